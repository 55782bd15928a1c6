"""The zip archive that a document is: its parts, read one by one and never further than the caps allow.

What an archive says of its own sizes is not believed: no more is unpacked than a cap has room for.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from attrlint.reading.decoding import Unreadable
from attrlint.reading.office.markup import Broken

Told = TypeVar("Told")

MOST_MEMBERS: Final = 2_000
LARGEST_PART: Final = 32 * 1024 * 1024
"""Bytes of one part that is read, unpacked."""
LARGEST_WHOLE: Final = 256 * 1024 * 1024
"""Bytes that all members come to by their own account, pictures included."""
MOST_READ: Final = 64 * 1024 * 1024
"""Bytes unpacked of one document, all the parts that are read taken together."""
STEEPEST: Final = 300
"""How many times larger than packed a part may be; XML that people write comes to 10 or 50…"""
STEEP_FROM: Final = 1024 * 1024
"""…where it is at least of this size."""

_AT_ONCE: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_BROKEN: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
    struct.error,
)


class Package:
    """The members of a document. `members` are they by name in lower case, as the format compares names."""

    __slots__ = ("_left", "_zip", "members", "path")

    def __init__(self, data: bytes, path: str) -> None:
        """Open an archive; Unreadable where `data` is none, or one that no word processor writes."""
        self.path: Final = path
        self._left = MOST_READ
        if data.startswith(_OLD_WORD):
            raise self.refused(
                "an old Word file, or one with a password: save it as .docx without a password"
            )
        try:
            self._zip = ZipFile(BytesIO(data))
            listed = self._zip.infolist()
        except _BROKEN:
            raise self.refused("its zip archive is broken") from None
        self.members: Final = {member.filename.lower(): member for member in listed}
        self._judge(listed)

    def refused(self, why: str) -> Unreadable:
        """What to raise where this is no document that can be read."""
        return Unreadable(self.path, "broken", why)

    def read(self, name: str) -> bytes:
        """A part, unpacked, as UTF-8; Unreadable where there is none or where it is broken."""
        if name.lower() not in self.members:
            raise self.refused(f"it has no {name} in it")
        return self._utf8(name, self._unpacked(self.members[name.lower()]))

    def told(self, name: str, reader: Callable[[bytes], Told]) -> Told:
        """What `reader` makes of a part; Unreadable where there is none, or no markup to be trusted."""
        try:
            return reader(self.read(name))
        except Broken as broken:
            raise self.refused(f"{name} in it is {broken}") from None

    def content(self, member: ZipInfo) -> Iterator[bytes]:
        """What a member holds, piece by piece, no more of it than it says; Unreadable where it is broken."""
        try:
            with self._zip.open(member) as part:
                while content := part.read(_AT_ONCE):
                    yield content
        except _BROKEN:
            raise self.refused(f"{member.filename} in it is broken") from None

    def _unpacked(self, member: ZipInfo) -> bytes:
        most = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(member) as part:
                data = part.read(most + 1)
        except _BROKEN:
            raise self.refused(f"{member.filename} in it is broken") from None
        if len(data) > most:
            raise self.refused(f"{member.filename} in it is larger than {most:,} bytes when unpacked")
        self._left -= len(data)
        return data

    def _utf8(self, name: str, data: bytes) -> bytes:
        """XML as UTF-8, so that places in it are places in the part; UTF-16 is allowed and rare."""
        if data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            return data
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise self.refused(f"{name} in it is neither UTF-8 nor UTF-16") from None
        head, mark, rest = text.partition("?>")
        return (rest if mark and head.startswith("<?xml") else text).encode("utf-8", "replace")

    def _judge(self, listed: list[ZipInfo]) -> None:
        if len(listed) > MOST_MEMBERS:
            raise self.refused(
                f"it has {len(listed):,} parts, more than the {MOST_MEMBERS:,} that are opened"
            )
        if len(self.members) < len(listed):
            raise self.refused("two parts in it bear the same name")
        if sum(member.file_size for member in listed) > LARGEST_WHOLE:
            raise self.refused(f"it unpacks to more than {LARGEST_WHOLE // 1024 // 1024} MB")
        for member in listed:
            if member.flag_bits & _ENCRYPTED:
                raise self.refused("it has a password: save it without one")
            if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise self.refused(f"{member.filename} in it is packed in a way that no word processor uses")
            if member.file_size > STEEP_FROM and member.file_size > STEEPEST * max(1, member.compress_size):
                raise self.refused(
                    f"{member.filename} in it unpacks to {STEEPEST} times its size or more, as in a zip bomb"
                )
