"""Doubles inputs and prints how the time of the program grows: `make measure-growth`.

Time that doubles with its input has a growth of 1, time that becomes fourfold one of 2. A pattern fails if its growth is above 1.5 where its
time can be measured. What would be too much is refused, with time that no longer grows.
"""

import argparse
import datetime
import math
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ATLAS = ROOT / "Tests/Fixtures/atlas/content"
# Growth above this is reported as a failure, of times above that many seconds.
STEEPEST, SHORTEST = 1.5, 0.3
# What `milepost markdown` takes, in bytes.
LARGEST = 4 << 20

# Texts for `milepost markdown`: a name, a language, and the text of a size.
MARKDOWN = [
    ("prose", "en", lambda n: "Output rose by 5.2% in 2020, to 34 units.\n\n" * n),
    ("one paragraph", "en", lambda n: "Output rose by 5.2% in 2020, to 34 units.\n" * n),
    ("headings alike", "en", lambda n: "# Goals\n\n" * n),
    ("headings alike, setext", "en", lambda n: "a\n-\n\n" * n),
    ("headings, numbered", "zh", lambda n: "".join(f"## 第{i}章\n\n" for i in range(n))),
    ("footnote marks without a text", "en", lambda n: "".join(f"a[^{i}] " for i in range(n))),
    ("footnotes used and defined", "en",
     lambda n: "".join(f"a[^{i}] " for i in range(n)) + "\n\n" + "".join(f"[^{i}]: b\n\n" for i in range(n))),
    ("footnotes defined, not used", "en", lambda n: "".join(f"[^{i}]: b\n\n" for i in range(n))),
    ("table, long", "en", lambda n: "| a | b |\n| - | - |\n" + "| 1 | 2 |\n" * n),
    ("table, rows filled up", "en", lambda n: "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|\n" * n),
    ("table, long row", "en", lambda n: "| a | b |\n| - | - |\n" + "|" * n),
    ("table, lines of dashes", "en", lambda n: "a\n" + "-|-\n" * n),
    ("table, broad", "en", lambda n: "| a " * n + "|\n" + "| - " * n + "|\n" + "| 1 " * n + "|\n"),
    ("links", "en", lambda n: "[a](https://example.org/) " * n),
    ("links by name", "en", lambda n: "[a] " * n + "\n\n[a]: https://example.org/\n"),
    ("addresses", "en", lambda n: "https://example.org/a " * n),
    ("open brackets", "en", lambda n: "[" * n),
    ("stars", "en", lambda n: "*" * n + "a" + "*" * n),
    ("stars apart", "en", lambda n: "*a " * n),
    ("underscores", "en", lambda n: "_" * n + "a" + "_" * n),
    ("marks of emphasis, mixed", "en", lambda n: "*a_ ~~b " * n),
    ("backticks", "en", lambda n: "".join("`" * (i % 300) + "a" for i in range(n))),
    ("entities", "en", lambda n: "&amp;&#20013; " * n),
    ("quotes, side by side", "en", lambda n: "> a\n\n" * n),
    ("lists", "en", lambda n: "- a\n" * n),
    ("lists, nested to 90", "en", lambda n: "".join("  " * (i % 90) + "- a\n" for i in range(n))),
    ("code, open", "en", lambda n: "```\n" + "a\n" * n),
    ("placements", "en", lambda n: "{{value a}} " * n),
    ("comments", "en", lambda n: "<!-- a --> " * n),
    ("open comments", "en", lambda n: "a <!-- " * n),
    ("open attributes", "en", lambda n: "<a b=\"" * n),
    ("open instructions", "en", lambda n: "a <? " * n),
    ("open CDATA", "en", lambda n: "a <![CDATA[ " * n),
    ("open declarations", "en", lambda n: "a <!A " * n),
    ("open quotes, deep", "en", lambda n: ">" * n + "a"),
    ("open lists, deep", "en", lambda n: "- " * n + "a"),
    ("one long line", "en", lambda n: "word " * n),
    ("Chinese prose", "zh", lambda n: "二〇二〇年产出增长5.2%，达到34个单位。\n\n" * n),
    ("Chinese, one paragraph", "zh", lambda n: "产出增长，达到三十四个单位，" * n),
    ("full-width signs", "zh", lambda n: "产出１２，３４％（ａ）" * n),
    ("ranges", "zh", lambda n: "20-30%，5~6个，" * n),
    ("numbered items", "zh", lambda n: "1、产出" * n),
    ("numbered lines", "zh", lambda n: "1、产出\n" * n),
    ("heading ids, open", "zh", lambda n: "{#产" * n),
    ("Latin between", "zh", lambda n: "产出GDP增长R&D和AI" * n),
    ("strong between", "zh", lambda n: "产出**增长**和" * n),
    ("quotation marks", "zh", lambda n: "“产出”'增'\"长\"" * n),
    ("brackets", "zh", lambda n: "（产出(增长）)" * n),
    ("links, full-width", "zh", lambda n: "]（产" * n),
    ("links, open", "en", lambda n: "[a](http: " * n),
]


def atlas(folder):
    shutil.copytree(ATLAS, folder / "content")
    return folder / "content"


def append(path, text):
    with open(path, "a", encoding="utf-8") as file:
        file.write(text)


def paragraphs(content, n):
    for language, words in (("fr", "En {} il était de {},{} % sur {}."), ("ar", "في {} كان {}.{}% من {}.")):
        text = "\n\n".join(words.format(2000 + i % 30, i, i % 10, i * 7) for i in range(n))
        append(content / f"pages/about.{language}.md", "\n\n" + text + "\n")


def differing(content, n):
    for language, shift in (("fr", 0), ("ar", 1)):
        text = "\n\n".join(f"{i * 2 + shift + 100000} km" for i in range(n))
        append(content / f"pages/about.{language}.md", "\n\n" + text + "\n")


def alike(content, n):
    for language in ("fr", "ar"):
        append(content / f"pages/about.{language}.md", "\n\n" + "## Notes\n\n" * n)


def rows(content, n):
    file = content / "observations/figures.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    append(file, "".join(lines[1] + "\n" for _ in range(n)))


def targets(content, n):
    file = content / "indicators/01-output.yml"
    text = file.read_text(encoding="utf-8")
    more = "".join(f"      - {{ year: {2026 + i}, value: {250001 + i}, source: plan }}\n" for i in range(n))
    file.write_text(text.replace("    targets:\n", "    targets:\n" + more, 1), encoding="utf-8")


def revisions(content, n):
    # Each day another one, from the target of the one before to the next.
    first = datetime.date(2021, 1, 1)
    append(content / "revisions.yml", "".join(
        f"- indicator: value-added\n  date: {first + datetime.timedelta(days=i)}\n  decision: {{ fr: Arrêté {i}, ar: القرار {i} }}\n"
        f"  from: {{ year: 2025, value: {190000 + n - i} }}\n  to: {{ year: 2025, value: {190000 + n - i - 1} }}\n" for i in range(n)))


def glossary(content, n):
    append(content / "glossary.yml", "".join(
        f"- term: {{ fr: mot {i}, ar: كلمة {i} }}\n  avoid: {{ fr: [terme {i}] }}\n" for i in range(n)))


def mistakes(content, n):
    append(content / "observations/figures.csv", "".join(f"nobody,20{i % 90 + 10},x,1\n" for i in range(n)))


def media(content, n):
    for i in range(n):
        (content / f"media/{i}.txt").write_text(str(i), encoding="utf-8")


def organisations(content, n):
    append(content / "organisations.yml", "".join(
        f"- id: extra-{i}\n  name: {{ fr: Office {i}, ar: مكتب {i} }}\n" for i in range(n)))


def note(content, n):
    text = "mot " * n
    append(content / "flags.yml", f"\n- id: grown\n  label: {{ fr: \"{text}\", ar: \"{text}\" }}\n")


def nothing_but_keys(content, n):
    append(content / "plan.yml", "".join(f"key_{i}: 1\n" for i in range(n)))


# Whole runs: a name, a command, and what is added to the small plan.
RUNS = [
    ("paragraphs with figures in both languages", "check", paragraphs, 500),
    ("figures that differ", "check", differing, 500),
    ("headings alike", "check", alike, 1000),
    ("rows of one indicator and year", "check", rows, 1000),
    ("targets of one indicator", "generate", targets, 40),
    ("revisions of one indicator", "generate", revisions, 40),
    ("terms of the glossary", "generate", glossary, 1000),
    ("mistakes of one kind", "check", mistakes, 20000),
    ("words in one short text", "check", note, 2000),
    ("unknown keys", "check", nothing_but_keys, 5000),
    ("organisations", "generate", organisations, 1000),
    ("files to publish", "generate", media, 1000),
]


def seconds(command, **kinds):
    """Of processor time, and the exit status; None after the limit of time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=False, **kinds)
    except subprocess.TimeoutExpired:
        return None, None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode


def markdown_time(program, language, text):
    with tempfile.TemporaryFile() as file:
        file.write(text.encode())
        file.seek(0)
        return seconds([program, "markdown", "--lang", language], stdin=file)


def run_time(program, command, change, n):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        change(atlas(folder), n)
        more = ["--output", str(folder / "site"), "--no-sync"] if command == "generate" else []
        return seconds([program, command, "--content", str(folder / "content"), *more])


def grow(name, size, time, floor, fits=lambda size: True):
    """Doubles until the time can be measured or the text is as long as may be, then once more; prints a row and says whether it is in order."""
    taken, status = time(size)
    while taken is not None and taken - floor < SHORTEST and size < 3_000_000 and fits(size * 8):
        size *= 4
        taken, status = time(size)
    twice, again = time(size * 2) if taken is not None else (None, None)
    crashed = any(each not in (0, 1, None) for each in (status, again))
    if twice is None or crashed:
        print(f"{name:45} {size:9} {'crashed' if crashed else 'did not end in 120 s'}")
        return False
    growth = math.log2(max(twice - floor, 1e-3) / max(taken - floor, 1e-3))
    steep = growth > STEEPEST and twice - floor > SHORTEST
    print(f"{name:45} {size:9} {taken:8.2f} {twice:8.2f} {growth:7.2f}{' steep' if steep else ''}", flush=True)
    return not steep


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--only", default="", help="patterns whose name holds this")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    print(f"{'pattern':45} {'size':>9} {'s':>8} {'twice':>8} {'growth':>7}")
    floor = min(markdown_time(program, "en", "a")[0] for _ in range(3))
    fine = True
    for name, language, text in MARKDOWN:
        if options.only in name:
            fine &= grow(
                name, 2000, lambda n: markdown_time(program, language, text(n)), floor, lambda n: len(text(n).encode()) <= LARGEST)
    floor = min(run_time(program, "check", lambda content, n: None, 0)[0] for _ in range(3))
    for name, command, change, size in RUNS:
        if options.only in name:
            fine &= grow(f"{command}: {name}", size, lambda n: run_time(program, command, change, n), floor)
    sys.exit(0 if fine else 1)


main()
