"""The whole page as values, before it is printed."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from attrlint.finding import Finding
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reports.galley import Galley
from attrlint.reports.html.collecting import Loudness, collected, loudness
from attrlint.reports.html.copy import Copy, copy
from attrlint.reports.html.front import Desk, desks, headline
from attrlint.reports.html.ledger import Sources, citations, mentions, sources
from attrlint.reports.html.legible import legible
from attrlint.reports.html.notes import Sheet, sheets
from attrlint.reports.html.rulebook import Chapter, anchors_of, rulebook
from attrlint.reports.report import Linted, Settled, Told
from attrlint.reports.tally import Tally

_TROUBLES: Final = (UNREADABLE.name, INTERNAL_FAULT.name)


class Article(NamedTuple):
    """One draft: its place on the page, its copy with notes, its sources, and findings settled before."""

    key: str
    path: str
    title: str
    counts: Loudness
    copy: Copy
    sources: Sources
    settled: tuple[Settled, ...]


class Page(NamedTuple):
    """All there is to print. `unread` are files that are no drafts, `untold` drafts that are only counted.

    A page `of_sources` has drafts with their sources marked, and nothing was looked for in them.
    """

    of_sources: bool
    sentence: str
    version: str
    desks: tuple[Desk, ...]
    unread: tuple[Finding, ...]
    untold: int
    articles: tuple[Article, ...]
    chapters: tuple[Chapter, ...]
    anchors: dict[str, str]


def page(drafts: Iterable[Linted], told: Told) -> Page:
    """The page of a run."""
    tally = Tally()
    set_out = sheets(collected(tally.watch(drafts)))
    unread = tuple(f for sheet in set_out if _is_lost(sheet) for f in sheet.linted.findings)
    read = [sheet for sheet in set_out if not _is_lost(sheet)]
    front = desks(read)
    order = [entry.href for desk in front for entry in (*desk.entries, *desk.clean)]
    by_href = {f"#{sheet.key}": sheet for sheet in read if sheet.linted.galley}
    shown = [by_href[href] for href in order if href in by_href]
    return Page(
        False,
        tally.sentence(),
        told.version,
        front,
        unread,
        len(read) - len(shown),
        tuple(map(_article, shown)),
        rulebook(set_out, told.rules),
        anchors_of({finding.rule for sheet in set_out for finding in sheet.linted.findings}),
    )


def sources_page(galleys: Iterable[Galley]) -> Page:
    """The page of `attrlint sources`: the sources of every draft, in its words and in its ledger."""
    set_out = sheets([Linted(galley.draft.path, (), {}, galley=galley) for galley in galleys])
    for sheet in set_out:
        if sheet.linted.galley:
            sheet.marks.extend(citations(sheet.linted.galley.account, sheet.key))
    sentence = f"Sources of {len(set_out)} {'draft' if len(set_out) == 1 else 'drafts'}"
    return Page(True, sentence, "", (), (), 0, tuple(map(_article, set_out)), (), {})


def _is_lost(sheet: Sheet) -> bool:
    """True for a file of which there is nothing to say but that it was not linted."""
    linted = sheet.linted
    return not linted.galley and any(finding.rule in _TROUBLES for finding in linted.findings)


def _article(sheet: Sheet) -> Article:
    galley = sheet.linted.galley
    assert galley
    return Article(
        sheet.key,
        legible(sheet.linted.path),
        headline(galley),
        loudness(sheet.linted.findings),
        copy(sheet, mentions(galley.account, sheet.key)),
        sources(galley.account, sheet.key),
        sheet.linted.settled,
    )
