"""What readers see while the stylesheet is under way: the page as it will be, in the right theme, and nothing of it moves when it comes."""

import base64
import hashlib
import re
import unittest

import site_under_test
import weights
from browser import NARROW, WIDE, BrowserTest
from test_policy import POLICY

RECORD = """
  window.painted = new Promise(resolve => new PerformanceObserver(list => {
    if (list.getEntriesByName("first-contentful-paint").length) resolve();
  }).observe({ type: "paint", buffered: true }));
  window.shift = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: true });
"""
GROUND = "getComputedStyle(document.body).backgroundColor"
TAG = re.compile(r"<(style|script)\b([^>]*)>(.*?)</\1>", re.DOTALL)


class Markup(unittest.TestCase):
    def test_what_stands_in_a_page_is_little_and_allowed_by_its_hash_and_nothing_else_does(self):
        for page in site_under_test.pages():
            text = site_under_test.read(page)
            policy = POLICY.search(text).group(1)
            within = []
            for name, attributes, content in TAG.findall(text):
                if "src=" in attributes or "json" in attributes:
                    continue
                within.append(name)
                self.assertEqual(attributes, "", page)
                digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
                self.assertRegex(policy, rf"{name}-src 'self' 'sha256-{re.escape(digest)}'", page)
            self.assertEqual(within, ["style", "script"], page)
            self.assertNotRegex(re.sub(TAG, "", text), r"<[a-z][^>]* (style|on[a-z]+)=", page)
            self.assertLessEqual(weights.inline(page), weights.INLINE, page)


class InChromium(BrowserTest):
    def held(self, page, width=WIDE, **options):
        """A tab with the first view of a page that waits for its stylesheet, and what lets it come."""
        tab = self.browser.new_tab(width, **options)
        self.addCleanup(tab.context.close)
        tab.add_init_script(RECORD)
        waiting, released = [], False
        # A long page may be painted before its end has come, with the stylesheet.
        tab.route("**/assets/*.css", lambda route: route.continue_() if released else waiting.append(route))
        tab.goto(self.browser.address + page, wait_until="commit")
        tab.evaluate("painted")

        def release():
            nonlocal released
            released = True
            for route in waiting:
                route.continue_()
            tab.wait_for_load_state("load")

        return tab, release

    def test_nothing_moves_when_the_stylesheet_comes(self):
        for width in (NARROW, WIDE):
            for kind, page in self.samples:
                with self.subTest(page=page, width=width):
                    tab, release = self.held(page, width)
                    release()
                    self.assertLess(tab.evaluate("shift"), 0.01)

    def test_the_theme_is_right_from_the_first(self):
        page = self.sample("overview")
        grounds = {}
        for scheme in ("light", "dark"):
            tab, release = self.held(page, color_scheme=scheme)
            grounds[scheme] = tab.evaluate(GROUND)
            release()
            self.assertEqual(tab.evaluate(GROUND), grounds[scheme])
        self.assertNotEqual(*grounds.values())
        for system, chosen in [("light", "dark"), ("dark", "light")]:
            tab, release = self.held(page, color_scheme=system, storage_state={"origins": [
                {"origin": self.browser.address.rstrip("/"), "localStorage": [{"name": "theme", "value": chosen}]}]})
            self.assertEqual(tab.evaluate(GROUND), grounds[chosen])
            release()
            self.assertEqual(tab.evaluate(GROUND), grounds[chosen])

    def test_without_scripts_the_theme_is_the_system_s(self):
        seen = []
        for scheme in ("light", "dark"):
            tab = self.browser.new_tab(color_scheme=scheme, java_script_enabled=False)
            self.addCleanup(tab.context.close)
            tab.route("**/assets/*.css", lambda route: route.abort())
            tab.goto(self.browser.address + self.sample("overview"))
            seen.append(tab.evaluate(GROUND))
            tab.unroute("**/assets/*.css")
            tab.reload()
            seen.append(tab.evaluate(GROUND))
        self.assertEqual(seen, [seen[0], seen[0], seen[2], seen[2]])
        self.assertNotEqual(seen[0], seen[2])

    def test_what_waits_for_the_stylesheet_does_not_wait_for_good(self):
        tab = self.browser.new_tab()
        self.addCleanup(tab.context.close)
        tab.route("**/assets/*.css", lambda route: route.abort())
        tab.goto(self.browser.address + self.sample("overview"))
        foot = tab.locator(".foot")
        self.assertEqual(foot.evaluate("foot => getComputedStyle(foot).visibility"), "hidden")
        foot.evaluate("foot => foot.getAnimations()[0].finish()")
        self.assertEqual(foot.evaluate("foot => getComputedStyle(foot).visibility"), "visible")


if __name__ == "__main__":
    unittest.main()
