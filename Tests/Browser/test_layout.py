"""Every page holds at every width: nothing clipped, nothing sideways."""

import unittest

import site_under_test
from audit import SMALLEST, ZOOMED
from browser import NARROW, WIDE, BrowserTest

CLIPPED = """() => [...document.querySelectorAll('h1, h2, h3, p, dt, dd, a, td, th, li, button')]
  .filter(element => getComputedStyle(element).overflow === 'hidden' && !element.closest('.vh, .skip') && !element.matches('.vh, .skip'))
  .filter(element => element.scrollWidth > element.clientWidth + 1)
  .map(element => element.textContent.slice(0, 40))"""


class Layout(BrowserTest):
    def test_every_page_at_every_width(self):
        for page in site_under_test.pages():
            # One load a page: it is the same markup at every width.
            tab = self.browser.open(page, WIDE)
            for width in (WIDE, ZOOMED, NARROW, SMALLEST):
                with self.subTest(page=page, width=width):
                    tab.set_viewport_size({"width": width, "height": 900})
                    self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width, "scrolls sideways")
                    self.assertEqual(tab.evaluate(CLIPPED), [])


if __name__ == "__main__":
    unittest.main()
