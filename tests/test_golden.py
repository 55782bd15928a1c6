"""The sample drafts and their exact reports, in tests/drafts and tests/drafts/golden.

After a change that is meant, `pytest tests/test_golden.py --renew` writes the reports anew: read the diff.
"""

from pathlib import Path

import pytest

from attrlint import __version__
from attrlint.config import isolated
from attrlint.files import lint_file
from attrlint.notices import NOTICES
from attrlint.reading.reader import SUFFIXES, read_draft
from attrlint.reports import report_in
from attrlint.reports.account import account
from attrlint.reports.account_full import report as ledger
from attrlint.reports.paint import painter
from attrlint.reports.report import Told
from tests.conftest import ROOT, Held
from tests.places import places

DRAFTS = Path("tests/drafts")
GOLDEN = ROOT / DRAFTS / "golden"
NAMES = sorted(path.name for path in (ROOT / DRAFTS).iterdir() if path.suffix in SUFFIXES)
CONFIG = isolated()
TOLD = Told({**NOTICES, **CONFIG.rules}, __version__)


@pytest.mark.parametrize("name", NAMES)
def test_report(name: str, held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    linted = lint_file((DRAFTS / name).as_posix(), CONFIG, lines=True)
    held(GOLDEN / f"{name}.places", places(linted.findings))
    held(GOLDEN / f"{name}.full", "".join(report_in("full")([linted], TOLD)))


@pytest.mark.parametrize("name", NAMES)
def test_ledger(name: str, held: Held) -> None:
    path = DRAFTS / name
    draft = read_draft((ROOT / path).read_bytes(), path.as_posix(), CONFIG.words)
    held(GOLDEN / f"{name}.sources", "".join(ledger([account(draft)], painter(False), 100)))


def test_what_is_clean_stays_clean() -> None:
    """A draft called good-… is what a careful desk would pass, in each format that we read."""
    good = [name for name in NAMES if name.startswith("good-")]
    assert {Path(name).suffix for name in good} == {".md", ".txt", ".html"}
    assert [name for name in good if lint_file(str(ROOT / DRAFTS / name), CONFIG).findings] == []


def test_no_golden_file_outlives_its_draft() -> None:
    wanted = {f"{name}.{kind}" for name in NAMES for kind in ("full", "places", "sources")}
    assert {path.name for path in GOLDEN.iterdir()} == wanted
