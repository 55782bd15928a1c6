"""Real articles held to the laws: what must change no finding does not, whatever stands in them.

    python -m benchmarks.laws [--most N] FOLDER…

Of each folder N drafts, spread evenly, are linted by all rules as they are and as `tests/laws.py` changes
them: other line ends, accents in one piece or two, paragraphs wrapped anew, a paragraph on top. All of
them are then linted in another order and by several processes. It ends with 1 where anything differs.
"""

import argparse
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from traceback import extract_tb
from typing import Final

from attrlint.drafts import find_drafts
from attrlint.files import lint_file
from attrlint.reading.reader import TEXTS, Unreadable, read_draft
from attrlint.reports.report import Linted
from attrlint.running import in_order
from tests import laws

WIDTHS: Final = (0, 30, 72)
"""Columns at which paragraphs are wrapped anew; 0 puts every word on a line of its own."""
PROCESSES: Final = (1, 3)

Law = Callable[[str, str], None]


class Try:
    """Lints a file by all rules, those that are off by default included."""

    def __init__(self) -> None:
        self.config = laws.CONFIG

    def __call__(self, path: str) -> Linted:
        return lint_file(path, self.config)

    def lost(self, path: str, message: str) -> Linted:
        """A file whose process died: no other run will have found the same."""
        raise RuntimeError(f"{path}: {message}")


def _laws(path: str) -> Iterator[tuple[str, Law]]:
    yield "spans", laws.spans_slice
    yield "sentences", laws.sentences_tile
    yield "CRLF", lambda text, path: laws.line_ends_move(text, path, "\r\n")
    yield "CR", lambda text, path: laws.line_ends_move(text, path, "\r")
    yield "accents", laws.accents_move
    if path.lower().endswith((".md", ".markdown")):
        for width in WIDTHS:
            yield f"wrapped at {width}", partial(laws.wraps_move, width=width)
        yield "a paragraph on top", lambda text, _: laws.top_moves(text)


def _broken(path: str) -> Iterator[str]:
    """The laws that do not hold of a file, each with the line of it that fails."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = read_draft(data, path).text
    except Unreadable:
        return
    # a draft that mixes line ends or forms of accents has no plain form to hold the others against
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    for name, law in _laws(path):
        try:
            law(text, path)
        except (AssertionError, ValueError) as error:
            broken = extract_tb(error.__traceback__)[-1].line
            yield f"{name}: {' '.join((broken or '', str(error)[:200])).strip()}"


def _spread(paths: Sequence[str], most: int) -> Sequence[str]:
    """At most so many, spread evenly."""
    return [paths[i * len(paths) // most] for i in range(most)] if len(paths) > most else paths


def main() -> None:
    """Hold the drafts of the folders to the laws, and print where one does not hold."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", nargs="+")
    ask.add_argument("--most", type=int, default=40, help="drafts of each folder (40)")
    given = ask.parse_args()
    paths = [
        path
        for folder in given.folder
        for path in _spread(
            [p for p in find_drafts([folder], lambda _: False).paths if p.lower().endswith(TEXTS)], given.most
        )
    ]
    faults = 0
    for path in paths:
        for broken in _broken(path):
            faults += 1
            print(f"{path}: {broken}", flush=True)
    one, several = (
        {linted.path: linted.findings for linted in in_order(order, Try, jobs)}
        for jobs, order in zip(PROCESSES, (paths, paths[::-1]), strict=True)
    )
    for path in paths:
        if one[path] != several[path]:
            faults += 1
            print(f"{path}: another order of files, or several processes, change its findings")
    print(f"{len(paths)} drafts, {faults} faults")
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
