"""Nothing that keeps anybody out: what axe sees, and what it cannot see."""

import unittest

import audit
import site_under_test
from browser import NARROW, WIDE, BrowserTest

# Words that the markup has and no reader sees, in a browser without scripts. Left out: what is for paper, what names a drawing to
# listeners, a chart's drawing for another width, which breaks the same words elsewhere, the periods of a roadmap's cells, which the
# heads of its columns tell where there are columns, the forms that need a script, and what a reader opens.
UNSEEN_WORDS = """() => {
  const words = (nodes) => nodes.flatMap(node => node.textContent.split(/\\s+/)).filter(Boolean);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style, .paper, .per, svg title, svg desc, .plot svg, form.filter, .search, details:not([open])')) nodes.push(walker.currentNode);
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

    def test_pages_are_complete_without_script(self):
        for kind, page in self.samples:
            if kind == "print":
                continue
            tab = self.browser.open(page, java_script_enabled=False)
            for width in (WIDE, NARROW):
                with self.subTest(page=page, width=width):
                    audit.set_width(tab, width)
                    self.assertEqual(tab.locator("h1").count(), 1)
                    self.assertEqual(tab.evaluate(UNSEEN_WORDS), [])


if __name__ == "__main__":
    unittest.main()
