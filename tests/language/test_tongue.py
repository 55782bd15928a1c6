"""Drafts in other languages are passed over, and English ones never are."""

from pathlib import Path

import pytest

from attrlint.archive.records import Reading, Record
from attrlint.config import isolated
from attrlint.configs import Wish
from attrlint.language.tongue import declared, other_language
from attrlint.lint import lint
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.register.kept import Kept, kept
from attrlint.reports import FORMATS
from attrlint.reports.account import account
from attrlint.reports.galley import galley
from attrlint.server.current import Current
from attrlint.server.understanding import Document, understand
from tests.annotating.commented import Copy
from tests.cli.conftest import BAD, Run
from tests.cli.conftest import attrlint as attrlint
from tests.cli.conftest import repo as repo
from tests.reading.word.documents import paragraph, word

OTHERS = {
    "Spanish": "La alcaldesa dijo que el ayuntamiento no cerrará la biblioteca, según fuentes de la ciudad. "
    "Los vecinos se quejaron de la falta de dinero y de los recortes que se anunciaron en junio.",
    "French": "La maire a dit que la bibliothèque ne sera pas fermée, selon des sources de la ville. "
    "Les habitants se sont plaints du manque d'argent et des coupes qui ont été annoncées en juin.",
    "German": "Die Bürgermeisterin sagte, dass die Bücherei nicht geschlossen wird und der Rat mit den "
    "Leuten im Ort spricht. Das ist auch die Meinung der meisten, die sich zu dem Plan für das Haus äußern.",
    "Haitian Creole": "Majistra a di ke yo pa pral fèmen bibliyotèk la, se sa moun nan vil la te di nou. "
    "Yo te gen pwoblèm ak lajan epi yo pa konnen ki sa yo pou fè nan mwa jen an.",
    "another script": "Мэр города сказала, что библиотеку не закроют, сообщили источники в городе. "
    "Жители жаловались на нехватку денег.",
}
NAMES = "# Results\n\n" + "\n".join(f"- Ana de la Cruz, Los Gatos, {n}, El Paso" for n in range(40))


def draft(text: str, path: str = "draft.md") -> Draft:
    return read_draft(text, path)


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_told_by_its_small_words(language: str) -> None:
    assert other_language(draft(f"# Biblioteca\n\n{OTHERS[language]}\n")) == language


@pytest.mark.parametrize(
    "text",
    [
        BAD,
        "",
        "¿Qué?",
        NAMES,
        "The mayor quoted a song in Spanish: “La luna y el mar son de los dos.” Nobody in the hall had "
        "heard of it, and the council went on with the budget for the year, as it has since the flood.",
    ],
)
def test_english_is_not(text: str) -> None:
    assert other_language(draft(text)) == ""


@pytest.mark.parametrize(
    ("front", "language"),
    [
        ("lang: es", "Spanish"),
        ("language: Spanish", "Spanish"),
        ("locale: fr_CA.UTF-8", "French"),
        ("lang: en-US", "English"),
        ("locale: PA", ""),
        ("lang: [es]", "Spanish"),
        ("language: python", ""),
    ],
)
def test_what_front_matter_says(front: str, language: str) -> None:
    assert declared(draft(f"---\n{front}\n---\n\nHola.\n")) == language


def test_a_page_may_say_it() -> None:
    assert other_language(draft('<html lang="es-MX"><p>Se vende.</p></html>', "a.html")) == "Spanish"


def test_what_a_draft_says_does_not_hide_plain_english() -> None:
    text = "The mayor said that the library will not be closed, and that the council was told of it. " * 3
    assert other_language(draft(f"---\nlang: de\n---\n\n{text}\n")) == ""
    assert other_language(draft(f"---\nlang: en\n---\n\n{OTHERS['Spanish']}\n")) == ""


def test_it_is_told_once_and_nothing_else_is() -> None:
    [finding] = lint(f"{OTHERS['Spanish']} {OTHERS['Spanish']}\n\nTK TK\n")
    assert (finding.rule, finding.severity) == ("not-english", "info")
    assert finding.message.startswith("this draft is in Spanish")
    told = lint(f"---\nlang: en\n---\n\n{OTHERS['Spanish']}\n\nTK TK\n")
    assert "not-english" not in {finding.rule for finding in told}
    assert told
    assert lint(f"<!-- attrlint: allow-file not-english -- ours -->\n\n{OTHERS['Spanish']}") == []


def test_sources_passes_it_over(attrlint: Run) -> None:
    done = attrlint("sources", "-", "--output-format", "json", stdin=OTHERS["Spanish"])
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert "stdin.md: in Spanish" in done.stderr


SAID = (
    "---\nlang: es\ndate: 2024-05-31\n---\n\n# La planta\n\n"
    "Sen. Ana Ruiz (D., Harlow) said no. “Rents rose,” said Tom Okonjo, a clerk.\n\n"
    f"{OTHERS['Spanish']}\n"
)
"""A draft of which something would be kept and told, if it were read as English."""


def test_no_account_is_made_of_it() -> None:
    words = isolated().words
    one = read_draft(SAID, "draft.md", words)
    assert account(one) == galley(one).account
    assert not account(one).statements
    english = SAID.replace("es", "en", 1).replace(OTHERS["Spanish"], "")
    assert account(read_draft(english, "draft.md", words)).statements


def test_the_register_keeps_nothing_of_it() -> None:
    assert kept(draft(SAID)) == Kept("", (), (), (), ())
    assert kept(draft(SAID.replace("es", "en", 1).replace(OTHERS["Spanish"], ""))).names


def test_an_archive_passes_it_over() -> None:
    [row] = Reading(isolated()).both(Record("1", SAID.encode()))
    assert [finding["rule"] for finding in row["findings"]] == ["not-english"]
    assert row["attributions"] == []


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_it_and_goes_on(format: str, repo: Path, attrlint: Run) -> None:
    (repo / "hola.md").write_text(SAID)
    (repo / "bad.md").write_text(BAD)
    done = attrlint("--output-format", format, "--repo", "--no-cache")
    assert (done.returncode, done.stderr) == (1, "")
    assert "not-english" in done.stdout or format == "gitlab" or "this draft is in Spanish" in done.stdout
    assert "bare-source" in done.stdout or format == "html"


def test_a_copy_of_it_says_so_in_one_comment(repo: Path, attrlint: Run) -> None:
    (repo / "hola.docx").write_bytes(word(paragraph(OTHERS["Spanish"]), paragraph(OTHERS["Spanish"])))
    assert attrlint("--annotate", "copia.docx", "hola.docx").returncode == 0
    [comment] = Copy((repo / "copia.docx").read_bytes()).comments()
    assert comment.says.startswith("This draft is in Spanish")


def test_an_editor_is_told_and_shown_no_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = Document("file:///hola.md", str(tmp_path / "hola.md"), 1, "markdown", SAID)
    seen = understand(document, Current(Wish()), "utf-16")
    assert [finding.rule for finding in seen.findings] == ["not-english"]
    assert seen.draft is not None
    assert not account(seen.draft).sources
