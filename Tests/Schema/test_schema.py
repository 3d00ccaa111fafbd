"""The JSON Schemas of the files of a plan, held against the plan of the repository and against faulty files, with check-jsonschema."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import check_jsonschema
from click.testing import CliRunner

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("PROGRAM", ".build/release/milepost")).resolve()
FAULTY = ROOT / "Tests/Fixtures/faulty"
# A mark of the faulty fixtures: it names the mistake in the line above it.
MARK = re.compile(r"^[ #]*\^ +(error|warning):")

# Which schema a file has, by its path in content/ or templates/.
SCHEMAS = [
    (re.compile(r"^indicators/[^/]+\.yml$"), "indicators"),
    (re.compile(r"^sectors/[^/]+\.yml$"), "sectors"),
    (re.compile(r"^(strings|numbers|search)/[^/]+\.yml$"), r"\1"),
    (re.compile(r"^([a-z]+)\.yml$"), r"\1"),
]

# Files with a mistake of shape or of YAML itself, which a schema sees. What the others have wrong is in other files, in the figures or in
# the texts.
MISTAKES_OF_SHAPE = {
    "arithmetic/indicators/01-output.yml", "chinese-data/flags.yml", "chinese-data/indicators/01-output.yml",
    "chinese-data/revisions.yml", "commas/indicators/02-energy.yml", "definitions/indicators/01-output.yml",
    "definitions/units.yml", "empty-site-texts/site.yml", "empty-texts/flags.yml",
    "empty-texts/plan.yml", "format-newer/site.yml", "format-unclear/site.yml", "glossary/glossary.yml",
    "misplaced-keys/indicators/04-factories.yml", "missing-keys/indicators/01-output.yml", "missing-keys/plan.yml",
    "missing-keys/sectors/electric-vehicles.yml",
    "targets/indicators/02-energy.yml", "translations-allowed/differences.yml", "unknown-keys/indicators/02-energy.yml",
    "unknown-keys/units.yml", "unread-silences/plan.yml", "unread-silences/sources.yml", "yaml-causes/domains.yml",
    "yaml-causes/flags.yml", "yaml-causes/measures.yml", "yaml-causes/organisations.yml", "yaml-causes/revisions.yml",
    "yaml-syntax/flags.yml", "yaml-syntax/revisions.yml",
}


def schema_of(path):
    for pattern, name in SCHEMAS:
        if match := pattern.match(path):
            return match.expand(name)
    return None


def without_marks(text):
    return "".join(line for line in text.splitlines(keepends=True) if not MARK.match(line))


class SchemaTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)

    def plan(self, site):
        """A folder with the schemas for a plan in the languages of a site.yml."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder.name))
        (folder / "content").mkdir()
        (folder / "content/site.yml").write_text(without_marks(site.read_text("utf-8")), "utf-8")
        subprocess.run([PROGRAM, "schema", folder], check=True, stdout=subprocess.PIPE)
        return folder

    def refusals(self, schema, files):
        """The files that a schema refuses, all of them looked at in one run."""
        arguments = ["--color", "never", "--schemafile", str(schema), *map(str, files)]
        run = CliRunner().invoke(check_jsonschema.main, arguments)
        refused = {file for file in files if str(file) in run.output}
        self.assertEqual(bool(refused), run.exit_code != 0, run.output)
        return refused, run.output

    def by_schema(self, base, files):
        groups = {}
        for file in files:
            if name := schema_of(file.relative_to(base).as_posix()):
                groups.setdefault(name, []).append(file)
        return groups

    def check_right(self, content, folder, base=None):
        groups = self.by_schema(base or content, sorted(content.rglob("*.yml")))
        for name, files in groups.items():
            with self.subTest(schema=name):
                refused, output = self.refusals(folder / f"schema/{name}.schema.json", files)
                self.assertFalse(refused, output)
        return groups

    def test_right_plans(self):
        for content in [ROOT / "content", ROOT / "Tests/Fixtures/atlas/content"]:
            groups = self.check_right(content, self.plan(content / "site.yml"))
            self.assertGreaterEqual(len(groups), 9)

    def test_words(self):
        folder = self.plan(ROOT / "content/site.yml")
        for name in ["strings", "numbers", "search"]:
            self.check_right(ROOT / "templates" / name, folder, base=ROOT / "templates")

    def test_front_matter(self):
        folder = self.plan(ROOT / "content/site.yml")
        heads = []
        for number, text in enumerate(sorted((ROOT / "content").rglob("*.md"))):
            parts = text.read_text("utf-8").split("---\n", 2)
            if len(parts) == 3 and not parts[0]:
                head = folder / f"{number}.yml"
                head.write_text(parts[1], "utf-8")
                heads.append(head)
        self.assertGreater(len(heads), 10)
        refused, output = self.refusals(folder / "schema/front-matter.schema.json", heads)
        self.assertFalse(refused, output)

    def test_faulty_files(self):
        atlas = ROOT / "Tests/Fixtures/atlas/content/site.yml"
        seen = set()
        for case in sorted(path for path in FAULTY.iterdir() if path.is_dir()):
            folder = self.plan(case / "site.yml" if (case / "site.yml").exists() else atlas)
            files = []
            for file in sorted(case.rglob("*.yml")):
                copy = folder / "content" / file.relative_to(case)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_text(without_marks(file.read_text("utf-8")), "utf-8")
                files.append(copy)
            for name, group in self.by_schema(folder / "content", files).items():
                schema = folder / f"schema/{name}.schema.json"
                if schema.exists():
                    refused, _ = self.refusals(schema, group)
                    seen |= {f"{case.name}/{file.relative_to(folder / 'content').as_posix()}" for file in refused}
        self.assertEqual(MISTAKES_OF_SHAPE, seen)


if __name__ == "__main__":
    unittest.main()
