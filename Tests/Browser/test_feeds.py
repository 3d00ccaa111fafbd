"""Feeds and the list of pages are what their formats ask for. The small plan has an address, without which a site has neither."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from lxml import etree

FOLDER = pathlib.Path(__file__).parent
SMALL_PLAN = FOLDER.parent / "Fixtures/atlas/content"


def schema(name):
    return etree.RelaxNG(etree.parse(str(FOLDER / "schemas" / name)))


class Feeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.site = pathlib.Path(cls.folder.name)
        subprocess.run(
            [os.environ["PROGRAM"], "generate", "--content", str(SMALL_PLAN), "--output", cls.folder.name + "/site", "--no-sync"],
            capture_output=True, check=True)

    def assert_valid(self, schema, path):
        self.assertTrue(schema.validate(etree.parse(str(path))), f"{path.name}: {schema.error_log}")

    def test_feeds_are_atom(self):
        feeds = sorted(self.site.rglob("feed.xml"))
        self.assertEqual(len(feeds), 2)
        atom = schema("atom.rng")
        for feed in feeds:
            self.assert_valid(atom, feed)
            tree = etree.parse(str(feed))
            ids = tree.xpath("//a:id/text()", namespaces={"a": "http://www.w3.org/2005/Atom"})
            self.assertEqual(len(ids), len(set(ids)))
            # Section 4.1.1: without an author of the feed, each entry needs one.
            self.assertTrue(tree.xpath("/a:feed/a:author", namespaces={"a": "http://www.w3.org/2005/Atom"}))

    def test_the_list_of_pages_is_a_sitemap(self):
        self.assert_valid(schema("sitemap.rng"), self.site / "site/sitemap.xml")

    def test_pages_name_each_other_as_their_translations(self):
        alternates = {}
        for page in self.site.rglob("*.html"):
            head = etree.HTML(page.read_text(encoding="utf-8")).find("head")
            address = head.xpath("link[@rel='canonical']/@href")
            named = {link.get("hreflang"): link.get("href") for link in head.xpath("link[@rel='alternate'][@hreflang]")}
            if address and named:
                alternates[address[0]] = named
        self.assertGreater(len(alternates), 30)
        for address, named in alternates.items():
            self.assertIn(address, named.values())
            for other in named.values():
                self.assertEqual(alternates[other], named, f"{address} and {other}")

    def test_the_schemas_refuse_what_is_wrong(self):
        feed = (self.site / "site/fr/feed.xml").read_text(encoding="utf-8")
        sitemap = (self.site / "site/sitemap.xml").read_text(encoding="utf-8")
        for name, text, slips in (
            ("atom.rng", feed, [("<id>", "<id/><id>"), ("T00:00:00Z", ""), (' rel="self"', ' rel=""'), ("<title>", "<title/><title>")]),
            ("sitemap.rng", sitemap, [("<loc>https", "<loc>ftp"), ("hreflang", "lang"), ("<loc>", "<loc>https://a.example/</loc><loc>")]),
        ):
            for old, new in slips:
                self.assertIn(old, text)
                tree = etree.fromstring(text.replace(old, new).encode())
                self.assertFalse(schema(name).validate(tree), f"{old} → {new}")


if __name__ == "__main__":
    unittest.main()
