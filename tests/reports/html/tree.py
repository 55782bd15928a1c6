"""A page as a tree, read strictly: what is opened is closed, in order, and no attribute stands twice."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

VOID: Final = frozenset(("meta", "link", "br", "hr", "img", "input"))


class Element:
    """One element with its attributes, and its children in order: elements and strings."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def all(self, *tags: str) -> "Iterator[Element]":
        """This element and all below with one of these tags, in order; all of them without tags."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all(*tags)

    def having(self, attribute: str, value: str | None = None) -> "Iterator[Element]":
        """Elements with this attribute, and this value among those that blanks part."""
        for element in self.all():
            found = element.attributes.get(attribute)
            if found is not None and (value is None or value in found.split()):
                yield element

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, attrs)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> in <{self.open[-1].tag}> at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def tree(page: str) -> Element:
    """The page; AssertionError where it is not what a careful hand would write."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], reader.open[-1].tag
    return reader.root
