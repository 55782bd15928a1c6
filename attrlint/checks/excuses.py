"""What excuses a vague source: the `unless:` part of a rule, so that every excuse stands in its page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Final

from attrlint.attribution.model import SOURCE_KINDS
from attrlint.attribution.rows import name_rows
from attrlint.attribution.settings import SETTINGS, settings
from attrlint.checks.check import Words
from attrlint.checks.citing import Citing
from attrlint.checks.expression import read_expressions
from attrlint.checks.heard import Heard, citings_near
from attrlint.checks.nearness import Nearness, Window
from attrlint.checks.outlets import Outlets
from attrlint.checks.subject import Excuse, Subject
from attrlint.checks.wording import Wording
from attrlint.language.sentences import Sentence, sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft
from attrlint.span import Span

_NOBODYS: Final = ("studies", "media", "papers")
_COVERS: Final = 2
"""Sentences between a cue and the end of what it reports, outside quotation."""
_FAR: Final = 40
_MARKUP: Final = 200
"""Characters behind the words in which a link is looked for, markup and all."""
_TOUCHES: Final = 3
"""Letters between the words and a link right behind them."""
_SCOPES: Final = ("words", "sentence", "paragraph")


def read_excuses(page: Page | None, words: Words) -> tuple[Excuse, ...]:
    """The excuses of an `unless:` page, cheapest first; () where there is none. Fault on a mistake.

    Keys: `definite`, `counted`, `reason` (true), `setting` (as of claims), `named` (true, or person where a
    body's name is not enough), `link_within` (words, sentence or paragraph), `covered_by` (kinds of source:
    the words stand in what such a source is reported to say), `named_within` (see `Heard`), `body_within`
    (before, after) and `words_within` (before, after, any, case).
    """
    if page is None:
        return ()
    excuses: list[Excuse] = []
    if page.flag("counted", False):
        excuses.append(lambda _, subject: subject.counted)
    named = page.choice("named", ("true", "false", "person"), "false")
    if named != "false":
        ties = ("person",) if named == "person" else ("person", "body")
        excuses.append(lambda _, subject: subject.tied in ties)
    if page.flag("reason", False):
        excuses.append(lambda _, subject: bool(subject.source and subject.source.reason))
    if page.flag("definite", False):
        excuses.append(lambda _, subject: subject.definite)
    wanted = frozenset(page.choices("setting", SETTINGS, ()))
    if wanted:
        excuses.append(lambda draft, it: not wanted.isdisjoint(draft.layer(settings)[it.sentence]))
    kinds = page.choices("covered_by", SOURCE_KINDS, ())
    if kinds:
        excuses.append(_Covered(frozenset(kinds), words))
    scope = page.choice("link_within", _SCOPES, None)
    if scope is not None:
        excuses.append(_Link(scope))
    for near in page.pages("named_within"):
        excuses.append(Heard(near, words))
    for near in page.pages("body_within"):
        excuses.append(_Body(near, words))
    for near in page.pages("words_within"):
        excuses.append(_Worded(near, words))
    return tuple(excuses)


class _Link:
    """A link on the words, in the sentence or in the paragraph leads to what is cited."""

    def __init__(self, scope: str) -> None:
        self.scope = scope

    def __call__(self, draft: Draft, subject: Subject) -> bool:
        if self.scope == "words":
            near = Span(subject.span.start, min(subject.span.end + _MARKUP, len(draft.text)))
            return any(_touches(draft, subject.span, link) for link in _links_in(draft, near))
        sentence = draft.layer(sentences)[subject.sentence]
        near = sentence.span if self.scope == "sentence" else draft.blocks[sentence.block].span
        return any(near.overlaps(link) for link in _links_in(draft, near))


def _links_in(draft: Draft, near: Span) -> Iterator[Span]:
    """The links that a stretch may overlap: every one that begins in it, and the one before them."""
    links = draft.layer(_links)
    first = bisect_left(links, (near.start, 0))
    return islice(links, max(0, first - 1), bisect_left(links, (near.end, 0)))


def _links(draft: Draft) -> tuple[Span, ...]:
    return tuple(sorted(link.span for link in draft.links))


def _touches(draft: Draft, words: Span, link: Span) -> bool:
    """The link lies on the words or right behind them: "widely expected to [cost billions](…)"."""
    if words.overlaps(link):
        return True
    # a link on the verb alone ("advocates [warn](…)") does not say who they are
    between = draft.prose[words.end : link.start].strip() if words.end <= link.start else ""
    return between.isalpha() and between.islower() and len(between) <= _TOUCHES


class _Covered:
    """The words are part of what a source of the wanted kinds is reported to say."""

    def __init__(self, kinds: frozenset[str], words: Words) -> None:
        self.kinds = kinds
        self.nobodys = frozenset(word for of in _NOBODYS for word in words.get(of, ()))
        self.plain = frozenset(words.get("plain-modifiers", ()))

    def __call__(self, draft: Draft, subject: Subject) -> bool:
        return any(
            citing.source is not None
            and citing.source is not subject.source
            and (citing.source.kind in self.kinds or self._of_body(citing))
            and citing.attribution.tier in ("speech", "writing", "document")
            and not citing.attribution.cue.overlaps(subject.span)
            and not citing.attribution.negated
            and not self._of_nobody(citing)
            and any(part.overlaps(subject.span) for part in citing.attribution.content)
            for citing in citings_near(draft, Window(subject.sentence - _COVERS, subject.sentence + _COVERS))
        )

    def _of_body(self, citing: Citing) -> bool:
        """ "Police officials in Marlow said": people of a named body speak for it."""
        return citing.tied == "body" and "named-organization" in self.kinds

    def _of_nobody(self, citing: Citing) -> bool:
        """ "According to reports": a paper without an author vouches for nothing."""
        return citing.head in self.nobodys and not (
            citing.named or citing.definite or any(word not in self.plain for word in citing.before)
        )


class _Worded:
    """Certain words stand near by, such as a body's name or a court paper."""

    def __init__(self, page: Page, words: Words) -> None:
        self.near = Nearness.read(page)
        self.wording = Wording(read_expressions(page, "any", words, case=page.flag("case", False)))

    def __call__(self, draft: Draft, subject: Subject) -> bool:
        window = self.near.window(draft, subject.sentence)
        # looked for once where a rule looks far, and only near by where it does not
        if window.last - window.first > _FAR:
            holding, rows = draft.layer(self._everywhere)
            near = range(bisect_left(holding, window.first), bisect_right(holding, window.last))
            found = (place for at in near for place in rows[at])
        else:
            every = draft.layer(sentences)[window.first : window.last + 1]
            found = (place for sentence in every for place in self._places(sentence))
        return any(not place.overlaps(subject.span) for place in found)

    def _everywhere(self, draft: Draft) -> tuple[list[int], list[tuple[Span, ...]]]:
        """The sentences that hold such words, by index, and the places in each."""
        rows = ((sentence.index, tuple(self._places(sentence))) for sentence in draft.layer(sentences))
        found = [row for row in rows if row[1]]
        return [index for index, _ in found], [places for _, places in found]

    def _places(self, sentence: Sentence) -> Iterator[Span]:
        return (sentence.place(*match) for match in self.wording.found(sentence.text))


class _Body:
    """A body speaks near by, itself or through its people, so that "officials" are its officials."""

    def __init__(self, page: Page, words: Words) -> None:
        self.near = Nearness.read(page)
        self.outlets = Outlets(words)

    def __call__(self, draft: Draft, subject: Subject) -> bool:
        window = self.near.window(draft, subject.sentence)
        return any(
            citing.source is not None
            and citing.source is not subject.source
            and _is_body(draft, citing)
            and not self.outlets.speaks(draft, citing)
            for citing in citings_near(draft, window)
        )


def _is_body(draft: Draft, citing: Citing) -> bool:
    """An office or agency speaks, or people of one; a country or a city is no office."""
    source, span = citing.source, citing.attribution.source
    if source is None or span is None or source.kind not in ("named-organization", "unnamed-group"):
        return False
    here = draft.layer(name_rows)[citing.sentence]
    return any(name.kind == "organization" and span.holds(name.span) for name in here)
