"""What a person sees and does, in a real browser: width, themes, keyboard, filter, sorting."""

import shutil
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import site_under_test

CLIPPED = """() => [...document.querySelectorAll('h1, h2, h3, p, dt, dd, a, td, th, li, button')]
  .filter(element => getComputedStyle(element).overflow === 'hidden' && !element.closest('.vh, .skip') && !element.matches('.vh, .skip'))
  .filter(element => element.scrollWidth > element.clientWidth + 1)
  .map(element => element.textContent.slice(0, 40))"""


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        executable = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])))
        cls.server = site_under_test.Server()
        cls.address = cls.server.__enter__()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        cls.samples = site_under_test.samples()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.server.__exit__(None, None, None)

    def open(self, page, width=1280, scheme="light", **options):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        self.addCleanup(context.close)
        tab = context.new_page()
        self.messages = []
        tab.on("console", lambda message: self.messages.append(message.text))
        tab.on("pageerror", lambda error: self.messages.append(str(error)))
        tab.goto(self.address + page)
        return tab

    def sample(self, kind, language="en"):
        return next(page for found, page in self.samples if found == kind and page.startswith(language))

    def test_axe_finds_nothing(self):
        for kind, page in self.samples:
            for width, scheme in [(1280, "light"), (390, "dark")]:
                with self.subTest(page=page, width=width, scheme=scheme):
                    tab = self.open(page, width, scheme)
                    results = Axe().run(tab, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                    found = [
                        f'{violation["id"]}: {violation["nodes"][0]["html"][:120]}' for violation in results.response["violations"]
                    ]
                    self.assertEqual(found, [])
                    self.assertEqual(self.messages, [])

    def test_no_page_scrolls_sideways_at_320_pixels(self):
        context = self.browser.new_context(viewport={"width": 320, "height": 800})
        self.addCleanup(context.close)
        tab = context.new_page()
        for page in site_under_test.pages():
            tab.goto(self.address + page)
            width = tab.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(width, 320, page)

    def test_no_text_is_clipped(self):
        for kind, page in self.samples:
            for width in (1280, 390):
                with self.subTest(page=page, width=width):
                    self.assertEqual(self.open(page, width).evaluate(CLIPPED), [])

    def test_the_theme_is_chosen_and_remembered(self):
        tab = self.open(self.sample("overview"))
        background = "getComputedStyle(document.body).backgroundColor"
        light = tab.evaluate(background)
        tab.select_option(".theme select", "dark")
        dark = tab.evaluate(background)
        self.assertNotEqual(light, dark)
        tab.goto(self.address + self.sample("indicator"))
        self.assertEqual(tab.evaluate(background), dark)

    def test_the_directory_filters(self):
        for language, word in [("en", "fiberhome"), ("zh", "烽火")]:
            tab = self.open(self.sample("directory", language))
            everything = tab.locator("[data-entry]:visible").count()
            tab.fill("#filter", word)
            shown = tab.locator("[data-entry]:visible").count()
            self.assertGreater(shown, 0)
            self.assertLess(shown, everything)
            self.assertIn(str(shown), tab.locator("[role=status]").first.inner_text())
            tab.fill("#filter", "no such thing")
            self.assertEqual(tab.locator("[data-entry]:visible").count(), 0)

    def test_tables_sort_by_keyboard(self):
        tab = self.open(self.sample("indicator-list"))
        button = tab.locator("th .sort").first
        button.focus()
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator("th[aria-sort=ascending]").count(), 1)
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator("th[aria-sort=descending]").count(), 1)

    def test_the_keyboard_reaches_the_text_first(self):
        tab = self.open(self.sample("chapter"))
        tab.keyboard.press("Tab")
        self.assertEqual(tab.evaluate("document.activeElement.className"), "skip")
        tab.keyboard.press("Enter")
        self.assertEqual(tab.evaluate("document.activeElement.id"), "main")

    def test_the_language_switch_leads_to_the_same_page(self):
        page = self.sample("indicator", "zh")
        tab = self.open(page)
        tab.click(".lang a")
        self.assertEqual(tab.url, self.address + page.replace("zh/", "en/", 1))

    def test_pages_are_complete_without_script(self):
        for kind, page in self.samples:
            with self.subTest(page=page):
                tab = self.open(page, java_script_enabled=False)
                self.assertGreater(tab.locator("h1").count(), 0)
        tab = self.open(self.sample("directory"), java_script_enabled=False)
        self.assertGreater(tab.locator("[data-entry]:visible").count(), 20)

    def test_the_site_opens_from_disk(self):
        tab = self.browser.new_page()
        tab.goto((site_under_test.ROOT / "index.html").as_uri())
        tab.locator("main a").first.click()
        self.assertIn("index.html", tab.url)
        tab.locator(".nav a").nth(1).click()
        self.assertTrue(tab.locator("h1").inner_text())
        size = tab.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")
        self.assertGreater(float(size.removesuffix("px")), 20, "the stylesheet is not loaded")
        tab.close()


if __name__ == "__main__":
    unittest.main()
