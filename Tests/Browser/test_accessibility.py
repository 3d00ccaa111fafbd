"""Nothing that keeps anybody out: what axe sees, and what it cannot see."""

import unittest

import audit
import site_under_test
from browser import NARROW, WIDE, BrowserTest

# From the top down, as the headings of the text stand in the markup.
HEADING_PLACES = """() => [...document.querySelectorAll('main :is(h1, h2, h3)')].filter(heading => heading.checkVisibility() && !heading.closest('.toc'))
  .map(heading => [Math.round(heading.getBoundingClientRect().top), heading.textContent])"""

# Words that the markup has and no reader sees, in a browser without scripts. Left out: what is for paper, what names a drawing to
# listeners, a chart's drawing for another width, which breaks the same words elsewhere, the periods of a roadmap's cells, which the
# heads of its columns tell where there are columns, and what a reader opens.
UNSEEN_WORDS = """() => {
  const words = (nodes) => nodes.flatMap(node => node.textContent.split(/\\s+/)).filter(Boolean);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style, .paper, .per, svg title, svg desc, .plot svg, details:not([open])')) nodes.push(walker.currentNode);
  const seen = new Set(words(nodes.filter(node => node.parentElement.checkVisibility())));
  return [...new Set(words(nodes))].filter(word => !seen.has(word));
}"""

class Accessibility(BrowserTest):
    def test_the_audit_finds_nothing(self):
        for kind, page in self.samples:
            with self.subTest(page=page):
                first = site_under_test.language(page) in ("", self.language)
                # The print edition is the other pages again; one look at its whole length is enough.
                if kind == "print" and not first:
                    continue
                # Colours are the same in each language and at each width, and looking at them takes most of the time.
                forms = [(WIDE, audit.LIGHT, first)]
                if first:
                    forms.append((WIDE, audit.DARK, True))
                if kind != "print":
                    forms.append((NARROW, audit.LIGHT, False))
                self.assertEqual(audit.look(self.browser, page, forms).all, [])

    def test_headings_are_read_in_the_order_in_which_they_are_seen(self):
        for kind, page in self.samples:
            with self.subTest(page=page):
                places = self.browser.open(page, NARROW).evaluate(HEADING_PLACES)
                self.assertEqual(places, sorted(places, key=lambda place: place[0]))

    def test_help_stands_in_the_same_place_on_every_page(self):
        """WCAG 3.2.6: the foot names publisher, contact and sources in one order."""
        for language in site_under_test.languages():
            orders = {
                tuple(self.browser.open(page).eval_on_selector_all(".foot dt", "terms => terms.map(term => term.textContent)"))
                for kind, page in self.samples if page.startswith(language + "/")
            }
            longest = max(orders, key=len)
            for order in orders:
                self.assertEqual(list(order), [term for term in longest if term in order])

    def test_pages_are_complete_without_script(self):
        for width in (WIDE, NARROW):
            for kind, page in self.samples:
                if kind == "print":
                    continue
                with self.subTest(page=page, width=width):
                    tab = self.browser.open(page, width, java_script_enabled=False)
                    self.assertEqual(tab.locator("h1").count(), 1)
                    self.assertEqual(tab.evaluate(UNSEEN_WORDS), [])

    def test_nothing_moves_for_those_who_want_no_motion(self):
        for kind, page in self.samples:
            with self.subTest(page=page):
                tab = self.browser.open(page, reduced_motion="reduce")
                self.assertEqual(tab.evaluate("document.getAnimations().length"), 0)
                self.assertEqual(tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), "auto")


if __name__ == "__main__":
    unittest.main()
