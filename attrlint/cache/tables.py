"""Tables made of word lists, from run to run: making them takes longer than linting a draft with them.

A table is found by the digest of all that it is made of. A run that keeps nothing makes its own.
"""

from __future__ import annotations

from attrlint.cache.store import digest, load, save

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Final

KIND: Final = "tables"
MOST: Final = 300
"""Tables that are kept, those of this run before others."""
_known: dict[bytes, Any] | None = None
_used: dict[bytes, Any] = {}


def recall() -> None:
    """Have the tables of earlier runs at hand, and keep those that are made from now on."""
    global _known
    _known = load(KIND, "") or {}
    _used.clear()


def keep() -> None:
    """Write down the tables of this run, unless all were known."""
    global _known
    known, _known = _known or {}, None
    if _used.keys() - known.keys():
        every = [*_used.items(), *((key, table) for key, table in known.items() if key not in _used)]
        save(KIND, "", dict(every[:MOST]))


def table(name: str, sources: Iterable[str], make: Callable[[], Any]) -> Any:
    """What `make` gives, which is what marshal can write and depends on `name` and `sources` alone.

    It is never to be changed: whoever asks for the same table is given the same one.
    """
    if _known is None:
        return make()
    key = digest("\0".join((name, *sources)).encode("utf-8", "surrogatepass"))
    if key not in _used:
        _used[key] = _known[key] if key in _known else make()
    return _used[key]
