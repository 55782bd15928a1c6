"""Waivers: a page that an editor writes."""

import pytest

from attrlint.fault import Fault
from attrlint.settled.waivers import Waiver, entry, read_waivers

PAGE = """\
waivers:
  - rule: bare-source
    path: content/mill.md
    fingerprint: '0123456789abcdef'
    reason: 'The court''s order: no names'
    approved_by: Lena Furst
    expires: 2026-12-31
"""


def test_a_waiver_and_its_lines() -> None:
    [waiver] = read_waivers("waivers.yaml", PAGE.encode())
    assert waiver == Waiver(
        "bare-source",
        "content/mill.md",
        "0123456789abcdef",
        "The court's order: no names",
        "Lena Furst",
        "2026-12-31",
        ("waivers.yaml", 2, 5),
    )
    assert read_waivers("waivers.yaml", b"waivers:\n" + entry(waiver).encode()) == (waiver,)


def test_it_holds_to_the_end_of_its_last_day() -> None:
    [waiver] = read_waivers("waivers.yaml", PAGE.encode())
    assert waiver.holds_on("2026-12-31")
    assert not waiver.holds_on("2027-01-01")
    assert waiver._replace(expires="").holds_on("2999-01-01")


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("reason: ", "reasons: ", (2, 5), "'reason' is missing"),
        ("    approved_by: Lena Furst\n", "", (2, 5), "'approved_by' is missing"),
        ("'0123456789abcdef'", "mill", (4, 18), "no fingerprint"),
        ("2026-12-31", "Christmas", (7, 14), "no date"),
        ("2026-12-31", "2026-13-01", (7, 14), "no date"),
        ("waivers:", "waiver:", (1, 1), "did you mean 'waivers'"),
    ],
)
def test_a_slip(old: str, new: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(Fault, match=message) as caught:
        read_waivers("waivers.yaml", PAGE.replace(old, new).encode())
    assert (caught.value.line, caught.value.column) == place
