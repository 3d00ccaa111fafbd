"""The plan in Milepost's content format."""

import json

import corpus
from hugo_site import front_matter, put
from vocabulary import PARA, THEMES, WORDS


def write(indicators, folder):
    write_site(folder, has_everything=True)
    put(folder / "plan.yml", PLAN)
    put(folder / "sources.yml", SOURCES)
    put(folder / "units.yml", "".join(unit(number, theme) for number, theme in enumerate(THEMES)))
    for language in corpus.LANGUAGES:
        for number in corpus.CHAPTERS:
            put(folder / f"chapters/{number:02d}-ch-{number:02d}.{language}.md",
                front_matter(title=WORDS[language]["chapter"].format(number)) + corpus.chapter_text(number, language))
    for group, members in corpus.groups(indicators):
        put(folder / f"indicators/{group[1:]}-{group}.yml", group_file(group, members))
        rows = [f"{indicator.id},{year},{value},statistics-office\n"
                for indicator in members for year, value in indicator.observations]
        put(folder / f"observations/{group}.csv", "indicator,year,value,source\n" + "".join(rows))
        for indicator in members:
            for language in corpus.LANGUAGES:
                text = corpus.indicator_text(indicator, language, lambda number: f"indicator:ind-{number:05d}")
                put(folder / f"indicators/{indicator.id}.{language}.md", text)


def write_site(folder, *, has_everything):
    """The file with the site's settings; without everything, the site has the pages that Hugo's has, and their CSV files."""
    put(folder / "site.yml", SITE if has_everything else SITE + OUTPUTS_OF_HUGO)


def group_file(group, members):
    name = {key: WORDS[key]["group"] + ("" if key == "zh" else " ") + group for key in corpus.LANGUAGES}
    lines = [f"id: {group}", f"name: {localized(name)}", "indicators:"]
    for indicator in members:
        year, value = indicator.observations[0]
        summary = {key: PARA[key][indicator.paragraphs[2]].replace("*", "") for key in corpus.LANGUAGES}
        lines += [f"  - id: {indicator.id}", f"    name: {localized(indicator.title)}", f"    summary: {localized(summary)}",
                  f"    unit: unit-{indicator.theme}", f"    better: {'higher' if indicator.is_rising else 'lower'}", "    kind: level",
                  "    path: linear", f"    baseline: {{ year: {year}, value: {value}, source: statistics-office }}", "    targets:"]
        lines += [f"      - {{ year: {year}, value: {value}, source: statistics-office }}" for year, value in indicator.targets]
    return "\n".join(lines) + "\n"


def unit(number, theme):
    zh, en = theme[2], theme[3]
    quantity = "ratio" if en == "%" else "other"
    return f"- id: unit-{number}\n  name: {localized({'zh': zh, 'en': en})}\n  quantity: {quantity}\n"


def localized(texts):
    return "{ " + ", ".join(f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in texts.items()) + " }"


SITE = """\
format: 1
title: { zh: 发展规划监测报告, en: Development Plan Monitor }
description: { zh: 一份规划的监测报告。, en: The monitoring report of a plan. }
publisher: { zh: 统计部门, en: Statistics office }
languages:
  - { id: zh, tag: zh-Hans, name: 中文 }
  - { id: en, tag: en, name: English }
default_language: zh
address: https://plan.example.org/
navigation: [overview, indicators, chapters]
headline: [ind-00001, ind-00002, ind-00003]
"""

OUTPUTS_OF_HUGO = "outputs: { print: false, search: false, charts: false, embed: false, data: false }\n"

PLAN = """\
name: { zh: 发展规划, en: Development plan }
short_name: { zh: 规划, en: The plan }
issuer: { zh: 统计部门, en: Statistics office }
issued: 2013-01-01
source: statistics-office
summary: { zh: 到2025年实现各项目标。, en: All targets are to be reached by 2025. }
periods:
  - { id: first, from: 2013, to: 2020, name: { zh: 第一阶段, en: First period } }
  - { id: second, from: 2020, to: 2025, name: { zh: 第二阶段, en: Second period } }
horizon: 2025
"""

SOURCES = """\
- id: statistics-office
  title: { zh: 统计年鉴, en: Statistical yearbook }
  date: 2025-01-01
"""
