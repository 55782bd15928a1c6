"""A page: a mapping that a person wrote, which knows where every value stands."""

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Final, TypeVar

from attrlint.cache.watch import note_file
from attrlint.fault import Fault
from attrlint.page.nearest import did_you_mean, nearest
from attrlint.page.node import Entry, Listing, Mapping, Node, Scalar


class Required:
    """The type of REQUIRED: no default, so a missing key is a Fault."""


REQUIRED: Final = Required()
Default = TypeVar("Default")


class Page:
    """A mapping of keys to values. Every getter notes its key as read, whether the key is there or not;
    `finish` then finds the keys that nobody asked for. Plain words stay words: `no`, `off` and dates too.
    """

    __slots__ = ("_asked", "_children", "_entries", "node", "path")

    def __init__(self, path: str, node: Mapping) -> None:
        self.path: Final = path
        self.node: Final = node
        self._entries: Final = {entry.key: entry for entry in node.entries}
        self._asked: dict[str, None] = {}
        self._children: list[Page] = []

    @classmethod
    def load(cls, path: str, data: bytes) -> "Page":
        """The page in these bytes of YAML; a Fault where they are not a page. `path` is for messages only."""
        from attrlint.page.yaml_text import read_yaml

        note_file(path, data)
        return cls(path, read_yaml(path, data))

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def keys(self) -> tuple[str, ...]:
        """All keys in the order they were written, none of them noted as read."""
        return tuple(self._entries)

    def text(self, key: str, default: Default | Required = REQUIRED) -> str | Default:
        """The words of a key, blanks at both ends removed; a Fault where there are none."""
        entry = self._entry(key, default)
        return self._words(key, entry.value) if entry else _given(default)

    def number(self, key: str, default: Default | Required = REQUIRED) -> float | Default:
        """A finite number; a Fault where the words are none."""
        entry = self._entry(key, default)
        if not entry:
            return _given(default)
        words = self._words(key, entry.value)
        try:
            value = float(words)
        except ValueError:
            value = float("inf")
        if not isfinite(value):
            raise self.fault(key, f"{key!r} wants a number, not {words!r}")
        return value

    def flag(self, key: str, default: Default | Required = REQUIRED) -> bool | Default:
        """`true` or `false`, in these words only."""
        entry = self._entry(key, default)
        if not entry:
            return _given(default)
        words = self._words(key, entry.value)
        if words not in ("true", "false"):
            raise self.fault(key, f"{key!r} is true or false, not {words!r}")
        return words == "true"

    def choice(
        self, key: str, allowed: Sequence[str], default: Default | Required = REQUIRED
    ) -> str | Default:
        """One of `allowed`; the Fault names them, and the nearest."""
        entry = self._entry(key, default)
        if not entry:
            return _given(default)
        return self._allowed(key, self._words(key, entry.value), allowed, None)

    def texts(self, key: str, default: Default | Required = REQUIRED) -> tuple[str, ...] | Default:
        """The words of a list, or of a single value as a list of one."""
        entry = self._entry(key, default)
        if not entry:
            return _given(default)
        items = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        return tuple(self._words(key, item, at) for at, item in enumerate(items))

    def choices(
        self, key: str, allowed: Sequence[str], default: Default | Required = REQUIRED
    ) -> tuple[str, ...] | Default:
        """As `texts`, each of them one of `allowed`."""
        entry = self._entry(key, default)
        if not entry:
            return _given(default)
        return tuple(self._allowed(key, word, allowed, at) for at, word in enumerate(self.texts(key)))

    def page(self, key: str) -> "Page | None":
        """The mapping under a key as a page of its own, None where the key is missing."""
        entry = self._entry(key, None)
        return self._child(key, entry.value, None) if entry else None

    def pages(self, key: str) -> "tuple[Page, ...]":
        """The mappings in a list (or a single mapping), () where the key is missing."""
        entry = self._entry(key, None)
        if not entry:
            return ()
        items = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        return tuple(self._child(key, item, at) for at, item in enumerate(items))

    def entries(self, key: str) -> "tuple[str | Page, ...]":
        """A list whose items are words, kept exactly as written, or mappings; () where the key is missing."""
        entry = self._entry(key, None)
        if not entry:
            return ()
        items = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        return tuple(
            item.words if isinstance(item, Scalar) else self._child(key, item, at)
            for at, item in enumerate(items)
        )

    def place(self, key: str | None, item: int | None = None, within: int | None = None) -> tuple[int, int]:
        """Line and column, from 1, of a key's value, or of the item-th of its list, or of this page."""
        entry = self._entries.get(key) if key is not None else None
        if not entry:
            return self.node.line, self.node.column
        value = entry.value
        if item is not None and isinstance(value, Listing) and item < len(value.items):
            value = value.items[item]
        if isinstance(value, Scalar):
            told = within is not None and value.inset >= 0
            return value.line, value.column + (value.inset + (within or 0) if told else 0)
        return (value.line, value.column) if item is not None else (entry.line, entry.column)

    def fault(
        self,
        key: str | None,
        message: str,
        help: str = "",
        item: int | None = None,
        within: int | None = None,
    ) -> Fault:
        """A Fault at a key's value, at the item-th of its list, or `within` characters into its words."""
        return Fault(self.path, *self.place(key, item, within), message, help)

    def finish(self) -> None:
        """Fault for the first key that nobody asked for, in this page and those handed out of it."""
        for entry in self._entries.values():
            if entry.key not in self._asked:
                near = did_you_mean(entry.key, (k for k in self._asked if k not in self._entries))
                known = ", ".join(self._asked)
                raise Fault(
                    self.path, entry.line, entry.column,
                    f"unknown key {entry.key!r}" + (f": {near}" if near else ""),
                    f"Keys known here: {known}." if known else "",
                )  # fmt: skip
        for child in self._children:
            child.finish()

    def _entry(self, key: str, default: object) -> Entry | None:
        self._asked[key] = None
        entry = self._entries.get(key)
        if entry is None and isinstance(default, Required):
            raise Fault(
                self.path, self.node.line, self.node.column, f"{key!r} is missing", self._mistyped(key)
            )
        return entry

    def _mistyped(self, key: str) -> str:
        """Where the key may be meant by one that nobody has asked for."""
        near = nearest(key, (other for other in self._entries if other not in self._asked))
        return f"Line {self._entries[near].line} has {near!r}: is that it?" if near else ""

    def _words(self, key: str, value: Node, item: int | None = None) -> str:
        if not isinstance(value, Scalar):
            shape = "a list" if isinstance(value, Listing) else "a mapping"
            help = "Put quotation marks around a value that begins with [ or {."
            raise self.fault(key, f"{key!r} wants words here, not {shape}", help, item)
        if not value.words.strip():
            raise self.fault(key, f"{key!r} has no value", item=item)
        return value.words.strip() if value.bare else value.words

    def _allowed(self, key: str, word: str, allowed: Sequence[str], item: int | None) -> str:
        if word not in allowed:
            near = did_you_mean(word, allowed)
            raise self.fault(
                key, f"{key!r} cannot be {word!r}" + (f": {near}" if near else ""),
                f"Known here: {', '.join(allowed)}.", item,
            )  # fmt: skip
        return word

    def _child(self, key: str, value: Node, item: int | None) -> "Page":
        if not isinstance(value, Mapping):
            help = "Write each key below it, further in, with a colon and its value."
            raise self.fault(key, f"{key!r} wants a mapping of keys to values here", help, item)
        child = Page(self.path, value)
        self._children.append(child)
        return child


def _given(default: Default | Required) -> Default:
    assert not isinstance(default, Required)
    return default
