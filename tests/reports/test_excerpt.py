from hypothesis import given
from hypothesis import strategies as st

from attrlint.reports.columns import cell, columns
from attrlint.reports.excerpt import Strip, excerpt
from attrlint.span import Position

LINES = st.text(
    st.sampled_from("ab cdé\t\u0301日\u202e👍. “”\u00a0") | st.characters(exclude_characters="\r\n"),
    max_size=400,
)


def _strips(line: str, first: int, last: int, width: int) -> list[Strip]:
    start, end = Position(1, first + 1, first), Position(1, last + 1, last)
    return list(excerpt({1: line}, start, end, width))


@given(LINES, st.integers(0, 400), st.integers(0, 60), st.integers(30, 120))
def test_words_stand_over_their_underline(line: str, first: int, length: int, width: int) -> None:
    first = min(first, len(line))
    last = min(first + length, len(line))
    [(number, text, indent, marked)] = _strips(line, first, last, width)
    assert number == 1
    assert columns(text) <= width
    words = "".join(cell(c)[0] for c in line[first:last])
    if words.strip() and columns(words) <= width - 4 and cell(line[first])[1]:
        assert marked == max(1, columns(words))
        at = 0
        while columns(text[:at]) < indent:
            at += 1
        # marks without width of the word before may stand at the same column
        assert words.rstrip() in text[at:]
        assert text.index(words.rstrip(), at) - at <= 400


def test_a_line_that_fits_is_whole() -> None:
    assert _strips("Rents rose, sources say.\r\n", 12, 23, 60) == [(1, "Rents rose, sources say.", 12, 11)]


def test_a_long_line_is_cut_at_blanks() -> None:
    line = "alpha " * 50 + "sources say " + "omega " * 50
    [(_, text, indent, marked)] = _strips(line, 300, 311, 60)
    assert text.startswith("… alpha ")
    assert text.endswith(" omega …")
    assert text[indent : indent + marked] == "sources say"


def test_words_longer_than_the_page_are_cut() -> None:
    [(_, text, indent, marked)] = _strips("x" * 500, 100, 400, 50)
    assert (text, indent, marked) == ("… " + "x" * 46 + " …", 2, 46)


def test_a_five_megabyte_line_costs_a_page() -> None:
    line = "word " * 1_000_000
    [(_, text, _, _)] = _strips(line, 2_500_000, 2_500_004, 80)
    assert columns(text) <= 80


def test_a_fault_over_many_lines_shows_both_ends() -> None:
    lines = {n: f"line {n} of the quotation\n" for n in range(1, 11)}
    strips = list(excerpt(lines, Position(1, 6, 5), Position(10, 5, 300), 60))
    assert [strip.number for strip in strips] == [1, 2, 3, 0, 10]
    assert strips[-1].width == 4


def test_no_width_is_one_caret() -> None:
    assert _strips("abc", 1, 1, 60) == [(1, "abc", 1, 1)]
    assert _strips("", 0, 0, 60) == [(1, "", 0, 1)]


def test_unknown_lines_are_passed_over() -> None:
    assert list(excerpt({}, Position(1, 1, 0), Position(2_000_000, 1, 9), 60)) == []
