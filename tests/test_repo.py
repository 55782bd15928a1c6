"""`attrlint check --repo`, as it is met on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Done, Run, attrlint, process, repo

__all__ = ["attrlint", "process", "repo"]
RIGHT = "The bridge will be closed, said council president Anita Desrosiers.\n"
WRONG = "The fair will open, said council president Anita Desroisers.\n"


@pytest.fixture
def newsroom(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repo with three drafts that agree on a name and one that does not."""
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(repo / ".cache"))
    (repo / ".git").mkdir()
    for number in (1, 2, 3):
        (repo / f"right{number}.md").write_text(f"It was day {number}. {RIGHT}")
    (repo / "2031").mkdir()
    (repo / "2031/wrong.md").write_text(WRONG)
    return repo


def findings(done: Done) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return [one for one in found if one["rule"].startswith("register-")]


def test_a_draft_is_held_against_the_whole_repo(newsroom: Path, attrlint: Run) -> None:
    done = attrlint("check", "--isolated", "--repo", "--output-format", "json", "2031/wrong.md")
    [found] = findings(done)
    assert found["rule"] == "register-name"
    assert found["text"] == "Anita Desroisers"
    assert found["message"] == '"Anita Desroisers" is "Anita Desrosiers" in 3 other drafts'
    [first, _] = found["related"]
    assert first["path"] == "right1.md"
    assert first["text"] == "Anita Desrosiers"
    assert first["start"]["line"] == 1
    text = (newsroom / first["path"]).read_text()
    assert text[first["start"]["offset"] : first["end"]["offset"]] == "Anita Desrosiers"


def test_without_repo_nothing_is_kept_and_nothing_said(newsroom: Path, attrlint: Run) -> None:
    assert findings(attrlint("check", "--isolated", "--output-format", "json", "2031/wrong.md")) == []
    assert not list((newsroom / ".cache").glob("register-*"))


def test_paths_are_told_as_they_are_opened_from_here(
    newsroom: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(newsroom / "2031")
    [found] = findings(attrlint("check", "--isolated", "--repo", "--output-format", "json", "wrong.md"))
    assert found["related"][0]["path"] == "../right1.md"
    path = str(newsroom / "2031/wrong.md")
    [found] = findings(attrlint("check", "--isolated", "--repo", "--output-format", "json", path))
    assert found["related"][0]["path"] == str(newsroom / "right1.md")


@pytest.mark.usefixtures("newsroom")
def test_both_places_in_full_and_sarif(attrlint: Run) -> None:
    full = attrlint("check", "--isolated", "--repo", "2031/wrong.md").stdout
    assert "2031/wrong.md:1:44 warning register-name:" in full
    assert "right1.md:1:" in full
    sarif = json.loads(
        attrlint("check", "--isolated", "--repo", "--output-format", "sarif", "2031/wrong.md").stdout
    )
    [result] = [one for one in sarif["runs"][0]["results"] if one["ruleId"] == "register-name"]
    places = [one["physicalLocation"]["artifactLocation"]["uri"] for one in result["relatedLocations"]]
    assert places == ["right1.md", "right2.md"]


@pytest.mark.usefixtures("newsroom")
def test_standard_input_is_held_against_the_repo(attrlint: Run) -> None:
    arguments = (
        "check",
        "--isolated",
        "--repo",
        "--output-format",
        "json",
        "--stdin-filename",
        "2031/wrong.md",
    )
    [found] = findings(attrlint(*arguments, "-", stdin=f"It is night. {WRONG}"))
    assert found["start"]["column"] == WRONG.index("Anita") + len("It is night. ") + 1
    assert findings(attrlint(*arguments, "-", stdin=RIGHT)) == []


def test_an_allowed_spelling_is_not_unused_without_the_register(newsroom: Path, attrlint: Run) -> None:
    allow = "<!-- attrlint: allow register-name -- she is another -->\n\n"
    (newsroom / "2031/wrong.md").write_text(allow + WRONG)
    for more in ((), ("--repo",)):
        done = attrlint("check", "--isolated", *more, "--output-format", "concise", "2031/wrong.md")
        assert "register-name" not in done.stdout
        assert "unused-allow" not in done.stdout


def test_no_cache_leaves_nothing(newsroom: Path, attrlint: Run) -> None:
    done = attrlint("check", "--isolated", "--repo", "--no-cache", "--output-format", "json", "2031")
    assert len(findings(done)) == 1
    assert not list((newsroom / ".cache").glob("register-*"))


def test_where_it_cannot_be_kept_the_run_goes_on(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "file").write_text("")
    env = {"ATTRLINT_CACHE_DIR": str(newsroom / "file")}
    done = attrlint("check", "--isolated", "--repo", "--output-format", "json", "2031", env=env)
    assert len(findings(done)) == 1
    assert "the register cannot be kept" in done.stderr


def test_a_config_may_keep_drafts_out(newsroom: Path, attrlint: Run) -> None:
    (newsroom / "2031/.attrlint.yaml").write_text("repo: off\n")
    assert findings(attrlint("check", "--repo", "--output-format", "json", ".")) == []


def test_without_git_the_folder_is_the_repo(newsroom: Path, attrlint: Run) -> None:
    (newsroom / ".git").rmdir()
    assert len(findings(attrlint("check", "--isolated", "--repo", "--output-format", "json", "2031"))) == 1


def test_the_same_bytes_for_any_number_of_processes(newsroom: Path, process: Run) -> None:
    for number in range(70):
        (newsroom / f"more{number}.md").write_text(WRONG if number == 60 else RIGHT)
    env = {"ATTRLINT_CACHE_DIR": str(newsroom / ".cache")}
    arguments = ("check", "--isolated", "--repo", "--output-format", "concise", ".")
    one = process(*arguments, "--jobs", "1", env=env)
    two = process(*arguments, "--jobs", "2", env=env)
    assert one == two
    assert one.stdout.count("register-name") == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forking is of Unix")
def test_a_register_is_opened_on_each_side_of_a_fork(newsroom: Path, attrlint: Run) -> None:
    for number in range(70):
        (newsroom / f"more{number}.md").write_text(RIGHT)
    done = attrlint("check", "--isolated", "--repo", "--jobs", "2", "--output-format", "json", ".")
    assert len(findings(done)) == 1


@pytest.mark.usefixtures("newsroom")
def test_a_run_that_looks_at_one_draft_loads_neither_register_nor_history() -> None:
    code = "import sys; from attrlint.cli.main import main; main(['right1.md']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "attrlint.checks.conflict" in loaded
    for module in ("register.fixed", "register.store", "history.changes", "checks.conflicts.across.name"):
        assert f"attrlint.{module}" not in loaded
