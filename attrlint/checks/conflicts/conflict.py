"""What every finder of contradictions gives: two places, what is told there, and which attribute differs."""

from collections.abc import Callable
from typing import NamedTuple

from attrlint.finding import Related
from attrlint.reading.draft import Draft
from attrlint.span import Span


class Conflict(NamedTuple):
    """Two places of a draft that cannot both be right.

    `span` is the later place (or the rarer spelling) and `others` the places it disagrees with, nearest
    in kind first. `here` and `there` are what each says, in a few words; `about` names the thing.
    `elsewhere` are the places that it disagrees with in other drafts. `aspect` says which attribute differs
    ("title", "party", "surname"…): a rule may ask for some only.
    """

    aspect: str
    span: Span
    others: tuple[Span, ...]
    here: str
    there: str
    about: str = ""
    elsewhere: tuple[Related, ...] = ()


CROWD = 150
"""Mentions of one sort beyond which a draft is a record or a collection, and pairs are no longer compared."""

Finder = Callable[[Draft], tuple[Conflict, ...]]
