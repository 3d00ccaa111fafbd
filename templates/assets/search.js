// Search over the files that the program writes beside the search page (SearchIndex.swift says what is in them). It adds itself to
// a page that is complete without: where it cannot read the index, the list of all pages stays. No framework, nothing inline.
"use strict";

// Scripts written without spaces: as SearchTerms.isUnspaced has them.
const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3fffd}";
const WORD_CHARACTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;
// A run of an unspaced script; or a word, which may begin with a number in groups of three and hold decimal points between digits.
const TOKEN = new RegExp(
  `([${UNSPACED}]+)|(\\d{1,3}([ .,'\\u2019\\u066c])\\d{3}(?:\\3\\d{3})*(?!\\d)|${WORD_CHARACTER})((?:${WORD_CHARACTER}|(?<=\\d)[.,\\u066b](?=\\d))*)`, "gu");
// Marks that readers leave out when they type, and invisible characters: as SearchFolding.isLeftOut has them.
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;

const fold = (text) => text.normalize("NFKD").toLowerCase().replace(LEFT_OUT, "").normalize("NFC")
  .replaceAll("ς", "σ").replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15);

// Arabic writes the article, and a preposition before it, together with the word: as SearchTerms.withoutArticle has them.
const withoutArticle = (word) => word.replace(/^(?:[وفبك]?ال|لل)(?=..)/u, "");

// A text has few characters that differ; folding one takes long.
const foldings = new Map();
const foldCharacter = (character) => {
  if (!foldings.has(character)) foldings.set(character, fold(character));
  return foldings.get(character);
};

// The runs and words of a folded text, with their places in it.
const tokens = (folded) => [...folded.matchAll(TOKEN)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
  run: match[1],
  word: match[1] ? undefined
    : withoutArticle((match[3] ? match[2].replaceAll(match[3], "") : match[2]) + match[4].replace(/[,\u066b]/g, ".")),
}));

const pairs = (run) => {
  const characters = [...run];
  return characters.slice(1).map((character, index) => characters[index] + character);
};

// What the index has of a text.
const terms = (text) => tokens(fold(text))
  .flatMap(({ run, word }) => (run ? [...pairs(run), [...run].at(-1)] : [word]));

// English words without their plural: the S-stemmer of Harman (1991), "How effective is suffixing?".
const singular = (word) => {
  if (!document.documentElement.lang.startsWith("en")) return word;
  if (/[^ea]ies$/.test(word)) return word.slice(0, -3) + "y";
  if (/[^aeo]es$/.test(word) || /[^us]s$/.test(word)) return word.slice(0, -1);
  return word;
};

// A query is a list of parts, all of which have to be found. A part looks through the index for terms from `prefix` on that it accepts.
const parse = (query) => {
  // One letter beside an apostrophe is no word that is sought: the end of Wuhan's, the beginning of l'industrie.
  const folded = fold(query).replace(/(?<=\p{L})['\u2019]\p{L}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}['\u2019](?=\p{L})/gu, "");
  const parts = tokens(folded).map(({ run, word }) => (run ? runPart(run) : wordPart(word)));
  return parts.filter((part, index) => parts.findIndex((other) => other.text === part.text) === index);
};

// The share of its weight that an entry keeps if the term only begins with what is sought.
const BEGINNING = 0.7;

const runPart = (run) => {
  const exactly = (pair) => ({ prefix: pair, last: pair, accepts: (term) => (term === pair ? 1 : 0) });
  const beginning = { prefix: run, last: run + "\uffff", accepts: (term) => (term.startsWith(run) ? 1 : 0) };
  const sought = pairs(run);
  return { text: run, isRun: true, lookups: sought.length ? sought.map(exactly) : [beginning] };
};

const wordPart = (word) => {
  const stem = singular(word);
  // One letter begins too many words.
  const prefix = word.length < 2 ? word : stem.replace(/y$/, "");
  const accepts = (term) => {
    if (term === word) return 1;
    if (word.length < 2) return 0;
    return singular(term) === stem ? 0.9 : term.startsWith(word) ? BEGINNING : 0;
  };
  return { text: word, accepts, lookups: [{ prefix, last: word.length < 2 ? word : prefix + "\uffff", accepts }] };
};

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// What each file of the index calls with what it holds. The files are scripts, since browsers let a page that was opened from disk
// load nothing else.
function indexFile(content) {
  document.currentScript.content = content;
}

// What the file of the index at an address holds.
const load = (address) => new Promise((resolve, reject) => {
  const fail = () => reject(new Error(`${address} cannot be read`));
  const script = element("script", { src: address, fetchPriority: "high", onerror: fail, onload: () => (script.content ? resolve(script.content) : fail()) });
  document.head.append(script);
  script.remove();
});

// Calls `visit` with each entry that a line of the index has behind its tab, and with its weight: as TermLines writes them.
const readEntries = (line, tab, visit) => {
  let [entry, distance] = [0, 0];
  for (let at = tab + 1; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code >= 65 && code <= 90) {
      entry += distance;
      distance = 0;
      visit(entry, code - 64);
    } else {
      distance = distance * 36 + code - (code < 65 ? 48 : 87);
    }
  }
};

// The files of the index, each read once.
class Index {
  static async open(address) {
    return new Index(address, await load(address));
  }

  constructor(address, manifest) {
    Object.assign(this, manifest);
    this.folder = address.replace(/[^/]*$/, "");
    this.files = new Map();
    // The page of each entry, by number: first the pages themselves, then what stands on them.
    this.pageOf = [...manifest.pages.keys(), ...manifest.pages.flatMap((count, page) => Array(count).fill(page))];
  }

  // The lines of one file of "terms" or "entries".
  lines(series, number) {
    const name = `${series}/${number}`;
    if (!this.files.has(name)) {
      const loading = load(`${this.folder}${name}-${this[series].names[number]}.js`).then((text) => text.split("\n"));
      loading.catch(() => this.files.delete(name));
      this.files.set(name, loading);
    }
    return this.files.get(name);
  }

  // Entries by number, with the weight of the best term that the lookup accepts.
  async find({ prefix, last, accepts }) {
    const found = new Map();
    const { starts } = this.terms;
    let file = Math.max(0, starts.findLastIndex((first) => first <= prefix));
    const reading = [];
    do reading.push(this.lines("terms", file++)); while (file < starts.length && starts[file] <= last);
    for (const lines of await Promise.all(reading)) {
      for (const line of lines) {
        const tab = line.indexOf("\t");
        const term = line.slice(0, tab);
        const share = term >= prefix && term <= last ? accepts(term) : 0;
        if (!share) continue;
        readEntries(line, tab, (entry, weight) => {
          if (share * weight > (found.get(entry) ?? 0)) found.set(entry, share * weight);
        });
      }
    }
    return found;
  }

  // Entries that have all pairs of a run, or the word, with the mean weight.
  async findPart(part) {
    const [first, ...others] = await Promise.all(part.lookups.map((lookup) => this.find(lookup)));
    const found = new Map();
    for (const [entry, weight] of first) {
      if (others.every((other) => other.has(entry))) {
        found.set(entry, others.reduce((sum, other) => sum + other.get(entry), weight) / part.lookups.length);
      }
    }
    return found;
  }

  // Entries, the best first: those that have all parts; then, of pages that have all of them in different places, the best place.
  async search(parts) {
    if (!parts.length) return [];
    const found = await Promise.all(parts.map((part) => this.findPart(part)));
    const weights = new Map();
    const pages = found.map(() => new Set());
    found.forEach((entries, number) => {
      for (const [entry, weight] of entries) {
        pages[number].add(this.pageOf[entry]);
        const sum = weights.get(entry) ?? { entry, weight: 0, parts: new Set() };
        sum.weight += weight;
        sum.parts.add(parts[number]);
        weights.set(entry, sum);
      }
    });
    const best = [...weights.values()].sort((a, b) => b.parts.size - a.parts.size || b.weight - a.weight || a.entry - b.entry);
    const covered = new Set(best.filter((result) => result.parts.size === parts.length).map(({ entry }) => this.pageOf[entry]));
    return best.filter((result) => {
      if (result.parts.size === parts.length) return true;
      const page = this.pageOf[result.entry];
      if (covered.has(page) || !pages.every((having) => having.has(page))) return false;
      return covered.add(page);
    });
  }

  // What is known of an entry; nil if its text has the pairs of a run but not the run.
  async read({ entry, parts }) {
    const { starts } = this.entries;
    const file = starts.findLastIndex((first) => first <= entry);
    const line = (await this.lines("entries", file))[entry - starts[file]];
    const [kind, href, title, page, text] = line.split("\t");
    const folded = fold(`${title}\n${text}`);
    for (const part of parts) if (part.isRun && !folded.includes(part.text)) return null;
    return { kind: this.kinds[kind], href, title, page, text };
  }
}

// Where the parts of a query stand in a text: pairs of offsets, in order.
const places = (text, parts) => {
  let folded = "";
  const origins = [];
  let offset = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let count = piece.length; count > 0; count -= 1) origins.push(offset);
    folded += piece;
    offset += character.length;
  }
  origins.push(offset);
  const found = [];
  for (const { start, end, run, word } of tokens(folded)) {
    for (const part of parts) {
      if (word && part.accepts?.(word)) found.push([start, end]);
      if (!run || !part.isRun) continue;
      for (let at = run.indexOf(part.text); at >= 0; at = run.indexOf(part.text, at + part.text.length)) {
        found.push([start + at, start + at + part.text.length]);
      }
    }
  }
  return found.sort((a, b) => a[0] - b[0]).map(([start, end]) => [origins[start], origins[end]]);
};

// ISO 15924, with the scripts that a language mixes under the name of one of them.
const scriptOf = (tag) => {
  const { script } = new Intl.Locale(tag).maximize();
  return { Hans: "Hani", Hant: "Hani", Jpan: "Hani", Kore: "Hang" }[script] ?? script;
};

// Words of the site's other languages, where their script tells them apart: as in pages, a single Latin word is of every language.
const foreign = () => {
  const own = scriptOf(document.documentElement.lang);
  const languages = new Map([...document.querySelectorAll(".lang a[lang]")].map(({ lang }) => [scriptOf(lang), lang]).reverse());
  languages.delete(own);
  const runs = [...languages.keys()].map((script) => {
    const word = `\\p{Script=${script}}+`;
    return script === "Latn" ? `(?<Latn>${word}(?:[ '’-]+${word})+)` : `(?<${script}>${word})`;
  });
  return { languages, pattern: runs.length ? new RegExp(runs.join("|"), "gu") : null };
};

let others;

// A text as nodes, each in its language.
const inLanguages = (text) => {
  const { languages, pattern } = others ??= foreign();
  if (!pattern) return [text];
  const nodes = [];
  let end = 0;
  for (const { 0: words, index, groups } of text.matchAll(pattern)) {
    const script = Object.keys(groups).find((name) => groups[name]);
    nodes.push(text.slice(end, index), element("span", { lang: languages.get(script), textContent: words }));
    end = index + words.length;
  }
  return [...nodes, text.slice(end)];
};
// Text with the places marked, as nodes.
const marked = (text, parts) => {
  const nodes = [];
  let end = 0;
  for (const [from, to] of places(text, parts)) {
    if (from < end) continue;
    nodes.push(...inLanguages(text.slice(end, from)), element("mark", {}, ...inLanguages(text.slice(from, to))));
    end = to;
  }
  return [...nodes, ...inLanguages(text.slice(end))];
};

const BEFORE = 36;
const LENGTH = 170;

// The surroundings of the first place where the query stands, cut between words or full characters.
const excerpt = (text, parts) => {
  const first = places(text, parts)[0]?.[0] ?? 0;
  let from = Math.max(0, first - BEFORE);
  let to = Math.min(text.length, from + LENGTH);
  const isCut = (at) => /[\p{L}\p{N}]/u.test(text[at - 1]) && /[a-z\d\u00c0-\u06ff\ud800-\udfff]/i.test(text[at]);
  while (from > 0 && from < first && isCut(from)) from += 1;
  while (to < text.length && to > from + LENGTH / 2 && isCut(to)) to -= 1;
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
};

class SearchBox {
  static STEP = 10;

  constructor(place, index) {
    const words = place.dataset;
    this.index = index;
    this.words = words;
    this.counts = new Map(words.count.split("|").map((form) => form.split("=")));
    this.plurals = new Intl.PluralRules(document.documentElement.lang);
    this.everything = document.getElementById("all-pages");
    this.input = element("input", { type: "search", id: "q", name: "q", autocomplete: "off", spellcheck: false });
    this.status = element("p", { className: "found" });
    this.status.setAttribute("role", "status");
    this.list = element("ol", { className: "hits" });
    this.list.setAttribute("role", "list");
    this.more = element("button", { type: "button", textContent: words.more, hidden: true });
    const form = element("form", { action: location.pathname.split("/").at(-1) },
      element("label", { htmlFor: "q", textContent: words.label }),
      element("div", {}, this.input, element("button", { textContent: words.button })));
    form.setAttribute("role", "search");
    place.append(form, this.status, this.list, this.more);

    // While an input method composes, the text is not yet what is meant.
    this.input.addEventListener("input", (event) => { if (!event.isComposing) this.searchSoon(); });
    this.input.addEventListener("compositionend", () => this.searchSoon());
    form.addEventListener("submit", (event) => { event.preventDefault(); this.search(); });
    place.addEventListener("keydown", (event) => this.press(event));
    this.more.addEventListener("click", () => this.showMore());
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    this.search();
  }

  searchSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), 120);
  }

  press(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.input.value = "";
      this.input.focus();
      this.search();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.input, ...this.list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  }

  // A query that is overtaken by another one shows nothing.
  async search() {
    clearTimeout(this.timer);
    const query = this.input.value.trim();
    const turn = (this.turn ?? 0) + 1;
    this.turn = turn;
    const parts = parse(query);
    try {
      const results = await this.index.search(parts);
      if (turn !== this.turn) return;
      Object.assign(this, { query, parts, results, next: 0, dropped: 0 });
      await this.show(turn);
    } catch (error) {
      if (turn === this.turn) this.giveUp();
      throw error;
    } finally {
      // Last, since the browser then does what it does for a new address.
      if (turn === this.turn) this.keepInAddress(query);
    }
  }

  // The connection is gone: the list of pages is still there.
  giveUp() {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.everything.hidden = false;
    this.say(this.words.unreachable);
  }

  keepInAddress(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query); else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  // The first results are there before the last have been read.
  async show(turn) {
    const items = [];
    for await (const item of this.nextItems(turn)) {
      if (!items.length) this.list.replaceChildren();
      this.list.append(item);
      items.push(item);
    }
    if (turn !== this.turn) return;
    if (!items.length) this.list.replaceChildren();
    this.tell();
  }

  async showMore() {
    const turn = this.turn;
    let first;
    try {
      for await (const item of this.nextItems(turn)) {
        this.list.append(item);
        first ??= item;
      }
    } catch (error) {
      this.giveUp();
      throw error;
    }
    if (turn !== this.turn) return;
    this.tell();
    first?.querySelector("a").focus();
  }

  // Reads on until there are enough; what turns out not to hold the query is not counted. Ends when another query has overtaken.
  async *nextItems(turn) {
    let missing = SearchBox.STEP;
    while (missing > 0 && this.next < this.results.length) {
      const readings = this.results.slice(this.next, this.next + missing).map((result) => this.index.read(result));
      // Of several that fail, the first is told.
      for (const reading of readings) reading.catch(() => {});
      for (const reading of readings) {
        const entry = await reading;
        if (turn !== this.turn) return;
        this.next += 1;
        if (entry) {
          missing -= 1;
          yield this.item(entry);
        } else {
          this.dropped += 1;
        }
      }
    }
  }

  tell() {
    const count = this.results.length - this.dropped;
    this.more.hidden = this.next >= this.results.length;
    this.everything.hidden = count > 0;
    this.say(!this.query ? "" : count ? this.inWords(count) : this.words.none.replace("{query}", () => this.query));
  }

  say(text) {
    this.status.textContent = text;
  }

  inWords(count) {
    return (this.counts.get(this.plurals.select(count)) ?? this.counts.get("other")).replace("{count}", count);
  }

  item({ kind, href, title, page, text }) {
    const about = element("small", { textContent: page ? `${kind} · ${page}` : kind });
    const item = element("li", {}, element("a", { href }, ...marked(title, this.parts)), " ", about);
    if (text) item.append(element("p", {}, ...marked(excerpt(text, this.parts), this.parts)));
    return item;
  }
}

const place = document.querySelector(".search");
Index.open(place.dataset.index).then(
  (index) => new SearchBox(place, index),
  () => place.append(element("p", { textContent: place.dataset.unreachable })));
