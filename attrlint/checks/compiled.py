"""Compiled patterns: each compiled once, at first use, and with an earlier run's work where there is any.

Compiling takes longer than reading a draft with the result. What `regex` would pickle of a pattern is
plain values, which the cache keeps.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from attrlint.cache.store import load, save
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
KIND: Final = "expressions"
ROOM: Final = 2000
"""Patterns that are kept at most, those of this run before others."""

_patterns: dict[Source, Any] = {}
_kept: dict[Source, tuple[Any, ...]] = {}
_fresh: set[Source] = set()
_given: Making | None = None
_noted: Making | None = None


def compiled(source: str, flags: int) -> Any:
    """The `regex.Pattern` of this source; regex.error where it is none."""
    key = (source, flags)
    pattern = _patterns.get(key)
    if pattern is None:
        known = _kept.get(key)
        if known is not None:
            pattern = engine().compile(*known)
        else:
            import regex

            pattern = regex.compile(source, flags)
            _fresh.add(key)
        _patterns[key] = pattern
    return pattern


def recall() -> None:
    """Have the patterns at hand that earlier runs compiled with this very `regex`."""
    stamp, patterns = load(KIND, "") or ("", {})
    _kept.clear()
    if stamp == engine_stamp():
        _kept.update(patterns)


def keep() -> None:
    """Write down the patterns of this run and of earlier ones, unless all were known."""
    if not _fresh:
        return
    import copyreg

    reducers: dict[type, Callable[[Any], Any]] = copyreg.dispatch_table
    made = {source: reducers[type(_patterns[source])](_patterns[source])[1] for source in sorted(_fresh)}
    _fresh.clear()
    every = [*made.items(), *((source, values) for source, values in _kept.items() if source not in made)]
    save(KIND, "", (engine_stamp(), dict(every[:ROOM])))


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
