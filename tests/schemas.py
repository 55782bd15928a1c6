"""JSON Schemas of the pages that people write, made of what attrlint asks those pages for.

The words that explain a key are those of the tables in docs, so that an editor shows what docs say.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

import pytest

from attrlint.checks import KINDS
from attrlint.config.loading import load_config
from attrlint.page.page import Page
from attrlint.rules.definition import extended, read_rule
from attrlint.rules.loading import load_rules, rule_pages
from attrlint.rules.profiles import load_profile
from attrlint.settled.waivers import read_waivers
from attrlint.words import builtin_folder, load_words
from tests.asked import Asked, Record, recording
from tests.conftest import ROOT

FOLDER: Final = ROOT / "attrlint/page/schemas"
NAMES: Final = ("config", "profile", "rule", "waivers")
SCHEMA: Final = "http://json-schema.org/draft-07/schema#"
TITLES: Final = {
    "config": "A config of attrlint",
    "profile": "A profile of attrlint: which rules are how loud in which house",
    "rule": "A rule of attrlint",
    "waivers": "Findings of attrlint that an editor has let pass",
}
_MAPPINGS: Final = {"severity": ("error", "warning", "info", "off"), "words": None}
_NEEDED: Final = {"rule": ("standards", "check", "examples"), "waivers": ("waivers",)}
_FENCE: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_ROW: Final = re.compile(r"^\| (?P<keys>`[^|]*?`(?:, `[^|]*?`)*) \| (?P<words>.*) \|$", re.MULTILINE)
_HEADING: Final = re.compile(r"^#+ (?P<words>.*)$|^\| (?P<head>\w+) \| \w+", re.MULTILINE)

EXTENDS = "extends: bare-source\nseverity: error\nmessage: no\nhelp: no\nwords: {media: [the Bugle]}\n"
CONFIG = "profile: ap\nseverity: {reportedly: off}\noverrides: [{files: a, profile: ap, severity: {}}]\n"
PROFILE = "extends: ap\nseverity: {reportedly: off}\n"
WAIVERS = "waivers: [{rule: a, path: a, fingerprint: 0123456789abcdef, reason: a, approved_by: a}]\n"


def made(monkeypatch: pytest.MonkeyPatch, folder: Any) -> dict[str, Any]:
    """Every schema by name; `folder` is one to write probes to."""
    with recording(monkeypatch) as record:
        _probe(record, monkeypatch, folder)
    told = _descriptions()
    schemas = {name: _schema(name, record, told) for name in NAMES}
    _split_rule(schemas["rule"], record, told)
    return schemas


def _probe(record: Record, monkeypatch: pytest.MonkeyPatch, folder: Any) -> None:
    words = load_words(builtin_folder())
    rules = load_rules([builtin_folder()], words)
    for path in rule_pages(builtin_folder()):
        with open(path, "rb") as file:
            page = record.root(Page.load(path, file.read()), "rule")
        rule = read_rule(page, *path.removesuffix(".yaml").split("/")[-2:], words)
        getattr(rule.check, "built", lambda: None)()
    page = record.root(Page.load("sourcing/bare-source.yaml", EXTENDS.encode()), "extension")
    extended(page, "sourcing", "bare-source", words, rules)
    load = Page.load.__func__  # type: ignore[attr-defined]
    for name, text, read in (
        ("config", CONFIG, load_config),
        ("profile", PROFILE, load_profile),
        ("waivers", WAIVERS, lambda path: read_waivers(path, WAIVERS.encode())),
    ):
        probe = folder / f"{name}.yaml"
        probe.write_text(text)

        def noted(cls: type[Page], path: str, data: bytes, name: str = name, probe: Any = probe) -> Page:
            made: Page = load(cls, path, data)
            return record.root(made, name) if path == str(probe) else made

        with monkeypatch.context() as patch:
            patch.setattr(Page, "load", classmethod(noted))
            read(str(probe))


def _descriptions() -> dict[tuple[str, str], str]:
    """What docs say of a key, by the last words of the heading or the table above it, and the key."""
    told: dict[tuple[str, str], str] = {}
    for page in ("rules", "config", "old-repos"):
        text = _FENCE.sub("", (ROOT / f"docs/{page}.md").read_text())
        above = ""
        for line in text.splitlines():
            heading, row = _HEADING.match(line), _ROW.match(line)
            if heading and heading["words"]:
                above = heading["words"].partition(":")[0].lower()
            elif heading and heading["head"] == "condition":
                above = f"{above}.unless"
            elif row:
                words = row["words"].replace("`", "").replace("\\|", "|")
                for key in re.findall(r"`([^`]+)`", row["keys"]):
                    told.setdefault((above, key), words)
    return told


def _schema(name: str, record: Record, told: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    head = {"$schema": SCHEMA, "title": TITLES[name]}
    return head | _object(name, record, told)


def _object(place: str, record: Record, told: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    keys = record.asked.get(place, {})
    properties = {
        key: _described(_value(f"{place}.{key}", key, asked, record, told), _words_for(place, key, told))
        for key, asked in keys.items()
    }
    needed = [
        key for key, asked in keys.items() if all(a.needed for a in asked) or key in _NEEDED.get(place, ())
    ]
    found: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return found | ({"required": sorted(needed)} if needed else {})


def _value(
    place: str, key: str, asked: Iterable[Asked], record: Record, told: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    shapes = {one.shape for one in asked}
    allowed = list(dict.fromkeys(word for one in asked for word in one.allowed))
    scalar = {"enum": [_plain(word) for word in allowed]} if allowed else {"type": ["string", "number"]}
    if key in _MAPPINGS and shapes == {"page"}:
        levels = _MAPPINGS[key]
        return {"type": "object", "additionalProperties": {"enum": list(levels)} if levels else _many(scalar)}
    if "page" in shapes:
        return _object(place, record, told)
    if "pages" in shapes:
        return _many(_object(_told_elsewhere(place, record), record, told))
    if "entries" in shapes:
        return {"type": "array", "items": {"anyOf": [{"type": "string"}, _object(place, record, told)]}}
    if shapes & {"texts", "choices"}:
        return _many(scalar)
    return {"flag": {"type": "boolean"}, "number": {"type": "number"}}.get(min(shapes), scalar)


def _told_elsewhere(place: str, record: Record) -> str:
    """Where a page like this one was met, if this one never was: kinds share what excuses a match."""
    if place in record.asked:
        return place
    tail = place[place.index(".") :]
    return next(other for other in sorted(record.asked) if other.endswith(tail))


def _many(one: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _plain(word: str) -> object:
    return {"true": True, "false": False}.get(word, word)


def _described(value: dict[str, Any], words: str) -> dict[str, Any]:
    return {"description": words} | value if words else value


def _words_for(place: str, key: str, told: Mapping[tuple[str, str], str]) -> str:
    above = {
        "rule": "the keys of a page",
        "extension": "the keys of a page",
        "config": "keys of a config",
        "config.overrides": "keys of a config",
        "profile": "keys of a profile",
        "waivers.waivers": "what an editor decided",
    }.get(place, place)
    # conditions are told once, with the kind that has most of them
    for where in (above, "source.unless" if above.endswith(".unless") else "", "pattern.unless"):
        if (where, key) in told and (where == above or above.endswith(".unless")):
            return told[where, key]
    return ""


def _split_rule(rule: dict[str, Any], record: Record, told: Mapping[tuple[str, str], str]) -> None:
    """A page that extends a rule holds other keys, and what a check holds depends on its kind."""
    full = {key: rule.pop(key) for key in ("properties", "required", "additionalProperties")}
    full["properties"]["check"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(KINDS)}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": _object(kind, record, told),
            }
            for kind in KINDS
        ],
    } | {"description": _words_for("rule", "check", told)}
    rule |= {"if": {"required": ["extends"]}, "then": _object("extension", record, told), "else": full}
