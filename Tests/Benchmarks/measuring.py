"""Runs programs and measures them: wall time, processor time, peak memory, and the files that they write."""

import dataclasses
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

# Of a thousand made-up charts a few have no room for one of their labels. The program names each; a plan of that size has some, too.
EXPECTED = re.compile(r"^.*\[label-without-room\]\n(?:  .*\n)*", re.MULTILINE)


def complaints(errors):
    """What a program wrote to standard error, without what is expected of the made-up plans."""
    return EXPECTED.sub("", errors)


@dataclasses.dataclass
class Measurement:
    """One run of a program: seconds, processor seconds (user and system) and bytes of memory at the peak."""
    wall: float
    user: float
    system: float
    memory: float

    @property
    def cpu(self):
        return self.user + self.system


class Launcher:
    """Starts programs through launch.c, which the system's C compiler builds first, as it does floor.c."""

    def __init__(self, folder):
        self.floor_program = self._compile("floor", folder)
        self.launch_program = self._compile("launch", folder)

    @staticmethod
    def _compile(name, folder):
        compiler = os.environ.get("CC", "cc")
        if not shutil.which(compiler):
            sys.exit(f"the benchmark needs a C compiler, and {compiler} is not there; install one (Debian: gcc) or name it in CC")
        program = folder / name
        subprocess.run([compiler, "-O2", "-Wall", "-Werror", "-o", program, HERE / f"{name}.c"], check=True)
        return program

    def run(self, *command, input_file=None):
        """Measures a command, which has to succeed without complaints."""
        with open(input_file or os.devnull, "rb") as source:
            done = subprocess.run([self.launch_program, *map(str, command)], stdin=source, capture_output=True, check=False)
        complained = complaints(done.stderr.decode(errors="replace"))
        if done.returncode != 0 or complained:
            sys.exit(f"{command[0]} failed or complained:\n{complained[:2000]}")
        return Measurement(*map(float, done.stdout.split()))


class Place:
    """A file system to write to, with a new folder for every run.

    Nothing is deleted on a disk before the last run: where thousands of files have just been deleted, ext4 takes up to thirty times
    as long to make new ones. A file system in memory has no such effect and little room, so there a site goes once it is counted.
    """

    def __init__(self, name, parent, *, is_disk):
        self.name, self.is_disk = name, is_disk
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="milepost-benchmark-", dir=parent))
        self.count = 0

    @property
    def description(self):
        """The name with the kind of file system, where GNU's df can say it."""
        kind = subprocess.run(["df", "--output=fstype", self.folder], capture_output=True, text=True, check=False).stdout.split()
        return f"{self.name} ({kind[-1]})" if kind else self.name

    def new_folder(self):
        """A path where nothing has been before. What earlier runs left to be written is written first, and not in the next run's time."""
        if self.is_disk:
            os.sync()
        self.count += 1
        return self.folder / f"run-{self.count:03d}"

    def done_with(self, folder):
        if not self.is_disk:
            shutil.rmtree(folder)

    def clear(self):
        shutil.rmtree(self.folder)


@dataclasses.dataclass
class Site:
    """How many files a site has, and their bytes."""
    files: int
    bytes: int

    def __init__(self, folder, list_file=None):
        found = [(path.relative_to(folder), path.stat().st_size) for path in sorted(folder.rglob("*")) if path.is_file()]
        self.files, self.bytes = len(found), sum(size for _, size in found)
        if list_file:
            list_file.write_text("".join(f"{size} {path}\n" for path, size in found), encoding="utf-8")


class Spread:
    """The median of several numbers, with the lowest and the highest."""

    def __init__(self, numbers):
        numbers = list(numbers)
        self.median, self.low, self.high = statistics.median(numbers), min(numbers), max(numbers)

    @classmethod
    def ratios(cls, above, below, name):
        """Of the runs of two programs in the same rounds."""
        return cls(getattr(one, name) / getattr(other, name) for one, other in zip(above, below, strict=True))

    def __str__(self):
        digits = 3 if self.median < 1 else 2 if self.median < 10 else 0
        return f"{self.median:.{digits}f} ({self.low:.{digits}f}–{self.high:.{digits}f})"

    def as_json(self):
        return {"median": self.median, "lowest": self.low, "highest": self.high}
