"""Profiles: which rules are how loud in which house, and the words it adds."""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from attrlint.fault import Fault
from attrlint.finding import SEVERITIES, Severity
from attrlint.page import Page, did_you_mean
from attrlint.rules.definition import read_additions
from attrlint.tree import leads_out, tree_of
from attrlint.words import ENDINGS, builtin_folder, extend_words, pages_in

DEFAULT = "default"


class Setting(NamedTuple):
    """A severity that a page gives a rule, and where it says so."""

    rule: str
    severity: Severity
    path: str
    line: int
    column: int


class Profile(NamedTuple):
    """A profile with all that it extends: later settings stand in place of earlier ones."""

    name: str
    summary: str
    why: str
    settings: tuple[Setting, ...]
    words: Mapping[str, tuple[str, ...]]
    path: str


def profile_names(folders: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of the shipped profiles and of those in `<folder>/profiles`, `default` first, then sorted."""
    pages = (page for folder in (builtin_folder(), *folders) for page in pages_in(_inside(folder)))
    names = {os.path.splitext(os.path.basename(page))[0] for page in pages}
    return tuple(sorted(names, key=lambda name: (name != DEFAULT, name)))


def load_profile(
    named: str,
    *,
    near: str = ".",
    folders: Sequence[str] = (),
    words: Mapping[str, Sequence[str]] | None = None,
    tree: str | None = None,
) -> Profile:
    """The profile that a name or a path means.

    A name is that of a shipped profile or of a page in `<folder>/profiles`; a path ends in `.yaml` or
    `.yml` and is relative to the folder `near`. `words` are the lists that it may add to. No page outside the
    folder `tree` is read, save the shipped ones; without one any page is.
    Raises LookupError where there is no such profile, Fault where a page has a mistake, OSError.
    """
    return _load(named, near, folders, words, tree, ())


def read_profile(
    path: str,
    data: bytes,
    *,
    folders: Sequence[str] = (),
    words: Mapping[str, Sequence[str]] | None = None,
) -> Profile:
    """As `load_profile`, of a page that holds these bytes; it is not opened, those that it extends are."""
    return _read(path, data, folders, words, tree_of(os.path.dirname(path)), ())


def severities(settings: Sequence[Setting], rules: Mapping[str, object]) -> dict[str, Severity]:
    """Severity by rule, the last setting counting; a Fault for a rule that does not exist."""
    for setting in settings:
        if setting.rule not in rules:
            near = did_you_mean(setting.rule, rules)
            message = f"no rule is called {setting.rule!r}" + (f": {near}" if near else "")
            raise Fault(setting.path, setting.line, setting.column, message, "`attrlint rules` lists them.")
    return {setting.rule: setting.severity for setting in settings}


def read_settings(page: Page | None) -> tuple[Setting, ...]:
    """A `severity:` mapping of rules to levels, () where there is none."""
    if page is None:
        return ()
    return tuple(
        Setting(
            entry.key, cast(Severity, page.choice(entry.key, SEVERITIES)), page.path, entry.line, entry.column
        )
        for entry in page.node.entries
    )  # fmt: skip


def _load(
    named: str,
    near: str,
    folders: Sequence[str],
    words: Mapping[str, Sequence[str]] | None,
    tree: str | None,
    below: tuple[str, ...],
) -> Profile:
    path = _path(named, near, folders, tree)
    with open(path, "rb") as file:
        return _read(path, file.read(), folders, words, tree, below)


def _read(
    path: str,
    data: bytes,
    folders: Sequence[str],
    words: Mapping[str, Sequence[str]] | None,
    tree: str | None,
    below: tuple[str, ...],
) -> Profile:
    page = Page.load(path, data)
    base = page.text("extends", None)
    settings = read_settings(page.page("severity"))
    added = page.page("words")
    additions = read_additions(added, words) if added else {}
    name = os.path.splitext(os.path.basename(path))[0]
    profile = Profile(name, page.text("summary", ""), page.text("why", ""), settings, additions, path)
    page.finish()
    if base is None:
        return profile
    if os.path.abspath(path) in below:
        raise page.fault("extends", f"profiles extend each other in a circle: {name!r} is extended already")
    try:
        first = _load(base, os.path.dirname(path), folders, words, tree, (*below, os.path.abspath(path)))
    except LookupError as slip:
        raise page.fault("extends", str(slip.args[0])) from None
    return profile._replace(
        settings=(*first.settings, *settings),
        words=extend_words(first.words, additions),
    )  # fmt: skip


def _path(named: str, near: str, folders: Sequence[str], tree: str | None) -> str:
    if named.endswith(ENDINGS):
        path = os.path.join(near, named)
        if tree is not None and leads_out(path, tree):
            raise LookupError(f"the profile page {named!r} lies outside the repo, and is not read")
        if os.path.isfile(path):
            return path
        raise LookupError(f"there is no profile page {named!r}")
    for folder in (builtin_folder(), *folders):
        for ending in ENDINGS:
            path = os.path.join(_inside(folder), named + ending)
            if named in profile_names(folders) and os.path.isfile(path):
                return path
    guess = did_you_mean(named, profile_names(folders))
    raise LookupError(f"no profile is called {named!r}" + (f": {guess}" if guess else ""))


def _inside(folder: str) -> str:
    return os.path.join(folder, "profiles")
