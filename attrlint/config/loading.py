"""A config file to a Config: every mistake is a Fault at the line and column where it stands."""

import os
from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from attrlint.config.config import Config, Override
from attrlint.config.discovery import PYPROJECT, TABLE, find_config
from attrlint.config.globs import any_of
from attrlint.fault import Fault
from attrlint.finding import Severity
from attrlint.noise import MOST_ALIKE
from attrlint.page import Page
from attrlint.page.node import Mapping
from attrlint.page.toml_text import read_toml
from attrlint.rules.definition import read_additions
from attrlint.rules.loading import load_rules
from attrlint.rules.profiles import (
    DEFAULT,
    Profile,
    Setting,
    load_profile,
    profile_names,
    read_settings,
    severities,
)  # fmt: skip
from attrlint.rules.rule import Rule
from attrlint.tree import leads_out, tree_of
from attrlint.words import ENDINGS, builtin_folder, extend_words, load_words

Rules = dict[str, Rule]
LEVELS: Final = ("error", "warning", "info")
INSIDE: Final = "A config reads what stands in its own repo, or in its own folder where there is no repo."


def config_for(folder: str) -> Config:
    """The Config that holds in a folder: the nearest config file's, or attrlint's defaults."""
    path = find_config(folder)
    return load_config(path) if path else isolated(folder)


def isolated(folder: str = ".", profile: str | None = None) -> Config:
    """attrlint's own defaults, whatever config files lie around; `folder` is where paths start.

    `profile` takes the place of `default`; LookupError where there is none of that name.
    """
    return _config(None, os.path.abspath(folder), Page("", Mapping(1, 1, ())), profile)


def load_config(path: str, profile: str | None = None) -> Config:
    """The Config of one file, YAML or TOML by its ending. Raises Fault, and OSError if it cannot be read.

    `profile` takes the place of the one that the file names; LookupError where there is none of that name.
    """
    with open(path, "rb") as file:
        return read_config(path, file.read(), profile)


def read_config(path: str, data: bytes, profile: str | None = None) -> Config:
    """As `load_config`, of a file that holds these bytes; it is not opened, the pages that it names are."""
    root = os.path.dirname(os.path.abspath(path))
    if not path.endswith(".toml"):
        return _config(path, root, Page.load(path, data), profile)
    # a TOML file of another name is wholly ours
    table = TABLE if os.path.basename(path) == PYPROJECT else ()
    tree = read_toml(path, data, table)
    if tree is None:
        raise Fault(path, 1, 1, "there is no table [tool.attrlint] in this file")
    return _config(path, root, Page(path, tree), profile)


class _Part(NamedTuple):
    """A stretch of config as read, before the rules that it names are known to exist."""

    page: Page
    files: tuple[str, ...]
    profile: Profile | None
    settings: tuple[Setting, ...]

    def override(self, rules: Rules) -> Override:
        matches = any_of(self.page, "files", self.files)
        profile = severities(self.profile.settings, rules) if self.profile else None
        return Override(self.files, matches, profile, severities(self.settings, rules))


def _config(path: str | None, root: str, page: Page, wanted: str | None) -> Config:
    folders = _folders(page, root)
    lists = {
        name: words for folder in (builtin_folder(), *folders) for name, words in load_words(folder).items()
    }
    profile = _profile(page, root, folders, lists)
    if wanted or not profile:
        profile = load_profile(wanted or DEFAULT, folders=folders, words=lists)
    settings = read_settings(page.page("severity"))
    added = page.page("words")
    words = extend_words(extend_words(lists, profile.words), read_additions(added, lists) if added else {})
    parts = [
        _Part(
            one, one.texts("files"), _profile(one, root, folders, lists), read_settings(one.page("severity"))
        )
        for one in page.pages("overrides")
    ]
    exclude = page.texts("exclude", ())
    fail_on = cast(Severity, page.choice("fail_on", LEVELS, "error"))
    repo = page.choice("repo", ("on", "off", "true", "false"), "on") in ("on", "true")
    most_alike = page.number("most_alike", MOST_ALIKE)
    if most_alike < 0 or most_alike != int(most_alike):
        raise page.fault("most_alike", "'most_alike' is a number of findings", "0 lifts the limit.")
    cache_dir = _cache_dir(page, root)
    # a mistake in the config is told before one in a rule
    page.finish()
    rules = load_rules((builtin_folder(), *folders), words)
    return Config(
        path, root, profile.name, rules, words,
        severities(profile.settings, rules), severities(settings, rules),
        tuple(part.override(rules) for part in parts),
        exclude, any_of(page, "exclude", exclude), fail_on, repo, int(most_alike),
        cache_dir,
    )  # fmt: skip


def _folders(page: Page, root: str) -> tuple[str, ...]:
    """The newsroom's own folders of rules, absolute."""
    folders = []
    for at, name in enumerate(page.texts("rules", ())):
        folder = os.path.join(root, name)
        if not os.path.isdir(folder):
            raise page.fault(
                "rules", f"there is no folder {name!r}", "Paths start at the config's folder.", at
            )
        odd = _odd(folder, tree_of(root))
        if odd:
            raise page.fault("rules", odd, INSIDE, at)
        folders.append(folder)
    return tuple(folders)


def _odd(folder: str, tree: str) -> str:
    """What in a folder of pages is not to be opened, in words; "" where all of it is."""
    if leads_out(folder, tree):
        return f"{folder!r} leads out of the repo"
    for above, folders, names in os.walk(folder):
        for path in (os.path.join(above, name) for name in (*folders, *names)):
            if os.path.islink(path) and leads_out(path, tree):
                return f"{path!r} is a link that leads out of the repo"
            if path.endswith(ENDINGS) and os.path.exists(path) and not os.path.isfile(path):
                return f"{path!r} is not an ordinary file"
    return ""


def _cache_dir(page: Page, root: str) -> str | None:
    """The config's own folder for the register, absolute."""
    named = page.text("cache_dir", None)
    if not named:
        return None
    folder = os.path.join(root, named)
    if named.startswith("~") or leads_out(folder, tree_of(root)):
        help = "$ATTRLINT_CACHE_DIR may name any folder; a config only one in its own repo."
        raise page.fault("cache_dir", f"{named!r} leads out of the repo", help)
    return folder


def _profile(
    page: Page, root: str, folders: Sequence[str], lists: dict[str, tuple[str, ...]]
) -> Profile | None:
    named = page.text("profile", None)
    if named is None:
        return None
    try:
        return load_profile(named, near=root, folders=folders, words=lists, tree=tree_of(root))
    except LookupError as slip:
        known = ", ".join(profile_names(folders))
        help = f"Profiles: {known}; or the path of a page that ends in .yaml."
        raise page.fault("profile", str(slip.args[0]), help) from None
