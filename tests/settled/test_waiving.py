"""A waiver joins a page that a person wrote, and the page stays as it was."""

import pytest

from attrlint.fault import Fault
from attrlint.settled.waivers import Waiver, read_waivers
from attrlint.settled.waiving import added

WAIVER = Waiver("bare-source", "copy/Ana's mill.md", "0123456789abcdef", "", "", "", ("", 1, 1))
FIRST = "waivers:\n  - {rule: a, path: b, fingerprint: fedcba9876543210, reason: c, approved_by: d}\n"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "# ours\n",
        "waivers:\n",
        "waivers:",
        FIRST,
        FIRST.rstrip(),
        FIRST + "# the end\n",
        "---\n" + FIRST,
        FIRST.replace("\n", "\r\n"),
    ],
)
def test_it_is_read_once_it_is_signed(page: str) -> None:
    found = added(page, "w.yaml", WAIVER)
    if page.strip() == "waivers:":
        # a key without a value is no list: only a person can say what was meant
        assert found is None
        return
    assert found
    text = found.text
    with pytest.raises(Fault, match="'reason' has no value"):
        read_waivers("w.yaml", (page[: found.offset] + text + page[found.offset :]).encode())
    text = text[: found.approved_by] + "Lena" + text[found.approved_by :]
    text = text[: found.reason] + "the court" + text[found.reason :]
    read = read_waivers("w.yaml", (page[: found.offset] + text + page[found.offset :]).encode())
    assert read[-1][:6] == (*WAIVER[:3], "the court", "Lena", "")
    assert [one.rule for one in read[:-1]] == ["a"] * page.count("rule: a")
    assert ("\r\n" in text) is ("\r\n" in page)


@pytest.mark.parametrize(
    "page",
    [
        "waivers: [",
        "- a\n",
        "waivers: {}\n",
        "waivers: []\n",
        "other: x\n",
        "a: b: c\n",
        FIRST + "other: x\n",
    ],
)
def test_a_page_that_cannot_be_added_to_is_left_alone(page: str) -> None:
    assert added(page, "w.yaml", WAIVER) is None
