"""Rule, profile, word-list, config and waiver pages: which of them a file is, and what is wrong with it."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple

from attrlint.checks.check import Words
from attrlint.config import Config, isolated
from attrlint.config.discovery import NAMES, PYPROJECT, TABLE
from attrlint.config.loading import read_config
from attrlint.configs import Unusable
from attrlint.fault import Fault
from attrlint.finding import GROUPS
from attrlint.page import Page
from attrlint.page.toml_text import read_toml
from attrlint.rules.examples import ExampleFailure, run_examples
from attrlint.rules.loading import read_rule_page
from attrlint.rules.profiles import read_profile, severities
from attrlint.rules.rule import Rule
from attrlint.server.current import Current
from attrlint.settled.settling import FOLDER, WAIVERS
from attrlint.settled.waivers import read_waivers
from attrlint.words import ENDINGS, builtin_folder, load_words, read_words

PageKind = Literal["config", "rule", "profile", "words", "waivers"]


class Known(NamedTuple):
    """What a page may refer to: folders of rules, the rules in force, the word lists.

    `sure` is False where the config cannot be used just now, so that some rules may be missing.
    """

    folders: tuple[str, ...]
    rules: Mapping[str, Rule]
    words: Words
    sure: bool = True


def page_kind(path: str, current: Current) -> PageKind | None:
    """What the file at `path` is to attrlint; None for a page that is not attrlint's."""
    folder, name = os.path.split(os.path.abspath(path))
    if name in (*NAMES, PYPROJECT):
        return "config"
    if name == WAIVERS and os.path.basename(folder) == FOLDER:
        return "waivers"
    if not name.endswith(ENDINGS):
        return None
    above, inside = os.path.split(folder)
    settings = _settings(path, current)
    if above in map(os.path.realpath, (builtin_folder(), *settings.folders)) or above in settings.folders:
        return "rule" if inside in GROUPS else "profile" if inside == "profiles" else _words(inside)
    return "profile" if os.path.abspath(path) in settings.profiles else None


def _words(folder: str) -> PageKind | None:
    return "words" if folder == "words" else None


def known_to(path: str, current: Current) -> Known:
    """What the page at `path` may refer to, as far as it can be told while pages have mistakes."""
    folders = _settings(path, current).folders
    try:
        config = current.config(path)
        return Known(folders, config.rules, config.words)
    except (Fault, Unusable, OSError):
        words: dict[str, tuple[str, ...]] = {}
        for folder in (builtin_folder(), *folders):
            try:
                words.update(load_words(folder))
            except (Fault, OSError):
                continue
        return Known(folders, _shipped().rules, words, sure=False)


def faults(kind: PageKind, path: str, text: str, current: Current) -> Iterator[Fault | ExampleFailure]:
    """What is wrong with a page that holds this text; mistakes in other pages are told there."""
    data = text.encode("utf-8", "surrogatepass")
    try:
        if kind == "config":
            if _is_ours(path, data):
                read_config(path, data)
        elif kind == "waivers":
            read_waivers(path, data)
        elif kind == "words":
            read_words(path, data)
        else:
            known = known_to(path, current)
            if kind == "profile":
                profile = read_profile(path, data, folders=known.folders, words=known.words)
                if known.sure:
                    severities(profile.settings, known.rules)
            else:
                yield from _of_rule(path, data, known)
    except Fault as fault:
        if fault.path == path:
            yield fault
    except OSError:
        # a page that this one names cannot be read: the command line tells which
        return


def _of_rule(path: str, data: bytes, known: Known) -> Iterator[ExampleFailure]:
    here = os.path.realpath(path)
    others = {name: rule for name, rule in known.rules.items() if os.path.realpath(rule.path) != here}
    rule = read_rule_page(path, data, known.words, others)
    if rule.path == path:
        yield from run_examples(rule, known.words)


def _is_ours(path: str, data: bytes) -> bool:
    return os.path.basename(path) != PYPROJECT or read_toml(path, data, TABLE) is not None


class _Settings(NamedTuple):
    """The folders of rules and the profile pages that a config names, absolute."""

    folders: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


def _settings(path: str, current: Current) -> _Settings:
    """What the config that holds for a file names, even where it has mistakes elsewhere."""
    try:
        found = current.config_path(path)
        if found is None:
            return _Settings()
        with open(found, "rb") as file:
            data = file.read()
        root = os.path.dirname(os.path.abspath(found))
        page = _page(found, data)
        profiles = [one.text("profile", "") for one in (page, *page.pages("overrides"))]
        return _Settings(
            tuple(os.path.normpath(os.path.join(root, name)) for name in page.texts("rules", ())),
            tuple(os.path.normpath(os.path.join(root, name)) for name in profiles if name.endswith(ENDINGS)),
        )
    except (Fault, OSError):
        return _Settings()


def _page(path: str, data: bytes) -> Page:
    if not path.endswith(".toml"):
        return Page.load(path, data)
    tree = read_toml(path, data, TABLE if os.path.basename(path) == PYPROJECT else ())
    if tree is None:
        raise Fault(path, 1, 1, "there is no table [tool.attrlint] in this file")
    return Page(path, tree)


@cache
def _shipped() -> Config:
    return isolated()


EVERY: Final = ("**/*.yaml", "**/*.yml", "**/pyproject.toml", "**/.attrlint/baseline.json")
"""Files that say how drafts are linted, as globs for a client that watches them."""
