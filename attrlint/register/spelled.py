"""The names of a draft as the register keeps them: each spelling once, with how often and where first."""

from typing import Final, NamedTuple

from attrlint.language.names import Name, names
from attrlint.language.titles import title_head
from attrlint.reading.draft import Draft
from attrlint.span import Span

MOST_WORDS: Final = 6
"""Longer runs of capitals are headlines, not names."""
SHORTEST_LONE: Final = 8
"""A lone word is kept from this length: two shorter ones are near each other by chance."""


class Spelled(NamedTuple):
    """One spelling of one name in a draft.

    `words` are its words; `kind` is "person" where any mention is sure to be one; `office` is the head of
    a title that stood before it ("senator"), "" for none; `mentions` counts it, `span` is the first.
    """

    words: tuple[str, ...]
    kind: str
    office: str
    mentions: int
    span: Span

    @property
    def text(self) -> str:
        """The name's words, one blank between them."""
        return " ".join(self.words)


def spelled(draft: Draft) -> tuple[Spelled, ...]:
    """The spellings of a draft, by first mention; a layer."""
    found: dict[tuple[str, ...], Spelled] = {}
    for name in draft.layer(names):
        if not _is_kept(name):
            continue
        before = found.get(name.words)
        office = next((head for word in name.title.split() if (head := title_head(word))), "")
        if before is None:
            found[name.words] = Spelled(name.words, name.kind, office, 1, name.span)
        else:
            kind = "person" if name.kind == "person" else before.kind
            found[name.words] = before._replace(
                kind=kind, office=before.office or office, mentions=before.mentions + 1
            )
    return tuple(found.values())


def _is_kept(name: Name) -> bool:
    if name.kind == "group" or name.unsure or "'s" in name.words or len(name.words) > MOST_WORDS:
        return False
    if any(word.isupper() and len(word) > 5 for word in name.words):
        # set in capitals, as labels are
        return False
    return len(name.words) > 1 or len(name.words[0]) >= SHORTEST_LONE
