"""A config from the cache is the config, and is used only as long as nothing has changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.config import Config, load_config
from attrlint.config.kept import kept_config
from attrlint.fault import Fault
from attrlint.lint import lint
from tests.pages import RULE, write

LISTED = RULE.replace("['actually']", "['{fillers}']")
DRAFT = "It is actually late. It is basically over. It is frankly so.\n"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "house/words/fillers.yaml", "words: [actually]")
    write(tmp_path, "house/draft/empty-word.yaml", LISTED)
    write(
        tmp_path,
        ".attrlint.yaml",
        "rules: house\nexclude: 'old/**'\nwords: {fillers: [basically]}\n"
        "overrides: [{files: 'opinion/**', severity: {empty-word: off}}]\n",
    )
    return tmp_path / ".attrlint.yaml"


def kept(path: Path, loaded: Callable[[], None] | None = None) -> Config:
    def make() -> Config:
        if loaded:
            loaded()
        return load_config(str(path))

    return kept_config(str(path), None, make).config


def never() -> None:
    raise AssertionError("read anew")


def test_the_same_config_comes_back_without_reading_a_page(config: Path) -> None:
    first, again = kept(config), kept(config, never)
    differ = {"rules", "overrides", "excludes"}
    assert {k: v for k, v in first._asdict().items() if k not in differ} == {
        k: v for k, v in again._asdict().items() if k not in differ
    }
    assert list(first.rules) == list(again.rules)
    for name, rule in first.rules.items():
        assert rule._replace(check=again.rules[name].check) == again.rules[name]
        assert type(again.rules[name].options) is type(rule.options)
    assert again.excluded("old/a.md")
    assert not again.excluded("a.md")
    assert again.for_path("opinion/a.md") == first.for_path("opinion/a.md")


def test_it_finds_the_same(config: Path) -> None:
    first, again = kept(config), kept(config, never)
    found = [f for f in lint(DRAFT, config=first) if f.rule == "empty-word"]
    assert [f.text for f in found] == ["actually", "basically"]
    assert lint(DRAFT, config=first) == lint(DRAFT, config=again)


def test_words_that_a_page_adds_to_a_rule_are_kept(config: Path) -> None:
    write(config.parent, "more/draft/empty-word.yaml", "extends: empty-word\nwords: {fillers: [frankly]}")
    config.write_text(config.read_text().replace("rules: house", "rules: [house, more]"))
    for made in (kept(config), kept(config, never)):
        found = [f.text for f in lint(DRAFT, config=made) if f.rule == "empty-word"]
        assert found == ["actually", "basically", "frankly"]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("house/draft/empty-word.yaml", LISTED.replace("fillers", "filers")),
        ("house/words/fillers.yaml", "words: ["),
        ("house/draft/another-word.yaml", "summary: unfinished"),
        (".attrlint.yaml", "rules: nowhere"),
    ],
)
def test_a_mistake_is_told_by_every_run(config: Path, page: str, text: str) -> None:
    kept(config)
    write(config.parent, page, text)
    for _ in range(2):
        with pytest.raises(Fault):
            kept(config)


def test_a_changed_list_counts_at_once(config: Path) -> None:
    kept(config)
    write(config.parent, "house/words/fillers.yaml", "words: [frankly]")
    found = [f.text for f in lint(DRAFT, config=kept(config)) if f.rule == "empty-word"]
    assert found == ["basically", "frankly"]
