"""Words of a draft as a browser may be given them: nothing in them acts or hides."""

import re
from typing import Final

from attrlint.reports.visible import shown

_BLANKS: Final = re.compile("  +")
_WHITE: Final = frozenset("\n\r\t\f\v")


def legible(text: str, *, lines: bool = False) -> str:
    r"""`text` with white space as single blanks, and other control, bidi and unseen characters as `\u202e`.

    `lines` keeps line feeds, for words that are shown as they are typed.
    """
    if lines:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        text = "".join(_character(character, lines) for character in text)
    # where markup stood there are blanks, often many
    return text if lines or "  " not in text else _BLANKS.sub(" ", text)


def _character(character: str, lines: bool) -> str:
    if character in _WHITE:
        return "\n" if lines and character == "\n" else " "
    return shown(character)
