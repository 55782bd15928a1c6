"""Patterns tried where their anchors stand find what they find when tried in every sentence."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from attrlint.checks.expression import Expression
from attrlint.checks.occurrences import worth_trying
from attrlint.config import isolated
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft

ROOT = Path(__file__).parents[2]
CLONES = "CLONES"
NEWSROOM = "spotlightpa+poor-richard/repo"
ENOUGH = 4_000_000
"""Bytes of real articles."""


def expressions() -> list[Expression]:
    """Every pattern of the rules there are."""
    made: list[Expression] = []
    original = Expression.__init__

    def noting(self: Expression, *arguments: object) -> None:
        original(self, *arguments)  # type: ignore[arg-type]
        made.append(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Expression, "__init__", noting)
        isolated()
    return made


def compare(draft: Draft, every: list[Expression]) -> int:
    """How many matches there are; fails where trying fewer sentences would find fewer."""
    tried = {(index, id(one)) for index, some in worth_trying(draft, every) for one in some}
    count = 0
    for sentence in draft.layer(sentences):
        for one in every:
            found = sum(1 for _ in one.found(sentence.text))
            count += found
            assert not found or (sentence.index, id(one)) in tried, (one.written, one.anchors)
    return count


def test_the_same_matches_in_our_own_drafts() -> None:
    every = expressions()
    assert len(every) > 150
    assert sum(not one.anchors for one in every) < len(every) / 10
    drafts = sorted((ROOT / "tests/drafts").glob("*.md")) + sorted((ROOT / "docs").glob("*.md"))
    assert sum(compare(read_draft(path.read_bytes(), path.name), every) for path in drafts) > 100


def articles(folder: Path) -> Iterator[bytes]:
    """The articles of a newsroom's repo, of which a clone without its files is enough."""
    git = ["git", f"--git-dir={folder}"]
    names = subprocess.run(
        [*git, "ls-tree", "-r", "--name-only", "HEAD", "content/news"], capture_output=True, check=True
    ).stdout.splitlines()
    for name in names:
        if name.endswith(b".md"):
            yield subprocess.run([*git, "show", b"HEAD:" + name], capture_output=True, check=True).stdout


@pytest.mark.slow
def test_the_same_matches_in_real_articles() -> None:
    if CLONES not in os.environ:
        pytest.skip(f"${CLONES} names no folder of clones")
    every, size, found = expressions(), 0, 0
    for data in articles(Path(os.environ[CLONES], NEWSROOM)):
        found += compare(read_draft(data, "article.md"), every)
        size += len(data)
        if size >= ENOUGH:
            break
    assert size >= ENOUGH, f"only {size:,} bytes of articles"
    assert found > 10_000
