"""The register's file: whole or not at all, nobody else's to read, and nothing in it that is not true."""

import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from attrlint.register.kept import kept
from attrlint.register.share import Seen, Share, numbers, packed, place_from, share
from attrlint.register.store import Store
from tests.register.seen import draft

TEXT = "Sen. Ana Ruiz (D., Harlow) said: “We will never let them close this bridge again.”"


def written(path: str, text: str) -> Share:
    one = draft(text, path=path)
    return share(path, Seen(len(text), 7, b"d"), one, one.layer(kept))


def content(store: Store) -> dict[str, list[tuple[object, ...]]]:
    tables = [str(row[0]) for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {table: sorted(store.rows(f"SELECT * FROM {table}"), key=str) for table in sorted(tables)}


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "cache" / "register.sqlite")


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of Unix")
def test_only_its_owner_may_read_it(path: str) -> None:
    store = Store(path, "one")
    store.write([written("a.md", TEXT)])
    for name in os.listdir(os.path.dirname(path)):
        assert stat.S_IMODE(os.stat(os.path.join(os.path.dirname(path), name)).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode) == 0o700
    store.close()


def test_a_draft_that_is_gone_leaves_nothing(path: str) -> None:
    store = Store(path, "one")
    empty = content(store)
    store.write([written("a.md", TEXT), written("b.md", TEXT)])
    store.write([], ["a.md"])
    assert set(store.seen()) == {"b.md"}
    store.write([], ["b.md"])
    assert content(store) == empty
    store.close()


def test_writing_a_draft_again_is_the_same_as_writing_it_once(path: str, tmp_path: Path) -> None:
    once, twice = Store(path, "one"), Store(str(tmp_path / "other.sqlite"), "one")
    once.write([written("a.md", TEXT)])
    twice.write([written("a.md", "Tom Marlow and Eve Lund left the Harlow Town Council.")])
    twice.write([written("a.md", TEXT)])
    texts = [sorted(store.rows("SELECT text FROM spelling")) for store in (once, twice)]
    assert texts[0] == texts[1]
    for table in ("frame", "sketch", "quote", "held", "fact", "told"):
        counts = [store.rows(f"SELECT count(*) FROM {table}") for store in (once, twice)]
        assert counts[0] == counts[1], table
    once.close()
    twice.close()


def test_no_sentence_of_a_draft_is_in_the_file(path: str) -> None:
    store = Store(path, "one")
    store.write([written("a.md", TEXT)])
    store.close()
    data = Path(path).read_bytes()
    assert b"Ana Ruiz" in data
    for words in (b"never let", b"close this", b"bridge", b"said"):
        assert words not in data


def test_another_edition_is_emptied(path: str) -> None:
    store = Store(path, "one")
    store.write([written("a.md", TEXT)])
    store.close()
    same = Store(path, "one")
    assert set(same.seen()) == {"a.md"}
    same.close()
    other = Store(path, "two")
    assert other.seen() == {}
    other.close()


def test_a_write_that_fails_half_way_changes_nothing(path: str) -> None:
    store = Store(path, "one")
    store.write([written("a.md", TEXT)])
    before = content(store)
    broken = written("b.md", TEXT)._replace(names=(("Eve Lund", "many", "", None),))  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        store.write([written("c.md", "Tom Marlow spoke."), broken], ["a.md"])
    assert content(store) == before
    store.close()


def test_damage_is_noticed(path: str) -> None:
    store = Store(path, "one")
    store.write([written(f"{number}.md", TEXT) for number in range(40)])
    store.close()
    data = bytearray(Path(path).read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\x5a" * 4096 * 4
    Path(path).write_bytes(data)

    def look() -> None:
        damaged = Store(path, "one")
        try:
            damaged.check()
        finally:
            damaged.close()

    with pytest.raises(sqlite3.DatabaseError):
        look()


def test_places_and_prints_come_back() -> None:
    assert numbers(packed((1, 2**32 - 1))) == (1, 2**32 - 1)
    place = place_from("3 4 50 3 8 54", "a.md", "Ruiz")
    assert (place.start.line, place.start.column, place.start.offset) == (3, 4, 50)
    assert place.end.offset == 54
