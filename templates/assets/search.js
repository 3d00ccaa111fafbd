// Search over the files that the program writes beside the search page (SearchIndex.swift says what is in them). It adds itself to
// a page that is complete without: where it cannot read the index, the list of all pages stays. No framework, nothing inline.
"use strict";

// Scripts written without spaces: as SearchTerms.isUnspaced has them.
const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3fffd}";
const WORD_CHARACTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;
// A run of an unspaced script; or a word, which may begin with a number in groups of three and hold decimal points between digits.
const TOKEN = new RegExp(
  `([${UNSPACED}]+)|([1-9]\\d{0,2}([ .,'\\u2019\\u066c])\\d{3}(?:\\3\\d{3})*(?!\\d)|${WORD_CHARACTER})((?:${WORD_CHARACTER}|(?<=\\d)[.,\\u066b](?=\\d))*)`, "gu");
// Marks that readers leave out when they type, and invisible characters: as SearchFolding.isLeftOut has them.
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;

// What is special about the languages of the site, from the index: as SearchRules has it.
const rules = { common: new Set(), endings: [], spellings: [], scales: [], letters: new Map() };

const learnRules = ({ common, endings, spellings, scales, letters }) => {
  Object.assign(rules, {
    common: new Set(common), endings, spellings,
    scales: Object.entries(scales).sort(([a], [b]) => b.length - a.length), letters: new Map(letters.map((pair) => [...pair])),
  });
  foldings.clear();
};

const fold = (text) => text.normalize("NFKD").toLowerCase().replace(LEFT_OUT, "").normalize("NFC")
  .replace(/[ς٠-٩۰-۹]|[^\0-\x7f]/gu, (letter) => (letter === "ς" ? "σ" : /[٠-٩۰-۹]/.test(letter) ? String(letter.charCodeAt(0) & 15) : rules.letters.get(letter) ?? letter));

// Arabic writes the article, and a preposition before it, together with the word: as SearchTerms.withoutArticle has them.
const withoutArticle = (word) => word.replace(/^(?:[وفبك]?ال|لل)(?=..)/u, "");

// A text has few characters that differ; folding one takes long.
const foldings = new Map();
const foldCharacter = (character) => {
  if (!foldings.has(character)) foldings.set(character, fold(character));
  return foldings.get(character);
};

const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, "u");
const isUnspaced = (text) => ENDS_UNSPACED.test(text);
const BEGINS_INSIDE_WORD = new RegExp(`^${WORD_CHARACTER}`, "u");

// 2.7 and 12 are 2700000000000: as SearchTerms.writtenOut has it.
const writtenOut = (number, power) => {
  const [whole, ...others] = number.split(".");
  const decimals = others.join(".");
  const moved = decimals.slice(0, power);
  const rest = decimals.slice(power).replace(/0+$/, "");
  return ((whole + moved + "0".repeat(power - moved.length)).replace(/^0+/, "") || "0") + (rest && `.${rest}`);
};

// What a number is with the word or sign behind it, and how long that is: as SearchTerms.appendQuantity has it.
const quantity = (word, rest) => {
  const number = /^\d[\d.]*/.exec(word)?.[0];
  if (!number) return null;
  if (number !== word) {
    const scale = rules.scales.find(([letters]) => letters === word.slice(number.length));
    return scale ? { number, terms: [number, writtenOut(number, scale[1])], length: 0 } : null;
  }
  const spaces = /^ */.exec(rest)[0].length;
  const next = rest.slice(spaces);
  if (/^[%٪]/.test(next)) return { number, terms: [`${number}%`], length: spaces + 1 };
  const scale = rules.scales.find(([letters]) => next.startsWith(letters) && (isUnspaced(letters) || !BEGINS_INSIDE_WORD.test(next.slice(letters.length))));
  return scale ? { number, terms: [writtenOut(number, scale[1])], length: spaces + scale[0].length } : null;
};

// The runs and words of a folded text, with their places in it.
const tokens = (folded) => [...folded.matchAll(TOKEN)].map((match) => {
  const [start, end] = [match.index, match.index + match[0].length];
  if (match[1]) return { start, end, run: match[1] };
  const word = withoutArticle((match[3] ? match[2].replaceAll(match[3], "") : match[2]) + match[4].replace(/[,\u066b]/g, "."));
  return { start, end, word, quantity: quantity(word, folded.slice(end, end + 40)) };
});

const pairs = (run) => {
  const characters = [...run];
  return characters.slice(1).map((character, index) => characters[index] + character);
};

// What the index has of a text.
const terms = (text) => tokens(fold(text))
  .flatMap(({ run, word, quantity }) => (run ? [...pairs(run), [...run].at(-1)] : [word, ...(quantity?.terms ?? [])]));

// A word without its ending, if four letters are left.
const stem = (word) => {
  for (const [ending, replacement] of rules.endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length) + replacement;
    if (rest.length > 3) return rest;
  }
  return word;
};

// A word as others spell it: labour for labor. What differs is near the end, where endings may follow.
const spellings = (word) => rules.spellings.flatMap((pair) => [pair, [...pair].reverse()]).flatMap(([from, to]) => {
  const at = word.lastIndexOf(from);
  return at > 1 && word.length - at - from.length < 4 ? [word.slice(0, at) + to + word.slice(at + from.length)] : [];
});

// The share of its weight that an entry keeps if the term is another form of the word, only begins with it, is the same figure in
// another scale or has a letter wrong.
const FORM = 0.9;
const BEGINNING = 0.7;
const BARE_NUMBER = 0.6;
const MISTYPED = 0.8;

// Part of a query: what finds it in the index, `units` that are looked up one by one, and which words or runs of a text it is.
//
// A unit is a list of lookups, of which the best counts; a lookup reads the terms from `prefix` to `last` that it accepts.
const exactly = (term, share = 1) => ({ prefix: term, last: term, accepts: (other) => (other === term ? share : 0) });

const runPart = (run) => {
  const sought = pairs(run);
  const beginning = { prefix: run, last: run + "\uffff", accepts: (term) => (term.startsWith(run) ? 1 : 0) };
  return { text: run, isRun: true, units: sought.length ? sought.map((pair) => [exactly(pair)]) : [[beginning]] };
};

const commonPrefix = (a, b) => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
};

const wordPart = (word) => {
  const lookup = (form, share) => {
    const own = stem(form);
    // One letter begins too many words, and a figure is that figure only.
    if (form.length < 2 || /^\d/.test(form)) return exactly(form, share);
    const accepts = (term) => share * (term === form ? 1 : stem(term) === own ? FORM : term.startsWith(form) ? BEGINNING * Math.sqrt(form.length / term.length) : 0);
    const prefix = commonPrefix(form, own);
    return { prefix, last: prefix + "\uffff", accepts };
  };
  const lookups = [lookup(word, 1), ...spellings(word).map((form) => lookup(form, FORM))];
  return { text: word, isWord: true, accepts: (term) => Math.max(...lookups.map(({ accepts }) => accepts(term))), units: [lookups] };
};

// A figure with what is behind it.
const quantityPart = ({ number, terms }) => {
  const lookups = [exactly(terms.at(-1)), exactly(number, BARE_NUMBER)];
  return { text: terms.at(-1), accepts: (term) => lookups.some(({ accepts }) => accepts(term)), units: [lookups] };
};

// The words of a run that is written without spaces, less those that say nothing.
const withoutCommon = (run) => {
  const common = [...rules.common].filter(isUnspaced).sort((a, b) => b.length - a.length);
  return common.reduce((pieces, word) => pieces.flatMap((piece) => piece.split(word)), [run]).filter((piece) => piece);
};

// The parts of a query.
const parse = (query) => {
  // One letter beside an apostrophe is not a word that anyone looks for: the end of Wuhan's, the beginning of l'industrie.
  const folded = fold(query).replace(/(?<=\p{L})['\u2019]\p{L}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}['\u2019](?=\p{L})/gu, "");
  const parts = [];
  const leftOut = [];
  let end = 0;
  for (const token of tokens(folded)) {
    if (token.end <= end) continue;
    if (token.run) {
      const run = folded.slice(Math.max(token.start, end), token.end);
      // What is left of 亿元 behind a figure is a unit.
      if (token.start < end && [...run].length < 2) continue;
      const pieces = withoutCommon(run);
      parts.push(...pieces.map(runPart));
      if (!pieces.length) leftOut.push(runPart(run));
    } else if (token.quantity) {
      parts.push(quantityPart(token.quantity));
      end = token.end + token.quantity.length;
    } else if (rules.common.has(token.word)) {
      leftOut.push(wordPart(token.word));
    } else {
      parts.push(wordPart(token.word));
    }
  }
  const kept = parts.length ? parts : leftOut;
  return kept.filter((part, index) => kept.findIndex((other) => other.text === part.text) === index);
};

// What is tried for parts that found nothing: as RescueWords.swift has it.
class Rescue {
  constructor({ vocabulary, syllables, letters }) {
    this.vocabulary = vocabulary.split(" ");
    this.syllables = new Set(syllables.split(" "));
    this.letters = new Map(letters.flatMap((forms) => {
      const [form, ...others] = forms;
      return others.map((letter) => [letter, form]);
    }));
  }

  // Other readings of a part, each as parts, the likeliest first.
  readings(part) {
    if (part.isRun) {
      const run = part.text.replace(/./gu, (letter) => this.letters.get(letter) ?? letter);
      return run === part.text ? [] : [[runPart(run)]];
    }
    if (!part.isWord) return [];
    const [, number, unit] = /^(\d[\d.]*)(\p{L}+)$/u.exec(part.text) ?? [];
    if (number) return [[wordPart(number), wordPart(unit)]];
    return [...this.syllabled(part.text).map((syllables) => [syllablesPart(syllables)]), ...this.corrected(part.text)];
  }

  // A word as syllables, in all ways that there are; digits after them are their tones.
  syllabled(word) {
    const ways = [];
    const walk = (rest, syllables) => {
      if (!rest) return ways.push(syllables);
      for (let length = Math.min(6, rest.length); length > 0 && ways.length < 8; length -= 1) {
        const syllable = rest.slice(0, length);
        if (this.syllables.has(syllable)) walk(rest.slice(length).replace(/^[0-5]/, ""), [...syllables, syllable]);
      }
    };
    walk(word, []);
    return ways.filter((syllables) => syllables.length > 1);
  }

  // The words that differ in one letter, or in two where there are many.
  corrected(word) {
    if (word.length < 4 || /\d/.test(word)) return [];
    for (const limit of word.length < 8 ? [1] : [1, 2]) {
      const near = this.vocabulary.filter((other) => Math.abs(other.length - word.length) <= limit && differ(word, other, limit));
      if (near.length) return [[mistypedPart(near)]];
    }
    return [];
  }
}

// Whether two words are at most so many insertions, deletions, substitutions and swaps of neighbours apart (optimal string alignment).
const differ = (a, b, limit) => {
  let [beforeLast, last] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      row[j + 1] = Math.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] === b[j] ? 0 : 1));
      if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) row[j + 1] = Math.min(row[j + 1], beforeLast[j - 1] + 1);
    }
    if (Math.min(...row) > limit) return false;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] <= limit;
};

// Pairs of syllables: as Romanisation.swift has them.
const syllablesPart = (syllables) => ({
  text: syllables.join(" "), units: syllables.slice(1).map((syllable, index) => [exactly(syllables[index] + syllable)]), needsAll: true,
});

const mistypedPart = (words) => ({
  text: words.join(" "), accepts: (term) => words.includes(term), units: [words.map((word) => exactly(word, MISTYPED))],
});

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
    learnRules(manifest.rules);
  }

  // What a file holds, read once.
  file(name) {
    if (!this.files.has(name)) {
      const loading = load(this.folder + name);
      loading.catch(() => this.files.delete(name));
      this.files.set(name, loading);
    }
    return this.files.get(name);
  }

  // The lines of one file of "terms" or "entries".
  async lines(series, number) {
    return (await this.file(`${series}/${number}-${this[series].names[number]}.js`)).split("\n");
  }

  // The files of terms that a lookup reads.
  filesOf({ prefix, last }) {
    const { starts } = this.terms;
    const files = [Math.max(0, starts.findLastIndex((first) => first <= prefix))];
    while (files.at(-1) + 1 < starts.length && starts[files.at(-1) + 1] <= last) files.push(files.at(-1) + 1);
    return files;
  }

  // The few files of terms that find the most of a query: a long one is found by the parts that they have. Other spellings come last.
  filesFor(parts, most) {
    const wanted = new Map();
    const units = parts.flatMap((part) => part.units);
    for (const lookups of units) {
      lookups.forEach((lookup, number) => {
        for (const file of this.filesOf(lookup)) wanted.set(file, (wanted.get(file) ?? 0) + (number ? 1 / units.length : 1));
      });
    }
    return new Set([...wanted.keys()].sort((a, b) => wanted.get(b) - wanted.get(a) || a - b).slice(0, most));
  }

  // Entries by number, with the weight of the best term that the lookup accepts; nothing if its files are not among those read.
  async find(lookup, files) {
    const { prefix, last, accepts } = lookup;
    const reading = this.filesOf(lookup).filter((file) => files.has(file)).map((file) => this.lines("terms", file));
    if (!reading.length) return null;
    const found = new Map();
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

  // Of each unit of a part that the files know of, the entries that have it.
  async findPart(part, files) {
    const units = await Promise.all(part.units.map(async (lookups) => {
      const [found, ...others] = (await Promise.all(lookups.map((lookup) => this.find(lookup, files)))).filter((entries) => entries);
      for (const other of others) for (const [entry, weight] of other) found.set(entry, Math.max(weight, found.get(entry) ?? 0));
      return found;
    }));
    return units.filter((found) => found);
  }

  // A part that is found, with what its units find: the one sought or another reading of it. Nothing if none finds it.
  async recognise(part, files) {
    const found = await this.findPart(part, files);
    const lacks = (units) => units.some((unit) => !unit.size);
    if (!found.length || !(part.isRun ? lacks(found) : found.every((unit) => !unit.size))) return [{ part, found }];
    this.rescue ??= this.file(this.words).then((words) => new Rescue(words));
    for (const parts of (await this.rescue).readings(part)) {
      const own = this.filesFor(parts, MOST_FOR_RESCUE);
      const others = await Promise.all(parts.map((other) => this.findPart(other, own)));
      if (others.every((units, number) => (parts[number].needsAll ? !lacks(units) : units.some((unit) => unit.size)))) {
        return others.map((units, number) => ({ part: parts[number], found: units }));
      }
    }
    return found.some((unit) => unit.size) ? [{ part, found }] : [];
  }

  // Entries, the best first, and the parts that they were found by.
  //
  // What few entries have says more than what many have (inverse document frequency); an entry counts by how much it is about what it
  // has, and twice by how much of the query it has.
  async search(sought) {
    const files = this.filesFor(sought, MOST_FILES);
    const recognised = (await Promise.all(sought.map((part) => this.recognise(part, files)))).flat();
    const units = recognised.flatMap(({ found }) => found).filter((found) => found.size)
      .map((found) => ({ found, rarity: Math.log(1 + this.pageOf.length / found.size) }));
    const total = units.reduce((sum, { rarity }) => sum + rarity, 0);
    const results = new Map();
    for (const { found, rarity } of units) {
      for (const [entry, weight] of found) {
        const result = results.get(entry) ?? { entry, weight: 0, share: 0 };
        result.weight += rarity * weight / total;
        result.share += rarity / total;
        results.set(entry, result);
      }
    }
    const score = ({ weight, share }) => weight * share ** 2;
    const best = [...results.values()].sort((a, b) => score(b) - score(a) || a.entry - b.entry);
    const most = Math.max(0, ...best.map(({ share }) => share));
    return { parts: recognised.map(({ part }) => part), results: best.filter(({ share }) => share >= LEAST_SHARE * most) };
  }

  // What is known of an entry.
  async read({ entry }) {
    const { starts } = this.entries;
    const file = starts.findLastIndex((first) => first <= entry);
    const line = (await this.lines("entries", file))[entry - starts[file]];
    const [kind, href, title, page, names, text] = line.split("\t");
    return { kind: this.kinds[kind], href, title, page, names: names ? names.split("\x1f") : [], text };
  }
}

// How many files of terms a query reads at most.
const MOST_FILES = 3;

// And for other readings of a part, which need a file more.
const MOST_FOR_RESCUE = 2;

// Of the most that an entry has of a query, what one has to have that is shown.
const LEAST_SHARE = 0.4;

// Where a run has two or more characters of the one sought, as many as there are; or the one character.
const stretches = (run, sought) => {
  if (sought.length < 2) return [...run.matchAll(sought)].map(({ index }) => [index, index + sought.length]);
  const found = [];
  for (const pair of pairs(sought)) {
    for (let at = run.indexOf(pair); at >= 0; at = run.indexOf(pair, at + 1)) found.push([at, at + pair.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  return found.reduce((joined, [from, to]) => {
    if (joined.length && from <= joined.at(-1)[1]) joined.at(-1)[1] = Math.max(to, joined.at(-1)[1]); else joined.push([from, to]);
    return joined;
  }, []);
};

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
  for (const { start, end, run, word, quantity } of tokens(folded)) {
    for (const part of parts) {
      if (word && part.accepts && [word, ...(quantity?.terms ?? [])].some((term) => part.accepts(term))) found.push([start, end]);
      if (!run || !part.isRun) continue;
      for (const [from, to] of stretches(run, part.text)) found.push([start + from, start + to]);
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
  // Of what is found first, and of what the button adds.
  static FIRST = 5;
  static STEP = 10;

  constructor(place, index) {
    const words = place.dataset;
    this.index = index;
    this.words = words;
    this.counts = new Map(words.count.split("|").map((form) => form.split("=")));
    this.plurals = new Intl.PluralRules(document.documentElement.lang);
    this.everything = document.getElementById("all-pages");
    const form = place.querySelector("form");
    this.input = form.elements.q;
    this.status = place.querySelector(".found");
    this.list = place.querySelector(".hits");
    this.more = place.querySelector(":scope > button");

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
    try {
      const { parts, results } = await this.index.search(parse(query));
      if (turn !== this.turn) return;
      Object.assign(this, { query, parts, results, next: 0 });
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
    for await (const item of this.nextItems(turn, SearchBox.FIRST)) {
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
      for await (const item of this.nextItems(turn, SearchBox.STEP)) {
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

  // Ends when another query has overtaken.
  async *nextItems(turn, count) {
    const readings = this.results.slice(this.next, this.next + count).map((result) => this.index.read(result));
    // Of several that fail, the first is reported.
    for (const reading of readings) reading.catch(() => {});
    for (const reading of readings) {
      const entry = await reading;
      if (turn !== this.turn) return;
      this.next += 1;
      yield this.item(entry);
    }
  }

  tell() {
    const count = this.results.length;
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

  item({ kind, href, title, page, names, text }) {
    const about = element("small", { textContent: page ? `${kind} · ${page}` : kind });
    const item = element("li", {}, element("a", { href }, ...marked(title, this.parts)), " ", about);
    // Names by which it was found and that the title does not show.
    const known = places(title, this.parts).length ? [] : names.filter((name) => places(name, this.parts).length);
    if (known.length) item.append(element("p", { className: "also" }, ...known.flatMap((name, number) => [number ? " · " : "", ...marked(name, this.parts)])));
    if (text) item.append(element("p", {}, ...marked(excerpt(text, this.parts), this.parts)));
    return item;
  }
}

const place = document.querySelector(".search");
if (place) Index.open(place.dataset.index).then(
  (index) => new SearchBox(place, index),
  () => place.replaceChildren(element("p", { textContent: place.dataset.unreachable })));
