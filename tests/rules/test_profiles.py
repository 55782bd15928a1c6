"""Profiles extend each other and name only rules that exist."""

from pathlib import Path

import pytest

from attrlint.fault import Fault
from attrlint.rules.profiles import load_profile, profile_names, severities
from tests.pages import fault, write

SHIPPED = ("default", "ap", "bbc", "npr", "nyt", "reuters", "strict", "student")


def test_all_shipped_profiles_are_there_and_extend_default() -> None:
    assert profile_names() == SHIPPED
    for name in SHIPPED:
        assert load_profile(name).summary


def test_a_newsrooms_page_extends_a_shipped_one(tmp_path: Path) -> None:
    write(tmp_path, "house.yaml", "extends: ap\nseverity: {bare-source: info}\nwords: {media: [the Bugle]}\n")
    profile = load_profile("house.yaml", near=str(tmp_path), words={"media": ("wire",)})
    levels = severities(profile.settings, {setting.rule: None for setting in profile.settings})
    assert levels["bare-source"] == "info", "the page itself comes last"
    assert levels["alleged-without-alleger"] == "error", "as in ap"
    assert profile.words == {"media": ("the Bugle",)}


def test_names_are_found_in_a_newsrooms_folder(tmp_path: Path) -> None:
    write(tmp_path, "profiles/bugle.yaml", "summary: Ours\nseverity: {x: off}\n")
    assert "bugle" in profile_names([str(tmp_path)])
    profile = load_profile("bugle", folders=[str(tmp_path)])
    assert (profile.summary, profile.settings[0].severity) == ("Ours", "off")


@pytest.mark.parametrize("named", ["routers", "nowhere.yaml", "../profiles/ap"])
def test_an_unknown_profile_is_a_lookup_error(named: str) -> None:
    with pytest.raises(LookupError, match=named):
        load_profile(named)


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("extends: reuterz\n", (1, 10), "did you mean 'reuters'"),
        ("extends: p.yaml\n", (1, 10), "in a circle"),
        ("severity:\n  x: loud\n", (2, 6), "cannot be 'loud'"),
        ("sevrity: {}\n", (1, 1), "did you mean 'severity'"),
        ("words: {medai: [x]}\n", (1, 9), "did you mean 'media'"),
    ],
)
def test_mistakes_are_faults(tmp_path: Path, text: str, place: tuple[int, int], says: str) -> None:
    write(tmp_path, "p.yaml", text)
    with pytest.raises(Fault, match=says) as caught:
        load_profile("p.yaml", near=str(tmp_path), words={"media": ()})
    assert fault(caught) == place


def test_an_unknown_rule_is_a_fault_at_its_name(tmp_path: Path) -> None:
    write(tmp_path, "p.yaml", "severity:\n  bare-source: off\n  bare-sauce: off\n")
    profile = load_profile("p.yaml", near=str(tmp_path))
    with pytest.raises(Fault, match="did you mean 'bare-source'") as caught:
        severities(profile.settings, {"bare-source": None})
    assert fault(caught) == (3, 3)
