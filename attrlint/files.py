"""One file from disk to findings; whatever is wrong with it becomes a finding, never an exception."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrlint.checking import stumble
from attrlint.config import Config
from attrlint.finding import Finding
from attrlint.lint import lint_draft
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, most_bytes, read_draft
from attrlint.reports.excerpt import shown_lines
from attrlint.reports.report import Linted
from attrlint.span import Position

if TYPE_CHECKING:
    from attrlint.reports.galley import Galley


def read_bytes(path: str) -> bytes:
    """The bytes of a file; Unreadable where it cannot be opened, is no ordinary file, or is too large."""
    most = most_bytes(path)
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            # a named pipe would keep us waiting, a device may never end
            raise Unreadable(path, "binary", "not an ordinary file: pipe its text in with `-`")
        with open(path, "rb") as file:
            # room for the most that may be read would take longer to get than most drafts to read
            data = file.read(min(status.st_size, most) + 1)
            if status.st_size < len(data) <= most:
                data += file.read(most + 1 - len(data))
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise Unreadable(path, "binary", error.strerror or type(error).__name__) from None
    if len(data) > most:
        size = max(size, len(data))
        message = f"{size:,} bytes are more than the {most:,} that are read of one draft"
        raise Unreadable(path, "too-large", message)
    return data


Tell = Callable[[Draft], None]
"""Gives a draft the layers that it cannot know of itself, such as what the other drafts of its repo say."""


def lint_file(
    path: str,
    config: Config,
    data: bytes | None = None,
    *,
    lines: bool = False,
    galley: bool = False,
    tell: Tell | None = None,
) -> Linted:
    """All findings of one file, or of `data` as if it stood in the file at `path`.

    `lines` asks for the text of the lines that findings stand on, `galley` for the whole draft with the
    account of its sources, for a report that shows them.
    """
    try:
        draft = read_draft(read_bytes(path) if data is None else data, path, config.words)
        if tell:
            tell(draft)
        findings = lint_draft(draft, config.rules_for(path), config.rules)
        shown = lines_shown(draft, findings) if lines else {}
        return Linted(path, tuple(findings), shown, galley=_galley(draft) if galley else None)
    except Unreadable as error:
        return Linted(path, (unreadable(path, error),), {})
    except Exception as error:
        return lost(path, f"this file could not be linted: {stumble(error)}")


def unreadable(path: str, error: Unreadable) -> Finding:
    """What there is to say of a file that is no draft."""
    help = "Open it in a word processor and save it anew." if error.reason == "broken" else ""
    return UNREADABLE.finding(path, error.message, help=help)


def lost(path: str, message: str) -> Linted:
    """A file that was to be linted and was not, through no fault of its own."""
    return Linted(path, (INTERNAL_FAULT.finding(path, message),), {})


def _galley(draft: Draft) -> "Galley":
    # the account takes rooms to import that most reports do without
    from attrlint.reports.galley import galley

    return galley(draft)


def lines_shown(draft: Draft, findings: Iterable[Finding]) -> Mapping[int, str]:
    """The lines that an excerpt of these findings and their second places shows, by number from 1."""
    found: dict[int, str] = {}
    for start, end in _places(draft.path, findings):
        at = start.offset - start.column + 1
        for number in shown_lines(start.line, end.line):
            if number == end.line:
                at = end.offset - end.column + 1
            if number not in found:
                found[number] = draft.text[at : _line_end(draft.text, at)]
            at += len(found[number])
    return found


def _places(path: str, findings: Iterable[Finding]) -> Iterator[tuple[Position, Position]]:
    for finding in findings:
        yield finding.start, finding.end
        for related in finding.related:
            if related.path == path:
                yield related.start, related.end


def _line_end(text: str, at: int) -> int:
    """Offset behind the line end that follows `at`; lines end at LF, CRLF and CR only."""
    feed = text.find("\n", at)
    feed = len(text) - 1 if feed < 0 else feed
    # a lone CR is so rare that it is looked for only as far as the line feed
    cr = text.find("\r", at, feed)
    return feed + 1 if cr < 0 or (cr == feed - 1 and text[feed] == "\n") else cr + 1
