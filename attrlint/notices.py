"""What attrlint says by no rule's page: of files it cannot read and comments it cannot follow."""

from types import MappingProxyType
from typing import Final, NamedTuple

from attrlint.finding import Finding, Group, Severity, Standard
from attrlint.span import Position

REPORT_TO: Final = "https://pypi.org/project/attrlint/"
TOP: Final = Position(1, 1, 0)


class Notice(NamedTuple):
    """What stands where a rule's page would: the name under which it is found, explained and allowed."""

    name: str
    severity: Severity
    summary: str
    why: str
    help: str
    group: Group = "draft"
    standards: tuple[Standard, ...] = ()

    def finding(
        self,
        path: str,
        message: str,
        *,
        help: str = "",
        text: str = "",
        start: Position = TOP,
        end: Position = TOP,
    ) -> Finding:
        """A finding of this name; without a place it stands at the top of the file."""
        return Finding(
            path, self.name, self.group, self.severity, message, help or self.help, text, start, end
        )


UNREADABLE: Final = Notice(
    "unreadable-file",
    "error",
    "A file that could not be read",
    "A draft that nobody read would pass as a draft without faults.",
    "Save the draft as UTF-8 text of at most 5 MB.",
)
INTERNAL_FAULT: Final = Notice(
    "internal-fault",
    "error",
    "attrlint itself stumbled",
    "A rule that stopped half-way must not pass as a rule that found nothing.",
    f"The mistake is attrlint's, not the draft's. Please report the rule and the file: {REPORT_TO}",
)
EMPTY: Final = Notice(
    "empty-draft",
    "info",
    "A file without a word in it",
    "It may have been saved too early, or by mistake.",
    "Write it, or take it out of what is linted (`exclude`).",
)
NOT_ENGLISH: Final = Notice(
    "not-english",
    "info",
    "A draft in another language",
    "The rules know English words and sentences, and would only find faults that are none.",
    "Where it is English after all, say so in its front matter: `lang: en`.",
)
UNKNOWN_ALLOW: Final = Notice(
    "unknown-allow",
    "warning",
    "A comment that allows no rule there is",
    "A misspelled name allows nothing, and nobody would notice.",
    "Write `attrlint: allow RULE -- reason`, or `allow-file`; `attrlint rules` lists the names.",
)
UNUSED_ALLOW: Final = Notice(
    "unused-allow",
    "warning",
    "A comment that allows what is not there",
    "What it excused is gone; left standing, it would hide the next one.",
    "Take the name out of the comment.",
)
NO_REASON: Final = Notice(
    "allow-without-reason",
    "info",
    "An exception without a reason",
    "The next editor cannot tell whether the reason still holds.",
    "Add why after two hyphens: `attrlint: allow RULE -- reason`.",
)
NOTICES: Final = MappingProxyType(
    {
        notice.name: notice
        for notice in (EMPTY, INTERNAL_FAULT, NO_REASON, NOT_ENGLISH, UNKNOWN_ALLOW, UNREADABLE, UNUSED_ALLOW)
    }
)
