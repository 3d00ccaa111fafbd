"""Plants a text full of markup in everything that content and words files say, and looks for it in every file of the site.

Nothing here lists keys: every value of every file is tried. The program refuses those that are no free text (an id, a date, a figure), which
ends that, and takes the others; and it names the keys that a record may have, so that a new one that no plan here uses is noticed.
"""

import csv
import html
import html.parser
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import yaml

REPOSITORY = pathlib.Path(__file__).parents[2]
PROGRAM = pathlib.Path(os.environ.get("PROGRAM", REPOSITORY / ".build/release/milepost")).resolve()
# It closes attributes, elements, scripts, CDATA and template literals, and would be a formula in a spreadsheet.
MARKER = "=zq\"'><zq zqon=1></script>]]>&zq;`${zq}\\"
# In Markdown tags would be refused, so they are written with escapes.
MARKDOWN = MARKER.replace("\\", "\\\\").replace("<", "\\<").replace("&", "\\&").replace("`", "\\`")
# What may stand in the name of a medium.
FILE = "zq\"'><zq zqon=1>&zq;`${zq}#?.txt"
UNKNOWN = "zqkey"
# What neither plan has, for the first record of its way: TEXT stands for a text in each language.
MORE = {
    ("site.yml",): "{ contact: TEXT, licence: { name: TEXT, url: https://e.example/ }, outputs: { print: true, charts: true, data: true, search: true, tables: true, embed: true, png: false, cards: false, pdf: false }, pictures_from: [https://e.example] }",
    ("plan.yml",): "{ fiscal_year: { first_month: 4, named_after: end }, tolerance: 0.5 }",
    ("domains.yml", "[]"): "{ aliases: [another] }",
    ("glossary.yml", "[]"): "{ except: { en: [a longer phrase] } }",
    ("indicators", "indicators", "[]", "baseline"): "{ note: TEXT }",
    ("revisions.yml", "[]"): "{ reason: TEXT }",
    ("reviews",): "{ translated_from: fr, draft: false, date: 2023-06, number: '1', aliases: [another] }",
    ("sectors", "segments", "[]"): "{ aliases: [another] }",
    ("sectors", "segments", "[]", "projects", "[]"): "{ note: TEXT }",
    ("indicators", "indicators", "[]"): "{ parts: [gdp], decimals: 2, short_name: TEXT, searched: TEXT }",
}
FIGURES = {"a baseline", "a target", "a commitment's figure"}
# A mistake of a run and how it is placed.
PLACE = re.compile(r"^(?:and \d+ more such as )?(\S+?):(\d+):(\d+): error: (.*?)(?: \[([a-z-]+)\])?$", re.M)
ALLOWED = re.compile(r"^(\S+?):(\d+):\d+: error: \"" + UNKNOWN + r"\" is not a key of (.*) \[unknown-key\]\n(?: *\d* \| .*\n)*.*?allowed: (.*)$", re.M)
# Pages lead elsewhere by these alone.
SCHEMES = {"http", "https", "mailto", "tel"}


class File:
    """A YAML file, or one with YAML at its head, whose values can be written anew, each on a line of its own."""

    def __init__(self, path, name, more):
        self.path = path
        text = path.read_text(encoding="utf-8-sig")
        self.is_text = name.endswith(".md")
        head = text.split("---\n", 2)[1] if self.is_text and text.startswith("---\n") else "" if self.is_text else text
        self.body = text.removeprefix(f"---\n{head}---\n") if self.is_text else None
        self.tree = yaml.compose(head)
        # By folder: files of one are read alike.
        self.kind = name.split("/")[0] if "/" in name else name
        if self.tree is not None:
            self.extend(self.tree, (self.kind,), more)

    def write(self, refused, extended=None):
        """Plants the marker but in values whose way of keys is refused; or an unknown key in the first mapping of each way that is not extended yet.

        Each value's way is noted by its line.
        """
        self.ways = [()]
        self.lines = []
        if self.tree is not None:
            self.add(self.tree, (self.kind,), refused, extended, "")
        text = "\n".join(self.lines)
        if self.is_text:
            self.ways = [(), *self.ways]
            plant = extended is None and (self.kind, "body") not in refused
            more = f"\n\n## {MARKDOWN}\n\n{MARKDOWN} [{MARKDOWN}](https://example.org/zq \"{MARKDOWN.replace(chr(34), chr(39))}\") " \
                f"**{MARKDOWN}** <https://example.org/?zq='zq>\n\n| {MARKDOWN} |\n| --- |\n| {MARKDOWN} |\n\n" \
                "    <zq zqon=1>\n" if plant else ""
            text = (f"---\n{text}\n---\n" if self.lines else "") + self.body + more
        self.path.write_text(text + "\n", encoding="utf-8")

    def line(self, text, way):
        self.lines.append(text)
        self.ways.append(way)

    def extend(self, node, way, more):
        """Adds the keys that there are more of, once for each way."""
        if isinstance(node, yaml.MappingNode):
            written = {key.value for key, _ in node.value}
            for key, value in yaml.compose(more.pop(way, "{}")).value:
                if key.value not in written:
                    node.value.append((key, value))
            for key, value in node.value:
                self.extend(value, (*way, key.value), more)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                self.extend(value, (*way, "[]"), more)

    def add(self, node, way, refused, extended, before):
        if isinstance(node, yaml.MappingNode):
            self.line(before + "{", way)
            if extended is not None and way not in extended:
                extended.add(way)
                self.line(f'"{UNKNOWN}": 1,', way)
            for key, value in node.value:
                # Languages, pages and the like are keys in one file and ways of one kind.
                name = key.value if re.fullmatch(r"[a-z_]+", key.value) else "*"
                self.add(value, (*way, name), refused, extended, json.dumps(key.value, ensure_ascii=False) + ": ")
                self.lines[-1] += ","
            self.line("}", way)
        elif isinstance(node, yaml.SequenceNode):
            self.line(before + "[", way)
            for value in node.value:
                self.add(value, (*way, "[]"), refused, extended, "")
                self.lines[-1] += ","
            self.line("]", way)
        elif node.style is None and node.value in ("", "~", "null"):
            self.line(before + "~", way)
        else:
            self.line(before + json.dumps(node.value if way in refused or extended is not None else MARKER + node.value, ensure_ascii=False), way)

    def keys(self):
        """The way of each key that is written."""
        def visit(node, way):
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    yield (*way, key.value)
                    yield from visit(value, (*way, key.value))
            elif isinstance(node, yaml.SequenceNode):
                for value in node.value:
                    yield from visit(value, (*way, "[]"))
        return set(visit(self.tree, (self.kind,))) if self.tree is not None else set()


class Planted:
    """A copy of a plan, with words files of its own, in which the marker is planted wherever the program takes it."""

    def __init__(self, content, folder):
        self.content, self.templates, self.site = folder / "content", folder / "templates", folder / "site"
        shutil.copytree(content, self.content)
        # A picture is drawn from a file that is searched.
        site = self.content / "site.yml"
        site.write_text(site.read_text(encoding="utf-8-sig").replace("png: true", "png: false"), encoding="utf-8")
        shutil.copytree(REPOSITORY / "templates/strings", self.templates / "strings")
        languages = [language["id"] for language in yaml.safe_load((content / "site.yml").read_text(encoding="utf-8-sig"))["languages"]]
        files = [path for path in sorted(self.content.rglob("*")) if path.suffix in (".yml", ".md")]
        words = [self.templates / f"strings/{language}.yml" for language in languages]
        text = "{ " + ", ".join(f"{language}: text" for language in languages) + " }"
        more = {way: keys.replace("TEXT", text) for way, keys in MORE.items()}
        self.files = {
            path: File(path, path.relative_to(self.content).as_posix(), more) for path in files if path.name != "translations.yml"}
        self.files |= {path: File(path, "strings.yml", more) for path in words}
        self.tables = {path: path.read_text(encoding="utf-8-sig") for path in sorted(self.content.glob("observations/*.csv"))}
        self.refused = set()
        self.columns = set()
        media = self.content / "media"
        media.mkdir(exist_ok=True)
        (media / FILE).write_text("zq")

    def run(self, *arguments):
        return subprocess.run(
            [PROGRAM, *arguments, "--content", self.content, "--templates", self.templates], capture_output=True, text=True,
            timeout=600, cwd=self.content.parent)

    def declared(self):
        """By kind of record, as the program calls it: the keys that it may have, and those that one of them has."""
        extended = set()
        for file in self.files.values():
            file.write(self.refused, extended if file.kind != "strings.yml" else None)
        written = {way for file in self.files.values() for way in file.keys()}
        declared, used = set(), set()
        for place, line, record, keys in ALLOWED.findall(self.run("check").stderr):
            way = self.files[self.content.parent / place].ways[int(line)]
            declared |= {(record, key) for key in keys.split(", ")}
            used |= {(record, key) for key in keys.split(", ") if (*way, key) in written}
        return declared, used

    def write(self):
        for file in self.files.values():
            file.write(self.refused)
        for path, text in self.tables.items():
            rows = [row for row in csv.reader(io.StringIO(text)) if any(row)]
            self.heads = rows[0]
            for row in rows[1:]:
                row[:] = [cell and (cell if name in self.columns else MARKER + cell) for name, cell in zip(rows[0], row)]
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)

    def refuse(self, errors):
        """Takes the marker out of what the program complains of, everywhere that is of the same kind. Returns whether there was any."""
        before = len(self.refused) + len(self.columns)
        for place, line, column, _, _ in PLACE.findall(errors):
            path = (self.content.parent / place) if not place.startswith("/") else pathlib.Path(place)
            if path in self.files:
                file = self.files[path]
                self.refused.add(file.ways[int(line)] if int(line) < len(file.ways) else (file.kind, "body"))
            elif path in self.tables:
                rows = list(csv.reader(io.StringIO(self.tables[path])))
                number = path.read_text(encoding="utf-8").split("\n")[int(line) - 1][:int(column) - 1]
                if line != "1":
                    self.columns.add(rows[0][len(next(csv.reader([number + "x"]))) - 1])
        return len(self.refused) + len(self.columns) > before


class Markup(html.parser.HTMLParser):
    """Notes what the marker would become if it were let in, and where links lead."""

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.wrong = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        for name, value in [(tag, None), *attributes]:
            if "zq" in name:
                self.wrong.append(f"<{tag} {name}")
            if name in ("href", "src", "action") and ":" in value and value.split(":")[0].lower() not in SCHEMES:
                self.wrong.append(f"{name}={value}")
            # The page's own rules for its first view are an element of that name.
            if name.startswith("on") or name == "style" != tag:
                self.wrong.append(f"<{tag} {name}")

    def handle_entityref(self, name):
        if name == "zq":
            self.wrong.append("&zq;")


def complaint(path):
    """What the marker became in a file, if it became anything but text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return Markup(text).wrong
    if path.suffix in (".svg", ".xml"):
        tree = xml.etree.ElementTree.fromstring(text)
        return [name for element in tree.iter() for name in (element.tag, *element.attrib) if "zq" in name]
    if path.suffix == ".json":
        json.loads(text)
    elif path.suffix == ".csv":
        return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row if cell[:1] in ("=", "@", "\t", "\r")]
    elif text.startswith("indexFile(`"):
        # What ends the literal, or begins code in it, has a backslash before it.
        return re.findall(r"`|\$\{", re.sub(r"\\.", "", text[len("indexFile(`"):-len("`);\n")]))
    elif text.startswith("indexFile("):
        json.loads(text[len("indexFile("):-len(");\n")])
    elif path.suffix not in (".js", ".txt") and "zq" in text:
        return ["zq"]
    return []


class Markers(unittest.TestCase):
    def plant(self, name):
        plan = Planted(REPOSITORY / name, pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())).resolve())
        for _ in range(40):
            plan.write()
            done = plan.run("generate", "--output", plan.site, "--no-sync")
            if done.returncode == 0:
                break
            self.assertEqual(done.returncode, 1, done.stderr[-2000:])
            self.assertTrue(plan.refuse(done.stderr), done.stderr[:3000])
        self.assertEqual(done.returncode, 0, done.stderr[:3000])
        return plan

    def search(self, plan):
        found = 0
        for path in sorted(path for path in plan.site.rglob("*") if path.is_file()):
            if path.is_relative_to(plan.site / "media"):
                continue
            self.assertEqual(complaint(path), [], path)
            found += "zq" in path.read_text(encoding="utf-8")
        self.assertTrue((plan.site / "media" / FILE).exists())
        return found

    def test_what_is_let_in_is_found(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        link = '<a href="javascript:zq">zq</a>'
        for name, text in [
                ("a.html", f"<p>{MARKER}</p>"), ("b.html", f'<p title="{MARKER}">zq</p>'), ("c.html", link), ("d.html", "&zq;"),
                ("a.csv", '1,"=zq"\n'), ("a.js", f"indexFile(`{MARKER}`);\n"), ("b.js", "indexFile(`${zq}`);\n"), ("_headers", "zq")]:
            (folder / name).write_text(text)
            self.assertNotEqual(complaint(folder / name), [], name)
        for name, text in [("a.svg", f"<svg><text>{MARKER}</text></svg>"), ("a.json", f'{{"a": "{MARKER}"}}')]:
            (folder / name).write_text(text)
            with self.assertRaises((xml.etree.ElementTree.ParseError, json.JSONDecodeError)):
                complaint(folder / name)
        (folder / "e.html").write_text(f"<p title='{html.escape(MARKER)}'>{html.escape(MARKER)}</p>")
        self.assertEqual(complaint(folder / "e.html"), [])

    def test_what_a_plan_says_is_text_in_every_file_of_its_site(self):
        declared, used = set(), set()
        for name, least in [("Tests/Fixtures/atlas/content", 100), ("content", 600)]:
            plan = self.plant(name)
            with self.subTest(name):
                self.assertGreater(self.search(plan), least)
            for found, more in zip((declared, used), plan.declared()):
                found |= more
        self.assertGreater(len(declared), 150)
        # The keys of figures are read alike whatever record has them, so one will do, and at_most is read like at_least.
        of_figures = {(record, key) for record in FIGURES for key in {key for record, key in used if record in FIGURES} | {"at_most"}}
        self.assertEqual(sorted(declared - used - of_figures), [], "keys that neither plan has: add them to MORE")


if __name__ == "__main__":
    unittest.main()
