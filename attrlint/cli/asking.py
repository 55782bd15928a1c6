"""Questions to the person at the keyboard, each with an answer that Enter gives."""

import sys
from collections.abc import Sequence

from attrlint.page.nearest import did_you_mean


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, answers: Sequence[str], default: str) -> str:
    """One of `answers`; asked again until it is one, `default` for Enter and at the end of input."""
    while True:
        try:
            given = input(f"{question} ({', '.join(answers)}) [{default}]: ").strip().lower()
        except EOFError:
            print()
            return default
        if not given:
            return default
        matching = [answer for answer in answers if answer.startswith(given)]
        if given in answers or len(matching) == 1:
            return given if given in answers else matching[0]
        print(f"  no such answer: {did_you_mean(given, answers) or 'one of those in brackets'}")
