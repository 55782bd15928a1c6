"""Pages and rules written out in a test."""

from pathlib import Path
from textwrap import dedent

import pytest

from attrlint.fault import Fault
from attrlint.page import Page

RULE = """\
summary: A word that says nothing
why: >
  It takes up room.
severity: warning
message: '"{match}" says nothing'
help: Cut it.
standards:
  - {body: House, section: Words, url: 'https://example.org/words'}
check:
  kind: pattern
  any: ['actually']
examples:
  bad:
    - 'It was [[actually]] late.'
  good:
    - 'It was late.'
"""


def page(text: str) -> Page:
    """The page in an indented text."""
    return Page.load("p.yaml", dedent(text).encode())


def write(folder: Path, name: str, text: str) -> Path:
    """A file below a folder, with the folders that it needs."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return path


def fault(caught: "pytest.ExceptionInfo[Fault]") -> tuple[int, int]:
    """Where a caught Fault stands."""
    return caught.value.line, caught.value.column
