import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from attrlint.drafts import Found, find_drafts, shown_path


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "repo"
    for name in (
        "b.md",
        "a.txt",
        "news/c.HTML",
        "news/photo.jpg",
        ".git/d.md",
        "node_modules/e.md",
        "news/._c.md",
    ):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Rents rose.\n")
    monkeypatch.chdir(root)
    return root


def found(*named: str, excluded: str = "\0", exclude_named: bool = False) -> Found:
    return find_drafts(named, lambda path: excluded in path, exclude_named=exclude_named)


def test_folders_are_walked_for_drafts_sorted_and_once(tree: Path) -> None:
    everything = ("a.txt", "b.md", "news/c.HTML")
    assert found(".").paths == everything
    assert found("news", "./b.md", ".", "b.md").paths == everything
    assert found(str(tree)).paths == tuple(f"{tree.as_posix()}/{name}" for name in everything)


@pytest.mark.usefixtures("tree")
def test_named_files_are_always_read() -> None:
    assert found("news/photo.jpg", ".git/d.md").paths == (".git/d.md", "news/photo.jpg")
    assert found("b.md", excluded="b").paths == ("b.md",)
    assert found("b.md", excluded="b", exclude_named=True).paths == ()


@pytest.mark.usefixtures("tree")
def test_excluded_files_and_folders_are_not_walked() -> None:
    assert found(".", excluded="news").paths == ("a.txt", "b.md")


@pytest.mark.usefixtures("tree")
def test_what_is_not_there_is_said_and_the_rest_is_read() -> None:
    missing = found("b.md", "gone.md", "")
    assert missing.paths == ("b.md",)
    assert [note.split(":")[0] for note in missing.missing] == ["gone.md", "."]


def test_a_folder_without_drafts_is_said(tree: Path) -> None:
    (tree / "empty").mkdir()
    assert found("empty") == Found(
        (), ("empty: no drafts here (.md, .markdown, .mdx, .qmd, .txt, .text, .html, .htm, .docx, .odt)",), ()
    )


def test_links_out_of_the_folder_are_passed_over_with_a_word(tree: Path) -> None:
    outside = tree.parent / "secret.md"
    outside.write_text("Not yours.\n")
    (tree / "news/out.md").symlink_to(outside)
    (tree / "news/up").symlink_to(tree.parent)
    result = found("news")
    assert result.paths == ("news/c.HTML",)
    assert result.notes == (
        "news/out.md: a link that leads out of news, passed over",
        "news/up: a link that leads out of news, passed over",
    )


def test_links_inside_the_folder_are_read_once(tree: Path) -> None:
    hidden = tree / ".store/x"
    hidden.parent.mkdir()
    hidden.write_text("Kept elsewhere.\n")
    (tree / "stored.md").symlink_to(hidden)
    (tree / "again.md").symlink_to(tree / "b.md")
    (tree / "news/loop").symlink_to(tree / "news")
    assert found(".").paths == ("a.txt", "b.md", "news/c.HTML", "stored.md")
    assert found(".").notes == ()


def test_a_link_that_is_named_is_read_only_where_it_leads_inside(tree: Path) -> None:
    (tree.parent / "other.md").write_text("Mine.\n")
    (tree / "out.md").symlink_to(tree.parent / "other.md")
    (tree / "again.md").symlink_to(tree / "b.md")
    assert found("again.md").paths == ("again.md",)
    result = found("out.md")
    assert result.paths == ()
    assert "out.md: a link that leads out of " in result.missing[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.usefixtures("tree")
def test_pipes_and_sockets_are_passed_over() -> None:
    os.mkfifo("news/pipe.md")
    server = socket.socket(socket.AF_UNIX)
    server.bind("news/socket.md")
    server.close()
    result = found("news")
    assert result.paths == ("news/c.HTML",)
    assert [note.split(":")[0] for note in result.notes] == ["news/pipe.md", "news/socket.md"]


def test_a_closed_folder_is_said(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "closed").mkdir()
    scandir = os.scandir

    def refusing(path: str) -> Iterator["os.DirEntry[str]"]:
        if path == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert found(".").missing == ("closed: Permission denied",)
    assert found(".").paths == ("a.txt", "b.md", "news/c.HTML")


def test_shown_path() -> None:
    assert shown_path("./a//b/./c.md") == "a/b/c.md"
    assert shown_path("/a/../b.md") == "/a/../b.md"
    assert shown_path(".") == "."
    assert shown_path("-x.md") == "-x.md"
