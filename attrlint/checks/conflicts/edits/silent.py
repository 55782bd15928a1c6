"""A fact of a published draft that was changed without a word about it."""

from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.history.changes import changes
from attrlint.history.edited import Edit
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft

ASPECTS: Final = ("name", "number", "date", "quote")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Edited facts of a draft that stood in the older version, where nothing new owns up to a correction."""
    since = draft.layer(changes)
    if since.noted or not since.published:
        return ()
    told = [edit for edit in since.edits if not _as_of(draft, edit)]
    # one correction of a headline, a summary and a sentence is one change, told where it first stands
    first = {(edit.sort, edit.before, edit.after): edit for edit in reversed(told)}
    return tuple(
        Conflict(edit.sort, edit.span, (), edit.after, edit.before, edit.before)
        for edit in told
        if first[edit.sort, edit.before, edit.after] is edit
    )


def _as_of(draft: Draft, edit: Edit) -> bool:
    """True for what is told with its time ("as of 3 p.m. Thursday"), and then told anew with another."""
    return "as of " in draft.layer(sentences)[edit.sentence].text.lower()
