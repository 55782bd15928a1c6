"""The commands beside `check`."""

import json
from pathlib import Path

import pytest

from attrlint import running
from attrlint.reports.account_full import SHAPE
from attrlint.reports.columns import columns
from tests.cli.conftest import BAD, GOOD, Run

STORY = """\
# Bridge to close

The bridge will close on May 3, said Ana Ruiz, the city engineer.

"We have no choice," Ruiz said. Repairs will take a year, according to sources.
"""


def test_sources_for_people(repo: Path, attrlint: Run) -> None:
    (repo / "bridge.md").write_text(STORY)
    done = attrlint("sources", "bridge.md")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("bridge.md: 2 sources, 3 statements: named 67%, unnamed 33%")
    assert lines[1] == "  first source in paragraph 1"
    headings = ["no.", "who", "kind", "title,", "organization", "said", "quotes", "share", "line"]
    assert lines[2].split() == headings
    assert lines[3].split()[:4] + lines[3].split()[-4:] == [
        "1",
        "Ana",
        "Ruiz",
        "person",
        "2",
        "1",
        "67%",
        "3",
    ]
    assert lines[4].split() == ["2", "sources", "unnamed", "group", "1", "0", "33%", "5"]
    assert max(map(columns, lines)) <= 100


def test_the_ledger_can_never_be_wider_than_a_page() -> None:
    figures = sum(len(column.heading) for column in SHAPE if column.figures)
    assert 2 + sum(column.most for column in SHAPE) + figures + 2 * (len(SHAPE) - 1) <= 100


def test_sources_as_json_have_the_promised_keys(repo: Path, attrlint: Run) -> None:
    (repo / "bridge.md").write_text(STORY)
    (repo / "empty.md").write_text("")
    bridge, empty = json.loads(attrlint("sources", "--output-format", "json").stdout)
    assert list(bridge) == list(empty) == ["path", "sources", "attributions", "claims", "measures"]
    assert (empty["sources"], empty["attributions"], empty["claims"]) == ([], [], [])
    measures = bridge["measures"]
    assert (measures["statements"], measures["named_share"], measures["unnamed_share"]) == (3, 0.667, 0.333)
    assert (measures["accused"], measures["first_attribution_paragraph"]) == ([], 1)
    first = bridge["sources"][0]
    assert list(first) == [
        *(
            "id",
            "kind",
            "name",
            "title",
            "organization",
            "reason",
            "basis",
            "first",
            "attributions",
            "quotes",
        ),
        *("share", "via", "granted"),
    ]
    assert (first["name"], first["kind"], first["attributions"], first["quotes"]) == (
        "Ana Ruiz",
        "named-person",
        2,
        1,
    )
    statement = bridge["attributions"][0]
    assert list(statement) == ["source_id", "source", "cue", "content", "quote"]
    assert statement["source_id"] == first["id"]
    spans = [first["first"], statement["source"], statement["cue"], *statement["content"]]
    for span in spans:
        assert list(span) == ["start", "end", "text"]
        assert STORY[span["start"]["offset"] : span["end"]["offset"]] == span["text"]


def test_sources_shown_in_the_draft(repo: Path, attrlint: Run) -> None:
    (repo / "bridge.md").write_text(STORY + "\nRuiz\x1b[2J said so.\n")
    done = attrlint("sources", "--show", "bridge.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert "{1: The bridge will close on May 3}, <said> [1 Ana Ruiz, the city engineer]." in done.stdout
    assert "1  Ana Ruiz " in done.stdout
    assert "\x1b" not in done.stdout
    assert max(map(columns, done.stdout.splitlines())) <= 100
    coloured = attrlint("sources", "--show", "bridge.md", env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b[1;32m[1] Ana Ruiz, the city engineer\x1b[0m" in coloured
    assert "\x1b[2J" not in coloured
    plain = attrlint("sources", "--show", "bridge.md", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout
    assert plain == done.stdout
    attrlint("sources", "--show", "bridge.md", "--output-file", "shown.txt", env={"FORCE_COLOR": "1"})
    assert (repo / "shown.txt").read_text() == done.stdout


def test_what_is_shown_is_for_people(repo: Path, attrlint: Run) -> None:
    (repo / "bridge.md").write_text(STORY)
    done = attrlint("sources", "--show", "--output-format", "json", "bridge.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--show is for people" in done.stderr


def test_sources_of_files_that_cannot_be_read(repo: Path, attrlint: Run) -> None:
    (repo / "bridge.md").write_text(STORY)
    (repo / "broken.md").write_bytes(b"\xff\0")
    done = attrlint("sources", "--output-format", "json")
    assert done.returncode == 2
    assert [draft["path"] for draft in json.loads(done.stdout)] == ["bridge.md"]
    assert done.stderr.startswith("attrlint: broken.md: ")
    assert attrlint("sources", "gone.md").returncode == 2
    assert attrlint("sources", "-", stdin=STORY).stdout.startswith("stdin.md: 2 sources")


def test_rules_lists_every_rule_with_its_severity_here(repo: Path, attrlint: Run) -> None:
    (repo / ".attrlint.yaml").write_text("severity: {bare-source: info}\n")
    done = attrlint("rules")
    assert done.returncode == 0
    lines = {line.split()[0]: line.split() for line in done.stdout.splitlines() if line.split()}
    assert lines["bare-source"][1:3] == ["sourcing", "info"]
    assert lines["unused-allow"][1:3] == ["draft", "warning"]
    assert max(map(columns, done.stdout.splitlines())) <= 100
    values = {
        value["name"]: value for value in json.loads(attrlint("rules", "--output-format", "json").stdout)
    }
    assert values["bare-source"]["severity"] == "info"
    assert values["bare-source"]["standards"][0].keys() == {"body", "section", "url"}


def test_explain(attrlint: Run) -> None:
    done = attrlint("explain", "bare-source", "unused-allow")
    assert done.returncode == 0
    assert done.stdout.startswith("bare-source (sourcing, ")
    assert "\nunused-allow (draft, warning)\n" in done.stdout
    slip = attrlint("explain", "bare-sorce")
    assert slip.returncode == 2
    assert slip.stderr == "attrlint: no rule is called 'bare-sorce': did you mean 'bare-source'?\n"


PAGE = """\
summary: A plant
why: Plants are not news.
severity: error
message: '"{match}" is no news'
help: Leave it out.
standards:
  - {body: The Courier, section: Style}
check:
  kind: pattern
  any: [plant]
examples:
  bad:
    - 'The [[plant]] will close.'
    - 'A [[tree]] grows.'
  good:
    - 'The factory will close.'
    - 'The plant will open.'
"""


def test_test_tells_which_examples_are_not_as_the_page_says(repo: Path, attrlint: Run) -> None:
    page = repo / "desk/draft/plant.yaml"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    done = attrlint("test", "desk/draft/plant.yaml")
    assert done.returncode == 1
    assert "desk/draft/plant.yaml:14:7: plant: " in done.stdout
    assert "  expected  A [[tree]] grows.\n  found     A tree grows.\n" in done.stdout
    assert "desk/draft/plant.yaml:17:7: plant: " in done.stdout
    assert done.stdout.endswith("1 rule, 4 examples: 2 not as their pages say\n")
    (repo / ".attrlint.yaml").write_text("rules: [desk]\n")
    assert attrlint("test", "plant").stdout == done.stdout
    page.write_text(PAGE.replace("[[tree]]", "[[plant]]").replace("'The plant will open.'", "'It opens.'"))
    mended = attrlint("test", "plant")
    assert (mended.returncode, mended.stdout) == (0, "1 rule, 4 examples: all as their pages say\n")


def test_test_of_what_is_no_rule(repo: Path, attrlint: Run) -> None:
    (repo / "draft").mkdir()
    (repo / "draft/odd.yaml").write_text("summary: x\n")
    done = attrlint("test", "draft/odd.yaml", "gone.yaml", "bare-sorce")
    assert done.returncode == 2
    assert "draft/odd.yaml:" in done.stderr
    assert "gone.yaml: No such file" in done.stderr
    assert "did you mean 'bare-source'?" in done.stderr


def test_config_tells_what_is_in_force_and_why(repo: Path, attrlint: Run) -> None:
    (repo / ".attrlint.yaml").write_text(
        "profile: ap\nfail_on: warning\nexclude: [old/**]\nseverity: {bare-source: warning}\n"
        "overrides:\n  - files: opinion/**\n    severity: {bare-source: info}\n"
    )
    told = attrlint("config", "opinion/a.md").stdout
    lines = {line.split()[0]: line for line in told.splitlines() if line.split()}
    decided_here, _, by_rule = told.partition("the rule's page")
    assert "profile ap" in decided_here
    assert "profile ap" not in by_rule
    assert lines["config"].endswith(str(repo / ".attrlint.yaml"))
    assert lines["profile"].split() == ["profile", "ap"]
    assert lines["bare-source"].split(maxsplit=2) == ["bare-source", "info", "override 1"]
    value = json.loads(attrlint("config", "old/a.md", "--output-format", "json").stdout)
    assert (value["excluded"], value["fail_on"], value["profile"]) == (True, "warning", "ap")
    decided = {rule["rule"]: (rule["severity"], rule["where"]) for rule in value["rules"]}
    assert decided["bare-source"] == ("warning", "severity")
    assert {where for _, where in decided.values()} == {"severity", "profile ap", "the rule's page"}
    alone = attrlint("config", "--isolated").stdout
    assert "none: attrlint's defaults" in alone


@pytest.mark.parametrize("command", ["rules", "explain bare-source", "test", "config"])
def test_a_faulty_config_ends_every_command_the_same_way(command: str, repo: Path, attrlint: Run) -> None:
    (repo / ".attrlint.yaml").write_text("profil: ap\n")
    done = attrlint(*command.split())
    assert done.returncode == 2
    assert ".attrlint.yaml:1:1: unknown key 'profil'" in done.stderr.splitlines()[0]
    assert attrlint(*command.split(), "--config", "gone.yaml").returncode == 2


def test_rules_to_a_file(repo: Path, attrlint: Run) -> None:
    assert attrlint("rules", "--output-file", "rules.txt").stdout == ""
    assert "bare-source" in (repo / "rules.txt").read_text()


def test_the_same_bytes_for_any_number_of_processes(
    repo: Path, attrlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "FORKED", 0)
    for number in range(70):
        text = (BAD, GOOD, STORY)[number % 3]
        (repo / f"{number:02}.md").write_text(text.replace("June", f"June {number % 28 + 1}"))
    (repo / "05.md").write_bytes(b"\xff")
    for command in (("check",), ("check", "--output-format", "json"), ("sources", "--output-format", "json")):
        one, two = (attrlint(*command, "--no-cache", "--jobs", jobs) for jobs in ("1", "2"))
        assert one == two
        assert one.stdout.count(".md") > 40
        assert one.returncode == 2


def test_test_of_a_folder_tries_all_its_pages(repo: Path, attrlint: Run) -> None:
    page = repo / "desk/draft/plant.yaml"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    one = attrlint("test", "desk/draft/plant.yaml").stdout
    assert attrlint("test", "desk").stdout == attrlint("test", "desk/draft").stdout == one
    (repo / "empty").mkdir()
    none = attrlint("test", "empty")
    assert (none.returncode, none.stdout) == (2, "")
    assert none.stderr == "attrlint: empty is a folder without rules: name a rule, or the page of one\n"


def test_of_a_page_that_cannot_be_read_nothing_is_said_to_be_well(repo: Path, attrlint: Run) -> None:
    page = repo / "desk/draft/plant.yaml"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE.replace("any: [plant]", "any: ['(plant']"))
    done = attrlint("test", "desk/draft/plant.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "a bracket that is never closed" in done.stderr
