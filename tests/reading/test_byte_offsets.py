"""Bytes of UTF-8 and code points."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.reading.byte_offsets import ByteOffsets


@given(st.text(alphabet="aé€😀\n", max_size=30))
def test_every_boundary_of_characters_maps_to_itself(text: str) -> None:
    point = ByteOffsets(text).point
    for offset in range(len(text) + 1):
        assert point(len(text[:offset].encode())) == offset
