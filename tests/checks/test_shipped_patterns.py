"""The patterns that come with attrlint are compiled late: here it is seen that they can be."""

import regex

from attrlint.checks.compiled import compiled, noting
from attrlint.config import isolated


def test_shipped_patterns_are_in_order() -> None:
    with noting() as making:
        isolated()
    assert len(making) > 150
    for (place, written, case), made in making.items():
        pattern = compiled(made.source, made.flags)
        assert made.flags == (0 if case else regex.IGNORECASE), written
        assert set(made.groups) == set(pattern.groupindex), (place, written)
        assert pattern.search("") is None, (place, written)
