"""Words as a reader sees them: one space for any run of blanks, one kind of apostrophe, composed letters.

Patterns run over normalised text, findings stand in the draft: `Normal` keeps the way back.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from attrlint.reading.draft import FILLER

_SAME_WIDTH: Final = (
    ("’", "'"),
    ("‘", "'"),
    ("\u02bc", "'"),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\n", " "),
    ("\r", " "),
    ("\t", " "),
    ("\u00a0", " "),
)
_RARE_BLANK: Final = re.compile("[\x0b\x0c\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_UNSEEN: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_HAS_UNSEEN: Final = re.compile(f"[{_UNSEEN}]")
_BLANKS: Final = re.compile("  +")
_BLANKS_OR_WORD: Final = re.compile(f" [ {_UNSEEN}]*|[^ ]+")


class Normal:
    """Normalised text of one stretch of a draft, and for each of its characters the place it came from.

    `text` neither begins nor ends with a blank. Where normalising kept every width (`_at` is empty) a
    place is a sum; otherwise the i-th changed piece is `_size[i]` characters at the normalised offset
    `_at[i]`, and came from the draft's `_from[i]` to `_to[i]`.
    """

    __slots__ = ("_at", "_from", "_size", "_start", "_to", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._start = start
        self._at: list[int] = []
        self._size: list[int] = []
        self._from: list[int] = []
        self._to: list[int] = []

    def first(self, offset: int) -> int:
        """Draft offset at which the normalised character at `offset` begins."""
        i = bisect_right(self._at, offset) - 1
        if i < 0:
            return self._start + offset
        beyond = offset - self._at[i] - self._size[i]
        return self._from[i] if beyond < 0 else self._to[i] + beyond

    def last(self, offset: int) -> int:
        """Draft offset at which the normalised character before `offset` ends."""
        i = bisect_right(self._at, offset - 1) - 1
        if i < 0:
            return self._start + offset
        return self._to[i] + max(0, offset - self._at[i] - self._size[i])

    def note(self, at: int, size: int, start: int, end: int) -> None:
        """Notes the next changed piece: where it stands in `text`, its size, and whence it came."""
        self._at.append(at)
        self._size.append(size)
        self._from.append(start)
        self._to.append(end)


class Flat:
    """A draft's prose, of the same length, with every blank a space and every single mark an apostrophe."""

    __slots__ = ("_simple", "prose")

    def __init__(self, prose: str) -> None:
        for old, new in _SAME_WIDTH:
            prose = prose.replace(old, new)
        self.prose = _RARE_BLANK.sub(" ", prose)
        self._simple = _is_simple(prose)

    def normal(self, start: int, end: int) -> Normal:
        """The normalised text of the prose from `start` to `end`."""
        words = self.prose[start:end]
        begun = words.lstrip(" ")
        start += len(words) - len(begun)
        words = begun.rstrip(" ")
        simple = self._simple or _is_simple(words)
        if simple and "  " not in words:
            return Normal(words, start)
        return _mapped(words, start, simple)


def _is_simple(words: str) -> bool:
    """True where every letter is composed and every character seen."""
    return words.isascii() or (unicodedata.is_normalized("NFC", words) and not _HAS_UNSEEN.search(words))


def _mapped(words: str, start: int, simple: bool) -> Normal:
    """Normalises where widths or letters change, noting each changed piece."""
    normal = Normal("", start)
    out: list[str] = []
    size = done = 0
    for piece, begin, end in _pieces(words, simple):
        out.append(words[done:begin])
        size += begin - done
        done = end
        # what is unseen may stand before the first letter, and the blanks after it part nothing
        new = piece if size else piece.lstrip(" ")
        normal.note(size, len(new), start + begin, start + end)
        out.append(new)
        size += len(new)
    out.append(words[done:])
    normal.text = "".join(out).rstrip(" ")
    return normal


def _pieces(words: str, simple: bool) -> Iterator[tuple[str, int, int]]:
    """Every changed piece as its new words, start and end in `words`, in order."""
    if simple:
        for run in _BLANKS.finditer(words):
            yield " ", run.start(), run.end()
        return
    for found in _BLANKS_OR_WORD.finditer(words):
        word = found.group()
        if word[0] == " ":
            yield " ", found.start(), found.end()
        elif not _is_simple(word):
            yield from _letters(word, found.start())


def _letters(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    """The changed letters of one word: each with all that is written onto it.

    A FILLER belongs to the letter before it, whose entity it widens; other unseen characters to none.
    """
    begin = 0
    for i in range(1, len(word) + 1):
        if i < len(word) and _continues(word[i]):
            continue
        letter = word[begin:i]
        seen = _HAS_UNSEEN.sub("", letter)
        new = unicodedata.normalize("NFC", seen)
        if new != letter:
            end = begin + len(_without_tail(letter))
            yield new, start + begin, start + end
            if end < i:
                yield "", start + end, start + i
        begin = i


def _continues(character: str) -> bool:
    """True for what belongs to the letter before it: marks, conjoining Hangul vowels and ends, the unseen."""
    return (
        unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or _HAS_UNSEEN.match(character) is not None
    )


def _without_tail(letter: str) -> str:
    """The letter without unseen characters at its end, FILLER excepted."""
    end = len(letter)
    while end > 1 and letter[end - 1] != FILLER and _HAS_UNSEEN.match(letter[end - 1]):
        end -= 1
    return letter[:end]
