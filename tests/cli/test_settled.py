"""`attrlint baseline`, and what baseline and waivers do to a check, as people meet them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD, Run

BASELINE = Path(".attrlint/baseline.json")
NEW = "\nOfficials have reportedly agreed.\n"


@pytest.fixture
def old_repo(repo: Path, attrlint: Run) -> Path:
    """A repo whose only draft has a fault that the baseline holds."""
    (repo / "draft.md").write_text(BAD)
    done = attrlint("baseline")
    assert done == (0, f"{BASELINE}: 1 finding in 1 draft\n", "")
    return repo


def waive(repo: Path, attrlint: Run, expires: str = "") -> str:
    """Waive the only fault of draft.md."""
    [finding] = json.loads(attrlint("draft.md", "--output-format", "json").stdout)
    (repo / ".attrlint").mkdir(exist_ok=True)
    (repo / ".attrlint/waivers.yaml").write_text(
        f"waivers:\n  - rule: {finding['rule']}\n    path: draft.md\n"
        f"    fingerprint: '{finding['fingerprint']}'\n    reason: sealed by the court\n"
        f"    approved_by: Lena Furst\n{expires and f'    expires: {expires}'}\n"
    )
    return str(finding["rule"])


def test_only_what_is_new_is_told(old_repo: Path, attrlint: Run) -> None:
    done = attrlint()
    assert done == (0, "No findings in 1 draft (1 more settled by baseline or waiver)\n", "")
    (old_repo / "draft.md").write_text(f"# A new headline\n\nA new paragraph.\n\n{BAD}{NEW}")
    done = attrlint("--output-format", "concise")
    assert "reportedly" in done.stdout
    assert "bare-source" not in done.stdout
    assert "bare-source" in attrlint("--no-baseline").stdout
    assert "bare-source" in attrlint("--isolated").stdout


def test_entries_that_are_found_no_more(old_repo: Path, attrlint: Run) -> None:
    (old_repo / "draft.md").write_text(GOOD + NEW)
    done = attrlint()
    assert done.stderr == f"attrlint: {BASELINE}: 1 entry is found no more: `attrlint baseline --prune`\n"
    done = attrlint("baseline", "--prune")
    assert done.stdout == f"{BASELINE}: 0 findings in 0 drafts; 1 found no more\n"
    assert "reportedly" in attrlint().stdout, "pruning adds nothing"
    assert not attrlint().stderr


def test_silence_of_a_rule_that_is_off_is_not_the_end_of_a_fault(old_repo: Path, attrlint: Run) -> None:
    (old_repo / ".attrlint.yaml").write_text("severity: {bare-source: off}\n")
    assert not attrlint().stderr


def test_drafts_that_were_not_named_keep_their_entries(old_repo: Path, attrlint: Run) -> None:
    (old_repo / "other.md").write_text(BAD)
    assert attrlint("baseline", "other.md").stdout == f"{BASELINE}: 2 findings in 2 drafts\n"
    (old_repo / "draft.md").unlink()
    assert attrlint("baseline", "other.md").stdout.endswith("1 finding in 1 draft; 1 found no more\n")


def test_what_is_settled_takes_no_room_from_what_is_new(repo: Path, attrlint: Run) -> None:
    (repo / ".attrlint.yaml").write_text("most_alike: 2\n")
    old = [f"The {what} will close in June, sources said." for what in ("plant", "mill", "dam", "school")]
    (repo / "draft.md").write_text("\n\n".join(old))
    attrlint("baseline")
    assert attrlint().returncode == 0
    (repo / "draft.md").write_text("\n\n".join([*old, "The pool will close in May, sources said."]))
    done = attrlint()
    assert done.returncode == 1
    assert "draft.md:9:29 error" in done.stdout


def test_a_waiver_holds_until_it_expires(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    rule = waive(repo, attrlint, "2026-12-31")
    assert attrlint("--today", "2026-12-31").returncode == 0
    done = attrlint("--today", "2027-01-01", "--output-format", "concise")
    assert done.returncode == 1
    assert "waived by Lena Furst until 2026-12-31" in done.stdout
    log = json.loads(attrlint("--today", "2026-12-31", "--output-format", "sarif").stdout)
    [result] = log["runs"][0]["results"]
    assert result["ruleId"] == rule
    assert result["suppressions"][0]["justification"] == "sealed by the court (approved by Lena Furst)"


def test_a_waiver_for_what_is_gone_is_told_with_its_place(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    waive(repo, attrlint)
    (repo / "draft.md").write_text(GOOD)
    assert ".attrlint/waivers.yaml:2:5: nothing is found for this waiver" in attrlint().stderr


@pytest.mark.parametrize(("name", "place"), [("baseline.json", "1:1"), ("waivers.yaml", "1:1")])
def test_a_mistake_in_them_is_a_fault_at_its_place(repo: Path, attrlint: Run, name: str, place: str) -> None:
    (repo / "draft.md").write_text(BAD)
    (repo / ".attrlint").mkdir()
    (repo / ".attrlint" / name).write_text("[]")
    done = attrlint()
    assert done.returncode == 2
    assert f".attrlint/{name}:{place}: " in done.stderr


def test_a_day_that_is_none(attrlint: Run) -> None:
    assert attrlint("--today", "tomorrow").returncode == 2


def test_a_draft_that_cannot_be_read_is_told_and_the_others_are_written_down(
    repo: Path, attrlint: Run
) -> None:
    (repo / "draft.md").write_text(BAD)
    (repo / "torn.md").write_bytes(b"\xff\xfe\xfd")
    done = attrlint("baseline")
    assert done.returncode == 2
    assert "1 finding in 1 draft" in done.stdout


def test_a_waiver_for_a_rule_that_is_not_there_is_told(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    waive(repo, attrlint)
    page = repo / ".attrlint/waivers.yaml"
    page.write_text(page.read_text().replace("bare-source", "bare-sauce"))
    assert attrlint().stderr == (
        "attrlint: .attrlint/waivers.yaml:2:5: no rule is called 'bare-sauce': did you mean 'bare-source'?\n"
    )
