"""What an indicator's page shows first, and that no word or number of it is broken at any width or on paper."""

import unittest

import site_under_test
from browser import BrowserTest

# Where the chart's drawing begins, in pixels from the top of the page; null where too few figures are known for one.
TOP = "() => document.querySelector('main .fig .plot')?.getBoundingClientRect().top ?? null"

# Words of Latin letters and numbers that stand on two lines, in what a reader looks at first.
BROKEN = """selector => {
  const broken = [];
  for (const root of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      // Heads of tables that are set as blocks are there for listeners alone.
      // Addresses in citations may break anywhere.
      if (parent.closest('svg, .vh, .cite') || parent.closest('thead')?.clientHeight <= 1) continue;
      for (const word of walker.currentNode.data.matchAll(/[\\p{Script=Latin}\\p{N}]+(?:[.,][\\p{N}]+)*/gu)) {
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.top)));
        if (tops.size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}"""

FIRST = "h1, .status-line, .keys, .stated, .beside, .indicators"


class ChartFirst(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pages = [page for page in site_under_test.pages() if site_under_test.kind(page) == "indicator"]

    def test_the_chart_begins_within_the_first_400_pixels_and_on_the_first_screen_of_a_phone(self):
        charts = 0
        for width, height, limit in [(1280, 800, 400), (390, 844, 700)]:
            tab = self.browser.new_tab(width, height)
            self.addCleanup(tab.context.close)
            for page in self.pages:
                tab.goto(self.browser.address + page)
                top = tab.evaluate(TOP)
                if top is not None:
                    charts += 1
                    self.assertLessEqual(top, limit, f"{page} at {width}")
        self.assertGreater(charts, 40)

    def test_no_word_or_number_is_broken_at_any_width_or_on_paper(self):
        # The pages with the longest units and names say most.
        for language in site_under_test.languages():
            own = [page for page in self.pages if page.startswith(language + "/")]
            tab = self.browser.new_tab()
            self.addCleanup(tab.context.close)
            for page in own[:: max(1, len(own) // 6)] + [self.sample("indicator-list", language), self.sample("overview", language)]:
                tab.goto(self.browser.address + page)
                for width in range(320, 1921, 40):
                    tab.set_viewport_size({"width": width, "height": 900})
                    self.assertEqual(tab.evaluate(BROKEN, FIRST), [], f"{page} at {width}")
                tab.emulate_media(media="print")
                tab.set_viewport_size({"width": 680, "height": 900})
                self.assertEqual(tab.evaluate(BROKEN, FIRST), [], f"{page} on paper")
                tab.emulate_media(media="screen")

    def test_a_status_is_said_once_above_what_is_folded(self):
        for page in self.pages:
            tab = self.browser.open(page)
            shown = tab.evaluate("() => [...document.querySelectorAll('main .status')].filter(chip => chip.checkVisibility()).length")
            self.assertLessEqual(shown, 1, page)

    def test_what_is_folded_is_open_on_paper(self):
        page = next(page for page in self.pages if '<details class="fold">' in site_under_test.read(page))
        tab = self.browser.open(page)
        shown = "() => [...document.querySelectorAll('.fold > :not(summary)')].map(part => part.checkVisibility({contentVisibilityAuto: true}) && part.getBoundingClientRect().height > 0)"
        self.assertFalse(any(tab.evaluate(shown)))
        tab.emulate_media(media="print")
        # The layout for paper takes a moment.
        for _ in range(20):
            if all(tab.evaluate(shown)):
                break
            tab.wait_for_timeout(100)
        self.assertTrue(all(tab.evaluate(shown)))
        tab.emulate_media(media="screen")


if __name__ == "__main__":
    unittest.main()
