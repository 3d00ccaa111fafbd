"""What a page says in which language: every part of a page carries the language that it is in, and both languages say the same."""

import collections
import html.parser
import re
import unittest

import site_under_test

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "code", "pre", "title", "desc"}
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
LATIN_SENTENCE = re.compile(r"[A-Za-z]+(?: [A-Za-z]+){2,}")
# A hyphen where a minus sign (U+2212) belongs; dates, ids and ranges have something before theirs.
HYPHEN_AS_MINUS = re.compile(r"(?:^|[\s(（：])-\d")

# As a figure is stored. In the list of an indicator's figures one that is shown so stands for itself.
PLAIN_FIGURE = re.compile(r"-?\d+(?:\.\d+)?")


class LanguageParser(html.parser.HTMLParser):
    """Collects visible texts with the language that they are in, labels, headings, landmarks and stored figures."""

    def __init__(self):
        super().__init__()
        self.stack = []
        self.texts = []
        self.labels = []
        self.landmarks = collections.defaultdict(list)
        self.headings = []
        self.figures = []
        self.lists_figures = False
        self.links = []
        self.title = ""
        self.language = ""
        self.refreshes = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang", "")
        language = attributes.get("lang") or (self.stack[-1][1] if self.stack else "")
        if tag not in VOID:
            self.stack.append((tag, language))
        if attributes.get("aria-label"):
            self.labels.append((language, attributes["aria-label"]))
        if tag in ("nav", "section", "aside"):
            self.landmarks[tag].append(attributes.get("aria-label") or attributes.get("aria-labelledby"))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.lists_figures = "figures" in attributes.get("class", "").split()
        if tag == "data":
            self.figures.append(attributes["value"])
        if tag == "a":
            self.links.append(attributes)
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            self.refreshes = True

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = [tag for tag, _ in self.stack]
        if tags[-1:] == ["title"] and "svg" not in tags:
            self.title += data
        if data.strip() and not SILENT.intersection(tags):
            self.texts.append((self.stack[-1][1] if self.stack else "", data.strip()))
        if self.lists_figures and tags[-1:] == ["td"] and PLAIN_FIGURE.fullmatch(data.strip()):
            self.figures.append(data.strip())


class Languages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = {}
        for page in site_under_test.pages():
            parser = LanguageParser()
            parser.feed((site_under_test.ROOT / page).read_text(encoding="utf-8"))
            cls.pages[page] = parser

    def test_there_are_pages_with_texts_and_labels(self):
        self.assertGreater(len(self.pages), 10)
        for parsed in ("texts", "labels", "headings", "links"):
            self.assertGreater(sum(len(getattr(parser, parsed)) for parser in self.pages.values()), 100, parsed)

    def problems(self, find):
        found = [f"{page}: {problem}" for page, parser in self.pages.items() for problem in find(page, parser)]
        self.assertEqual(found[:20], [], f"{len(found)} problems")

    def test_chinese_stands_in_elements_that_are_chinese(self):
        self.problems(lambda page, parser: [
            text for language, text in parser.texts if HAN.search(text) and not language.startswith(("zh", "ja"))])

    def test_sentences_in_latin_letters_are_not_chinese(self):
        self.problems(lambda page, parser: [
            text for language, text in parser.texts if LATIN_SENTENCE.search(text) and language.startswith("zh")])

    def test_labels_do_not_mix_languages(self):
        self.problems(lambda page, parser: [
            label for language, label in parser.labels
            if (HAN.search(label) and not language.startswith("zh"))
            or (LATIN_SENTENCE.search(label) and language.startswith("zh"))])

    def test_repeated_landmarks_have_names_of_their_own(self):
        def repeated(page, parser):
            for tag, names in parser.landmarks.items():
                if len(names) > 1 and tag == "nav":
                    yield from (f"{tag} {name}" for name, count in collections.Counter(names).items() if count > 1 or not name)
        self.problems(repeated)

    def test_headings_begin_with_one_h1_and_leave_no_level_out(self):
        def faults(page, parser):
            if parser.headings.count(1) != 1:
                yield f"{parser.headings.count(1)} h1"
            for before, after in zip(parser.headings, parser.headings[1:]):
                if after > before + 1:
                    yield f"h{after} behind h{before}"
        self.problems(faults)

    def test_the_skip_link_comes_first_and_titles_name_page_and_site(self):
        def faults(page, parser):
            if "/" not in page or site_under_test.is_for_frames(page):
                return
            if not parser.links or parser.links[0].get("href") != "#main":
                yield "the first link does not skip to the text"
            home = self.pages[page.split("/")[0] + "/index.html"].title
            if home not in parser.title or (parser.title == home) != (page.count("/") == 1 and page.endswith("index.html")):
                yield parser.title
        self.problems(faults)

    def test_a_minus_is_a_minus_sign(self):
        self.problems(lambda page, parser: [text for _, text in parser.texts if HYPHEN_AS_MINUS.search(text)])

    def test_both_languages_have_the_same_figures(self):
        """The stored value is beside each one shown in another form, so no language can show another number."""
        languages = sorted({page.split("/")[0] for page in self.pages if "/" in page})
        self.assertGreater(len(languages), 1)
        first = languages[0]
        compared = 0
        for page, parser in self.pages.items():
            if not page.startswith(first + "/"):
                continue
            for other in languages[1:]:
                counterpart = self.pages.get(page.replace(first, other, 1))
                if counterpart is not None:
                    compared += len(parser.figures)
                    self.assertEqual(sorted(parser.figures), sorted(counterpart.figures), page)
        self.assertGreater(compared, 100)

    def test_the_root_page_offers_every_language_and_forwards_nobody(self):
        root = self.pages["index.html"]
        self.assertFalse(root.refreshes)
        languages = sorted({page.split("/")[0] for page in self.pages if "/" in page})
        hrefs = {link["href"]: link for link in root.links}
        for language in languages:
            self.assertTrue(hrefs[f"{language}/index.html"].get("hreflang"), language)

    def test_the_language_switch_names_languages_in_themselves(self):
        def faults(page, parser):
            for link in parser.links:
                if link.get("rel") == "alternate" and not (link.get("lang") and link.get("lang") == link.get("hreflang")):
                    yield str(link)
        self.problems(faults)


if __name__ == "__main__":
    unittest.main()
