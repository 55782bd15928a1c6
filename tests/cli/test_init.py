"""`attrlint init`: what it writes, and what it leaves alone."""

import re
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import GOOD, Run


def test_init_leaves_a_config_that_holds(repo: Path, attrlint: Run) -> None:
    done = attrlint("init", "--profile", "npr")
    assert done.returncode == 0
    assert ".attrlint.yaml written, with the profile npr" in done.stdout
    assert ".pre-commit-config.yaml written" in done.stdout
    shown = attrlint("config")
    assert shown.returncode == 0
    assert "profile   npr" in shown.stdout
    (repo / "draft.md").write_text(GOOD)
    assert attrlint().returncode == 0


def test_init_never_overwrites(repo: Path, attrlint: Run) -> None:
    (repo / ".attrlint.yaml").write_text("profile: ap\n")
    (repo / ".pre-commit-config.yaml").write_text("repos: &all []\n")
    done = attrlint("init")
    assert done.returncode == 0
    assert (repo / ".attrlint.yaml").read_text() == "profile: ap\n"
    assert (repo / ".pre-commit-config.yaml").read_text() == "repos: &all []\n"
    assert "stays as it is" in done.stdout
    assert "put this under its `repos`" in done.stdout
    forced = attrlint("init", "--force", "--no-hook")
    assert "profile: default" in (repo / ".attrlint.yaml").read_text()
    assert ".pre-commit-config.yaml" not in forced.stdout


def test_init_names_a_schema_that_is_there(repo: Path, attrlint: Run) -> None:
    attrlint("init", "--no-hook")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", (repo / ".attrlint.yaml").read_text())
    assert named
    assert (repo / named[1]).read_text() == attrlint("schema", "config").stdout


def test_init_writes_the_file_for_ci(repo: Path, attrlint: Run) -> None:
    (repo / ".github").mkdir()
    done = attrlint("init")
    assert ".github/workflows/attrlint.yml written" in done.stdout
    job = yaml.safe_load((repo / ".github/workflows/attrlint.yml").read_text())["jobs"]["attrlint"]
    assert "attrlint" in job["steps"][2]["run"]
    assert "stays as it is" in attrlint("init", "--ci", "github").stdout.splitlines()[-1]
    assert ".gitlab-ci.yml written" in attrlint("init", "--ci", "gitlab").stdout
    assert "attrlint" in yaml.safe_load((repo / ".gitlab-ci.yml").read_text())
    assert "add this one" in attrlint("init", "--ci", "gitlab").stdout
    assert "gitlab" not in attrlint("init", "--ci", "none").stdout


def test_init_asks_at_a_terminal_and_nowhere_else(
    repo: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attrlint.cli.init.can_ask", lambda: True)
    done = attrlint("init", stdin="apa\nreut\nno\ngithub\n")
    assert "no such answer" in done.stdout
    assert "profile: reuters" in (repo / ".attrlint.yaml").read_text()
    assert not (repo / ".pre-commit-config.yaml").exists()
    assert (repo / ".github/workflows/attrlint.yml").exists()
    assert "Whose standards" not in attrlint("init", "--no-hook").stdout


def test_init_takes_enter_for_what_stands_in_brackets(
    repo: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attrlint.cli.init.can_ask", lambda: True)
    (repo / ".git").mkdir()
    attrlint("init", stdin="\n")
    assert "profile: default" in (repo / ".attrlint.yaml").read_text()
    assert (repo / ".pre-commit-config.yaml").exists()
    assert not (repo / ".github").exists()


def test_init_with_an_unknown_profile(repo: Path, attrlint: Run) -> None:
    done = attrlint("init", "--profile", "reuter")
    assert done.returncode == 2
    assert "did you mean 'reuters'?" in done.stderr
    assert list(repo.iterdir()) == []


def test_outside_git_no_hook_is_offered(repo: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "once this is a git repo" in attrlint("init", "--profile", "ap").stdout
    (repo / ".pre-commit-config.yaml").unlink()
    monkeypatch.setattr("attrlint.cli.init.can_ask", lambda: True)
    assert "Lint the drafts of every commit (yes, no) [no]: " in attrlint("init", stdin="\n").stdout
    assert not (repo / ".pre-commit-config.yaml").exists()


@pytest.mark.parametrize(
    ("told", "reached"),
    [
        (None, True),
        ('{"url": "https://example.org/attrlint.whl", "archive_info": {}}', True),
        ('{"url": "file:///home/ana/attrlint.whl", "archive_info": {}}', False),
        ('{"url": "file:///srv/attrlint", "vcs_info": {"vcs": "git", "commit_id": "1"}}', False),
        ('{"url": "https://example.org/attrlint", "vcs_info": {"vcs": "git", "commit_id": "1"}}', True),
    ],
)
def test_what_others_cannot_install_is_told(
    told: str | None, reached: bool, repo: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repo / ".git").mkdir()
    monkeypatch.setattr("attrlint.cli.init.origin", lambda: told)
    assert ("that others reach" in attrlint("init").stderr) != reached
    assert not attrlint("init", "--no-hook").stderr
