"""Charts in a real browser: room for every text in fonts of common widths, values on pointer and keyboard, colours, files."""

import json
import pathlib
import re
import unittest
import xml.etree.ElementTree

import site_under_test
from browser import BrowserTest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "charts"
STYLESHEET = REPOSITORY / "templates" / "assets" / "style.css"

# A face as wide as most, one with Chinese, and one a fifth wider than Arial.
FONTS = ["Liberation Sans", "Noto Sans CJK SC", "DejaVu Sans"]

DRAWING = re.compile(r'<svg class="ch ch-[wns]".*?</svg>', re.S)
TEXT = re.compile(r'<text(?: class="([^"]*)")?[^>]*>([^<]*)</text>')
BOLD = {"vl", "yr", "ct", "co"}

# Boxes of a drawing's texts, by drawing.
TEXT_BOXES = """() => [...document.querySelectorAll('svg.ch, svg.ch-file')].map(svg => {
  const frame = svg.getBoundingClientRect();
  return {
    name: svg.querySelector('title')?.textContent || '',
    frame: [frame.left, frame.top, frame.right, frame.bottom],
    texts: [...svg.querySelectorAll('text')].map(text => {
      const box = text.getBoundingClientRect();
      return [text.textContent, box.left, box.top, box.right, box.bottom];
    }),
  };
})"""

# Widths of texts in em, set as charts set them.
WIDTHS = """([strings, font]) => {
  const text = document.querySelector('text');
  return strings.map(([string, bold]) => {
    text.style.font = `${bold ? 650 : 400} 100px "${font}", "Noto Sans CJK SC"`;
    text.textContent = string;
    return text.getComputedTextLength() / 100;
  });
}"""

CONTRASTS = """pairs => {
  const style = getComputedStyle(document.documentElement);
  const luminance = name => {
    const probe = document.createElement('i');
    probe.style.color = style.getPropertyValue(name);
    document.body.append(probe);
    const channels = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
    probe.remove();
    const [red, green, blue] = channels.map(channel => {
      const share = channel / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return pairs.map(([one, other]) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
}"""


def overlap(one, other):
    """How many square pixels the ink of two texts shares. A text's box holds the ascent and descent of its whole font; the ink of
    figures, capitals and Chinese characters lies in the middle 70% of it."""
    width = min(one[3], other[3]) - max(one[1], other[1]) - 1
    slack = 0.15 * (one[4] - one[2] + other[4] - other[2])
    height = min(one[4], other[4]) - max(one[2], other[2]) - slack
    return max(0, width) * max(0, height)


def drawings():
    """Every drawing of the site once, by the language of its page."""
    found = {}
    for page in site_under_test.pages():
        text = (site_under_test.ROOT / page).read_text(encoding="utf-8")
        language = re.search(r'<html lang="([^"]+)"', text)
        if language:
            found.setdefault(language[1], {}).update(dict.fromkeys(DRAWING.findall(text)))
    return {language: list(svgs) for language, svgs in found.items() if svgs}


class Charts(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.drawings = drawings()

    def open(self, address, **options):
        tab = self.browser.chromium.new_page(viewport={"width": 1280, "height": 900}, **options)
        self.addCleanup(tab.close)
        tab.goto(address)
        return tab

    def sample(self, language="en"):
        """The first page of an indicator that has a path to its targets drawn."""
        pages = sorted(site_under_test.ROOT.glob(f"{language}/indicators/*.html"))
        pages = [page for page in pages if page.name != "index.html"]
        return next(page for page in pages if '<polyline class="path"' in page.read_text(encoding="utf-8")).as_uri()

    def check_texts(self, tab, fonts, name):
        for font in fonts:
            if font:
                tab.add_style_tag(content=f'svg text {{ font-family: "{font}", "Noto Sans CJK SC" !important }}')
            for drawing in tab.evaluate(TEXT_BOXES):
                self.check_drawing(drawing, f"{name}, {drawing['name']}, {font}")

    def check_drawing(self, drawing, name):
        left, top, right, bottom = drawing["frame"]
        texts = drawing["texts"]
        for number, one in enumerate(texts):
            self.assertTrue(one[1] >= left - 1 and one[3] <= right + 1, f"{one[0]} leaves its drawing: {name}")
            self.assertTrue(one[2] >= top - 2 and one[4] <= bottom + 2, f"{one[0]} leaves its drawing: {name}")
            for other in texts[number + 1:]:
                self.assertLessEqual(overlap(one, other), 4, f"{one[0]} and {other[0]}: {name}")

    def test_texts_of_all_charts_have_room_in_fonts_of_common_widths(self):
        self.assertTrue(self.drawings)
        for language, svgs in self.drawings.items():
            tab = self.browser.chromium.new_page(viewport={"width": 760, "height": 900})
            self.addCleanup(tab.close)
            tab.set_content(f'<html lang="{language}"><body>{"".join(svgs)}</body></html>')
            tab.add_style_tag(path=str(STYLESHEET))
            tab.add_style_tag(content=".ch-n, .ch-s { display: block; inline-size: 320px; max-inline-size: none }")
            self.check_texts(tab, FONTS, language)

    def test_texts_of_hostile_charts_have_room_in_fonts_of_common_widths(self):
        for page in sorted(FIXTURES.glob("*.html")):
            self.check_texts(self.open(page.as_uri()), FONTS, page.name)

    def test_texts_of_charts_that_stand_alone_have_room(self):
        files = sorted(site_under_test.ROOT.glob("*/charts/*.svg"))
        self.assertGreater(len(files), 20)
        tab = self.open("about:blank")
        for file in files:
            root = xml.etree.ElementTree.parse(file).getroot()
            text = file.read_text(encoding="utf-8")
            self.assertEqual(root.get("{http://www.w3.org/XML/1998/namespace}lang")[:2], file.parts[-3])
            self.assertNotIn("var(", text)
            self.assertTrue(root.findtext("{http://www.w3.org/2000/svg}title"), file)
            tab.goto(file.as_uri())
            for drawing in tab.evaluate(TEXT_BOXES):
                self.check_drawing(drawing, file.name)

    def test_widths_are_estimated_within_five_per_cent_and_room_is_never_too_small(self):
        table = json.loads((FIXTURES / "widths.json").read_text(encoding="utf-8"))

        def width(string, column):
            return sum(table[character][column] if character in table else 1 for character in string)

        tab = self.browser.chromium.new_page()
        self.addCleanup(tab.close)
        for language, svgs in self.drawings.items():
            strings = sorted({(text, bool(BOLD & set(style.split()))) for svg in svgs for style, text in TEXT.findall(svg)})
            tab.set_content(f'<html lang="{language}"><body><svg class="ch"><text></text></svg></body></html>')
            tab.add_style_tag(path=str(STYLESHEET))
            is_chinese = language.startswith("zh")
            usual = "Noto Sans CJK SC" if is_chinese else "Liberation Sans"
            for font in FONTS:
                for (string, bold), real in zip(strings, tab.evaluate(WIDTHS, [strings, font])):
                    self.assertLessEqual(real, width(string, 4 + bold) + 0.01, f"{string} in {font}: there is too little room")
                    # In bold, the Chinese face has Latin letters of its own width; its figures and characters are the rule.
                    if font == usual and not (is_chinese and bold and re.search("[A-Za-z]", string)):
                        estimate = width(string, 2 * is_chinese + bold)
                        self.assertLess(abs(real / estimate - 1), 0.05, f"{string} in {font}: {real} estimated as {estimate}")

    def test_a_container_shows_one_drawing_of_a_chart(self):
        tab = self.open(self.sample())
        for width, shown in [(1280, "ch-w"), (390, "ch-n")]:
            tab.set_viewport_size({"width": width, "height": 900})
            visible = tab.evaluate("[...document.querySelector('.plot').querySelectorAll('svg')].filter(svg => svg.getClientRects().length).map(svg => svg.classList[1])")
            self.assertEqual(visible, [shown])

    def values(self, tab):
        """What the marks of a page's first chart are read as."""
        plot = tab.locator(".plot").first
        ending = plot.get_attribute("data-ending") or ""
        return [value + ending for value in plot.get_attribute("data-values").split("\n")]

    def test_values_are_read_by_pointer_and_keyboard(self):
        for language in ("en", "zh"):
            tab = self.open(self.sample(language))
            chart = tab.locator(".plot svg.ch-w").first
            tip = tab.locator(".tip").first
            labels = self.values(tab)
            marks = chart.locator("g.op > *").all()
            self.assertEqual(len(marks), len(labels))
            self.assertGreater(len(labels), 1)
            chart.focus()
            for label in labels:
                tab.keyboard.press("ArrowRight")
                self.assertEqual(tip.inner_text(), label)
                width = chart.locator(".on").first.evaluate("point => getComputedStyle(point).strokeWidth")
                self.assertGreater(float(width.removesuffix("px")), 3, f"{label} is not set off")
            tab.keyboard.press("ArrowLeft")
            self.assertEqual(tip.inner_text(), labels[-2])
            tab.keyboard.press("Home")
            self.assertEqual(tip.inner_text(), labels[0])
            tab.keyboard.press("End")
            self.assertEqual(tip.inner_text(), labels[-1])
            tab.keyboard.press("Escape")
            self.assertFalse(tip.is_visible())
            tab.keyboard.press("ArrowLeft")
            self.assertEqual(tip.inner_text(), labels[-1])
            for point, label in zip(marks, labels):
                point.hover(force=True)
                self.assertEqual(tip.inner_text(), label)

    def test_values_are_read_by_touch_at_their_marks_until_something_else_is_touched(self):
        for language in ("en", "zh"):
            tab = self.open_phone(self.sample(language))
            chart = tab.locator(".plot svg.ch-n").first
            tip = tab.locator(".tip").first
            labels = self.values(tab)
            for mark, label in zip(chart.locator("g.op > *").all(), labels):
                box = mark.bounding_box()
                tab.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
                self.assertEqual(tip.inner_text(), label)
                shown = tip.bounding_box()
                self.assertLess(abs(shown["y"] + shown["height"] / 2 - box["y"] - box["height"] / 2), 90, "not at its mark")
                self.assertTrue(0 <= shown["x"] and shown["x"] + shown["width"] <= 390, "beyond the screen")
            tab.wait_for_timeout(300)
            self.assertTrue(tip.is_visible())
            tab.touchscreen.tap(195, 20)
            self.assertFalse(tip.is_visible())

    def open_phone(self, address):
        context = self.browser.chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
        self.addCleanup(context.close)
        tab = context.new_page()
        tab.goto(address)
        return tab

    def test_titles_say_what_the_figures_say(self):
        titles = 0
        for page in sorted(site_under_test.ROOT.glob("*/indicators/*.html")):
            title = re.search(r'<h2 class="t" id="[^"]+">([^<]+)</h2><p class="s">', page.read_text(encoding="utf-8"))
            if not title:
                continue
            titles += 1
            # Whose prices a unit is in, in brackets, belongs to the unit.
            text = re.sub("（[^）]*）", "", title[1])
            words = len(text.split()) if page.parts[-3] != "zh" else len(text) / 2
            self.assertLessEqual(words, 18, title[1])
            data = json.loads((site_under_test.ROOT / "data" / f"{page.stem}.json").read_text(encoding="utf-8"))
            # A change counts from a year that its value names: "-34% since 2015".
            years = {figure["year"] for figure in data["figures"]}
            years |= {int(year) for figure in data["figures"] for year in re.findall(r"\b\d{4}\b", str(figure["value"]))}
            # So does a unit: "yuan per person at 2010 prices".
            years |= {int(year) for name in data["unit"]["name"].values() for year in re.findall(r"(?<!\d)\d{4}(?!\d)", name)}
            for year in re.findall(r"(?<![\d,.])(?:19|20)\d\d(?![\d,.]\d)", title[1]):
                self.assertTrue(int(year) in years, f"{year}: {title[1]}")
            times = re.search(r"([\d.]+) times|([\d.]+)倍", title[1])
            if times:
                first, last = data["figures"][0], data["figures"][-1]
                self.assertEqual((first["kind"], last["kind"]), ("baseline", "target"))
                self.assertAlmostEqual(float(times[1] or times[2]), last["value"] / first["value"], delta=0.05)
        self.assertGreater(titles, 20)

    def test_colours_have_contrast_in_both_themes(self):
        texts = ["--ink", "--ink-2", "--ink-3", "--link", "--obs", "--target", "--good", "--warn", "--bad"]
        pairs = [(text, ground, 4.5) for text in texts for ground in ("--paper", "--tint")]
        pairs += [(mark, ground, 3) for mark in ("--obs", "--target", "--base", "--line-2") for ground in ("--paper", "--tint")]
        for scheme in ("light", "dark"):
            tab = self.open(self.sample(), color_scheme=scheme)
            contrasts = tab.evaluate(CONTRASTS, [pair[:2] for pair in pairs])
            for (one, other, least), contrast in zip(pairs, contrasts):
                self.assertGreaterEqual(contrast, least, f"{one} on {other}, {scheme}: {contrast:.2f}")

    def test_forced_colours_keep_text_and_marks(self):
        tab = self.open(self.sample(), forced_colors="active")
        seen = tab.evaluate("""() => {
          const probe = document.createElement('i');
          document.body.append(probe);
          const system = name => { probe.style.color = name; return getComputedStyle(probe).color };
          const value = (selector, property) => {
            const found = document.querySelector('.plot .ch-w ' + selector);
            return found ? getComputedStyle(found)[property] : system('CanvasText');
          };
          return [system('CanvasText'), value('text', 'fill'), value('.vl', 'fill'), value('.bs', 'fill'), value('.path', 'stroke'), value('.tg', 'stroke')];
        }""")
        self.assertEqual(set(seen), {seen[0]})

    def test_print_shows_the_wide_drawing(self):
        tab = self.open(self.sample())
        tab.set_viewport_size({"width": 680, "height": 900})
        tab.emulate_media(media="print")
        self.assertTrue(tab.locator(".plot .ch-w").first.is_visible())
        self.assertFalse(tab.locator(".plot .ch-n").first.is_visible())


if __name__ == "__main__":
    unittest.main()
