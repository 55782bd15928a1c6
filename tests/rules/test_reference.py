"""docs/rules.md keeps step: the pages shown there load, and its tables name every option that there is."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from attrlint.checks import KINDS, build
from attrlint.checks.conflict import SORTS
from attrlint.config import isolated, load_config
from attrlint.fault import Fault
from attrlint.rules.examples import run_examples
from tests.pages import page, write

REFERENCE = Path(__file__).parents[2] / "docs" / "rules.md"
SHOWN = re.findall(r"```yaml\n# (style/\S+)\n(.*?)```", REFERENCE.read_text(encoding="utf-8"), re.DOTALL)
CONFIG = isolated()


def test_every_page_shown_loads_and_holds_its_examples(tmp_path: Path) -> None:
    for name, text in SHOWN:
        write(tmp_path, name, text)
    config = load_config(str(write(tmp_path, ".attrlint.yaml", "rules: style\nprofile: bugle\n")))
    assert len(SHOWN) == 3
    assert config.rules["bare-source"].message.startswith("Style book")
    assert config.for_path("x.md")["loaded-verb"] == "off"
    assert run_examples(config.rules["empty-word"], config.words) == []


SMALLEST = {
    "pattern": ["any: [x]"],
    "source": ["source: document"],
    # with patterns of its own a rule is asked for no lists
    "claim": ["trigger: figure", "trigger: figure\nany: [x]"],
    "quote": ["fault: no-speaker"],
    "conflict": ["of: weekday"],
    "metric": ["score: words\nover: draft\nabove: 1"],
    "story": ["measure: unnamed-share"],
}
"""Pages with the fewest options, that together are asked for all that the kind takes."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_that_a_kind_reads_is_in_its_section(kind: str) -> None:
    asked = set().union(*(read(f"kind: {kind}\n{smallest}\n") for smallest in SMALLEST[kind]))
    assert told("option", kind) == asked - {"kind"}


@pytest.mark.parametrize("kind", ["pattern", "source", "claim"])
def test_every_excuse_that_a_kind_reads_is_in_its_section(kind: str) -> None:
    asked = read(f"kind: {kind}\n{SMALLEST[kind][0]}\nunless:\n  ")
    # what excuses a source is told once, in the section of sources
    elsewhere = told("condition", "source") if kind == "pattern" else set()
    assert told("condition", kind) <= asked <= told("condition", kind) | elsewhere


@pytest.mark.parametrize("sort", SORTS)
def test_every_aspect_of_a_contradiction_is_in_its_row(sort: str) -> None:
    [row] = re.findall(rf"^\| `{sort}` \| (.*)", REFERENCE.read_text(encoding="utf-8"), re.M)
    aspects = import_module(f"attrlint.checks.conflicts.{sort}").ASPECTS
    assert set(re.findall(r"`(\S+?)`", row)) == set(aspects)


def told(table: str, kind: str) -> set[str]:
    """The names in the first column of a table of the kind's section."""
    [section] = re.findall(rf"^### {kind}:.*?(?=^##)", REFERENCE.read_text(encoding="utf-8"), re.M | re.S)
    rows = re.search(rf"^\| {table} \|.*\n\|---\|---\|\n((?:\|.*\n)+)", section, re.M)
    assert rows, f"{kind} has no table of its {table}s"
    return {name for row in rows[1].splitlines() for name in re.findall(r"`(\S+?)`", row.split("|")[1])}


def read(check: str) -> set[str]:
    """The keys that the code asks for, as the Fault for a key that nobody knows tells them."""
    with pytest.raises(Fault) as caught:
        build(page(f"{check}nobody-knows: x\n"), CONFIG.words)
    assert "unknown key 'nobody-knows'" in caught.value.message
    return set(caught.value.help.removeprefix("Keys known here: ").removesuffix(".").split(", "))
