"""Markdown → blocks, by the exact source ranges that the parser gives for inline text."""

import re
from collections.abc import Iterable
from typing import Any, Final

from attrlint.reading.byte_offsets import ByteOffsets
from attrlint.reading.canvas import Canvas
from attrlint.reading.draft import BlockKind
from attrlint.reading.foreign import mask_foreign
from attrlint.reading.front_matter import read_front_matter
from attrlint.reading.html import HtmlReader
from attrlint.reading.leaf import FOREIGN
from attrlint.reading.markdown_inline import Inline
from attrlint.span import Span

_SENTENCE_ENDS: Final = ".!?…:;,\"”’'»"
_LONGEST_HEADING: Final = 80
_WITHIN_LINE = re.compile(r"[^\r\n]+")


def read_markdown(canvas: Canvas, path: str) -> None:
    """Find the blocks of a Markdown text; the path's ending tells MDX from the rest."""
    import pyromark
    from pyromark import Options

    base = read_front_matter(canvas)
    body = mask_foreign(canvas, base, mdx=path.lower().endswith(".mdx"))
    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
    )
    _Body(canvas, body, base).read(pyromark.events_with_range(body, options=options))


class _Body:
    """Follows the parser's events; offsets are those of `source`, which stands at `base` in the text."""

    def __init__(self, canvas: Canvas, source: str, base: int) -> None:
        self._canvas = canvas
        self._source = source
        self._base = base
        self._inline = Inline(canvas, source, base)
        self._title = canvas.metadata.get("headline") or canvas.metadata.get("title", "")
        self._quotes = self._items = 0
        self._cell = False
        self._heading: BlockKind | None = None
        self._code: list[Span] | None = None
        self._html: list[Span] | None = None

    def read(self, events: Iterable[Any]) -> None:
        """Take in every event: `{"Text": …}`, `{"Start": {"Link": …}}`, `{"Start": "Item"}`, "SoftBreak"…"""
        point = ByteOffsets(self._source).point
        for event, place in events:
            start, end = point(place["start"]), point(place["end"])
            if isinstance(event, str):
                if event == "SoftBreak":
                    self._inline.line_break(start, end, "paragraph")
                elif event == "HardBreak":
                    self._inline.leaf.gap()
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(start, end)
            elif kind == "Start":
                name, details = (value, None) if isinstance(value, str) else next(iter(value.items()))
                self._start(name, details, start, end)
            elif kind == "End":
                self._end(value if isinstance(value, str) else next(iter(value)))
            elif kind == "InlineHtml":
                self._inline.html(start, end)
            elif kind == "Html" and self._html is not None:
                self._html.append(Span(start, end))
            elif kind in ("Code", "InlineMath", "DisplayMath"):
                self._inline.leaf.gap()
        self._inline.close()

    def _text(self, start: int, end: int) -> None:
        if self._code is not None:
            self._code.append(Span(start, end))
        else:
            self._inline.text(start, end, self._kind(), cell=self._cell)

    def _kind(self) -> BlockKind:
        if self._heading:
            return self._heading
        return "block-quote" if self._quotes else "list-item" if self._items else "paragraph"

    def _start(self, name: str, details: Any, start: int, end: int) -> None:
        match name:
            case "Link":
                self._inline.start_link(details, start, end)
                return
            case "Image":
                self._inline.start_image()
                return
            case "Emphasis" | "Strong":
                self._inline.start_emphasis(name)
                return
            case "Strikethrough":
                return
        self._inline.close()
        match name:
            case "Heading":
                first = details["level"] == "H1" and not self._canvas.has_block("headline")
                self._heading = "headline" if first else "heading"
            case "BlockQuote":
                self._quotes += 1
            case "Item":
                self._items += 1
            case "TableCell":
                self._cell = True
            case "CodeBlock":
                self._code = []
            case "HtmlBlock":
                self._html = []

    def _end(self, name: str) -> None:
        match name:
            case "Link":
                self._inline.end_link()
                return
            case "Image":
                self._inline.end_image()
                return
            case "Emphasis" | "Strong":
                self._inline.end_emphasis(name)
                return
            case "Strikethrough":
                return
            case "Paragraph":
                self._judge_paragraph()
        self._inline.close()
        match name:
            case "Heading":
                self._heading = None
            case "BlockQuote":
                self._quotes -= 1
            case "Item":
                self._items -= 1
            case "TableCell":
                self._cell = False
            case "CodeBlock":
                self._end_code()
            case "HtmlBlock":
                self._end_html()

    def _judge_paragraph(self) -> None:
        """A line in bold is a heading to its readers, and so is the headline said again."""
        leaf = self._inline.leaf
        if not leaf.begun or leaf.kind != "paragraph":
            return
        words = leaf.words
        short = len(words) <= _LONGEST_HEADING and words[-1:] not in _SENTENCE_ENDS
        if (self._inline.all_strong and short) or (self._title and words == self._title):
            leaf.kind = "heading"
        elif self._inline.below_image:
            leaf.kind = "caption"
        self._title = ""

    def _end_code(self) -> None:
        if self._code:
            self._canvas.block("code", self._base + self._code[0].start, self._base + self._code[-1].end)
        self._code = None

    def _end_html(self) -> None:
        """Read the block as HTML; the marks of quotes and lists between its lines are foreign to it."""
        pieces, self._html = self._html, None
        if not pieces:
            return
        out: list[str] = []
        at = first = pieces[0].start
        for start, end in pieces:
            between = self._source[at:start]
            out.append(_WITHIN_LINE.sub(lambda line: FOREIGN * len(line.group()), between))
            out.append(self._source[start:end])
            at = end
        HtmlReader(self._canvas, "".join(out), self._base + first, self._kind()).read()
