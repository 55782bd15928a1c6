"""What `attrlint explain` says."""

from attrlint.page import Page
from attrlint.rules.definition import read_rule
from attrlint.rules.explanation import explanation
from tests.pages import RULE

TOLD = """\
empty-word (draft, warning)
A word that says nothing

It takes up room.

It says:
  "{match}" says nothing
  Cut it.

It finds:
  - It was [[actually]] late.

It leaves alone:
  - It was late.

It rests on:
  House, Words, https://example.org/words

How loud it is:
  error: strict
  warning: default, bbc

It looks for:
  kind: pattern
  any:
  - actually

It excuses:
  link_within: sentence

To allow it in one place: <!-- attrlint: allow empty-word -- reason -->
"""


def test_a_rule_is_explained_in_full() -> None:
    text = RULE.replace("  any:", "  unless: {link_within: sentence}\n  any:")
    rule = read_rule(Page.load("p.yaml", text.encode()), "draft", "empty-word", {})
    assert explanation(rule, {"default": "warning", "strict": "error", "bbc": "warning"}) == TOLD


def test_long_lines_are_folded() -> None:
    text = RULE.replace("It takes up room.", "word " * 60)
    rule = read_rule(Page.load("p.yaml", text.encode()), "draft", "empty-word", {})
    assert max(map(len, explanation(rule, width=40).splitlines()[:10])) <= 40
