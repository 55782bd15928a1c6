"""Keeping the register: read once, brought up to date, made anew where it is damaged, whole at any moment."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from attrlint import keeping
from attrlint.cache.stamp import stamp
from attrlint.configs import Configs, Wish
from attrlint.keeping import Place, Reading, place_for, take_away, update
from attrlint.register.share import Share
from attrlint.register.store import Store

DRAFTS = {
    "a.md": "Anita Desrosiers spoke in Harlow.\n",
    "b/c.md": "Tom Okonjo was arrested on May 3, 2031.\n",
    "b/d.txt": "“We will never let them close this bridge again,” he said.\n",
}
Look = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "cache"))
    for name, text in DRAFTS.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        # long ago, so that its time is believed
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return tmp_path / "news"


def configs() -> Configs:
    return Configs(Wish())


def brought_up(root: Path) -> list[str]:
    """Update the register; the drafts that were read for it."""
    reads: list[str] = []

    def watch(results: Iterable[Share], _total: int) -> Iterable[Share]:
        for result in results:
            if result.whole:
                reads.append(result.path)
            yield result

    update(place(root), configs(), 1, watch)
    return sorted(reads)


def place(root: Path) -> Place:
    return place_for(str(root), configs(), keep=True)


def texts(root: Path) -> list[str]:
    store = Store(place(root).path, stamp())
    try:
        return sorted(str(row[0]) for row in store.rows("SELECT text FROM spelling"))
    finally:
        store.close()


def test_only_what_changed_is_read(root: Path) -> None:
    assert brought_up(root) == sorted(DRAFTS)
    assert brought_up(root) == []
    (root / "a.md").write_text("Anita Desroisers spoke in Harlow.\n")
    assert brought_up(root) == ["a.md"]
    assert texts(root) == ["Anita Desroisers", "Tom Okonjo"]


def test_a_file_that_was_only_touched_is_known_by_its_content(root: Path) -> None:
    brought_up(root)
    os.utime(root / "a.md", (1_100_000_000, 1_100_000_000))
    assert brought_up(root) == []
    store = Store(place(root).path, stamp())
    assert store.seen()["a.md"].changed == 1_100_000_000 * 10**9
    store.close()


def test_a_change_within_one_tick_of_the_clock_is_seen(root: Path) -> None:
    # a time that is still to come: however slow the machine, the file has just been written
    soon = (4_000_000_000, 4_000_000_000)
    (root / "a.md").write_text("Anita Desrosiers spoke.\n")
    os.utime(root / "a.md", soon)
    brought_up(root)
    (root / "a.md").write_text("Anita Desroisers spoke.\n")
    os.utime(root / "a.md", soon)
    assert brought_up(root) == ["a.md"]


def test_drafts_that_are_gone_or_excluded_are_forgotten(root: Path) -> None:
    brought_up(root)
    (root / "a.md").unlink()
    (root / ".attrlint.yaml").write_text("exclude: [b/d.txt]\n")
    brought_up(root)
    store = Store(place(root).path, stamp())
    assert set(store.seen()) == {"b/c.md"}
    store.close()


def test_a_folder_may_stay_out_of_the_register(root: Path) -> None:
    (root / "b" / ".attrlint.yaml").write_text("repo: off\n")
    assert brought_up(root) == ["a.md"]


def test_the_config_says_where_it_lies_unless_the_environment_does(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / ".attrlint.yaml").write_text("cache_dir: kept\n")
    assert Path(place(root).path).parent.name == "cache"
    monkeypatch.delenv("ATTRLINT_CACHE_DIR")
    assert Path(place(root).path).resolve().parent == (root / "kept").resolve()


@pytest.mark.parametrize("damage", ["text", "empty", "cut", "holes", "tables"])
def test_a_damaged_register_is_made_anew(root: Path, damage: str) -> None:
    brought_up(root)
    path = Path(place(root).path)
    data = path.read_bytes()
    if damage == "tables":
        database = sqlite3.connect(path)
        database.execute("DROP TABLE told")
        database.commit()
        database.close()
    else:
        path.write_bytes(
            {
                "text": b"no register at all" * 500,
                "empty": b"",
                "cut": data[: len(data) // 2],
                "holes": data[:100] + b"\0" * (len(data) - 100),
            }[damage]
        )
    assert brought_up(root) == sorted(DRAFTS)
    assert texts(root) == ["Anita Desrosiers", "Tom Okonjo"]


def test_a_log_left_by_another_file_is_not_played_into_a_new_one(root: Path) -> None:
    brought_up(root)
    path = place(root).path
    Path(path).write_bytes(b"damaged" * 1000)
    Path(path + "-wal").write_bytes(b"left over" * 1000)
    brought_up(root)
    assert texts(root) == ["Anita Desrosiers", "Tom Okonjo"]


KILLED = """
import os, signal, sys
from attrlint import keeping
from attrlint.configs import Configs, Wish
from attrlint.register.store import Store

keeping.BATCH = 1
written = Store._add
count = 0

def add(self, share):
    global count
    written(self, share)
    count += 1
    if count == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

Store._add = add
configs = Configs(Wish())
keeping.update(keeping.place_for(sys.argv[1], configs, keep=True), configs, 1, lambda results, total: results)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_run_that_is_killed_while_writing_leaves_what_is_true(root: Path, after: int) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(root), str(after)], timeout=60, check=False)
    assert done.returncode == -9
    store = Store(place(root).path, stamp())
    store.check()
    whole = len(store.seen())
    store.close()
    # what was in the midst of being written is not there
    assert whole == after - 1
    assert len(brought_up(root)) == len(DRAFTS) - whole
    assert texts(root) == ["Anita Desrosiers", "Tom Okonjo"]


def test_runs_at_once_come_to_the_same(root: Path) -> None:
    for number in range(60):
        (root / f"n{number}.md").write_text(f"Anita Desrosiers met Tom Okonjo {number} times.\n")
    run = [
        sys.executable,
        "-m",
        "attrlint",
        "check",
        "--isolated",
        "--repo",
        "--output-format",
        "concise",
        ".",
    ]
    started = [
        subprocess.Popen(run, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)
    ]
    outputs = {process.communicate(timeout=120) for process in started}
    assert len(outputs) == 1
    [(_, said)] = outputs
    assert said == b""
    store = Store(place(root).path, stamp())
    assert len(store.seen()) == 60 + len(DRAFTS)
    store.close()


def test_where_nothing_may_be_kept_it_passes(root: Path) -> None:
    passing = place_for(str(root), configs(), keep=False)
    update(passing, configs(), 1, lambda results, _: results)
    assert Path(passing.path).exists()
    take_away(passing)
    assert not Path(passing.path).parent.exists()
    assert not Path(place(root).path).exists()


def test_a_folder_that_cannot_be_written_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root.parent / "file").write_text("")
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(root.parent / "file"))
    with pytest.raises(keeping.Lost):
        update(place(root), configs(), 1, lambda results, _: results)


def test_what_cannot_be_read_is_an_empty_share(root: Path) -> None:
    (root / "bad.md").write_bytes(b"\0\xff")
    assert Reading(str(root), {})(str(root / "bad.md")).names == ()
    assert Reading(str(root), {})(str(root / "missing.md")).names == ()
