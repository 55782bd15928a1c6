"""A draft shown with its marks: from made-up passages, so that it holds whatever the layer learns."""

import re
from pathlib import Path

import pytest

from attrlint.reports import account_show
from attrlint.reports.columns import columns
from attrlint.reports.paint import painter
from attrlint.reports.passages import NOBODY, Passage, Segment, Shown
from tests.conftest import Held
from tests.reports.test_account import ACCOUNT, EMPTY

PASSAGES = (
    Passage(
        3,
        (
            Segment("Bo Lund", "source", 3, ()),
            Segment(" ", "", NOBODY, ()),
            Segment("said", "cue", 3, ()),
            Segment(" that ", "", NOBODY, ()),
            Segment("a person\x1b[31m briefed on the talks", "source", 1, (3,)),
            Segment(" ", "", NOBODY, (3,)),
            Segment("had  warned", "cue", 1, (3,)),
            Segment(" her ", "", NOBODY, (3,)),
            Segment("of a rise in rents that nobody in the harbor could pay", "", NOBODY, (3, 1)),
            Segment(", and that she left", "", NOBODY, (3,)),
            Segment(".", "", NOBODY, ()),
        ),
    ),
    Passage(
        12,
        (
            Segment("It ", "", NOBODY, ()),
            Segment("is believed", "cue", NOBODY, ()),
            Segment(" that ", "", NOBODY, ()),
            Segment("\u202erents rose", "", NOBODY, (NOBODY,)),
        ),
    ),
)
SHOWN = Shown(ACCOUNT, PASSAGES)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def printed(colour: bool, width: int = 100) -> str:
    return "".join(account_show.report([SHOWN, Shown(EMPTY, ())], painter(colour), width))


@pytest.mark.parametrize("colour", [False, True])
def test_show(held: Held, colour: bool) -> None:
    name = "show-coloured.txt" if colour else "show.txt"
    held(Path(__file__).parent / "golden" / name, printed(colour))


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("width", [100, 72])
def test_the_draft_is_no_wider_than_the_page(colour: bool, width: int) -> None:
    body = [line for line in COLOUR.sub("", printed(colour, width)).splitlines() if " | " in line]
    assert len(body) >= 3
    assert max(map(columns, body)) <= width


def test_no_escape_but_our_own() -> None:
    assert "\x1b" not in printed(False)
    assert "\x1b" not in COLOUR.sub("", printed(True))
    assert "\\x1b[31m briefed" in printed(False)
    assert "\\u202erents" in COLOUR.sub("", printed(True))


def test_brackets_close_in_the_order_in_which_they_open() -> None:
    text = " ".join(line.partition("|")[2].strip() for line in printed(False).splitlines() if "|" in line)
    assert (
        "[3 Bo Lund] <said> that {3: [1 a person\\x1b[31m briefed on the talks] <had warned> her "
        "{1: of a rise in rents that nobody in the harbor could pay}, and that she left}. "
        "It <is believed> that {?: \\u202erents rose}" in text
    )
