"""`attrlint import-vale`: pages of a style as rules that find the same words."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

PAGES = {
    "Filler": "extends: existence\nmessage: \"'%s' says nothing.\"\nlevel: suggestion\nignorecase: true\n"
    "link: https://example.org/style\ntokens: [really, '(?:quite|rather) literally']\n"
    "exceptions: [really soon]\n",
    "Plain": "extends: substitution\nmessage: Use '%s' instead of '%s'\n"
    "swap: {'utili[sz]e': use, \"'tis\": it is}\n",
    "Commas": "extends: occurrence\nmessage: Many commas\nscope: sentence\nmax: 3\ntoken: ','\n",
    "Acronyms": "extends: conditional\nmessage: \"'%s' has no definition\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
    "second: '(?:\\b[A-Z][a-z]+ ){1,5}\\(([A-Z]{3,5})\\)'\nexceptions: [USA]\n",
    "Passive": "extends: existence\nmessage: Passive\nraw: ['\\b(?:was|were)\\b\\s*']\ntokens: [beaten]\n",
    "Headings": "extends: capitalization\nmessage: Title case\nmatch: $title\n",
    "Shout": "extends: existence\nmessage: Do not shout\nnonword: true\ntokens: ['\\w+!', '\\n\\n\\n']\n",
    "Torn": "extends: [existence\n",
}


@pytest.fixture
def style(repo: Path) -> Path:
    folder = repo / "Bugle"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.yml").write_text(text)
    (repo / ".attrlint.yaml").write_text("rules: [mine]\n")
    (repo / "mine").mkdir()
    return folder


def test_every_page_is_written_or_told(style: Path, attrlint: Run) -> None:
    done = attrlint("import-vale", "Bugle", "--to", "mine")
    assert done.returncode == 0, done.stderr
    written = {page.stem for page in (style.parent / "mine/clarity").iterdir()}
    assert written == {
        f"bugle-{name}" for name in ("filler", "plain", "commas", "acronyms", "passive", "shout")
    }
    assert "Headings.yml: not imported: 'match' is left out; 'capitalization' is a kind" in done.stdout
    assert "Torn.yml: this is no page of a style" in done.stdout
    assert (
        "only whole words are found; '\\\\n\\\\n\\\\n' is left out: a line break can never match"
        in done.stdout
    )
    assert "6 written" in done.stdout
    tested = attrlint(
        "test", *(f"bugle-{name}" for name in ("filler", "plain", "commas", "acronyms", "passive"))
    )
    assert tested.stdout == "5 rules, 10 examples: all as their pages say\n"


def found(attrlint: Run, text: str, rule: str) -> list[str]:
    done = attrlint("check", "--exit-zero", "--output-format", "concise", "-", stdin=text)
    return [line for line in done.stdout.splitlines() if f" {rule}: " in line]


def test_they_find_what_theirs_find(style: Path, attrlint: Run) -> None:  # noqa: ARG001
    attrlint("import-vale", "Bugle", "--to", "mine")
    [filler] = found(attrlint, "It is Really late, and really soon over.\n", "bugle-filler")
    assert filler == "stdin.md:1:7: info bugle-filler: 'Really' says nothing."
    [plain] = found(attrlint, "They utilize it.\n", "bugle-plain")
    assert plain.endswith("Use 'use' instead of 'utilize'")
    assert not found(attrlint, "One, two, three, four.\n", "bugle-commas")
    [commas] = found(attrlint, "One, two, three, four, five, six.\n", "bugle-commas")
    assert commas.startswith("stdin.md:1:22:")
    acronyms = found(
        attrlint, "The Port of Amity Board (PAB) met. The PAB and the USA left the EPA.\n", "bugle-acronyms"
    )
    assert len(acronyms) == 1
    assert "'EPA' has no definition" in acronyms[0]
    assert found(attrlint, "They were beaten.\n", "bugle-passive")


def test_a_folder_that_is_none(attrlint: Run) -> None:
    assert attrlint("import-vale", "gone").returncode == 2


def test_a_folder_without_pages_and_the_style_inside_it(style: Path, attrlint: Run) -> None:
    (style.parent / "clone").mkdir()
    style.rename(style.parent / "clone/Bugle")
    done = attrlint("import-vale", "clone")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "attrlint: clone: no page of a style stands in this folder: is it 'clone/Bugle'?\n"
    )
