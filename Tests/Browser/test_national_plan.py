"""A plan that sets no target and has estimates alone: 262 indicators with long names, at two widths."""

import csv
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

import national_plan
from browser import NARROW, WIDE, chromium

PROGRAM = pathlib.Path(os.environ.get("PROGRAM", ".build/release/milepost")).resolve()
PAGES = ["index", "indicators/index", "groups/group-1", "groups/group-1_3", "groups/group-7", "indicators/s1", "indicators/s262", "known", "data"]

# Counts and figures that are set on more than one line.
BROKEN = """() => [...document.querySelectorAll('.v > data, .plain-list .v, .keys data, .stated data')]
  .filter(element => element.checkVisibility() && element.getClientRects().length > 1).map(element => element.textContent)"""
# What only a plan with targets has.
SCORED = """() => [...document.querySelectorAll('main .status, main svg .tg, main svg .bs, main .by-group')].map(element => element.outerHTML)"""


class NationalPlan(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.ids = national_plan.write(pathlib.Path(folder.name, "content"))
        cls.site = pathlib.Path(folder.name, "site")
        cls.published = subprocess.run(
            [PROGRAM, "generate", "--strict", "--content", "content", "--output", "site", "--no-sync"], cwd=folder.name, capture_output=True, text=True)
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.chromium = chromium.launch(cls.playwright)
        cls.addClassCleanup(cls.chromium.close)
        cls.tab = cls.chromium.new_page()

    def open(self, page, width=WIDE):
        self.tab.set_viewport_size({"width": width, "height": 900})
        self.tab.goto((self.site / page).as_uri())
        return self.tab

    def test_it_is_published_without_a_complaint(self):
        self.assertEqual((self.published.returncode, self.published.stderr), (0, ""))

    def test_every_page_holds_and_no_figure_breaks_at_two_widths(self):
        for page in PAGES:
            for language in ("zh", "en"):
                for width in (WIDE, NARROW):
                    with self.subTest(page=page, language=language, width=width):
                        tab = self.open(f"{language}/{page}.html", width)
                        self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width)
                        self.assertEqual(tab.evaluate(BROKEN), [])

    def test_nothing_is_said_of_targets_and_statuses(self):
        for page in PAGES:
            tab = self.open(f"en/{page}.html")
            self.assertEqual(tab.evaluate(SCORED), [], page)
            if page != "data":
                self.assertNotRegex(tab.locator("main").inner_text(), "(?i)target|status|baseline|assess")
        self.assertFalse((self.site / "data/status.json").exists())
        self.assertEqual(
            self.open("en/groups/group-1.html").locator("thead th").all_inner_texts(), ["Indicator", "Latest figure", "Over time"])

    def test_the_overview_leads_to_every_group_and_those_to_every_indicator(self):
        tab = self.open("en/index.html")
        groups = tab.locator("#targets + ul a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        self.assertEqual(len(groups), len(national_plan.GROUP_SIZES))
        self.assertIn("121 indicators", tab.locator("#targets + ul").inner_text())
        linked = set()
        for page in (self.site / "en/groups").glob("*.html"):
            linked |= set(re.findall(r'href="\.\./indicators/(s\d+)\.html"', page.read_text(encoding="utf-8")))
        self.assertEqual(linked, set(self.ids))

    def test_estimates_are_the_latest_figures_and_are_called_so(self):
        for language, estimate in (("en", "estimate"), ("zh", "估计数")):
            row = self.open(f"{language}/groups/group-1.html").locator("tbody tr:not(.group)").first.inner_text()
            self.assertRegex(row, f"2024.*{estimate}")
            page = self.open(f"{language}/indicators/s1.html")
            self.assertRegex(page.locator("h2.t").first.inner_text(), f"2024.*{estimate}")
            self.assertRegex(page.locator(".plot svg.ch-w").first.text_content(), f"2024.*{estimate}")
            self.assertRegex(self.open(f"{language}/index.html").locator(".says").inner_text(), f"2024.*{estimate}")

    def test_long_names_stand_once_and_short_ones_everywhere_else(self):
        page = self.open("en/indicators/s2.html")
        name, short = page.locator("h1").inner_text(), "Series 2: children who complete lower secondary school"
        self.assertEqual(len(name), 255)
        self.assertEqual(page.locator("nav[aria-label] li").filter(has_text=short).last.inner_text(), short)
        self.assertEqual(page.locator("main").inner_text().count(name), 1)
        self.assertIn(short, page.locator(".cite dd").last.text_content())
        for other in ("groups/group-1", "known", "indicators/s1"):
            self.assertNotIn(name, self.open(f"en/{other}.html").locator("main").inner_text())

    def test_definitions_have_paragraphs_and_links(self):
        definition = self.open("en/indicators/s1.html").locator("section[aria-labelledby=definition]")
        self.assertEqual(definition.locator("p").count(), 2)
        self.assertEqual(definition.locator("a").get_attribute("href"), "../sources.html#source-register")

    def test_figures_are_rounded_on_pages_and_whole_in_files(self):
        whole = national_plan.estimates(2)[-1][1]
        page = self.open("en/indicators/s2.html")
        latest = page.locator(f'main data[value="{whole}"]').first
        self.assertRegex(latest.inner_text(), r"^\d+\.\d%?$")
        with (self.site / "data/s2.csv").open(encoding="utf-8-sig", newline="") as file:
            self.assertEqual([row["value"] for row in csv.DictReader(file)][-1], whole)


if __name__ == "__main__":
    unittest.main()
