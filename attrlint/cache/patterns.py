"""The patterns that attrlint's own modules hold, compiled by an earlier run.

They are many, and compiling them takes longer than all else that a module does when it is imported.
`re` looks in a table of its own before it compiles: `recall` puts there what `keep` wrote down. Both
lean on parts of `re` that are not promised, so what is kept is for exactly one interpreter (its stamp),
and where those parts are missing or differ nothing is kept and nothing recalled. Only constants of
modules, what was compiled before a draft was read (`note`) and what is made of word lists (`lasting`) are
kept, never a pattern that was made of a draft's words.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Final

from attrlint.cache.store import load, save

KIND: Final = "patterns"
PACKAGE: Final = __name__.partition(".")[0] + "."
_known: tuple[Any, Any] = ((), ())
_early: set[tuple[str, int]] = set()
ROOM: Final = 400
"""Patterns at most: the table of `re` holds 512, and forgets others when it is full."""


def recall() -> None:
    """Have the patterns of an earlier run at hand before the modules that hold them are imported."""
    global _known
    _known = load(KIND, "") or ((), ())
    try:
        sre: Any = import_module("_sre")
        table: dict[Any, Any] = vars(re)["_cache"]
        for source, asked, flags, code, groups, names, numbers in _known[1]:
            table[str, source, asked] = sre.compile(source, flags, code, groups, names, numbers)
    except (ImportError, KeyError, TypeError, ValueError, RuntimeError):
        return


def note() -> None:
    """Have the patterns kept that were compiled until now: no draft has been read yet."""
    try:
        _early.update((source, int(asked)) for kind, source, asked in vars(re)["_cache"] if kind is str)
    except (KeyError, TypeError, ValueError):
        return


def lasting(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is made of word lists, compiled, and kept like a constant."""
    _early.add((source, int(flags)))
    return re.compile(source, flags)


def keep() -> None:
    """Write down the patterns of all modules that are imported now, unless that was done before."""
    modules = sorted(name for name in sys.modules if name.startswith(PACKAGE))
    if set(modules) <= set(_known[0]) and _early <= {one[:2] for one in _known[1]}:
        return
    try:
        patterns = list(_plain(_constants(modules)))[:ROOM]
    except (ImportError, AttributeError, KeyError, TypeError, ValueError):
        patterns = []
    # what another command uses stays known: this run may not have met it
    here = {one[:2] for one in patterns}
    others = [one for one in _known[1] if one[:2] not in here]
    save(KIND, "", (sorted({*modules, *_known[0]}), (patterns + others)[:ROOM]))


def _constants(modules: Iterable[str]) -> set[int]:
    """The identities of the patterns that modules hold, alone or in tuples."""
    values = [value for name in modules for value in vars(sys.modules[name]).values()]
    inside = [item for value in values if isinstance(value, tuple) for item in value]
    return {id(value) for value in (*values, *inside) if isinstance(value, re.Pattern)}


def _plain(wanted: set[int]) -> Iterator[tuple[Any, ...]]:
    """What makes each of these patterns again, by the way `re` itself makes it."""
    parser, compiler = (getattr(re, name) for name in ("_parser", "_compiler"))
    for (kind, source, asked), pattern in vars(re)["_cache"].items():
        if kind is str and (id(pattern) in wanted or (source, int(asked)) in _early):
            # its numbers are of a kind that prints as names: plain ones can be written
            code = list(map(int, compiler._code(parser.parse(source, asked), asked)))
            numbers = [None] * (pattern.groups + 1)
            for name, number in pattern.groupindex.items():
                numbers[number] = name
            names = dict(pattern.groupindex)
            yield source, int(asked), pattern.flags, code, pattern.groups, names, tuple(numbers)
