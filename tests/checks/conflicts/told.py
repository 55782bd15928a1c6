"""A draft's contradictions as words: (aspect, later place, other places)."""

from attrlint.checks.conflicts.conflict import Finder
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())


def told(find: Finder, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What a finder makes of a Markdown draft."""
    draft = read_draft(text, "story.md", WORDS)
    return [
        (conflict.aspect, conflict.span.cut(text), tuple(other.cut(text) for other in conflict.others))
        for conflict in find(draft)
    ]
