"""What stands between a report and whoever reads it: files, bars, colour."""

import io
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from attrlint.cli import progress
from attrlint.cli.output import write_file
from attrlint.cli.progress import bar, watched
from attrlint.cli.terminal import coloured, columns


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


def test_a_file_is_replaced_as_a_whole_with_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("older and longer")
    target.chmod(0o640)
    write_file(str(target), "new é\n")
    assert target.read_bytes() == "new é\n".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_to_a_report_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_file(str(tmp_path / "link.txt"), "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_write_that_fails_leaves_the_older_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("older")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_file(str(target), "new")
    assert target.read_text() == "older"
    assert list(tmp_path.iterdir()) == [target]


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_file(os.devnull, "gone")
    assert not Path(os.devnull).is_file()


def clock(step: float) -> Callable[[], float]:
    times: Iterator[float] = (step * tick for tick in range(10_000))
    return lambda: next(times)


def test_a_long_run_shows_a_bar_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "monotonic", clock(step=0.7))
    stream = Terminal()
    assert list(watched("abcdef", 6, stream)) == list("abcdef")
    assert "2 of 6 drafts" in stream.getvalue()
    assert stream.getvalue().endswith(progress.CLEAR)


def test_a_short_run_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "monotonic", clock(step=0.001))
    stream = Terminal()
    assert list(watched("abcdef", 6, stream)) == list("abcdef")
    assert stream.getvalue() == ""


def test_no_bar_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "monotonic", clock(step=0.7))
    stream = io.StringIO()
    assert list(watched("abcdef", 6, stream)) == list("abcdef")
    assert stream.getvalue() == ""


def test_the_bar_fills() -> None:
    assert bar(0, 4) == f"\r[{'.' * 30}] 0 of 4 drafts"
    assert bar(4, 4) == f"\r[{'#' * 30}] 4 of 4 drafts"


@pytest.mark.parametrize(
    ("environment", "terminal", "wanted"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour(
    environment: dict[str, str], terminal: bool, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert coloured(Terminal() if terminal else io.StringIO()) is wanted


def test_columns_without_a_size_are_those_of_a_page() -> None:
    assert columns(Terminal()) == columns(io.StringIO()) == 100


@pytest.mark.parametrize(("real", "used"), [(40, 60), (80, 80), (300, 100)])
def test_columns_follow_the_terminal_within_reason(
    real: int, used: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Sized(Terminal):
        def fileno(self) -> int:
            return 1

    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((real, 24)))
    assert columns(Sized()) == used
