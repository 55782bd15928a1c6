"""The rules that were met: what each is for, what it rests on, and where it was met."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from attrlint.checking import shortened
from attrlint.finding import SEVERITIES, Standard
from attrlint.reports.html.collecting import loudness
from attrlint.reports.html.legible import legible
from attrlint.reports.html.notes import NOWHERE, Note, Sheet
from attrlint.reports.report import About
from attrlint.reports.web import is_web


class Met(NamedTuple):
    """One finding of a rule: its place, the words, its message, and a link to its note or NOWHERE."""

    place: str
    words: str
    message: str
    severity: str
    href: str


class Chapter(NamedTuple):
    """One rule and where it was met; `severity` is its loudest there, `standards` have their addresses."""

    anchor: str
    name: str
    group: str
    severity: str
    summary: str
    why: str
    help: str
    standards: tuple[tuple[str, str], ...]
    met: tuple[Met, ...]


def rulebook(sheets: Iterable[Sheet], rules: Mapping[str, About]) -> tuple[Chapter, ...]:
    """A chapter for each rule that found something, the loudest first, then those that found most."""
    notes: dict[str, list[tuple[Sheet, Note]]] = {}
    for sheet in sheets:
        for _, note in sheet.notes:
            if isinstance(note, Note):
                notes.setdefault(note.finding.rule, []).append((sheet, note))
    anchors = anchors_of(notes)
    chapters = [_chapter(name, anchors[name], rules.get(name), found) for name, found in notes.items()]
    return tuple(sorted(chapters, key=_rank))


def anchors_of(names: Iterable[str]) -> dict[str, str]:
    """The id of each rule's chapter; names of rules are file names, and may be anything."""
    return {
        name: f"rule-{name}" if name.isascii() and name.replace("-", "").isalnum() else f"rule--{number}"
        for number, name in enumerate(sorted(names))
    }


def _rank(chapter: Chapter) -> tuple[int, int, str]:
    loud: tuple[str, ...] = SEVERITIES
    return loud.index(chapter.severity), -len(chapter.met), chapter.name


def _chapter(name: str, anchor: str, about: About | None, found: Sequence[tuple[Sheet, Note]]) -> Chapter:
    first = found[0][1].finding
    standards = about.standards if about else first.standards
    counts = loudness(note.finding for _, note in found)
    loudest = next((s for s, count in zip(SEVERITIES, counts, strict=False) if count), "off")
    # what there is to say of a rule without a page is what its findings say
    return Chapter(
        anchor,
        legible(name),
        first.group,
        loudest,
        legible(about.summary) if about else "",
        legible(about.why) if about else "",
        legible(about.help if about else first.help),
        tuple((_cited(one), one.url if is_web(one.url) else "") for one in standards),
        tuple(_met(sheet, note) for sheet, note in found),
    )


def _met(sheet: Sheet, note: Note) -> Met:
    finding = note.finding
    return Met(
        f"{legible(finding.path)}:{finding.start.line}",
        legible(shortened(finding.text)),
        legible(finding.message),
        finding.severity,
        f"#{note.anchor}" if sheet.linted.galley else NOWHERE,
    )


def _cited(standard: Standard) -> str:
    return legible(f"{standard.body}, {standard.section}" if standard.section else standard.body)
