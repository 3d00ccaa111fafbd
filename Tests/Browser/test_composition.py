"""How pages are put together: headings in order, tables that tell what their cells are, notes that lead both ways, counts that add up."""

import unittest

import site_under_test
from browser import BrowserTest

# Everything wrong with the composition of the page at hand, in words.
FINDINGS = """() => {
  const findings = [];
  const say = (what, element) => findings.push(`${what}: ${(element.outerHTML || '').slice(0, 100)}`);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = element => element.textContent.trim();

  let level = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say(`a heading of level ${next} below one of level ${level}`, heading);
    level = next;
  }
  if (all('h1').length !== 1) findings.push('not one h1');
  if (document.querySelector('meta[name=description]').content.length > 160) findings.push('a description of more than 160 characters');

  for (const table of all('main table')) {
    if (!table.closest('.prose > .scroll') && (!table.caption || !text(table.caption))) say('a table without a caption', table);
    for (const head of all('thead th', table)) {
      if (!head.closest('.prose > .scroll') && !/^col/.test(head.scope)) say('a column head without a scope', head);
    }
    for (const cell of all('td, th', table)) {
      if (!text(cell) && !cell.querySelector('svg')) say('an empty cell', cell);
    }
    const grid = [];
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (grid[y]?.[x]) x += 1;
        for (let down = 0; down < cell.rowSpan; down += 1) {
          for (let along = 0; along < cell.colSpan; along += 1) (grid[y + down] ??= [])[x + along] = true;
        }
      }
    });
    if (new Set(grid.map(row => row.filter(Boolean).length)).size > 1) say('rows of unequal length', table);
  }

  for (const mark of all('a.flag')) {
    const note = document.getElementById(mark.hash.slice(1));
    if (!note || !all('a.back', note).some(back => back.hash === '#' + mark.id)) say('a mark whose note does not lead back', mark);
  }

  for (const card of all('.cards > .card')) {
    if (all('a', card).length !== 1) say('a card with more or less than one link', card);
  }

  for (const link of all('.toc a')) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!section) say('an entry of the contents that leads nowhere', link);
  }
  for (const section of all('main section, main nav')) {
    const heading = section.querySelector('h2, h3');
    if (heading && text(section) === text(heading)) say('a heading over nothing', section);
  }
  return findings;
}"""

# What the front page says first, how many indicators its table has, and how many statuses there are in the table and elsewhere.
FRONT = """() => ({
  says: document.querySelector('.says')?.textContent.trim(),
  rows: document.querySelectorAll('#plan tbody tr:not(.group)').length,
  statuses: document.querySelectorAll('#plan .status').length,
  elsewhere: document.querySelectorAll('main .status').length - document.querySelectorAll('#plan .status').length,
})"""

IDS = "() => [...document.querySelectorAll('main [id]')].map(element => element.id).sort()"


class Composition(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tab = cls.browser.chromium.new_page()

    def open(self, page):
        self.tab.goto((site_under_test.ROOT / page).as_uri())
        return self.tab

    def test_every_page_is_well_put_together(self):
        for page in site_under_test.pages():
            if not page.endswith("print.html"):
                with self.subTest(page=page):
                    self.assertEqual(self.open(page).evaluate(FINDINGS), [])

    def test_the_front_page_begins_with_a_finding_and_has_each_status_once(self):
        for kind, page in site_under_test.samples():
            if kind == "overview":
                front = self.open(page).evaluate(FRONT)
                self.assertTrue(front["says"])
                self.assertIn(str(front["rows"]), front["says"])
                self.assertEqual((front["statuses"], front["elsewhere"]), (front["rows"], 0))

    def test_a_page_has_the_same_anchors_in_every_language(self):
        by_kind = {}
        for kind, page in site_under_test.samples():
            if "/" in page and kind not in ("print", "search"):
                by_kind.setdefault((kind, page.split("/", 1)[1]), []).append(page)
        for (kind, _), pages in by_kind.items():
            first, *others = [self.open(page).evaluate(IDS) for page in pages]
            for other in others:
                self.assertEqual(first, other, kind)


if __name__ == "__main__":
    unittest.main()
