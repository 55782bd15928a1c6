"""The exact reports of two real drafts that are not ours to publish: places and rules, none of their words.

Skipped where the drafts are absent. `pytest tests/test_seeds.py --renew` writes the reports anew.
"""

from pathlib import Path

import pytest

from attrlint.config import isolated
from attrlint.files import lint_file
from tests.conftest import ROOT, Held
from tests.places import places

SEEDS = ROOT.parent / "shared" / "seeds"
GOLDEN = Path(__file__).parent / "seeds"
NAMES = ("000_a47e1eefa73afb38.txt", "002_c809a0edb62d38b3.txt")


@pytest.mark.parametrize("name", NAMES)
def test_report(name: str, held: Held) -> None:
    draft = SEEDS / name
    if not draft.is_file():
        pytest.skip("the seed drafts are not here")
    held(GOLDEN / f"{name}.places", places(lint_file(str(draft), isolated()).findings))
