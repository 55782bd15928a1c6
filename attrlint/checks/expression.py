"""Expressions: patterns as editors write them, compiled, whole-word, and never run without a limit."""

from collections.abc import Iterator
from time import perf_counter
from typing import Any, Final

from attrlint.checks.alternation import one_of
from attrlint.checks.anchors import anchors_of
from attrlint.checks.check import Words
from attrlint.checks.compiled import Made, compiled, made_before, note_made
from attrlint.checks.notation import NotationError, Translated, translate
from attrlint.checks.wordings import Anchors
from attrlint.fault import Fault
from attrlint.page import Page, did_you_mean
from attrlint.words import builtin_folder

Match = Any
"""`regex.Match[str]`: the stubs and the package disagree on where it is."""
Pattern = Any

# seconds of one search: generous, because a slow machine must not look like a bad pattern
_PATIENCE: Final = 1.0
_PATIENCE_A_CHARACTER: Final = 1e-5
# and of all searches of a run: each of ten thousand sentences may stay just below the limit
_PATIENCE_IN_ALL: Final = 20.0
# a match never cuts a word in two: at both ends one side at least is no letter
_UNCUT_START: Final = r"(?:(?<!\w)|(?!\w))"
_UNCUT_END: Final = r"(?:(?!\w)|(?<!\w))"
_IGNORECASE: Final = 2
"""As `regex.IGNORECASE`, which takes long to import."""


class Expression:
    """One pattern of a rule. `written` is what stands in the page, `groups` the names of its groups.

    Where one of its `anchors` is not met the pattern does not match; () where it must be tried.
    """

    __slots__ = ("_made", "_pattern", "_place", "_searched", "_spent", "anchors", "groups", "written")

    def __init__(self, made: Made, written: str, place: tuple[str, int, int]) -> None:
        self._made = made
        self._pattern: Pattern | None = None
        self._place = place
        self._searched = 0
        self._spent = 0.0
        self.written: Final = written
        self.groups: Final = made.groups
        self.anchors: Final = tuple(map(Anchors._make, made.anchors))

    def found(self, text: str) -> Iterator[Match]:
        """Every match in a sentence's text that holds a character, in order; none overlaps another.

        Raises Fault at the pattern when a search takes too long, or all of them together do: silence would
        look like a clean draft.
        """
        pattern = self._pattern
        if pattern is None:
            pattern = self._pattern = compiled(self._made.source, self._made.flags)
        self._searched += len(text)
        most = _PATIENCE_IN_ALL + _PATIENCE_A_CHARACTER * self._searched
        matches = pattern.finditer(text, timeout=_PATIENCE + _PATIENCE_A_CHARACTER * len(text))
        while self._spent < most:
            start = perf_counter()
            try:
                match = next(matches, None)
            except TimeoutError:
                break
            self._spent += perf_counter() - start
            if match is None:
                return
            if match.start() != match.end():
                yield match
        help = "Bound its repeats, or look for less at once."
        raise Fault(*self._place, f"this pattern takes too long: {self.written}", help)

    def stands_in(self, text: str) -> bool:
        """True where the pattern matches anywhere in these words."""
        return next(self.found(text), None) is not None


def read_expressions(
    page: Page, key: str, words: Words, *, case: bool = False, default: tuple[Expression, ...] | None = None
) -> tuple[Expression, ...]:
    """The patterns under a key, one by one. `case` minds capitals; `default` stands in for a missing key.

    A Fault, at the character where it can be told, for a pattern that is none, could run away, can
    match nothing or matches everywhere, and for an unknown word list.
    """
    if default is not None and key not in page:
        page.texts(key, ())
        return default
    return tuple(_read(page, key, at, written, words, case) for at, written in enumerate(page.texts(key)))


def read_keyed_expressions(page: Page, words: Words, *, case: bool = False) -> dict[Expression, str]:
    """The patterns that are the keys of a mapping, each with its value. Faults as `read_expressions`."""
    return {_read(page, written, None, written, words, case): page.text(written) for written in page}


def listed(
    page: Page, key: str, name: str, words: Words, item: int | None = None, within: int | None = None
) -> tuple[str, ...]:
    """The words of a list that a page names, or the Fault that says which lists there are."""
    if name not in words:
        near = did_you_mean(name, words)
        message = f"no word list is called {name!r}" + (f": {near}" if near else "")
        raise page.fault(key, message, f"Lists: {', '.join(sorted(words))}.", item, within)
    return tuple(words[name])


def _read(page: Page, key: str, at: int | None, written: str, words: Words, case: bool) -> Expression:
    place = (page.path, *page.place(key, at))
    made = made_before(place, written, case)
    if made is None:
        made = _make(page, key, at, written, words, case)
        note_made(place, written, case, made)
    return Expression(made, written, place)


def _make(page: Page, key: str, at: int | None, written: str, words: Words, case: bool) -> Made:
    try:
        made = translate(written, lambda name, offset: one_of(listed(page, key, name, words, at, offset)))
    except NotationError as refused:
        raise page.fault(key, str(refused), refused.help, at, refused.offset) from None
    flags = 0 if case else _IGNORECASE
    source = f"{_UNCUT_START}(?:{made.pattern}){_UNCUT_END}"
    # those that come with attrlint are in order, and compiled where a draft first has their anchors
    if not page.path.startswith(builtin_folder()):
        _try_out(page, key, at, source, flags, made)
    return Made(source, flags, made.groups, tuple(map(tuple, anchors_of(written, words))))


def _try_out(page: Page, key: str, at: int | None, source: str, flags: int, made: Translated) -> None:
    """The Fault of a pattern that cannot be compiled, or matches everywhere."""
    import regex

    try:
        pattern = compiled(source, flags)
    except regex.error as slip:
        # the stubs do not know what a regex error carries
        said, offset = getattr(slip, "msg", str(slip)), getattr(slip, "pos", None) or 0
        inside = made.written_at(offset - len(_UNCUT_START) - len("(?:"))
        raise page.fault(key, f"not a pattern: {said}", "", at, inside) from None
    if pattern.search("") is not None:
        raise page.fault(key, "this pattern matches everywhere, even where there is nothing", "", at)
