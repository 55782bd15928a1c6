"""Waivers: findings that an editor has let pass, each with a reason, a name and perhaps an end."""

import re
from typing import Final, NamedTuple

from attrlint.page import Page

_DAY: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{16}")


class Waiver(NamedTuple):
    """One finding that passes: of `rule`, in the draft at `path` from the config's folder.

    `expires` is the last day on which it holds, as `2026-12-31`, "" for no end. `place` is where it
    stands: path, line and column.
    """

    rule: str
    path: str
    fingerprint: str
    reason: str
    approved_by: str
    expires: str
    place: tuple[str, int, int]

    def holds_on(self, day: str) -> bool:
        """Whether it still holds on a day written as `expires` is."""
        return not self.expires or day <= self.expires


def read_waivers(path: str, data: bytes) -> tuple[Waiver, ...]:
    """The waivers in these bytes of YAML. Raises Fault for a mistake in them."""
    page = Page.load(path, data)
    waivers = tuple(map(_waiver, page.pages("waivers")))
    page.finish()
    return waivers


def _waiver(page: Page) -> Waiver:
    waiver = Waiver(
        page.text("rule"),
        page.text("path").replace("\\", "/"),
        page.text("fingerprint"),
        page.text("reason"),
        page.text("approved_by"),
        page.text("expires", ""),
        (page.path, *page.place(None)),
    )
    if not _FINGERPRINT.fullmatch(waiver.fingerprint):
        help = "`attrlint check --output-format json` tells the fingerprint of every finding."
        raise page.fault("fingerprint", f"{waiver.fingerprint!r} is no fingerprint", help)
    if waiver.expires and not _DAY.fullmatch(waiver.expires):
        help = "Write it as 2026-12-31; without `expires` a waiver holds for good."
        raise page.fault("expires", f"{waiver.expires!r} is no date", help)
    return waiver


def entry(waiver: Waiver) -> str:
    """The lines that hold this waiver, to be added to the list `waivers:`."""
    lines = [
        f"  - rule: {waiver.rule}",
        f"    path: {_quoted(waiver.path)}",
        f"    fingerprint: '{waiver.fingerprint}'",
        f"    reason: {_quoted(waiver.reason)}",
        f"    approved_by: {_quoted(waiver.approved_by)}",
    ]
    lines += [f"    expires: {waiver.expires}"] if waiver.expires else []
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
