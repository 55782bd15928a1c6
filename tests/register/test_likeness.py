"""Quotations that are the same but for a few words."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.register.likeness import LONGEST_CHANGE, departure
from tests.register.seen import asked

NONE: frozenset[int] = frozenset()


def parted(mine: str, theirs: str) -> tuple[str, str] | None:
    a, b = mine.split(), theirs.split()
    ids = {word: number for number, word in enumerate(sorted({*a, *b}))}
    found = departure(tuple(ids[w] for w in a), NONE, tuple(ids[w] for w in b), NONE)
    return (" ".join(a[found[0] : found[1]]), " ".join(b[found[2] : found[3]])) if found else None


def test_one_word_or_several() -> None:
    assert parted("a b c d X e f g h", "a b c d Y e f g h") == ("X", "Y")
    assert parted("a b c d X e f g h", "a b c d Y Z e f g h") == ("X", "Y Z")
    assert parted("a b c d X U V e f g h", "a b c d Y e f g h") == ("X U V", "Y")


def test_one_may_be_cut_shorter_at_its_ends() -> None:
    assert parted("b c d X e f g", "a b c d Y e f g h") == ("X", "Y")


def test_no_departure() -> None:
    assert parted("a b c d e f g h", "a b c d e f g h") is None
    assert parted("a b c d e f g h", "a b c d e f g h i j") is None
    # what goes on differently is another sentence
    assert parted("a b c d X e f g h i", "a b c d Y e f g o p") is None
    assert parted("a b X d e Y g h", "a b U d e V g h") is None


@given(st.lists(st.integers(0, 3), max_size=14), st.lists(st.integers(0, 3), max_size=14))
def test_what_is_found_is_as_told(a: list[int], b: list[int]) -> None:
    found = departure(tuple(a), NONE, tuple(b), NONE)
    if found:
        first, last, theirs, until, before, after = found
        assert a[first - before : first] == b[theirs - before : theirs]
        assert a[last : last + after] == b[until : until + after]
        assert 0 < last - first <= LONGEST_CHANGE
        assert 0 < until - theirs <= LONGEST_CHANGE
        assert a[first] != b[theirs]


def test_the_words_are_read_again_where_they_stand() -> None:
    other = "The end.\n\nRuiz said: “We will **never** let them [close](https://x.example) it ever again.”"
    [near] = asked("“We will never let them open it ever again,” Ruiz said.", other).quotes
    assert near.other_words == "close"
    assert near.place.path == "beside-1.md"
    assert near.place.start.line == 3
    assert other[near.place.start.offset : near.place.end.offset] == "close"
