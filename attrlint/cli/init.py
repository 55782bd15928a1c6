"""`attrlint init`: a config, a commit hook and a file for CI, for the folder one stands in."""

import os
from argparse import ArgumentParser, Namespace
from typing import Final

from attrlint.cli.asking import ask, can_ask
from attrlint.cli.hook import CONFIG as HOOK_CONFIG
from attrlint.cli.hook import HOOK, origin, others_reach, requirement, with_hook
from attrlint.cli.options import one_of, parser
from attrlint.cli.output import write_file
from attrlint.cli.pipeline import PATHS, SERVICES, likely_service, pipeline
from attrlint.cli.schema import schema
from attrlint.cli.status import CLEAN
from attrlint.cli.terminal import say
from attrlint.config.discovery import NAMES
from attrlint.rules.profiles import DEFAULT, load_profile, profile_names
from attrlint.tree import root_of

CONFIG: Final = NAMES[0]
SCHEMA: Final = ".attrlint/config.schema.json"
TEMPLATE: Final = """\
# yaml-language-server: $schema={schema}
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
    if not arguments and can_ask():
        _ask(options)
    _config(options.profile or DEFAULT, options.force)
    if options.hook:
        _hook()
    service = options.ci or likely_service()
    if service != "none":
        _ci(service)
    if (options.hook or service != "none") and not others_reach(origin()):
        say("this attrlint came from a file: put an address that others reach in place of `file://…`")
    return CLEAN


def _parser() -> ArgumentParser:
    names = profile_names()
    to = parser(
        "init",
        f"Write {CONFIG}, the commit hook into {HOOK_CONFIG}, and a file for CI, where they are missing."
        "\nOn a terminal, without options, it asks three questions first.",
    )
    to.add_argument(
        "--profile",
        type=one_of("profile", names),
        metavar="NAME",
        help=f"the profile to start from: {', '.join(names)}",
    )
    to.add_argument("--no-hook", dest="hook", action="store_false", help="leave the commit hook out")
    to.add_argument(
        "--ci",
        type=one_of("service", SERVICES),
        metavar="SERVICE",
        help="github, gitlab or none (default: what this folder seems to be made for)",
    )
    to.add_argument("--force", action="store_true", help=f"write {CONFIG} anew where there is one")
    return to


def _ask(options: Namespace) -> None:
    options.profile = ask("Whose standards", profile_names(), DEFAULT)
    options.hook = (
        ask("Lint the drafts of every commit", ("yes", "no"), "yes" if _in_git() else "no") == "yes"
    )
    options.ci = ask("Lint every change in CI", SERVICES, likely_service())


def _config(profile: str, force: bool) -> None:
    there = next((name for name in NAMES if os.path.lexists(name)), None)
    if there and not force:
        print(f"{there} is there already and stays as it is (--force writes {CONFIG} anew)")
        return
    profiles = "\n# ".join(f"{name}: {load_profile(name).summary}" for name in profile_names())
    write_file(CONFIG, TEMPLATE.format(profile=profile, profiles=profiles, schema=SCHEMA))
    os.makedirs(os.path.dirname(SCHEMA), exist_ok=True)
    write_file(SCHEMA, schema("config"))
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
        then = "`pre-commit install` switches it on" + ("" if _in_git() else ", once this is a git repo")
        print(f"{HOOK_CONFIG} {'added to' if text else 'written'}; {then}")


def _in_git() -> bool:
    return root_of(".") is not None


def _ci(service: str) -> None:
    path = PATHS[service]
    text = pipeline(service, requirement(origin()))
    if not os.path.lexists(path):
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        write_file(path, text)
        print(f"{path} written")
    elif service == "gitlab":
        print(f"{path} is there already; if it has no such job, add this one:\n\n{text}")
    else:
        print(f"{path} is there already and stays as it is")
