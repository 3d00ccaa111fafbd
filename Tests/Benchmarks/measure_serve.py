"""Measures the preview: how long it takes from saving a file to the changed page, in Chromium and in the program alone.

    make measure-serve
    .venv/bin/python Tests/Benchmarks/measure_serve.py --program .build/release/milepost [--indicators 1000] [--rounds 9]

For the plan of this repository and for a made-up one (see corpus.py), edits of a text and of a figure take turns. Printed are the median
and the longest of several:

- from saving to the changed page in the browser: from the end of the write to the new page, with the noticing, the checks and the loading
  of the page in it;
- from the edit to the bytes of its page: what the program says of it with --timings, that is reading what changed and making the page.
"""

import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import corpus
import milepost_site

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import chromium

# The stages of a change without which there is no page; checks are not among them.
NEEDED = ["reading", "parsing texts", "facts", "editions"]


class Preview:
    """A running `milepost serve`."""

    def __init__(self, program, content, log):
        self.log = log
        command = [program, "serve", "--timings", "--port", "0", "--content", content, "--templates", ROOT / "templates"]
        self.process = subprocess.Popen(command, stdout=log.open("w", encoding="utf-8"), stderr=subprocess.STDOUT)
        while not (found := re.search(r"http://\S+/", self.text)):
            time.sleep(0.05)
        self.address = found[0]

    @property
    def text(self):
        return self.log.read_text(encoding="utf-8")

    def wait_until_quiet(self):
        """Until all files are made and the page is as it is when somebody edits."""
        while True:
            before = self.text
            time.sleep(0.7)
            if self.text == before:
                return

    def milliseconds_to_bytes(self, since, page):
        """What it said since a length of its log: reading the change and making the page."""
        text = self.text[since:]
        change = dict(re.findall(r"([a-z ]+) ([\d.]+)(?:,|$)", re.findall(r"^change:(.*)", text, re.MULTILINE)[-1]))
        stages = {name.strip(): float(number) for name, number in change.items()}
        made = float(re.findall(rf"^page: {re.escape(page)} ([\d.]+)", text, re.MULTILINE)[0])
        return sum(stages.get(name, 0) for name in NEEDED) + made

    def end(self):
        self.process.terminate()
        self.process.wait()


def edit_text(path, number):
    """Adds a word to a text and takes away that of the edit before."""
    text = re.sub(r"\n\nQ\d+X\n$", "", path.read_text(encoding="utf-8"))
    path.write_text(f"{text}\n\nQ{number}X\n", encoding="utf-8")


def edit_figure(path, number):
    """Changes the last digit of the first figure of a table."""
    lines = path.read_text(encoding="utf-8").split("\n")
    column = lines[0].split(",").index("value")
    cells = lines[1].split(",")
    cells[column] = cells[column][:-1] + str(number % 9 + 1)
    lines[1] = ",".join(cells)
    path.write_text("\n".join(lines), encoding="utf-8")


# When something of the page was first seen, in milliseconds since 1970.
PAINTED = "performance.getEntriesByName('first-contentful-paint').map(paint => performance.timeOrigin + paint.startTime)[0]"


def measure(preview, edit, page, tab, rounds):
    """Milliseconds of each round: to the page in the browser, and to its bytes."""
    tab.goto(preview.address + page, timeout=300_000)
    times = []
    for number in range(rounds + 1):
        preview.wait_until_quiet()
        tab.evaluate("window.isOld = true")
        length = len(preview.text)
        edit(number)
        start = time.time() * 1000
        # The browser says when it painted: asking it takes a while itself.
        painted = tab.wait_for_function(f"() => !window.isOld && ({PAINTED})", polling=5, timeout=300_000)
        shown = painted.json_value() - start
        times.append((shown, preview.milliseconds_to_bytes(length, page)))
    # The first one warms up the caches.
    return times[1:]


def summary(numbers):
    numbers = list(numbers)
    return f"{statistics.median(numbers):.0f} ms ({max(numbers):.0f} at most)"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--indicators", type=int, nargs="*", default=[1000])
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        browser = chromium.launch(playwright)
        shutil.copytree(ROOT / "content", folder / "own")
        plans = [("this plan", folder / "own")]
        for count in arguments.indicators:
            milepost_site.write(corpus.indicators(count), folder / str(count))
            plans.append((f"{count} indicators", folder / str(count)))
        for name, content in plans:
            text = sorted((content / "chapters").glob("*.zh.md"))[0]
            table = sorted((content / "observations").glob("*.csv"))[0]
            indicator = table.read_text(encoding="utf-8").split("\n")[1].split(",")[0]
            chapter = re.sub(r"^\d+-|\.zh\.md$", "", text.name)
            edits = [("a text", lambda number: edit_text(text, number), f"zh/chapters/{chapter}.html"),
                     ("a figure", lambda number: edit_figure(table, number), f"zh/indicators/{indicator}.html")]
            preview = Preview(arguments.program.resolve(), content, folder / "log")
            try:
                tab = browser.new_page(bypass_csp=True)
                for what, edit, page in edits:
                    times = measure(preview, edit, page, tab, arguments.rounds)
                    print(f"{name}, {what}: {summary(shown for shown, _ in times)} from saving to the page in the browser, "
                          f"{summary(made for _, made in times)} to its bytes")
                tab.close()
            finally:
                preview.end()
        browser.close()


if __name__ == "__main__":
    main()
