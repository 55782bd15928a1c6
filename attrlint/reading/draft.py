"""The Draft: one article's text, its blocks, and what is understood about it.

Nothing computed is ever changed. Higher rooms ask for what they need with
`draft.layer(function)`: the function of the draft is run when first asked for and its
answer remembered, so this room needs to know nothing of the rooms above it.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, TypeVar

from attrlint.span import Position, Span

Layer = TypeVar("Layer")

BlockKind = Literal[
    "headline", "summary", "heading", "paragraph", "list-item", "block-quote", "caption", "code"
]
BLOCK_KINDS: Final[tuple[BlockKind, ...]] = (
    "headline", "summary", "heading", "paragraph", "list-item", "block-quote", "caption", "code"
)  # fmt: skip

FILLER: Final = "\u2060"
"""Stands in `prose` for the unused width of a decoded entity: `&rsquo;` is "’" and six of these."""

SEAM: Final = "\u200b"
"""Stands in `prose` for each character of markup that leaves no gap, as the stars of `**Ruiz**,`."""


class Block(NamedTuple):
    """One headline, paragraph, list item…; its words are `draft.prose` from `span.start` to `span.end`."""

    kind: BlockKind
    span: Span


class Link(NamedTuple):
    """A hyperlink: the span of the words that carry it, and where it leads."""

    span: Span
    target: str


class Comment(NamedTuple):
    """A comment in the draft's own format: the span of the whole of it, and the words inside.

    Where comments stand beside the text, as in Word, the span is that of the words they are attached to.
    """

    span: Span
    text: str


class Draft:
    """One article. `text` is the file decoded, line ends as in the file, without byte-order mark.

    `prose` has exactly the length of `text`: markup, code, comments and front-matter syntax are
    blanks (line breaks stay), so that an offset into one is an offset into the other. Neither FILLER
    nor SEAM, which have no width, part the words around them.
    `blocks` stand in reading order of the file and do not overlap; outside them `prose` is blank.
    `metadata` holds the front matter's scalar values as strings, keys in lower case.
    `words` are the word lists in force, by name.
    """

    def __init__(
        self,
        path: str,
        text: str,
        prose: str,
        blocks: Sequence[Block],
        *,
        links: Sequence[Link] = (),
        comments: Sequence[Comment] = (),
        metadata: Mapping[str, str] | None = None,
        words: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        if len(prose) != len(text):
            raise ValueError(f"prose must keep the length of the text: {len(prose)} against {len(text)}")
        self.path: Final = path
        self.text: Final = text
        self.prose: Final = prose
        self.blocks: Final = tuple(blocks)
        self.links: Final = tuple(links)
        self.comments: Final = tuple(comments)
        self.metadata: Final[Mapping[str, str]] = metadata or {}
        self.words: Final[Mapping[str, Sequence[str]]] = words or {}
        self._layers: dict[Callable[..., Any], Any] = {}
        self._line_starts: list[int] = []

    def layer(self, understand: Callable[["Draft"], Layer]) -> Layer:
        """What `understand` makes of this draft, computed once."""
        found: Layer
        try:
            found = self._layers[understand]
        except KeyError:
            pass
        else:
            return found
        found = self._layers[understand] = understand(self)
        return found

    def tell(self, understand: Callable[["Draft"], Layer | None], known: Layer) -> None:
        """Give the answer of a layer that no draft knows of itself, such as what other drafts say.

        Told before it is asked for, or not at all: ValueError where an answer stands already.
        """
        if understand in self._layers:
            raise ValueError(f"{understand.__name__} has been asked for already")
        self._layers[understand] = known

    def position(self, offset: int) -> Position:
        """Line and column of a code-point offset; lines end at LF, CRLF and CR only."""
        if not self._line_starts:
            self._line_starts = _line_starts(self.text)
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = 0
    for line in text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n"):
        at += len(line) + 1
        starts.append(at)
    # a CRLF was counted as two line ends above: its first half starts no line
    return [s for s in starts[:-1] if not (s and text[s - 1 : s + 1] == "\r\n")]
