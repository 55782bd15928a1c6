"""Figures without a count: leads, averages, most of them."""

import pytest

from attrlint.attribution.triggers.comparisons import Comparisons
from attrlint.language.tokens import Tokens

_WORDS = {
    "figure.standing-phrases": ("popular with|among", "is|was polling"),
    "figure.average-phrases": ("on average",),
    "figure.quantity-phrases": ("a majority of",),
}


def _found(text: str) -> list[tuple[str, str]]:
    tokens = Tokens(text)
    return [(t.form, " ".join(tokens.words[t.first : t.last])) for t in Comparisons(_WORDS)(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reyes is 12 points ahead of Hale.", [("standing", "12 points ahead")]),
        ("Reyes has a 12-point lead over Hale.", [("standing", "12 - point lead")]),
        ("Reyes is polling at nine percent.", [("standing", "is polling")]),
        ("Voss is popular among the young.", [("standing", "popular among")]),
        ("Repairs take nine days on average.", [("average", "on average")]),
        ("A majority of the carriers live here.", [("quantity", "A majority of")]),
        ("Reyes scored 12 points for the Herons.", []),
        ("The 12 members met at noon.", []),
    ],
)
def test_a_comparison_is_found_where_it_stands(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected
