"""The words that comments are attached to."""

from attrlint.reading.word.story import Place


class Attaching:
    """Keeps account of where comments begin and end. `found` are their places, by the comments' ids."""

    __slots__ = ("_starts", "_waiting", "found")

    def __init__(self) -> None:
        self._starts: dict[str, Place] = {}
        self._waiting: list[str] = []
        self.found: dict[str, tuple[Place, Place]] = {}

    def begin(self, remark: str, place: Place | None) -> None:
        """A comment begins at this place, or where the next paragraph does."""
        if place:
            self._starts[remark] = place
        else:
            self._waiting.append(remark)

    def paragraph(self, place: Place) -> None:
        """A paragraph begins."""
        self._starts.update(dict.fromkeys(self._waiting, place))
        self._waiting.clear()

    def end(self, remark: str, place: Place | None) -> None:
        """A comment ends; one that never began is attached to a place."""
        if place and remark not in self.found:
            self.found[remark] = (self._starts.pop(remark, place), place)
