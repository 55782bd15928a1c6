"""Checks: the code of each kind of rule. A kind is one module with `build(page, words) -> Check`."""

from importlib import import_module
from typing import Final, cast

from attrlint.checks.check import Check, Words
from attrlint.page import Page

KINDS: Final = ("pattern", "source", "claim", "quote", "conflict", "metric", "story")


def build(page: Page, words: Words) -> Check:
    """The check that a rule's `check:` page asks for; Fault where the page has a mistake."""
    kind = page.choice("kind", KINDS)
    return cast(Check, import_module(f"attrlint.checks.{kind}").build(page, words))
