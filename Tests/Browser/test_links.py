"""Every internal link and anchor leads somewhere, and no page shows what only the program should see."""

import unittest
import urllib.parse

import site_under_test
from html_page import HTMLPage

class Links(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = {page: HTMLPage(page) for page in site_under_test.pages()}

    def test_there_are_pages(self):
        self.assertGreater(len(self.pages), 10)

    def test_links_and_anchors_lead_somewhere(self):
        broken = [problem for page in self.pages for problem in self.broken_references(page)]
        self.assertEqual(broken[:20], [], f"{len(broken)} are broken")

    def broken_references(self, page):
        for reference in self.pages[page].references:
            parts = urllib.parse.urlsplit(reference)
            if parts.scheme or parts.netloc:
                continue
            target = site_under_test.target(page, reference)
            # Asked for from each depth that the page may be shown at; test_not_found.py looks whether one of them answers.
            if page == "404.html" and reference.startswith("../"):
                continue
            if not (site_under_test.ROOT / target).is_file():
                yield f"{page}: {reference}: there is no such file"
            elif parts.fragment and target in self.pages:
                if site_under_test.anchor(reference) not in self.pages[target].ids:
                    yield f"{page}: {reference}: there is no such anchor"

    def test_every_page_can_be_reached_from_the_overview_of_its_language(self):
        for language in site_under_test.languages():
            reached = set()
            waiting = [f"{language}/index.html"]
            while waiting:
                page = waiting.pop()
                if page in reached:
                    continue
                reached.add(page)
                waiting += [target for target in map(lambda link: site_under_test.target(page, link.href), self.pages[page].links) if target in self.pages]
            # A page for other sites' frames is in the code that they copy; the page of a wrong address is where nothing is.
            lost = [
                page for page in self.pages
                if site_under_test.language(page) == language and page not in reached
                and not site_under_test.is_for_frames(page) and site_under_test.kind(page) != "not-found"
            ]
            self.assertEqual(lost, [])

    def test_ids_are_unique_and_what_names_them_finds_them(self):
        problems = []
        for page, parser in self.pages.items():
            problems += [f"{page}: the id {name} stands twice" for name in set(parser.ids) if parser.ids.count(name) > 1]
            problems += [f"{page}: there is no id {name}" for name in parser.id_references if name not in parser.ids]
        self.assertEqual(problems[:20], [], f"{len(problems)} problems")

    def test_no_page_shows_the_program_s_own_marks(self):
        marks = ["{{", "}}", "⟦", "**", "Optional(", "nil", "\ufffd"]
        shown = [
            f"{page}: {mark}" for page, parser in self.pages.items() for mark in marks
            # BibTeX keeps names together with two braces.
            if any(mark == word or (mark != "nil" and mark in word) for text in parser.text if "@misc{" not in text for word in text.split())
        ]
        self.assertEqual(shown[:20], [], f"{len(shown)} marks")


if __name__ == "__main__":
    unittest.main()
