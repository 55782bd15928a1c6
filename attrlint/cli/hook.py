"""The commit hook as it stands in a repo's `.pre-commit-config.yaml`."""

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any, Final

from attrlint import __version__
from attrlint.reading.reader import SUFFIXES

CONFIG: Final = ".pre-commit-config.yaml"


def requirement(origin: str | None) -> str:
    """What pip is to install for the hook: this version, or what was installed here from elsewhere.

    `origin` is the text of the installed package's direct_url.json, None where it came from an index.
    """
    if not origin:
        return f"attrlint=={__version__}"
    told = json.loads(origin)
    vcs = told.get("vcs_info")
    return f"attrlint @ {vcs['vcs']}+{told['url']}@{vcs['commit_id']}" if vcs else f"attrlint @ {told['url']}"


def others_reach(origin: str | None) -> bool:
    """Whether what was installed here can be installed elsewhere too: not from a file of this machine."""
    told = json.loads(origin) if origin else {}
    return not str(told.get("url", "")).startswith("file:")


def origin() -> str | None:
    """The text of the installed package's direct_url.json, None where it came from an index."""
    try:
        return distribution("attrlint").read_text("direct_url.json")
    except PackageNotFoundError:
        return None


_ENDINGS: Final = "|".join(suffix.lstrip(".") for suffix in SUFFIXES)
HOOK: Final = rf"""- repo: local
  hooks:
    - id: attrlint
      name: attrlint
      entry: attrlint check --force-exclude
      args: [--]
      language: python
      additional_dependencies: ['{requirement(origin())}']
      files: (?i)\.({_ENDINGS})$
      verbose: true
      require_serial: true
"""
_REPOS: Final = re.compile(r"^repos:[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_EMPTY: Final = re.compile(r"^repos:[ \t]*\[[ \t]*\]", re.MULTILINE)
_NEXT_KEY: Final = re.compile(r"^[^\s#-]", re.MULTILINE)
_ITEM: Final = re.compile(r"^( *)- ", re.MULTILINE)


def with_hook(text: str) -> str | None:
    """`text` with the hook added as the last of its `repos`, all else as it was.

    The same text where it has a hook of ours already; None where the hook cannot be added so that
    the rest surely means what it meant.
    """
    text = _EMPTY.sub("repos:", text)
    before = _parsed(text)
    if not isinstance(before, dict | None) or (before and "repos" in before and not _REPOS.search(text)):
        return None
    if _has_hook(before):
        return text
    changed = _added(text)
    after = _parsed(changed)
    repos = list((before or {}).get("repos") or [])
    kept = {key: value for key, value in (before or {}).items() if key != "repos"}
    if not isinstance(after, dict) or len(after.get("repos") or []) != len(repos) + 1:
        return None
    if after["repos"][:-1] != repos or {k: v for k, v in after.items() if k != "repos"} != kept:
        return None
    return changed


def _added(text: str) -> str:
    found = _REPOS.search(text)
    if not found:
        end = "" if not text or text.endswith("\n") else "\n"
        return f"{text}{end}repos:\n{_indented(HOOK, '  ')}"
    following = _NEXT_KEY.search(text, found.end() + 1)
    stop = following.start() if following else len(text)
    block = text[found.end() : stop].rstrip()
    item = _ITEM.search(block)
    hook = _indented(HOOK, item[1] if item else "  ")
    head = text[: found.end()] + block
    return f"{head}\n{hook}{text[len(head) :].removeprefix(chr(10))}"


def _indented(text: str, indent: str) -> str:
    return "".join(indent + line for line in text.splitlines(keepends=True))


def _parsed(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return ()


def _has_hook(config: Any) -> bool:
    if not isinstance(config, dict) or not isinstance(config.get("repos"), list):
        return False
    hooks = [hook for repo in config["repos"] if isinstance(repo, dict) for hook in repo.get("hooks") or []]
    return any(isinstance(hook, dict) and str(hook.get("id", "")).startswith("attrlint") for hook in hooks)
