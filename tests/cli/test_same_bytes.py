"""The same bytes with a cache and without, cold and warm, for any number of processes."""

from pathlib import Path

import pytest

from attrlint import running
from tests.cli.conftest import BAD, Run

FORMATS = ("full", "json", "sarif")


@pytest.fixture
def drafts(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(repo / ".cache"))
    for number in range(6):
        (repo / f"{number}.md").write_text(BAD * (number + 1))
    (repo / "binary.md").write_bytes(b"\0")
    return repo


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.usefixtures("drafts")
def test_cold_warm_and_without(format: str, attrlint: Run) -> None:
    command = ("check", "--output-format", format)
    without = attrlint(*command, "--no-cache")
    assert without.stdout
    assert not Path(".cache").exists()
    for _ in ("cold", "warm"):
        assert attrlint(*command) == without
    assert Path(".cache").exists()


def test_a_damaged_cache_is_as_none(drafts: Path, attrlint: Run) -> None:
    without = attrlint("check", "--no-cache")
    assert attrlint("check") == without
    for path in (drafts / ".cache").iterdir():
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    assert attrlint("check") == without
    for path in (drafts / ".cache").iterdir():
        path.write_bytes(b"")
    assert attrlint("check") == without


@pytest.mark.parametrize("jobs", ["2", "3"])
def test_any_number_of_processes(
    jobs: str, drafts: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "FORKED", 0)
    monkeypatch.setattr(running, "SPAWNED", 0)
    one = attrlint("check", "--jobs", "1", "--no-cache")
    assert attrlint("check", "--jobs", jobs, "--no-cache") == one
    assert attrlint("check", "--jobs", jobs) == one
    (drafts / "2.md").write_text(BAD)
    assert attrlint("check", "--jobs", jobs) == attrlint("check", "--jobs", "1", "--no-cache")


@pytest.mark.usefixtures("drafts")
def test_a_mistake_in_a_config_is_told_with_a_warm_cache(attrlint: Run) -> None:
    config = Path("attrlint.yaml")
    config.write_text("fail_on: warning\n")
    attrlint("check")
    config.write_text("fail_on: wanring\n")
    for _ in range(2):
        done = attrlint("check")
        assert done.returncode == 2
        assert "did you mean 'warning'" in done.stderr
