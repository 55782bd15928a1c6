"""Words as a reader sees them: one space for any run of blanks, one kind of apostrophe, composed letters.

Patterns run over normalised text, findings stand in the draft: `Normal` keeps the way back.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import Final

from attrlint.reading.draft import FILLER

_SINGLES: Final = (("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"))
_BLANKS: Final = ("\n", "\r", "\t", "\u00a0")
_RARE_BLANKS: Final = "\x0b\x0c\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNSEEN: Final = "\u2060\u200b-\u200f\u00ad\ufeff\u202a-\u202e\u2066-\u2069"
_RARE_BLANK: Final = re.compile(f"[{_RARE_BLANKS}]")
_HAS_UNSEEN: Final = re.compile(f"[{_UNSEEN}]")
_BLANK_RUN: Final = re.compile(f" [ {_UNSEEN}]+")
_ODD: Final = re.compile(f" [ {_UNSEEN}]+|[^ {_UNSEEN}]?[{_UNSEEN}]+")
_ODD_WORD: Final = re.compile(f" [ {_UNSEEN}]*|[^ ]+")


class Normal:
    """Normalised text of one stretch of a draft, and for each of its characters the place it came from.

    `text` begins and ends without a blank. Where normalising kept every length (`_at` is empty) a
    place is a sum; otherwise `_at[i]` is the normalised offset at which the i-th changed piece begins.
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
        # of several pieces at one offset all but the last are unseen characters, which nothing begins with
        if i < 0:
            return self._start + offset
        if offset < self._at[i] + self._size[i]:
            return self._from[i]
        return self._to[i] + offset - self._at[i] - self._size[i]

    def last(self, offset: int) -> int:
        """Draft offset at which the normalised character before `offset` ends."""
        i = bisect_right(self._at, offset - 1) - 1
        if i < 0:
            return self._start + offset
        if offset <= self._at[i] + self._size[i]:
            return self._to[i] if self._size[i] else self._to[i] + offset - self._at[i]
        return self._to[i] + offset - self._at[i] - self._size[i]

    def _change(self, at: int, size: int, start: int, end: int) -> None:
        self._at.append(at)
        self._size.append(size)
        self._from.append(start)
        self._to.append(end)


class Flat:
    """A draft's prose with every blank a space and every single mark an apostrophe, of the same length."""

    __slots__ = ("_composed", "_plain", "prose")

    def __init__(self, prose: str) -> None:
        for mark, apostrophe in _SINGLES:
            prose = prose.replace(mark, apostrophe)
        for blank in _BLANKS:
            prose = prose.replace(blank, " ")
        self.prose = _RARE_BLANK.sub(" ", prose)
        self._composed = unicodedata.is_normalized("NFC", prose)
        self._plain = _HAS_UNSEEN.search(prose) is None

    def normal(self, start: int, end: int) -> Normal:
        """The normalised text of `prose[start:end]`."""
        words = self.prose[start:end]
        stripped = words.lstrip(" ")
        start += len(words) - len(stripped)
        words = stripped.rstrip(" ")
        if self._composed and self._plain and "  " not in words:
            return Normal(words, start)
        return _mapped(words, start, composed=self._composed)


def _mapped(words: str, start: int, *, composed: bool) -> Normal:
    """Normalise the slow way, noting each piece whose length or letters change."""
    normal = Normal("", start)
    out: list[str] = []
    size = done = 0
    for piece, begin, end in _pieces(words, composed):
        out.append(words[done:begin])
        size += begin - done
        done = end
        if piece == " " and not size:
            piece = ""
        normal._change(size, len(piece), start + begin, start + end)
        out.append(piece)
        size += len(piece)
    out.append(words[done:])
    text = "".join(out)
    normal.text = text.rstrip(" ")
    return normal


def _pieces(words: str, composed: bool):  # type: ignore[no-untyped-def]
    """Every changed piece as (new words, start, end), in order."""
    if composed:
        for odd in _ODD.finditer(words):
            yield _composed(odd.group()), odd.start(), odd.end()
        return
    for odd in _ODD_WORD.finditer(words):
        word = odd.group()
        if word[0] == " ":
            if len(word) > 1:
                yield " ", odd.start(), odd.end()
        elif not unicodedata.is_normalized("NFC", word) or _HAS_UNSEEN.search(word):
            yield from _clusters(word, odd.start())


def _clusters(word: str, start: int):  # type: ignore[no-untyped-def]
    """The changed letters of one word: each with the marks that combine with it."""
    begin = 0
    for i in range(1, len(word) + 1):
        if i < len(word) and _continues(word[i]):
            continue
        cluster = word[begin:i]
        new = _composed(cluster)
        if new != cluster:
            yield new, start + begin, start + i
        begin = i


def _continues(letter: str) -> bool:
    """True for a character that is written onto the one before, a conjoining Hangul vowel or end included."""
    return (
        letter == FILLER
        or unicodedata.category(letter)[0] == "M"
        or "\u1160" <= letter <= "\u11ff"
        or _HAS_UNSEEN.match(letter) is not None
    )


def _composed(piece: str) -> str:
    if piece[0] == " ":
        return " "
    return unicodedata.normalize("NFC", _HAS_UNSEEN.sub("", piece))
