"""Globs as .gitignore has them: `opinion/**`, `*.draft.md`, `!keep.md`."""

import re
from collections.abc import Sequence
from typing import Final

from attrlint.config.config import Glob
from attrlint.page import Page

LONGEST: Final = 500
MOST_STARS: Final = 3
"""Stars in a name, and folders of any depth in a glob: each one more is one more way to try a path."""
_STARS: Final = re.compile(r"\*+")


def any_of(page: Page, key: str, globs: Sequence[str]) -> Glob:
    """A question to a path, relative and with forward slashes: do these globs match it?

    Raises Fault at the glob that is none, or that would take long to try.
    """
    if not globs:
        return _never
    # imported only where a config has globs: it takes longer to import than a draft to read
    from pathspec import GitIgnoreSpec

    for at, glob in enumerate(globs):
        if _runs_away(glob):
            message = f"a glob of more than {MOST_STARS} stars in a name, so many `**`, or {LONGEST} letters"
            raise page.fault(key, message, "Write several shorter ones.", at)
        try:
            GitIgnoreSpec.from_lines([glob])
        except ValueError as slip:
            raise page.fault(key, f"not a glob: {slip}", item=at) from None
    return GitIgnoreSpec.from_lines(globs).match_file


def _runs_away(glob: str) -> bool:
    """True for a glob that some path would keep busy for hours: every star is tried at every letter."""
    names = glob.split("/")
    deep = sum(name == "**" for name in names)
    stars = max(len(_STARS.findall(name)) for name in names)
    return len(glob) > LONGEST or deep > MOST_STARS or stars > MOST_STARS


def _never(path: str) -> bool:  # noqa: ARG001 - nothing to ask the path
    return False
