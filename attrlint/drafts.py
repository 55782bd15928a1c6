"""Which files are read: what was named, and the drafts in the folders that were named."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.reading.reader import SUFFIXES
from attrlint.tree import strays

NEVER_WALKED: Final = frozenset({"node_modules", "__pycache__", "site-packages"})
"""Folders of other people's files; hidden folders are passed over too."""


class Found(NamedTuple):
    """Drafts by path as shown to people, sorted; what is to be said of the rest; paths that are not there."""

    paths: tuple[str, ...]
    notes: tuple[str, ...]
    missing: tuple[str, ...]


def find_drafts(
    named: Sequence[str], excluded: Callable[[str], bool], *, exclude_named: bool = False
) -> Found:
    """The drafts that `named` files and folders come to, each once.

    A named file is read whatever its ending and even where it is excluded, unless `exclude_named`.
    In folders only the endings of drafts are read; what is hidden or excluded and symbolic links
    that lead out of the named folder are not. A name in this repo that leads out of it is missing.
    """
    paths: set[str] = set()
    notes: list[str] = []
    missing: list[str] = []
    for name in named:
        path = shown_path(name)
        tree = strays(name)
        if tree:
            missing.append(f"{path}: a link that leads out of {tree}: name the file itself")
            continue
        try:
            is_folder = stat.S_ISDIR(os.stat(name).st_mode)
        except OSError as error:
            missing.append(f"{path}: {error.strerror or 'cannot be opened'}")
            continue
        if is_folder:
            before = len(paths)
            paths.update(_walk(path, excluded, notes, missing))
            if len(paths) == before:
                notes.append(f"{path}: no drafts here ({', '.join(SUFFIXES)})")
        elif not (exclude_named and excluded(path)):
            paths.add(path)
    return Found(tuple(sorted(paths)), tuple(notes), tuple(missing))


def shown_path(path: str) -> str:
    """A path as it is printed: without `./` and doubled slashes, with forward slashes on every system.

    `..` stays: behind a symbolic link it is not the folder that the words suggest.
    """
    unix = path.replace(os.sep, "/")
    root = "/" if unix.startswith("/") else ""
    return root + "/".join(part for part in unix.split("/") if part not in ("", ".")) or "."


def _walk(root: str, excluded: Callable[[str], bool], notes: list[str], missing: list[str]) -> Iterator[str]:
    """Every draft in a folder and its folders, in no order; symbolic links to drafts inside it once."""
    waiting = [root]
    links: list[str] = []
    seen: list[str] = []
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            missing.append(f"{folder}: {error.strerror or 'cannot be opened'}")
            continue
        for entry in entries:
            path = entry.name if folder == "." else f"{folder.rstrip('/')}/{entry.name}"
            # Word keeps a hidden note beside a document that is open, and .docx is its ending, too
            if entry.name.startswith((".", "~$")) or entry.name in NEVER_WALKED or excluded(path):
                continue
            if entry.is_symlink():
                links.append(path)
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.name.lower().endswith(SUFFIXES) and _is_file(entry, path, notes):
                seen.append(path)
    yield from seen
    yield from _linked(root, links, seen, notes)


def _is_file(entry: "os.DirEntry[str]", path: str, notes: list[str]) -> bool:
    if entry.is_file(follow_symlinks=False):
        return True
    notes.append(f"{path}: not a file that can be read, passed over")
    return False


def _linked(root: str, links: Sequence[str], seen: Sequence[str], notes: list[str]) -> Iterator[str]:
    """The links that lead to a draft inside `root` that is not read under its own name."""
    if not links:
        return
    inside = os.path.join(os.path.realpath(root), "")
    real = {os.path.realpath(path) for path in seen}
    for path in links:
        target = os.path.realpath(path)
        if not (target + os.sep).startswith(inside):
            if path.lower().endswith(SUFFIXES) or os.path.isdir(target):
                notes.append(f"{path}: a link that leads out of {root}, passed over")
        elif path.lower().endswith(SUFFIXES) and os.path.isfile(target) and target not in real:
            real.add(target)
            yield path
