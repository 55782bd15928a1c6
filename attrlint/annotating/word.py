"""A copy of a Word document with a comment at the exact words of every finding."""

import posixpath
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from attrlint.annotating.commenting import add_comments, declared, is_strict, new_part, related
from attrlint.annotating.earlier import anchors, notes_on
from attrlint.annotating.edits import Edits, attribute_at, outer_tag
from attrlint.annotating.marking import Mark, mark
from attrlint.annotating.packing import packed
from attrlint.annotating.remarks import Saying, sayings
from attrlint.finding import Finding
from attrlint.reading.office.asides import AUTHOR
from attrlint.reading.office.markup import Broken
from attrlint.reading.word.document import WordDocument
from attrlint.reading.word.parts import relationships_name

_TYPES: Final = "[Content_Types].xml"
_ABOUT_COMMENTS: Final = ("commentsExtended", "commentsIds", "commentsExtensible")


def annotate(data: bytes, path: str, findings: Iterable[Finding]) -> bytes:
    """The bytes of a copy of the document in `data` with a comment for each of `findings`, found in it.

    Comments that attrlint left in it before are taken out, all others stay, and so does every part that
    says nothing of comments. Raises attrlint.reading.reader.Unreadable where `data` is no document.
    """
    return _Copy(WordDocument(data, path), sayings(findings)).made()


class _Copy:
    def __init__(self, document: WordDocument, said: Sequence[Saying]) -> None:
        self._document = document
        self._package = document.parts.package
        # where there is not a word, nothing can be said of any
        self._said = said if document.pieces else ()
        self._old = [remark for remark in document.remarks if remark.author == AUTHOR]
        kept = [remark.id for remark in document.remarks if remark.author != AUTHOR]
        self._first = 1 + max((int(id) for id in kept if id.isdecimal()), default=-1)
        self._changed: dict[str, bytes] = {}

    def made(self) -> bytes:
        part = self._document.parts.body
        data = self._package.read(part)
        marks = [Mark(self._first + index, one.span) for index, one in enumerate(self._said)]
        edits = mark(data, self._document.pieces, self._document.body.runs, marks)
        for span in anchors(data, {remark.id for remark in self._old}):
            edits.replace(span)
        self._change(part, data, edits)
        self._write_comments(strict=is_strict(data))
        self._look_over()
        return packed(self._package, self._changed)

    def _look_over(self) -> None:
        """Refuse a document so odd that a part of its copy could not be opened any more."""
        for name, data in self._changed.items():
            try:
                outer_tag(data)
            except Broken:
                raise self._package.refused(f"{name} in it is not as a word processor writes it") from None

    def _change(self, part: str, data: bytes, edits: Edits) -> None:
        if edits:
            self._changed[part] = edits.made(data)

    def _write_comments(self, *, strict: bool) -> None:
        part = self._document.parts.related("comments")
        if part is None:
            if self._said:
                self._add_part(strict=strict)
            return
        data = self._package.read(part)
        edits = Edits()
        for remark in self._old:
            edits.replace(remark.span)
        if self._said:
            add_comments(edits, data, self._said, self._first)
        self._change(part, data, edits)
        if self._old:
            self._forget()

    def _add_part(self, *, strict: bool) -> None:
        """The part that holds comments, where the document has none, and what must know of it."""
        body = self._document.parts.body
        folder, target, number = posixpath.dirname(body), "comments.xml", 1
        while posixpath.join(folder, target).lower() in self._package.members:
            number += 1
            target = f"comments{number}.xml"
        self._changed[posixpath.join(folder, target)] = new_part(self._said, self._first, strict=strict)
        taken = {one.name for one in self._document.parts.relationships}
        own = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
        name = relationships_name(body)
        known = self._package.read(name) if name.lower() in self._package.members else None
        self._changed[name] = related(known, own, target, strict=strict)
        part = posixpath.join("/", folder, target)
        self._changed[_TYPES] = self._document.parts.read(_TYPES, partial(declared, part=part))

    def _forget(self) -> None:
        """Take what newer programs note of attrlint's earlier comments out of the parts where they do."""
        gone = {paragraph for remark in self._old for paragraph in remark.paragraphs}
        for kind in _ABOUT_COMMENTS:
            part = self._document.parts.related(kind)
            if part is None:
                continue
            data = self._package.read(part)
            notes = self._document.parts.read(part, partial(notes_on, gone=frozenset(gone)))
            # what the first parts call by the ids of paragraphs, the last calls by ids of its own
            gone |= notes.ids
            edits = Edits()
            for span in notes.spans:
                edits.replace(span)
            for at in notes.orphans:
                parent = attribute_at(data, at, b"paraIdParent")
                if parent:
                    edits.replace(parent)
            self._change(part, data, edits)
