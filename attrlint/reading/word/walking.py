"""Walking the XML of a body or of footnotes: what a reader of the document would see, and where it stands.

Tracked insertions are read, deletions are not: the draft is what is left when all changes are accepted.
"""

from collections.abc import Callable, Mapping
from typing import Final

from attrlint.reading.office.markup import tag_end, walk
from attrlint.reading.word.attaching import Attaching
from attrlint.reading.word.leading import Leading
from attrlint.reading.word.names import BREAKS, NAMES, NOTE_MARKS, NOTES, SIGNS, UNREAD, is_on
from attrlint.reading.word.story import Paragraph, Place, Run, Story
from attrlint.span import Span

_NOTHING: Final = Span(0, 0)
_LINE_ENDS: Final = str.maketrans("\r\n", "  ")
_BLANKS: Final = " \t\r\n"


def read_story(data: bytes, hosts: Mapping[str, int] | None = None) -> Story:
    """The story in a part's bytes; attrlint.reading.office.markup.Broken where they cannot be read.

    `hosts` is given for a part of notes: the run of the body at which each of them hangs, by id.
    """
    walker = _Walker(data, hosts)
    walk(data, NAMES, walker)
    return walker.story()


class _Walker:
    def __init__(self, data: bytes, hosts: Mapping[str, int] | None) -> None:
        self._data = data
        self._hosts = hosts
        self._unread = 0
        self._read: list[Paragraph] = []
        self._open: list[Paragraph] = []
        self._cells: list[int] = []
        self._cell_count = 0
        self._alternatives: list[bool] = []
        self._runs: list[Run] = []
        self._begun: list[int] = []  # where the open runs start, those in text boxes last
        self._properties = _NOTHING
        self._in_mark = self._hidden = False
        self._leading = Leading()
        self._attaching = Attaching()
        self._notes: dict[str, int] = {}
        self._note = ""
        # of the element that is being read: where its start tag stands, its end tag, its words
        self._tag = self._end_tag = self._end = 0
        self._words: list[str] | None = None
        self._preserve = self._kept = False

    def story(self) -> Story:
        """What was read."""
        links = tuple(self._leading.links)
        return Story(tuple(self._read), tuple(self._runs), links, self._attaching.found, self._notes)

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """An element begins."""
        if self._unread or name in UNREAD or self._is_alternative(name):
            if self._in_mark and not self._unread and name in ("w:del", "w:moveFrom"):
                self._open[-1].merged = True
            self._unread += 1
        elif name in _ENTER or name in SIGNS:
            self._tag = at
            if name in _ENTER:
                _ENTER[name](self, attributes)
        elif name in NOTE_MARKS and self._begun:
            self._notes.setdefault(f"{NOTE_MARKS[name]} {attributes.get('w:id', '')}", len(self._runs))
        elif name in NOTES:
            self._note = f"{NOTES[name]} {attributes.get('w:id', '')}"

    def close(self, name: str, at: int, end: int) -> None:
        """An element ends."""
        if self._unread:
            self._unread -= 1
        elif name in _LEAVE:
            self._end_tag, self._end = at, end
            _LEAVE[name](self)
        elif name in SIGNS and self._add(SIGNS[name], Span(self._tag, end)) and name in BREAKS:
            self._open[-1].breaks.append(self._open[-1].length - 1)

    def text(self, words: str) -> None:
        """Characters."""
        if self._words is not None and not self._unread:
            self._words.append(words)

    def _is_alternative(self, name: str) -> bool:
        """True for what says once more, for older programs, what has been read."""
        if name not in ("mc:Choice", "mc:Fallback") or not self._alternatives:
            return False
        taken, self._alternatives[-1] = self._alternatives[-1], True
        return taken

    def _place(self) -> Place | None:
        return Place(self._open[-1], self._open[-1].length) if self._open else None

    def _in_run(self) -> bool:
        # a text box stands in a run, and its paragraphs have runs of their own
        return 0 < len(self._open) <= len(self._begun)

    def _add(self, words: str, element: Span, content: Span = _NOTHING, *, kept: bool = True) -> bool:
        """Words of the paragraph that is being read; False where nobody sees them."""
        host = len(self._runs) if self._hosts is None else self._hosts.get(self._note)
        if not words or not self._in_run() or self._hidden or not self._leading.shows or host is None:
            return False
        whole = self._hosts is not None or len(self._begun) > 1
        self._open[-1].add(words, host, element, content, kept=kept, whole=whole)
        return True

    def _enter_alternatives(self, _: Mapping[str, str]) -> None:
        self._alternatives.append(False)

    def _leave_alternatives(self) -> None:
        self._alternatives.pop()

    def _enter_document(self, attributes: Mapping[str, str]) -> None:
        self._preserve = attributes.get("xml:space") == "preserve"

    def _enter_cell(self, _: Mapping[str, str]) -> None:
        self._cell_count += 1
        self._cells.append(self._cell_count)

    def _leave_cell(self) -> None:
        self._cells.pop()

    def _enter_paragraph(self, _: Mapping[str, str]) -> None:
        self._open.append(Paragraph(self._cells[-1] if self._cells else 0, self._note))
        self._attaching.paragraph(Place(self._open[-1], 0))

    def _leave_paragraph(self) -> None:
        paragraph = self._open.pop()
        self._leading.give_up()
        # a text box is read after the paragraph that it hangs at
        behind = self._open[-1].boxes if self._open else self._read
        behind += [paragraph, *paragraph.boxes]

    def _enter_style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].style = attributes.get("w:val", "")

    def _enter_level(self, attributes: Mapping[str, str]) -> None:
        level = attributes.get("w:val", "")
        if self._open and level.isdecimal():
            self._open[-1].level = int(level[:2])

    def _enter_number(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].numbered = attributes.get("w:val") != "0"

    def _enter_run(self, _: Mapping[str, str]) -> None:
        self._begun.append(self._tag)
        self._hidden = False
        if len(self._begun) == 1:
            self._properties = _NOTHING

    def _leave_run(self) -> None:
        start = self._begun.pop()
        self._hidden = False
        if not self._begun:
            self._runs.append(Run(start, self._end, self._properties))

    def _enter_properties(self, _: Mapping[str, str]) -> None:
        self._in_mark = bool(self._open) and not self._in_run()
        if len(self._begun) == 1 and not self._in_mark:
            self._properties = Span(self._tag, self._tag)

    def _leave_properties(self) -> None:
        if len(self._begun) == 1 and not self._in_mark:
            self._properties = Span(self._properties.start, self._end)
        self._in_mark = False

    def _enter_vanish(self, attributes: Mapping[str, str]) -> None:
        self._hidden = self._hidden or (not self._in_mark and is_on(attributes))

    def _enter_text(self, attributes: Mapping[str, str]) -> None:
        self._words = []
        self._kept = attributes.get("xml:space", "preserve" if self._preserve else "") == "preserve"

    def _leave_text(self) -> None:
        words = "".join(self._words or ()).translate(_LINE_ENDS)
        self._words = None
        if not self._kept:
            words = words.strip(_BLANKS)
        content = Span(tag_end(self._data, self._tag), self._end_tag)
        self._add(words, Span(self._tag, self._end), content, kept=self._kept)

    def _enter_instruction(self, _: Mapping[str, str]) -> None:
        self._words = []

    def _leave_instruction(self) -> None:
        self._leading.instruct("".join(self._words or ()))
        self._words = None

    def _enter_field(self, attributes: Mapping[str, str]) -> None:
        self._leading.field(attributes.get("w:fldCharType", ""), self._place())

    def _enter_simple_field(self, attributes: Mapping[str, str]) -> None:
        self._leading.open(self._place(), attributes.get("w:instr", ""))

    def _leave_simple_field(self) -> None:
        self._leading.close_field(self._place())

    def _enter_hyperlink(self, attributes: Mapping[str, str]) -> None:
        self._leading.open(self._place(), attributes.get("r:id", ""))

    def _leave_hyperlink(self) -> None:
        self._leading.close_hyperlink(self._place())

    def _enter_remark(self, attributes: Mapping[str, str]) -> None:
        self._attaching.begin(attributes.get("w:id", ""), self._place())

    def _end_remark(self, attributes: Mapping[str, str]) -> None:
        last = Place(self._read[-1], self._read[-1].length) if self._read else None
        self._attaching.end(attributes.get("w:id", ""), self._place() or last)


_ENTER: Final[Mapping[str, Callable[[_Walker, Mapping[str, str]], None]]] = {
    "mc:AlternateContent": _Walker._enter_alternatives,
    "w:document": _Walker._enter_document,
    "w:tc": _Walker._enter_cell,
    "w:p": _Walker._enter_paragraph,
    "w:pStyle": _Walker._enter_style,
    "w:outlineLvl": _Walker._enter_level,
    "w:numId": _Walker._enter_number,
    "w:r": _Walker._enter_run,
    "w:rPr": _Walker._enter_properties,
    "w:vanish": _Walker._enter_vanish,
    "w:t": _Walker._enter_text,
    "w:instrText": _Walker._enter_instruction,
    "w:fldChar": _Walker._enter_field,
    "w:fldSimple": _Walker._enter_simple_field,
    "w:hyperlink": _Walker._enter_hyperlink,
    "w:commentRangeStart": _Walker._enter_remark,
    "w:commentRangeEnd": _Walker._end_remark,
    "w:commentReference": _Walker._end_remark,
}
_LEAVE: Final[Mapping[str, Callable[[_Walker], None]]] = {
    "mc:AlternateContent": _Walker._leave_alternatives,
    "w:tc": _Walker._leave_cell,
    "w:p": _Walker._leave_paragraph,
    "w:r": _Walker._leave_run,
    "w:rPr": _Walker._leave_properties,
    "w:t": _Walker._leave_text,
    "w:instrText": _Walker._leave_instruction,
    "w:fldSimple": _Walker._leave_simple_field,
    "w:hyperlink": _Walker._leave_hyperlink,
}
