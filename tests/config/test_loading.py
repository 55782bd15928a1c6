"""A config file decides rules, words, severities and files; a mistake in it is found where it stands."""

from pathlib import Path

import pytest

from attrlint.config import Config, config_for, isolated, load_config
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from tests.pages import RULE, fault, write


def load(folder: Path, text: str, name: str = ".attrlint.yaml") -> Config:
    return load_config(str(write(folder, name, text)))


def test_defaults_hold_where_nothing_is_said(tmp_path: Path) -> None:
    config = isolated(str(tmp_path))
    assert (config.path, config.profile, config.fail_on, config.repo) == (None, "default", "error", True)
    assert config.for_path("x.md")["bare-source"] == config.rules["bare-source"].severity
    assert not config.excluded("x.md")


def test_an_empty_config_is_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n").for_path("x.md") == isolated().for_path("x.md")


def test_the_nearest_config_holds_for_a_folder(tmp_path: Path) -> None:
    write(tmp_path, ".attrlint.yaml", "fail_on: warning\n")
    (tmp_path / "news").mkdir()
    assert config_for(str(tmp_path / "news")).fail_on == "warning"


def test_a_profile_may_be_asked_for_in_place_of_the_files(tmp_path: Path) -> None:
    write(tmp_path, "style/profiles/bugle.yaml", "words: {media: [the Bugle]}\n")
    path = str(write(tmp_path, ".attrlint.yaml", "rules: style\nprofile: ap\n"))
    config = load_config(path, "bugle")
    assert (config.profile, config.base) == ("bugle", {})
    assert "the Bugle" in config.words["media"]
    assert isolated(profile="bbc").profile == "bbc"
    with pytest.raises(LookupError, match="bugel"):
        load_config(path, "bugel")


def test_toml_says_the_same_in_the_same_names(tmp_path: Path) -> None:
    yaml = load(
        tmp_path,
        """\
        profile: ap
        severity: {some-say: off}
        words: {media: [the Bugle]}
        overrides:
          - {files: ['opinion/**'], severity: {reportedly: info}}
        exclude: ['drafts/**']
        fail_on: warning
        repo: off
        """,
    )
    toml = load(
        tmp_path,
        """\
        [tool.attrlint]
        profile = "ap"
        exclude = ["drafts/**"]
        fail_on = "warning"
        repo = false
        severity.some-say = "off"
        [tool.attrlint.words]
        media = ["the Bugle"]
        [[tool.attrlint.overrides]]
        files = ["opinion/**"]
        severity = { reportedly = "info" }
        """,
        "pyproject.toml",
    )
    for config in (yaml, toml):
        assert (config.profile, config.fail_on, config.repo, config.exclude) == (
            "ap",
            "warning",
            False,
            ("drafts/**",),
        )
        assert "the Bugle" in config.words["media"]
        assert config.for_path(str(tmp_path / "x.md"))["some-say"] == "off"
        assert config.for_path(str(tmp_path / "opinion/x.md"))["reportedly"] == "info"


def test_a_toml_file_of_another_name_is_wholly_ours(tmp_path: Path) -> None:
    assert load(tmp_path, "profile = 'bbc'\n", "lint.toml").profile == "bbc"


def test_rules_and_words_of_the_newsroom_are_equal_to_ours(tmp_path: Path) -> None:
    write(tmp_path, "style/draft/empty-word.yaml", RULE.replace("['actually']", "['{fillers}']"))
    write(tmp_path, "style/words/fillers.yaml", "words: [actually]\n")
    write(tmp_path, "style/profiles/bugle.yaml", "extends: strict\nseverity: {empty-word: error}\n")
    config = load(tmp_path, "rules: style\nprofile: bugle\nwords: {fillers: [basically]}\n")
    assert config.profile == "bugle"
    (rule,) = (rule for rule in config.rules_for(str(tmp_path / "x.md")) if rule.name == "empty-word")
    text = "It was basically late."
    assert rule.severity == "error"
    assert [hit.span.cut(text) for hit in rule.check(read_draft(text, "x.md"))] == ["basically"]


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("profil: ap\n", (1, 1), "did you mean 'profile'"),
        ("profile: ap\nprofile: bbc\n", (2, 1), "stands twice"),
        ("profile: appp\n", (1, 10), "did you mean 'ap'"),
        ("rules: [style]\n", (1, 9), "no folder 'style'"),
        ("severity:\n  bare-sauce: off\n", (2, 3), "did you mean 'bare-source'"),
        ("severity:\n  bare-source: lowd\n", (2, 16), "cannot be 'lowd'"),
        ("words: {medai: [x]}\n", (1, 9), "did you mean 'media'"),
        ("overrides:\n  - severity: {}\n", (2, 5), "'files' is missing"),
        ("overrides:\n  - files: x\n    profle: ap\n", (3, 5), "did you mean 'profile'"),
        ("overrides: {files: x, profile: zzz}\n", (1, 32), "no profile is called 'zzz'"),
        ("fail_on: never\n", (1, 10), "cannot be 'never'"),
        ("most_alike: -1\n", (1, 13), "number of findings"),
        ("most_alike: 2.5\n", (1, 13), "number of findings"),
        ("repo: maybe\n", (1, 7), "cannot be 'maybe'"),
        ("exclude: ['a/**', '!']\n", (1, 19), "not a glob"),
        ("- profile\n", (1, 1), "a mapping"),
    ],
)
def test_mistakes_are_faults_where_they_stand(
    tmp_path: Path, text: str, place: tuple[int, int], says: str
) -> None:
    with pytest.raises(Fault, match=says) as caught:
        load(tmp_path, text)
    assert fault(caught) == place
    assert caught.value.path.endswith(".attrlint.yaml")


def test_a_mistake_in_a_newsrooms_rule_is_found_in_its_page(tmp_path: Path) -> None:
    write(tmp_path, "style/draft/empty-word.yaml", RULE.replace("actually'", "(actually'"))
    with pytest.raises(Fault, match="never closed") as caught:
        load(tmp_path, "rules: [style]\n")
    assert caught.value.path.endswith("empty-word.yaml")
    assert caught.value.line == 11


def test_a_pyproject_without_our_table_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no table"):
        load(tmp_path, "[project]\nname = 'x'\n", "pyproject.toml")
