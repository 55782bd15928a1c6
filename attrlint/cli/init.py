"""`attrlint init`: a config and a commit hook for the folder one stands in."""

import os
from argparse import ArgumentParser
from typing import Final

from attrlint.cli.hook import CONFIG as HOOK_CONFIG
from attrlint.cli.hook import HOOK, with_hook
from attrlint.cli.options import one_of, parser
from attrlint.cli.output import write_file
from attrlint.cli.status import CLEAN
from attrlint.cli.terminal import say
from attrlint.config.discovery import NAMES
from attrlint.rules.profiles import DEFAULT, load_profile, profile_names

CONFIG: Final = NAMES[0]
TEMPLATE: Final = """\
# attrlint: what it looks for in this folder's drafts, and how loud it is about it.
# `attrlint config DRAFT` shows what is in force for a draft, `attrlint rules` what there is.

# {profiles}
profile: {profile}

# error stops a commit, warning and info are only shown, off is silent
# severity:
#   reportedly: warning
#   long-sentence: off

# other folders, other rules
# overrides:
#   - files: opinion/**
#     severity: {{loaded-adjective: off}}

# what is not a draft
# exclude: [README.md, docs/**]

# folders of your own rules, laid out as <group>/<rule>.yaml
# rules: [newsroom-rules]
"""


def run(arguments: list[str]) -> int:
    """Write what is missing and say what was done; what is there already stays unless `--force`."""
    options = _parser().parse_args(arguments)
    _config(options.profile, options.force)
    if options.hook:
        _hook()
    return CLEAN


def _parser() -> ArgumentParser:
    names = profile_names()
    to = parser("init", f"Write {CONFIG} and add the commit hook to {HOOK_CONFIG}, where they are missing.")
    to.add_argument(
        "--profile",
        type=one_of("profile", names),
        default=DEFAULT,
        metavar="NAME",
        help=f"the profile to start from: {', '.join(names)}",
    )
    to.add_argument("--no-hook", dest="hook", action="store_false", help="leave the commit hook out")
    to.add_argument("--force", action="store_true", help=f"write {CONFIG} anew where there is one")
    return to


def _config(profile: str, force: bool) -> None:
    there = next((name for name in NAMES if os.path.lexists(name)), None)
    if there and not force:
        print(f"{there} is there already and stays as it is (--force writes {CONFIG} anew)")
        return
    profiles = "\n# ".join(f"{name}: {load_profile(name).summary}" for name in profile_names())
    write_file(CONFIG, TEMPLATE.format(profile=profile, profiles=profiles))
    print(f"{CONFIG} written, with the profile {profile}")
    if there and there != CONFIG:
        say(f"{there} is no longer looked at: {CONFIG} comes first")


def _hook() -> None:
    try:
        with open(HOOK_CONFIG, encoding="utf-8", newline="") as file:
            text = file.read()
    except FileNotFoundError:
        text = ""
    except UnicodeDecodeError:
        say(f"{HOOK_CONFIG} is not UTF-8: it stays as it is")
        return
    changed = with_hook(text)
    if changed is None:
        print(f"{HOOK_CONFIG} could not be added to; put this under its `repos`:\n\n{HOOK}")
    elif changed == text:
        print(f"{HOOK_CONFIG} has a hook of attrlint already")
    else:
        write_file(HOOK_CONFIG, changed)
        print(f"{HOOK_CONFIG} {'added to' if text else 'written'}; `pre-commit install` switches it on")
