"""An OpenDocument text as a draft, one line a paragraph."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.decoding import LIMIT
from attrlint.reading.draft import Comment, Draft
from attrlint.reading.office.asides import AUTHOR, attached, trimmed, without_marks
from attrlint.reading.office.markup import walk
from attrlint.reading.office.package import Package
from attrlint.reading.office.passages import Look, Passage, show_passages
from attrlint.reading.opendocument.names import NAMES
from attrlint.reading.opendocument.styles import Styles
from attrlint.reading.opendocument.walking import Content, Paragraph, Words, read_content
from attrlint.span import Span

_CONTENT: Final = "content.xml"
_STYLES: Final = "styles.xml"
_ABOUT: Final = "meta.xml"


def read_opendocument(data: bytes, path: str, words: Mapping[str, Sequence[str]] | None = None) -> Draft:
    """The Draft of an .odt file's bytes; Unreadable where it is no such document."""
    package = Package(data, path)
    content = package.told(_CONTENT, read_content)
    styles = package.told(_CONTENT, Styles().read)
    if _STYLES in package.members:
        package.told(_STYLES, styles.read)
    lines = ["".join(paragraph.words) for paragraph in content.paragraphs]
    text = "\n".join(lines)
    if len(text) > LIMIT:
        raise package.refused("its text is longer than one draft may be (5 MB): split it")
    spans: list[Span] = []
    at = 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    canvas = Canvas(text)
    places = zip(content.paragraphs, spans, strict=True)
    show_passages(canvas, [_passage(paragraph, span, styles) for paragraph, span in places])
    _hang(canvas, content, spans)
    if _ABOUT in package.members:
        canvas.metadata.update(package.told(_ABOUT, _properties))
    return canvas.draft(path, words)


def _passage(paragraph: Paragraph, span: Span, styles: Styles) -> Passage:
    look = styles.look(paragraph.style)
    if paragraph.level:
        look = Look("heading", paragraph.level)
    elif paragraph.listed and look.kind == "paragraph":
        look = Look("list-item")
    breaks = [span.start + place for place in paragraph.breaks]
    return Passage(*span, look, breaks, paragraph.cell, paragraph.apart)


def _hang(canvas: Canvas, content: Content, spans: Sequence[Span]) -> None:
    """Links and comments, which hang at words."""
    for link in content.links:
        words = trimmed(canvas.text, Span(_at(spans, link.start), _at(spans, link.end)))
        # an address in plain sight is a link already
        if "://" not in words.cut(canvas.text):
            canvas.link(*words, link.target)
    for remark in content.remarks:
        if remark.author != AUTHOR and spans:
            line = spans[min(remark.start.paragraph, len(spans) - 1)]
            place = Span(_at(spans, remark.start), _at(spans, remark.end))
            said = without_marks("".join(remark.words))
            canvas.comments.append(Comment(attached(canvas.text, line, place), said))


def _at(spans: Sequence[Span], place: Words) -> int:
    return spans[place.paragraph].start + place.offset if place.paragraph < len(spans) else spans[-1].end


class _About:
    """Finds a document's title."""

    def __init__(self) -> None:
        self.title = ""
        self._reads = False

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        self._reads = name == "dc:title"

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        self._reads = False

    def text(self, words: str) -> None:
        if self._reads:
            self.title += words


def _properties(data: bytes) -> Mapping[str, str]:
    about = _About()
    walk(data, NAMES, about)
    return {"title": about.title.strip()} if about.title.strip() else {}
