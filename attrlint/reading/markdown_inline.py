"""What stands inside a block of Markdown: words, links, images, emphasis, inline HTML."""

from collections.abc import Mapping
from typing import Any, Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.draft import BlockKind
from attrlint.reading.elements import BLOCK_LEVEL, MUTED
from attrlint.reading.leaf import Leaf
from attrlint.reading.tags import attribute_words, attributes, tags
from attrlint.span import Span

_UNSAID: Final = MUTED | {"code"}


class Inline:
    """Collects a block's words from the parser's inline events; offsets are those of `source`."""

    def __init__(self, canvas: Canvas, source: str, base: int) -> None:
        self.leaf: Final = Leaf(canvas, source, base)
        self._canvas = canvas
        self._source = source
        self._base = base
        self._strong = self._emphasis = 0
        self._outside_strong = self._outside_emphasis = self._after_image = False
        self._unsaid = ""
        self._alternative: list[Span] | None = None
        self._address = False

    @property
    def all_strong(self) -> bool:
        """True where every word of the block is in bold type."""
        return self.leaf.begun and not self._outside_strong

    @property
    def below_image(self) -> bool:
        """True where an image stands first in the block and all words after it are emphasised."""
        return self.leaf.begun and self._after_image and not self._outside_emphasis

    def text(self, start: int, end: int, kind: BlockKind, *, cell: bool) -> None:
        """Words as the source has them; `kind` and `cell` count where they begin a block."""
        if self._alternative is not None:
            self._alternative.append(Span(start, end))
        elif self._unsaid or self._address:
            self.leaf.gap()
        else:
            self.leaf.text(start, end, kind, cell=cell)
            if not self._strong and not self._source[start:end].isspace():
                self._outside_strong = True
                self._outside_emphasis = self._outside_emphasis or not self._emphasis

    def line_break(self, start: int, end: int, kind: BlockKind) -> None:
        """The end of a line inside the block; the line break itself counts as its text."""
        if self.leaf.begun and self._alternative is None and not self._unsaid:
            self.leaf.text(start, end, kind)

    def close(self) -> None:
        """The block ends here, and with it whatever was left open in it."""
        self.leaf.close()
        self._strong = self._emphasis = 0
        self._outside_strong = self._outside_emphasis = self._after_image = False
        self._unsaid = ""

    def start_emphasis(self, name: str) -> None:
        """`name` is "Strong" or "Emphasis"."""
        if name == "Strong":
            self._strong += 1
        else:
            self._emphasis += 1

    def end_emphasis(self, name: str) -> None:
        """`name` is "Strong" or "Emphasis"."""
        if name == "Strong":
            self._strong -= 1
        else:
            self._emphasis -= 1

    def start_link(self, details: Mapping[str, Any], start: int, end: int) -> None:
        """A link; the words of an autolink are its address, and no prose."""
        if details["link_type"] in ("Autolink", "Email"):
            self._address = True
            self.leaf.gap()
            if details["link_type"] == "Autolink":
                self._canvas.link(self._base + start + 1, self._base + end - 1, details["dest_url"])
        else:
            self.leaf.begin_link(details["dest_url"])

    def end_link(self) -> None:
        """The words of the link end here."""
        self._address = False
        self.leaf.end_link()

    def start_image(self) -> None:
        """The words from here on are an image's alternative text."""
        if self._alternative is None:
            self._alternative = []

    def end_image(self) -> None:
        """The alternative text ends here, and is a caption."""
        if self._alternative is None:
            return
        self._after_image = self._after_image or not self.leaf.begun
        self.leaf.caption(self._alternative)
        self._alternative = None

    def html(self, start: int, end: int) -> None:
        """A tag or comment among the words: it leaves no gap, unless it is one that parts them."""
        source = self._source[start:end]
        if source.startswith("<!--"):
            self._canvas.html_comment(self._base + start, self._base + end)
            return
        tag = next(tags(source), None)
        if tag is None or self._unsaid:
            if tag and tag.part == "close" and tag.name == self._unsaid:
                self._unsaid = ""
        elif tag.name in _UNSAID:
            self.leaf.gap()
            if tag.part != "close" and not source.endswith("/>"):
                self._unsaid = tag.name
        elif tag.name == "a":
            self.leaf.end_link()
            if tag.part == "open":
                self.leaf.begin_link(attribute_words(source, attributes(source, tag).get("href")))
        elif tag.name == "br":
            self.leaf.line_break()
        elif tag.name in BLOCK_LEVEL:
            self.leaf.gap()
        elif tag.part == "open":
            for name, value in attributes(source, tag).items():
                if name in ("alt", "caption"):
                    self.leaf.caption([Span(start + value.start, start + value.end)])
