"""Citations to copy: in three forms, with the page's address and the day of the visit."""

import datetime
import re
import unittest

import site_under_test
from browser import BrowserTest


class Citation(BrowserTest):
    def open(self, page):
        context = self.browser.chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
        self.addCleanup(context.close)
        tab = context.new_page()
        tab.goto(self.browser.address + page)
        tab.locator(".chart-first .cite summary").click()
        return tab

    def test_each_form_is_copied_with_title_address_and_day(self):
        for language in site_under_test.languages():
            page = self.sample("indicator", language + "/")
            with self.subTest(page=page):
                tab = self.open(page)
                title = tab.locator("h1").inner_text()
                texts = []
                for button in tab.locator(".chart-first .cite button").all():
                    button.click()
                    texts.append(tab.evaluate("navigator.clipboard.readText()"))
                # Before them the address and, for a drawn chart, the code that shows it elsewhere.
                self.assertIn(len(texts), (4, 5))
                self.assertTrue(texts[0].endswith(page))
                for text in texts[-3:]:
                    self.assertIn(title, text)
                    self.assertIn(page, text)
                national, psychological, bibliographical = texts[-3:]
                today = datetime.date.today()
                days = [str(today - datetime.timedelta(days=days)) for days in [-1, 0, 1]]
                accessed = re.search(r"\[DS/OL\]//.+\. \(\d{4}[-\d]*\)\[(.+?)\]\. http", national)
                self.assertIn(accessed[1], days)
                self.assertRegex(psychological, r"\. \(\d{4}\)\. .+ \[Data set\]\. .+\. http")
                self.assertTrue(bibliographical.startswith("@misc{"))
                self.assertEqual(bibliographical.count("{"), bibliographical.count("}"))

    def test_without_a_script_nothing_is_invented(self):
        page = site_under_test.read(self.sample("indicator"))
        cite = page[page.index('class="cite"'):]
        self.assertNotIn("{address}", re.sub(r"<[^>]*>", "", cite[:cite.index("</details>")]))


if __name__ == "__main__":
    unittest.main()
