"""Search in a real browser: what is found in each language, the keyboard, the address, and what is left without script or server."""

import gzip
import json
import pathlib
import re
import unittest
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import search_ranks
import site_under_test
from browser import BrowserTest

CASES = pathlib.Path(__file__).parent.parent / "Fixtures" / "cases"

# An index of a few texts, as the program would write it, that the script then searches.
SEARCH_TEXTS = """async ([texts, queries]) => {
  const places = new Map();
  texts.forEach((text, entry) => { for (const term of new Set(terms(text))) places.set(term, [...(places.get(term) ?? []), entry]); });
  const lines = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, entries]) => {
    let last = 0;
    return term + "\\t" + entries.map((entry) => { const distance = entry - last; last = entry; return distance.toString(36) + "A"; }).join("");
  });
  const index = new Index("search/index.js", {
    terms: { starts: ["", lines[9].split("\\t")[0]], names: ["a", "b"] }, entries: { starts: [0], names: ["c"] },
    pages: texts.map(() => 0), kinds: ["page"], words: "words.js",
    rules: { common: [], endings: [], spellings: [], scales: {}, letters: [] },
  });
  index.files.set("terms/0-a.js", Promise.resolve(lines.slice(0, 9).join("\\n")));
  index.files.set("terms/1-b.js", Promise.resolve(lines.slice(9).join("\\n")));
  index.files.set("words.js", Promise.resolve({ vocabulary: "", syllables: "", letters: [] }));
  return Promise.all(queries.map(async (query) => (await index.search(parse(query))).results.map(({ entry }) => entry)));
}"""

# Every term that the script finds in what the index shows of an entry, where the index lacks it.
UNLIKE_TERMS = """async () => {
  const index = await Index.open(document.querySelector(".search").dataset.index);
  // What the text of a long entry is cut at may be half a word.
  const texts = (await Promise.all(index.entries.starts.map((_, file) => index.lines("entries", file)))).flat()
    .map((line) => {
      const [, , title, , names, text] = line.split("\\t");
      const shown = text.endsWith("…") ? terms(text).slice(0, -4) : terms(text);
      return new Set([...terms(title), ...names.split("\\x1f").flatMap(terms), ...shown]);
    });
  const indexed = texts.map(() => new Set());
  for (const lines of await Promise.all(index.terms.starts.map((_, file) => index.lines("terms", file)))) {
    for (const line of lines) {
      const [term, places] = line.split("\\t");
      let entry = 0;
      for (const [, distance] of places.matchAll(/([0-9a-z]+)[A-Z]/g)) indexed[entry += parseInt(distance, 36)].add(term);
    }
  }
  return { entries: texts.length, unlike: texts.flatMap((text, entry) =>
    [...text].filter((term) => !indexed[entry].has(term)).map((term) => `${entry}: ${term} is not in the index`)) };
}"""

class Search(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.address = cls.browser.address
        cls.tab = cls.browser.chromium.new_page()
        cls.messages = []
        cls.tab.on("console", lambda message: cls.messages.append(message.text))
        cls.tab.on("pageerror", lambda error: cls.messages.append(str(error)))

    def setUp(self):
        self.messages.clear()
        self.addCleanup(lambda: self.assertEqual(self.messages, []))

    def rank(self, queries):
        """Of queries in the page's language: where their best page stands."""
        return self.tab.evaluate(search_ranks.RANKS, [queries, self.tab.locator(".search").get_attribute("data-index")])

    def open(self, language, query=None):
        """The search page once it is ready."""
        self.tab.goto(f"{self.address}{language}/search.html" + (f"?q={query}" if query else ""))
        expect(self.tab.locator("#q")).to_be_visible()

    def search(self, query):
        """Types a query and gives the results shown: what they are called, where they lead, what stands beside and below."""
        tab = self.tab
        tab.evaluate("document.querySelector('.found').textContent = 'waiting'")
        tab.fill("#q", query)
        expect(tab.locator(".found")).not_to_have_text("waiting")
        return tab.locator(".hits li").evaluate_all(
            """items => items.map(item => ({ title: item.querySelector('a').textContent, href: item.querySelector('a').getAttribute('href'),
               kind: item.querySelector('small').textContent, text: item.querySelector('p')?.textContent,
               marks: [...item.querySelectorAll('mark')].map(mark => mark.textContent) }))""")

    def test_a_thing_s_own_page_or_entry_comes_first(self):
        wanted = {
            "zh": [("光通信", "sectors/optical-communications.html"), ("能源汽", "sectors/new-energy-vehicles.html"),
                   ("烽火通信", "directory.html#organisation-fiberhome"), ("全部工业增加值", "indicators/industrial-value-added.html")],
            "en": [("optical", "sectors/optical-communications.html"), ("FiberHome", "directory.html#organisation-fiberhome"),
                   ("fiberhome", "directory.html#organisation-fiberhome"), ("laser", "sectors/lasers.html"),
                   ("industrial value added", "indicators/industrial-value-added.html")],
        }
        for language, queries in wanted.items():
            self.open(language)
            for query, href in queries:
                with self.subTest(query=query):
                    results = self.search(query)
                    self.assertEqual(results[0]["href"], href)
                    self.assertTrue(results[0]["marks"], results[0])

    def test_what_is_found_is_shown_in_its_context(self):
        for language, queries in {"zh": ["产", "GDP", "ＧＤＰ", "5G 芯片"], "en": ["gdp", "indus", "vehicle battery"]}.items():
            self.open(language)
            for query in queries:
                with self.subTest(query=query):
                    results = self.search(query)
                    self.assertTrue(results)
                    first = query.split()[0].replace("ＧＤＰ", "gdp").lower()
                    self.assertTrue(any(first in mark.lower() for result in results for mark in result["marks"]), results)
                    self.assertIn(str(len(results)) if len(results) < 5 else "", self.tab.locator("[role=status]").inner_text())

    def test_words_of_the_other_language_say_so(self):
        for language, query, other, words in [("en", "FiberHome", "zh-Hans", "烽火通信"), ("en", "烽火", "zh-Hans", "烽火"),
                                              ("zh", "长飞", "en", "Optical communications")]:
            with self.subTest(query=query):
                self.open(language)
                self.search(query)
                self.assertIn(words, self.tab.locator(f".hits [lang={other}]").all_inner_texts())
        self.assertEqual(self.tab.locator(".hits [lang=zh-Hans]").count(), 0)

    def test_a_figure_is_found_however_it_is_grouped(self):
        self.open("zh")
        found = [[result["href"] for result in self.search(query)] for query in ["7600", "7,600", "７，６００", "7 600"]]
        self.assertIn("indicators/industrial-value-added.html", found[0])
        self.assertEqual(found, [found[0]] * 4)
        self.open("en")
        self.assertIn("indicators/industrial-value-added.html", [result["href"] for result in self.search("7600")])
        self.assertIn("indicators/industrial-value-added.html", [result["href"] for result in self.search("760 billion")])

    def test_plural_and_singular_find_each_other(self):
        self.open("en")
        for one, other in [("industries", "industry"), ("vehicles", "vehicle"), ("Wuhan's", "Wuhan")]:
            with self.subTest(query=one):
                self.search(one)
                marks = {mark.lower() for result in self.search(one) for mark in result["marks"]}
                self.assertIn(other.lower(), marks)

    def test_what_is_nowhere_is_not_found_and_does_no_harm(self):
        for language, queries in {"zh": ["源能"], "en": ["qqqq"]}.items():
            self.open(language)
            for query in queries:
                with self.subTest(query=query):
                    self.assertEqual(self.search(query), [])
                    self.assertIn(query, self.tab.locator("[role=status]").inner_text())
                    self.assertTrue(self.tab.locator("#all-pages").is_visible())
                    self.assertEqual(self.tab.locator("main img, main script").count(), 0)
        for language in ["zh", "en"]:
            self.open(language)
            for query in ["<img src=x>", "\"><script>alert(1)</script>"]:
                self.search(query)
                self.assertEqual(self.tab.locator("main img, main script").count(), 0)
        self.assertEqual(self.search("   "), [])
        self.assertEqual(self.tab.locator("[role=status]").inner_text(), "")

    def test_pages_of_another_language_are_not_found(self):
        self.open("en")
        for result in self.search("烽火通信"):
            self.assertTrue((site_under_test.ROOT / "en" / result["href"].split("#")[0]).is_file(), result)

    def test_every_result_leads_to_its_anchor(self):
        for language, query in [("zh", "光通信"), ("en", "optical")]:
            self.open(language)
            self.search(query)
            while self.tab.locator(".search > button").is_visible():
                shown = self.tab.locator(".hits li").count()
                self.tab.click(".search > button")
                expect(self.tab.locator(f".hits li:nth-child({shown + 1}) a")).to_be_focused()
            hrefs = self.tab.locator(".hits a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
            self.assertGreater(len(hrefs), 20)
            self.assertEqual(len(hrefs), len(set(hrefs)))
            self.assertIn(str(len(hrefs)), self.tab.locator("[role=status]").inner_text())
            for href in hrefs:
                path, _, anchor = href.partition("#")
                page = (site_under_test.ROOT / language / path).read_text(encoding="utf-8")
                self.assertTrue(not anchor or f'id="{anchor}"' in page, href)

    def test_the_keyboard_is_enough(self):
        self.open("en")
        self.tab.focus("#q")
        self.tab.keyboard.type("laser")
        self.tab.keyboard.press("Enter")
        expect(self.tab.locator(".hits li").nth(2)).to_be_visible()
        links = self.tab.locator(".hits a")
        self.tab.keyboard.press("ArrowDown")
        expect(links.nth(0)).to_be_focused()
        self.tab.keyboard.press("ArrowDown")
        expect(links.nth(1)).to_be_focused()
        self.tab.keyboard.press("Tab")
        expect(links.nth(2)).to_be_focused()
        self.tab.keyboard.press("ArrowUp")
        self.tab.keyboard.press("ArrowUp")
        self.tab.keyboard.press("ArrowUp")
        expect(self.tab.locator("#q")).to_be_focused()
        self.tab.keyboard.press("ArrowDown")
        self.tab.keyboard.press("Escape")
        expect(self.tab.locator("#q")).to_be_focused()
        expect(self.tab.locator("#q")).to_have_value("")
        expect(links).to_have_count(0)
        expect(self.tab.locator("#all-pages")).to_be_visible()
        self.tab.keyboard.type("laser")
        expect(links.nth(0)).to_be_visible()
        self.tab.keyboard.press("ArrowDown")
        self.tab.keyboard.press("Enter")
        expect(self.tab).to_have_url(f"{self.address}en/sectors/lasers.html")
        self.tab.go_back()
        expect(self.tab.locator("#q")).to_have_value("laser")
        expect(links.nth(0)).to_be_visible()

    def test_a_search_can_be_linked(self):
        self.open("zh", "7,600&x=1")
        expect(self.tab.locator(".hits li").first).to_be_visible()
        self.assertEqual(self.tab.input_value("#q"), "7,600")
        self.search("光通信 5G")
        self.assertEqual(self.tab.evaluate("new URL(location).searchParams.get('q')"), "光通信 5G")
        self.search("")
        self.assertNotIn("q=", self.tab.url)

    def test_nothing_is_searched_while_an_input_method_composes(self):
        self.open("zh")
        session = self.tab.context.new_cdp_session(self.tab)
        self.tab.focus("#q")
        for text in ["g", "gu", "guang"]:
            session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        self.tab.wait_for_timeout(300)
        self.assertEqual(self.tab.locator(".hits li").count(), 0)
        self.assertEqual(self.tab.locator("[role=status]").inner_text(), "")
        session.send("Input.insertText", {"text": "光通信"})
        expect(self.tab.locator(".hits a").first).to_have_text("光通信")

    def test_the_script_splits_texts_as_the_program_does(self):
        file = json.loads((CASES / "search-terms.json").read_text(encoding="utf-8"))
        cases = file["cases"]
        self.open("zh")
        letters = [letter + forms[0] for forms in file["letters"] for letter in forms[1:]]
        self.tab.evaluate("rules => learnRules({ common: [], endings: [], spellings: [], ...rules })", {"scales": file["scales"], "letters": letters})
        found = self.tab.evaluate("texts => texts.map(terms)", [case["text"] for case in cases])
        for case, terms in zip(cases, found):
            self.assertEqual(terms, case["terms"], case["text"])
        for language in ["zh", "en"]:
            self.open(language)
            result = self.tab.evaluate(UNLIKE_TERMS)
            self.assertGreater(result["entries"], 500)
            self.assertEqual(result["unlike"][:10], [], f"{len(result['unlike'])} terms")

    def test_the_script_finds_what_the_cases_say(self):
        cases = json.loads((CASES / "generator.json").read_text(encoding="utf-8"))["search"]
        names = list(cases["docs"])
        self.open("zh")
        found = self.tab.evaluate(SEARCH_TEXTS, [list(cases["docs"].values()), [query["q"] for query in cases["queries"]]])
        for query, numbers in zip(cases["queries"], found):
            self.assertEqual(set(query["expect"]) - {names[number] for number in numbers}, set(), query["q"])
            best = [names[number] for number in numbers[: len(query["expect"])]]
            self.assertEqual(sorted(best), sorted(query["expect"]), query["q"])

    def test_the_best_page_comes_first(self):
        ranks = []
        for language in ["zh", "en"]:
            self.open(language)
            ranks += self.rank(search_ranks.judged(language))
        self.assertGreater(len(ranks), 120)
        self.assertGreaterEqual(search_ranks.mean_reciprocal(ranks), 0.85, [rank for rank in ranks if rank["rank"] != 1])
        self.assertLess(len([rank for rank in ranks if not rank["found"]]), 3)

    def test_what_people_type_is_found_and_shown(self):
        """Each query with where its first result leads and a word that is marked."""
        for language, query, href, mark in [
            ("zh", "长飞光纤", "#project-yofc|optical", "长飞"), ("zh", "光纖產量", "indicators/optical-fibre-output", "光纤产量"),
            ("zh", "YOFC", "#organisation-yofc", "YOFC"), ("zh", "NEV", "new-energy-vehicles|nev", "NEV"),
            ("zh", "guāngtōngxìn", "sectors/optical-communications", None), ("zh", "760 billion", "industrial-value-added|goals", None),
            ("en", "labor productivity", "indicators/labour-productivity", "Labour"), ("en", "lasres", "lasers", "Lasers"),
            ("en", "長飛", "#organisation-yofc", "长飞"), ("en", "guang1tong1xin4", "sectors/optical-communications", None),
        ]:
            with self.subTest(query=query, language=language):
                self.open(language)
                results = self.search(query)
                self.assertTrue(results)
                self.assertRegex(results[0]["href"], href)
                marks = [mark for result in results for mark in result["marks"]]
                self.assertTrue(mark is None or any(mark in other for other in marks), marks)

    def test_the_index_is_few_files(self):
        files = [path for path in site_under_test.ROOT.glob("*/search/**/*") if path.is_file()]
        self.assertLessEqual(len(files), 60)

    def test_a_first_query_loads_little(self):
        for language, query in [("zh", "新能源汽车产能目标"), ("zh", "光通信"), ("en", "which companies make lasers")]:
            tab = self.browser.chromium.new_context().new_page()
            loaded = []
            tab.on("request", lambda request: loaded.append(urllib.parse.urlsplit(request.url).path.lstrip("/")))
            tab.goto(f"{self.address}{language}/search.html?q={query}")
            expect(tab.locator(".found")).not_to_be_empty()
            size = sum(len(gzip.compress((site_under_test.ROOT / path).read_bytes())) for path in loaded if "/search/" in path)
            self.assertGreater(size, 0)
            self.assertLess(size, 60_000, query)
            tab.context.close()

    def test_the_field_in_the_head_leads_to_results_from_every_page(self):
        for page, width in [("zh/indicators/gdp.html", 1280), ("en/index.html", 390), ("en/404.html", 390), ("zh/chapters/goals.html", 390)]:
            tab = self.browser.chromium.new_page(viewport={"width": width, "height": 800})
            tab.goto(self.address + page)
            field = tab.locator("header .find input")
            self.assertGreater(field.bounding_box()["width"], 150)
            self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width)
            field.fill("GDP")
            field.press("Enter")
            expect(tab).to_have_url(re.compile(rf"/{page[:2]}/search\.html\?q=GDP$"))
            expect(tab.locator("#q")).to_have_value("GDP")
            expect(tab.locator(".hits a").first).to_have_attribute("href", "indicators/gdp.html")
            tab.close()
        for page in site_under_test.pages():
            if page.startswith(("zh/", "en/")) and not site_under_test.is_for_frames(page):
                self.assertIn('<form class="find"', (site_under_test.ROOT / page).read_text(encoding="utf-8"), page)

    def test_every_page_leads_to_search_and_search_to_every_page(self):
        for language in ["zh", "en"]:
            self.open(language)
            linked = set(self.tab.locator("#all-pages a").evaluate_all("links => links.map(link => link.href.split('#')[0])"))
            pages = [page for page in site_under_test.pages() if page.startswith(language + "/") and not site_under_test.is_for_frames(page)]
            left_out = {f"{language}/{name}.html" for name in ["search", "print", "404"]}
            self.assertEqual({page for page in pages if self.address + page not in linked}, left_out)
            for page in pages:
                self.assertIn("search.html\"", (site_under_test.ROOT / page).read_text(encoding="utf-8"), page)

    def test_axe_finds_nothing_in_results(self):
        for language, query, width, scheme in [("zh", "光通信", 1280, "light"), ("en", "optical", 390, "dark")]:
            tab = self.browser.chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            tab.goto(f"{self.address}{language}/search.html?q={query}")
            expect(tab.locator(".hits li").nth(4)).to_be_visible()
            self.assertEqual([violation["id"] for violation in Axe().run(tab).response["violations"]], [])
            self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width)
            tab.close()

    def test_without_a_script_the_page_is_a_list(self):
        context = self.browser.chromium.new_context(java_script_enabled=False)
        tab = context.new_page()
        tab.goto(self.address + "zh/index.html")
        tab.fill(".find input", "光通信")
        tab.press(".find input", "Enter")
        expect(tab).to_have_url(re.compile("zh/search\\.html\\?q="))
        self.assertEqual(tab.locator("main input:visible, main button:visible").count(), 0)
        self.assertIn("JavaScript", tab.locator("main noscript").inner_text())
        self.assertGreater(tab.locator("#all-pages a:visible").count(), 100)
        context.close()

    def test_search_works_on_pages_opened_from_disk(self):
        tab = self.browser.chromium.new_page()
        tab.on("console", lambda message: self.messages.append(message.text))
        tab.on("pageerror", lambda error: self.messages.append(str(error)))
        for language, query, page in [("zh", "光通信", "optical-communications"), ("en", "lasers", "lasers")]:
            tab.goto((site_under_test.ROOT / language / "search.html").as_uri())
            tab.fill("#q", query)
            tab.keyboard.press("Enter")
            first = tab.locator(".hits a").first
            expect(first).to_have_attribute("href", f"sectors/{page}.html")
            expect(tab.locator(".hits li").nth(4)).to_be_visible()
            first.click()
            expect(tab).to_have_title(re.compile(f"^{query}", re.IGNORECASE))
            tab.go_back()
            expect(tab.locator("#q")).to_have_value(query)
            expect(first).to_be_visible()
        tab.close()

    def test_without_the_index_the_page_says_so_and_is_a_list(self):
        tab = self.browser.chromium.new_page()
        tab.route("**/search/index.js*", lambda route: route.abort())
        for language in ["zh", "en"]:
            tab.goto(f"{self.address}{language}/search.html")
            expect(tab.locator(".search p")).to_have_text(tab.locator(".search").get_attribute("data-unreachable"))
            self.assertEqual(tab.locator("main input").count(), 0)
            self.assertGreater(tab.locator("#all-pages a:visible").count(), 100)
        tab.close()

    def test_when_the_connection_breaks_the_list_comes_back(self):
        tab = self.browser.chromium.new_page()
        tab.goto(f"{self.address}en/search.html")
        expect(tab.locator("#q")).to_be_visible()
        tab.route("**/search/**", lambda route: route.abort())
        tab.fill("#q", "laser")
        expect(tab.locator("[role=status]")).to_have_text(tab.locator(".search").get_attribute("data-unreachable"))
        expect(tab.locator("#all-pages")).to_be_visible()
        self.assertIn("q=laser", tab.url)
        tab.unroute("**/search/**")
        tab.keyboard.press("Enter")
        expect(tab.locator(".hits a").first).to_be_visible()
        tab.close()

    def test_the_first_results_do_not_wait_for_the_last(self):
        held = []
        tab = self.browser.chromium.new_page()
        tab.route("**/search/entries/**", lambda route: held.append(route))
        tab.goto(f"{self.address}en/search.html")
        tab.fill("#q", "laser")
        while not held:
            tab.wait_for_timeout(20)
        tab.wait_for_timeout(100)
        self.assertGreater(len(held), 1)
        held[0].continue_()
        expect(tab.locator(".hits a").first).to_be_visible()
        self.assertLess(tab.locator(".hits li").count(), 5)
        self.assertEqual(tab.locator("[role=status]").inner_text(), "")
        for route in held[1:]:
            route.continue_()
        expect(tab.locator(".hits li")).to_have_count(5)
        expect(tab.locator("[role=status]")).not_to_be_empty()
        tab.close()


if __name__ == "__main__":
    unittest.main()
