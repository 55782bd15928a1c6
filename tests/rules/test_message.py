"""Messages with slots."""

from attrlint.rules.message import fill, slots_in


def test_slots_are_filled_and_unknown_ones_stay() -> None:
    assert fill('"{match}" by {who}, {nobody}', {"match": "x", "who": "y"}) == '"x" by y, {nobody}'


def test_braces_in_a_drafts_words_are_only_words() -> None:
    assert fill("{match}: {who}", {"match": "{who}", "who": "y"}) == "{who}: y"


def test_slots_have_places() -> None:
    assert slots_in("a {match} {b c} {d}") == (("match", 2), ("d", 16))
