"""Which repo a file belongs to, told by its folders alone."""

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
