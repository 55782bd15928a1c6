"""Every format over the made-up run, byte for byte; and each read back as its readers read it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from attrlint.reports import FORMATS, report_in
from attrlint.reports.columns import columns
from attrlint.reports.report import Linted
from tests.conftest import Held
from tests.reports.made_up import DRAFT, LINES, TOLD, linted

GOLDEN = Path(__file__).parent / "golden"


def printed(format: str, drafts: list[Linted] | None = None, colour: bool = False) -> str:
    told = TOLD._replace(colour=colour)
    return "".join(report_in(format)(linted() if drafts is None else drafts, told))


@pytest.mark.parametrize("format", [*FORMATS, "full-coloured"])
def test_golden(format: str, held: Held) -> None:
    text = printed(format.removesuffix("-coloured"), colour=format.endswith("-coloured"))
    held(GOLDEN / f"{format}.txt", text)


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match="ascii"):
        report_in("ascii")


def test_clean_run_is_well_formed_in_every_format() -> None:
    assert json.loads(printed("json", [])) == []
    assert printed("jsonl", []) == ""
    assert printed("github", []) == ""
    assert printed("concise", []) == ""
    assert printed("full", [Linted("a.md", (), {})]) == "No findings in 1 draft\n"
    assert json.loads(printed("sarif", []))["runs"][0]["results"] == []
    assert json.loads(printed("gitlab", [])) == []
    assert json.loads(printed("rdjson", []))["diagnostics"] == []
    assert list(ElementTree.fromstring(printed("checkstyle", []))) == []
    assert printed("markdown", [Linted("a.md", (), {})]) == "### attrlint: No findings in 1 draft\n"
    [suite] = ElementTree.fromstring(printed("junit", [Linted("a.md", (), {})]))
    assert [case.get("name") for case in suite] == ["no findings"]


def test_json_keys_are_the_promised_ones() -> None:
    value = json.loads(printed("json"))[1]
    assert list(value) == [
        *(
            "path",
            "rule",
            "group",
            "severity",
            "message",
            "help",
            "text",
            "start",
            "end",
            "related",
            "standards",
        ),
        "fingerprint",
    ]
    assert value["start"] == {"line": 1, "column": 22, "offset": 21}
    assert [json.loads(line) for line in printed("jsonl").splitlines()] == json.loads(printed("json"))


def test_json_text_is_the_drafts_own() -> None:
    for value in json.loads(printed("json"))[1:]:
        assert DRAFT[value["start"]["offset"] : value["end"]["offset"]] == value["text"]


def test_json_streams() -> None:
    """A draft is written before the next one is asked for."""
    asked: list[str] = []

    def drafts() -> Iterator[Linted]:
        for draft in linted():
            asked.append(draft.path)
            yield draft

    first = next(report_in("json")(drafts(), TOLD))
    assert "unreadable-file" in first
    assert len(asked) == 1


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_a_terminal_obeys_is_printed(format: str) -> None:
    text = printed(format)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text
    )


def test_full_fits_the_page() -> None:
    assert max(columns(line) for line in printed("full").splitlines()) <= 100


def test_full_underlines_the_words() -> None:
    """The carets stand under the words, also after wide, combining, unseen and tab characters."""
    lines = printed("full").splitlines()
    below = next(i for i, line in enumerate(lines) if "officials said the pier" in line)
    before = lines[below].split("officials said")[0]
    assert lines[below + 1].index("^") == columns(before)
    assert lines[below + 1].count("^") == len("officials said")


def test_full_without_lines_still_says_what_and_where() -> None:
    draft = linted()[2]
    text = printed("full", [draft._replace(lines={})])
    assert "content/rents: a, b.md:1:22 warning bare-source:" in text
    assert "|" not in text


def test_github_commands_cannot_be_broken_out_of() -> None:
    lines = printed("github").splitlines()
    assert len(lines) == sum(len(draft.findings) for draft in linted())
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)+)::([^\n\r]*)", line)
        assert command
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", command[2] + command[3])


def test_sarif_results_and_notifications() -> None:
    run = json.loads(printed("sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    note = run["invocations"][0]["toolExecutionNotifications"][0]
    assert note["descriptor"]["id"] == "unreadable-file"
    assert not run["invocations"][0]["executionSuccessful"]
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/broken%0A%FF.md"
    conflict = next(r for r in run["results"] if r["ruleId"] == "two-counts")
    assert [place["message"]["text"] for place in conflict["relatedLocations"]] == [
        "the headline says they double",
        "a third in May",
    ]
    assert conflict["partialFingerprints"]["attrlint/v1"] == "aa03"


def test_sarif_messages_hold_no_links_of_a_drafts_making() -> None:
    [draft] = [draft for draft in linted() if draft.findings and draft.lines]
    tricky = draft.findings[0]._replace(message='"[click](https://example.org)" does not say')
    text = json.loads(printed("sarif", [draft._replace(findings=(tricky,))]))
    assert text["runs"][0]["results"][0]["message"]["text"].startswith(r'"[click]\(https')


def test_github_shows_the_loudest_first() -> None:
    commands = [line.split(" ")[0] for line in printed("github").splitlines()]
    assert commands == ["::error"] * 2 + ["::warning"] * 3 + ["::notice"]


def test_gitlab_tells_two_drafts_with_the_same_sentence_apart() -> None:
    [draft] = [draft for draft in linted() if draft.findings and draft.lines]
    copied = draft._replace(findings=tuple(f._replace(path="content/copy.md") for f in draft.findings))
    issues = json.loads(printed("gitlab", [draft, copied]))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 2 * len(draft.findings)
    assert issues[0]["location"] == {"path": "content/rents: a, b.md", "lines": {"begin": 1, "end": 1}}
    assert {issue["severity"] for issue in issues} == {"major", "minor", "info"}


def test_junit_fails_for_errors_alone_and_says_the_rest() -> None:
    suites = ElementTree.fromstring(printed("junit"))
    counted = [[suite.get(count) for count in ("tests", "failures", "errors")] for suite in suites]
    assert counted == [["1", "0", "1"], ["1", "0", "0"], ["5", "1", "0"]]
    failures = [failure.get("type") for failure in suites.iter("failure")]
    assert failures == ["two-counts"]
    assert len(list(suites.iter("system-out"))) == 4


def test_checkstyle_names_file_place_and_rule() -> None:
    file = ElementTree.fromstring(printed("checkstyle"))[1]
    assert file.get("name") == "content/rents: a, b.md"
    assert [file[0].get(key) for key in ("line", "column", "severity", "source")] == [
        *("1", "22", "warning", "attrlint.bare-source")
    ]


@pytest.mark.parametrize("format", ["junit", "checkstyle"])
def test_words_of_a_draft_are_no_xml(format: str) -> None:
    [draft] = [draft for draft in linted() if draft.lines]
    hostile = '<a b="c">&lt;]]>\x00\ufffe\n\'</testsuites>'
    findings = (draft.findings[0]._replace(path=hostile, message=hostile, rule=hostile, severity="error"),)
    root = ElementTree.fromstring(printed(format, [Linted(hostile, findings, {})]))
    kept = hostile.replace("\x00", "\\x00").replace("\ufffe", "\\ufffe").replace("\n", "\\n")
    assert kept in [value for node in root.iter() for value in node.attrib.values()]


def test_rdjson_counts_columns_in_bytes() -> None:
    found = json.loads(printed("rdjson"))["diagnostics"]
    officials = next(f for f in found if "hides" in f["message"])["location"]["range"]
    line = LINES[officials["start"]["line"]].encode()
    assert line[officials["start"]["column"] - 1 : officials["end"]["column"] - 1] == b"officials said"
    conflict = next(f for f in found if f["code"]["value"] == "two-counts")
    assert "column" in conflict["relatedLocations"][0]["location"]["range"]["start"]
    assert conflict["relatedLocations"][1]["location"]["range"]["start"] == {"line": 7}


def test_markdown_is_a_table_whatever_a_draft_says() -> None:
    [draft] = [draft for draft in linted() if draft.lines]
    hostile = "a|b <script> ![x](https://example.org) @team `c`"
    text = printed("markdown", [draft._replace(findings=(draft.findings[0]._replace(message=hostile),))])
    [row] = [line for line in text.splitlines() if "team" in line]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert not re.search(r"(?<!\\)[<](?!!-- -->)|@t|://|(?<!\\)[`\[]", row)


def test_lines_are_those_of_the_draft() -> None:
    assert "".join(LINES.values()) == DRAFT
