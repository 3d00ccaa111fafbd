"""Changes whole plans at random and publishes them over a site: `make test-mutations`.

Files are dropped, swapped, cut, doubled, and bytes and lines of them changed, one to five times a run. The program has to end in time with
status 0 or 1; with 1 it has to say an error with its place and leave the site as it was, with 0 the site has to be whole by its manifest. The seed
of a run is its number, so that a failure can be had again: `--first 1234 --runs 1`. As many run beside each other as there are processors.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ATLAS = ROOT / "Tests/Fixtures/atlas/content"
# Of the processor: a busy computer is not a hang.
SECONDS = 60
# Of the clock, for a program that waits for ever.
LONGEST = 1200
# What tends to break readers.
PIECES = [
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\n", b"\r", b"\t", b"-", b": ", b"#", b"- ", b"> " * 150, b"[" * 1200, b"{" * 1200, b"}}", b"{{", b"{{value ",
    b"&a ", b"*a", b"<<: *a", b"|\n", b">=", b"1e999999", b"-0", b"9" * 60, b"1014", b"NaN", b"\xe2\x80\xae", b"\xef\xbc\x9a", b"\"", b"'",
    b"**", b"_" * 80, b"*" * 80, b"`" * 5, b"[^1]", b"<script>", b"<!--", b"javascript:", b"=1+1", b"%", b"../", b"~", b"---\n", b",", b"\\x07", b"null",
]


def change_bytes(data, dice):
    if not data:
        return dice.choice(PIECES)
    start = dice.randrange(len(data))
    end = min(len(data), start + dice.choice([0, 1, 1, 4, 40]))
    kind = dice.randrange(5)
    if kind == 0:
        return data[:start] + dice.choice(PIECES) + data[end:]
    if kind == 1:
        return data[:start]
    if kind == 2:
        return data[:start] + bytes([data[start] ^ 1 << dice.randrange(8)]) + data[start + 1:]
    lines = data.split(b"\n")
    line = dice.randrange(len(lines))
    if kind == 3:
        lines.insert(dice.randrange(len(lines)), lines[line])
    else:
        del lines[line]
    return b"\n".join(lines)


def mutate(content, dice):
    for _ in range(dice.randint(1, 5)):
        files = sorted(path for path in content.rglob("*") if path.is_file())
        if not files:
            return
        path, other = dice.choice(files), dice.choice(files)
        kind = dice.randrange(10)
        if kind == 0:
            path.unlink()
        elif kind == 1:
            one, two = path.read_bytes(), other.read_bytes()
            path.write_bytes(two)
            other.write_bytes(one)
        elif kind == 2:
            path.write_bytes(path.read_bytes() + other.read_bytes())
        else:
            path.write_bytes(change_bytes(path.read_bytes(), dice))


def snapshot(folder):
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(program, arguments):
    return subprocess.run(
        [program, *arguments], capture_output=True, timeout=LONGEST, check=False, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5)))


def complaint(program, site, content, before):
    """What is wrong with one run, None if nothing is, and its status."""
    try:
        done = run(program, ["--content", str(content), "--output", str(site), "--no-sync"])
    except subprocess.TimeoutExpired:
        return f"did not end in {LONGEST} s", -1
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"took more than {SECONDS} s of the processor", done.returncode
    errors = done.stderr.decode(errors="replace")
    if done.returncode not in (0, 1):
        return f"status {done.returncode}", done.returncode
    if done.returncode == 1:
        if not re.search(r"error: ", errors):
            return "failed without a word", 1
        if snapshot(site) != before:
            return "failed and changed the site", 1
        return None, 1
    if run(program, ["verify", str(site)]).returncode != 0:
        return "published a site that is not whole", 0
    return None, 0


class Worker:
    """A folder with a site and one plan after the other that is published over it; each process has one."""

    def __init__(self, program, original, scratch):
        self.program = program
        self.original = original
        folder = pathlib.Path(tempfile.mkdtemp(dir=scratch))
        self.site = folder / "site"
        self.content = folder / "content"
        self.publish()

    def publish(self):
        shutil.rmtree(self.site, ignore_errors=True)
        done = run(self.program, ["--content", self.original, "--output", str(self.site), "--no-sync"])
        assert done.returncode == 0, done.stderr.decode()
        self.before = snapshot(self.site)

    def attempt(self, number):
        shutil.copytree(self.original, self.content)
        mutate(self.content, random.Random(number))
        wrong, status = complaint(self.program, self.site, self.content, self.before)
        shutil.rmtree(self.content)
        if status != 1 or wrong:
            # The next plan is published over the same site again.
            self.publish()
        return number, wrong, status


worker = None


def start(*arguments):
    global worker
    worker = Worker(*arguments)


def attempt(number):
    return worker.attempt(number)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--content", default=str(ATLAS))
    parser.add_argument("--runs", type=int, default=10000)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    tally = {0: 0, 1: 0}
    failures = 0
    numbers = range(options.first, options.first + options.runs)
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ProcessPoolExecutor(
            min(os.cpu_count(), options.runs), initializer=start, initargs=(os.path.abspath(options.program), options.content, scratch)) as pool:
        for done, (number, wrong, status) in enumerate(pool.map(attempt, numbers), start=1):
            if wrong:
                failures += 1
                print(f"run {number}: {wrong}", flush=True)
            else:
                tally[status] += 1
            if done % 100 == 0:
                print(f"so far {done}: {tally[0]} published, {tally[1]} refused, {failures} wrong", flush=True)
    print(f"{options.runs} plans: {tally[0]} published, {tally[1]} refused, {failures} wrong")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
