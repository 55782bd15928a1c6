"""Words in several styles set into lines of a terminal."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.reports.columns import cell
from attrlint.reports.columns import columns as width
from attrlint.reports.paint import Paint
from attrlint.reports.visible import visible


class Piece(NamedTuple):
    """Text in one style. Lines may break at its blanks; where it is `whole`, it sticks to what follows."""

    text: str
    style: str
    whole: bool = False


Word = list[tuple[str, str]]
"""Letters between two blanks, each run of them with its style."""


def lines(pieces: Iterable[Piece], columns: int, paint: Paint) -> Iterator[str]:
    """The pieces made visible, in lines of at most `columns` columns; a word wider than a line is broken."""
    line: list[Word] = []
    used = 0
    for word in _broken(_words(pieces), columns):
        wide = _width(word)
        if line and used + 1 + wide > columns:
            yield _painted(line, paint)
            line, used = [], 0
        used += wide + (1 if line else 0)
        line.append(word)
    if line:
        yield _painted(line, paint)


def _words(pieces: Iterable[Piece]) -> Iterator[Word]:
    word: Word = []
    for piece in pieces:
        if piece.whole:
            word.append((visible(piece.text), piece.style))
            continue
        parts = piece.text.split()
        if parts and word and piece.text[0].isspace():
            yield word
            word = []
        for at, part in enumerate(parts):
            if at:
                yield word
                word = []
            word.append((visible(part), piece.style))
        if word and piece.text[-1:].isspace():
            yield word
            word = []
    if word:
        yield word


def _broken(words: Iterable[Word], columns: int) -> Iterator[Word]:
    """The words, those wider than a line in parts that fit."""
    for word in words:
        if _width(word) <= columns:
            yield word
            continue
        part: Word = []
        used = 0
        for text, style in word:
            for character in text:
                wide = cell(character)[1]
                if part and used + wide > columns:
                    yield part
                    part, used = [], 0
                part.append((character, style))
                used += wide
        yield part


def _width(word: Word) -> int:
    return sum(width(text) for text, _ in word)


def _painted(line: list[Word], paint: Paint) -> str:
    """A line with as few changes of style as can be: the blank between two words alike is painted too."""
    runs: list[tuple[str, str]] = []
    for at, word in enumerate(line):
        if at:
            same = runs[-1][1] == word[0][1]
            _add(runs, " ", word[0][1] if same else "")
        for text, style in word:
            _add(runs, text, style)
    return "".join(paint(text, style) for text, style in runs)


def _add(runs: list[tuple[str, str]], text: str, style: str) -> None:
    if runs and runs[-1][1] == style:
        runs[-1] = (runs[-1][0] + text, style)
    else:
        runs.append((text, style))
