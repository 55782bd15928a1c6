"""Comments that are a line of their own: what attrlint is told in formats without comments."""

import re

_MARKED = re.compile(
    r"<!--(?P<html>.*)-->$"
    r"|\{/\*(?P<mdx>.*)\*/\}$"
    r"|%%(?P<percent>.*?)(?:%%)?$"
    r"|//\s*(?P<slashes>(?:attrlint|source)\b.*)$",
    re.IGNORECASE,
)
_BARE = re.compile(r"attrlint:", re.IGNORECASE)


def line_comment(words: str, *, bare: bool = False) -> str | None:
    """The words inside a line that is a comment, None where the line is not one.

    `words` is the line without blanks around it. `bare` also takes a line that begins with
    `attrlint:`, for plain text, which has no comments of its own.
    """
    if words[0] in "<{%/":
        found = _MARKED.match(words)
        return next(text for text in found.groups() if text is not None).strip() if found else None
    return words if bare and _BARE.match(words) else None
