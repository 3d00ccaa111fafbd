"""The plan as a site for Hugo: the layouts in hugo/ do the job that Milepost does."""

import json
import pathlib
import shutil

import corpus
from vocabulary import PARA, WORDS

LAYOUTS = pathlib.Path(__file__).parent / "hugo"


def write(indicators, folder):
    shutil.copytree(LAYOUTS, folder)
    for language in corpus.LANGUAGES:
        words, content = WORDS[language], folder / "content" / language
        put(content / "_index.md", front_matter(title=words["site"]) + PARA[language][0] + "\n")
        put(content / "chapters/_index.md", front_matter(title=words["chapters"]))
        for number in corpus.CHAPTERS:
            put(content / f"chapters/ch-{number:02d}.md",
                front_matter(title=words["chapter"].format(number), weight=number) + corpus.chapter_text(number, language))
        # The CSV files are the same for both languages and written once.
        outputs = "[html, csv]" if language == "zh" else "[html]"
        put(content / "indicators/_index.md",
            f'---\ntitle: {words["groups"]}\ncascade:\n  - target: {{kind: page}}\n    outputs: {outputs}\n---\n\n')
        for group, members in corpus.groups(indicators):
            put(content / f"indicators/{group}/_index.md", front_matter(title=f'{words["group"]} {group}') + PARA[language][5] + "\n")
            for indicator in members:
                write_indicator(indicator, language, content)
    for indicator in indicators:
        rows = [f"obs,{year},{value}\n" for year, value in indicator.observations]
        rows += [f"target,{year},{value}\n" for year, value in indicator.targets]
        put(folder / f"data/indicators/{indicator.id}.csv", "kind,year,value\n" + "".join(rows))


def write_indicator(indicator, language, content):
    matter = front_matter(
        title=indicator.title[language], description=PARA[language][indicator.paragraphs[2]].replace("*", ""), id=indicator.id,
        unit=indicator.unit[language], weight=indicator.number)
    text = corpus.indicator_text(indicator, language, lambda number: address(language, number))
    put(content / f"indicators/{indicator.group}/{indicator.id}.md", matter + text)


def address(language, number):
    return f"/{language}/indicators/g{(number - 1) // corpus.GROUP:03d}/ind-{number:05d}/"


def front_matter(**entries):
    return "---\n" + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in entries.items()) + "---\n\n"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
