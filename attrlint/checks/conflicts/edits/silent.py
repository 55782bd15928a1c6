"""A fact of a published draft that was changed without a word about it."""

from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.history.changes import changes
from attrlint.reading.draft import Draft

ASPECTS: Final = ("name", "number", "date", "quote")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Edited facts of a draft that stood in the older version, where nothing new owns up to a correction."""
    since = draft.layer(changes)
    if since.noted or not since.published:
        return ()
    return tuple(
        Conflict(edit.sort, edit.span, (), edit.after, edit.before, edit.before) for edit in since.edits
    )
