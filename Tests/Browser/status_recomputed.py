"""Every status of a site computed again from its downloads, by the published method and by none of the program's code."""

import csv
import math
from collections import defaultdict
from decimal import Decimal

ON_TRACK, BEHIND = 0.95, 0.60
RESULTS = ("preliminary", "observed")
FLOORS, CEILINGS = ("more_than", "at_least"), ("less_than", "at_most", "nearly")


def half_unit(figure):
    """Half a unit of the last digit that is written: 0.05 for 1.4."""
    return 0.5 * 10.0 ** min(0, figure.as_tuple().exponent)


def results(rows):
    """One figure a year with its bound, an observed one before a preliminary one."""
    found = {}
    for row in sorted((row for row in rows if row["observed_as"] in RESULTS),
                      key=lambda row: (row["year"], RESULTS.index(row["observed_as"]))):
        found[row["year"]] = (row["value"], row["bound"])
    return found


class Indicator:
    def __init__(self, name, kind, better, path, inputs, as_of):
        self.kind, self.higher, self.shape, self.as_of = kind, better == "higher", path, as_of
        roles = defaultdict(list)
        for row in inputs:
            roles[row["role"]].append(row)
        self.baseline = roles["baseline"][0] if roles["baseline"] else None
        self.targets = [row for role in ("value", "at_least", "at_most", "between", "change", "per_year") for row in roles[role]]
        self.targets.sort(key=lambda row: row["year"])
        self.listed = {row["year"]: float(row["value"]) for row in roles["path"]}
        observed = results(roles["observation"])
        self.observed = {year: value for year, (value, _) in observed.items()}
        self.bounds = {year: bound for year, (_, bound) in observed.items() if bound}
        self.changes = {year: value for year, (value, bound) in results(roles["yearly_change"]).items() if not bound}
        self.has_changes = bool(roles["yearly_change"])
        self.nodes, self.index = [], False
        if kind in ("level", "reduction"):
            self.nodes = self.path_nodes()
        start = self.nodes[0][0] if self.nodes else self.baseline["year"] if self.baseline else -math.inf
        self.figures = {year: value for year, value in self.observed.items() if year > start}

    # The path

    def level(self, target):
        """What a target demands in the indicator's unit; None for a change."""
        if target["role"] == "between":
            return target["value"] if self.higher else target["high"]
        return None if target["role"] in ("change", "per_year") else target["value"]

    def path_nodes(self):
        bases = {target["base_year"] for target in self.targets}
        start = (self.baseline["year"], self.baseline["value"]) if self.baseline else None
        changes = {base for base in bases if base is not None}
        if len(changes) == 1 and (start is None or start[0] not in changes):
            base = min(changes)
            if base in self.observed and base not in self.bounds:
                start = (base, self.observed[base])
            elif None not in bases:
                start = None
        if start is None and len(bases) == 1 and None not in bases:
            self.index = True
            start = (min(changes), Decimal(100))
            self.link(start[0])
        if start is None:
            return []
        summed = {target["year"] for target in self.targets if target["role"] == "change"}
        nodes = {}
        for target in self.targets:
            year = target["year"]
            if year <= start[0] or year in nodes or (target["role"] == "per_year" and year in summed):
                continue
            value = self.level(target)
            if value is None and target["base_year"] == start[0]:
                rest = 1 + target["value"] / 100
                value = start[1] * (rest if target["role"] == "change" else rest ** (year - start[0]))
            if value is not None:
                nodes[year] = value
        return [start] + sorted(nodes.items()) if nodes else []

    def link(self, base):
        """Chains yearly changes to an index of 100; a missing year breaks the chain."""
        index, year, self.observed, self.bounds = Decimal(100), base + 1, {}, {}
        while year in self.changes:
            index *= 1 + self.changes[year] / 100
            self.observed[year] = index
            year += 1
        self.missing = year

    def expected(self, year):
        points = {node[0]: float(node[1]) for node in self.nodes}
        first, last = self.nodes[0][0], self.nodes[-1][0]
        if self.shape == "listed":
            points = {**{y: v for y, v in self.listed.items() if first <= y <= last}, **points}
        if year in points or not first <= year <= last:
            return points.get(year)
        before, after = max(y for y in points if y < year), min(y for y in points if y > year)
        start, end, part = points[before], points[after], (year - before) / (after - before)
        if self.shape == "step":
            return start
        if self.shape == "geometric" and start > 0 and end > 0:
            return start * (end / start) ** part
        return start + (end - start) * part

    # The tests, in their order

    def meets(self, year, target):
        return self.at_least(year, target) if self.higher else self.at_most(year, target)

    def at_least(self, year, level):
        """Whether a year's figure is surely at a level or above it; None where its bound leaves that open."""
        value, bound = self.figures[year], self.bounds.get(year)
        if not bound:
            return value >= level
        if bound in FLOORS and value >= level:
            return True
        return False if bound in CEILINGS and (value < level if bound == "at_most" else value <= level) else None

    def at_most(self, year, level):
        value, bound = self.figures[year], self.bounds.get(year)
        if not bound:
            return value <= level
        if bound in CEILINGS and value <= level:
            return True
        return False if bound in FLOORS and (value >= level if bound == "more_than" else value > level) else None

    def settled(self, year, level):
        return {True: "achieved", False: "missed"}.get(self.meets(year, level), self.inexact(year))

    def inexact(self, year):
        return f"not-assessable:inexact-value-for-{year}"

    def status(self):
        if self.kind == "hold":
            return self.held()
        if self.kind not in ("level", "reduction"):
            return "not-assessable:no-number"
        if not self.nodes or not self.figures:
            return self.unknown()
        last_year, last = self.nodes[-1]
        latest_year = max(self.figures)
        met = self.meets(latest_year, last)
        if met:
            return "achieved-early" if latest_year < last_year else "achieved"
        if last_year in self.figures:
            return self.settled(last_year, last)
        if latest_year > last_year:
            return "missed" if met is False else self.inexact(latest_year)
        return self.on_the_way()

    def unknown(self):
        bases = [target["base_year"] for target in self.targets if target["base_year"] is not None]
        if (self.index or not self.nodes) and bases:
            return f"not-assessable:no-value-for-{self.missing if self.has_changes else bases[0]}"
        if self.nodes:
            return "not-assessable:no-value-after-baseline"
        return "not-assessable:no-number" if self.baseline else "not-assessable:no-baseline"

    def held(self):
        if not self.figures:
            return "not-assessable:no-value-after-baseline"
        for year in sorted(self.figures, reverse=True):
            verdict = self.kept(year)
            if verdict:
                return verdict
        return self.inexact(max(self.figures))

    def kept(self, year):
        value = self.figures[year]
        begun = [target for target in self.targets if target["year"] <= year]
        target = begun[-1] if begun else self.targets[0]
        low = target["value"] if target["role"] in ("at_least", "between") or (target["role"] == "value" and self.higher) else None
        high = target["high"] if target["role"] == "between" else None if low is not None else target["value"]
        ends = [end for end in (None if low is None else (self.at_least(year, low),), None if high is None else (self.at_most(year, high),)) if end]
        if (False,) not in ends:
            return None if (None,) in ends else "held"
        if year in self.bounds:
            return "breached"
        limit = low if low is not None and value < low else high
        return "within-tolerance" if abs(float(value - limit)) < half_unit(limit) else "breached"

    def on_the_way(self):
        latest_year = max(self.figures)
        for year, _ in self.nodes[1:]:
            if latest_year < year < self.as_of:
                return f"awaiting-data-for-{year}"
        start, expected = self.nodes[0][1], self.expected(latest_year)
        stated = [start] + [level for level in map(self.level, self.targets) if level is not None]
        asked = expected - float(start)
        if abs(asked) < min(map(half_unit, stated)):
            return "too-early"
        pace = round(float(self.figures[latest_year] - start) / asked, 12)
        if latest_year in self.bounds:
            good = FLOORS if self.higher else CEILINGS
            return "on-track" if self.bounds[latest_year] in good and pace >= ON_TRACK else self.inexact(latest_year)
        return ("on-track" if pace >= ON_TRACK else "behind" if pace >= BEHIND else
                "far-behind" if pace >= 0 else "moving-away")

    def target_statuses(self):
        return {year: self.target_status(year, value) for year, value in self.nodes[1:]}

    def target_status(self, year, value):
        if not self.figures:
            return f"awaiting-data-for-{year}" if year < self.as_of else self.status()
        if year in self.figures:
            return self.settled(year, value)
        later = [y for y in sorted(self.figures) if y > year]
        if later:
            met = self.meets(later[0], value)
            if not met:
                return "missed" if met is False else self.inexact(later[0])
            return self.status() if year == self.nodes[-1][0] else f"awaiting-data-for-{year}"
        if year < self.as_of:
            return f"awaiting-data-for-{year}"
        return "achieved-early" if self.meets(max(self.figures), value) else self.on_the_way()


def number(text, kind=int):
    return None if text in ("", None) else kind(text)


def typed(row):
    return {**row, "year": int(row["year"]), "value": Decimal(str(row["value"])), "high": number(row["high"], Decimal),
            "base_year": number(row["base_year"])}


def from_tables(folder):
    """The statuses of the tables: for each indicator the one published and those of its targets, and the same computed again."""
    with open(folder / "tables/status.csv", encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    with open(folder / "tables/status-inputs.csv", encoding="utf-8-sig", newline="") as file:
        inputs = defaultdict(list)
        for row in csv.DictReader(file):
            inputs[row["indicator"]].append(typed(row))
    published = defaultdict(dict)
    for line in lines:
        name = line["indicator"]
        published[name]["status"] = line["status"]
        if line["target_year"]:
            published[name][int(line["target_year"])] = line["target_status"]
    heads = {line["indicator"]: line for line in lines}
    computed = {}
    for name, head in heads.items():
        indicator = Indicator(name, head["kind"], head["better"], head["path"], inputs[name], int(head["as_of_year"]))
        computed[name] = {"status": indicator.status(), **indicator.target_statuses()}
    return dict(published), computed
