"""What the site weighs on the wire: compressed, as hosts send it, and with what stands in its pages for their first view. Run as a program it prints a table against the budgets."""

import gzip
import re
import sys

import site_under_test
from html_page import HTMLPage

KB = 1024
STYLESHEET, SCRIPT = 12 * KB, 8 * KB
# Of what stands in a page for its first view, which is not compressed here.
INLINE = 6 * KB
ELEMENTS = re.compile(r"<(?:style|script)>(.*?)</(?:style|script)>", re.DOTALL)
# By page kind: the page alone, and with all that it loads. The print edition and the lists of everything have no budget.
PAGES = {"indicator": 16 * KB, "chapter": 40 * KB}
WHOLE = {kind: 30 * KB for kind in ("overview", "indicator", "field", "chapter")}
WHOLE |= {kind: 60 * KB for kind in ("directory", "measures", "data")}


def of_file(path):
    return len(gzip.compress((site_under_test.ROOT / path).read_bytes(), compresslevel=9, mtime=0))


def asset(ending):
    """The stylesheet or script that every page loads, by the name that it has in this build; the search page alone has another script."""
    page = site_under_test.languages()[0] + "/index.html"
    return next(site_under_test.target(page, name) for name in HTMLPage(page).loads if name.endswith(ending))


def whole(page):
    """Of a page with everything that it loads."""
    loaded = {site_under_test.target(page, reference) for reference in HTMLPage(page).loads}
    return of_file(page) + sum(map(of_file, sorted(loaded)))


def inline(page):
    """What stands in a page for its first view, as it is: rules and scripts."""
    return sum(len(text.encode()) for text in ELEMENTS.findall(site_under_test.read(page)))


def heaviest():
    """The heaviest page of each kind, with its own weight and that of all it loads."""
    found = {}
    for page in site_under_test.pages():
        kind, weight = site_under_test.kind(page), of_file(page)
        if weight > found.get(kind, ("", 0))[1]:
            found[kind] = (page, weight)
    return {kind: (page, weight, whole(page)) for kind, (page, weight) in sorted(found.items())}


def rows():
    """What is weighed, its weight in bytes and its budget, if it has one."""
    yield "stylesheet", of_file(asset(".css")), STYLESHEET
    yield "script", of_file(asset(".js")), SCRIPT
    for kind, (page, alone, together) in heaviest().items():
        yield f"{kind}: {page}", alone, PAGES.get(kind)
        yield "    with all it loads", together, WHOLE.get(kind)
        yield "    what stands in it for its first view", inline(page), INLINE


def main():
    is_over = False
    for name, weight, budget in rows():
        limit = f"of {budget / KB:5.1f} KB" if budget else ""
        print(f"{name:64} {weight / KB:7.1f} KB {limit}")
        is_over = is_over or (budget is not None and weight >= budget)
    return is_over


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
