"""Older versions of drafts: which have changed since a commit, and what they were, renames followed."""

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from attrlint.history.git import GitTrouble, blob, commit_named, files_of, merge_base
from attrlint.tree import root_of

MOST_RENAMES: Final = 400
"""New drafts times drafts that are gone, above which only exact renames are followed."""
ALIKE: Final = 0.5
"""Share of lines that make a new draft an old one under another name."""


class Since(NamedTuple):
    """What to compare with, a revision; `to` is the one that is linted, None for the files as they are."""

    ref: str
    to: str | None = None


class Version(NamedTuple):
    """One draft's blobs: as it was, None if it is new, and as it is to be read, None for the file itself."""

    root: str
    before: str | None
    now: str | None


def versions(
    paths: Sequence[str], since: Since, read: Callable[[str], bytes | None], most: int
) -> dict[str, Version]:
    """The drafts among `paths` that are not as they were, by path.

    `read` gives the bytes of the file at a path, None where it cannot be read: that file counts as changed.
    `most` is the size above which an older version is not read. GitTrouble where a path is in no repo or the
    revision is unknown there.
    """
    by_root: dict[str, list[str]] = {}
    for path in paths:
        root = root_of(os.path.dirname(os.path.realpath(path)))
        if root is None:
            raise GitTrouble(f"{path}: in no git repository, so nothing is known of an older version")
        by_root.setdefault(root, []).append(path)
    found: dict[str, Version] = {}
    for root, inside in by_root.items():
        found.update(_Repo(root, since, read, most).changed(inside))
    return {path: found[path] for path in paths if path in found}


class _Repo:
    """One repo between two points of its history."""

    def __init__(self, root: str, since: Since, read: Callable[[str], bytes | None], most: int) -> None:
        self.root = root
        self.read = read
        self.most = most
        base = commit_named(root, since.ref)
        self.now: Mapping[str, str] | None = None
        if since.to:
            to = commit_named(root, since.to)
            base = merge_base(root, base, to) or base
            self.now = files_of(root, to)
        self.before = files_of(root, base)

    def changed(self, paths: Sequence[str]) -> dict[str, Version]:
        kept: dict[str, tuple[str, str | None]] = {}
        for path in paths:
            inside = os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, "/")
            name = self._name(path, inside)
            if name is not None and name != self.before.get(inside):
                # the file itself is read where it is what the newer commit has
                kept[path] = (inside, name if self.now and name != self._on_disk(path) else None)
        origins = self._origins({path: inside for path, (inside, _) in kept.items()})
        return {
            path: Version(self.root, self.before.get(inside) or origins.get(path), now)
            for path, (inside, now) in kept.items()
        }

    def _name(self, path: str, inside: str) -> str | None:
        """The object name of what is to be linted; None where the newer commit does not have the file."""
        return self.now.get(inside) if self.now is not None else self._on_disk(path)

    def _on_disk(self, path: str) -> str:
        data = self.read(path)
        if data is None:
            return ""
        whole = b"blob %d\0" % len(data) + data
        sha256 = len(next(iter(self.before.values()), "")) == 64
        return (hashlib.sha256 if sha256 else hashlib.sha1)(whole, usedforsecurity=False).hexdigest()

    def _origins(self, kept: Mapping[str, str]) -> dict[str, str]:
        """For drafts under a new name the blob of the draft that they were."""
        new = {path: inside for path, inside in kept.items() if inside not in self.before}
        ending = tuple({os.path.splitext(inside)[1] for inside in new.values()})
        gone = {name: inside for inside, name in self.before.items() if self._is_gone(inside, ending)}
        found: dict[str, str] = {}
        for path, inside in sorted(new.items()):
            name = self._name(path, inside)
            if name in gone:
                found[path] = name
                del gone[name]
        rest = [path for path in sorted(new) if path not in found]
        if len(rest) * len(gone) > MOST_RENAMES:
            return found
        lines = {name: _lines(blob(self.root, name, self.most)) for name in sorted(gone)}
        for path in rest:
            mine = _lines(self._content(path, new[path]))
            best = max(lines, key=lambda name: _alike(mine, lines[name]), default=None)
            if best is not None and _alike(mine, lines[best]) >= ALIKE:
                found[path] = best
                del lines[best]
        return found

    def _is_gone(self, inside: str, ending: tuple[str, ...]) -> bool:
        if not inside.endswith(ending) or not ending:
            return False
        if self.now is not None:
            return inside not in self.now
        return not os.path.exists(os.path.join(self.root, inside))

    def _content(self, path: str, inside: str) -> bytes:
        if self.now is not None:
            return blob(self.root, self.now[inside], self.most)
        return self.read(path) or b""


def _lines(data: bytes) -> frozenset[bytes]:
    return frozenset(line.strip() for line in data.splitlines() if len(line.strip()) > 3)


def _alike(mine: frozenset[bytes], theirs: frozenset[bytes]) -> float:
    return len(mine & theirs) / max(len(mine), len(theirs), 1)
