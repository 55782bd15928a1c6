"""Whatever words stand in drafts, paths and rules: no format lets them act as escapes, commands, markup."""

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrlint.finding import SEVERITIES, Finding, Related, Severity, Standard
from attrlint.reports import FORMATS, report_in
from attrlint.reports.galley import galley
from attrlint.reports.report import Linted, Settled
from attrlint.span import Position
from tests.attribution.seen import draft_of
from tests.reports.html.tree import tree
from tests.reports.made_up import RULES, TOLD, Rule

EVIL = (
    *("\x1b[2J", "\x1b]8;;https://evil.example\x07here\x1b]8;;\x07", "\x9b31m", "\u202eeveil\u202c"),
    *("\u2066a\u2069", "\u200b", "\ufeff", "\r", "\n", "\r\n", "\x00", "\x08", "\u2028", "\udcff"),
    *("\U000e0041", "\t", "::error::owned", "%0A::error::owned", "::", "%", ",", "##[error]owned"),
    *("<script>alert(1)</script>", "</style>", "<!--", "]]>", "&amp;", "&#x3c;", '"', "'"),
    *("<img src=x onerror=y>", "[a](https://evil.example)", "](javascript:x)", "@team", "#123", "|", "`"),
    *("\\", "~~", "![x](y)", "$(x)", "=1+1", "-x", "--help", "{{7*7}}", "{% x %}"),
    *("https://evil.example", "\u0301", "a", " "),
)  # fmt: skip
words = st.lists(st.sampled_from(EVIL), min_size=1, max_size=5).map("".join)
TOP = Position(1, 1, 0)
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


@st.composite
def runs(draw: st.DrawFn) -> list[Linted]:
    path, text, other = draw(words), draw(words), draw(words)
    # half a character is no draft; the reader refuses it
    body = "The mill will close. " + re.sub("[\ud800-\udfff\x00]", "", draw(words)) + " Sources said so."
    end = Position(1, 1 + len(body), len(body))
    severity: Severity = draw(st.sampled_from(SEVERITIES[:3]))
    related = Related(other, TOP, end, draw(words), draw(words))
    standard = Standard(draw(words), draw(words), "https://example.org/" + draw(words))
    finding = Finding(
        path, "bare-source", "sourcing", severity, draw(words), draw(words), text, TOP, end,
        (related,), (standard,), "aa01",
    )  # fmt: skip
    lost = finding._replace(rule="internal-fault", path=other, group="draft")
    waived = Settled(finding._replace(fingerprint="aa02"), draw(words), draw(words))
    return [
        Linted(path, (finding,), {1: body}, (waived,), galley(draft_of(body, path))),
        Linted(other, (lost,), {}),
    ]


def printed(format: str, drafts: list[Linted], evil: str = "a") -> str:
    rule = Rule(
        "bare-source",
        "sourcing",
        "error",
        evil,
        evil,
        evil,
        (Standard(evil, evil, "https://x.example/" + evil),),
    )
    told = TOLD._replace(rules={**RULES, "bare-source": rule})
    return "".join(report_in(format)(drafts, told))


quick = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("format", FORMATS)
@quick
@given(drafts=runs(), evil=words)
def test_no_format_prints_what_a_terminal_obeys(format: str, drafts: list[Linted], evil: str) -> None:
    assert not OBEYED.search(printed(format, drafts, evil))


@quick
@given(drafts=runs())
def test_github_gets_a_command_a_finding_and_no_other(drafts: list[Linted]) -> None:
    lines = printed("github", drafts).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 2
    for line in lines:
        assert re.fullmatch(r"::(?:error|warning|notice) (?:\w+=[^,:]*,?)+::.*", line)
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", line)


@pytest.mark.parametrize("format", ["junit", "checkstyle"])
@quick
@given(drafts=runs())
def test_xml_has_the_elements_that_we_made(format: str, drafts: list[Linted]) -> None:
    tags = {element.tag for element in ElementTree.fromstring(printed(format, drafts)).iter()}
    made = {"testsuites", "testsuite", "testcase", "failure", "error", "system-out", "checkstyle", "file"}
    assert tags <= made


@pytest.mark.parametrize("format", ["json", "jsonl", "gitlab", "sarif", "rdjson"])
@quick
@given(drafts=runs(), evil=words)
def test_json_is_json_and_holds_no_half_characters(format: str, drafts: list[Linted], evil: str) -> None:
    text = printed(format, drafts, evil)
    values = [json.loads(line) for line in text.splitlines()] if format == "jsonl" else [json.loads(text)]
    assert values
    assert not re.search("[\ud800-\udfff]", json.dumps(values, ensure_ascii=False))


@quick
@given(drafts=runs(), evil=words)
def test_sarif_s_markdown_links_nowhere_but_to_standards(drafts: list[Linted], evil: str) -> None:
    [run] = json.loads(printed("sarif", drafts, evil))["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        text = rule.get("help", {}).get("markdown", "")
        # within its brackets an address ends at the next of them, and a backslash keeps what follows plain
        plain = re.sub(r"\]\(<https://(?:x\.example|example\.org)/[^<>\n]*>\)", "", text)
        assert not re.search(r"\]\(|<", re.sub(r"\\.", "", plain))
    for result in run["results"]:
        assert "](" not in result["message"]["text"]


@quick
@given(drafts=runs())
def test_markdown_is_one_row_a_finding(drafts: list[Linted]) -> None:
    lines = printed("markdown", drafts).splitlines()
    rows = [line for line in lines if line.startswith("|")][2:]
    assert len(rows) == 2
    for row in rows:
        assert len(re.findall(r"(?<!\\)\|", re.sub(r"\\\\", "", row))) == 5
        assert not re.search(r"(?<!\\)[`\[]|@(?!<!-- -->)|://", re.sub(r"\\\\", "", row))
        assert not re.search(r"(?<!\\)<(?!br>|!-- -->)", re.sub(r"\\\\", "", row))


@quick
@given(drafts=runs(), evil=words)
def test_a_page_runs_and_loads_nothing(drafts: list[Linted], evil: str) -> None:
    root = tree(printed("html", drafts, evil))
    assert not list(root.all("script", "iframe", "object", "embed", "img", "link", "base", "form"))
    for element in root.all():
        assert not [name for name in element.attributes if name.startswith("on")]
        assert element.attributes.get("href", "#").startswith(("#", "https://", "http://"))
        assert "src" not in element.attributes
