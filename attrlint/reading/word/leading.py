"""Words that lead elsewhere: hyperlinks as elements, and those that Word writes as fields."""

import re
from typing import Final

from attrlint.reading.word.story import Link, Place

_HYPERLINK: Final = re.compile(r"\s*HYPERLINK\s+(?:\\[ho]\s+)?\"?([a-zA-Z][\w+.-]*:[^\s\"]+)")
_MOST_FIELDS: Final = 64


class _Field:
    """A field such as HYPERLINK: its instruction, and where what it shows begins."""

    __slots__ = ("instruction", "shown")

    def __init__(self) -> None:
        self.instruction = ""
        self.shown: Place | None = None


class Leading:
    """Keeps account of the fields and hyperlinks that are open, and of the links that came of them."""

    __slots__ = ("_fields", "_open", "links")

    def __init__(self) -> None:
        self.links: list[Link] = []
        self._fields: list[_Field] = []
        self._open: list[tuple[Place | None, str]] = []

    @property
    def shows(self) -> bool:
        """False where words are part of a field's instruction, which nobody sees."""
        return not self._fields or all(field.shown for field in self._fields)

    def instruct(self, words: str) -> None:
        """A part of a field's instruction."""
        if self._fields and not self._fields[-1].shown:
            self._fields[-1].instruction += words

    def field(self, part: str, place: Place | None) -> None:
        """A field begins, shows something from here on, or ends."""
        if part == "begin":
            # nobody writes so many, one in the other: their ends are missing
            if len(self._fields) >= _MOST_FIELDS:
                self._fields.clear()
            self._fields.append(_Field())
        elif part == "separate" and self._fields:
            self._fields[-1].shown = place
        elif part == "end" and self._fields:
            field = self._fields.pop()
            self._keep(field.shown, place, _address(field.instruction), named=False)

    def give_up(self) -> None:
        """Forget fields that show nothing so far: one that nobody ended must not hide what follows."""
        self._fields = [field for field in self._fields if field.shown]

    def open(self, place: Place | None, target: str) -> None:
        """A hyperlink, or a field in one element, begins."""
        self._open.append((place, target))

    def close_hyperlink(self, place: Place | None) -> None:
        """The hyperlink ends whose target is a relationship's name."""
        start, target = self._open.pop()
        self._keep(start, place, target, named=True)

    def close_field(self, place: Place | None) -> None:
        """The field ends whose target is its instruction."""
        start, instruction = self._open.pop()
        self._keep(start, place, _address(instruction), named=False)

    def _keep(self, start: Place | None, end: Place | None, target: str, *, named: bool) -> None:
        if target and start and end and start.paragraph is end.paragraph and start.offset < end.offset:
            self.links.append(Link(start, end, target, named))


def _address(instruction: str) -> str:
    found = _HYPERLINK.match(instruction)
    return found[1] if found else ""
