"""The run over whole repos: what it counts, what it calls wrong or slow, and what it says a change did."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks import ecosystem
from benchmarks.ecosystem import SLOWEST, Outcome, Try, differences, read, run, slow, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    repo = tmp_path / "courier"
    repo.mkdir()
    (repo / "mill.md").write_text("The mill will close, sources say.\n")
    (repo / "molino.md").write_text("---\nlang: es\n---\n\nEl molino va a cerrar, dicen las fuentes.\n")
    (repo / "picture.md").write_bytes(b"\0\0")
    return repo


def test_every_file_is_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, faults = run([str(folder)], 1)
    counts = table["courier"]
    assert faults == 0
    assert (counts["(files)"], counts["(unreadable)"], counts["not-english"]) == (3, 1, 1)
    assert counts["bare-source"] == 1
    assert "courier: 3 files" in capsys.readouterr().out


def test_what_is_wrong_with_a_file_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = ecosystem.lint_draft
    monkeypatch.setattr(
        ecosystem, "lint_draft", lambda *asked: [one._replace(text="the mill") for one in honest(*asked)]
    )
    table, faults = run([str(folder)], 1)
    assert faults == 2
    assert "mill.md: bare-source at 1:22: 'the mill' is 'sources say'" in capsys.readouterr().out
    assert table["courier"]["(files)"] == 3


def test_a_crash_is_told_and_ends_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trial = Try()
    monkeypatch.setattr(ecosystem, "lint_draft", lambda *_: 1 // 0)
    outcome = trial(str(folder / "mill.md"))
    assert outcome.wrong == ("ZeroDivisionError: integer division or modulo by zero",)


def test_slow_is_measured_against_english_files_of_some_size() -> None:
    usual = [Outcome(f"{n}.md", 4_000, 0.04, {}, ()) for n in range(3)]
    skipped = [Outcome(f"es{n}.md", 4_000, 0.0001, {"not-english": 1}, ()) for n in range(9)]
    late = Outcome("late.md", 4_000, 0.04 * (SLOWEST + 1), {}, ())
    small = Outcome("small.md", 10, 0.02, {}, ())
    found = slow([*usual, *skipped, small, late])
    assert found[0] == (pytest.approx(SLOWEST + 1), late)
    assert {one.path: times for times, one in found}["small.md"] == pytest.approx(1)


def test_a_table_comes_back_and_tells_what_a_change_did(tmp_path: Path) -> None:
    old = {"courier": Counter({"(files)": 3, "bare-source": 2}), "ledger": Counter({"(files)": 1})}
    path = str(tmp_path / "table.csv")
    write(old, path)
    kept = read(path)
    assert list(differences(kept, old)) == []
    new = {"courier": Counter({"(files)": 3, "bare-source": 1, "some-say": 4}), "gazette": Counter({"x": 1})}
    assert list(differences(kept, new)) == [
        "courier bare-source: 2 -> 1 (-1)",
        "courier some-say: 0 -> 4 (+4)",
    ]
