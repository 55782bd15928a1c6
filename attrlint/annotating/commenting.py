"""Comments as Word's XML, and the entries by which a document knows of the part that holds them."""

from collections.abc import Iterable
from typing import Final

from attrlint.annotating.edits import Edits, append, outer_tag, prefix_at
from attrlint.annotating.marking import escaped
from attrlint.annotating.remarks import Saying
from attrlint.reading.office.asides import AUTHOR

_SMALL: Final = b'<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
"""Nine points: a margin is narrow."""
_PART: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="%s">%s</w:comments>'
)
_NO_RELATIONSHIPS: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)
_TYPE: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_OFFICE: Final = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# the other dialect of the format has other namespaces for the same
_STRICT_OFFICE: Final = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_STRICT_MAIN: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def new_part(said: Iterable[Saying], first: int, *, strict: bool) -> bytes:
    """A part that holds these comments, whose ids count from `first`."""
    namespace = _STRICT_MAIN if strict else _MAIN
    return _PART % (namespace, b"".join(_comment(one, id, b"") for id, one in enumerate(said, first)))


def add_comments(edits: Edits, part: bytes, said: Iterable[Saying], first: int) -> None:
    """Put comments, whose ids count from `first`, behind those that a part holds."""
    namespace = _STRICT_MAIN if is_strict(part) else _MAIN
    declared = b"" if prefix_at(outer_tag(part), 0) == b"w" else b' xmlns:w="%s"' % namespace
    append(edits, part, b"".join(_comment(one, id, declared) for id, one in enumerate(said, first)))


def related(relationships: bytes | None, name: str, target: str, *, strict: bool) -> bytes:
    """The main part's relationships (None: it has none) with that to the part that holds the comments."""
    data = _NO_RELATIONSHIPS if relationships is None else relationships
    office = _STRICT_OFFICE if strict else _OFFICE
    return _with(
        data,
        b'Relationship Id="%s" Type="%s/comments" Target="%s"/>' % (name.encode(), office, target.encode()),
    )


def declared(types: bytes, part: str) -> bytes:
    """The list of what the parts are, with the one that holds the comments."""
    return _with(types, b'Override PartName="%s" ContentType="%s"/>' % (part.encode(), _TYPE))


def is_strict(part: bytes) -> bool:
    """Whether a part is in the strict dialect of the format."""
    return _STRICT_MAIN in outer_tag(part)


def _with(data: bytes, entry: bytes) -> bytes:
    prefix = prefix_at(outer_tag(data), 0)
    edits = Edits()
    append(edits, data, b"<" + (prefix + b":" if prefix else b"") + entry)
    return edits.made(data)


def _comment(said: Saying, id: int, declared: bytes) -> bytes:
    mark = b"<w:r><w:annotationRef/></w:r>"
    paragraphs = []
    for line in said.paragraphs:
        words = escaped(line)
        paragraphs.append(
            b'<w:p>%s<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r></w:p>' % (mark, _SMALL, words)
        )
        mark = b""
    # no date: the same draft gives the same bytes on any day
    begun = b'<w:comment%s w:id="%d" w:author="%s" w:initials="al">' % (declared, id, AUTHOR.encode())
    return begun + b"".join(paragraphs) + b"</w:comment>"
