"""`attrlint check --annotate`: a copy of a Word document that bears what was found in it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.annotating.commented import Copy
from tests.cli.conftest import Run
from tests.reading.word.documents import paragraph, run, word

DRAFT = word(
    paragraph("Plant to close", style="Titel"),
    paragraph("The plant will close in June, ", run("sources", "<w:b/>"), " say."),
)


def test_the_copy_has_a_comment_and_the_draft_stays(repo: Path, attrlint: Run) -> None:
    (repo / "draft.docx").write_bytes(DRAFT)
    done = attrlint("check", "--annotate", "copy.docx", "--output-format", "concise", "draft.docx")
    assert done.returncode == 1
    assert "draft.docx:2:31: error bare-source" in done.stdout
    assert (repo / "draft.docx").read_bytes() == DRAFT
    [comment] = Copy((repo / "copy.docx").read_bytes()).comments()
    assert (comment.author, comment.words) == ("attrlint", "sources say")
    assert comment.says.endswith("\nbare-source (error)")
    # a copy of the copy, over itself by another name, is the same again
    (repo / "again.docx").write_bytes(b"old")
    attrlint("check", "--annotate", "again.docx", "copy.docx")
    assert Copy((repo / "again.docx").read_bytes()).comments() == [comment]
    assert sorted(path.name for path in repo.glob("*.docx*")) == ["again.docx", "copy.docx", "draft.docx"]


def test_who_has_no_document_pays_for_none(repo: Path) -> None:
    (repo / "draft.md").write_text("Rents rose, sources say.\n")
    code = (
        "import sys; from attrlint.cli.main import main; main(['check', '--no-cache', 'draft.md']);"
        " print(*sorted({name for name in sys.modules if name.partition('.')[0] == 'zipfile'"
        " or 'expat' in name or name.startswith(('attrlint.annotating', 'attrlint.reading.o'))}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=repo, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == ""


def test_the_full_report_shows_paragraphs(repo: Path, attrlint: Run) -> None:
    (repo / "draft.docx").write_bytes(DRAFT)
    assert " 2 | The plant will close in June, sources say.\n" in attrlint("check", "draft.docx").stdout


def test_the_draft_is_never_written_to(repo: Path, attrlint: Run) -> None:
    (repo / "draft.docx").write_bytes(DRAFT)
    os.link(repo / "draft.docx", repo / "hard.docx")
    (repo / "soft.docx").symlink_to("draft.docx")
    for copy in ("draft.docx", "./draft.docx", "hard.docx", "soft.docx"):
        done = attrlint("check", "--annotate", copy, "draft.docx")
        assert (done.returncode, done.stdout) == (2, "")
        assert "is the draft itself" in done.stderr
    assert (repo / "draft.docx").read_bytes() == DRAFT


def test_what_cannot_be_annotated_is_said_in_a_line(repo: Path, attrlint: Run) -> None:
    (repo / "draft.docx").write_bytes(DRAFT)
    (repo / "draft.md").write_text("Rents rose.\n")
    (repo / "bad.docx").write_bytes(b"PK")
    for arguments, said in (
        (("copy.docx", "draft.md"), "draft.md is no Word document"),
        (("copy.md", "draft.docx"), "copy.md is no Word document"),
        (("copy.docx", "draft.docx", "draft.md"), "takes one document, and 2 are named"),
        (("copy.docx", "bad.docx"), "copy.docx is not written: bad.docx: its zip archive is broken"),
        (("gone/copy.docx", "draft.docx"), "gone/copy.docx"),
    ):
        done = attrlint("check", "--annotate", *arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert not (repo / "copy.docx").exists()


def test_what_is_settled_has_no_comment(repo: Path, attrlint: Run) -> None:
    (repo / "draft.docx").write_bytes(DRAFT)
    (repo / ".attrlint.yaml").write_text("severity: {bare-source: off}\n")
    assert attrlint("check", "--annotate", "copy.docx", "draft.docx").returncode == 0
    assert Copy((repo / "copy.docx").read_bytes()).parts == Copy(DRAFT).parts


def test_a_bad_document_hides_no_other_draft(repo: Path, attrlint: Run) -> None:
    (repo / "bad.docx").write_bytes(b"PK")
    (repo / "draft.docx").write_bytes(DRAFT)
    done = attrlint("check", "--output-format", "concise")
    assert done.returncode == 2
    assert "bad.docx:1:1: error unreadable-file" in done.stdout
    assert "draft.docx:2:31: error bare-source" in done.stdout
