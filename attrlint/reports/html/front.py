"""The front page of a run: its drafts by desk or folder, the loudest first."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from attrlint.reports.cutting import filled, words_of
from attrlint.reports.galley import Galley
from attrlint.reports.html.collecting import Loudness, loudness
from attrlint.reports.html.legible import legible
from attrlint.reports.html.notes import NOWHERE, Sheet

DESKS: Final = ("desk", "section")
"""Keys of a draft's front matter that name where it belongs."""


class Entry(NamedTuple):
    """One draft: its headline, path, counts, and a link to it, NOWHERE where it is not shown."""

    title: str
    path: str
    counts: Loudness
    href: str


class Desk(NamedTuple):
    """A desk, or a folder: its drafts with findings, the loudest first, and those without any."""

    name: str
    counts: Loudness
    entries: tuple[Entry, ...]
    clean: tuple[Entry, ...]


def desks(sheets: Sequence[Sheet]) -> tuple[Desk, ...]:
    """All drafts by desk, the desk with most errors first."""
    told = {_told(sheet).lower(): _told(sheet) for sheet in sheets}
    rows: dict[str, list[Entry]] = {}
    for sheet in sheets:
        rows.setdefault(legible(_desk(sheet, told)), []).append(_entry(sheet))
    found = [_summed(name, entries) for name, entries in rows.items()]
    return tuple(sorted(found, key=lambda desk: (*(-count for count in desk.counts), desk.name)))


def headline(galley: Galley) -> str:
    """The draft's headline, "" where it has none."""
    draft = galley.draft
    for block in draft.blocks:
        if block.kind == "headline" and (span := filled(draft, block.span)):
            return legible(" ".join(words_of(draft, span).split()))
    return ""


def _entry(sheet: Sheet) -> Entry:
    galley = sheet.linted.galley
    counts = loudness(sheet.linted.findings)
    title = headline(galley) if galley else ""
    return Entry(title, legible(sheet.linted.path), counts, f"#{sheet.key}" if galley else NOWHERE)


def _told(sheet: Sheet) -> str:
    """The desk that a draft names itself, "" where it names none."""
    galley = sheet.linted.galley
    told = galley.draft.metadata if galley else {}
    return next((told[key] for key in DESKS if told.get(key)), "")


def _desk(sheet: Sheet, told: Mapping[str, str]) -> str:
    """A draft's desk: what it says, else its folder, or the desk of that name where other drafts say one."""
    folder = sheet.linted.path.rpartition("/")[0]
    return _told(sheet) or told.get(folder.rpartition("/")[2].lower()) or folder


def _summed(name: str, entries: Sequence[Entry]) -> Desk:
    loud = sorted(
        (entry for entry in entries if any(entry.counts)),
        key=lambda entry: (*(-count for count in entry.counts), entry.path),
    )
    errors, warnings, infos = (sum(entry.counts[at] for entry in entries) for at in range(3))
    return Desk(name, (errors, warnings, infos), tuple(loud), tuple(e for e in entries if not any(e.counts)))
