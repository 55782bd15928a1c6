"""Compiled patterns: each compiled once, at first use, and with an earlier run's work where there is any.

Compiling takes longer than reading a draft with the result. What `regex` would pickle of a pattern is
plain values, which the cache keeps.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, NamedTuple

Place = tuple[str, int, int]
Key = tuple[Place, str, bool]
"""Where a pattern is written, how, and whether it minds capitals."""


class Made(NamedTuple):
    """What became of a pattern as written: the source and flags to compile, the names of its groups."""

    source: str
    flags: int
    groups: tuple[str, ...]


Making = dict[Key, Made]
Source = tuple[str, int]
Compiled = tuple[str, dict[Source, tuple[Any, ...]]]
"""The version of `regex` that compiled them, and what it would pickle of each pattern."""

_patterns: dict[Source, Any] = {}
_kept: dict[Source, tuple[str, tuple[Any, ...]]] = {}
_given: Making | None = None
_noted: Making | None = None


def compiled(source: str, flags: int) -> Any:
    """The `regex.Pattern` of this source; regex.error where it is none."""
    key = (source, flags)
    pattern = _patterns.get(key)
    if pattern is None:
        import regex

        version, known = _kept.get(key, ("", ()))
        # the stubs do not know what stands behind a pickled pattern
        again: Any = regex._regex
        same = version == _version(regex)
        pattern = _patterns[key] = again.compile(*known) if same else regex.compile(source, flags)
    return pattern


def keep_compiled(known: Compiled) -> None:
    """Patterns that need not be compiled any more, as `as_plain` gave them."""
    version, patterns = known
    _kept.update((source, (version, values)) for source, values in patterns.items())


def as_plain(making: Making) -> Compiled:
    """The compiled patterns of `making` in plain values, for the cache."""
    import copyreg

    import regex

    every = sorted({(made.source, made.flags) for made in making.values()})
    patterns = ((source, compiled(*source)) for source in every)
    reducers: dict[type, Callable[[Any], Any]] = copyreg.dispatch_table
    return _version(regex), {source: reducers[type(pattern)](pattern)[1] for source, pattern in patterns}


def _version(regex: ModuleType) -> str:
    version: str = regex.__version__
    return version


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
