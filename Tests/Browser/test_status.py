"""Anyone can compute every status again from the downloads alone."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest
from decimal import Decimal

import site_under_test
import status_recomputed

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("PROGRAM", REPOSITORY / ".build/release/milepost")).resolve()


class Statuses(unittest.TestCase):
    maxDiff = None

    def recompute(self, folder):
        published, computed = status_recomputed.from_tables(folder)
        self.assertEqual(published, computed)
        return published

    def test_statuses_of_the_site_follow_from_its_tables(self):
        self.assertTrue(self.recompute(site_under_test.ROOT / "data"))

    def test_statuses_of_the_tiny_plan_follow_from_its_tables(self):
        kinds = set()
        for day in (None, "2022-06-30", "2023-06-30", "2026-12-31", "2031-12-31"):
            with tempfile.TemporaryDirectory() as folder:
                command = [PROGRAM, "--content", REPOSITORY / "Tests/Fixtures/atlas/content", "--templates",
                           REPOSITORY / "templates", "--output", folder] + (["--date", day] if day else [])
                subprocess.run(command, check=True, capture_output=True)
                for statuses in self.recompute(pathlib.Path(folder) / "data").values():
                    kinds.update(status.split("-for-")[0] for status in statuses.values())
        # The comparison says something only if the plan has many statuses.
        self.assertGreaterEqual(len(kinds), 7, kinds)

    def test_document_and_tables_hold_the_same(self):
        document = json.loads((site_under_test.ROOT / "data/status.json").read_text(encoding="utf-8"), parse_float=Decimal)
        published, _ = status_recomputed.from_tables(site_under_test.ROOT / "data")
        of_document = {
            entry["indicator"]: {"status": entry["status"], **{target["year"]: target["status"] for target in entry["targets"]}}
            for entry in document["indicators"]
        }
        self.assertEqual(of_document, published)
        self.assertEqual(
            (float(document["thresholds"]["on_track"]), float(document["thresholds"]["behind"])),
            (status_recomputed.ON_TRACK, status_recomputed.BEHIND))


if __name__ == "__main__":
    unittest.main()
