"""Offsets and positions: the same place, however a client counts."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind, Range

from attrlint.server.positions import Encoding, Lines

WIDTHS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
# what other programs take for line ends stands among the letters
TEXTS = st.text(st.sampled_from("aé😀—\u0301\u2028\u2029\x0b\x0c\x85\r\n \t"), max_size=40) | st.text(
    max_size=40
)
ENCODINGS = st.sampled_from(list(WIDTHS))


def counted(text: str, offset: int, encoding: PositionEncodingKind) -> tuple[int, int]:
    """Line and units before an offset, by cutting and encoding: the meaning of a position, slowly."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    codec, width = WIDTHS[encoding]
    line = before[before.rfind("\n") + 1 :]
    return before.count("\n"), len(line.encode(codec, "surrogatepass")) // width


@given(TEXTS, ENCODINGS, st.data())
def test_a_position_counts_what_stands_before_it(
    text: str, encoding: PositionEncodingKind, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1
    position = Lines(text, encoding).position(offset)
    assert (position.line, position.character) == counted(text, offset, encoding)


@given(TEXTS, ENCODINGS, st.data())
def test_there_and_back(text: str, encoding: PositionEncodingKind, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text, encoding)
    back = lines.offset(lines.position(offset))
    assert back == offset - (text[offset - 1 : offset + 1] == "\r\n" and offset > 0)


@given(TEXTS, ENCODINGS, st.integers(0, 60), st.integers(0, 60))
def test_any_position_is_somewhere(
    text: str, encoding: PositionEncodingKind, line: int, character: int
) -> None:
    lines = Lines(text, encoding)
    offset = lines.offset(Position(line, character))
    assert 0 <= offset <= len(text)
    assert lines.position(offset) <= Position(line, character)


@given(TEXTS, ENCODINGS, st.integers(-5, 60), st.integers(-5, 60))
def test_any_line_and_column_is_somewhere(text: str, encoding: Encoding, line: int, column: int) -> None:
    assert 0 <= Lines(text, encoding).at(line, column) <= len(text)


def test_what_emoji_weigh() -> None:
    text = "😀 é said\r\n😀"
    weights = {encoding: Lines(text, encoding).range(4, 8) for encoding in WIDTHS}
    assert weights == {
        PositionEncodingKind.Utf8: Range(Position(0, 8), Position(0, 12)),
        PositionEncodingKind.Utf16: Range(Position(0, 5), Position(0, 9)),
        PositionEncodingKind.Utf32: Range(Position(0, 4), Position(0, 8)),
    }
    assert Lines(text, None).position(len(text)) == Position(1, 2)


def test_a_place_within_a_character_is_its_beginning() -> None:
    assert Lines("a😀b", PositionEncodingKind.Utf16).offset(Position(0, 2)) == 1
    assert Lines("a😀b", PositionEncodingKind.Utf8).offset(Position(0, 4)) == 1


def test_a_lone_carriage_return_ends_a_line_and_a_line_separator_does_not() -> None:
    lines = Lines("one\rtwo\u2028three\nfour", PositionEncodingKind.Utf16)
    assert lines.position(8) == Position(1, 4)
    assert lines.position(14) == Position(2, 0)
