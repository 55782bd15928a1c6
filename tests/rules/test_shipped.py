"""Every rule that attrlint ships does what its examples say."""

import os

import pytest

from attrlint.rules.examples import run_examples
from attrlint.rules.loading import load_rule, load_rules, rule_pages
from attrlint.rules.profiles import load_profile, profile_names, severities
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())
PAGES = list(rule_pages(builtin_folder()))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: os.path.splitext(os.path.basename(path))[0])
def test_examples_hold(page: str) -> None:
    rule = load_rule(page, WORDS, {})
    assert len(rule.examples.bad) >= 2
    assert len(rule.examples.good) >= 2
    assert run_examples(rule, WORDS) == []


def test_every_profile_names_only_rules_that_exist() -> None:
    rules = load_rules([builtin_folder()], WORDS)
    for name in profile_names():
        profile = load_profile(name, words=WORDS)
        changed = severities(profile.settings, rules)
        assert changed or name == "default"


def test_only_what_is_nearly_always_right_is_an_error() -> None:
    for rule in load_rules([builtin_folder()], WORDS).values():
        if rule.group in ("sourcing", "quotes"):
            assert rule.precision, rule.name
        assert rule.severity != "error" or rule.precision in ("high", ""), rule.name
