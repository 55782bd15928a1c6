"""Schemas for editors are what attrlint asks pages for, and every page that we ship or show fits them."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from attrlint.cli.main import main
from tests.conftest import ROOT, Held
from tests.schemas import FOLDER, NAMES, made
from tests.shown import blocks


def loaded(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text())


def fits(name: str, page: object) -> None:
    jsonschema.Draft7Validator(loaded(name)).validate(page)


class Words(yaml.SafeLoader):
    """YAML 1.2, as editors read it: dates and `off` are words."""


Words.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag.endswith((":int", ":float", ":null", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read(text: str) -> Any:
    return yaml.load(text, Loader=Words)


def test_schemas_are_what_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, held: Held) -> None:
    for name, schema in made(monkeypatch, tmp_path).items():
        held(FOLDER / f"{name}.json", json.dumps(schema, indent=1, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("name", NAMES)
def test_they_are_schemas(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(loaded(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_explained_where_docs_explain_it(name: str) -> None:
    text = json.dumps(loaded(name))
    assert text.count('"description"') >= 5


RULES = sorted(
    page for page in (ROOT / "rules").glob("*/*.yaml") if page.parent.name not in ("words", "profiles")
)


def test_every_rule_of_ours_fits() -> None:
    assert len(RULES) > 55
    for page in RULES:
        fits("rule", read(page.read_text()))


def test_every_profile_of_ours_fits() -> None:
    for page in (ROOT / "rules/profiles").glob("*.yaml"):
        fits("profile", read(page.read_text()))


def test_configs_in_docs_fit() -> None:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    found = [
        read(block.body)
        for page in pages
        for block in blocks(page)
        if block.path.endswith(".attrlint.yaml") and not block.path.startswith("slip/")
    ]
    assert len(found) >= 3
    for config in found:
        fits("config", config)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("config", {"profil": "ap"}),
        ("config", {"severity": {"reportedly": "of"}}),
        ("config", {"overrides": [{"severity": {"reportedly": "off"}}]}),
        ("profile", {"severity": {"reportedly": 3}}),
        ("rule", {"summary": "No check"}),
        ("rule", {"extends": "bare-source", "check": {"kind": "pattern"}}),
        ("waivers", {"waivers": [{"rule": "bare-source"}]}),
    ],
)
def test_slips_do_not_fit(name: str, page: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        fits(name, page)


def test_a_check_holds_what_its_kind_holds() -> None:
    page = read((ROOT / "rules/sourcing/reportedly.yaml").read_text())
    fits("rule", page)
    page["check"]["trigger"] = "figure"
    with pytest.raises(jsonschema.ValidationError):
        fits("rule", page)


@pytest.mark.parametrize("name", NAMES)
def test_they_are_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == loaded(name)
