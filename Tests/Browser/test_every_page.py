"""Every page, opened once and looked at in each width: it holds, its parts are in order, a chart comes first and no label of it is crossed."""

import unittest

import site_under_test
from audit import SMALLEST, ZOOMED
from browser import NARROW, WIDE, BrowserTest, Frame

# By how much the page is wider than its window, and the texts that are cut in it.
CUT = """document => width => {
  const clipped = [...document.querySelectorAll('h1, h2, h3, p, dt, dd, a, td, th, li, button')]
    .filter(element => getComputedStyle(element).overflow === 'hidden' && !element.closest('.vh, .skip'))
    .filter(element => element.scrollWidth > element.clientWidth + 1)
    .map(element => `clipped: ${element.textContent.slice(0, 40)}`);
  const sideways = document.documentElement.scrollWidth - width;
  return sideways > 0 ? [`scrolls sideways by ${sideways}`, ...clipped] : clipped;
}"""

# Everything wrong with the composition of the page at hand, in words: headings out of order, tables that do not tell what their cells are, notes
# that do not lead both ways.
COMPOSITION = """document => () => {
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
FRONT = """document => () => ({
  says: document.querySelector('.says')?.textContent.trim(),
  rows: document.querySelectorAll('#plan tbody tr:not(.group)').length,
  statuses: document.querySelectorAll('#plan .status').length,
  elsewhere: document.querySelectorAll('main .status').length - document.querySelectorAll('#plan .status').length,
})"""

# From the top down, as the headings of the text stand in the markup.
HEADINGS = """document => () => [...document.querySelectorAll('main :is(h1, h2, h3)')]
  .filter(heading => heading.checkVisibility() && !heading.closest('.toc'))
  .map(heading => [Math.round(heading.getBoundingClientRect().top), heading.textContent])"""

FOOT = "document => () => [...document.querySelectorAll('.foot dt')].map(term => term.textContent)"

# What moves in a page, and how it scrolls.
MOTION = "document => () => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior]"

IDS = "document => () => [...document.querySelectorAll('main [id]')].map(element => element.id).sort()"

# Where the page's own chart begins, in pixels from the top of the page; null where too few figures are known for one.
TOP = "document => () => document.querySelector('main .chart-first .plot')?.getBoundingClientRect().top ?? null"

STATUSES = "document => () => [...document.querySelectorAll('main .status')].filter(chip => chip.checkVisibility()).length"

# Words of Latin letters and numbers that stand on two lines, in what a reader looks at first.
BROKEN = """document => () => {
  const broken = [];
  for (const root of document.querySelectorAll('h1, .status-line, .keys, .stated, .beside, .indicators')) {
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

# Labels of charts that a line of the drawing runs through or that leave the drawing or the window, and how many were looked at. A text's box holds
# the ascent and descent of its whole font; its ink lies in the middle of it.
CROSSED = """document => {
  // The lines of each drawing, in its own units.
  const drawings = [...document.querySelectorAll('.plot svg')].map(svg => {
    const points = [];
    for (const line of svg.querySelectorAll('.path, .ob, .brk, path.tg, .ld')) {
      if (line.closest('g.op')) continue;
      const length = line.getTotalLength();
      for (let at = 0; at <= length; at += 2) points.push(line.getPointAtLength(at));
    }
    return {svg, points, texts: [...svg.querySelectorAll('text')]};
  });
  return width => {
    const wrong = [];
    let count = 0;
    for (const {svg, points, texts} of drawings) {
      const drawing = svg.getBoundingClientRect();
      if (!drawing.width) continue;
      const {a: scale, e: left, f: top} = svg.getScreenCTM();
      for (const text of texts) {
        const box = text.getBoundingClientRect();
        const slack = box.height * 0.2;
        count += 1;
        if (box.left < Math.max(drawing.left - 1, 0) || box.right > Math.min(drawing.right + 1, width)
          || box.top < drawing.top - 2 || box.bottom > drawing.bottom + 2) wrong.push(`${width}: clipped: ${text.textContent}`);
        if (text.matches('.lb, .vl') && points.some(({x, y}) => x > (box.left - left) / scale && x < (box.right - left) / scale
          && y > (box.top + slack - top) / scale && y < (box.bottom - slack - top) / scale)) wrong.push(`${width}: crossed: ${text.textContent}`);
      }
    }
    return [wrong, count];
  };
}"""

# What a page on paper shows that cannot be pressed, its foot, how many drawings each chart has, and how the heads of its tables are set.
ON_PAPER = """document => width => {
  const all = selector => [...document.querySelectorAll(selector)];
  const isSeen = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
  return {
    sideways: document.documentElement.scrollWidth - width,
    toPress: all('nav:not(.book), .filter, .get > a, :is(.get, .cite) :is(summary, button)').filter(isSeen).length,
    foot: document.querySelector('.foot').innerText,
    drawings: all('figure .plot').map(plot => [...plot.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).length),
    heads: all('thead').map(head => getComputedStyle(head).display),
  };
}"""

WIDTHS = (NARROW, SMALLEST, ZOOMED, WIDE)
# The text of an A4 page between its margins, in CSS pixels.
PAPER = 680


class EveryPage(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.frame = Frame(cls.browser, {
            "cut": CUT, "composition": COMPOSITION, "front": FRONT, "headings": HEADINGS, "foot": FOOT, "motion": MOTION, "ids": IDS,
            "top": TOP, "statuses": STATUSES, "broken": BROKEN, "crossed": CROSSED, "paper": ON_PAPER,
        }, reduced_motion="reduce")
        cls.indicators = [page for page in site_under_test.pages() if site_under_test.kind(page) == "indicator"]
        # The pages with the longest units and names say most.
        cls.swept = set()
        for language in site_under_test.languages():
            own = [page for page in cls.indicators if page.startswith(language + "/")]
            cls.swept |= {*own[:: max(1, len(own) // 6)], cls.sample("indicator-list", language), cls.sample("overview", language)}
        # By page and question: the answers by width. It is the same markup at every width, so one load a page is enough.
        cls.found = {page: cls.look(page) for page in site_under_test.pages()}

    @classmethod
    def look(cls, page):
        kind = site_under_test.kind(page)
        cls.frame.open(page)
        ask = cls.frame.ask
        is_sample = (kind, page) in cls.samples
        found = {}
        # By width, each of which lays the page out anew. Motion is the first, before what moves has come to its end.
        if is_sample:
            found |= {question: ask(question, WIDE) for question in ("motion", "ids", "foot")}
        if is_sample and kind == "overview":
            found["front"] = ask("front", WIDE)
        if kind != "print":
            found["composition"] = ask("composition", WIDE)
        if kind == "indicator":
            found["statuses"] = ask("statuses", WIDE)
            found["top"] = ask("top", WIDE, NARROW)
        if is_sample:
            found["headings"] = ask("headings", NARROW)
        found["cut"] = ask("cut", *WIDTHS)
        # The pages of indicators have every chart; of other kinds, whose charts are among these, one is enough.
        if kind == "indicator" or is_sample:
            found["crossed"] = ask("crossed", *(range(320, 1441, 40) if kind != "print" else WIDTHS))
        if page in cls.swept:
            found["broken"] = ask("broken", *range(320, 1921, 40))
        if is_sample and kind not in {"none", "root", "embed"} or page in cls.swept:
            cls.frame.tab.emulate_media(media="print")
            found["paper"] = ask("paper", PAPER)
            found["broken on paper"] = ask("broken", PAPER)
            cls.frame.tab.emulate_media(media="screen")
        return found

    def answers(self, question):
        """Of every page that was asked something: the answers by width."""
        return {page: found[question] for page, found in self.found.items() if question in found}

    def test_nothing_is_clipped_and_nothing_sideways(self):
        for page, found in self.answers("cut").items():
            with self.subTest(page=page):
                self.assertEqual(found, dict.fromkeys(WIDTHS, []))

    def test_every_page_is_well_put_together(self):
        for page, found in self.answers("composition").items():
            with self.subTest(page=page):
                self.assertEqual(found[WIDE], [])

    def test_the_front_page_begins_with_a_finding_and_has_each_status_once(self):
        fronts = 0
        for page, found in self.answers("front").items():
            with self.subTest(page=page):
                fronts += 1
                front = found[WIDE]
                self.assertTrue(front["says"])
                self.assertIn(str(front["rows"]), front["says"])
                self.assertEqual((front["statuses"], front["elsewhere"]), (front["rows"], 0))
        self.assertEqual(fronts, len(site_under_test.languages()))

    def test_headings_are_read_in_the_order_in_which_they_are_seen(self):
        for page, found in self.answers("headings").items():
            with self.subTest(page=page):
                self.assertEqual(found[NARROW], sorted(found[NARROW], key=lambda place: place[0]))

    def test_help_stands_in_the_same_place_on_every_page(self):
        """WCAG 3.2.6: the foot names publisher, contact and sources in one order."""
        for language in site_under_test.languages():
            orders = [found[WIDE] for page, found in self.answers("foot").items() if page.startswith(language + "/")]
            longest = max(orders, key=len)
            self.assertTrue(longest)
            for order in orders:
                self.assertEqual(order, [term for term in longest if term in order])

    def test_nothing_moves_for_those_who_want_no_motion(self):
        for page, found in self.answers("motion").items():
            with self.subTest(page=page):
                self.assertEqual(found[WIDE], [0, "auto"])

    def test_a_page_has_the_same_anchors_in_every_language(self):
        first = {}
        for kind, page in self.samples:
            if "/" in page and kind not in ("print", "search"):
                ids = self.found[page]["ids"]
                self.assertEqual(first.setdefault((kind, page.split("/", 1)[1]), ids), ids, kind)

    def test_the_chart_begins_within_the_first_400_pixels_and_on_the_first_screen_of_a_phone(self):
        charts = 0
        for page, found in self.answers("top").items():
            with self.subTest(page=page):
                for width, limit in [(WIDE, 400), (NARROW, 700)]:
                    if found[width] is not None:
                        charts += 1
                        self.assertLessEqual(found[width], limit, f"at {width}")
        self.assertGreater(charts, 40)

    def test_a_status_is_said_once_above_what_is_folded(self):
        for page, found in self.answers("statuses").items():
            with self.subTest(page=page):
                self.assertLessEqual(found[WIDE], 1)

    def test_no_word_or_number_is_broken_at_any_width_or_on_paper(self):
        for question in ("broken", "broken on paper"):
            for page, found in self.answers(question).items():
                with self.subTest(page=page):
                    self.assertEqual(found, dict.fromkeys(found, []), question)

    def test_no_label_is_crossed_by_a_line_or_clipped_at_any_width(self):
        drawn = 0
        for page, found in self.answers("crossed").items():
            with self.subTest(page=page):
                drawn += sum(count for _, count in found.values())
                self.assertEqual([text for wrong, _ in found.values() for text in wrong], [])
        self.assertGreater(drawn, 1000)

    def test_a_page_fits_on_paper_and_names_its_address_and_day(self):
        for page, found in self.answers("paper").items():
            with self.subTest(page=page):
                paper = found[PAPER]
                self.assertLessEqual(paper["sideways"], 0, "is cut")
                self.assertEqual(paper["toPress"], 0)
                self.assertRegex(paper["foot"], r"\d{4}")
                self.assertIn(page, paper["foot"])
                self.assertEqual(set(paper["drawings"]) - {1}, set(), "a chart that is not drawn once")
                self.assertEqual(set(paper["heads"]) - {"table-header-group"}, set(), "a head that is not repeated")

    def test_what_is_folded_is_open_on_paper(self):
        page = next(page for page in self.indicators if '<details class="fold">' in site_under_test.read(page))
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
