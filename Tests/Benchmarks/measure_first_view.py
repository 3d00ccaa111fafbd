"""Measures what readers wait for: the first view of a page of every kind, over a slow network with a slow processor.

    make measure-first-view
    .venv/bin/python Tests/Benchmarks/measure_first_view.py --program .build/release/milepost [--only indicator,search] [--runs 3]

Chromium opens each page for the first time, as DevTools' "Slow 4G" has it: 562 ms until an answer begins and 1.44 Mbit/s, the processor
four times slower, files compressed, HTTP/1.1, in a window as wide as a phone's. For a page of each kind in each language it prints the
milliseconds until something is seen and until the largest text or picture is, how far what is seen moves about (the window of a
computer too), and the longest task that keeps the page from answering, with the weights of the page and of what stands within it. Of
several runs count the shortest times until something is seen, since what else the machine does only adds to them, the farthest moves and
the longest tasks. An empty page, the first row, says what the network and the browser take at least. It ends with an error if
something is over its limit. `--site` measures a site that is there already.
"""

import argparse
import functools
import gzip
import os
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from serving import QuietHandler, served

BROWSER_TESTS = pathlib.Path(__file__).resolve().parents[1] / "Browser"
ROOT = pathlib.Path(__file__).resolve().parents[2]
LATENCY, BYTES_A_SECOND, SLOWER = 562, 1.44e6 / 8, 4
# Milliseconds; of the window's size and the way that it moved; milliseconds. On paper, nobody waits for an answer.
VIEW, SHIFT, TASK = 800, 0.01, 50
PHONE, COMPUTER = {"width": 390, "height": 844}, {"width": 1280, "height": 900}

EMPTY = "empty page"

RECORD = """
  window.seen = { paint: 0, largest: 0, shift: 0, task: 0 };
  const each = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; });
  each("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
  each("layout-shift", (entry) => { seen.shift += entry.value; });
  each("longtask", (entry) => { seen.task = Math.max(seen.task, entry.duration); });
"""


class CompressingHandler(QuietHandler):
    """Sends what hosts compress as they do."""

    @staticmethod
    @functools.cache
    def compressed(path):
        return gzip.compress(pathlib.Path(path).read_bytes(), compresslevel=9)

    def do_GET(self):
        path = self.translate_path(self.path)
        is_empty = os.path.basename(path) == EMPTY
        if not is_empty and not os.path.isfile(path):
            return super().do_GET()
        content = gzip.compress(b"<!doctype html><title>.</title><p>.") if is_empty else self.compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if is_empty else self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def first_view(browser, address, window):
    """What a reader sees who has never been here."""
    context = browser.new_context(viewport=window)
    context.add_init_script(RECORD)
    tab = context.new_page()
    tools = context.new_cdp_session(tab)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": LATENCY, "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND})
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    tab.goto(address, wait_until="load")
    # What scripts do once all is there.
    tab.wait_for_timeout(300)
    seen = tab.evaluate("seen")
    context.close()
    return seen


def measure(browser, site_under_test, weights, only, runs):
    print(f"{'':36}{'first':>8}{'largest':>9}{'shift':>8}{'at 1280':>9}{'task':>7}{'page':>9}{'inline':>8}")
    over = 0
    with served(site_under_test.ROOT, CompressingHandler) as address:
        for kind, page in [("", EMPTY)] + site_under_test.samples():
            if only and kind not in only | {""}:
                continue
            phone = [first_view(browser, address + page, PHONE) for _ in range(runs)]
            computer = [first_view(browser, address + page, COMPUTER) for _ in range(runs)]

            def least(name):
                return min(view[name] for view in phone)

            # Not every long task is told of.
            task = max(view["task"] for view in phone)
            shifts = [max(view["shift"] for view in views) for views in (phone, computer)]
            marks = [(least("paint") >= VIEW, "first"), (max(shifts) >= SHIFT, "shift")]
            marks += [(task > TASK and kind != "print", "task")]
            weighs = f"{weights.of_file(page) / weights.KB:6.1f} KB{weights.inline(page):6} B" if kind else ""
            print(f"{page:36}{least('paint'):8.0f}{least('largest'):9.0f}{shifts[0]:8.3f}{shifts[1]:9.3f}{task:7.0f}"
                  f"{weighs}  {', '.join(name for is_over, name in marks if is_over)}", flush=True)
            over += any(is_over for is_over, _ in marks)
    return over


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/milepost")
    parser.add_argument("--site", type=pathlib.Path)
    parser.add_argument("--only", default="", help="kinds of pages, with commas")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="milepost-first-view-") as name, sync_playwright() as playwright:
        folder = options.site or pathlib.Path(name) / "site"
        # Before any import of the tests, which ask for it at once.
        os.environ["SITE"] = str(folder)
        if not options.site:
            import measure_search
            measure_search.generate(options.program.resolve(), ROOT / "content", folder)
        sys.path.insert(0, str(BROWSER_TESTS))
        import site_under_test
        import weights
        from browser import chromium
        browser = chromium.launch(playwright)
        over = measure(browser, site_under_test, weights, set(filter(None, options.only.split(","))), options.runs)
        browser.close()
    if over:
        print(f"{over} pages are over a limit")
    return over > 0


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
