"""Comments for a draft to carry: where one goes to hold for a block, and how the format writes it.

Formats have their ways of not taking a comment for one, so every place is tried: the draft is read again
with the comment in it, and the first place is taken that leaves all blocks as they were.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft

_LINE: Final = re.compile(r"[^\r\n]*")
_LEAD: Final = re.compile(r"[ \t]*(?:>[ \t]?)*")
_END: Final = re.compile(r"\r\n|\r|\n")
_FENCES: Final = ("---", "+++")
_MARKED_UP: Final = (".md", ".mdx", ".markdown", ".qmd", ".html", ".htm")
_LOOK_UP: Final = 12
"""Lines above a block's first that may be where its field begins, in front matter."""


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
    here = _inserted(draft, offset, f"attrlint: allow {rule} -- ")
    if here is not None:
        return here
    behind = (block.span.start for block in draft.blocks if block.span.start > offset)
    return next(
        filter(None, (_inserted(draft, at, f"attrlint: allow-file {rule} -- ") for at in behind)), None
    )


def source_note(draft: Draft, offset: int) -> Insertion | None:
    """A source note for the block at `offset`, its source left to the writer; None where it has no place."""
    return _inserted(draft, offset, "source: ")


def _inserted(draft: Draft, offset: int, words: str) -> Insertion | None:
    block = _block_at(draft, offset)
    if block is None:
        return None
    before = [one.kind for one in draft.blocks], [one.span.cut(draft.prose) for one in draft.blocks]
    for place in _places(draft, block, words):
        after = _with(draft, place)
        if after is None or not _holds(after, words, block):
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


def _with(draft: Draft, place: Insertion) -> Draft | None:
    filled = place.text[: place.caret] + "…" + place.text[place.caret :]
    try:
        return read_draft(draft.text[: place.offset] + filled + draft.text[place.offset :], draft.path)
    except Unreadable:
        return None


def _holds(draft: Draft, words: str, block: int) -> bool:
    """True where such a comment is read, and the block is the one behind it or around it."""
    for comment in draft.comments:
        if comment.text.startswith(words + "…"):
            span = draft.blocks[block].span
            behind = comment.span.end <= span.start and (
                not block or draft.blocks[block - 1].span.end <= comment.span.start
            )
            if span.holds(comment.span) or behind:
                return True
    return False


def _places(draft: Draft, block: int, words: str) -> Iterator[Insertion]:
    """Places from the most readable to the least: a line of its own above, then within the line."""
    text, start = draft.text, draft.blocks[block].span.start
    forms = list(_forms(draft.path, words, bare=True))
    above = list(_line_starts(text, start))
    yield from (_line(text, above[0], *form) for form in forms)
    if text.lstrip()[:3] in _FENCES:
        yield from (_line(text, at, "# " + words, len(words) + 2) for at in above)
    for form, caret in _forms(draft.path, words, bare=False):
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
