"""What pages may load and run: the policy stands on every page, nothing on them breaks it, and no request leaves the site."""

import re
import unittest

import site_under_test
from browser import BrowserTest
from firefox import Firefox
from html_page import HTMLPage

POLICY = re.compile(r'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
NOTHING_ELSE = "default-src 'none'"
OF_A_POLICY = re.compile("Content-?Security-?Policy|Content Security Policy", re.IGNORECASE)
# A script of the page's own that no policy of the site allows.
FORBIDDEN = """const script = document.createElement('script'); script.textContent = 'window.ran = true';
  document.head.append(script);"""


def on_disk(page):
    return (site_under_test.ROOT / page).as_uri()


class Markup(unittest.TestCase):
    def test_every_page_has_the_policy_first(self):
        policies = {POLICY.search(site_under_test.read(page)[:800]) for page in site_under_test.pages()}
        self.assertNotIn(None, policies)
        # Each kind of page has rules of its own for its first view.
        texts = {re.sub(r" 'sha256-[^']+'", "", match.group(1)) for match in policies}
        self.assertEqual(len(texts), 1)
        self.assertTrue(texts.pop().startswith(NOTHING_ELSE))

    def test_no_page_loads_from_elsewhere(self):
        for page in site_under_test.pages():
            for address in HTMLPage(page).loads:
                self.assertNotRegex(address, r"^([a-z][a-z0-9+.-]*:|//)", page)

    def test_host_files_speak_of_every_folder_of_pages(self):
        rules = (site_under_test.ROOT / "_headers").read_text().splitlines()
        folders = {page.rpartition("/")[0] for page in site_under_test.pages() if site_under_test.kind(page) != "embed"}
        for folder in folders:
            path = f"/{folder}/:page" if folder else "/:page"
            self.assertEqual(rules[rules.index(path) + 1].strip(), "Content-Security-Policy: frame-ancestors 'none'")


class InChromium(BrowserTest):
    def test_nothing_on_any_kind_of_page_breaks_it(self):
        for prefix, address_of in [(self.browser.address, lambda page: self.browser.address + page), ("file://", on_disk)]:
            # The icon of the page before may still be asked for: of the same place, but not of another.
            tab = self.browser.new_tab()
            self.addCleanup(tab.context.close)
            elsewhere = []
            tab.on("request", lambda request: request.url.startswith(prefix) or elsewhere.append(request.url))
            for kind, page in self.samples:
                with self.subTest(page=page, prefix=prefix):
                    self.browser.messages.clear()
                    elsewhere.clear()
                    tab.goto(address_of(page))
                    # The page for unknown addresses looks for its script in the folders above too, of which a disk says that it is not there.
                    sought = "ERR_FILE_NOT_FOUND" if page == "404.html" and prefix == "file://" else "\0"
                    self.assertEqual(tab.evaluate("window.violations"), [])
                    self.assertEqual([each for each in self.browser.messages if sought not in each], [])
                    self.assertEqual(elsewhere, [])

    def test_a_script_of_the_page_is_forbidden(self):
        for address in (self.browser.address + self.samples[0][1], on_disk(self.samples[0][1])):
            tab = self.browser.tab_of()
            tab.goto(address)
            tab.evaluate(FORBIDDEN)
            self.assertIsNone(tab.evaluate("window.ran ?? null"))
            self.assertNotEqual(tab.evaluate("window.violations"), [])

    def test_search_works_under_it(self):
        for language in site_under_test.languages():
            page = self.sample("search", language)
            title = self.browser.open(self.sample("overview", language)).locator("h1").inner_text()
            for address in (self.browser.address + page, on_disk(page)):
                tab = self.browser.tab_of()
                tab.goto(f"{address}?q={title.split()[0][:6]}")
                tab.locator(".hits li").first.wait_for()
                self.assertEqual(tab.evaluate("window.violations"), [])


class InFirefox(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = site_under_test.Server()
        cls.address = cls.enterClassContext(cls.server)
        cls.firefox = cls.enterClassContext(Firefox())

    def forbidden(self, address):
        self.firefox.messages()
        self.firefox.open(address)
        return [message for message in self.firefox.messages() if OF_A_POLICY.search(message)]

    def test_nothing_on_any_kind_of_page_breaks_it(self):
        for kind, page in site_under_test.samples():
            for address in (self.address + page, on_disk(page)):
                with self.subTest(address=address):
                    self.assertEqual(self.forbidden(address), [])
                    # The script ran.
                    if site_under_test.language(page) and kind != "embed":
                        self.assertTrue(self.firefox.run("return document.querySelector('.theme select') !== null"))
                    elsewhere = self.firefox.run(
                        "return performance.getEntriesByType('resource').map(entry => entry.name)"
                        ".filter(name => new URL(name).host !== location.host)")
                    self.assertEqual(elsewhere, [])

    def test_a_script_of_the_page_is_forbidden(self):
        page = site_under_test.samples()[0][1]
        for address in (self.address + page, on_disk(page)):
            self.assertEqual(self.forbidden(address), [])
            self.firefox.run(FORBIDDEN)
            self.assertIsNone(self.firefox.run("return window.ran ?? null"))
            self.assertNotEqual([text for text in self.firefox.messages() if OF_A_POLICY.search(text)], [])


if __name__ == "__main__":
    unittest.main()
