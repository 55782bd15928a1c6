"""What the other drafts of the repo say that bears on this one."""

from typing import TYPE_CHECKING, NamedTuple

from attrlint.finding import Related
from attrlint.reading.draft import Draft

# every run asks whether there is an answer, and few have one: what it is made of is not loaded for that
if TYPE_CHECKING:
    from attrlint.register.fixed import Fixed
    from attrlint.register.held import Held
    from attrlint.register.said import Said
    from attrlint.register.spelled import Spelled


class Told(NamedTuple):
    """One draft's word for something: what it says, the day it bears ("" for none), and where it says so."""

    value: str
    day: str
    place: Related


class Support(NamedTuple):
    """How well a spelling stands in the register, the draft that asks left out.

    `drafts` use it; `office` is a title that they give; `borne` counts the other names in the register that
    have the same odd word in the same place, as brothers and namesakes do.
    """

    drafts: int
    office: frozenset[str]
    borne: int


class NearName(NamedTuple):
    """A name of this draft and one of others that differs in one word, at index `at`.

    `shared` counts the rare names that this draft has in common with those drafts; `told` are some of
    those drafts, the newest first; `newest_here` is the newest day of another draft that spells it as
    this one does.
    """

    name: "Spelled"
    other: tuple[str, ...]
    at: int
    here: Support
    there: Support
    shared: int
    told: tuple[Told, ...]


class SaidNear(NamedTuple):
    """Quoted words of this draft and the like words of another that differ between two runs they share.

    `first` and `last` (exclusive) are the differing words in `said.prints`, `other_words` those of the other
    draft; `before` and `after` count the shared words on either side.
    """

    said: "Said"
    first: int
    last: int
    other_words: str
    before: int
    after: int
    place: Related


class Elsewhere(NamedTuple):
    """The register's answer to one draft. `day` is the day that the draft itself bears, "" for none."""

    day: str
    names: tuple[NearName, ...] = ()
    roles: "tuple[tuple[Held, tuple[Told, ...]], ...]" = ()
    facts: "tuple[tuple[Fixed, tuple[Told, ...]], ...]" = ()
    quotes: tuple[SaidNear, ...] = ()
    stale: tuple[tuple[str, Related], ...] = ()


def elsewhere(_draft: Draft) -> Elsewhere | None:
    """What other drafts say, None where no register was asked; a layer that is told from outside."""
    return None
