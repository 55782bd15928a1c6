"""Addresses as editors on several systems give them."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.server.addresses import draft_path, path_of, uri_of

pytestmark = pytest.mark.skipif(os.sep != "/", reason="paths are shown as this system has them")


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///home/ana/copy/mill.md", "/home/ana/copy/mill.md"),
        ("file:///home/ana/a%20b%23c%3Bd%3F.md", "/home/ana/a b#c;d?.md"),
        ("file:///home/ana/caf%C3%A9;v=2.md", "/home/ana/café;v=2.md"),
        ("file://localhost/home/mill.md", "/home/mill.md"),
        ("FILE:///home/mill.md", "/home/mill.md"),
        ("file:///c%3A/copy/mill.md", "C:/copy/mill.md"),
        ("file:///C:/copy/mill.md", "C:/copy/mill.md"),
        ("file://desk/share/mill.md", "//desk/share/mill.md"),
        ("untitled:Untitled-1", None),
        ("git:/home/ana/mill.md?ref", None),
        ("file://", None),
        ("file://[", None),
        ("file:///a%00b.md", None),
        ("", None),
        ("mill.md", None),
    ],
)
def test_the_path_of_an_address(uri: str, path: str | None) -> None:
    assert path_of(uri) == path


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_every_path_comes_back(name: str) -> None:
    path = os.path.normpath(f"/copy/{name}.md")
    assert path_of(uri_of(path)) == path


def test_a_path_from_another_system() -> None:
    assert uri_of("C:\\copy\\mill.md") == uri_of("C:/copy/mill.md") == "file:///C:/copy/mill.md"
    assert uri_of("mill.md") == Path("mill.md").absolute().as_uri()


@pytest.mark.parametrize(
    ("uri", "language", "path"),
    [
        ("untitled:Untitled-1", "markdown", "/desk/Untitled-1.md"),
        ("untitled:Untitled-1", "html", "/desk/Untitled-1.html"),
        ("untitled:Untitled-1", "plaintext", "/desk/Untitled-1.txt"),
        ("untitled:/elsewhere/vote.md", "plaintext", "/desk/vote.md"),
        ("untitled:..", "markdown", "/desk/...md"),
        ("file:///copy/mill.md", "plaintext", "/copy/mill.md"),
        ("file://", "markdown", "/desk/untitled.md"),
        ("git:/copy/mill.md", "markdown", None),
        ("nonsense", "markdown", None),
    ],
)
def test_what_was_never_saved_lies_on_the_desk(uri: str, language: str, path: str | None) -> None:
    assert draft_path(uri, language, "/desk") == path
