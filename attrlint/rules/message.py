"""Messages with named slots: `"{match}" does not say who is speaking`."""

import re
from collections.abc import Mapping

_SLOT = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


def slots_in(message: str) -> tuple[tuple[str, int], ...]:
    """Every slot of a message, with the offset of its opening brace."""
    return tuple((found[1], found.start()) for found in _SLOT.finditer(message))


def fill(message: str, values: Mapping[str, str]) -> str:
    """The message with every slot filled; a slot without a value stays as it was written.

    Values are put in as they are: braces in a draft's words never act as slots.
    """
    return _SLOT.sub(lambda found: values.get(found[1], found[0]), message)
