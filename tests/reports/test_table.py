from hypothesis import given
from hypothesis import strategies as st

from attrlint.reports.columns import columns
from attrlint.reports.table import Column, table

CELLS = st.text("ab 日é\t\n\u202e", max_size=60)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6), st.integers(8, 30))
def test_no_line_is_wider_than_its_columns_and_no_letter_is_lost(
    rows: list[tuple[str, str]], most: int
) -> None:
    lines = list(table((Column("who", most), Column("what", most)), rows))
    assert max(map(columns, lines)) <= 2 * most + 2
    letters = sum(text.count(c) for row in rows for text in row for c in "ab日é")
    body = "".join(lines[1:]).replace("\\u202e", "")
    assert sum(body.count(c) for c in "ab日é") == letters


def test_figures_stand_to_the_right() -> None:
    lines = list(table((Column("who"), Column("said", figures=True)), [("Ana Ruiz", "2"), ("Bo", "14")]))
    assert lines == ["who       said", "Ana Ruiz     2", "Bo          14"]
