"""What every kind of check gives: places in a draft, with the words that fill a rule's message."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from attrlint.finding import Related
from attrlint.reading.draft import Draft
from attrlint.span import Span

NO_VALUES: Mapping[str, str] = MappingProxyType({})


class Unable(Exception):
    """Raised by a check that lacks what it looks at, such as the other drafts of a repo: it did not look."""


class Hit(NamedTuple):
    """One place where a check found its fault.

    `values` fill the named slots of the rule's message (`{match}` is always the words of `span`);
    `related` are second places, each with what to say of it; `elsewhere` are places in other drafts.
    """

    span: Span
    values: Mapping[str, str] = NO_VALUES
    related: tuple[tuple[Span, str], ...] = ()
    elsewhere: tuple[Related, ...] = ()


Check = Callable[[Draft], Iterable[Hit]]
Words = Mapping[str, Sequence[str]]
