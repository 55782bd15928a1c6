"""What `attrlint explain RULE` says: a rule's page, told to somebody who has just met its finding."""

from collections.abc import Iterator, Mapping
from textwrap import indent, wrap
from typing import Final

from attrlint.finding import SEVERITIES, Severity, Standard
from attrlint.page.node import Entry, Listing, Node, Scalar
from attrlint.rules.marks import mark
from attrlint.rules.rule import Example, Rule

WIDTH: Final = 88
RIGHT: Final = {
    "high": "more than five times in six",
    "medium": "more than two times in three",
    "low": "less often than that: read it as a question",
}


def explanation(rule: Rule, profiles: Mapping[str, Severity] | None = None, *, width: int = WIDTH) -> str:
    """The text, in lines of at most `width` where words allow, ending with a line break.

    `profiles` gives the rule's severity in each profile, by the profile's name.
    """
    parts = [
        f"{rule.name} ({rule.group}, {rule.severity})\n{_folded(rule.summary, width)}",
        _folded(rule.why, width),
        _titled("It says", _folded(rule.message, width - 2) + "\n" + _folded(rule.help, width - 2)),
        _titled("It finds", _examples(rule.examples.bad)),
        _titled("It leaves alone", _examples(rule.examples.good)),
        _titled("It still misses", _examples(rule.examples.known_gaps)),
        _titled("It rests on", "\n".join(_standard(standard) for standard in rule.standards)),
        _titled("How loud it is", _severities(profiles or {})),
        _titled("How often it is right", RIGHT.get(rule.precision, "")),
        _titled("It looks for", "\n".join(_options(rule.options.entries, skip=("unless",)))),
        _titled("It excuses", "\n".join(_excuses(rule))),
        f"To allow it in one place: <!-- attrlint: allow {rule.name} -- reason -->",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _titled(title: str, body: str) -> str:
    return f"{title}:\n{indent(body, '  ')}" if body else ""


def _folded(words: str, width: int) -> str:
    return "\n".join(wrap(" ".join(words.split()), width, break_long_words=False, break_on_hyphens=False))


def _excuses(rule: Rule) -> Iterator[str]:
    """What stands under `unless` and `except`, which say the same to a reader: this is fine."""
    for entry in rule.options.entries:
        if entry.key == "unless" and not isinstance(entry.value, Scalar | Listing):
            yield from _options(entry.value.entries)


def _options(entries: tuple[Entry, ...], skip: tuple[str, ...] = ()) -> Iterator[str]:
    for entry in entries:
        if entry.key not in skip:
            yield from _option(f"{entry.key}: ", entry.value)


def _option(label: str, value: Node) -> Iterator[str]:
    if isinstance(value, Scalar):
        yield label + " ".join(value.words.split())
    elif isinstance(value, Listing):
        yield label.rstrip()
        for item in value.items:
            yield from _option("- ", item)
    else:
        yield label.rstrip()
        for line in _options(value.entries):
            yield "  " + line


def _examples(examples: tuple[Example, ...]) -> str:
    drafts = (mark(example.text, example.marks).strip("\n") for example in examples)
    return "\n".join("- " + indent(draft, "  ")[2:] for draft in drafts)


def _standard(standard: Standard) -> str:
    return ", ".join(part for part in (standard.body, standard.section, standard.url) if part)


def _severities(profiles: Mapping[str, Severity]) -> str:
    named = {
        level: ", ".join(name for name, severity in profiles.items() if severity == level)
        for level in SEVERITIES
    }
    return "\n".join(f"{level}: {names}" for level, names in named.items() if names)
