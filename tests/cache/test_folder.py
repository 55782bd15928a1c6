"""Where the cache stands."""

import sys
from pathlib import Path

import pytest

from attrlint.cache.folder import cache_folder


def test_a_named_folder_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "/elsewhere")
    assert cache_folder() == str(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_else_the_platforms_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ATTRLINT_CACHE_DIR")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == str(tmp_path / "xdg/attrlint")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_folder() == str(tmp_path / ".cache/attrlint")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_never_a_relative_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATTRLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "kept")
    assert cache_folder() is None
