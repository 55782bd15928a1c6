"""Globs match as in .gitignore, and none of them can keep a run busy."""

import pytest

from attrlint.config.globs import LONGEST, any_of
from attrlint.fault import Fault
from tests.pages import fault, page


@pytest.mark.parametrize(
    ("globs", "path", "wanted"),
    [
        (["opinion/**"], "opinion/a/b.md", True),
        (["*.draft.md"], "a/b.draft.md", True),
        (["**/drafts/**/*-old.*.md"], "a/drafts/b/c-old.2.md", True),
        (["*.md", "!keep.md"], "keep.md", False),
        ([], "a.md", False),
    ],
)
def test_globs_as_gitignore_has_them(globs: list[str], path: str, wanted: bool) -> None:
    assert any_of(page("exclude: []"), "exclude", globs)(path) is wanted


@pytest.mark.parametrize(
    "glob",
    ["a*a*a*a*b", "x/*a*a*a*.md", "**/a/**/a/**/a/**/b", "a" * (LONGEST + 1)],
)
def test_a_glob_that_some_name_would_keep_busy_is_refused(glob: str) -> None:
    written = f"exclude: ['fine/**', '{glob}']"
    with pytest.raises(Fault, match="more than 3 stars") as told:
        any_of(page(written), "exclude", ["fine/**", glob])
    assert fault(told) == (1, 22)
