"""Comments for a draft to carry: where one goes to hold for a block, and how the format writes it.

Formats have their ways of not taking a comment for one, so every place is tried: the draft is read again
with the comment in it, and the first place is taken that leaves all blocks as they were.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from attrlint.attribution.support import noted_blocks
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft

_LINE: Final = re.compile(r"[^\r\n]*")
_LEAD: Final = re.compile(r"[ \t]*(?:>[ \t]?)*")
_END: Final = re.compile(r"\r\n|\r|\n")
_FENCES: Final = ("---", "+++")
_MARKED_UP: Final = (".md", ".mdx", ".markdown", ".qmd", ".html", ".htm")
_FILLED: Final = "…"
_LOOK_UP: Final = 12
"""Lines above a block's first that may be where its field begins, in front matter."""


Holds = Callable[[Draft, int], bool]
"""Whether a comment in this draft does for the block of this index what it is put there for."""


class Insertion(NamedTuple):
    """Text to put in at an offset of the draft; `caret` is where in it the writer has something to add."""

    offset: int
    text: str
    caret: int


def allow_comment(draft: Draft, offset: int, rule: str) -> Insertion | None:
    """A comment that allows a rule in the block at `offset`, its reason left to the writer.

    Where that block can have none, as in front matter that is JSON, it is one for the whole draft, in the
    next block that can; None where there is no such block.
    """
    words = f"attrlint: allow {rule} -- "
    here = _inserted(draft, offset, words, _allows(words))
    if here is not None:
        return here
    words = f"attrlint: allow-file {rule} -- "
    behind = (block.span.start for block in draft.blocks if block.span.start > offset)
    return next(filter(None, (_inserted(draft, at, words, _allows(words)) for at in behind)), None)


def source_note(draft: Draft, offset: int) -> Insertion | None:
    """A source note for the block at `offset`, its source left to the writer; None where it has no place."""
    before = noted_blocks(draft)
    return _inserted(draft, offset, "source: ", lambda after, block: noted_blocks(after) == before | {block})


def filled(draft: Draft, place: Insertion) -> Draft | None:
    """The draft with the text put in and something written at its caret; None where it cannot be read."""
    text = place.text[: place.caret] + _FILLED + place.text[place.caret :]
    try:
        return read_draft(
            draft.text[: place.offset] + text + draft.text[place.offset :], draft.path, draft.words
        )
    except Unreadable:
        return None


def _inserted(draft: Draft, offset: int, words: str, holds: Holds) -> Insertion | None:
    block = _block_at(draft, offset)
    if block is None:
        return None
    before = [one.kind for one in draft.blocks], [one.span.cut(draft.prose) for one in draft.blocks]
    for place in _places(draft, block, words):
        after = filled(draft, place)
        if after is None or not holds(after, block):
            continue
        if (
            [one.kind for one in after.blocks],
            [one.span.cut(after.prose) for one in after.blocks],
        ) == before:
            return place
    return None


def _block_at(draft: Draft, offset: int) -> int | None:
    """The index of the block at an offset, or of the next one; None where there is none."""
    return next((at for at, block in enumerate(draft.blocks) if offset < block.span.end), None)


def _allows(words: str) -> Holds:
    """Whether a comment of these words is read, and the block is the one behind it or around it."""

    def holds(draft: Draft, block: int) -> bool:
        span = draft.blocks[block].span
        before = draft.blocks[block - 1].span.end if block else 0
        places = [one.span for one in draft.comments if one.text.startswith(words + _FILLED)]
        return any(
            span.holds(place) or (before <= place.start and place.end <= span.start) for place in places
        )

    return holds


def _places(draft: Draft, block: int, words: str) -> Iterator[Insertion]:
    """Places from the most readable to the least: a line of its own above, then within the line."""
    text, start = draft.text, draft.blocks[block].span.start
    forms = list(_forms(draft.path, words, bare=True))
    above = list(_line_starts(text, start))
    yield from (_line(text, above[0], *form) for form in forms)
    if text.lstrip()[:3] in _FENCES:
        yield from (_line(text, at, "# " + words, len(words) + 2) for at in above)
    for form, caret in _forms(draft.path, words, bare=False):
        if words.startswith("source"):
            end = draft.blocks[block].span.end
            yield Insertion(end, " " + form, caret + 1)
            yield _below(text, end, form, caret)
        yield Insertion(start, form + " ", caret)
        gap = text.find(" ", start, draft.blocks[block].span.end)
        if gap >= 0:
            yield Insertion(gap, " " + form, caret + 1)


def _forms(path: str, words: str, *, bare: bool) -> Iterator[tuple[str, int]]:
    """The comment as the format of this path writes it, and where in it the writer's words go."""
    ending = path.lower()
    if bare and words.startswith("attrlint") and not ending.endswith(_MARKED_UP):
        yield words, len(words)
    if ending.endswith(".mdx"):
        yield f"{{/* {words} */}}", len(words) + 4
    else:
        yield f"<!-- {words} -->", len(words) + 5


def _line_starts(text: str, offset: int) -> Iterator[int]:
    """Where the line of an offset begins, and the lines above it."""
    at = offset
    for _ in range(_LOOK_UP):
        at = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        yield at
        if not at:
            return
        at -= 2 if text[at - 2 : at] == "\r\n" else 1


def _line(text: str, at: int, words: str, caret: int) -> Insertion:
    """The words as a line of its own above the line that begins at `at`, as far to the right."""
    line = _LINE.match(text, at)
    lead = _LEAD.match(line[0]) if line else None
    indent = lead[0] if lead else ""
    end = _END.search(text)
    return Insertion(at, indent + words + (end[0] if end else "\n"), len(indent) + caret)


def _below(text: str, at: int, words: str, caret: int) -> Insertion:
    """The words as a line of their own below the line of an offset."""
    line, end = _LINE.match(text, at), _END.search(text)
    new_line = end[0] if end else "\n"
    return Insertion(line.end() if line else at, new_line + words, len(new_line) + caret)
