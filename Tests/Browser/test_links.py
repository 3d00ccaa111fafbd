"""Every internal link and anchor leads somewhere, and no page shows what only the program should see."""

import html.parser
import posixpath
import unittest
import urllib.parse

import site_under_test

REFERENCES = {"href", "src"}
ID_REFERENCES = {"aria-labelledby", "aria-describedby", "for", "headers"}


class PageParser(html.parser.HTMLParser):
    """Collects a page's ids and whatever refers to something."""

    def __init__(self):
        super().__init__()
        self.ids = []
        self.references = []
        self.id_references = []
        self.text = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in REFERENCES and value is not None:
                self.references.append(value)
            elif name in ID_REFERENCES:
                self.id_references += value.split()

    def handle_data(self, data):
        self.text.append(data)


class Links(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = {}
        for page in site_under_test.pages():
            parser = PageParser()
            parser.feed((site_under_test.ROOT / page).read_text(encoding="utf-8"))
            cls.pages[page] = parser

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
            path = urllib.parse.unquote(parts.path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
            if not (site_under_test.ROOT / target).is_file():
                yield f"{page}: {reference}: there is no such file"
            elif parts.fragment and target in self.pages:
                if urllib.parse.unquote(parts.fragment) not in self.pages[target].ids:
                    yield f"{page}: {reference}: there is no such anchor"

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
            if any(mark == word or (mark != "nil" and mark in word) for text in parser.text for word in text.split())
        ]
        self.assertEqual(shown[:20], [], f"{len(shown)} marks")

    def test_nothing_is_inline(self):
        for page in self.pages:
            text = (site_under_test.ROOT / page).read_text(encoding="utf-8")
            self.assertNotIn(" style=", text, page)
            self.assertNotIn("<style", text, page)
            self.assertNotIn(" onclick=", text, page)
            self.assertNotIn("<script>", text, page)


if __name__ == "__main__":
    unittest.main()
