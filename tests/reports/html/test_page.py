"""The page as a whole: well formed, closed to the world, and every link on it leads somewhere."""

import base64
import hashlib
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from attrlint.files import lint_file
from attrlint.finding import Standard
from attrlint.reports.galley import galley
from attrlint.reports.html.collecting import collected, loudness
from attrlint.reports.report import Linted, Settled
from attrlint.span import Span
from tests.attribution.seen import draft_of
from tests.cli.conftest import BAD, Run, attrlint, process, repo
from tests.conftest import ROOT
from tests.reports.html.pages import CONFIG, TOLD, found, linted, printed, read, with_findings
from tests.reports.html.tree import Element, tree

__all__ = ["attrlint", "process", "repo"]

EVIL = """\
---
title: 'Rents </style><script>alert(1)</script> rise, sources say'
section: '"><b>City</b>'
---

<!-- attrlint: allow no-such-rule"><b>x</b> -->
Sources say {{ 7*7 }} {% raw %} &lt;script&gt;alert(2)&lt;/script&gt; [so](javascript:alert(3)),
[or](https://x.example/"onclick="alert(4)) [not](https://x.example/?a=1&b=%22).

"Nobody </mark></p>knows," said Ana "Bo" Ruiz on Monday, June 3, 2025.
"""
EVIL_PATH = 'news/"><img src=x onerror=alert(5)>\u202e.md'


@pytest.fixture(scope="module")
def samples() -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        paths = sorted(path.as_posix() for path in Path("tests/drafts").glob("*.*"))
        return printed(map(linted, paths))


@pytest.fixture(scope="module")
def evil() -> str:
    draft = linted(EVIL_PATH, EVIL)
    rules: dict[str, Any] = {
        name: rule._replace(
            why="<i>why</i></style>",
            standards=(
                Standard("<u>AP</u>", "'", 'javascript:alert("6")'),
                Standard("A", "", "https://a.example/"),
            ),
        )
        for name, rule in CONFIG.rules.items()
    }
    findings = tuple(
        f._replace(message=f"{f.message} <script>alert(7)</script>\x1b[0m") for f in draft.findings
    )
    return printed([draft._replace(findings=findings)], TOLD._replace(rules=rules))


def links(page: Element) -> set[str]:
    return {link.attributes["href"] for link in page.all("a")}


@pytest.mark.parametrize("which", ["samples", "evil"])
def test_every_link_on_the_page_leads_to_one_place(which: str, request: pytest.FixtureRequest) -> None:
    page = tree(request.getfixturevalue(which))
    ids = [element.attributes["id"] for element in page.having("id")]
    assert len(ids) == len(set(ids))
    inside = {href.removeprefix("#") for href in links(page) if href.startswith("#")}
    assert inside <= set(ids)
    assert all(href.startswith(("#", "https://", "http://")) for href in links(page))
    named = " ".join(element.attributes["aria-labelledby"] for element in page.having("aria-labelledby"))
    assert set(named.split()) <= set(ids)


@pytest.mark.parametrize("which", ["samples", "evil"])
def test_nothing_is_loaded_or_run(which: str, request: pytest.FixtureRequest) -> None:
    page = tree(request.getfixturevalue(which))
    tags = {element.tag for element in page.all()}
    assert not tags & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "base",
        "form",
        "input",
        "b-",
        "u",
    }
    for element in page.all():
        assert not [name for name in element.attributes if name.startswith("on") or name in ("style", "src")]
    [style] = page.all("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    [policy] = [m.attributes["content"] for m in page.all("meta") if "http-equiv" in m.attributes]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_what_is_written_in_a_draft_stays_words(evil: str) -> None:
    page = tree(evil)
    assert "<script>alert(2)</script>" in page.text
    assert "{{ 7*7 }}" not in page.text  # a shortcode is markup, and its result would be worse
    assert "49" not in page.text
    assert "alert(7)</script>\\x1b[0m" in page.text
    assert "<i>why</i></style>" in page.text
    assert '"><img src=x onerror=alert(5)>\\u202e.md' in page.text
    assert "<u>AP</u>" in page.text
    assert '"><b>City</b>' not in links(page)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", evil)


def test_headings_go_down_one_step_at_a_time(samples: str) -> None:
    page = tree(samples)
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [len(list(page.all(tag))) for tag in ("header", "main", "footer")][1:] == [1, 1]


def test_a_contradiction_is_joined_in_both_directions() -> None:
    text = "Okafor runs it.\n\nOkafur left, Okafor said.\n"
    draft = draft_of(text, "a.txt")
    finding = found(draft, Span(17, 23), Span(0, 6), Span(30, 36), Span(17, 23))
    page = read([Linted("a.txt", (finding,), {}, galley=galley(draft))])
    [note] = page.having("id", "d1-1-note")
    assert links(note) >= {"#d1-1-words", "#d1-1a-words", "#d1-1b-words", "#rule-bare-source"}
    assert "#d1-1c-words" not in links(page)
    for there, words in (("d1-1a-words", "Okafor"), ("d1-1b-words", "Okafor"), ("d1-1-words", "Okafur")):
        [place] = page.having("id", there)
        assert place.text == words
    back = [link for link in page.having("class", "ref") if link.text in ("1a", "1b")]
    assert [link.attributes["href"] for link in back] == ["#d1-1-note", "#d1-1-note"]
    # beside the first of them, in another paragraph, it is said why
    [echo] = [note for note in page.having("class", "note") if "echo" in note.attributes["class"]]
    assert echo.words == "1a and here note 1"


def test_a_contradiction_between_drafts_is_joined_too() -> None:
    one, other = draft_of("It closes in May.\n", "a.txt"), draft_of("It closes in June.\n", "b.txt")
    finding = found(one, Span(13, 16))
    there = found(other, Span(13, 17))
    related = (finding.related or ()) + (
        found(other, Span(0, 2), Span(13, 17)).related[0],
        found(other, Span(0, 2), Span(13, 17)).related[0]._replace(path="elsewhere.md"),
    )
    drafts = [
        Linted("a.txt", (finding._replace(related=related),), {}, galley=galley(one)),
        Linted("b.txt", (), {}, galley=galley(other)),
    ]
    page = read(drafts)
    [place] = page.having("id", "d1-1a-words")
    assert place.text == there.text == "June"
    assert "note 1 on a.txt" in page.text
    assert "elsewhere.md:1: and here" in page.text


def test_rules_say_why_and_on_whose_authority(samples: str) -> None:
    page = tree(samples)
    [chapter] = page.having("id", "rule-bare-source")
    rule = CONFIG.rules["bare-source"]
    assert " ".join(rule.why.split()) in chapter.words
    assert {s.url for s in rule.standards if s.url} <= links(chapter)
    assert all(f"{s.body}, {s.section}" in chapter.text for s in rule.standards)
    rules = [chapter.attributes["class"].split()[1] for chapter in page.having("class", "chapter")]
    assert rules == sorted(rules, key=["error", "warning", "info"].index)


def test_the_ledger_leads_to_the_words(samples: str) -> None:
    page = tree(samples)
    row = next(row for row in page.all("tr") if "Marta Okafor" in row.text)
    targets = [link.attributes["href"].removeprefix("#") for link in row.all("a")]
    words = [next(page.having("id", target)).text for target in targets]
    assert words[0] == "Marta Okafor"
    assert set(words[1:]) == {"said"}


def test_files_that_could_not_be_read_come_first(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\x00\xff")
    page = read([lint_file(str(tmp_path / "bad.md"), CONFIG, galley=True)])
    [section] = page.having("class", "unread")
    assert "NUL" in section.text
    assert not list(page.all("article"))


def test_findings_that_were_settled_are_shown_with_their_reason() -> None:
    draft = with_findings("Sources say.\n", [(0, 12)])
    settled = Settled(draft.findings[0], "the court sealed it", "Ana Ruiz")
    page = read([draft._replace(findings=(), settled=(settled,))])
    [section] = page.having("class", "settled")
    assert "bare-source, line 1: “Sources say.”: the court sealed it (Ana Ruiz)" in section.words


def test_of_very_many_drafts_the_loudest_are_shown() -> None:
    drafts = [with_findings("Rents rose.\n", [(0, 5)] * (at % 4), f"{at}.txt") for at in range(9)]
    kept = collected(drafts, most=3)
    assert [draft.path for draft in kept] == [draft.path for draft in drafts]
    assert [draft.path for draft in kept if draft.galley] == ["2.txt", "3.txt", "7.txt"]
    page = read(kept)
    assert "6 quieter drafts are counted here and not shown" in page.words
    assert len(list(page.having("class", "chapter"))) == 1
    assert page.text.count("“Rents”") == sum(len(draft.findings) for draft in drafts)
    assert loudness(drafts[3].findings) == (0, 3, 0)


def test_the_bytes_are_the_same_every_time(samples: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        paths = sorted(path.as_posix() for path in Path("tests/drafts").glob("*.*"))
        assert printed(map(linted, paths)) == samples


def test_no_findings_at_all() -> None:
    assert "No findings in 0 drafts" in read([]).text


def test_from_the_command_line(repo: Path, process: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    done = process("draft.md", "--output-format", "html", "--output-file", "report.html")
    assert (done.returncode, done.stdout) == (1, "")
    page = tree((repo / "report.html").read_text(encoding="utf-8"))
    assert "1 error in 1 draft" in page.text
    assert process("draft.md", "--output-format", "html", "--jobs", "1").stdout == (
        repo / "report.html"
    ).read_text(encoding="utf-8")


def test_without_jinja2_one_line_says_what_to_install(
    repo: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("attrlint.reports.html")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    (repo / "draft.md").write_text(BAD)
    done = attrlint("draft.md", "--output-format", "html")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "attrlint: the HTML report needs a package that is not installed: pip install 'attrlint[html]'\n"
    )
    assert attrlint("draft.md").returncode == 1


def test_no_other_report_waits_for_jinja2(repo: Path) -> None:
    import subprocess

    (repo / "draft.md").write_text(BAD)
    code = (
        "import sys; from attrlint.cli.main import main; main(['draft.md', '--no-cache']);"
        "sys.exit(bool({'jinja2', 'markupsafe', 'attrlint.reports.html'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
