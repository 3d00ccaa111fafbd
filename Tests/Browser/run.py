"""Runs the files of tests beside each other, as many at a time as there are cores, and prints each one's report when it ends.

Names of files, such as `test_policy`, choose among them.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import time

FOLDER = pathlib.Path(__file__).parent
# These begin first, so that none of them is left to run alone at the end.
LONGEST = ["test_accessibility", "test_every_page", "test_print", "test_policy", "test_html", "test_search", "test_keyboard", "test_embedding"]


def run(file):
    start = time.monotonic()
    finished = subprocess.run([sys.executable, "-m", "unittest", file.stem], cwd=FOLDER, env=environment, capture_output=True, text=True)
    print(f"{file.stem}: {time.monotonic() - start:.0f} s", finished.stdout + finished.stderr, sep="\n", flush=True)
    return finished.returncode


# The tests run in their own folder, and the paths they are given are relative to this one.
environment = os.environ | {name: os.path.abspath(os.environ[name]) for name in ("SITE", "PROGRAM") if name in os.environ}
names = sys.argv[1:]
files = [file for file in sorted(FOLDER.glob("test_*.py")) if not names or file.stem in names]
files.sort(key=lambda file: LONGEST.index(file.stem) if file.stem in LONGEST else len(LONGEST))
if not files:
    sys.exit(f"There are no tests named {' or '.join(names)}.")
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    sys.exit(max(pool.map(run, files)))
