"""The Chromium that this machine has, without a window."""

import shutil
import sys

# The first draws the same as the others without a window to keep up, and takes half the time.
PROGRAMS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]


def launch(playwright):
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        sys.exit("Chromium is missing: install the package chromium-headless-shell or chromium; make test-packages does")
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
