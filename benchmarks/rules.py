"""How often each rule fires and how often it is right, on the marked articles and on a folder of others.

    python benchmarks/rules.py --gold ../shared/gold --mirrors CLONES [FOLDER]

A finding of severity error or warning counts as right where the sentence it starts in is marked for its
family, whatever the strength. Contradictions have no such marks: theirs is the count alone.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from attrlint import lint
from attrlint.finding import Finding
from attrlint.reading.reader import SUFFIXES

MARKED = ("sourcing", "claims", "quotes")


class Row(NamedTuple):
    """One rule's counts: on the marked articles, of those right, and on the other articles."""

    rule: str
    group: str
    marked: int
    right: int
    others: int


def marked_articles(gold: Path, mirrors: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The records of `gold/dev.jsonl` with their texts, those whose clone is absent left out."""
    sys.path.insert(0, str(gold))
    from texts import article  # type: ignore[import-not-found]

    for line in (gold / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        try:
            yield record, article(record, mirrors)
        except FileNotFoundError:
            continue


def loud(text: str, path: str) -> list[Finding]:
    """The errors and warnings of a draft, under the default profile."""
    return [f for f in lint(text, path=path) if f.severity in ("error", "warning")]


def is_right(record: dict[str, Any], finding: Finding) -> bool:
    """True where the finding starts in a sentence that is marked for its family."""
    at = finding.start.offset
    home = next((i for i, (start, end) in enumerate(record["sentences"]) if start <= at < end), None)
    return any(mark["sentence"] == home and mark["family"] == finding.group for mark in record["marks"])


def count(gold: Path, mirrors: str, folder: Path | None) -> list[Row]:
    """A row for every rule that fired, the busiest first."""
    marked, right, others, groups = Counter[str](), Counter[str](), Counter[str](), dict[str, str]()
    for record, text in marked_articles(gold, mirrors):
        for finding in loud(text, record["doc"] + record["suffix"]):
            groups[finding.rule] = finding.group
            marked[finding.rule] += 1
            right[finding.rule] += is_right(record, finding)
    for path in sorted(folder.rglob("*")) if folder else ():
        if path.suffix in SUFFIXES:
            for finding in loud(path.read_bytes().decode("utf-8-sig"), str(path)):
                groups[finding.rule] = finding.group
                others[finding.rule] += 1
    busiest = sorted(groups, key=lambda rule: (-marked[rule] - others[rule], rule))
    return [Row(rule, groups[rule], marked[rule], right[rule], others[rule]) for rule in busiest]


def main() -> None:
    """Print the table as Markdown."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gold", type=Path, required=True)
    ask.add_argument("--mirrors", required=True)
    ask.add_argument("folder", type=Path, nargs="?")
    given = ask.parse_args()
    print("| rule | group | fired on the gold | right | fired on the others |\n|---|---|---|---|---|")
    for row in count(given.gold, given.mirrors, given.folder):
        judged = str(row.right) if row.group in MARKED else "-"
        print(f"| {row.rule} | {row.group} | {row.marked} | {judged} | {row.others} |")


if __name__ == "__main__":
    main()
