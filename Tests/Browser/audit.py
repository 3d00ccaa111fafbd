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


def sideways(tab, width):
    """By how many pixels a page is wider than its window."""
    set_width(tab, width)
    return tab.evaluate("document.documentElement.scrollWidth") - width


def set_width(tab, width):
    tab.set_viewport_size({"width": width, "height": 900})


def look(browser, page, forms=ALL_FORMS):
    """Of a page that is opened for it and stays open."""
    findings = Findings({}, [], [], {})
    own = OWN_PARTS.get(site_under_test.kind(page))
    # One load a page: it is the same markup in every form.
    set_width(browser.tab_of(), WIDE)
    tab = browser.open(page)
    tab.evaluate(Axe().axe_script)
    for width, scheme, colours in forms:
        set_width(tab, width)
        tab.emulate_media(color_scheme=scheme)
        found = []
        if scheme == LIGHT:
            found += axe(tab, {"type": "tag", "values": STANDARDS}, without=() if colours and not own else COLOUR_RULES)
        if scheme == DARK or colours and own:
            found += axe(tab, {"type": "rule", "values": COLOUR_RULES}, own)
        findings.axe[width, scheme] = found
    tab.emulate_media(color_scheme=LIGHT)
    findings.messages += browser.messages
    findings.violations += tab.evaluate("window.violations")
    return findings


def main():
    total = 0
    print(f'{"page":52} {"axe wide":>10} {"axe narrow":>10} {"200%":>5} {"320px":>5} {"console":>7} {"policy":>6}')
    print(f'{"":52} {"light dark":>10} {"light dark":>10}')
    with Browser() as browser:
        for _, page in site_under_test.samples():
            findings = look(browser, page)
            for width in (ZOOMED, SMALLEST):
                findings.sideways[width] = sideways(browser.tab_of(), width)
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
