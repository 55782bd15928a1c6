"""Values on disk."""

import os
from pathlib import Path
from typing import Any

import pytest

from attrlint.cache import store
from attrlint.cache.store import MOST, load, save

VALUE = {"a": (1, "é", None), ("b", 2): [b"\0"]}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "deep/cache"))
    return tmp_path / "deep/cache"


def only(folder: Path) -> Path:
    [path] = folder.iterdir()
    return path


def test_what_is_saved_is_loaded_under_its_kind_and_key() -> None:
    assert load("config", "key") is None
    save("config", "key", VALUE)
    assert load("config", "key") == VALUE
    assert load("config", "another") is None
    assert load("results", "key") is None


def test_another_version_does_not_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    save("config", "key", VALUE)
    monkeypatch.setattr(store, "stamp", lambda: "another")
    assert load("config", "key") is None


def test_nobody_else_can_read_it(folder: Path) -> None:
    save("config", "key", VALUE)
    assert only(folder).stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("harm", [b"", b"short", None], ids=["empty", "short", "one bit"])
def test_what_is_harmed_is_not_used_and_is_written_again(folder: Path, harm: bytes | None) -> None:
    save("config", "key", VALUE)
    path = only(folder)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data if harm is None else harm)
    assert load("config", "key") is None
    save("config", "key", VALUE)
    assert load("config", "key") == VALUE


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners here")
def test_what_somebody_else_may_write_is_not_used(folder: Path) -> None:
    save("config", "key", VALUE)
    only(folder).chmod(0o666)
    assert load("config", "key") is None


def test_an_unwritable_folder_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "file"))
    save("config", "key", VALUE)
    assert load("config", "key") is None


def test_what_cannot_be_kept_leaves_nothing_behind(folder: Path) -> None:
    values: Any = {"code": object()}
    save("config", "key", values)
    assert not folder.exists() or not list(folder.iterdir())


def test_few_files_of_a_kind_are_kept(folder: Path) -> None:
    for number in range(MOST + 3):
        save("config", str(number), number)
    assert len(list(folder.iterdir())) == MOST
    assert load("config", str(MOST + 2)) == MOST + 2
