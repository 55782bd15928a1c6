"""From byte offsets of UTF-8 to code points: what parsers written in other languages count in."""

import re
from bisect import bisect_right

_WIDE = re.compile(r"[^\x00-\x7f]")


class ByteOffsets:
    """Maps byte offsets into `text.encode()` to offsets into `text`."""

    __slots__ = ("_ends", "_surplus")

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []
        self._surplus: list[int] = [0]
        surplus = 0
        if text.isascii():
            return
        for wide in _WIDE.finditer(text):
            point = ord(wide.group())
            surplus += 1 if point < 0x800 else 2 if point < 0x10000 else 3
            self._ends.append(wide.end() + surplus)
            self._surplus.append(surplus)

    def point(self, offset: int) -> int:
        """The code-point offset of a byte offset that stands between two characters."""
        return offset - self._surplus[bisect_right(self._ends, offset)]
