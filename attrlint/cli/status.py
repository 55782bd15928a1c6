"""What the command's exit status tells."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


CLEAN: Final = 0
FOUND: Final = 1
"""Findings as loud as `--fail-on`, or examples that are not as their pages say."""
TROUBLE: Final = 2
"""Not everything could be done: a usage, config or rule fault, a file that could not be read."""
STOPPED: Final = 130
"""The person at the keyboard stopped it."""
