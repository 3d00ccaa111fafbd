"""Measures the preview in Chromium: how long it takes from saving a file to the changed page.

    make measure-serve
    .venv/bin/python Tests/Benchmarks/measure_serve.py --program .build/release/milepost [--indicators 1000] [--rounds 9]

For the plan of this repository and for a made-up one (see corpus.py) it prints the median and the longest of several edits of a
text: the time from the end of the write to the new text on the page, with the noticing, the build and the loading of the page in it.
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


def measure(program, content, text, page, tab, rounds):
    """Milliseconds of each round."""
    command = [program, "serve", "--port", "0", "--content", content, "--templates", ROOT / "templates"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as preview:
        try:
            address = re.search(r"http://\S+/", preview.stdout.readline())[0]
            tab.goto(address + page, timeout=120_000)
            original = text.read_text(encoding="utf-8")
            times = []
            for number in range(rounds + 1):
                word = f"Q{number}X{number}"
                tab.evaluate("window.isOld = true")
                # The page is quiet again, as it is when somebody edits.
                time.sleep(0.5)
                text.write_text(f"{original}\n\n{word}\n", encoding="utf-8")
                start = time.monotonic()
                tab.wait_for_function(
                    f"!window.isOld && document.querySelector('main')?.textContent.includes('{word}')", timeout=120_000)
                times.append((time.monotonic() - start) * 1000)
            # The first one warms up the caches.
            return times[1:]
        finally:
            preview.terminate()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--indicators", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        own = pathlib.Path(folder) / "own"
        shutil.copytree(ROOT / "content", own)
        made_up = pathlib.Path(folder) / "made-up"
        milepost_site.write(corpus.indicators(arguments.indicators), made_up)
        for name, content in [("this plan", own), (f"{arguments.indicators} indicators", made_up)]:
            text = sorted((content / "chapters").glob("*.zh.md"))[0]
            page = "zh/chapters/" + re.sub(r"^\d+-|\.zh\.md$", "", text.name) + ".html"
            times = measure(arguments.program.resolve(), content, text, page, browser.new_page(), arguments.rounds)
            print(f"{name}: {statistics.median(times):.0f} ms from saving to the changed page, {max(times):.0f} ms at most")
        browser.close()


if __name__ == "__main__":
    main()
