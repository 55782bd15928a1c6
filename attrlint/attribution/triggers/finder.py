"""The finder of a family's triggers, made from the word lists in force."""

from collections.abc import Callable, Iterator, Sequence
from typing import cast

from attrlint.attribution.triggers.figures import FORMS as FIGURE_FORMS
from attrlint.attribution.triggers.figures import Figures, begins
from attrlint.attribution.triggers.superlatives import FORMS as SUPERLATIVE_FORMS
from attrlint.attribution.triggers.superlatives import Superlatives, ranks
from attrlint.attribution.triggers.trigger import FAMILIES, Family, Finder, Trigger, Words
from attrlint.attribution.triggers.wordings import Wordings, lists_of
from attrlint.language.tokens import Tokens, tokens
from attrlint.language.word_rows import word_rows
from attrlint.reading.draft import Draft


def forms_of(family: Family, words: Words) -> tuple[str, ...]:
    """The forms that a family's triggers take: kinds of figure or superlative, or word lists."""
    if family == "figure":
        return FIGURE_FORMS
    if family == "superlative":
        return SUPERLATIVE_FORMS
    return lists_of(family, words)


def finder(family: Family, words: Words, lists: Sequence[str] | None = None) -> "Once":
    """What finds a family's triggers in a sentence; `lists` instead of the family's own where given."""
    if lists is None or family in ("figure", "superlative"):
        return _whole(family, words)
    wordings = Wordings(family, lists, words)
    return Once(wordings, wordings.keys)


_latest: list[tuple[Words, dict[Family, "Once"]]] = []


def _whole(family: Family, words: Words) -> "Once":
    """The finder of all of a family, made once while the same lists are in force: many rules share it."""
    if not _latest or _latest[0][0] is not words:
        _latest[:] = [(words, {})]
    made = _latest[0][1]
    if family not in made:
        made[family] = _make(family, words)
    return made[family]


def _make(family: Family, words: Words) -> "Once":
    if family == "figure":
        figures = Figures(words)
        return Once(figures, figures.keys, begins)
    if family == "superlative":
        superlatives = Superlatives(words)
        return Once(superlatives, superlatives.keys, ranks)
    wordings = Wordings(family, lists_of(family, words), words)
    return Once(wordings, wordings.keys)


class Once:
    """A finder that looks at a sentence once, however many rules ask; call it with the sentence's tokens.

    One of `keys`, or a word of which `begins` is true, stands in every sentence where it can find something.
    """

    __slots__ = ("_begins", "_find", "_keys")

    def __init__(
        self, find: Finder, keys: frozenset[str], begins: Callable[[str], bool] | None = None
    ) -> None:
        self._find = find
        self._keys = keys
        self._begins = begins

    def __call__(self, words: Tokens) -> tuple[Trigger, ...]:
        """What the finder finds, in its order."""
        known = words.noted.get(self)
        if known is None:
            known = words.noted[self] = tuple(self._find(words))
        return cast(tuple[Trigger, ...], known)

    def rows(self, draft: Draft) -> tuple[int, ...]:
        """The sentences where it finds something, by index; a layer of the draft."""
        every = draft.layer(tokens)
        worth = draft.layer(word_rows).of(self._keys, self._begins)
        return tuple(index for index in worth if self(every[index]))


class Finders:
    """The finders of every family at once."""

    __slots__ = ("_finders",)

    def __init__(self, words: Words) -> None:
        self._finders = tuple(finder(family, words) for family in FAMILIES)

    def found(self, draft: Draft) -> Iterator[tuple[int, Trigger]]:
        """Every trigger of a draft and the index of its sentence, one family after the other."""
        every = draft.layer(tokens)
        for find in self._finders:
            for index in draft.layer(find.rows):
                for trigger in find(every[index]):
                    yield index, trigger
