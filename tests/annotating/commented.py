"""What a word processor makes of a document with comments, read by other means than attrlint's."""

from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree
from zipfile import ZipFile

from tests.reading.word.documents import W

_W = f"{{{W}}}"
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_HIDDEN = ("del", "moveFrom", "instrText")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Commented(NamedTuple):
    """A comment: who wrote it, the words it is attached to, what it says."""

    author: str
    words: str
    says: str


class Copy:
    """A document: its comments, its words run by run with their looks, the names of its parts."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as file:
            assert file.testzip() is None
            self.parts = {name: file.read(name) for name in file.namelist()}
        self.root = ElementTree.fromstring(self.parts["word/document.xml"])
        self._open: dict[str, list[str]] = {}
        self._closed: dict[str, str] = {}
        self._referred: list[str] = []
        self.looks: list[tuple[str, str]] = []
        self._walk(self.root, "", False)

    def comments(self) -> list[Commented]:
        """All comments in the order of the part that holds them; each has one mark, and one range or none."""
        assert not self._open
        listed = ElementTree.fromstring(self.parts["word/comments.xml"]).findall(f"{_W}comment")
        ids = [one.get(f"{_W}id") or "" for one in listed]
        assert len(set(ids)) == len(ids)
        assert sorted(self._referred) == sorted(ids)
        return [
            Commented(
                one.get(f"{_W}author") or "",
                self._closed.get(id, ""),
                "\n".join(
                    "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
                    for paragraph in one.iter(f"{_W}p")
                ),
            )
            for id, one in zip(ids, listed, strict=True)
        ]

    def letters(self) -> list[tuple[str, str]]:
        """Every character with its look."""
        return [(letter, look) for words, look in self.looks for letter in words]

    def _walk(self, element: ElementTree.Element, look: str, hidden: bool) -> None:
        name = element.tag.removeprefix(_W)
        if element.tag == _FALLBACK:
            return
        id = element.get(f"{_W}id") or ""
        if name == "r":
            properties = element.find(f"{_W}rPr")
            look = "" if properties is None else ElementTree.tostring(properties, encoding="unicode")
        elif name == "commentRangeStart":
            self._open[id] = []
        elif name == "commentRangeEnd":
            self._closed[id] = "".join(self._open.pop(id))
        elif name == "commentReference":
            self._referred.append(id)
        elif name == "p":
            self._say("\n", "")
        elif name == "t" and not hidden:
            kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            words = element.text or ""
            self._say(words if kept else words.strip(), look)
        elif name in _SIGNS and not hidden:
            self._say(_SIGNS[name], look)
        for child in element:
            self._walk(child, look, hidden or name in _HIDDEN)

    def _say(self, words: str, look: str) -> None:
        self.looks.append((words, look))
        for told in self._open.values():
            told.append(words)
