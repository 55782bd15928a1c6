"""Where the register lies."""

import os
from pathlib import Path

import pytest

from attrlint.register.folder import register_path
from attrlint.tree import root_of


def test_each_repo_has_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path))
    one, other = register_path("/news/one"), register_path("/news/other")
    assert one != other
    assert one == register_path("/news/one")
    assert one is not None
    assert os.path.dirname(one) == str(tmp_path)


def test_the_environment_beats_the_config_and_the_config_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("ATTRLINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert str(register_path("/news")).startswith(str(tmp_path / "xdg"))
    assert str(register_path("/news", str(tmp_path / "config"))).startswith(str(tmp_path / "config"))
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "env"))
    assert str(register_path("/news", str(tmp_path / "config"))).startswith(str(tmp_path / "env"))


def test_the_top_of_a_repo_is_where_git_is(tmp_path: Path) -> None:
    inside = tmp_path / "news" / "2031"
    inside.mkdir(parents=True)
    # of a worktree `.git` is a file
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    assert root_of(str(inside)) == str(tmp_path)
    (tmp_path / "news" / ".git").mkdir()
    assert root_of(str(inside)) == str(tmp_path / "news")
