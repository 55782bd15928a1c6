"""What excuses a claim without a source: the `unless:` of a rule, so that every excuse stands in its page."""

from collections.abc import Callable
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.echoes import figure_sourced_elsewhere, sourced_in_body
from attrlint.attribution.model import Source
from attrlint.attribution.own_voice import own_claims
from attrlint.attribution.settings import SETTINGS, settings
from attrlint.attribution.support import linked_sentences, noted_blocks
from attrlint.attribution.triggers.phrases import PhraseBook, plain
from attrlint.checks.check import Words
from attrlint.checks.claims.documented import Documented
from attrlint.checks.expression import Expression, listed, read_expressions
from attrlint.checks.nearness import Nearness
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.page import Page
from attrlint.reading.draft import BlockKind, Draft
from attrlint.span import Span

_PERSONS: Final = frozenset(("he", "she", "they", "who"))
_PEOPLE: Final = frozenset(("named-person", "unnamed-person", "anonymous", "unnamed-group"))
_TELLING: Final = frozenset(("speech", "writing"))
_LINK_SCOPES: Final = ("sentence", "paragraph")
_SUMMARIES: Final[frozenset[BlockKind]] = frozenset(
    ("headline", "summary", "heading", "caption", "list-item")
)


class Stated(NamedTuple):
    """A claim as it stands: its sentence's index, first and last (exclusive) word there, and its span."""

    sentence: int
    first: int
    last: int
    span: Span


Excuse = Callable[[Draft, Stated], bool]


def read_excuses(page: Page | None, words: Words) -> tuple[Excuse, ...]:
    """The excuses of an `unless:` page, cheapest first; () where there is none. Fault on a mistake.

    Keys: `setting` (opinion, first-person, interview, boilerplate, correction, question, own-analysis),
    `words` (word lists of which none may stand in the sentence), `any` (patterns likewise), `link_within`
    (sentence, paragraph), `noted` (a source note), `continues` (`before`: so many paragraphs, `words`: a list
    of reports, such as polls, one of which is cited there), `body_sourced` (a headline, summary, caption or
    bullet that the body sources), `sourced_elsewhere` (the same figure, sourced in another sentence),
    `told_by_subject` (`before`, `after`: whoever the claim is about is cited there), `documented` (a draft
    that leads the reader to what it rests on, see `Documented`) and `seldom` (fewer sentences than this, of
    1,000 words, make a claim without a source).
    """
    if page is None:
        return ()
    excuses: list[Excuse] = []
    entries = [
        entry
        for at, name in enumerate(page.texts("words", ()))
        for entry in listed(page, "words", name, words, at)
    ]
    if entries:
        excuses.append(_Worded(PhraseBook(plain("excuse", entries))))
    expressions = read_expressions(page, "any", words, default=())
    if expressions:
        excuses.append(_Matched(expressions))
    wanted = frozenset(page.choices("setting", SETTINGS, ()))
    if wanted:
        excuses.append(lambda draft, it: not wanted.isdisjoint(draft.layer(settings)[it.sentence]))
    scope = page.choice("link_within", _LINK_SCOPES, None)
    if scope is not None:
        excuses.append(_linked if scope == "sentence" else _linked_paragraph)
    if page.flag("noted", False):
        excuses.append(_noted)
    if page.flag("sourced_elsewhere", False):
        excuses.append(_sourced_elsewhere)
    if page.flag("body_sourced", False):
        excuses.append(_body_sourced)
    for report in page.pages("continues"):
        excuses.append(_Continues(report, words))
    for near in page.pages("told_by_subject"):
        excuses.append(_ToldBySubject(near))
    shown = page.page("documented")
    if shown is not None:
        documented = Documented(shown, words)
        excuses.append(lambda draft, it: documented.holds(draft, it.sentence, it.span))
    least = page.number("seldom", 0)
    if least:
        excuses.append(lambda draft, _: draft.layer(own_claims) < least)
    page.finish()
    return tuple(excuses)


class _Worded:
    """An excusing phrase stands in the sentence."""

    def __init__(self, book: PhraseBook) -> None:
        self.book = book

    def __call__(self, draft: Draft, it: Stated) -> bool:
        return bool(self.book.found(draft.layer(tokens)[it.sentence]))


class _Continues:
    """The sentence goes on with a poll, a study or the like that was cited some paragraphs before."""

    def __init__(self, page: Page, words: Words) -> None:
        self.near = Nearness.read(page)
        self.book = PhraseBook(plain("report", listed(page, "words", page.text("words"), words)))
        page.finish()

    def __call__(self, draft: Draft, it: Stated) -> bool:
        window = self.near.window(draft, it.sentence)
        every, sourced = draft.layer(tokens), draft.layer(attributions).sourced
        return any(sourced[at] and self.book.found(every[at]) for at in range(window.first, it.sentence))


class _ToldBySubject:
    """Whoever the claim speaks of is cited near by, and so has told what is in their mind."""

    def __init__(self, page: Page) -> None:
        self.near = Nearness.read(page)
        page.finish()

    def __call__(self, draft: Draft, it: Stated) -> bool:
        said = draft.layer(tokens)[it.sentence]
        first = max(0, it.first - 1)
        subject = [word for word in said.words[first : it.last] if word[0].isupper() and len(word) > 1]
        pronoun = not _PERSONS.isdisjoint(said.lower[first : it.first + 1])
        if not pronoun and not subject:
            return False
        window = self.near.window(draft, it.sentence)
        rows = draft.layer(_tellers)
        return any(
            (pronoun and source.kind in _PEOPLE) or any(word in source.name for word in subject)
            for at in range(window.first, window.last + 1)
            for source in rows.get(at, ())
        )


def _tellers(draft: Draft) -> dict[int, list[Source]]:
    """Who is cited as telling something, by sentence."""
    layer = draft.layer(attributions)
    sources = {source.id: source for source in layer.sources}
    rows: dict[int, list[Source]] = {}
    for attribution in layer.all:
        source = sources.get(attribution.source_id or -1)
        if source is not None and attribution.tier in _TELLING:
            rows.setdefault(attribution.sentence, []).append(source)
    return rows


class _Matched:
    """An excusing pattern matches in the sentence."""

    def __init__(self, expressions: tuple[Expression, ...]) -> None:
        self.expressions = expressions

    def __call__(self, draft: Draft, it: Stated) -> bool:
        text = draft.layer(sentences)[it.sentence].text
        return any(expression.stands_in(text) for expression in self.expressions)


def _noted(draft: Draft, it: Stated) -> bool:
    return draft.layer(sentences)[it.sentence].block in draft.layer(noted_blocks)


def _sourced_elsewhere(draft: Draft, it: Stated) -> bool:
    return figure_sourced_elsewhere(draft, it.sentence, it.first, it.last)


def _linked(draft: Draft, it: Stated) -> bool:
    return it.sentence in draft.layer(linked_sentences)


def _linked_paragraph(draft: Draft, it: Stated) -> bool:
    every = draft.layer(sentences)
    block = every[it.sentence].block
    return any(every[other].block == block for other in draft.layer(linked_sentences))


def _body_sourced(draft: Draft, it: Stated) -> bool:
    block = draft.layer(sentences)[it.sentence].block
    return draft.blocks[block].kind in _SUMMARIES and sourced_in_body(draft, it.sentence)
