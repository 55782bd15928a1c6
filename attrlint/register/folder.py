"""Where the register lies: one file a repo, in the user's cache folder, safe to delete."""

import os
from hashlib import sha256
from typing import Final

from attrlint.cache.folder import VARIABLE, cache_folder

ENDING: Final = ".sqlite"


def register_path(root: str, chosen: str | None = None) -> str | None:
    """The register's file for the repo at `root`, None where the user has no cache folder.

    `chosen` is a config's folder, which only the environment beats. A copy of the repo has another register.
    """
    folder = chosen if chosen and not os.environ.get(VARIABLE) else cache_folder()
    key = sha256(os.path.realpath(root).encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return folder and os.path.join(folder, f"register-{key}{ENDING}")
