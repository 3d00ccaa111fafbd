"""How texts are set in each language, measured in a real browser."""

import unittest

import site_under_test
from browser import BrowserTest

STYLE = """([selector, ...names]) => {
  const element = document.querySelector(selector);
  const style = getComputedStyle(element);
  return names.map(name => style.getPropertyValue(name));
}"""

# Sets a text in an element of the page and measures its width in pixels at 20 px.
WIDTH = """([text, language, tag]) => {
  const element = document.createElement(tag);
  element.lang = language;
  element.textContent = text;
  Object.assign(element.style, {fontSize: '20px', position: 'absolute', whiteSpace: 'nowrap'});
  document.body.append(element);
  const width = element.getBoundingClientRect().width;
  element.remove();
  return width;
}"""

# The first and last characters of each line of the first long paragraph.
LINES = """selector => {
  const paragraph = [...document.querySelectorAll(selector)].sort((a, b) => b.textContent.length - a.textContent.length)[0];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines = [];
  let bottom = null;
  while (walker.nextNode()) {
    for (let index = 0; index < walker.currentNode.length; index++) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      const character = walker.currentNode.data[index];
      if (bottom === null || box.top > bottom - 2) lines.push('');
      bottom = box.bottom;
      lines[lines.length - 1] += character;
    }
  }
  return lines;
}"""


class Typography(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        chapters = [page for kind, page in site_under_test.samples() if kind == "chapter"]
        cls.tabs = {}
        for language in ("zh", "en"):
            cls.tabs[language] = cls.browser.chromium.new_page(viewport={"width": 1280, "height": 900})
            cls.tabs[language].goto(cls.browser.address + next(page for page in chapters if page.startswith(language)))

    def style(self, language, selector, *names):
        return self.tabs[language].evaluate(STYLE, [selector, *names])

    def width(self, text, language, tag="span", page="zh"):
        return self.tabs[page].evaluate(WIDTH, [text, language, tag])

    def test_each_language_has_its_own_fonts(self):
        [chinese] = self.style("zh", ".prose p", "font-family")
        [english] = self.style("en", ".prose p", "font-family")
        self.assertIn("PingFang SC", chinese)
        self.assertNotIn("PingFang SC", english)
        self.assertIn("PingFang SC", self.style("en", ".lang [lang=zh-Hans]", "font-family")[0])

    def test_scripts_that_share_characters_have_their_own_forms_of_them(self):
        family = """language => {
          const element = document.createElement('p');
          element.lang = language;
          document.querySelector('.prose').append(element);
          const style = getComputedStyle(element);
          const found = [style.fontFamily, style.lineBreak, style.textAutospace];
          element.remove();
          return found;
        }"""
        for language, face in [("zh-Hans", "PingFang SC"), ("zh-Hant", "PingFang TC"), ("zh-TW", "PingFang TC"), ("ja", "system")]:
            fonts, line_break, autospace = self.tabs["zh"].evaluate(family, language)
            self.assertIn(face, fonts.replace("-apple-system", "system"), language)
            self.assertEqual((line_break, autospace), ("strict", "normal"), language)

    def test_chinese_lines_stand_further_apart(self):
        for language, least, most in [("zh", 1.7, 2.0), ("en", 1.5, 1.65)]:
            height, size = self.style(language, ".prose p", "line-height", "font-size")
            ratio = float(height.removesuffix("px")) / float(size.removesuffix("px"))
            self.assertTrue(least <= ratio <= most, f"{language}: {ratio}")

    def test_a_line_holds_about_38_chinese_or_70_latin_characters(self):
        for language, least, most in [("zh", 34, 42), ("en", 60, 80)]:
            lines = self.tabs[language].evaluate(LINES, ".prose > p")
            longest = max(len(line) for line in lines)
            self.assertTrue(least <= longest <= most, f"{language}: {longest}")

    def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(self):
        lines = self.tabs["zh"].evaluate(LINES, ".prose > p")
        self.assertGreater(len(lines), 2)
        self.assertEqual([line for line in lines if line[0] in "。，、；：）》”’！？"], [])
        self.assertEqual([line for line in lines if line[-1] in "（《“‘"], [])

    def test_a_paragraph_does_not_end_with_a_single_character(self):
        lines = self.tabs["zh"].evaluate(LINES, ".prose > p")
        self.assertGreater(len(lines[-1]), 2, lines[-1])

    def test_chinese_keeps_the_rules_of_its_script(self):
        rules = self.style("zh", ".prose p", "line-break", "text-autospace", "word-break", "text-wrap-style")
        self.assertEqual(rules, ["strict", "normal", "normal", "pretty"])
        self.assertEqual(self.style("zh", ".prose h2", "text-wrap-style"), ["auto"])
        self.assertEqual(self.style("en", ".prose h2", "text-wrap-style"), ["balance"])

    def test_space_between_scripts_is_the_stylesheet_s(self):
        def gaps(tag):
            parts = sum(self.width(part, "zh-Hans", tag) for part in ("达到", "GDP", "增长"))
            return self.width("达到GDP增长", "zh-Hans", tag) - parts
        self.assertGreater(gaps("span"), 2)
        self.assertLess(abs(gaps("code")), 1)
        self.assertIn("monospace", self.tabs["zh"].evaluate("""() => {
          const code = document.createElement('code');
          document.querySelector('.prose p').append(code);
          const family = getComputedStyle(code).fontFamily;
          code.remove();
          return family;
        }"""))

    def test_quotation_marks_are_as_wide_as_their_language_has_them(self):
        self.assertAlmostEqual(self.width("“重要”", "zh-Hans"), 80, delta=1)
        self.assertLess(self.width("“word”", "en"), 70)

    def test_titles_in_citations_slant_in_english_alone(self):
        slant = """() => {
          const element = document.createElement('i');
          document.querySelector('.prose p').append(element);
          const style = getComputedStyle(element).fontStyle;
          element.remove();
          return style;
        }"""
        self.assertEqual([self.tabs[language].evaluate(slant) for language in ("zh", "en")], ["normal", "italic"])

    def test_dates_stay_on_one_line(self):
        self.assertEqual(self.style("zh", ".prose p time", "white-space"), ["nowrap"])

    def test_emphasis_in_chinese_is_dots_and_no_slant(self):
        tab = self.tabs["zh"]
        style = tab.evaluate("""() => {
          const element = document.createElement('em');
          element.textContent = '重点';
          document.querySelector('.prose p').append(element);
          const style = getComputedStyle(element);
          const found = [style.fontStyle, style.textEmphasisStyle, style.textEmphasisPosition];
          element.remove();
          return found;
        }""")
        self.assertEqual(style[0], "normal")
        self.assertIn("dot", style[1])
        self.assertIn("under", style[2])

    def test_figures_of_a_column_stand_under_each_other(self):
        tab = self.tabs["zh"]
        page = next(page for kind, page in site_under_test.samples() if kind == "indicator-list" and page.startswith("zh"))
        before = tab.url
        tab.goto(self.browser.address + page)
        numeric, align = self.style("zh", "td.r", "font-variant-numeric", "text-align")
        tab.goto(before)
        self.assertIn("tabular-nums", numeric)
        self.assertEqual(align, "end")

    def test_paper_repeats_heads_and_hides_what_cannot_be_pressed(self):
        tab = self.tabs["zh"]
        tab.emulate_media(media="print")
        hidden = tab.evaluate("getComputedStyle(document.querySelector('.lang')).display")
        colour = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        tab.emulate_media(media="screen")
        self.assertEqual(hidden, "none")
        self.assertIn(colour, ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"))


if __name__ == "__main__":
    unittest.main()
