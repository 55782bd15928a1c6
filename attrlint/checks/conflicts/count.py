"""A number of things announced, and another number of things listed."""

from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.function_words import DETERMINERS
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.language.number_words import number_word
from attrlint.language.numbers import numbers
from attrlint.language.places import COUNTRIES, STATES, place_of
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("list", "headings", "places")
_PROMISES: Final = listed(
    """
    takeaway takeaways thing things way ways reason reasons question questions fact facts tip tips step
    steps point points lesson lessons moment moments highlight highlights key myth myths idea ideas option
    options sign signs
    """
)
_GROUP_OF: Final = {"quartet": 4, "trio": 3, "duo": 2, "quintet": 5, "sextet": 6, "pair": 2}
_PLACE_NOUNS: Final = {
    "countries": "country", "nations": "country", "nationalities": "country", "states": "state",
}  # fmt: skip
_OPEN: Final = listed(
    """
    including include includes like such among notably especially e.g namely other others more
    """
)


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Announced numbers that the list, the headings or the places that follow do not bear out."""
    return (*_groups(draft), *_lists(draft), *_headings(draft), *_places(draft))


def _groups(draft: Draft) -> Iterator[Conflict]:
    """ "Its trio of Iron Dome, David's Sling, Arrow 2 and Arrow 3"."""
    for index, words in enumerate(draft.layer(tokens)):
        for at, lower in enumerate(words.lower):
            if lower in _GROUP_OF and words.lower[at + 1 : at + 2] == ["of"]:
                items = _items(words, at + 2)
                if items and len(items) != _GROUP_OF[lower]:
                    yield _listed(draft, index, at, at + 1, items, words)


def _lists(draft: Draft) -> Iterator[Conflict]:
    """ "Three firefighters: Ana Ruiz, Carl Lund, Mia Cole and Ed Roe"."""
    for index, words in enumerate(draft.layer(tokens)):
        for at, lower in enumerate(words.lower):
            value = number_word(lower)
            if value is None or not 2 <= value <= 12:
                continue
            mark = _mark_after(words, at + 1)
            items = _items(words, mark + 1) if mark else []
            if items and len(items) != value and len(items) > 2:
                yield _listed(draft, index, at, mark, items, words)


def _mark_after(words: Tokens, at: int) -> int:
    """Index of the colon or dash after the counted noun; 0 where another word comes between."""
    for mark in range(at + 1, min(len(words), at + 4)):
        if words.words[mark] in (":", "—", "–", "--"):
            return mark
        if not words.lower[mark][0].isalpha() or words.lower[mark] in _OPEN:
            return 0
    return 0


def _items(words: Tokens, at: int) -> list[tuple[int, int]]:
    """The items of a list of names, "A, B and C", from a word on; none where it is no closed list."""
    items: list[tuple[int, int]] = []
    start = at
    closed = False
    while at <= len(words):
        word = words.lower[at] if at < len(words) else "."
        if closed and at > start and at < len(words) and words.words[at][0].islower():
            word = "."
        if word in (",", "and", "or", ".", ";", "—", "–", "--", ")", ":"):
            if at > start:
                if not _is_item(words, start, at):
                    break
                items.append((start, at))
                if closed:
                    return items if len(items) > 1 else []
            closed = closed or word in ("and", "or")
            if word in (".", ";", "—", "–", "--", ")", ":"):
                break
            start = at + 1
        at += 1
    return []


def _is_item(words: Tokens, start: int, end: int) -> bool:
    while start < end and (words.lower[start] in DETERMINERS or words.lower[start] in ("soon", "now")):
        start += 1
    inside = words.words[start:end]
    named = bool(inside) and (inside[-1][0].isupper() or inside[-1].isdecimal()) and inside[0][0].isupper()
    return named and len(inside) <= 5 and not _OPEN.intersection(words.lower[start:end])


def _listed(
    draft: Draft, index: int, first: int, last: int, items: list[tuple[int, int]], words: Tokens
) -> Conflict:
    sentence = draft.layer(sentences)[index]
    here = sentence.place(words.starts[first], words.ends[max(first, last - 1)])
    there = sentence.place(words.starts[items[0][0]], words.ends[items[-1][1] - 1])
    told = joined(words, first, max(first + 1, last))
    return Conflict("list", here, (there,), told, str(len(items)), joined(words, items[0][0], items[-1][1]))


def _headings(draft: Draft) -> Iterator[Conflict]:
    """ "Here are four takeaways" before three headings of one level."""
    found = draft.layer(sentences)
    done: set[str] = set()
    for quantity in draft.layer(numbers):
        block = found[quantity.sentence].block
        words = draft.layer(tokens)[quantity.sentence]
        promised = _PROMISES.intersection(words.lower[quantity.first : quantity.last])
        if quantity.kind != "count" or not promised or quantity.low != quantity.high or quantity.hedge:
            continue
        heads = _sections(draft, block)
        # one heading more is the usual "What comes next"; one less is a missing item
        if max(2, quantity.low - 2) <= len(heads) < quantity.low <= 15 and quantity.noun not in done:
            done.add(quantity.noun)
            yield Conflict(
                "headings", quantity.span, tuple(heads[:4]), quantity.written, str(len(heads)), min(promised)
            )


def _sections(draft: Draft, block: int) -> list[Span]:
    """Headings after a block, where the block stands before all of them but a headline repeated."""
    kinds = [one.kind for one in draft.blocks]
    if "heading" in kinds[:block] and draft.blocks[block].kind != "paragraph":
        return []
    heads = [one.span for one in draft.blocks[block + 1 :] if one.kind == "heading"]
    before = [one for one in draft.blocks[:block] if one.kind == "heading"]
    return [] if before else heads


def _places(draft: Draft) -> Iterator[Conflict]:
    """ "Five nations" beside the draft's only list of nations, which has four."""
    lists = list(_place_lists(draft))
    for quantity in draft.layer(numbers):
        words = draft.layer(tokens)[quantity.sentence]
        sort = _PLACE_NOUNS.get(words.lower[quantity.last - 1], "")
        near = [one for one in lists if one[0] == sort and abs(one[1][0].sentence - quantity.sentence) <= 2]
        pointing = quantity.first and words.lower[quantity.first - 1] in ("the", "these", "those")
        if (
            quantity.kind != "count"
            or pointing
            or not near
            or len([one for one in lists if one[0] == sort]) != 1
        ):
            continue
        members = near[0][1]
        if _OPEN.intersection(words.lower[quantity.last : quantity.last + 3]) or _counted(draft, members):
            continue
        exact = quantity.low == quantity.high and not quantity.hedge and 3 <= quantity.low <= 12
        if exact and 0 < abs(len(members) - quantity.low) <= 2:
            there = Span(members[0].span.start, members[-1].span.end)
            yield Conflict("places", quantity.span, (there,), quantity.written, str(len(members)), sort)


def _counted(draft: Draft, members: list[Name]) -> bool:
    """True where the list's own sentence counts it rightly: "Four states, Ohio, Iowa, Utah and Maine, …"."""
    sentence = members[0].sentence
    return any(one.sentence == sentence and one.low == len(members) for one in draft.layer(numbers))


def _place_lists(draft: Draft) -> Iterator[tuple[str, list[Name]]]:
    """Runs of three and more countries or states that commas and "and" part, closed by "and"."""
    run: list[Name] = []
    every = draft.layer(tokens)
    for name in (*draft.layer(names), None):
        joined = bool(run) and name is not None and name.sentence == run[-1].sentence
        if joined and name is not None:
            between = every[name.sentence].lower[run[-1].last : name.first]
            joined = bool(between) and set(between) <= {",", "and"}
        if not joined:
            if len(run) > 2:
                words = every[run[0].sentence]
                if words.lower[run[-1].first - 1] == "and" and not _OPEN.intersection(
                    words.lower[max(0, run[0].first - 3) : run[0].first]
                ):
                    sort = _sort(run)
                    if sort:
                        yield sort, run
            run = []
        if name is not None and _sort([name]):
            run.append(name)


def _sort(run: list[Name]) -> str:
    known = [place_of(name.text) for name in run]
    if all(one in COUNTRIES for one in known):
        return "country"
    return "state" if all(one in STATES for one in known) else ""
