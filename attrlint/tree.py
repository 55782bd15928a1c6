"""The tree that a file belongs to, and what in it leads out of it.

A stranger's repo may hold links, and a config may name any path. Nothing is read or written by such a name
outside the repo; what is meant to lie elsewhere is named by whoever runs attrlint.
"""

from __future__ import annotations

import os


def root_of(folder: str) -> str | None:
    """The nearest folder upward, itself included, that is the top of a git working tree; absolute.

    A worktree's own top counts, not that of the repo it was made from.
    """
    here = os.path.abspath(folder)
    while True:
        if os.path.exists(os.path.join(here, ".git")):
            return here
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above


def tree_of(folder: str) -> str:
    """The top of the repo in which a folder lies; the folder itself, absolute, where there is no repo."""
    return root_of(folder) or os.path.abspath(folder)


def leads_out(path: str, tree: str) -> bool:
    """True where `path`, with every link on the way followed, is not in the folder `tree`."""
    return not _is_in(os.path.realpath(path), os.path.realpath(tree))


def strays(path: str) -> str | None:
    """The tree around this process's folder, where `path` has a name in it but leads out of it; else None.

    A name outside that tree was given by somebody who knows where it leads.
    """
    here = os.getcwd()
    # most names are short and lead nowhere else: no repo is looked for on their behalf
    if os.path.realpath(path) == os.path.abspath(path):
        return None
    tree = tree_of(here)
    return tree if _is_in(os.path.abspath(path), tree) and leads_out(path, tree) else None


def from_here(path: str) -> str:
    """A path below this process's folder as a person there would write it; any other as it is."""
    try:
        near = os.path.relpath(path)
    except (OSError, ValueError):
        # a folder that is gone, or another drive
        return path
    return path if near.startswith("..") else near.replace(os.sep, "/")


def _is_in(path: str, tree: str) -> bool:
    return path == tree or path.startswith(os.path.join(tree, ""))
