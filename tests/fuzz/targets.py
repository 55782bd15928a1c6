"""What is fuzzed: a function a reader, from any bytes to nothing, which fails where a promise is broken."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Final
from unittest.mock import patch

from attrlint.checks.check import Unable
from attrlint.config import Config, isolated, loading
from attrlint.fault import Fault
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft
from attrlint.rules.loading import load_rules, read_rule_page
from attrlint.words import load_words
from tests.reading.seen import keeps_promises
from tests.reading.word.documents import comments, package, paragraph, parts

ATTACHED: Final = ("word/document.xml", "word/styles.xml", "word/comments.xml", "docProps/core.xml")
"""The parts of a document that bytes stand for, in this order, parted by NUL, which no XML may hold."""
ENDINGS: Final = (".md", ".mdx")
PAGES: Final = ("/fuzzed/sourcing/page.yaml", "/fuzzed/.attrlint.yaml", "/fuzzed/attrlint.toml")


def markdown(data: bytes) -> None:
    """The mask of Markdown: shortcodes, MDX, front matter, raw HTML."""
    for ending in ENDINGS:
        _read(data, f"fuzzed{ending}")


def html(data: bytes) -> None:
    """Pages of HTML."""
    _read(data, "fuzzed.html")


def word(data: bytes) -> None:
    """Word documents: bytes that begin as an archive does are the file, others its parts."""
    if data.startswith(b"PK"):
        _read(data, "fuzzed.docx")
        return
    given = dict(zip(ATTACHED, data.split(b"\0"), strict=False))
    _read(package(parts(paragraph("The mill will close."), comments=comments()) | given), "fuzzed.docx")


def pages(data: bytes) -> None:
    """Rules and configs: what loads can be used on a draft, and whatever is wrong is said at its place."""
    config = _config()
    path = PAGES[data[0] % len(PAGES)] if data else PAGES[0]
    try:
        if path == PAGES[0]:
            rule = read_rule_page(path, data[1:], config.words, config.rules)
            list(rule.check(_draft()))
        else:
            loading.read_config(path, data[1:]).for_path("draft.md")
    except Fault as fault:
        _has_a_place(fault)
    except Unable:
        pass


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    target.__name__: target for target in (markdown, html, word, pages)
}


@contextmanager
def shipped_once() -> Iterator[None]:
    """Read the built-in rules and words once: a config is read anew for every try, they need not be."""
    with (
        patch("attrlint.config.loading.load_words", _once(load_words)),
        patch("attrlint.config.loading.load_rules", _once(load_rules)),
    ):
        yield


def _once(read: Callable[..., Any]) -> Callable[..., Any]:
    kept: list[Any] = []

    def again(*arguments: object) -> Any:
        if not kept:
            kept.append(read(*arguments))
        return kept[0]

    return again


def _read(data: bytes, path: str) -> None:
    try:
        draft = read_draft(data, path)
    except Unreadable:
        return
    keeps_promises(draft)
    for sentence in draft.layer(sentences):
        assert draft.blocks[sentence.block].span.holds(sentence.span)
        assert sentence.place(0, len(sentence.text)) == sentence.span


def _has_a_place(fault: Fault) -> None:
    assert fault.line >= 1
    assert fault.column >= 1
    assert str(fault)


@cache
def _config() -> Config:
    return isolated()


@cache
def _draft() -> Draft:
    text = 'Rents rose 7 percent in May 2031, sources say. "We knew," said Ana Ruiz, the mayor of Harlow.\n'
    return read_draft(text, "draft.md", _config().words)
