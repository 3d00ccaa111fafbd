"""What the page of data says of its files is true, and the data package describes them as they are."""

import csv
import io
import json
import posixpath
import re
import unittest

import frictionless

import site_under_test
from html_page import HTMLPage

# A format and a size in thousands of bytes, with the comma and the grouping of any language.
LABEL = re.compile(r"\b(CSV|JSON|SVG)[,，،]\s*(\d[\d,.\u202f\u00a0]*)")


class Data(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = {page: HTMLPage(page) for page in site_under_test.pages() if page.endswith("/data.html")}
        cls.package = json.loads(site_under_test.read("data/datapackage.json"))

    def tables(self):
        for resource in self.package["resources"]:
            yield resource, (site_under_test.ROOT / "data" / resource["path"]).read_bytes()

    def test_the_package_is_valid_with_all_its_keys(self):
        report = frictionless.validate(str(site_under_test.ROOT / "data/datapackage.json"))
        self.assertGreater(len(report.tasks), 5)
        self.assertEqual(report.flatten(["title", "rowNumber", "message"]), [])

    def test_every_language_has_the_page_and_it_links_to_every_file(self):
        files = {path.relative_to(site_under_test.ROOT).as_posix() for path in (site_under_test.ROOT / "data").rglob("*.*")}
        self.assertEqual(len(self.pages), len(site_under_test.languages()))
        for page, parsed in self.pages.items():
            linked = {site_under_test.target(page, link.href) for link in parsed.links if link.is_download}
            self.assertEqual(sorted(path for path in files - linked if path.startswith("data/")), [])

    def test_sizes_are_those_of_the_files(self):
        for page, parsed in self.pages.items():
            downloads = [link for link in parsed.links if link.is_download]
            self.assertGreater(len(downloads), 20)
            for link in downloads:
                path = site_under_test.ROOT / site_under_test.target(page, link.href)
                format_name, size = LABEL.search(link.text).groups()
                self.assertEqual(format_name.lower(), path.suffix[1:], link.text)
                shown = int(re.sub(r"\D", "", size))
                self.assertEqual(shown, -(-path.stat().st_size // 1000), link.text)

    def test_tables_open_in_spreadsheets_and_have_the_columns_that_are_described(self):
        for resource, content in self.tables():
            with self.subTest(resource["name"]):
                self.assertEqual(content[:3], b"\xef\xbb\xbf", "no byte-order mark")
                self.assertEqual(len(content), resource["bytes"])
                header = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
                self.assertEqual(header, [field["name"] for field in resource["schema"]["fields"]])
                self.assertTrue(all(field["description"] for field in resource["schema"]["fields"]))
                for parsed in self.pages.values():
                    self.assertEqual(header, parsed.row_headers[resource["name"]])

    def test_each_table_says_the_same_in_json(self):
        for resource, content in self.tables():
            rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
            twin = json.loads(site_under_test.read(posixpath.join("data", resource["path"].replace(".csv", ".json"))), parse_float=str, parse_int=str)
            plain = [{name: self.plain(value) for name, value in row.items()} for row in twin]
            self.assertEqual(rows, plain, resource["name"])

    @staticmethod
    def plain(value):
        return {None: "", True: "true", False: "false"}.get(value, value)


if __name__ == "__main__":
    unittest.main()
