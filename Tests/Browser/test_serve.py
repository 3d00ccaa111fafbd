"""The preview: what is saved in a copy of the plan appears on the page, and mistakes stand over it until they are mended."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

import site_under_test

REPOSITORY = pathlib.Path(__file__).parents[2]
PROGRAM = pathlib.Path(os.environ.get("PROGRAM", REPOSITORY / ".build/release/milepost")).resolve()


class Preview:
    """`milepost serve` on a copy of the plan, for the time of a `with` block."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.content = pathlib.Path(self.folder.name) / "content"
        shutil.copytree(REPOSITORY / "content", self.content)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--content", self.content, "--templates", REPOSITORY / "templates"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.address = re.search(r"http://\S+/", self.process.stdout.readline())[0]
        next(line for line in self.process.stdout if "up to date" in line)
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.folder.cleanup()


class ServeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.preview = cls.enterClassContext(Preview())
        playwright = cls.enterClassContext(sync_playwright())
        executable = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])))
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        cls.addClassCleanup(browser.close)
        cls.tab = browser.new_page(viewport={"width": 1280, "height": 700})
        cls.language = site_under_test.languages()[0]

    def setUp(self):
        self.messages = []
        self.tab.on("pageerror", lambda error: self.messages.append(str(error)))

    def tearDown(self):
        self.assertEqual(self.messages, [])

    def panel(self):
        return self.tab.locator("milepost-preview details")

    def indicator_with_a_figure(self):
        """A file of figures, one of its lines, and the page of the indicator that the line is about."""
        for file in sorted((self.preview.content / "observations").glob("*.csv")):
            header, *lines = file.read_text(encoding="utf-8").splitlines()
            names = header.split(",")
            for line in lines:
                row = dict(zip(names, line.split(",")))
                page = f"{self.language}/indicators/{row['indicator']}.html"
                if re.fullmatch(r"\d{3,}(\.\d+)?", row["value"]) and (site_under_test.ROOT / page).exists():
                    return file, line, row["value"], page
        self.fail("no figure to edit")

    def test_a_figure_that_is_saved_appears_and_the_page_stays_where_it_was(self):
        file, line, value, page = self.indicator_with_a_figure()
        text = file.read_text(encoding="utf-8")
        changed = str(int(value[0]) % 9 + 1) + value[1:]
        self.addCleanup(file.write_text, text, encoding="utf-8")
        self.tab.goto(self.preview.address + page)
        self.assertEqual(self.tab.locator(f'main data[value="{changed}"]').count(), 0)
        self.tab.evaluate("scrollTo(0, 500)")
        before = self.tab.evaluate("scrollY")
        self.assertGreater(before, 300)
        file.write_text(text.replace(line, line.replace(value, changed, 1)), encoding="utf-8")
        self.tab.locator(f'main data[value^="{changed}"]').first.wait_for(state="attached", timeout=60000)
        self.assertLess(abs(self.tab.evaluate("scrollY") - before), 200)

    def test_a_mistake_stands_over_the_last_good_page_until_it_is_mended(self):
        file = self.preview.content / "site.yml"
        text = file.read_text(encoding="utf-8")
        self.addCleanup(file.write_text, text, encoding="utf-8")
        self.tab.goto(self.preview.address + f"{self.language}/")
        heading = self.tab.locator("h1").inner_text()
        self.assertFalse(self.panel().is_visible())
        self.tab.evaluate("window.isOld = true")
        file.write_text(text + "mispelt: 1\n", encoding="utf-8")
        self.panel().wait_for(timeout=60000)
        told = self.panel().inner_text()
        self.assertIn(f"site.yml:{len(text.splitlines()) + 1}:1", told)
        self.assertIn("mispelt: 1", told)
        self.assertEqual(self.panel().locator("mark").inner_text(), "m")
        self.assertIn("1 error: this is the last good page", told)
        self.assertEqual(self.tab.locator("h1").inner_text(), heading)
        self.assertTrue(self.tab.evaluate("window.isOld"), "the page was loaded again though it is the same")
        # It stands over each page that is opened meanwhile, the not-found page too.
        self.tab.goto(self.preview.address + f"{self.language}/no/such/page")
        self.panel().wait_for()
        self.assertIn("404", self.tab.evaluate("document.baseURI"))
        self.assertIn("rgb", self.tab.evaluate("getComputedStyle(document.querySelector('h1')).color"))
        file.write_text(text, encoding="utf-8")
        self.panel().wait_for(state="hidden", timeout=60000)


if __name__ == "__main__":
    unittest.main()
