"""Globs as .gitignore has them: `opinion/**`, `*.draft.md`, `!keep.md`."""

from collections.abc import Sequence

from attrlint.config.config import Glob
from attrlint.page import Page


def any_of(page: Page, key: str, globs: Sequence[str]) -> Glob:
    """A question to a path, relative and with forward slashes: do these globs match it?

    Raises Fault at the glob that is none.
    """
    if not globs:
        return _never
    # imported only where a config has globs: it takes longer to import than a draft to read
    from pathspec import GitIgnoreSpec

    for at, glob in enumerate(globs):
        try:
            GitIgnoreSpec.from_lines([glob])
        except ValueError as slip:
            raise page.fault(key, f"not a glob: {slip}", item=at) from None
    return GitIgnoreSpec.from_lines(globs).match_file


def _never(path: str) -> bool:  # noqa: ARG001 - nothing to ask the path
    return False
