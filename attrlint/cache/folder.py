"""Where the cache stands: in the user's own cache folder, never in a repo."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

VARIABLE: Final = "ATTRLINT_CACHE_DIR"
NAME: Final = "attrlint"


def cache_folder() -> str | None:
    """The folder for what is kept, absolute, whether it exists or not; None where the user has no home.

    `ATTRLINT_CACHE_DIR` names it; else it stands where the platform keeps such folders.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return os.path.abspath(named)
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    # a relative folder would be another one in every folder that attrlint is called from
    return os.path.join(base, NAME) if os.path.isabs(base) else None
