"""Compiled patterns: each compiled once, at first use, and with an earlier run's work where there is any.

Compiling takes longer than reading a draft with the result. What `regex` would pickle of a pattern is
plain values, which the cache keeps.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from attrlint.checks.engine import engine, engine_stamp

Place = tuple[str, int, int]
Key = tuple[Place, str, bool]
"""Where a pattern is written, how, and whether it minds capitals."""


class Made(NamedTuple):
    """What became of a pattern as written: source and flags to compile, names of its groups, its anchors."""

    source: str
    flags: int
    groups: tuple[str, ...]
    anchors: tuple[tuple[frozenset[str], ...], ...]


Making = dict[Key, Made]
Source = tuple[str, int]
Compiled = tuple[str, dict[Source, tuple[Any, ...]]]
"""Which `regex` compiled them, and what it would pickle of each pattern."""

_patterns: dict[Source, Any] = {}
_kept: dict[Source, tuple[str, tuple[Any, ...]]] = {}
_given: Making | None = None
_noted: Making | None = None


def compiled(source: str, flags: int) -> Any:
    """The `regex.Pattern` of this source; regex.error where it is none."""
    key = (source, flags)
    pattern = _patterns.get(key)
    if pattern is None:
        known = _kept.get(key)
        if known is not None and known[0] == engine_stamp():
            pattern = engine().compile(*known[1])
        else:
            import regex

            pattern = regex.compile(source, flags)
        _patterns[key] = pattern
    return pattern


def keep_compiled(known: Compiled) -> None:
    """Patterns that need not be compiled any more, as `as_plain` gave them."""
    version, patterns = known
    _kept.update((source, (version, values)) for source, values in patterns.items())


def as_plain(making: Making) -> Compiled:
    """The compiled patterns of `making` in plain values, for the cache."""
    import copyreg

    every = sorted({(made.source, made.flags) for made in making.values()})
    patterns = ((source, compiled(*source)) for source in every)
    reducers: dict[type, Callable[[Any], Any]] = copyreg.dispatch_table
    return engine_stamp(), {source: reducers[type(pattern)](pattern)[1] for source, pattern in patterns}


@contextmanager
def noting() -> Iterator[Making]:
    """Gather what is made of the patterns that are read meanwhile."""
    global _noted
    before, _noted = _noted, {}
    try:
        yield _noted
    finally:
        _noted = before


@contextmanager
def given(making: Making) -> Iterator[None]:
    """Take what was made of a pattern from here, instead of making it again."""
    global _given
    before, _given = _given, making
    try:
        yield
    finally:
        _given = before


def made_before(place: Place, written: str, case: bool) -> Made | None:
    """What was made of the pattern that stands at this place, where that is known."""
    return _given.get((place, written, case)) if _given is not None else None


def note_made(place: Place, written: str, case: bool, made: Made) -> None:
    """Have it known for another run."""
    if _noted is not None:
        _noted[(place, written, case)] = made
