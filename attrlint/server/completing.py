"""What may be written next: keys, words and names in pages, and in drafts the rules that comments allow."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from lsprotocol import types

from attrlint.config import isolated
from attrlint.fault import Fault
from attrlint.page.node import Listing, Node, Scalar
from attrlint.page.node import Mapping as Table
from attrlint.page.yaml_text import read_yaml
from attrlint.rules.profiles import profile_names
from attrlint.server.current import Current
from attrlint.server.pages import Known, PageKind, known_to, page_kind
from attrlint.server.positions import Encoding, Lines
from attrlint.server.schemas import Schema, is_open, keys_in, schema_of, schemas_at, under, words_in
from attrlint.server.understanding import Document, is_draft
from attrlint.server.yaml_place import Place, place_at

_ALLOWING: Final = re.compile(r"attrlint\s*:\s*allow(?:-file)?\s+(?:[\w-]+[\s,]+)*?(?P<typed>[\w-]*)$", re.I)
_RULES: Final = ("yields_to", "rule")

Kind = types.CompletionItemKind


def completions(
    document: Document, position: types.Position, current: Current, encoding: Encoding
) -> list[types.CompletionItem]:
    """Everything that fits at a position; which of it begins as what is typed is for the client to say."""
    lines = Lines(document.text, encoding)
    offset = lines.offset(position)
    if is_draft(document.path):
        return list(_rules_to_allow(document, lines, offset, current))
    kind = page_kind(document.path, current)
    if kind is None or kind == "words" or document.path.endswith(".toml"):
        return []
    before = re.split(r"\r\n|\r|\n", document.text)
    number = position.line
    place = place_at(before, number, offset - lines.at(number + 1, 1))
    if place is None:
        return []
    known = known_to(document.path, current)
    # the line that is being written is what most often cannot be read
    rest = "\n".join("" if at == number else line for at, line in enumerate(before))
    found = _fitting(kind, place, _tree(rest), number + 1, known)
    start = lines.at(number + 1, place.start + 1)
    return [_item(one, lines, start, offset) for one in found]


Offer = tuple[str, str, Kind, str]
"""What is shown, what is written, of what kind it is, and what is said of it."""


def _fitting(kind: PageKind, place: Place, page: Node | None, line: int, known: Known) -> Iterator[Offer]:
    here = schemas_at(schema_of(kind), page, place.path, line)
    if place.key:
        value = schemas_at(schema_of(kind), page, (*place.path, place.key), line)
        yield from _values(kind, place.key, place, value, known)
        return
    if place.path:
        yield from _values(
            kind, place.path[-1], place, [one for one in here if "properties" not in one], known
        )
    if place.quoted:
        return
    if is_open(here):
        names: Iterable[str] = known.rules if words_in(_others(here)) else known.words
        yield from ((name, f"{name}: ", Kind.Reference, "") for name in sorted(names))
    present = _present(page, place.path, line)
    for key, schema in keys_in(here).items():
        if key not in present:
            yield key, f"{key}: ", Kind.Property, str(schema.get("description", ""))


def _values(
    kind: PageKind, key: str, place: Place, schemas: Sequence[Schema], known: Known
) -> Iterator[Offer]:
    if place.quoted:
        # within a pattern only the name of a list can be told
        if "check" in place.path and not words_in(schemas):
            yield from ((name, name, Kind.Reference, "") for name in sorted(known.words))
        return
    yield from ((word, word, Kind.EnumMember, "") for word in words_in(schemas))
    names: Iterable[str] = ()
    if key in _RULES or (key == "extends" and kind == "rule"):
        names = known.rules
    elif key == "profile" or key == "extends":
        names = profile_names(known.folders)
    elif "check" in place.path and key in _naming_lists():
        names = sorted(known.words)
    yield from ((name, name, Kind.Reference, "") for name in names)


def _others(schemas: Sequence[Schema]) -> list[Schema]:
    return [schema["additionalProperties"] for schema in schemas if is_open([schema])]


@cache
def _naming_lists() -> frozenset[str]:
    """The options whose values are names of word lists in all rules that we ship."""
    config = isolated()
    named: dict[str, bool] = {}
    for rule in config.rules.values():
        for key, words in _scalars(rule.options):
            named[key] = named.get(key, True) and words in config.words
    return frozenset(key for key, always in named.items() if always)


def _scalars(table: Table) -> Iterator[tuple[str, str]]:
    for entry in table.entries:
        items = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        for item in items:
            if isinstance(item, Scalar):
                yield entry.key, item.words
            elif isinstance(item, Table):
                yield from _scalars(item)


def _present(page: Node | None, path: Sequence[str], line: int) -> frozenset[str]:
    """The keys that stand beside the one that is written."""
    for key in path:
        page = under(page, key, line)
    return frozenset(entry.key for entry in page.entries) if isinstance(page, Table) else frozenset()


def _tree(text: str) -> Node | None:
    try:
        return read_yaml("", text.encode("utf-8", "surrogatepass"))
    except Fault:
        return None


def _rules_to_allow(
    document: Document, lines: Lines, offset: int, current: Current
) -> Iterator[types.CompletionItem]:
    found = _ALLOWING.search(lines.text[max(0, offset - 400) : offset])
    if found:
        known: Mapping[str, object] = known_to(document.path, current).rules
        for name in sorted(known):
            yield _item((name, name, Kind.Reference, ""), lines, offset - len(found["typed"]), offset)


def _item(offer: Offer, lines: Lines, start: int, end: int) -> types.CompletionItem:
    label, text, kind, told = offer
    if text.endswith(": ") and lines.text[end : end + 1] == ":":
        text = label
    edit = types.TextEdit(lines.range(start, end), text)
    return types.CompletionItem(label, kind=kind, text_edit=edit, documentation=told or None)
