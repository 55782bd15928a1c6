"""Whole repos of other people's articles: does every file come through, and what does each rule find there?

    python -m benchmarks.ecosystem [--table FILE] [--against OLD] [--jobs N] FOLDER…

Every draft of every folder is linted by all rules, those that are off by default included. It ends with 1
where a rule or a file crashes, a span does not cut its words out of the draft, or a file takes more than
SLOWEST times the median of its folder per byte. `--table` writes the counts as CSV, a row a rule and a
column a folder; `--against` prints what differs from an earlier table, which is what a change did.
"""

import argparse
import csv
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from time import process_time
from typing import Final, NamedTuple

from attrlint.config import Config, isolated
from attrlint.drafts import find_drafts
from attrlint.files import read_bytes
from attrlint.finding import Finding, Related
from attrlint.lint import lint_draft
from attrlint.notices import NOT_ENGLISH
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft
from attrlint.rules.rule import Rule
from attrlint.running import in_order
from tests.reading.seen import keeps_promises

SLOWEST: Final = 50
"""Times the median of its folder per byte that no file may take."""
SMALL: Final = 2_000
"""Bytes below which a file is weighed as if it had as many: what any file costs is not its length's doing."""
SHOWN: Final = 5
"""Slow files that are named for each folder, slowest first."""
FILES, BYTES, UNREADABLE = "(files)", "(bytes)", "(unreadable)"
"""Rows of the table that are no rules."""

Table = dict[str, Counter[str]]
"""By folder: how often each rule fired, and the rows that are no rules."""


class Outcome(NamedTuple):
    """One file: bytes, seconds of the processor, findings by rule, and what is wrong, empty if nothing."""

    path: str
    size: int
    seconds: float
    counts: Mapping[str, int]
    wrong: tuple[str, ...]


class Try:
    """Lints one file by every rule and holds it to the promises; never raises for a file's sake."""

    def __init__(self) -> None:
        self.config: Config = isolated()
        self.rules: tuple[Rule, ...] = tuple(
            rule._replace(severity="info") if rule.severity == "off" else rule
            for rule in self.config.rules.values()
        )
        lint_draft(
            read_draft(b"The mill will close, sources say.", "warm.md", self.config.words), self.rules, ()
        )

    def __call__(self, path: str) -> Outcome:
        try:
            data = read_bytes(path)
            start = process_time()
            draft = read_draft(data, path, self.config.words)
            findings = lint_draft(draft, self.rules, self.config.rules)
            seconds = process_time() - start
            counts = Counter(finding.rule for finding in findings)
            return Outcome(path, len(data), seconds, counts, tuple(_broken(draft, findings)))
        except Unreadable:
            return Outcome(path, 0, 0.0, {UNREADABLE: 1}, ())
        except Exception as error:
            return self.lost(path, f"{type(error).__name__}: {error}")

    def lost(self, path: str, message: str) -> Outcome:
        """The outcome of a file that never came to its end."""
        return Outcome(path, 0, 0.0, {}, (message,))


def _broken(draft: Draft, findings: Sequence[Finding]) -> Iterator[str]:
    """What does not hold of a draft and of its findings."""
    try:
        keeps_promises(draft)
    except AssertionError as error:
        yield f"the draft breaks a promise: {str(error)[:200]}"
    for finding in findings:
        if finding.rule == "internal-fault":
            yield finding.message
        places: tuple[Finding | Related, ...] = (finding, *finding.related)
        for place in places:
            start, end = place.start, place.end
            cut = draft.text[start.offset : end.offset]
            if place.path == draft.path and (
                cut != place.text
                or start != draft.position(start.offset)
                or end != draft.position(end.offset)
            ):
                yield f"{finding.rule} at {start.line}:{start.column}: {place.text!r} is {cut!r}"


def slow(outcomes: Sequence[Outcome]) -> list[tuple[float, Outcome]]:
    """The slowest files, each with how many times the median per byte it took, slowest first.

    What is passed over as no English is over too soon to be a measure for the rest.
    """
    rates = [
        (one.seconds / max(one.size, SMALL), one)
        for one in outcomes
        if one.size and NOT_ENGLISH.name not in one.counts
    ]
    middle = median(rate for rate, _ in rates) if rates else 1.0
    ranked = sorted(((rate / middle, one) for rate, one in rates), key=lambda pair: (-pair[0], pair[1].path))
    return ranked[:SHOWN]


def run(folders: Sequence[str], jobs: int | None) -> tuple[Table, int]:
    """The table of these folders, and how many faults were printed on the way."""
    table: Table = {}
    faults = 0
    for folder in folders:
        name = os.path.basename(os.path.abspath(folder))
        outcomes = list(in_order(find_drafts([folder], lambda _: False).paths, Try, jobs))
        counts = table[name] = Counter[str]()
        for outcome in outcomes:
            counts.update(outcome.counts)
            counts.update({FILES: 1, BYTES: outcome.size})
            for wrong in outcome.wrong:
                faults += 1
                print(f"WRONG {outcome.path}: {wrong}")
        seconds = sum(one.seconds for one in outcomes)
        print(f"{name}: {len(outcomes):,} files, {counts[BYTES] / 1e6:.1f} MB, {seconds:.1f} s", flush=True)
        for times, outcome in slow(outcomes):
            faults += times > SLOWEST
            mark = "SLOW " if times > SLOWEST else ""
            print(f"  {mark}{times:.1f} times the median: {outcome.path} ({outcome.size:,} bytes)")
    return table, faults


def write(table: Table, path: str) -> None:
    """The table as CSV: what is no rule first, then rules by name."""
    rows = sorted({row for counts in table.values() for row in counts})
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("rule", *table))
        out.writerows((row, *(counts[row] for counts in table.values())) for row in rows)


def read(path: str) -> Table:
    """The table that `write` wrote."""
    with open(path, encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    return {name: Counter({row[0]: int(row[i]) for row in rows}) for i, name in enumerate(head) if i}


def differences(old: Table, new: Table) -> Iterator[str]:
    """A line for each count that differs, in the folders that both tables have."""
    for name in (name for name in new if name in old):
        for row in sorted({*old[name], *new[name]}):
            before, after = old[name][row], new[name][row]
            if before != after:
                yield f"{name} {row}: {before} -> {after} ({after - before:+})"


def main() -> None:
    """Lint the folders and print what is wrong, what is slow, and what has changed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", nargs="+")
    ask.add_argument("--table", help="write the counts to this file")
    ask.add_argument("--against", help="print what differs from this table")
    ask.add_argument("--jobs", type=int)
    given = ask.parse_args()
    table, faults = run(given.folder, given.jobs)
    for line in differences(read(given.against), table) if given.against else ():
        print(line)
    if given.table:
        write(table, given.table)
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
