"""Adding a waiver to the page that holds them, so that what else stands there stays as it is."""

import re
from typing import Final, NamedTuple

from attrlint.fault import Fault
from attrlint.page import Page
from attrlint.page.node import Listing
from attrlint.settled.waivers import Waiver, entry, read_waivers

_END: Final = re.compile(r"\r\n|\r|\n")
_PLACE: Final = "…"


class Added(NamedTuple):
    """Text to put in at an offset of the page's text, and where in it reason and name are to be written."""

    offset: int
    text: str
    reason: int
    approved_by: int


def added(text: str, path: str, waiver: Waiver) -> Added | None:
    """What adds this waiver to a page of waivers ("" for one that is not there yet).

    Its reason and name are left to whoever signs: until they are written the page has a mistake. None
    where the page has one already, or is written in a way that cannot be added to.
    """
    lines = entry(waiver._replace(reason=_PLACE, approved_by=_PLACE))
    offset = _behind_last(text, path)
    if offset is None:
        return None
    found = _END.search(text)
    head = "" if "waivers" in _keys(text, path) else "waivers:\n"
    gap = "\n" if offset and text[offset - 1] not in "\r\n" else ""
    put = gap + head + lines
    if not _reads(text[:offset] + put + text[offset:], path, waiver):
        return None
    reason, approved_by = put.index(_PLACE), put.rindex(_PLACE) - 1
    put = put.replace(_PLACE, "")
    end = found[0] if found else "\n"
    return Added(offset, put.replace("\n", end), *(_moved(put, at, end) for at in (reason, approved_by)))


def _moved(put: str, at: int, end: str) -> int:
    return at + put.count("\n", 0, at) * (len(end) - 1)


def _keys(text: str, path: str) -> tuple[str, ...]:
    return Page.load(path, text.encode("utf-8", "surrogatepass")).keys()


def _behind_last(text: str, path: str) -> int | None:
    """The end of the page, which holds the list `waivers:` and nothing else; None where it is no list."""
    try:
        page = Page.load(path, text.encode("utf-8", "surrogatepass"))
    except Fault:
        return None
    value = next((one.value for one in page.node.entries if one.key == "waivers"), None)
    return len(text) if value is None or isinstance(value, Listing) else None


def _reads(text: str, path: str, waiver: Waiver) -> bool:
    try:
        found = read_waivers(path, text.encode("utf-8", "surrogatepass"))
    except Fault:
        return False
    return any((one.rule, one.path, one.fingerprint) == waiver[:3] for one in found)
