"""The same bytes in every locale, time zone and order of files, whatever seeds a hash."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, Run
from tests.conftest import ROOT

EVERYWHERE = (
    {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
    {"LC_ALL": "POSIX", "TZ": "America/St_Johns", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "1"},
)  # fmt: skip


@pytest.fixture
def drafts(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(repo / ".cache"))
    for name in ("brief.md", "ferry.md", "landfill-vote.txt", "hospital-merger.html"):
        shutil.copy2(ROOT / "tests/drafts" / name, repo / name)
    (repo / "İstanbul ß.md").write_text(BAD)
    (repo / "-x.md").write_text(BAD)
    return repo


@pytest.mark.parametrize("command", ["check --repo --no-cache --output-format json", "check", "sources"])
def test_locale_zone_and_hash_seed(command: str, drafts: Path) -> None:
    outputs = set()
    for here in EVERYWHERE:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHONUTF8"))
        }
        done = subprocess.run(
            [sys.executable, "-m", "attrlint", *command.split()],
            cwd=drafts, env=kept | here, capture_output=True, check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode in (0, 1), done.stderr
        outputs.add((done.returncode, done.stdout, done.stderr))
    assert len(outputs) == 1


@pytest.mark.parametrize("command", ["check --no-cache --output-format json", "check --no-cache --repo"])
@pytest.mark.usefixtures("drafts")
def test_the_order_in_which_a_folder_lists_its_files(
    command: str, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    forward = attrlint(*command.split())
    scandir, listdir = os.scandir, os.listdir

    class Backward:
        """`os.scandir` from the last entry to the first."""

        def __init__(self, path: str = ".") -> None:
            with scandir(path) as found:
                self.entries = sorted(found, key=lambda entry: entry.name, reverse=True)

        def __iter__(self):  # type: ignore[no-untyped-def]
            return iter(self.entries)

        def __enter__(self):  # type: ignore[no-untyped-def]
            return self

        def __exit__(self, *_: object) -> None:
            return

    monkeypatch.setattr(os, "scandir", Backward)
    monkeypatch.setattr(os, "listdir", lambda path=".": sorted(listdir(path), reverse=True))
    assert attrlint(*command.split()) == forward


@pytest.mark.usefixtures("drafts")
def test_the_order_in_which_files_are_named(attrlint: Run) -> None:
    names = sorted(os.listdir())
    named = [name for name in names if not name.startswith(".")]
    forward = attrlint("--no-cache", "--", *named)
    assert forward.returncode == 1
    assert attrlint("--no-cache", "--", *reversed(named), *named) == forward
