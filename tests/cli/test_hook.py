"""Adding the commit hook to a file that others wrote: their words stay."""

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from attrlint import __version__
from attrlint.cli.hook import HOOK, requirement, with_hook

OTHERS = """\
# our hooks
default_stages: [pre-commit]
repos:
  - repo: https://example.org/hooks   # pinned
    rev: v1
    hooks:
      - id: trailing-whitespace
"""
FLUSH = OTHERS.replace("\n  ", "\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        OTHERS,
        OTHERS.rstrip("\n"),
        FLUSH,
        OTHERS + "\nci:\n  skip: [mypy]\n",
        OTHERS + "# a word at the end\n",
        "repos:\n",
        "repos: [ ]  # none yet\n",
        "minimum_pre_commit_version: 3.2.0\n",
        OTHERS.replace("\n", "\r\n"),
    ],
)
def test_the_hook_is_added_last_and_nothing_else_changes(text: str) -> None:
    changed = with_hook(text)
    assert changed is not None
    before, after = yaml.safe_load(text) or {}, yaml.safe_load(changed)
    assert after["repos"] == [*(before.get("repos") or []), *yaml.safe_load(HOOK)]
    assert {**after, "repos": None} == {**before, "repos": None}
    kept = iter(changed.replace("repos:  #", "repos: [ ]  #").split("\n"))
    assert all(line in kept for line in text.rstrip().split("\n"))
    assert with_hook(changed) == changed


@pytest.mark.parametrize(
    "text",
    [
        "repos: [{repo: local, hooks: []}]\n",
        "- a list\n",
        "repos: {a: b}\n",
        "repos:\n  - {\n",
        "text: |\n  x\nrepos: &all\n  - repo: local\n    hooks: []\n",
    ],
)
def test_what_cannot_be_added_to_surely_is_left_alone(text: str) -> None:
    assert with_hook(text) is None


def test_a_hook_of_ours_is_not_added_twice() -> None:
    text = OTHERS.replace("trailing-whitespace", "attrlint-repo")
    assert with_hook(text) == text


@given(st.text(st.sampled_from("repos:- \n#[]{}a|'\"\r"), max_size=40))
def test_whatever_stands_there_is_kept_or_left_alone(text: str) -> None:
    changed = with_hook(text)
    if changed is not None and changed != text:
        assert yaml.safe_load(changed)["repos"][-1:] == yaml.safe_load(HOOK)


@pytest.mark.parametrize(
    ("origin", "wanted"),
    [
        (None, f"attrlint=={__version__}"),
        ({"url": "file:///opt/attrlint", "dir_info": {}}, "attrlint @ file:///opt/attrlint"),
        (
            {"url": "https://example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "0f3"}},
            "attrlint @ git+https://example.org/a.git@0f3",
        ),
    ],
)
def test_the_hook_installs_what_is_installed_here(origin: dict[str, object] | None, wanted: str) -> None:
    assert requirement(json.dumps(origin) if origin else None) == wanted
