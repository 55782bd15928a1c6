"""Many files: the same results in the same order for any number of processes, and none is lost."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from attrlint import running
from attrlint.running import in_order


class Sizing:
    """A task: a file's name and size, and the process that saw it; a file called `fatal` ends its process."""

    def __call__(self, path: str) -> tuple[str, int, int]:
        if path.endswith("fatal") and os.getpid() != MAIN:
            os._exit(3)
        return os.path.basename(path), os.path.getsize(path), os.getpid()

    def lost(self, path: str, message: str) -> tuple[str, int, int]:
        assert "--jobs 1" in message
        return os.path.basename(path), -1, 0


MAIN = os.getpid()


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for number in range(80):
        (tmp_path / f"{number:02}").write_text("x" * (number * 7919 % 4000))
    return sorted(str(path) for path in tmp_path.iterdir())


def run(paths: list[str], jobs: int | None) -> Iterator[tuple[str, int, int]]:
    return in_order(paths, Sizing, jobs)


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_order_and_results_do_not_depend_on_processes(jobs: int, paths: list[str]) -> None:
    results = list(run(paths, jobs))
    assert [result[:2] for result in results] == [(os.path.basename(p), os.path.getsize(p)) for p in paths]
    assert (len({result[2] for result in results} - {MAIN}) > 0) == (jobs > 1)


def test_little_to_read_is_not_worth_a_second_process(paths: list[str]) -> None:
    assert {result[2] for result in run(paths[:20], 8)} == {MAIN}


def test_a_single_file_is_read_here_however_long(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * 2 * running.SPAWNED)
    assert {result[2] for result in run([str(tmp_path / "long")], 8)} == {MAIN}


def test_of_nothing_comes_nothing() -> None:
    assert list(run([], 8)) == []


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_every_way_to_start_a_process(method: str, paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_forks", lambda: method == "fork")
    monkeypatch.setattr(running, "SPAWNED", 10)
    results = list(run(paths, 2))
    assert [result[0] for result in results] == [os.path.basename(path) for path in paths]
    # where processes are forked, the first file makes ready what all of them need
    assert {result[2] == MAIN for result in results[1:]} == {False}
    assert (results[0][2] == MAIN) == (method == "fork")


def test_a_process_that_dies_loses_no_file(paths: list[str]) -> None:
    fatal = Path(paths[40] + "fatal")
    fatal.write_text("x")
    named = sorted([*paths, str(fatal)])
    results = list(run(named, 2))
    assert [result[0] for result in results] == [os.path.basename(path) for path in named]
    assert [result for result in results if result[0].endswith("fatal")] == [(fatal.name, -1, 0)]


def test_stopping_early_stops_the_work(paths: list[str]) -> None:
    results = run(paths, 2)
    assert next(results)[0] == "00"
    results.close()  # type: ignore[attr-defined]
    assert running._task is None


def test_make_may_carry_what_a_process_needs(paths: list[str]) -> None:
    assert len(list(in_order(paths, partial(Sizing), 2))) == 80
