"""Measures how long a workbook of 100,000 rows takes to be written and read: `make measure-sheets`.

A made-up plan of 2,500 indicators with 40 figures each is exported, and the workbook is imported again: that reads the plan and
the workbook and compares every cell. Then a figure of the plan is changed, so that the workbook changes it back: that is shown once the
file was edited and read again. (Whether the plan would still be sound is checked after that, by making its pages.) The fastest of several
runs counts.
"""

import argparse
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time

INDICATORS, YEARS = 2500, range(1981, 2021)
# Seconds for reading plan and workbook and comparing them.
LIMIT = 2.0


def write_plan(program, folder):
    subprocess.run([program, "new", "plan", folder, "--languages", "en,fr"], check=True, capture_output=True)
    content = folder / "content"
    entries = [
        f"  - id: made-up-{i}\n    name: {{ en: Indicator {i}, fr: Indicateur {i} }}\n    unit: sample-unit\n    better: higher\n"
        "    baseline: { year: 1980, value: 10, source: plan }\n    targets:\n      - { year: 2030, value: 160, source: plan }\n"
        for i in range(INDICATORS)
    ]
    (content / "indicators/02-made-up.yml").write_text(
        "id: made-up\nname: { en: Made up, fr: Inventés }\nindicators:\n" + "".join(entries), encoding="utf-8")
    # A table may have 500,000 fields.
    for part in range(2):
        rows = [
            f"made-up-{i},{year},{year - 1900}.5,observed,yearbook\n"
            for i in range(part, INDICATORS, 2) for year in YEARS
        ]
        (content / f"observations/made-up-{part + 1}.csv").write_text(
            "indicator,year,value,kind,source\n" + "".join(rows), encoding="utf-8")


def seconds(command, folder):
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def seconds_until_shown(command, folder):
    """Until the first line, which a terminal has at once and a pipe does not."""
    terminal, end = pty.openpty()
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=end, stderr=subprocess.DEVNULL) as process:
        os.close(end)
        line = os.read(terminal, 1000)
        taken = time.perf_counter() - start
        process.kill()
    os.close(terminal)
    assert b"made-up-0 1981, value" in line, line
    return taken


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "plan"
        write_plan(program, folder)
        export = seconds([program, "sheet", "export", "plan.xlsx"], folder)
        size = (folder / "plan.xlsx").stat().st_size
        command = [program, "sheet", "import", "plan.xlsx"]
        read = min(seconds(command, folder) for _ in range(arguments.rounds))
        table = folder / "content/observations/made-up-1.csv"
        table.write_text(table.read_text(encoding="utf-8").replace(",81.5,", ",81.6,", 1), encoding="utf-8")
        changed = min(seconds_until_shown(command, folder) for _ in range(arguments.rounds))
    rows = INDICATORS * len(YEARS)
    print(f"{rows:,} figures: written in {export:.2f} s ({size / 1e6:.1f} MB), read and compared with the plan in {read:.2f} s, "
          f"a change shown after {changed:.2f} s")
    if max(read, changed) > LIMIT:
        sys.exit(f"reading takes more than {LIMIT:g} s")


if __name__ == "__main__":
    main()
