"""What stands in the margin, and which words of which draft it belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import Final, NamedTuple

from attrlint.finding import Finding, Related
from attrlint.reports.report import Linted
from attrlint.reports.visible import visible
from attrlint.span import Span

NOWHERE: Final = ""


class Mark(NamedTuple):
    """Words of a draft that something on the page leads to.

    `anchor` is the id they get. `label` is the number printed behind them, which leads to `href`, the note
    about them; `says` is what a screen reader reads in its place. `key` tells the marks of a draft apart and
    `tone` how they are drawn: a severity, "echo" for the second place of a finding, "" for not at all.
    """

    span: Span
    tone: str
    anchor: str
    key: str = ""
    label: str = ""
    href: str = ""
    says: str = ""


class Also(NamedTuple):
    """A second place of a finding: its label, what is said of it, where it is, a link to it or NOWHERE."""

    label: str
    message: str
    place: str
    href: str


class Note(NamedTuple):
    """A finding as it stands in the margin; `mark` is the anchor of its words, NOWHERE where it has none."""

    anchor: str
    label: str
    mark: str
    finding: Finding
    also: tuple[Also, ...]


class Echo(NamedTuple):
    """What stands beside the second place of a finding: what is said of it, and the anchor of the finding."""

    label: str
    mark: str
    message: str
    of: str
    note: str


class Sheet(NamedTuple):
    """A draft on its way to paper. `key` begins all ids of it; both lists of marks and notes are added to."""

    key: str
    linted: Linted
    marks: list[Mark]
    notes: list[tuple[Span, Note | Echo]]


def sheets(drafts: Sequence[Linted]) -> list[Sheet]:
    """A sheet for each draft, with the marks and notes of all findings, those of other drafts included."""
    made = [Sheet(f"d{number}", linted, [], []) for number, linted in enumerate(drafts, 1)]
    by_path = {sheet.linted.path: sheet for sheet in made if sheet.linted.galley}
    for sheet in made:
        for number, finding in enumerate(sheet.linted.findings, 1):
            _set(sheet, number, finding, by_path)
    return made


def _set(sheet: Sheet, number: int, finding: Finding, by_path: Mapping[str, Sheet]) -> None:
    span = _span(finding)
    key = f"{sheet.key}-{number}"
    note, mark = f"{key}-note", f"{key}-words"
    also = tuple(_also(key, finding, number, by_path))
    if not sheet.linted.galley or not span:
        sheet.notes.append((Span(0, 0), Note(note, str(number), NOWHERE, finding, also)))
        return
    says = f"note {number}, {finding.severity}: {visible(finding.rule)}"
    sheet.marks.append(Mark(span, finding.severity, mark, str(number), str(number), f"#{note}", says))
    sheet.notes.append((span, Note(note, str(number), mark, finding, also)))


def _also(key: str, finding: Finding, number: int, by_path: Mapping[str, Sheet]) -> Iterator[Also]:
    """The second places of a finding, each marked where its draft is shown, with a way back."""
    for at, related in enumerate(finding.related):
        letter = _letter(at)
        there = by_path.get(related.path)
        is_here = related.path == finding.path
        span = _span(related)
        if is_here and span == _span(finding):
            yield Also("", related.message, "", NOWHERE)
            continue
        place = f"line {related.start.line}"
        if not is_here:
            place = f"{visible(related.path)}:{related.start.line}"
        if not there or not span:
            yield Also("", related.message, place, NOWHERE)
            continue
        label = f"{number}{letter}" if is_here else f"↔{number}{letter}"
        mark = f"{key}{letter}-words"
        of = f"note {number}" if is_here else f"note {number} on {visible(finding.path)}"
        there.marks.append(Mark(span, "echo", mark, mark, label, f"#{key}-note", f"{label}, see {of}"))
        there.notes.append((span, Echo(label, mark, related.message, of, f"{key}-note")))
        yield Also(label, related.message, place, f"#{mark}")


def _letter(at: int) -> str:
    """a, b … z, aa, ab …"""
    row, letter = divmod(at, len(ascii_lowercase))
    return (_letter(row - 1) if row else "") + ascii_lowercase[letter]


def _span(place: Finding | Related) -> Span | None:
    span = Span(place.start.offset, place.end.offset)
    return span if span.start < span.end else None
