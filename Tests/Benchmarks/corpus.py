"""A plan of any size, in Chinese and English, the same for both generators.

Every byte depends only on the number of an indicator and on the seed, so that a small plan is the beginning of a large one.
An indicator has twelve observed years, a baseline, two targets and 2 KB of Markdown a language; ten chapters have 7 KB each.
"""

import random

from vocabulary import MEASURES, PARA, REGIONS, THEMES, WORDS

SEED = 1
GROUP = 50
YEARS = range(2013, 2025)
TARGET_YEARS = (2020, 2025)
LANGUAGES = ("zh", "en")
CHAPTERS = range(1, 11)


class Indicator:
    """Indicator `number`, counted from 1."""

    def __init__(self, number):
        chance = random.Random(f"{SEED}:{number}")
        self.number = number
        self.id = f"ind-{number:05d}"
        self.group = f"g{(number - 1) // GROUP:03d}"
        self.theme = chance.randrange(len(THEMES))
        zh, en, unit_zh, unit_en, direction = THEMES[self.theme]
        region_zh, region_en = REGIONS[chance.randrange(len(REGIONS))]
        self.title = {"zh": f"{zh}（{region_zh}{number:05d}）", "en": f"{en} ({region_en} {number:05d})"}
        self.unit = {"zh": unit_zh, "en": unit_en}
        self.is_rising = direction == "up"
        self.observations = self._observations(chance)
        self.targets = self._targets(chance)
        self.paragraphs = chance.sample(range(len(PARA["zh"])), 6)
        self.measures = chance.sample(range(len(MEASURES["zh"])), 6)
        # Earlier ones only, so that a plan of any size has links that lead somewhere.
        self.related = [max(1, number - chance.randrange(1, 40)), max(1, number - chance.randrange(1, 400))]

    def _observations(self, chance):
        value = chance.uniform(40, 90)
        slope = chance.uniform(0.4, 3.0) * (1 if self.is_rising else -1)
        observations = []
        for year in YEARS:
            observations.append((year, round(value, 1)))
            value = max(1.0, value + slope + chance.gauss(0, 0.9))
        return observations

    def _targets(self, chance):
        """Two targets on the good side of the baseline, the second beyond the first."""
        sign = 1 if self.is_rising else -1
        baseline = self.observations[0][1]
        first = max(0.5, baseline + sign * chance.uniform(3, 20))
        second = max(0.2, first + sign * chance.uniform(1, 15))
        return [(TARGET_YEARS[0], round(first, 1)), (TARGET_YEARS[1], round(second, 1))]


def indicators(count):
    return [Indicator(number) for number in range(1, count + 1)]


def groups(all_indicators):
    for start in range(0, len(all_indicators), GROUP):
        yield all_indicators[start].group, all_indicators[start:start + GROUP]


def indicator_text(indicator, language, link):
    """The Markdown of an indicator; `link` gives the address of another one."""
    words, paragraphs = WORDS[language], PARA[language]
    space = "" if language == "zh" else " "
    chosen = [paragraphs[number] for number in indicator.paragraphs]
    lines = [f"## {words['define']}", "", f"{chosen[0]}{space}{chosen[4]}[^{indicator.id}]", "",
             f"### {words['scope']}", "", chosen[1], "",
             f"## {words['progress']}", "", *progress_table(indicator, words), "", chosen[2] + space + chosen[5], "",
             f"## {words['measures']}", ""]
    measures = [MEASURES[language][number] for number in indicator.measures]
    lines += [f"{position}. {measure}" for position, measure in enumerate(measures[:3], 1)] + [""]
    lines += [f"- {measure}" for measure in measures[3:]]
    first, second = (f"[ind-{number:05d}]({link(number)})" for number in indicator.related)
    lines += ["", f"### {words['outlook']}", "", chosen[3], "", f"## {words['source']}", "",
              space.join([words["see"], first, words["and"], second]) + words["full_stop"],
              f"{words['full']}{space}[{words['manual']}](https://stats.example.org/{language}/manual/{indicator.id}.html)"
              + words["full_stop"], "",
              f"[^{indicator.id}]: {words['footnote']}{words['open']}{indicator.id}{words['close']}{words['full_stop']}", ""]
    return "\n".join(lines)


def progress_table(indicator, words):
    yield f"| {words['year']} | {words['value']} | {words['change']} | {words['note']} |"
    yield "|------|-----:|-----:|:----|"
    previous = None
    for year, value in indicator.observations:
        change = "—" if previous is None else f"{value - previous:+.1f}".replace("-", "−")
        trend = ("first" if previous is None else "flat" if abs(value - previous) < 0.05
                 else "plus" if value > previous else "minus")
        yield f"| {year} | {value:.1f} | {change} | {words[trend]} |"
        previous = value


def chapter_text(number, language):
    """Eight sections of three paragraphs and a list."""
    chance = random.Random(f"{SEED}:chapter-{number}")
    words, space = WORDS[language], "" if language == "zh" else " "
    lines = []
    for section in range(1, 9):
        title = [words[key].split(" {")[0] for key in ("define", "measures", "outlook", "scope")][section % 4]
        lines += [f"## {number}.{section} {title} {{#section-{section}}}", ""]
        for _ in range(3):
            lines += [space.join(PARA[language][position] for position in chance.sample(range(6), 2)), ""]
        lines += [f"- {MEASURES[language][position]}" for position in chance.sample(range(8), 3)] + [""]
    return "\n".join(lines)
