"""What a rule about sources asks of a citing: its noun, its description, its reason, how it reached us."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from attrlint.attribution.rows import bearers, beginnings
from attrlint.cache.patterns import lasting
from attrlint.checks.alternation import one_of, plain
from attrlint.checks.check import Words
from attrlint.checks.citing import Citing
from attrlint.checks.expression import listed
from attrlint.checks.outlets import Outlets
from attrlint.checks.passing_on import PassedOn, passes_on, relayed
from attrlint.checks.wording import Wording
from attrlint.page import Page
from attrlint.reading.draft import Draft

Question = Callable[[Draft, Citing], bool]

TIERS: Final = ("speech", "writing", "stance", "belief", "document")
_MAKER: Final = re.compile(r"\s(?:by|from|to)\s", re.IGNORECASE)
_MADE: Final = re.compile(r"\s+(?:\w+\s+){0,3}(?:by|from)\s", re.IGNORECASE)
_HOUSE: Final = re.compile(r"\s(?:at|from|with|of)\s", re.IGNORECASE)
_ADJECTIVE_ENDINGS: Final = (
    "able", "ed", "ful", "ible", "ic", "ical", "ious", "ish", "ive", "less", "ly", "ous",
)  # fmt: skip


def read_questions(page: Page, words: Words) -> tuple[Question, ...]:
    """The questions of a `check:` page, the cheapest first; Fault on a mistake.

    Keys: `bare` (with `plain`, lists of words that say as little), `described`, `basis`, `plural`, `beside`,
    `definite`, `single`, `introduced`, `second_hand`, `relayed`, `outlet`
    and `attack` (true or false), `heads`, `not_heads`, `cues`, `not_cues` (word lists), `tiers`, `wording`,
    `not_wording` (patterns for the words that name the source), `content` (patterns for what is said),
    `reason` (true, false or rote).
    """
    asked: list[Question] = []
    for key in ("described", "basis", "plural", "definite", "single", "beside"):
        wanted = page.flag(key, None)
        if wanted is not None:
            asked.append(_fact(key, wanted))
    for key, among in (("heads", True), ("not_heads", False)):
        nouns = _listed(page, key, words)
        if nouns:
            asked.append(_head(nouns, among))
    for key, among in (("cues", True), ("not_cues", False)):
        lemmas = _listed(page, key, words)
        if lemmas:
            asked.append(_cue(lemmas, among))
    bare, more = page.flag("bare", None), _listed(page, "plain", words)
    if bare is not None:
        asked.append(_bare(bare, words, more))
    introduced = page.flag("introduced", None)
    if introduced is not None:
        asked.append(lambda draft, citing: _introduced(draft, citing) is introduced)
    tiers = page.choices("tiers", TIERS, ())
    if tiers:
        asked.append(lambda _, citing: citing.attribution.tier in tiers)
    for key, alike in (("wording", True), ("not_wording", False)):
        wording = Wording.read(page, words, key)
        if wording is not None:
            asked.append(_worded(wording, alike))
    said = Wording.read(page, words, "content")
    if said is not None:
        asked.append(_says(said))
    reason = page.choice("reason", ("true", "false", "rote"), None)
    if reason is not None:
        asked.append(_Reason(reason, words.get("rote-reasons", ())))
    second_hand = page.flag("second_hand", None)
    if second_hand is not None:
        asked.append(PassedOn(second_hand, words))
    by_named = page.flag("relayed", None)
    if by_named is not None:
        asked.append(lambda draft, citing: relayed(draft, citing) is by_named)
    outlet = page.flag("outlet", None)
    if outlet is not None:
        outlets = Outlets(words)
        asked.append(lambda draft, citing: passes_on(draft, citing, outlets) is outlet)
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
    of_words = key in ("definite", "single", "beside")

    def asked(_: Draft, citing: Citing) -> bool:
        value = getattr(citing if of_words else citing.source, key, None)
        return (value is not None and value is not False) is wanted

    return asked


def _head(nouns: frozenset[str], among: bool) -> Question:
    return lambda _, citing: (citing.head in nouns) is among


def _cue(lemmas: frozenset[str], among: bool) -> Question:
    return lambda _, citing: (citing.attribution.lemma in lemmas) is among


def _bare(wanted: bool, words: Words, more: frozenset[str]) -> Question:
    """Whether nothing before the noun says whose it is, and no "by …" or "at …" after it does."""
    plain_words = frozenset(word.lower() for word in words.get("plain-modifiers", ())) | more
    owning = frozenset(word.lower() for word in words.get("plain-modifiers.owning", ()))

    def asked(draft: Draft, citing: Citing) -> bool:
        qualified = any(
            word not in plain_words and (word in owning or not word.endswith(_ADJECTIVE_ENDINGS))
            for word in citing.before
        )
        if citing.source and citing.source.kind == "document":
            span = citing.attribution.source or citing.span
            owned = _MAKER.search(citing.words) or _MADE.match(draft.prose, span.end)
        else:
            owned = _HOUSE.search(citing.words)
        return (qualified or owned is not None) is not wanted

    return asked


def _worded(wording: Wording, alike: bool) -> Question:
    return lambda _, citing: wording.stands_in(citing.words) is alike


def _says(wording: Wording) -> Question:
    """Whether what stands from the cue to the end of the content matches an editor's patterns."""

    def asked(draft: Draft, citing: Citing) -> bool:
        one = citing.attribution
        end = max((part.end for part in one.content), default=one.cue.end)
        return one.cue.end < end and wording.stands_in(plain(draft.prose[one.cue.end : end]))

    return asked


def _introduced(draft: Draft, citing: Citing) -> bool:
    """The draft gives somewhere more than one word: a first name, a title, a body, or a body's whole name."""
    source = citing.source
    if source is None or " " in citing.words or citing.pronoun or source.title or source.organization:
        return True
    surname = citing.words.partition("'")[0].partition("’")[0]
    if surname in draft.layer(beginnings):
        return True
    known = draft.layer(bearers).get(surname, ())
    return any(n.kind not in ("person", "unknown") or n.title or len(n.words) > 1 for n in known)


class _Reason:
    """Whether the source's need for anonymity is explained, and by more than a formula."""

    def __init__(self, wanted: str, formulas: Iterable[str]) -> None:
        self._wanted = wanted
        self._rote = lasting(one_of(formulas), re.IGNORECASE)

    def __call__(self, draft: Draft, citing: Citing) -> bool:
        reason = citing.source.reason if citing.source else None
        if self._wanted == "false" or reason is None:
            return self._wanted == "false" and reason is None
        formula = self._rote.search(plain(reason.cut(draft.prose))) is not None
        return formula is (self._wanted == "rote")


class _Attack:
    """What the source is made to say praises or runs down a person."""

    def __init__(self, words: Iterable[str]) -> None:
        whom = r"(?:[Hh]im|[Hh]er|[Tt]hem|[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w.-]+)"
        self._pattern = lasting(rf"\b{whom}\b(?:'s|'re)?(?:\s[\w-]+){{0,5}}?\s{one_of(words)}\b")

    def __call__(self, draft: Draft, citing: Citing) -> bool:
        said = (plain(part.cut(draft.prose)) for part in citing.attribution.content)
        return any(self._pattern.search(words) for words in said)
