"""Scopes: which words of a draft a rule reads."""

from typing import Final, NamedTuple, cast

from attrlint.language.quotes import quoted
from attrlint.page import Page
from attrlint.reading.draft import BLOCK_KINDS, BlockKind, Draft
from attrlint.span import Span

PROSE_BLOCKS: Final[tuple[BlockKind, ...]] = (
    "headline", "summary", "paragraph", "list-item", "block-quote", "caption"
)  # fmt: skip
READ_BLOCKS: Final = tuple(kind for kind in BLOCK_KINDS if kind != "code")
SCOPES: Final = ("prose", "quote", "all", *READ_BLOCKS)


class Scope(NamedTuple):
    """Kinds of block whose words are read outside quotation, and inside it."""

    outside: frozenset[BlockKind]
    inside: frozenset[BlockKind]

    @classmethod
    def read(cls, page: Page) -> "Scope":
        """From the key `scope`, a list whose members add up; `prose` where it is missing.

        `prose` is all running copy outside quotation, `quote` the words inside quotation, a kind of
        block (`headline`) its words outside quotation, `all` everything but code.
        """
        outside: set[BlockKind] = set()
        inside: set[BlockKind] = set()
        for scope in page.choices("scope", SCOPES, ("prose",)):
            if scope in ("quote", "all"):
                inside.update(READ_BLOCKS)
            if scope == "prose":
                outside.update(PROSE_BLOCKS)
            elif scope == "all":
                outside.update(READ_BLOCKS)
            elif scope != "quote":
                outside.add(cast(BlockKind, scope))
        return cls(frozenset(outside), frozenset(inside))

    def reads(self, kind: BlockKind) -> bool:
        """True where some words of such a block are read."""
        return kind in self.outside or kind in self.inside

    def holds(self, draft: Draft, kind: BlockKind, span: Span) -> bool:
        """True where the words of `span`, which stand in a block of this kind, are read.

        Words that begin and end outside quotation are outside, whatever they quote in between.
        """
        if kind in self.outside and kind in self.inside:
            return True
        quotes = draft.layer(quoted)
        if kind in self.inside:
            return quotes.holds(span)
        return kind in self.outside and not quotes.at(span.start) and not quotes.at(span.end - 1)
