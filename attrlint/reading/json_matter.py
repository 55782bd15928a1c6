"""JSON front matter, as Hugo has it: words and numbers under their keys, with offsets."""

import re
from collections.abc import Iterator

from attrlint.reading.scalars import Field, Scalar
from attrlint.span import Span

_MEMBER = re.compile(
    r"\"((?:[^\"\\\r\n]|\\[^\r\n])*+)\"\s*+:\s*+(?:\"((?:[^\"\\\r\n]|\\[^\r\n])*+)\"|([^\s\"{}\[\],]++))"
)


def json_fields(text: str, start: int, end: int) -> Iterator[Field]:
    """The fields between two offsets in order; objects and lists are passed over, not what stands in them."""
    for member in _MEMBER.finditer(text, start, end):
        quoted = member.group(2) is not None
        value = Scalar(Span(*member.span(2 if quoted else 3)), "escaped" if quoted else "plain")
        yield Field(member.group(1), "", (value,))
