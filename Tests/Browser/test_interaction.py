"""What readers with scripts get on top: a theme, a filter, a switch that keeps the page; and that none of it needs a server."""

import re
import unittest

import site_under_test
from browser import BrowserTest

BACKGROUND = "getComputedStyle(document.body).backgroundColor"


class Interaction(BrowserTest):
    def test_the_theme_is_chosen_and_remembered(self):
        # A form of its own, so that no other test meets the dark theme.
        tab = self.browser.open(self.sample("overview"), locale="en-GB")
        light = tab.evaluate(BACKGROUND)
        tab.select_option(".theme select", "dark")
        dark = tab.evaluate(BACKGROUND)
        self.assertNotEqual(light, dark)
        tab = self.browser.open(self.sample("indicator"), locale="en-GB")
        self.assertEqual(tab.evaluate(BACKGROUND), dark)

    def test_the_directory_filters(self):
        for language in site_under_test.languages():
            tab = self.browser.open(self.sample("directory", language))
            everything = tab.locator("[data-entry]:visible").count()
            word = tab.locator("[data-entry] b").first.inner_text()
            tab.fill("#filter", word.upper())
            shown = tab.locator("[data-entry]:visible").count()
            self.assertGreater(shown, 0)
            self.assertLess(shown, everything)
            # It tells segments and organisations apart.
            told = re.findall(r"\d+", tab.locator("[role=status]").first.inner_text())
            self.assertEqual(sum(map(int, told)), shown)
            tab.fill("#filter", "no such thing")
            self.assertEqual(tab.locator("[data-entry]:visible").count(), 0)
            self.assertGreater(len(tab.locator("[role=status]").first.inner_text()), 20, "says nothing of what to try")
            tab.click(".filter [type=reset]")
            self.assertEqual(tab.locator("[data-entry]:visible").count(), everything)

    def test_each_choice_says_how_many_entries_it_leaves(self):
        for kind in ["directory", "measures"]:
            tab = self.browser.open(self.sample(kind))
            lists = tab.locator(".filter select")
            self.assertGreater(lists.count(), 0)
            for number in range(lists.count()):
                self.browser.open(self.sample(kind))
                option = lists.nth(number).locator("option").nth(1)
                promised = re.search(r"[(（](\d+)[)）]$", option.text_content()).group(1)
                lists.nth(number).select_option(index=1)
                self.assertEqual(tab.locator("[data-entry]:visible").count(), int(promised))
                self.assertTrue(tab.locator("main > .toc").is_hidden())

    def test_what_was_chosen_is_in_the_address_and_kept_in_the_other_language(self):
        first, second = site_under_test.languages()[:2]
        for kind in ["directory", "measures"]:
            page = self.sample(kind, first)
            tab = self.browser.open(page)
            tab.select_option(".filter select", index=1)
            value = tab.locator(".filter select").first.input_value()
            address, shown = tab.url, tab.locator("[data-entry]:visible").count()
            self.assertIn(value, address)
            tab.goto("about:blank")
            tab.goto(address)
            self.assertEqual(tab.locator("[data-entry]:visible").count(), shown)
            tab.click(".lang a")
            self.assertIn(f"/{second}/", tab.url)
            self.assertEqual(tab.locator(".filter select").first.input_value(), value)
            self.assertEqual(tab.locator("[data-entry]:visible").count(), shown)

    def test_an_entry_that_a_link_leads_to_is_never_left_out(self):
        page = self.sample("measures")
        anchor = self.browser.open(page).locator("[data-entry]").last.get_attribute("id")
        tab = self.browser.open(f"{page}?q=nothing+of+the+kind#{anchor}")
        self.assertTrue(tab.locator(f"#{anchor}").is_visible())

    def test_sorting_orders_names_within_their_groups_and_no_figures_of_different_units(self):
        tab = self.browser.open(self.sample("indicator-list", "en/"))
        self.assertEqual(tab.locator("th .sort").all_inner_texts(), ["Indicator", "Status"])
        tab.locator("th .sort").first.click()
        names = tab.evaluate("""() => [...document.querySelector('table[data-sortable]').tBodies].map(body =>
          [...body.rows].filter(row => !row.matches('.group')).map(row => row.cells[0].innerText))""")
        self.assertTrue(any(len(group) > 1 for group in names))
        for group in names:
            self.assertEqual(group, sorted(group, key=str.casefold))

    def test_the_language_switch_leads_to_the_same_page(self):
        first, second = site_under_test.languages()[:2]
        page = self.sample("indicator", first)
        tab = self.browser.open(page)
        tab.click(".lang a")
        self.assertEqual(tab.url, self.browser.address + page.replace(first + "/", second + "/", 1))

    def test_the_site_opens_from_disk(self):
        tab = self.browser.new_tab()
        self.addCleanup(tab.context.close)
        tab.goto((site_under_test.ROOT / "index.html").as_uri())
        tab.locator("main a").first.click()
        self.assertIn("index.html", tab.url)
        tab.locator(".nav a").nth(1).click()
        self.assertTrue(tab.locator("h1").inner_text())
        size = tab.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")
        self.assertGreater(float(size.removesuffix("px")), 20, "the stylesheet is not loaded")


if __name__ == "__main__":
    unittest.main()
