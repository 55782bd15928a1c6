"""Styles: what a paragraph is, by the name that its style has in every language, or by its outline level."""

import re
from collections.abc import Mapping
from typing import Final

from attrlint.reading.draft import BlockKind
from attrlint.reading.office.markup import walk
from attrlint.reading.office.passages import PLAIN, Look
from attrlint.reading.word.names import NAMES

BODY_LEVEL: Final = 9
_HEADING: Final = re.compile(r"heading ([1-9])$")
_LISTED: Final = re.compile(r"list (?:bullet|number|continue)\b")
_SKIPPED: Final = re.compile(r"(?:toc (?:heading|\d)|table of figures|header|footer|index \d)$")
_KINDS: Final[Mapping[str, BlockKind]] = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "summary",
    "caption": "caption",
    "quote": "block-quote",
    "intense quote": "block-quote",
    "block text": "block-quote",
    "html preformatted": "code",
    "source code": "code",
}
_DEEPEST: Final = 16


class Style:
    """A style as its page has it. `level` and `numbered` are None where it leaves them to its `base`."""

    __slots__ = ("base", "level", "name", "numbered")

    def __init__(self) -> None:
        self.base = ""
        self.level: int | None = None
        self.name = ""
        self.numbered: bool | None = None


class Styles:
    """The styles of a document by their ids, which are words of the language that it was begun in."""

    __slots__ = ("_current", "_default", "_found")

    def __init__(self) -> None:
        self._found: dict[str, Style] = {}
        self._current: Style | None = None
        self._default = ""

    @classmethod
    def read(cls, data: bytes) -> "Styles":
        """The styles in a part's bytes; attrlint.reading.office.markup.Broken where they cannot be read."""
        styles = cls()
        walk(data, NAMES, styles)
        return styles

    def look(self, style: str, level: int | None, numbered: bool | None) -> Look:
        """What a paragraph is that has this style and, unless None, this level and numbering of its own."""
        look = PLAIN
        waiting, seen = style or self._default, 0
        while waiting in self._found and seen < _DEEPEST:
            found = self._found[waiting]
            if look is PLAIN:
                look = _named(found.name) or PLAIN
            level = found.level if level is None else level
            numbered = found.numbered if numbered is None else numbered
            waiting, seen = found.base, seen + 1
        if look is PLAIN and level is not None and level < BODY_LEVEL:
            return Look("heading", level + 1)
        return Look("list-item") if look is PLAIN and numbered else look

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        """An element of the styles begins."""
        value = attributes.get("w:val", "")
        current = self._current
        if name == "w:style":
            self._current = None
            if attributes.get("w:type", "paragraph") == "paragraph":
                self._current = self._found.setdefault(attributes.get("w:styleId", ""), Style())
                if attributes.get("w:default") in ("1", "true", "on"):
                    self._default = attributes.get("w:styleId", "")
        elif current is None:
            return
        elif name == "w:name":
            current.name = value.lower()
        elif name == "w:basedOn":
            current.base = value
        elif name == "w:outlineLvl" and value.isdecimal():
            current.level = int(value[:2])
        elif name == "w:numId":
            current.numbered = value != "0"

    def close(self, name: str, at: int, end: int) -> None:
        """An element of the styles ends."""

    def text(self, words: str) -> None:
        """Characters, of which styles have none."""


def _named(name: str) -> Look | None:
    heading = _HEADING.match(name)
    if heading:
        return Look("heading", int(heading[1]))
    if _SKIPPED.match(name):
        return Look(None)
    if _LISTED.match(name):
        return Look("list-item")
    return Look(_KINDS[name]) if name in _KINDS else None
