"""Bytes → text: UTF-8 or BOM-marked UTF-16, and a clear word on anything else."""

from typing import Final, Literal

Reason = Literal["too-large", "binary", "encoding", "broken"]

LIMIT: Final = 5 * 1024 * 1024
"""The longest text that is read, in bytes."""

_DOCUMENTS: Final = (
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a file of rich text"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive, as word processors write them"),
)
"""How files begin that hold words, and that are not read here."""
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class Unreadable(Exception):
    """A file that cannot be read as text: why (`reason`), and where.

    `offset` counts bytes of the file from 0 (code points where the draft came as a `str`);
    it is None where the whole file is at fault. `str()` of it is a message for a writer.
    """

    def __init__(self, path: str, reason: Reason, message: str, offset: int | None = None) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.reason: Reason = reason
        self.message = message
        self.offset = offset


def decode(data: bytes | str, path: str) -> str:
    """The file's text, line ends as they are, without byte-order mark; Unreadable where there is none."""
    if isinstance(data, str):
        return _checked(data, path)
    if len(data) > LIMIT:
        raise _too_large(path, len(data))
    _refuse_documents(path, data)
    encoding = _UTF16_MARKS.get(data[:2])
    if encoding is None:
        skipped = len(_UTF8_MARK) if data.startswith(_UTF8_MARK) else 0
        _refuse_nul(path, data.find(b"\0"))
        encoding = "utf-8"
    else:
        skipped = 2
    try:
        text = data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(path, data, error.start + skipped, encoding) from None
    if skipped == 2 and "\0" in text:
        before = text[: text.index("\0")]
        _refuse_nul(path, skipped + len(before.encode(encoding)))
    return text


def _checked(text: str, path: str) -> str:
    """A draft that came decoded, held to the same conditions as a file."""
    text = text.removeprefix("\ufeff")
    _refuse_nul(path, text.find("\0"))
    try:
        size = len(text) if text.isascii() else len(text.encode())
    except UnicodeEncodeError as error:
        half = f"U+{ord(text[error.start]):04X}"
        message = f"half a character ({half}) at offset {error.start}: this text was decoded wrongly"
        raise Unreadable(path, "encoding", message, error.start) from None
    if size > LIMIT:
        raise _too_large(path, size)
    return text


def _refuse_documents(path: str, data: bytes) -> None:
    for beginning, what in _DOCUMENTS:
        if data.startswith(beginning):
            raise Unreadable(path, "broken", f"this is {what}: save it as .docx, or as plain text")


def _refuse_nul(path: str, offset: int) -> None:
    if offset >= 0:
        message = f"not a text file: a NUL byte stands at offset {offset}"
        raise Unreadable(path, "binary", message, offset)


def _too_large(path: str, size: int) -> Unreadable:
    limit = LIMIT // 1024 // 1024
    message = f"{size / 1024 / 1024:.1f} MB is more than one draft may have ({limit} MB): split it"
    return Unreadable(path, "too-large", message)


def _undecodable(path: str, data: bytes, offset: int, encoding: str) -> Unreadable:
    if encoding == "utf-8":
        before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        place = f"byte 0x{data[offset]:02X} at offset {offset} (line {line}) is not UTF-8"
    else:
        place = f"the bytes at offset {offset} are not UTF-16"
    return Unreadable(path, "encoding", f"{place}: save the file as UTF-8", offset)
