"""`attrlint check --annotate`: the copy of a document that bears what was found in it."""

import os
from collections.abc import Iterable, Iterator
from typing import Final

from attrlint.cli.gathering import Gathered
from attrlint.cli.output import write_bytes
from attrlint.configs import Unusable
from attrlint.files import read_bytes
from attrlint.finding import Finding
from attrlint.reading.reader import ANNOTATED, Unreadable
from attrlint.reports.report import Linted


class Copying:
    """Keeps what is found in the one document of a run, and writes the copy.

    `gathered` is what to work on: the document's bytes are held, so that the copy is of what was linted.
    """

    def __init__(self, copy: str, gathered: Gathered) -> None:
        """Raises Unusable where `copy` cannot be a copy of what was gathered."""
        self.gathered: Final = _held(copy, gathered)
        self._copy = copy
        self._findings: list[Finding] = []

    def watch(self, drafts: Iterable[Linted]) -> Iterator[Linted]:
        """The drafts, as they come."""
        for draft in drafts:
            self._findings += draft.findings
            yield draft

    def write(self) -> None:
        """Write the copy; Unusable where its original cannot be read, OSError where it cannot be written."""
        from attrlint.annotating.word import annotate

        path, data = self.gathered.stdin or (self.gathered.paths[0], b"")
        try:
            copy = annotate(data, path, self._findings)
        except Unreadable as error:
            raise Unusable(f"--annotate: {self._copy} is not written: {error}") from None
        write_bytes(self._copy, copy)


def _held(copy: str, gathered: Gathered) -> Gathered:
    if len(gathered.paths) != 1:
        raise Unusable(f"--annotate: takes one document, and {len(gathered.paths)} are named")
    [path] = gathered.paths
    for name in (path, copy):
        if not name.lower().endswith(ANNOTATED):
            raise Unusable(f"--annotate: {name} is no Word document ({', '.join(ANNOTATED)})")
    if gathered.stdin:
        return gathered
    if os.path.exists(copy) and os.path.samefile(copy, path):
        raise Unusable(
            f"--annotate: {copy} is the draft itself, which is never written to: name another file"
        )
    try:
        return gathered._replace(stdin=(path, read_bytes(path)))
    except Unreadable:
        # there is nothing to copy, and the report tells why
        return gathered
