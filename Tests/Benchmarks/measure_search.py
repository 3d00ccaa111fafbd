"""Measures search in Chromium: what a first query loads and how long it takes.

    make measure-search
    .venv/bin/python Tests/Benchmarks/measure_search.py --program .build/release/milepost [--indicators 1000]

For the site of this repository and for a made-up plan of 2,000 pages (see corpus.py), each in both languages, it prints how many
files a query loads before its first results, how large they are when compressed, how many milliseconds pass from Enter to
the first result and to all results shown at first in a browser that has just opened the page (median and longest of several), and
how many when the files are there already (median). The network does not count, since the site is served from this machine.
"""

import argparse
import gzip
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from playwright.sync_api import expect, sync_playwright

import corpus
import milepost_site
from serving import served

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))
import search_ranks  # noqa: E402
from browser import chromium  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUERIES = {
    "site": {"zh": ["光通信", "新能源汽车", "7,600", "产"], "en": ["optical", "industrial value added", "760 billion", "FiberHome"]},
    "plan": {"zh": ["能耗", "可比口径", "森林覆盖率 东江", "率"], "en": ["energy", "comparable basis", "forest cover Dongjiang", "quart"]},
}


def compressed(path):
    return len(gzip.compress(path.read_bytes(), 9))


class SearchPage:
    """A search page in a tab of its own, with the index's files that it loads."""

    def __init__(self, browser, address, site, language):
        self.site = site
        self.loaded = []
        self.tab = browser.new_context().new_page()
        self.tab.on("request", lambda request: self.loaded.append(urllib.parse.urlsplit(request.url).path.lstrip("/")))
        self.tab.goto(f"{address}{language}/search.html")
        expect(self.tab.locator("#q")).to_be_visible()

    def index_files(self):
        return [path for path in self.loaded if "/search/" in path]

    def search(self, query):
        """Milliseconds from Enter to the first result and to all that are shown at first."""
        return self.tab.evaluate(
            """async (query) => {
              const [input, found, hits] = [".search input", ".found", ".hits"].map((name) => document.querySelector(name));
              found.textContent = "…";
              const changed = (element) => new Promise((resolve) => {
                new MutationObserver(() => resolve(performance.now())).observe(element, { childList: true });
              });
              const changes = [changed(hits), changed(found)];
              const start = performance.now();
              input.value = query;
              input.form.requestSubmit();
              const times = await Promise.all(changes);
              return times.map((time) => time - start);
            }""", query)


def measure(browser, site, queries, runs):
    pages = sum(1 for _ in site.rglob("*.html"))
    size = sum(path.stat().st_size for path in site.glob("*/search/**/*") if path.is_file())
    print(f"{pages} pages, index of all languages {size / 2**20:.1f} MiB before compression")
    print(f"  {'':10}{'query':24}{'results':>8}{'files':>6}{'KB':>7}{'first':>8}{'longest':>9}{'all':>8}{'longest':>9}{'again':>8}")
    with served(site) as address:
        for language, texts in queries.items():
            for query in texts:
                first, again = [], []
                for _ in range(runs):
                    page = SearchPage(browser, address, site, language)
                    first.append(page.search(query))
                    files = page.index_files()
                    page.search("")
                    again.append(page.search(query))
                    count = page.tab.locator(".hits li").count()
                    page.tab.context.close()
                weight = sum(compressed(site / path) for path in files) / 1000
                print(f"  {language:10}{query:24}{count:8}{len(files):6}{weight:7.1f}"
                      + "".join(f"{statistics.median(times):8.0f}{max(times):9.0f}" for times in zip(*first))
                      + f"{statistics.median(all_shown for _, all_shown in again):8.0f}")


def measure_ranks(browser, site):
    """Prints how early the best page of each judged query comes, which find nothing, and the size of the index."""
    files = [path for path in site.glob("*/search/**/*") if path.is_file()]
    print(f"{len(files)} files of the index, {sum(map(compressed, files)) / 1000:.0f} kB compressed")
    everything = []
    with served(site) as address:
        for language in ["zh", "en"]:
            page = SearchPage(browser, address, site, language)
            ranks = page.tab.evaluate(search_ranks.RANKS, [search_ranks.judged(language), page.tab.locator(".search").get_attribute("data-index")])
            everything += ranks
            print(f"  {language}: {len(ranks)} queries, mean reciprocal rank {search_ranks.mean_reciprocal(ranks):.3f}")
            page.tab.context.close()
    nothing = [rank["query"] for rank in everything if not rank["found"]]
    print(f"  together {search_ranks.mean_reciprocal(everything):.3f}; nothing is found for {len(nothing)}: {', '.join(nothing)}")


def generate(program, content, output):
    start = time.perf_counter()
    command = [program, "--content", content, "--templates", ROOT / "templates", "--output", output]
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/milepost")
    parser.add_argument("--indicators", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    program = options.program.resolve()
    with tempfile.TemporaryDirectory(prefix="milepost-search-") as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        browser = chromium.launch(playwright)
        print(f"generated in {generate(program, ROOT / 'content', folder / 'site'):.2f} s:", end=" ")
        measure(browser, folder / "site", QUERIES["site"], options.runs)
        measure_ranks(browser, folder / "site")
        milepost_site.write(corpus.indicators(options.indicators), folder / "content")
        print(f"generated in {generate(program, folder / 'content', folder / 'plan'):.2f} s:", end=" ")
        measure(browser, folder / "plan", QUERIES["plan"], options.runs)
        browser.close()


if __name__ == "__main__":
    main()
