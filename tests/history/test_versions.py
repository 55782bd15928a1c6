"""Older versions through git, in real repos."""

import os
from pathlib import Path

import pytest

from attrlint.history.git import GitTrouble, ask, blob, commit_named, environment, files_of
from attrlint.history.versions import Since, Version, versions
from tests.checkout import git
from tests.history.repos import commit, repo_at

LONG = "\n\n".join(f"The river rose by {number} feet in Harlow." for number in range(12)) + "\n"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = repo_at(tmp_path / "news", {"a.md": "It rained.\n", "b.md": "It snowed.\n", "c/long.md": LONG})
    monkeypatch.chdir(made)
    return made


def read(path: str) -> bytes | None:
    return Path(path).read_bytes() if os.path.exists(path) else None


def since(ref: str, *paths: str, to: str | None = None) -> dict[str, Version]:
    return versions(paths, Since(ref, to), read, 1_000_000)


def before(version: Version) -> str | None:
    return blob(version.root, version.before, 1_000_000).decode() if version.before else None


def test_what_did_not_change_is_left_out(repo: Path) -> None:
    (repo / "a.md").write_text("It rained hard.\n")
    (repo / "new.md").write_text("Sun.\n")
    found = since("HEAD", "a.md", "b.md", "new.md")
    assert {path: before(one) for path, one in found.items()} == {"a.md": "It rained.\n", "new.md": None}


@pytest.mark.parametrize("staged", [True, False])
def test_renames_are_followed_exact_and_edited(repo: Path, staged: bool) -> None:
    (repo / "d").mkdir()
    (repo / "a.md").rename(repo / "d/a2.md")
    (repo / "c/long.md").write_text(LONG.replace("by 3 feet", "by 4 feet"))
    (repo / "c/long.md").rename(repo / "d/river.md")
    if staged:
        git(repo, "add", "-A")
    found = since("HEAD", "d/a2.md", "d/river.md", "b.md")
    assert {path: before(one) for path, one in found.items()} == {
        "d/a2.md": "It rained.\n",
        "d/river.md": LONG,
    }


def test_a_file_with_other_words_is_no_rename(repo: Path) -> None:
    (repo / "c/long.md").unlink()
    (repo / "other.md").write_text("The mill is for sale.\n\nNobody wants it.\n")
    assert before(since("HEAD", "other.md")["other.md"]) is None


def test_in_a_worktree(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = git(repo, "rev-parse", "HEAD").stdout.strip()
    commit(repo, {"a.md": "It rained hard.\n"}, "second")
    assert git(repo, "worktree", "add", "-q", str(tmp_path / "tree"), first).returncode == 0
    monkeypatch.chdir(tmp_path / "tree")
    found = since("main", "a.md")
    assert before(found["a.md"]) == "It rained hard.\n"
    assert found["a.md"].root == str(tmp_path / "tree")


def test_from_a_folder_inside_and_by_absolute_path(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo / "c/long.md").write_text(LONG + "More.\n")
    monkeypatch.chdir(repo / "c")
    assert before(since("HEAD", "long.md")["long.md"]) == LONG
    path = str(repo / "c/long.md")
    assert before(since("HEAD", path)[path]) == LONG


def test_two_commits_meet_where_they_parted(repo: Path) -> None:
    git(repo, "checkout", "-q", "-b", "mine")
    mine = commit(repo, {"a.md": "It rained hard.\n"}, "mine")
    git(repo, "checkout", "-q", "main")
    theirs = commit(repo, {"b.md": "It snowed hard.\n"}, "theirs")
    git(repo, "checkout", "-q", "mine")
    found = since(theirs, "a.md", "b.md", to=mine)
    # what others did meanwhile is not mine
    assert set(found) == {"a.md"}
    assert found["a.md"].now is None


def test_what_is_pushed_is_read_where_the_file_goes_on(repo: Path) -> None:
    first = git(repo, "rev-parse", "HEAD").stdout.strip()
    second = commit(repo, {"a.md": "It rained hard.\n"}, "second")
    (repo / "a.md").write_text("It rained harder.\n")
    (repo / "new.md").write_text("Sun.\n")
    [(path, version)] = since(first, "a.md", "b.md", "new.md", to=second).items()
    assert path == "a.md"
    assert version.now
    assert blob(version.root, version.now, 100) == b"It rained hard.\n"


@pytest.mark.parametrize("ref", ["nosuch", "--all", "-h", "", "HEAD:a.md", "a.md", "HEAD~9", "--output=x"])
def test_what_is_no_commit_is_said(repo: Path, ref: str) -> None:
    with pytest.raises(GitTrouble):
        since(ref, "a.md")
    assert not (repo / "x").exists()


def test_outside_a_repo(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Sun.\n")
    with pytest.raises(GitTrouble, match="in no git repository"):
        since("HEAD", str(tmp_path / "a.md"))


def test_names_of_every_kind(repo: Path) -> None:
    for name in ("--a.md", "ä ö.md", "new\nline.md", ":(top)x.md"):
        (repo / name).write_text("It rained.\n")
    commit(repo, {}, "names")
    (repo / "--a.md").write_text("It rained hard.\n")
    (repo / "new\nline.md").write_text("It rained hard.\n")
    found = since("HEAD", "--a.md", "ä ö.md", "new\nline.md", ":(top)x.md")
    assert {path: before(one) for path, one in found.items()} == {
        "--a.md": "It rained.\n",
        "new\nline.md": "It rained.\n",
    }


def test_links_and_other_repos_are_no_drafts(repo: Path) -> None:
    (repo / "link.md").symlink_to("a.md")
    head = commit(repo, {}, "link")
    assert set(files_of(str(repo), head)) == {"a.md", "b.md", "c/long.md"}


def test_the_environment_of_a_hook_leads_nowhere(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    monkeypatch.setenv("GIT_WORK_TREE", "/nowhere")
    assert commit_named(str(repo), "HEAD")
    assert not {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"} & environment().keys()


def test_nothing_of_the_repo_is_run(repo: Path, tmp_path: Path) -> None:
    mark = tmp_path / "was-run"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat\n")
    script.chmod(0o755)
    hooks = repo / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "reference-transaction", "pre-auto-gc", "post-checkout"):
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    commit(repo, {".gitattributes": "*.md filter=evil diff=evil\n"}, "attributes")
    for key, value in {
        "core.fsmonitor": str(script),
        "core.hooksPath": str(hooks),
        "core.pager": str(script),
        "diff.external": str(script),
        "diff.evil.textconv": str(script),
        "diff.evil.command": str(script),
        "filter.evil.clean": str(script),
        "filter.evil.smudge": str(script),
        "filter.evil.process": str(script),
        "alias.ls-tree": f"!{script}",
        "alias.cat-file": f"!{script}",
    }.items():
        assert git(repo, "config", key, value).returncode == 0
    mark.unlink(missing_ok=True)
    (repo / "a.md").write_text("It rained hard.\n")
    assert before(since("HEAD", "a.md", "b.md")["a.md"]) == "It rained.\n"
    assert before(since("HEAD", "a.md", to="HEAD").get("a.md", Version("", None, None))) is None
    assert not mark.exists()


def test_nothing_in_the_repo_is_written(repo: Path) -> None:
    def state() -> dict[str, int]:
        return {str(path): path.stat().st_mtime_ns for path in repo.rglob("*")}

    (repo / "a.md").write_text("It rained hard.\n")
    known = state()
    since("HEAD", "a.md", "b.md", "c/long.md")
    assert state() == known


def test_output_is_bounded(repo: Path) -> None:
    data = ask(str(repo), "cat-file", "blob", "HEAD:c/long.md", most=10)
    assert data == LONG.encode()[:11]
