"""Every slip in a page is a Fault at its line and column, and no page can cost much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.fault import Fault
from attrlint.page.node import Mapping
from attrlint.page.yaml_text import MAX_BYTES, read_yaml

SLIPS = [
    (b"a:\n\t- x\n", 2, 1, "tab"),
    (b"a: b: c\n", 1, 5, "not YAML"),
    (b"a: [1\nb: 2\n", 2, 2, "not YAML"),
    (b"- x\n", 1, 1, "a page is a mapping"),
    (b"words\n", 1, 1, "a page is a mapping"),
    (b"a: x\x00\n", 1, 5, "control character"),
    (b"a: x\n---\nb: y\n", 2, 1, "another document"),
    (b"a: &x 1\nb: *x\n", 2, 4, "aliases"),
    (b"a: &x [*x]\n", 1, 8, "aliases"),
    (b"a: 1\nb: \xff\n", 2, 4, "not UTF-8"),
    (b"a: 1\nb: 2\na: 3\n", 3, 1, "also on line 1"),
    (b"a:\n  b: 1\n  b: 2\n", 3, 3, "also on line 2"),
    (b"a: " + b"[" * 40 + b"]" * 40, 1, 23, "deeper than 20"),
    (b"a: " + b"[" * 3000, 1, 23, "deeper than 20"),
    (b"a: " + b"[" * 100_000, 1, 23, "deeper than 20"),
    (b"a: !!python/object/apply:os.system [x]\n", 1, 4, "tags"),
    (b"? [a]\n: 1\n", 1, 3, "a key is a word"),
    (b"a: '" + b"x" * MAX_BYTES + b"'\n", 1, 1, "larger than"),
]


@pytest.mark.parametrize(("data", "line", "column", "says"), SLIPS)
def test_a_slip_is_a_fault_where_it_stands(data: bytes, line: int, column: int, says: str) -> None:
    with pytest.raises(Fault, match=says) as caught:
        read_yaml("p.yaml", data)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    ("data", "help"),
    [
        (b"message: {match} is vague\n", "begins with {"),
        (b"bad:\n  - [[sources say]] so\n", "begins with {, ["),
        (b"any:\n  - *every\n", "begins with *"),
        (b'any:\n  - "\\d+"\n', "single quotation marks"),
        (b"help: Say who: which side\n", "colon and a space"),
    ],
)
def test_the_usual_slips_come_with_help(data: bytes, help: str) -> None:
    with pytest.raises(Fault) as caught:
        read_yaml("p.yaml", data)
    assert help in caught.value.help


def test_an_empty_page_and_a_byte_order_mark_are_fine() -> None:
    assert read_yaml("p.yaml", b"# nothing yet\n") == Mapping(1, 1, ())
    assert read_yaml("p.yaml", "\ufeffa: 1\n".encode()).entries[0].column == 1


@given(st.text(max_size=60))
def test_any_text_is_a_page_or_a_fault(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    place = (1, 1)
    try:
        read_yaml("p.yaml", data)
    except Fault as fault:
        place = (fault.line, fault.column)
    assert (1, 1) <= place <= (len(text) + 1, len(text) + 1)
