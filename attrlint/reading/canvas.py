"""The canvas a format's reader works on: what is shown of a text, and which blocks it falls into.

A reader says which stretches of the text are words (`show`); all else becomes blanks of equal
length, so that every offset into the prose is an offset into the text.
"""

import re
from collections.abc import Mapping, Sequence

from attrlint.reading.draft import FILLER, SEAM, Block, BlockKind, Comment, Draft, Link
from attrlint.span import Span

INVISIBLE = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u200c\u200d\u2028\u2029\u202f\u205f\u3000\ufeff" + FILLER + SEAM
)
"""Everything that leaves no ink: a block neither begins nor ends with it."""

_WITHIN_LINE = re.compile(r"[^\r\n]+")


def blank(text: str) -> str:
    """Blanks of the length of `text`, its line breaks kept."""
    if "\n" not in text and "\r" not in text:
        return " " * len(text)
    return _WITHIN_LINE.sub(lambda within: " " * (within.end() - within.start()), text)


class Canvas:
    """Collects what a reader finds, in any order, and makes a Draft of it."""

    __slots__ = ("_blocks", "_kinds", "_shown", "comments", "links", "metadata", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        self.metadata: dict[str, str] = {}
        self._shown: list[tuple[int, int, str, bool]] = []
        self._blocks: list[Block] = []
        self._kinds: set[BlockKind] = set()

    def show(self, start: int, end: int, words: str = "", *, glued: bool = False) -> None:
        """Make a stretch visible: as it is, or as `words`, filled up to its length.

        `glued`: what was masked just before leaves no gap for a reader, as the stars of `**Ruiz**,`.
        """
        if start < end:
            self._shown.append((start, end, words and words.ljust(end - start, FILLER), glued))

    def block(self, kind: BlockKind, start: int, end: int) -> None:
        """A block from `start` to `end`; it is trimmed to its visible words, and dropped if it has none."""
        self._blocks.append(Block(kind, Span(start, end)))
        self._kinds.add(kind)

    def has_block(self, kind: BlockKind) -> bool:
        """True where a block of this kind was found already."""
        return kind in self._kinds

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment from `start` to `end`, and the words inside it."""
        self.comments.append(Comment(Span(start, end), text.strip()))

    def html_comment(self, start: int, end: int) -> None:
        """A comment `<!-- … -->` from `start` to `end`, be it closed or not."""
        self.comment(start, end, self.text[start + 4 : end].removesuffix("-->"))

    def link(self, start: int, end: int, target: str) -> None:
        """A hyperlink whose words stand from `start` to `end`."""
        if start < end:
            self.links.append(Link(Span(start, end), target))

    def draft(self, path: str, words: Mapping[str, Sequence[str]] | None) -> Draft:
        """The Draft of all that was found, in reading order."""
        prose = self._without_code(self._prose())
        prose, blocks = _said_once(prose, self._trimmed(prose))
        return Draft(
            path,
            self.text,
            prose,
            blocks,
            links=sorted(self.links),
            comments=sorted(self.comments),
            metadata=self.metadata,
            words=words,
        )

    def _prose(self) -> str:
        text = self.text
        at = 0
        out: list[str] = []
        for start, end, words, glued in sorted(self._shown):
            if start < at:
                # two readers showed the same words: the first one wins
                start, words = at, ""
                if start >= end:
                    continue
            if start > at:
                gap = text[at:start]
                seamless = glued and out and not (out[-1][-1].isspace() or text[start].isspace())
                if seamless and "\n" not in gap and "\r" not in gap:
                    out.append(SEAM * len(gap))
                else:
                    out.append(blank(gap))
            out.append(words or text[start:end])
            at = end
        out.append(blank(text[at:]))
        return "".join(out)

    def _without_code(self, prose: str) -> str:
        """The prose without code: a shortcode's caption in a block of it is an example, not a caption."""
        if "code" not in self._kinds:
            return prose
        out: list[str] = []
        at = 0
        for kind, (start, end) in sorted(self._blocks, key=lambda block: block.span):
            if kind == "code" and start >= at:
                out += (prose[at:start], blank(prose[start:end]))
                at = end
        return "".join(out) + prose[at:]

    def _trimmed(self, prose: str) -> list[Block]:
        trimmed: list[Block] = []
        at = 0
        for kind, (start, end) in sorted(self._blocks, key=lambda block: block.span):
            start = max(start, at)
            # code has a place but no words: what stands in it is not prose
            seen = (self.text if kind == "code" else prose)[start:end]
            end = start + len(seen.rstrip(INVISIBLE))
            start += len(seen) - len(seen.lstrip(INVISIBLE))
            if start < end:
                while prose[end : end + 1] == FILLER:
                    # the last character is an entity, and has its width here
                    end += 1
                trimmed.append(Block(kind, Span(start, end)))
                at = end
        return trimmed


def _said_once(prose: str, blocks: list[Block]) -> tuple[str, list[Block]]:
    """Captions and summaries that repeat an earlier one word by word are masked.

    Newsrooms fill in the caption and the alternative text, the description and the blurb with the
    same words: a writer should hear of a fault in them once.
    """
    seen: set[tuple[BlockKind, str]] = set()
    kept: list[Block] = []
    out: list[str] = []
    at = 0
    for block in blocks:
        start, end = block.span
        if block.kind in ("caption", "summary"):
            said = (block.kind, prose[start:end])
            if said in seen:
                out += (prose[at:start], blank(prose[start:end]))
                at = end
                continue
            seen.add(said)
        kept.append(block)
    return "".join(out) + prose[at:], kept
