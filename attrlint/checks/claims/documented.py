"""Drafts that lead the reader to what they rest on, by links, and say little in their own voice.

On such copy an editor asks for the source of an estimate or a rating that stands apart from anybody cited and
from any link, and hardly ever for that of a judgement or a public figure.
"""

import re
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.attribution.own_voice import own_claims
from attrlint.attribution.support import linked_sentences
from attrlint.checks.check import Words
from attrlint.checks.expression import read_expressions
from attrlint.checks.nearness import Amount, Nearness, Window
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.page import Page
from attrlint.reading.draft import BlockKind, Draft
from attrlint.span import Span

_PER: Final = 1000
_NO_LIMIT: Final = 10**6
_HERE: Final = Nearness(Amount(0, "paragraph"), Amount(0, "paragraph"))
_REPORTING: Final = frozenset(("speech", "writing", "document"))
_BODY: Final[frozenset[BlockKind]] = frozenset(("paragraph", "list-item", "block-quote"))
# a chart or a document that is set between paragraphs tells its own source
_SHOWN: Final = re.compile(r"datawrapper|flourish|tableau|infogram|documentcloud|airtable", re.IGNORECASE)

_REPORTS: Final = re.compile(
    r"\b(?:reports?|data|census|figures|stud(?:y|ies)|surveys?|polls?|analys[ie]s|records|audit|dashboard|statistics)\b",
    re.IGNORECASE,
)


class Documented:
    """The excuse `documented`; call `holds` with a claim.

    Options: `links` (so many of 1,000 words, at least), `claims` (fewer sentences than this, of 1,000 words,
    claim something without a source), `asked` (patterns: a claim in whose sentence one matches is excused
    only by a source or a link near by) and `before`, `after` (what is near; its paragraph where they are left
    out).
    """

    __slots__ = ("_asked", "_claims", "_links", "_near")

    def __init__(self, page: Page, words: Words) -> None:
        self._links = page.number("links")
        self._claims = page.number("claims", _NO_LIMIT)
        self._asked = read_expressions(page, "asked", words, default=())
        self._near = Nearness.read(page) if "before" in page or "after" in page else _HERE
        page.finish()

    def holds(self, draft: Draft, sentence: int, span: Span) -> bool:
        """True where a claim, by its sentence's index and its span, is excused."""
        if draft.layer(link_density) < self._links or draft.layer(own_claims) >= self._claims:
            return False
        stands = draft.layer(sentences)[sentence]
        if draft.blocks[stands.block].kind not in _BODY:
            return True
        return not any(one.stands_in(stands.text) for one in self._asked) or self._led(draft, sentence, span)

    def _led(self, draft: Draft, sentence: int, span: Span) -> bool:
        """A link, a report, a chart stands near, or somebody is cited in the paragraph."""
        every = draft.layer(sentences)
        window = _from_lead(draft, self._near.window(draft, sentence))
        if any(window.holds(at) for at in draft.layer(linked_sentences)):
            return True
        # who is cited one paragraph off has mostly told something else
        cited = draft.layer(reporting_cues)
        home = _from_lead(draft, _HERE.window(draft, sentence))
        cues = (cue for at in range(home.first, home.last + 1) for cue in cited.get(at, ()))
        if any(not span.overlaps(cue) for cue in cues):
            return True
        if any(_REPORTS.search(every[at].text) for at in range(window.first, window.last + 1)):
            return True
        return (
            _SHOWN.search(draft.text, every[window.first].span.start, every[window.last].span.end) is not None
        )


def _from_lead(draft: Draft, window: Window) -> Window:
    """A list begins with the paragraph that leads to it."""
    every = draft.layer(sentences)
    first = window.first
    while first and draft.blocks[every[first].block].kind == "list-item":
        first -= 1
    return Window(first, window.last)


def link_density(draft: Draft) -> float:
    """Links in 1,000 words of the draft."""
    words = sum(map(len, draft.layer(tokens)))
    return len(draft.links) * _PER / words if words else 0.0


def reporting_cues(draft: Draft) -> dict[int, list[Span]]:
    """The cues by which somebody is cited as telling something, by sentence."""
    rows: dict[int, list[Span]] = {}
    for attribution in draft.layer(attributions).all:
        if attribution.tier in _REPORTING and attribution.source_id is not None:
            rows.setdefault(attribution.sentence, []).append(attribution.cue)
    return rows
