"""HTML → blocks: a linear mask that keeps words and lets the tags go."""

from collections import Counter
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.draft import BlockKind
from attrlint.reading.elements import BLOCK_LEVEL, COUNTED, HEADINGS, MUTED, NEVER_IN_HEADINGS, implied_end
from attrlint.reading.inline import show_marked
from attrlint.reading.leaf import Leaf
from attrlint.reading.tags import Tag, attribute_words, attributes, tags
from attrlint.span import Span

_LOOK_BACK: Final = 8
"""How many open elements are searched for one that nobody closed: enough for people, few for machines."""


def read_html(canvas: Canvas, path: str) -> None:
    """Find the blocks of a page; `path` is not needed, formats share one signature."""
    del path
    reader = HtmlReader(canvas, canvas.text, 0)
    reader.read()
    if reader.title and not canvas.has_block("headline"):
        show_marked(canvas, *reader.title)
        canvas.block("headline", *reader.title)


class HtmlReader:
    """Reads HTML that stands in the canvas's text from `base` on.

    `source` is that stretch, or a copy of equal length with FOREIGN for markup that is not HTML.
    `kind` is the kind of block that surrounds it, for HTML inside Markdown quotes and lists.
    """

    def __init__(self, canvas: Canvas, source: str, base: int, kind: BlockKind = "paragraph") -> None:
        self.canvas = canvas
        self.source = source
        self.base = base
        self.title: Span | None = None
        self._kind_around = kind
        self._leaf = Leaf(canvas, source, base)
        self._stack: list[str] = []
        self._open: Counter[str] = Counter()
        self._muted = ""
        self._muted_depth = 0
        self._code: Span | None = None

    def read(self) -> None:
        """Find blocks, links, comments and metadata; show the words."""
        found = list(tags(self.source))
        self._closers = Counter(tag.name for tag in found if tag.part == "close" and tag.name in MUTED)
        at = 0
        for tag in found:
            if at < tag.start:
                self._text(at, tag.start)
            self._tag(tag)
            at = tag.end
        self._text(at, len(self.source))
        self._end_block()

    def _text(self, start: int, end: int) -> None:
        if self._muted:
            return
        words = self.source[start:end].strip()
        if not words:
            return
        if self._open["title"]:
            self.title = self.title or Span(self.base + start, self.base + end)
            self.canvas.metadata.setdefault("title", attribute_words(self.source, Span(start, end)))
        elif self._open["pre"]:
            self._code = Span(self._code.start if self._code else self.base + start, self.base + end)
        elif self._open["code"]:
            self._leaf.gap()
        else:
            self._leaf.text(start, end, self._kind(), cell=bool(self._open["td"] or self._open["th"]))

    def _kind(self) -> BlockKind:
        is_open = self._open
        if is_open["h1"]:
            return "headline" if not self.canvas.has_block("headline") else "heading"
        if any(is_open[name] for name in HEADINGS):
            return "heading"
        if is_open["figcaption"] or is_open["caption"]:
            return "caption"
        if is_open["blockquote"]:
            return "block-quote"
        if is_open["li"] or is_open["dt"] or is_open["dd"]:
            return "list-item" if self._kind_around == "paragraph" else self._kind_around
        return self._kind_around

    def _tag(self, tag: Tag) -> None:
        name = tag.name
        if tag.part == "comment":
            self.canvas.html_comment(self.base + tag.start, self.base + tag.end)
        elif name in MUTED:
            self._mute(tag)
        elif self._muted or tag.part in ("other", "raw"):
            pass
        elif name in BLOCK_LEVEL or name == "code":
            if name != "code":
                self._end_block()
            self._note(tag)
        elif name == "a":
            self._anchor(tag)
        elif name == "br":
            self._leaf.line_break()
        elif tag.part == "open":
            self._other(tag)

    def _mute(self, tag: Tag) -> None:
        """Enter or leave an element that holds no words of the draft, provided that it is closed at all."""
        name = tag.name
        if tag.part == "raw":
            self._leaf.gap()
            return
        if tag.part == "close":
            self._closers[name] -= 1
            if name == self._muted:
                self._muted_depth -= 1
                if not self._muted_depth:
                    self._muted = ""
        elif name == self._muted:
            self._muted_depth += 1
        elif not self._muted and self._closers[name] > 0 and not self.source.endswith("/>", 0, tag.end):
            self._end_block()
            self._muted, self._muted_depth = name, 1

    def _note(self, tag: Tag) -> None:
        """Keep account of the open elements that decide on a block's kind."""
        name = tag.name
        if name == "html" and tag.part == "open":
            language = attribute_words(self.source, attributes(self.source, tag).get("lang"))
            if language:
                self.canvas.metadata.setdefault("language", language)
        if name in NEVER_IN_HEADINGS and self._stack and self._stack[-1] in HEADINGS:
            self._pop()
        if name not in COUNTED:
            return
        if tag.part == "open":
            self._end_implied(name)
            self._stack.append(name)
            self._open[name] += 1
        elif self._open[name]:
            while self._pop() != name:
                pass

    def _end_implied(self, name: str) -> None:
        """An `<li>` ends the item before it, though nobody wrote `</li>`; so do cells and headings."""
        ended, holders = implied_end(name)
        for depth, opened in enumerate(reversed(self._stack[-_LOOK_BACK:]), 1):
            if opened in holders:
                return
            if opened in ended:
                for _ in range(depth):
                    self._pop()
                return

    def _pop(self) -> str:
        name = self._stack.pop()
        self._open[name] -= 1
        return name

    def _anchor(self, tag: Tag) -> None:
        self._leaf.end_link()
        if tag.part == "open":
            target = attribute_words(self.source, attributes(self.source, tag).get("href"))
            if target:
                self._leaf.begin_link(target)

    def _other(self, tag: Tag) -> None:
        """Images, page descriptions, and components of a newsroom's own: captions and alternative texts."""
        if tag.name == "meta":
            self._meta(tag)
            return
        if self._open["pre"]:
            return
        found = attributes(self.source, tag)
        for name in ("alt", "caption"):
            if name in found:
                self._leaf.caption((found[name],))

    def _meta(self, tag: Tag) -> None:
        found = attributes(self.source, tag)
        content = found.get("content")
        name = attribute_words(self.source, found.get("name") or found.get("property")).lower()
        words = attribute_words(self.source, content)
        if content is None or not name or not words:
            return
        name = {"article:published_time": "date", "og:description": "description"}.get(name, name)
        if name == "description" and name not in self.canvas.metadata:
            span = Span(self.base + content.start, self.base + content.end)
            show_marked(self.canvas, *span)
            self.canvas.block("summary", *span)
        self.canvas.metadata.setdefault(name, words)

    def _end_block(self) -> None:
        self._leaf.close()
        if self._code:
            self.canvas.block("code", *self._code)
            self._code = None
