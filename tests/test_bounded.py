"""Drafts, configs and documents that are made to take all memory get no more than they need."""

import io
import os
import sys
import zipfile
from collections.abc import Callable

import pytest

from attrlint.config import isolated
from attrlint.fault import Fault
from attrlint.files import lint_file
from attrlint.lint import lint
from attrlint.page import Page
from attrlint.reading.reader import LIMIT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits are those of Linux")
ROOM = 700 * 1024 * 1024
"""Bytes that a draft of the largest size may take beside what stands already."""
CONFIG = isolated()
MOST = LIMIT - 200


def within(room: int, what: Callable[[], str]) -> str:
    """What comes of it in a process that may grow by so many bytes; "killed" or "no memory" if it has to."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        said = "crashed"
        try:
            import resource

            with open("/proc/self/statm", encoding="ascii") as file:
                now = int(file.read().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (now + room, now + room))
            said = what()
        except MemoryError:
            said = "no memory"
        finally:
            os.write(writing, said.encode())
            os._exit(0)
    os.close(writing)
    with open(reading, encoding="utf-8") as stream:
        said = stream.read()
    _, status = os.waitpid(child, 0)
    return said or f"killed: {status}"


def linted(name: str, data: bytes) -> str:
    """What went wrong with a draft, "fine" where nothing did."""
    rules = [f.message for f in lint_file(name, CONFIG, data).findings if f.rule == "internal-fault"]
    return rules[0] if rules else "fine"


LARGE = {
    "one line.md": "a" * MOST,
    "one line.txt": "a" * MOST,
    "lines.md": "\n" * MOST,
    "blanks.md": "The mill" + " " * MOST + "will close.",
    "hyphens.md": "-" * MOST,
    "stars.md": "*" * MOST,
    "combining.md": "The mill e" + "\u0301" * 1_000_000 + " will close.",
    "zero-width.md": "The mill" + "\u200b" * 1_000_000 + " will close.",
    "a value.md": '---\ntitle: "' + "\\" * 500_000 + "\n---\nThe end.\n",
    "keys.md": "---\n" + "".join(f"key{n}: The mill\n" for n in range(10_000)) + "---\nThe end.\n",
    "brackets.md": "[" * 100_000,
    "images.md": "![" * 50_000,
    "quotes.md": "“a " * 20_000 + "”" * 20_000,
    "deep.html": "<div>" * 50_000 + "The mill will close." + "</div>" * 50_000,
    "deep quotes.md": ">" * 50_000 + " The mill will close.",
    "json.md": "{\n" + '"a":{' * 100_000 + "\n}\nThe end.\n",
}


@pytest.mark.parametrize("name", LARGE)
def test_a_draft_takes_no_more_than_its_room(name: str) -> None:
    data = LARGE[name].encode()
    assert len(data) <= LIMIT
    assert within(ROOM, lambda: linted(name, data)) == "fine"


def test_the_limit_is_a_real_one() -> None:
    # more than a process takes from what it has freed: no allocator keeps so much in one piece
    assert within(1024 * 1024, lambda: str(len(bytes(256 * 1024 * 1024)))) == "no memory"


def bomb(suffix: str) -> bytes:
    """A document whose words would fill the memory."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        name = "word/document.xml" if suffix == ".docx" else "content.xml"
        with file.open(name, "w") as part:
            for _ in range(200):
                part.write(b"<a>" + b" " * 1024 * 1024)
    return made.getvalue()


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_a_document_that_unpacks_to_all_memory_is_refused(suffix: str) -> None:
    data = bomb(suffix)

    def read() -> str:
        [finding] = lint_file(f"bomb{suffix}", CONFIG, data).findings
        return finding.rule

    assert len(data) < 1024 * 1024
    assert within(100 * 1024 * 1024, read) == "unreadable-file"


PAGES = {
    "deep lists": b"a: " + b"[" * 100_000,
    "deep mappings": b"{a: " * 50_000,
    "deep indents": b"".join(b" " * n + b"a:\n" for n in range(700)),
    "laughs": b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 121)),  # noqa: E501
    "deep entries": b"a:\n  " + b"- " * 100_000,
    "deep keys": b"? " * 100_000,
    "twice": b"a: 1\n" * 50_000,
    "anchors": b"a: [" + b"&b c, " * 40_000 + b"]",
    "large": b"a: " + b"b" * 1_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_takes_no_more_than_its_room(name: str) -> None:
    def load() -> str:
        try:
            Page.load("p.yaml", PAGES[name])
        except Fault:
            return "a fault"
        return "a page"

    assert within(200 * 1024 * 1024, load) == "a fault"


def test_a_draft_above_the_limit_is_told_and_not_read() -> None:
    [finding] = lint_file("a.md", CONFIG, b"a" * (LIMIT + 1)).findings
    assert finding.rule == "unreadable-file"
    assert lint("The mill will close.") == []
