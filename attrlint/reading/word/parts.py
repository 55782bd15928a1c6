"""Which part of a Word document is what: found by its relationships, not by its name."""

import posixpath
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeVar
from urllib.parse import unquote

from attrlint.reading.office.markup import walk
from attrlint.reading.office.package import Package
from attrlint.reading.word.names import NAMES

Told = TypeVar("Told")

ROOT: Final = ""
"""Stands for the package itself among parts that have relationships."""


class Relationship(NamedTuple):
    """How a part is related to another (`kind`, such as "comments"), or to an address outside."""

    name: str
    kind: str
    target: str
    outside: bool


class _Relationships:
    """Collects the relationships of one part."""

    def __init__(self, folder: str) -> None:
        self.found: list[Relationship] = []
        self._folder = folder

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        if name != "rel:Relationship":
            return
        outside = attributes.get("TargetMode") == "External"
        target = attributes.get("Target", "")
        if not outside:
            target = posixpath.normpath(posixpath.join("/", self._folder, unquote(target))).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.found.append(Relationship(attributes.get("Id", ""), kind, target, outside))

    def close(self, name: str, at: int, end: int) -> None:
        pass

    def text(self, words: str) -> None:
        pass


class Parts:
    """The parts of a document. `body` is the name of the main one, `relationships` are those it has."""

    __slots__ = ("body", "package", "relationships")

    def __init__(self, package: Package) -> None:
        """Find the main part; Unreadable where there is none."""
        self.package: Final = package
        found = [
            one for one in self.relationships_of(ROOT) if one.kind == "officeDocument" and not one.outside
        ]
        if not found or found[0].target.lower() not in package.members:
            raise package.refused("not a Word document: it has no text in it")
        self.body: Final = found[0].target
        self.relationships: Final = self.relationships_of(self.body)

    def related(self, kind: str) -> str | None:
        """The name of the part that stands in this relationship to the main one, None where there is none."""
        for one in self.relationships:
            if one.kind == kind and not one.outside and one.target.lower() in self.package.members:
                return one.target
        return None

    def read(self, name: str, reader: Callable[[bytes], Told]) -> Told:
        """What `reader` makes of a part; Unreadable where it is no markup to be trusted."""
        return self.package.told(name, reader)

    def relationships_of(self, part: str) -> tuple[Relationship, ...]:
        """The relationships of a part, ROOT for those of the package."""
        name = relationships_name(part)
        if name.lower() not in self.package.members:
            return ()

        def reader(data: bytes) -> tuple[Relationship, ...]:
            collecting = _Relationships(posixpath.dirname(part))
            walk(data, NAMES, collecting)
            return tuple(collecting.found)

        return self.read(name, reader)


def relationships_name(part: str) -> str:
    """The name of the part that holds a part's relationships."""
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")
