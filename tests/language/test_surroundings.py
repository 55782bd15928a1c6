"""What stands around a word."""

from attrlint.language.surroundings import around, same_scope
from attrlint.language.tokens import Tokens


def near(text: str, at: int) -> object:
    return around(Tokens(text), at, at + 1)


def test_stems_times_names_and_changes() -> None:
    words = Tokens("On Friday the Harlow mayor counted 12 boats, another record")
    found = around(words, 6, 7)
    assert found.stems == {"harlow", "mayor", "count", "boat", "record"}
    assert (found.times, found.names, found.changing) == ({"friday"}, {"harlow"}, {"another"})


def test_scope_is_the_same_unless_both_tell_other_times() -> None:
    friday = around(Tokens("It came Friday in rain"), 4, 5)
    monday = around(Tokens("It came Monday in rain"), 4, 5)
    never = around(Tokens("It came in rain"), 3, 4)
    assert not same_scope(friday, monday)
    assert same_scope(friday, never)
    assert same_scope(friday, friday)
