"""What the register keeps of one draft: names, roles, fixed facts, and the prints of its quotations."""

from typing import NamedTuple

from attrlint.language.dates import dateline
from attrlint.language.tongue import other_language
from attrlint.reading.draft import Draft
from attrlint.register.fixed import Fixed, fixed
from attrlint.register.held import Held, held
from attrlint.register.said import Said, said
from attrlint.register.spelled import Spelled, spelled


class Kept(NamedTuple):
    """One draft's share of the register. `day` is the date it bears, as 2024-05-31, or ""."""

    day: str
    names: tuple[Spelled, ...]
    roles: tuple[Held, ...]
    facts: tuple[Fixed, ...]
    quotes: tuple[Said, ...]


def kept(draft: Draft) -> Kept:
    """Everything that the register keeps of a draft: nothing where it is in another language; a layer."""
    if draft.layer(other_language):
        return Kept("", (), (), (), ())
    dated = draft.layer(dateline)
    return Kept(
        dated.day.isoformat() if dated else "",
        draft.layer(spelled),
        draft.layer(held),
        draft.layer(fixed),
        draft.layer(said),
    )
