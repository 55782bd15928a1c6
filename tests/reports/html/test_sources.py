"""The page of sources: who is cited, marked in the draft and leading to the ledger and back."""

from attrlint.reports.account_html import report
from attrlint.reports.galley import galley
from attrlint.reports.paint import painter
from tests.attribution.seen import draft_of
from tests.cli.conftest import BAD, Run, attrlint, repo
from tests.reports.html.pages import squeezed
from tests.reports.html.tree import Element, tree

__all__ = ["attrlint", "repo"]

TEXT = """\
# Rents to rise

Ana Ruiz, who heads the *board*, said rents would rise. She said so twice.
Officials agreed in May, a study found.

It is believed that more will follow, <b>insiders</b> say.
"""


def page_of(*texts: str) -> Element:
    galleys = [galley(draft_of(text, f"{at}.md")) for at, text in enumerate(texts)]
    return tree("".join(report(galleys, painter(False), 100)))


def test_every_source_leads_to_its_row_and_the_row_to_its_words() -> None:
    page = page_of(TEXT)
    ids = [element.attributes["id"] for element in page.having("id")]
    assert len(ids) == len(set(ids))
    assert {a.attributes["href"].removeprefix("#") for a in page.all("a")} <= set(ids)
    refs = list(page.having("class", "ref"))
    assert [ref.text for ref in refs][:2] == ["1", "1"]
    [row] = page.having("id", refs[0].attributes["href"].removeprefix("#"))
    assert row.words.startswith("1 Ana Ruiz")
    assert [mark.words for mark in page.having("class", "named") if mark.tag == "mark"][1:3] == [
        "Ana Ruiz, who heads the board",
        "She",
    ]


def test_kinds_are_told_apart() -> None:
    [article] = page_of(TEXT).all("article")
    tones = {mark.attributes["class"]: mark.words for mark in article.all("mark")}
    assert tones["documents"] == "a study"
    assert tones["unnamed"] == "insiders"


def test_the_whole_draft_is_there_once() -> None:
    page = page_of("Rents rose.\n\nThey fell.\n")
    [copy] = page.having("class", "copy")
    assert squeezed("".join(block.text for block in copy.having("data-line"))) == "Rentsrose.Theyfell."


def test_several_drafts_are_listed_with_what_they_rest_on() -> None:
    page = page_of(TEXT, "Rents rose, said Ana Ruiz.\n")
    [front] = page.having("id", "front")
    assert [a.attributes["href"] for a in front.all("a")] == ["#d1", "#d2"]
    assert "1 source, 1 statement: named 100%." in front.words
    assert [h.words for h in page.all("h1")] == ["Sources of 2 drafts"]


def test_from_the_command_line(attrlint: Run) -> None:
    done = attrlint("sources", "--output-format", "html", "-", stdin=BAD)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sources of 1 draft" in tree(done.stdout).text
    assert attrlint("sources", "--show", "--output-format", "html", "-", stdin=BAD).returncode == 2
