"""Keeping the register of a repo: only drafts that changed are read, a damaged register is made anew."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from tempfile import mkdtemp
from typing import Final, NamedTuple

from attrlint.cache.stamp import stamp
from attrlint.configs import Configs
from attrlint.drafts import find_drafts
from attrlint.files import read_bytes
from attrlint.reading.reader import Unreadable, read_draft
from attrlint.register.folder import register_path
from attrlint.register.kept import kept
from attrlint.register.share import Seen, Share, digest_of, share
from attrlint.register.store import Store
from attrlint.running import in_order

BATCH: Final = 250
"""Drafts after which what was read is written: a run that is killed loses no more."""
RACY: Final = 2_000_000_000
"""Nanoseconds within which a file may be written twice and bear one time."""
_LOCKED: Final = ("locked", "busy", "unable to open", "readonly", "read-only", "disk", "full")

Watch = Callable[[Iterable[Share], int], Iterable[Share]]


class Place(NamedTuple):
    """Where the register of the repo at `root` lies; `passing` where nothing of it is to be kept."""

    root: str
    path: str
    passing: bool


def place_for(root: str, configs: Configs, *, keep: bool) -> Place:
    """The register's place for a repo; one of its own, for this run only, where nothing is to be kept."""
    path = register_path(root, configs.of(os.path.join(root, "draft.md")).cache_dir) if keep else None
    return Place(root, path, False) if path else passing(root)


def passing(root: str) -> Place:
    """A place that nobody else uses and that its user takes away."""
    return Place(root, os.path.join(mkdtemp(prefix="attrlint-"), "register.sqlite"), True)


def take_away(place: Place) -> None:
    """Remove a register that was made for one run."""
    if place.passing:
        remove(place.path)
        os.rmdir(os.path.dirname(place.path))


class Lost(Exception):
    """The register's place cannot be used; `str()` of it says why."""


def update(place: Place, configs: Configs, jobs: int | None, watch: Watch) -> None:
    """Bring the register up to the drafts on disk. Lost where it can be neither used nor made anew.

    `watch` is told what is read as it goes, with how much there is.
    """
    for attempt in (1, 2):
        try:
            store = Store(place.path, stamp())
            try:
                store.check()
                _update(store, place.root, configs, jobs, watch)
            finally:
                store.close()
            return
        except sqlite3.DatabaseError as error:
            if attempt == 2 or _is_elsewhere(error):
                raise Lost(f"{place.path}: {error}") from None
            remove(place.path)
        except OSError as error:
            raise Lost(f"{place.path}: {error.strerror or error}") from None


def remove(path: str) -> None:
    """Take a register away, with what SQLite keeps beside it."""
    # a log that outlives its file would be played into the next one
    for ending in ("-wal", "-shm", "-journal", ""):
        try:
            os.unlink(path + ending)
        except FileNotFoundError:
            continue


def _is_elsewhere(error: sqlite3.DatabaseError) -> bool:
    """True for what is wrong with the disk or with another run, and not with the file."""
    return isinstance(error, sqlite3.OperationalError) and any(word in str(error) for word in _LOCKED)


def _update(store: Store, root: str, configs: Configs, jobs: int | None, watch: Watch) -> None:
    known = store.seen()
    now = _on_disk(root, configs)
    gone = [path for path in known if path not in now]
    changed = [path for path in sorted(now) if not _is_known(known.get(path), now[path])]
    if gone:
        store.write((), gone)
    if not changed:
        return
    make = partial(Reading, root, {path: known[path].digest for path in changed if path in known})
    batch: list[Share] = []
    same: dict[str, Seen] = {}
    results = in_order([os.path.join(root, path) for path in changed], make, jobs)
    for result in watch(results, len(changed)):
        if result.whole:
            batch.append(result)
        else:
            same[result.path] = result.seen
        if len(batch) >= BATCH:
            store.write(batch)
            batch = []
    if same:
        store.touch(same)
    store.write(batch)


def _on_disk(root: str, configs: Configs) -> dict[str, tuple[int, int]]:
    """Size and time of every draft of the repo that its config does not leave out, by path from the root."""
    found = find_drafts([root], lambda path: configs.of(path).excluded(path)).paths
    sizes: dict[str, tuple[int, int]] = {}
    for path in found:
        if not configs.of(path).repo:
            continue
        try:
            about = os.stat(path)
        except OSError:
            continue
        sizes[from_root(path, root)] = (about.st_size, about.st_mtime_ns)
    return sizes


def from_root(path: str, root: str) -> str:
    """A path as the register has it: from the root, with forward slashes."""
    return os.path.relpath(path, root).replace(os.sep, "/")


def _is_known(seen: Seen | None, now: tuple[int, int]) -> bool:
    return seen is not None and (seen.size, seen.changed) == now


class Reading:
    """The task of reading one draft for the register; `known` are the digests of what it has already."""

    __slots__ = ("known", "root")

    def __init__(self, root: str, known: Mapping[str, bytes]) -> None:
        self.root = root
        self.known = known

    def __call__(self, path: str) -> Share:
        inside = from_root(path, self.root)
        try:
            about = os.stat(path)
            data = read_bytes(path)
        except (OSError, Unreadable):
            return Share(inside, Seen(0, -1, b""), "")
        sure = time.time_ns() - about.st_mtime_ns > RACY
        seen = Seen(about.st_size, about.st_mtime_ns if sure else -1, digest_of(data))
        if self.known.get(inside) == seen.digest:
            return Share(inside, seen, "", whole=False)
        try:
            draft = read_draft(data, path)
            return share(inside, seen, draft, draft.layer(kept))
        except Exception:
            # what attrlint stumbles over is told when the draft itself is linted
            return Share(inside, seen, "")

    def lost(self, path: str, message: str) -> Share:  # noqa: ARG002 - the protocol's
        """What stands in the place of a draft whose process ended: it holds nothing."""
        return Share(from_root(path, self.root), Seen(0, -1, b""), "")
