"""Everything works with the keyboard alone, and it shows where one is."""

import unittest

from browser import BrowserTest

STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
  .filter(element => element.checkVisibility() && !element.disabled).length"""

# The element with the focus: whether it is a new one, shows an outline, and is not covered by another.
FOCUSED = """() => {
  const element = document.activeElement;
  const isNew = element !== document.body && !element.wasFocused;
  element.wasFocused = true;
  const style = getComputedStyle(element);
  const box = [...element.getClientRects()].find(box => box.width > 0) ?? element.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    isNew,
    name: element.outerHTML.slice(0, 100),
    hasOutline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    isCovered: !top || !(element.contains(top) || top.contains(element)),
  };
}"""

# Of a list of hundreds of links the first ones tell enough.
MOST_STOPS = 120


class Keyboard(BrowserTest):
    def test_every_stop_is_reached_and_seen(self):
        for kind, page in self.samples:
            if not page.startswith(self.language) or kind in {"print", "embed"}:
                continue
            with self.subTest(page=page):
                # Where scrolling glides, the place of the focus is not yet in the window.
                tab = self.browser.open(page, reduced_motion="reduce")
                stops = tab.evaluate(STOPS)
                self.assertGreater(stops, 5)
                for _ in range(min(stops, MOST_STOPS)):
                    tab.keyboard.press("Tab")
                    focused = tab.evaluate(FOCUSED)
                    self.assertTrue(focused["isNew"], f'reached twice before all were: {focused["name"]}')
                    self.assertTrue(focused["hasOutline"], f'no outline: {focused["name"]}')
                    self.assertFalse(focused["isCovered"], f'covered: {focused["name"]}')

    def test_the_text_comes_first(self):
        tab = self.browser.open(self.sample("chapter"))
        tab.keyboard.press("Tab")
        self.assertEqual(tab.evaluate("document.activeElement.className"), "skip")
        tab.keyboard.press("Enter")
        self.assertEqual(tab.evaluate("document.activeElement.id"), "main")

    def test_tables_sort(self):
        tab = self.browser.open(self.sample("indicator-list"))
        tab.locator("th .sort").first.focus()
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator("th[aria-sort=ascending]").count(), 1)
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator("th[aria-sort=descending]").count(), 1)


if __name__ == "__main__":
    unittest.main()
