"""What a rule about sources asks of a citing: its noun, its description, its reason, how it reached us."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.checks.alternation import one_of, plain
from attrlint.checks.check import Words
from attrlint.checks.citing import Citing
from attrlint.checks.expression import listed
from attrlint.checks.wording import Wording
from attrlint.language.names import names
from attrlint.page import Page
from attrlint.reading.draft import Draft

Question = Callable[[Draft, Citing], bool]

TIERS: Final = ("speech", "writing", "stance", "belief", "document")
NAMED: Final = frozenset({"named-person", "named-organization"})
_TELLING: Final = frozenset({"tell", "speak", "say", "inform", "confirm"})
_NEXT: Final = 12
"""Characters between a cue and the outlet it is said to: "told the ", "said to "."""


def read_questions(page: Page, words: Words) -> tuple[Question, ...]:
    """The questions of a `check:` page, the cheapest first; Fault on a mistake.

    Keys: `described`, `basis`, `plural`, `definite`, `single`, `introduced`, `second_hand`, `attack` (true
    or false), `heads`, `not_heads`, `cues` (word lists), `tiers`, `wording`, `not_wording` (patterns for the
    words that name the source), `reason` (true, false or rote).
    """
    asked: list[Question] = []
    for key in ("described", "basis", "plural", "definite", "single"):
        wanted = page.flag(key, None)
        if wanted is not None:
            asked.append(_fact(key, wanted))
    for key, among in (("heads", True), ("not_heads", False)):
        nouns = _listed(page, key, words)
        if nouns:
            asked.append(_head(nouns, among))
    lemmas = _listed(page, "cues", words)
    if lemmas:
        asked.append(lambda _, citing: citing.attribution.lemma in lemmas)
    introduced = page.flag("introduced", None)
    if introduced is not None:
        asked.append(lambda _, citing: _introduced(citing) is introduced)
    tiers = page.choices("tiers", TIERS, ())
    if tiers:
        asked.append(lambda _, citing: citing.attribution.tier in tiers)
    for key, alike in (("wording", True), ("not_wording", False)):
        wording = Wording.read(page, words, key)
        if wording is not None:
            asked.append(_worded(wording, alike))
    reason = page.choice("reason", ("true", "false", "rote"), None)
    if reason is not None:
        asked.append(_Reason(reason, words.get("rote-reasons", ())))
    second_hand = page.flag("second_hand", None)
    if second_hand is not None:
        asked.append(_PassedOn(second_hand, words))
    if page.flag("attack", False):
        asked.append(_Attack(words.get("attacks", ())))
    return tuple(asked)


def _listed(page: Page, key: str, words: Words) -> frozenset[str]:
    """All the words of the lists that a key names, in lower case."""
    names_of_lists = page.texts(key, ())
    return frozenset(
        word.lower() for at, name in enumerate(names_of_lists) for word in listed(page, key, name, words, at)
    )


def _fact(key: str, wanted: bool) -> Question:
    """A yes-or-no quality of the words that name the source, or of the source."""
    of_words = key in ("definite", "single")

    def asked(_: Draft, citing: Citing) -> bool:
        value = getattr(citing if of_words else citing.source, key, None)
        return (value is not None and value is not False) is wanted

    return asked


def _head(nouns: frozenset[str], among: bool) -> Question:
    return lambda _, citing: (citing.head in nouns) is among


def _worded(wording: Wording, alike: bool) -> Question:
    return lambda _, citing: wording.stands_in(citing.words) is alike


def _introduced(citing: Citing) -> bool:
    """The draft gives somewhere more than a surname: a first name, a title or a body."""
    source = citing.source
    return source is not None and bool(" " in source.name or source.title or source.organization)


class _Reason:
    """Whether the source's need for anonymity is explained, and by more than a formula."""

    def __init__(self, wanted: str, formulas: Iterable[str]) -> None:
        self._wanted = wanted
        self._rote = re.compile(one_of(formulas), re.IGNORECASE)

    def __call__(self, draft: Draft, citing: Citing) -> bool:
        reason = citing.source.reason if citing.source else None
        if self._wanted == "false" or reason is None:
            return self._wanted == "false" and reason is None
        formula = self._rote.search(plain(reason.cut(draft.prose))) is not None
        return formula is (self._wanted == "rote")


class _PassedOn:
    """The source spoke to somebody else, who passes its words on: to another outlet, or to a named person."""

    def __init__(self, wanted: bool, words: Words) -> None:
        self._wanted = wanted
        self._outlets = frozenset(words.get("source-nouns.outlet", ()))
        self._outlet_words = frozenset(words.get("source-nouns.outlet-word", ()))

    def __call__(self, draft: Draft, citing: Citing) -> bool:
        via = citing.source.via if citing.source else None
        return (via is not None or self._told(draft, citing) or _relayed(draft, citing)) is self._wanted

    def _told(self, draft: Draft, citing: Citing) -> bool:
        """ "Sources told Reuters": an outlet's name right after the cue."""
        cue = citing.attribution.cue
        return citing.attribution.lemma in _TELLING and any(
            cue.end <= name.span.start <= cue.end + _NEXT
            and (name.text in self._outlets or name.words[-1] in self._outlet_words)
            for name in draft.layer(names)
        )


def _relayed(draft: Draft, citing: Citing) -> bool:
    """ "Ruiz said experts agree": a named source reports what an unnamed one says."""
    inner = citing.attribution
    layer = draft.layer(attributions)
    named = {source.id for source in layer.sources if source.kind in NAMED}
    return any(
        outer.source_id in named
        and outer.sentence == inner.sentence
        and outer.tier == "speech"
        and inner.tier in ("speech", "belief", "stance")
        and any(part.holds(inner.cue) for part in outer.content)
        for outer in layer.all
    )


class _Attack:
    """What the source is made to say praises or runs down a person."""

    def __init__(self, words: Iterable[str]) -> None:
        whom = r"(?:[Hh]im|[Hh]er|[Tt]hem|[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w.-]+)"
        self._pattern = re.compile(rf"\b{whom}\b(?:'s|'re)?(?:\s[\w-]+){{0,5}}?\s{one_of(words)}\b")

    def __call__(self, draft: Draft, citing: Citing) -> bool:
        said = (plain(part.cut(draft.prose)) for part in citing.attribution.content)
        return any(self._pattern.search(words) for words in said)
