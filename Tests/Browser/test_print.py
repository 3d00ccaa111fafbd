"""The PDF that is made of the print edition."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest

import pypdf

import site_under_test
from html_page import HTMLPage

SMALL_PLAN = pathlib.Path(__file__).parents[1] / "Fixtures" / "atlas" / "content"
MAKE_PDF = pathlib.Path(__file__).parents[2] / "scripts" / "make-pdf"
# Chromium names a glyph that a radical and a character share by the radical. NFKC knows the Kangxi radicals, not this supplement.
RADICALS = str.maketrans("⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳", "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟")


def texts(path):
    """The text of each page of a PDF, which pypdf takes twenty times as long for."""
    printed = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, encoding="utf-8").stdout
    return printed.split("\f")[:-1]


class LinkedPDF(unittest.TestCase):
    def test_every_page_links_the_pdf_of_its_language_where_the_plan_asks_for_it(self):
        with tempfile.TemporaryDirectory() as folder:
            content, site = pathlib.Path(folder, "content"), pathlib.Path(folder, "site")
            shutil.copytree(SMALL_PLAN, content)
            with (content / "site.yml").open("a", encoding="utf-8") as settings:
                settings.write("outputs: { pdf: true }\n")
            subprocess.run(
                [os.environ["PROGRAM"], "generate", "--content", str(content), "--output", str(site), "--no-sync"], capture_output=True, check=True)
            subprocess.run([sys.executable, MAKE_PDF, site], check=True, stdout=subprocess.DEVNULL)
            pages = [page for page in site.glob("*/**/*.html") if 'class="page-embed' not in page.read_text(encoding="utf-8")]
            self.assertGreater(len(pages), 20)
            for page in pages:
                links = re.findall(r'href="([^"]*print\.pdf)"', page.read_text(encoding="utf-8"))
                self.assertEqual(len(links), 1, page)
                linked = (page.parent / links[0]).resolve()
                self.assertEqual(linked, site.resolve() / page.relative_to(site).parts[0] / "print.pdf")
                self.assertEqual(linked.read_bytes()[:5], b"%PDF-")


class PDF(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        subprocess.run([sys.executable, MAKE_PDF, site_under_test.ROOT, folder.name], check=True, stdout=subprocess.DEVNULL)
        paths = sorted(pathlib.Path(folder.name).glob("*.pdf"))
        cls.documents = {path.stem: pypdf.PdfReader(path) for path in paths}
        cls.texts = {path.stem: texts(path) for path in paths}

    def each(self):
        for language, document in self.documents.items():
            with self.subTest(language=language):
                edition = HTMLPage(f"{language}/print.html")
                contents = [link for link in edition.links if link.in_contents]
                self.assertGreater(len(contents), 5)
                yield document, self.texts[language], edition, contents

    def test_there_is_one_for_each_language(self):
        self.assertEqual(sorted(self.documents), site_under_test.languages())

    def test_contents_lead_to_the_pages_that_they_name(self):
        for document, texts, edition, contents in self.each():
            destinations = {
                name.lstrip("/"): document.get_destination_page_number(place) + 1
                for name, place in document.named_destinations.items()
            }
            pages = [destinations[site_under_test.anchor(link.href)] for link in contents]
            self.assertEqual(pages, sorted(pages))
            self.assertLess(pages[-1], len(document.pages) + 1)
            printed = self.plain("".join(texts[1:pages[0] - 1]))
            for link, page in zip(contents, pages):
                self.assertIn(self.plain(link.text) + str(page), printed)

    def test_bookmarks_follow_the_headings(self):
        for document, texts, edition, contents in self.each():
            bookmarks = list(self.flat(document.outline))
            self.assertGreater(len(bookmarks), len(contents))
            numbers = [document.get_destination_page_number(bookmark) for bookmark in bookmarks]
            self.assertEqual(numbers, sorted(numbers))
            self.assertGreaterEqual(numbers[0], 0)

    def test_links_lead_inside_or_to_the_web_and_never_to_this_machine(self):
        for document, texts, edition, contents in self.each():
            inside = 0
            for page in document.pages:
                for annotation in page.get("/Annots") or []:
                    action = annotation.get_object().get("/A")
                    if action and "/URI" in action:
                        self.assertRegex(action["/URI"], r"^(https?|mailto|tel):")
                        self.assertNotIn("127.0.0.1", action["/URI"])
                    else:
                        inside += 1
            self.assertGreater(inside, len(contents))

    def test_the_text_can_be_searched_and_is_all_there(self):
        for document, texts, edition, contents in self.each():
            text = self.plain("".join(texts))
            lost = [link.text for link in contents if self.plain(link.text) not in text]
            self.assertEqual(lost, [])
            self.assertTrue(document.root_object["/MarkInfo"]["/Marked"], "is not tagged")
            # A page for each part or two, a few for long ones.
            self.assertGreater(len(document.pages), len(contents) // 2)
            self.assertLess(len(document.pages), len(contents) * 1.5)
            self.assertLessEqual(len(document.pages), 90, "the report has become longer than somebody will print")
            empty = [number for number, text in enumerate(texts, 1) if len(text) < 20]
            self.assertEqual(empty, [])

    @staticmethod
    def plain(text):
        """Without spaces and without the forms that fonts give to characters, which PDF text has at random."""
        return "".join(unicodedata.normalize("NFKC", text).translate(RADICALS).split())

    def flat(self, outline):
        for entry in outline:
            if isinstance(entry, list):
                yield from self.flat(entry)
            else:
                yield entry


if __name__ == "__main__":
    unittest.main()
