"""`attrlint audit`: a rule's rate over drafts, with samples."""

from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD, Run

RULE = """\
summary: A word that says nothing
why: Readers skip it.
severity: off
message: '"{match}" says nothing'
help: Cut it.
standards: [{body: The Bugle, section: page 12}]
check: {kind: pattern, any: ['really']}
examples: {bad: ['It [[really]] rained.'], good: ['It rained.']}
"""


@pytest.fixture
def drafts(repo: Path) -> Path:
    (repo / "a.md").write_text(BAD)
    (repo / "b.md").write_text(GOOD)
    (repo / "c.md").write_text("It really rained. It really did. Sources say so.\n")
    return repo


def test_counts_and_samples(drafts: Path, attrlint: Run) -> None:  # noqa: ARG001
    done = attrlint("audit", "bare-source")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith("bare-source (sourcing, error): ")
    assert lines[1] == "2 findings in 2 of 3 drafts, 35 words"
    assert lines[2] == "57.14 per 1,000 words, in 67% of the drafts, at most 1 in one"
    assert "a.md:3:31: " in done.stdout
    assert "c.md:1:34: " in done.stdout
    below = next(at for at, line in enumerate(lines) if "It really rained" in line)
    assert lines[below + 1].index("^") == lines[below].index("Sources say")


def test_a_page_that_is_off_and_in_no_config(drafts: Path, attrlint: Run) -> None:
    (drafts / "clarity").mkdir()
    (drafts / "clarity/empty-word.yaml").write_text(RULE)
    done = attrlint("audit", "clarity/empty-word.yaml", "c.md", "--samples", "1")
    assert "2 findings in 1 of 1 draft, 9 words" in done.stdout
    assert "at most 2 in one" in done.stdout
    assert done.stdout.count("says nothing\n") == 1 + 1
    assert "1 of 2 are shown" in done.stdout


def test_nothing_found(drafts: Path, attrlint: Run) -> None:  # noqa: ARG001
    done = attrlint("audit", "bare-source", "b.md")
    assert done.stdout.splitlines()[1:] == ["0 findings in 0 of 1 draft, 15 words"]


def test_more_processes_same_words(drafts: Path, attrlint: Run) -> None:
    for at in range(60):
        (drafts / f"more{at}.md").write_text(BAD * 40)
    one, two = (attrlint("audit", "bare-source", "--jobs", jobs).stdout for jobs in "12")
    assert one == two


def test_a_rule_that_there_is_not(drafts: Path, attrlint: Run) -> None:  # noqa: ARG001
    done = attrlint("audit", "bare-sorce")
    assert done.returncode == 2
    assert "did you mean 'bare-source'" in done.stderr


def test_a_file_that_cannot_be_read_hides_no_other(drafts: Path, attrlint: Run) -> None:
    (drafts / "torn.md").write_bytes(b"\xff\xfe\xfd")
    done = attrlint("audit", "bare-source")
    assert done.returncode == 2
    assert "torn.md" in done.stderr
    assert "2 findings in 2 of 3 drafts" in done.stdout
