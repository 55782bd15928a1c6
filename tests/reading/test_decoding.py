"""Bytes → text, and what is said of bytes that are none."""

import pytest

from attrlint.reading.decoding import LIMIT, Unreadable, decode


def refused(data: bytes | str) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        decode(data, "draft.md")
    return caught.value


def test_utf8_is_read_and_line_ends_stay() -> None:
    assert decode("Ruiz’s plan\r\nfails\r".encode(), "draft.md") == "Ruiz’s plan\r\nfails\r"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_not_part_of_the_text(encoding: str) -> None:
    assert decode("Ruiz 😀".encode(encoding), "draft.md") == "Ruiz 😀"


def test_utf16_of_either_byte_order() -> None:
    assert decode(b"\xff\xfe" + "Ruiz".encode("utf-16-le"), "draft.md") == "Ruiz"
    assert decode(b"\xfe\xff" + "Ruiz".encode("utf-16-be"), "draft.md") == "Ruiz"


def test_a_mark_at_the_head_of_a_decoded_text_is_dropped() -> None:
    assert decode("\ufeffRuiz", "draft.md") == "Ruiz"


def test_an_invalid_byte_is_reported_where_it_stands() -> None:
    error = refused("Ruiz\r\nand Gómez".encode("latin-1"))
    assert (error.reason, error.offset, error.path) == ("encoding", 11, "draft.md")
    assert "0xF3" in str(error)
    assert "line 2" in str(error)


def test_the_byte_order_mark_counts_in_a_byte_offset() -> None:
    assert refused(b"\xef\xbb\xbfRuiz \xff").offset == 8
    assert refused(b"\xff\xfe" + b"R\0" + b"\x00\xd8" + b"R\0").offset == 4


def test_a_nul_byte_means_that_the_file_is_no_text() -> None:
    assert (refused(b"\x89PNG\0\0").reason, refused(b"\x89PNG\0\0").offset) == ("binary", 4)
    assert refused("R\0").reason == "binary"
    assert refused(b"\xff\xfe" + b"R\0\0\0").offset == 4


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not() -> None:
    assert refused(b"a" * (LIMIT + 1)).reason == "too-large"
    assert refused("é" * (LIMIT // 2 + 1)).reason == "too-large"
    assert len(decode(b"a" * LIMIT, "draft.md")) == LIMIT


def test_half_a_character_is_refused() -> None:
    error = refused("Ruiz \ud83d")
    assert (error.reason, error.offset) == ("encoding", 5)
