"""One thing by two years, or by two feasts."""

import pytest

from attrlint.checks.conflicts.date import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund cited a 2015 memo by the FHA. A copy of the 2013 FHA auditor’s memo is lost.", ["2013"]),
        (
            "The quiz of Christmas Day is here. Here is the Easter quiz. Here is the Christmas quiz.",
            ["Christmas"],
        ),
        ("Lund cited a 2015 memo by the FHA. A copy of the 2013 mill memo is lost.", []),
        ("Lund cited a 2015 memo by the FHA. Another FHA text is the 2013 memo.", []),
        ("Lund cited a 2015 memo by the FHA. A copy of the 2015 FHA memo is lost.", []),
        ("Lund lost the 2016 election in Harlow. He won the 2020 election in Harlow.", []),
        ("Here is the Easter quiz. Here is the Christmas dinner.", []),
        ("Here is the Easter quiz, the Christmas quiz and the Halloween quiz.", []),
    ],
)
def test_dated(text: str, found: list[str]) -> None:
    assert [one[1].split()[0] for one in told(conflicts, text)] == found
