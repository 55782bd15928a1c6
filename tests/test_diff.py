"""`attrlint check --diff`, as it is met on the command line, in real repos."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.checkout import git
from tests.cli.conftest import Done, Run, attrlint, repo
from tests.history.repos import commit, repo_at

__all__ = ["attrlint", "repo"]
OLD = """\
# Fire destroys 12 homes on Mill Street

The plant will close in June, sources said.

The fire on Mill Street destroyed 12 homes, said Ana Ruiz, the fire chief.
"""


@pytest.fixture
def newsroom(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repo in whose only commit a draft has an error."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(repo / ".cache"))
    return repo_at(repo, {"a.md": OLD, "b.md": OLD})


def rules(done: Done) -> list[tuple[str, str, int]]:
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return [(one["path"], one["rule"], one["start"]["line"]) for one in found]


def diff(attrlint: Run, *arguments: str, env: dict[str, str] | None = None) -> list[tuple[str, str, int]]:
    return rules(attrlint("check", "--isolated", "--output-format", "json", *arguments, env=env))


@pytest.mark.usefixtures("newsroom")
def test_nothing_changed_nothing_said(attrlint: Run) -> None:
    assert diff(attrlint, "--diff", "HEAD") == []
    assert ("a.md", "bare-source", 3) in diff(attrlint)


def test_only_the_sentence_that_was_edited(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "a.md").write_text(OLD.replace("sources said.", "sources said. It will move, sources say."))
    assert diff(attrlint, "--diff", "HEAD") == [("a.md", "bare-source", 3)]


def test_a_line_that_was_only_wrapped_is_not_edited(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "a.md").write_text(OLD.replace("in June, sources", "in June,\nsources"))
    assert diff(attrlint, "--diff", "HEAD") == []


def test_a_new_draft_is_all_new(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "new.md").write_text(OLD.replace("Mill", "Hill"))
    assert ("new.md", "bare-source", 3) in diff(attrlint, "--diff", "HEAD")


def test_a_draft_that_moved_is_not_new(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "c").mkdir()
    (newsroom / "a.md").rename(newsroom / "c/a.md")
    assert diff(attrlint, "--diff", "HEAD") == []


def test_a_fact_edited_here_and_not_there(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "a.md").write_text(OLD.replace("destroyed 12 homes", "destroyed 14 homes"))
    assert diff(attrlint, "--diff", "HEAD", "a.md") == [
        # its line was not edited, its other place was
        ("a.md", "headline-number", 1),
        ("a.md", "silent-change", 5),
        ("a.md", "stale-fact", 5),
    ]
    done = attrlint("check", "--isolated", "--diff", "HEAD", "--output-format", "json", "a.md")
    [stale] = [one for one in json.loads(done.stdout) if one["rule"] == "stale-fact"]
    assert stale["message"] == '"12 homes" became "14 homes" here, and still stands elsewhere'
    assert [(one["path"], one["start"]["line"], one["text"]) for one in stale["related"]] == [
        ("a.md", 1, "12 homes")
    ]


def test_a_correction_breaks_the_silence(newsroom: Path, attrlint: Run) -> None:
    text = OLD.replace("12 homes", "14 homes")
    note = "\nCorrection: An earlier version gave another number of homes.\n"
    (newsroom / "a.md").write_text(text)
    assert {rule for _, rule, _ in diff(attrlint, "--diff", "HEAD")} == {"silent-change"}
    (newsroom / "a.md").write_text(text + note)
    assert diff(attrlint, "--diff", "HEAD") == []


def test_a_name_respelled_here_stands_in_other_drafts(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "a.md").write_text(OLD.replace("Ana Ruiz", "Ana Ruis"))
    done = attrlint("check", "--isolated", "--repo", "--diff", "HEAD", "--output-format", "json")
    [stale] = [one for one in json.loads(done.stdout) if one["rule"] == "stale-fact"]
    assert [(one["path"], one["start"]["line"], one["text"]) for one in stale["related"]] == [
        ("b.md", 5, "Ana Ruiz")
    ]
    assert "stale-fact" not in {rule for _, rule, _ in diff(attrlint, "--diff", "HEAD")}


def test_what_the_file_as_a_whole_lacks_is_told(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "a.md").write_bytes(b"\0")
    assert diff(attrlint, "--diff", "HEAD") == [("a.md", "unreadable-file", 1)]


def test_allowances_are_judged_by_the_whole_draft(newsroom: Path, attrlint: Run) -> None:
    allowed = OLD.replace("The plant", "<!-- attrlint: allow bare-source -- sealed -->\nThe plant")
    commit(newsroom, {"a.md": allowed}, "allowed")
    (newsroom / "a.md").write_text(allowed + "\nIt rained in Harlow.\n")
    assert diff(attrlint, "--diff", "HEAD") == []


@pytest.mark.usefixtures("newsroom")
def test_standard_input_against_the_commit(attrlint: Run) -> None:
    done = attrlint(
        "check", "--isolated", "--output-format", "json", "--diff", "HEAD", "--stdin-filename", "a.md", "-",
        stdin=OLD + "\nIt will move, sources say.\n",
    )  # fmt: skip
    assert rules(done) == [("a.md", "bare-source", 7)]


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize("ref", ["nosuch", "--all"])
def test_no_such_commit(attrlint: Run, ref: str) -> None:
    done = attrlint("check", "--isolated", f"--diff={ref}")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "--diff" in done.stderr
    assert ref in done.stderr


def test_in_no_repo(repo: Path, attrlint: Run) -> None:
    (repo / "a.md").write_text(OLD)
    done = attrlint("check", "--isolated", "--diff", "HEAD")
    assert done.returncode == 2
    assert "in no git repository" in done.stderr


def test_what_pre_commit_says_of_a_push(newsroom: Path, attrlint: Run) -> None:
    first = git(newsroom, "rev-parse", "HEAD").stdout.strip()
    second = commit(newsroom, {"a.md": OLD + "\nIt will move, sources say.\n"}, "second")
    env = {"PRE_COMMIT_FROM_REF": first, "PRE_COMMIT_TO_REF": second}
    assert diff(attrlint, env=env) == [("a.md", "bare-source", 7)]
    # what is pushed is the commit, not what stands in the folder by now
    (newsroom / "a.md").write_text(OLD)
    assert diff(attrlint, env=env) == [("a.md", "bare-source", 7)]
    assert diff(attrlint, "--diff", first, env=env) == []


def test_noughts_stand_for_no_commit(newsroom: Path, attrlint: Run) -> None:
    head = git(newsroom, "rev-parse", "HEAD").stdout.strip()
    env = {"PRE_COMMIT_FROM_REF": "0" * 40, "PRE_COMMIT_TO_REF": head}
    assert ("a.md", "bare-source", 3) in diff(attrlint, env=env)
