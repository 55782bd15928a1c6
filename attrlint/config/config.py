"""The config in force, as the rest of attrlint asks for it."""

import os
from collections.abc import Callable, Mapping
from typing import NamedTuple

from attrlint.finding import Severity
from attrlint.noise import MOST_ALIKE
from attrlint.rules.rule import Rule

Glob = Callable[[str], bool]


class Override(NamedTuple):
    """Severities that differ for the files that `matches` knows by their path from the config's folder.

    `profile` holds the severities of another profile, None where the override names none; `severity`
    what the override itself says.
    """

    files: tuple[str, ...]
    matches: Glob
    profile: Mapping[str, Severity] | None
    severity: Mapping[str, Severity]


class Config(NamedTuple):
    """Everything that a config file decides. `path` is None where no file was read.

    `cache_dir` is the folder for the register of the repo, absolute, None for the user's own cache folder.
    `root` is the folder that globs start from, absolute. `rules` are all rules there are, by name, with
    the severity of their own page; `words` the word lists in force. `base` are the profile's
    severities, `severity` those of the config itself. `most_alike` limits how many errors and warnings
    of one rule a draft gets.
    """

    path: str | None
    root: str
    profile: str
    rules: Mapping[str, Rule]
    words: Mapping[str, tuple[str, ...]]
    base: Mapping[str, Severity]
    severity: Mapping[str, Severity]
    overrides: tuple[Override, ...]
    exclude: tuple[str, ...]
    excludes: Glob
    fail_on: Severity
    repo: bool
    most_alike: int = MOST_ALIKE
    cache_dir: str | None = None

    def for_path(self, path: str) -> dict[str, Severity]:
        """Severity of every rule for a file, `off` included, by name in the order of `rules`.

        A rule's own page comes first; then the profile (an override's, if it names one), the config's
        `severity`, and that of each override in turn.
        """
        relative = self.relative(path)
        overrides = [override for override in self.overrides if override.matches(relative)]
        profiles = [override.profile for override in overrides if override.profile is not None]
        layers = [profiles[-1] if profiles else self.base, self.severity, *(o.severity for o in overrides)]
        merged = {name: rule.severity for name, rule in self.rules.items()}
        for layer in layers:
            merged.update(layer)
        return merged

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """The rules in force for a file, each with the severity it has there; those that are off left out."""
        return tuple(
            self.rules[name]._replace(severity=severity)
            for name, severity in self.for_path(path).items()
            if severity != "off"
        )

    def excluded(self, path: str) -> bool:
        """True where the config's `exclude` leaves this file out."""
        return self.excludes(self.relative(path))

    def relative(self, path: str) -> str:
        """A file's path from the config's folder, with forward slashes."""
        try:
            return os.path.relpath(os.path.abspath(path), self.root).replace(os.sep, "/")
        except ValueError:  # on another drive, where no glob of ours reaches
            return path.replace(os.sep, "/")
