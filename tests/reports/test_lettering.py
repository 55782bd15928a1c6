"""Styled words set into lines."""

from hypothesis import example, given
from hypothesis import strategies as st

from attrlint.reports.columns import columns
from attrlint.reports.lettering import Piece, lines
from attrlint.reports.paint import painter

PLAIN = painter(False)
TEXTS = st.text(st.sampled_from("ab日\u0301 \t\n\x1b\u202e"), max_size=12)
PIECES = st.lists(st.builds(Piece, TEXTS, st.sampled_from(["", "cue", "named"]), st.just(False)), max_size=12)


@given(PIECES, st.integers(12, 40))
@example([Piece("日" * 30, "")], 13)
def test_lines_fit_and_lose_no_letter(pieces: list[Piece], width: int) -> None:
    made = list(lines(pieces, width, PLAIN))
    assert all(columns(line) <= width for line in made)
    written = "".join("".join(piece.text for piece in pieces).split())
    shown = "".join("".join(made).split())
    assert shown == written.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e")


def test_words_break_at_blanks_only() -> None:
    pieces = [Piece("rents ", ""), Piece("ro", "cue"), Piece("se.", ""), Piece(" Twice", "")]
    assert list(lines(pieces, 11, PLAIN)) == ["rents rose.", "Twice"]


def test_what_is_whole_stays_with_what_follows() -> None:
    pieces = [Piece("aaaa ", ""), Piece("{1: ", "", whole=True), Piece("bbbb", "")]
    assert list(lines(pieces, 9, PLAIN)) == ["aaaa", "{1: bbbb"]


def test_a_style_runs_over_the_blanks_inside_it() -> None:
    pieces = [Piece("have said", "cue"), Piece(" so", "")]
    assert list(lines(pieces, 40, painter(True))) == ["\x1b[4;35mhave said\x1b[0m so"]
