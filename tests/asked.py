"""Which keys attrlint asks a page for, seen while it reads one: what JSON Schemas are made of."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest

from attrlint.page.node import Scalar
from attrlint.page.page import REQUIRED, Page

SHAPES = ("text", "number", "flag", "choice", "texts", "choices", "page", "pages", "entries")


class Asked(NamedTuple):
    """One key as it was asked for: in which shape, from which words, and whether it could be left out."""

    shape: str
    allowed: tuple[str, ...]
    needed: bool


class Record:
    """All that was asked of pages, by where they stand ("rule.examples", "claim.unless", …), then by key."""

    def __init__(self) -> None:
        self.asked: dict[str, dict[str, list[Asked]]] = {}
        self._places: dict[int, str] = {}
        self._kept: list[Page] = []
        self._busy = False

    def root(self, page: Page, place: str) -> Page:
        """Say where a page stands; those inside it follow."""
        self._kept.append(page)
        # what a check may be asked depends on its kind
        kind = next((entry.value for entry in page.node.entries if entry.key == "kind"), None)
        self._places[id(page.node)] = (
            kind.words if place == "rule.check" and isinstance(kind, Scalar) else place
        )
        return page

    def note(
        self, page: Page, shape: str, ask: Callable[..., Any], key: str, *rest: Any, **named: Any
    ) -> Any:
        place = self._places.get(id(page.node))
        if self._busy or place is None:
            return ask(page, key, *rest, **named)
        allowed, default = _wish(shape, rest, named)
        one = Asked(shape, allowed, default is REQUIRED)
        keys = self.asked.setdefault(place, {}).setdefault(key, [])
        if one not in keys:
            keys.append(one)
        # `choices` asks `texts`, and that is no other wish
        self._busy = True
        try:
            found = ask(page, key, *rest, **named)
        finally:
            self._busy = False
        within = f"{place}.{key}"
        for child in (found,) if isinstance(found, Page) else found if shape in ("pages", "entries") else ():
            if isinstance(child, Page):
                self.root(child, within)
        return found


def _wish(shape: str, rest: tuple[Any, ...], named: dict[str, Any]) -> tuple[tuple[str, ...], Any]:
    if shape in ("page", "pages", "entries"):
        return (), None
    if shape in ("choice", "choices"):
        allowed = tuple(rest[0] if rest else named["allowed"])
        return allowed, named.get("default", rest[1] if len(rest) > 1 else REQUIRED)
    return (), named.get("default", rest[0] if rest else REQUIRED)


@contextmanager
def recording(monkeypatch: pytest.MonkeyPatch) -> Iterator[Record]:
    """Every getter of every page notes what it is asked for."""
    record = Record()
    with monkeypatch.context() as patch:
        for shape in SHAPES:
            patch.setattr(Page, shape, _noted(record, shape, getattr(Page, shape)))
        yield record


def _noted(record: Record, shape: str, ask: Callable[..., Any]) -> Callable[..., Any]:
    def asked(page: Page, key: str, *rest: Any, **named: Any) -> Any:
        return record.note(page, shape, ask, key, *rest, **named)

    return asked
