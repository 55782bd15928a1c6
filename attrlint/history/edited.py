"""The facts that an edit of one sentence put in place of others."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple, TypeVar

from attrlint.language.dates import Moment, dates
from attrlint.language.function_words import GRAMMAR
from attrlint.language.names import Name, names
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sentences import sentences
from attrlint.language.spelling import distance, plain
from attrlint.language.stems import stem
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

LONGEST: Final = 4
"""Words on either side of an edit above which it is a rewriting."""
LONG: Final = 8
"""Letters of a word that stays the same word where one or two of them change."""


class Edit(NamedTuple):
    """One fact that was edited: `before` and `after` as written, `span` of the new one in the draft.

    `sentence` is its index in the draft's sentences, `first` and `last` (exclusive) its words there. Of a
    number or a date `was` is what stood there. Of a name, `before_name` and `after_name` are its words, and
    `respelled` is the index of the one word that changed by a letter or two, -1 for another name.
    """

    sort: Literal["name", "number", "date", "quote"]
    before: str
    after: str
    span: Span
    sentence: int
    first: int
    last: int
    was: Quantity | Moment | None = None
    before_name: tuple[str, ...] = ()
    after_name: tuple[str, ...] = ()
    respelled: int = -1


Fact = TypeVar("Fact", Quantity, Moment, Name)


def edits_between(before: Draft, old: int, draft: Draft, new: int) -> Iterator[Edit]:
    """The facts of sentence `new` of a draft that replaced others of sentence `old` of its older version."""
    theirs, mine = before.layer(tokens)[old], draft.layer(tokens)[new]
    steps = SequenceMatcher(None, theirs.words, mine.words, autojunk=False).get_opcodes()
    for step, a, b, c, d in steps:
        if step == "replace" and b - a <= LONGEST and d - c <= LONGEST:
            edit = (
                _number(before, old, a, b, draft, new, c, d)
                or _date(before, old, a, b, draft, new, c, d)
                or _name(before, old, a, b, draft, new, c, d)
                or _quote(before, old, a, b, draft, new, c, d)
            )
            if edit:
                yield edit


def _number(before: Draft, old: int, a: int, b: int, draft: Draft, new: int, c: int, d: int) -> Edit | None:
    one = _at(before.layer(numbers), old, a, b)
    other = _at(draft.layer(numbers), new, c, d)
    if not one or not other or (one.kind, one.unit) != (other.kind, other.unit):
        return None
    if (one.low, one.high) == (other.low, other.high):
        return None
    return Edit("number", one.written, other.written, other.span, new, other.first, other.last, one)


def _date(before: Draft, old: int, a: int, b: int, draft: Draft, new: int, c: int, d: int) -> Edit | None:
    one = _at(before.layer(dates), old, a, b)
    other = _at(draft.layer(dates), new, c, d)
    if not one or not other:
        return None
    told = [(one.weekday + 1, other.weekday + 1), (one.day, other.day), (one.month, other.month)]
    told.append((one.year, other.year))
    if not any(was and now and was != now for was, now in told):
        return None
    return Edit("date", one.written, other.written, other.span, new, other.first, other.last, one)


def _name(before: Draft, old: int, a: int, b: int, draft: Draft, new: int, c: int, d: int) -> Edit | None:
    one = _at(before.layer(names), old, a, b)
    other = _at(draft.layer(names), new, c, d)
    if not one or not other or one.unsure or other.unsure or one.words == other.words:
        return None
    if "group" in (one.kind, other.kind) or {*one.words} <= {*other.words} or {*other.words} <= {*one.words}:
        # a name told in full, or shortened, is the same name
        return None
    if _abbreviates(one.words, other.words) or _abbreviates(other.words, one.words):
        return None
    return Edit(
        "name",
        one.text,
        other.text,
        other.span,
        new,
        other.first,
        other.last,
        None,
        one.words,
        other.words,
        respelled(one.words, other.words),
    )


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True for "Pa." and "Pennsylvania", "U.S. Senate" and "United States Senate", and for other capitals."""
    few = _letters(word for word in short if word not in full)
    many = _letters(word for word in full if word not in short)
    if few == many:
        return True
    following = iter(many)
    in_order = all(letter in following for letter in few)
    return in_order and few[:1] == many[:1] and 2 * len(few) <= len(many)


def _letters(words: Iterable[str]) -> str:
    return "".join(letter for word in words for letter in plain(word) if letter.isalnum())


def respelled(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """The index of the only word by which two names differ, where a letter or two changed in it; else -1."""
    if len(one) != len(other):
        return -1
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) != 1:
        return -1
    a, b = plain(one[apart[0]]), plain(other[apart[0]])
    near = min(len(a), len(b)) > 3 and distance(a, b) < 3
    return apart[0] if near and a + "s" != b and b + "s" != a else -1


def _quote(before: Draft, old: int, a: int, b: int, draft: Draft, new: int, c: int, d: int) -> Edit | None:
    """Words inside quotation marks that became other words."""
    theirs, mine = before.layer(tokens)[old], draft.layer(tokens)[new]
    if not all(theirs.quoted[a:b]) or not all(mine.quoted[c:d]):
        return None
    was, now = theirs.lower[a:b], mine.lower[c:d]
    if not any(word[0].isalnum() and word not in GRAMMAR for word in (*was, *now)):
        return None
    if "".join(was).replace("-", "") == "".join(now).replace("-", "") or _same_words(was, now):
        return None
    if _at(before.layer(numbers), old, a, b) and _at(draft.layer(numbers), new, c, d):
        # "6" became "six"
        return None
    if any(word in ("[", "]", "…") or word.startswith("..") for word in now):
        return None
    span = draft.layer(sentences)[new].place(mine.starts[c], mine.ends[d - 1])
    return Edit("quote", " ".join(theirs.words[a:b]), " ".join(mine.words[c:d]), span, new, c, d)


def _same_words(was: list[str], now: list[str]) -> bool:
    """True where a slip of the keyboard was mended, and where words went and none came."""
    if not any(word[0].isalnum() for word in was) or not any(word[0].isalnum() for word in now):
        return True
    return len(was) == len(now) and all(
        stem(a) == stem(b) or (min(len(a), len(b)) >= LONG and distance(plain(a), plain(b)) < 3)
        for a, b in zip(was, now, strict=True)
    )


def _at(facts: tuple[Fact, ...], sentence: int, first: int, last: int) -> Fact | None:
    """The only fact of a sentence that these words touch."""
    touched = [
        fact for fact in facts if fact.sentence == sentence and fact.first < last and first < fact.last
    ]
    return touched[0] if len(touched) == 1 else None
