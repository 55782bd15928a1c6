"""What an `unless:` part is asked about."""

from collections.abc import Callable
from typing import NamedTuple

from attrlint.attribution.model import Source
from attrlint.checks.tied import Tie
from attrlint.reading.draft import Draft
from attrlint.span import Span


class Subject(NamedTuple):
    """What may be excused: where it stands (span, sentence index) and, for a citing, what is known of it."""

    span: Span
    sentence: int
    head: str = ""
    source: Source | None = None
    definite: bool = False
    counted: bool = False
    tied: Tie = ""


Excuse = Callable[[Draft, Subject], bool]
