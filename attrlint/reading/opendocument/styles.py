"""Styles of an OpenDocument text, whose names are the same in every language."""

from collections.abc import Mapping
from typing import Final

from attrlint.reading.draft import BlockKind
from attrlint.reading.office.markup import walk
from attrlint.reading.office.passages import PLAIN, Look
from attrlint.reading.opendocument.names import NAMES

_KINDS: Final[Mapping[str, BlockKind | None]] = {
    "Title": "headline",
    "Subtitle": "summary",
    "Quotations": "block-quote",
    "Caption": "caption",
    "Preformatted_20_Text": "code",
    "Header": None,
    "Footer": None,
    "Index": None,
}
_DEEPEST: Final = 16


class Styles:
    """The styles that paragraphs have: what each is based on."""

    def __init__(self) -> None:
        self._bases: dict[str, str] = {}

    def read(self, data: bytes) -> "Styles":
        """Learn the styles of a part; attrlint.reading.office.markup.Broken where they cannot be read."""
        walk(data, NAMES, self)
        return self

    def look(self, style: str) -> Look:
        """What a paragraph of this style is."""
        for _ in range(_DEEPEST):
            if style in _KINDS:
                return Look(_KINDS[style])
            style = self._bases.get(style, "")
        return PLAIN

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        """An element of the styles begins."""
        if name == "style:style" and attributes.get("style:family") == "paragraph":
            self._bases[attributes.get("style:name", "")] = attributes.get("style:parent-style-name", "")

    def close(self, name: str, at: int, end: int) -> None:
        """An element of the styles ends."""

    def text(self, words: str) -> None:
        """Characters, of which styles have none."""
