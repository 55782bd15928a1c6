"""The hooks as a newsroom meets them: installed by pre-commit from this checkout, in a repo with drafts."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from attrlint.reading.reader import SUFFIXES
from tests.checkout import checkout, git, git_environment
from tests.conftest import ROOT

BAD = "# Plant to close\n\nThe plant will close in June, sources said.\n"
GOOD = "# Plant to close\n\nThe plant will close in June, said Ana Ruiz, the plant's manager.\n"
CONFIG = """\
repos:
  - repo: {checkout}
    rev: {rev}
    hooks:
      - id: attrlint
      - id: attrlint-repo
"""
__all__ = ["checkout"]
PRE_COMMIT = shutil.which("pre-commit")


def hooks() -> dict[str, dict[str, object]]:
    listed = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    return {hook["id"]: hook for hook in listed}


def test_the_two_hooks() -> None:
    drafts, repo = hooks()["attrlint"], hooks()["attrlint-repo"]
    assert drafts["verbose"] is repo["verbose"] is True
    assert repo["pass_filenames"] is False
    assert repo["stages"] == ["pre-push", "manual"]


def test_every_ending_of_a_draft_is_matched_and_no_other() -> None:
    files = re.compile(str(hooks()["attrlint"]["files"]))
    for suffix in SUFFIXES:
        assert files.search(f"content/a{suffix}")
        assert files.search(f"content/A{suffix.upper()}")
    for other in ("a.py", "a.md.bak", "amd", "a.jpg"):
        assert not files.search(other)


def test_the_hook_that_init_writes_is_the_same() -> None:
    from attrlint.cli.hook import HOOK

    [written] = yaml.safe_load(HOOK)[0]["hooks"]
    shipped = hooks()["attrlint"]
    for key in ("id", "entry", "args", "language", "files", "verbose", "require_serial"):
        assert written[key] == shipped[key], key


@pytest.fixture(scope="module")
def newsroom(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repo with our hooks installed; pre-commit builds their environment once, in a folder of its own."""
    repo = tmp_path_factory.mktemp("newsroom")
    git(repo, "init", "-q", "-b", "main")
    rev = git(checkout, "rev-parse", "HEAD").stdout.strip()
    (repo / ".pre-commit-config.yaml").write_text(CONFIG.format(checkout=checkout, rev=rev))
    (repo / "old.md").write_text(BAD)
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "As it was before the hook")
    assert pre_commit(repo, "install").returncode == 0
    return repo


def pre_commit(repo: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    assert PRE_COMMIT
    return subprocess.run(
        [PRE_COMMIT, *arguments],
        cwd=repo,
        env=git_environment()
        | {"PRE_COMMIT_HOME": str(repo.parent / "pre-commit-home"), "PRE_COMMIT_COLOR": "never"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )


def commit(
    repo: Path, name: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> "subprocess.CompletedProcess[str]":
    """Write a draft and try to commit it; the file is taken back where the commit was stopped."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(repo.parent / "pre-commit-home"))
    (repo / name).write_text(text)
    git(repo, "add", "--", name)
    done = git(repo, "commit", "-m", f"Add {name}")
    if done.returncode:
        git(repo, "rm", "-q", "-f", "--cached", "--", name)
        (repo / name).unlink()
    return done


@pytest.mark.slow
@pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed")
class TestInstalled:
    def test_try_repo(self, newsroom: Path, checkout: Path) -> None:
        done = pre_commit(newsroom, "try-repo", str(checkout), "attrlint", "--files", "old.md")
        assert done.returncode == 1, done.stdout
        assert "old.md:3:31 error bare-source:" in done.stdout

    def test_a_bad_draft_is_stopped(self, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        done = commit(newsroom, "bad.md", BAD, monkeypatch)
        assert done.returncode == 1, done.stdout
        assert "bad.md:3:31 error bare-source:" in done.stdout
        assert "old.md" not in done.stdout

    def test_a_good_draft_passes(self, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        done = commit(newsroom, "good.md", GOOD, monkeypatch)
        assert done.returncode == 0, done.stdout
        assert git(newsroom, "log", "-1", "--format=%s").stdout.strip() == "Add good.md"

    def test_warnings_pass_and_are_seen(self, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        stale = f"<!-- attrlint: allow bare-source -- no longer true -->\n\n{GOOD}"
        done = commit(newsroom, "stale.md", stale, monkeypatch)
        assert done.returncode == 0, done.stdout
        assert "warning unused-allow" in done.stdout

    def test_a_name_that_looks_like_an_option_is_a_draft(
        self, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        done = commit(newsroom, "--exit-zero.md", BAD, monkeypatch)
        assert done.returncode == 1, done.stdout
        assert "--exit-zero.md:3:31 error bare-source:" in done.stdout

    def test_what_the_config_excludes_is_left_out(
        self, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (newsroom / ".attrlint.yaml").write_text("exclude: [old*.md]\n")
        done = commit(newsroom, "older.md", BAD, monkeypatch)
        (newsroom / ".attrlint.yaml").unlink()
        assert done.returncode == 0, done.stdout

    def test_the_whole_repo_on_demand(self, newsroom: Path) -> None:
        done = pre_commit(newsroom, "run", "attrlint-repo", "--hook-stage", "manual")
        assert done.returncode == 1, done.stdout
        assert "old.md:3:31 error bare-source:" in done.stdout
