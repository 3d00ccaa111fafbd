"""How accessible the site is, page kind by page kind: axe in both themes and at both widths, sideways scrolling on a small screen and at
200% zoom, what the console says, what the security policy forbade. Run as a program it prints a table; the tests expect nothing to be found.
"""

import dataclasses
import sys

from axe_playwright_python.sync_playwright import Axe

import site_under_test
from browser import NARROW, WIDE, Browser

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a theme can change.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
# The print edition repeats the other pages, whose colours are looked at where they stand; the rules for them take minutes on its length.
OWN_PARTS = {"print": ".title-page, .foot"}
# CSS pixels that are left of 1280 at 200% zoom, and the smallest screen of WCAG 1.4.10.
ZOOMED, SMALLEST = 640, 320
LIGHT, DARK = "light", "dark"
# In which width and theme a page is looked at, and whether for its colours too.
ALL_FORMS = [(WIDE, LIGHT, True), (WIDE, DARK, True), (NARROW, LIGHT, True), (NARROW, DARK, True)]

# axe is in the page; of what it says, which is long, little travels.
RUN_AXE = """async ([within, options]) => (await axe.run(within ?? document, options)).violations
  .map(violation => `${violation.id}: ${violation.nodes[0].html.slice(0, 120)}`)"""

# Of the page, leaves the parts that are asked for: axe looks at its whole length for what covers what, even where it is asked of a part.
REMOVE_OTHERS = """own => {
  for (const part of document.querySelectorAll('main > *')) if (!part.matches(own) && !part.querySelector(own)) part.remove();
}"""


@dataclasses.dataclass
class Findings:
    """Of one page; by form where it was looked at in several."""

    axe: dict
    messages: list
    violations: list
    sideways: dict

    @property
    def all(self):
        found = [f"axe at {width} {scheme}: {text}" for (width, scheme), texts in self.axe.items() for text in texts]
        found += [f"scrolls sideways at {width}: {by} px" for width, by in self.sideways.items() if by > 0]
        return found + [f"console: {text}" for text in self.messages] + [f"policy: {text}" for text in self.violations]


def axe(tab, only, within=None, without=()):
    """What axe finds; `within` selects parts of the page, `without` names rules that are left out."""
    rules = {rule: {"enabled": False} for rule in without}
    return tab.evaluate(RUN_AXE, [within, {"runOnly": only, "rules": rules, "resultTypes": ["violations"], "selectors": False}])


def sideways(browser, page, width):
    """By how many pixels a page is wider than its window."""
    tab = browser.open(page, width)
    return tab.evaluate("document.documentElement.scrollWidth") - width


def set_width(tab, width):
    tab.set_viewport_size({"width": width, "height": 900})


def set_form(tab, width, scheme):
    set_width(tab, width)
    tab.emulate_media(color_scheme=scheme)


def look(browser, page, forms=ALL_FORMS):
    own = OWN_PARTS.get(site_under_test.kind(page))
    # One load a page: it is the same markup in every form.
    set_width(browser.tab_of(), WIDE)
    tab = browser.open(page)
    tab.evaluate(Axe().axe_script)
    found = {}
    for width, scheme, colours in forms:
        set_form(tab, width, scheme)
        found[width, scheme] = []
        if scheme == LIGHT:
            found[width, scheme] += axe(tab, {"type": "tag", "values": STANDARDS}, without=() if colours and not own else COLOUR_RULES)
        elif not own:
            found[width, scheme] += axe(tab, {"type": "rule", "values": COLOUR_RULES})
    if own:
        tab.evaluate(REMOVE_OTHERS, own)
        for width, scheme, colours in forms:
            if colours:
                set_form(tab, width, scheme)
                found[width, scheme] += axe(tab, {"type": "rule", "values": COLOUR_RULES}, own)
    tab.emulate_media(color_scheme=LIGHT)
    return Findings(found, list(browser.messages), tab.evaluate("window.violations"), {})


def main():
    total = 0
    print(f'{"page":52} {"axe wide":>10} {"axe narrow":>10} {"200%":>5} {"320px":>5} {"console":>7} {"policy":>6}')
    print(f'{"":52} {"light dark":>10} {"light dark":>10}')
    with Browser() as browser:
        for _, page in site_under_test.samples():
            findings = look(browser, page)
            for width in (ZOOMED, SMALLEST):
                findings.sideways[width] = sideways(browser, page, width)
            counts = [len(texts) for texts in findings.axe.values()]
            print(
                f"{page:52} {counts[0]:5} {counts[1]:4} {counts[2]:5} {counts[3]:4} {max(0, findings.sideways[ZOOMED]):5} "
                f"{max(0, findings.sideways[SMALLEST]):5} {len(findings.messages):7} {len(findings.violations):6}", flush=True)
            for text in findings.all:
                print(f"    {text}")
            total += len(findings.all)
    print(f"{total} findings")
    return total


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
