"""Addresses of documents, as editors give them, and the paths that the rest of attrlint works with."""

import os
import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import unquote, urlsplit

FILE: Final = "file"
UNTITLED: Final = "untitled"
READ: Final = (FILE, UNTITLED)
"""Documents of other schemes are views of something else, such as an older version in git."""

_ENDINGS: Final = {"markdown": ".md", "quarto": ".qmd", "mdx": ".mdx", "html": ".html", "yaml": ".yaml"}
_DRIVE: Final = re.compile(r"/[A-Za-z]:")


def scheme_of(uri: str) -> str:
    """The scheme of an address in lower case, "" where there is none."""
    return uri.partition(":")[0].lower() if ":" in uri else ""


def path_of(uri: str) -> str | None:
    """The path of a file's address, None for all other addresses.

    A drive (`/c%3A/copy`) loses its slash and a share keeps its host, whatever system this is.
    """
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme.lower() != FILE or not path or "\0" in path:
        return None
    if parts.netloc and parts.netloc != "localhost":
        return _native(f"//{unquote(parts.netloc)}{path}")
    return _native(path[1].upper() + path[2:]) if _DRIVE.match(path) else _native(path)


def _native(path: str) -> str:
    return path.replace("/", os.sep)


def uri_of(path: str) -> str:
    """The address of a file, from its absolute path or one from this folder."""
    if re.match(r"[A-Za-z]:[\\/]", path):
        return PureWindowsPath(path).as_uri()
    return PurePosixPath(os.path.abspath(path)).as_uri() if os.sep == "/" else PureWindowsPath(path).as_uri()


def draft_path(uri: str, language: str | None, root: str) -> str | None:
    """The path that decides on format and config: a file's own, or for what was never saved one in `root`.

    None for documents that are not read.
    """
    scheme = scheme_of(uri)
    path = path_of(uri)
    if scheme not in READ or path is not None:
        return path
    name = os.path.basename(unquote(uri.partition(":")[2].rstrip("/"))) or UNTITLED
    if not os.path.splitext(name)[1]:
        name += _ENDINGS.get(language or "", ".txt")
    return os.path.join(root, name)
