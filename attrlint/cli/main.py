"""The command `attrlint`: which command is meant, and what becomes of a fault that ends it."""

from __future__ import annotations

import gc
import sys

from attrlint.cli.status import CLEAN, STOPPED, TROUBLE

# nothing is imported here that a run could do without: for a draft that has not changed this is all there is
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final, NoReturn, TextIO

COMMANDS: Final = {
    "check": "lint drafts (the default: `attrlint draft.md` is `attrlint check draft.md`)",
    "sources": "who says what in a draft: the ledger of its sources",
    "rules": "the rules there are",
    "explain": "what a rule looks for, why, and on whose authority",
    "test": "try rules on their own examples",
    "baseline": "write down what is found today, so that only what is new is told",
    "audit": "how often a rule would speak up in these drafts, before it is switched on",
    "archive": "lint records by the million, on a Spark of this machine's own",
    "init": "set attrlint up in this folder",
    "server": "the language server, for editors",
    "import-vale": "a style written for Vale as rules of ours",
    "schema": "a JSON Schema of configs, rules, profiles or waivers, for editors",
    "config": "which settings are in force for a file, and where they come from",
}

QUICK: Final = ("check", "sources")
"""Commands that somebody waits for at every commit: what they compile is kept."""
YOUNG: Final = 100_000
"""New objects after which Python looks for garbage that refers to itself."""


def run() -> None:
    """Entry point of the command line: exits with a status of attrlint.cli.status."""
    _fill_closed_streams()
    # what is made for the first draft is kept for the others: garbage is looked for after that (`in_order`)
    gc.disable()
    gc.set_threshold(YOUNG, 20, 50)
    leave(main(sys.argv[1:]))


def _fill_closed_streams() -> None:
    """Where a stream was closed before we came, the next file to be opened would take its place."""
    import os

    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - for the whole run
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def leave(status: int) -> NoReturn:
    """End this process; what a run leaves in memory is not taken apart piece by piece."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # whoever read has left
            _forget(stream)
    import os

    os._exit(status)


def main(arguments: list[str]) -> int:
    """Run one command; the exit status."""
    try:
        status = _told_before(arguments)
    except BrokenPipeError:
        _forget(sys.stdout)
        return CLEAN
    except OSError as error:
        return _fail(error, redact="--redact" in arguments)
    if status is not None:
        return status
    from attrlint.cli.terminal import prepare, say

    prepare()
    try:
        return _dispatch(arguments)
    except KeyboardInterrupt:
        say("stopped")
        return STOPPED
    except BrokenPipeError:
        _forget(sys.stdout)
        return CLEAN
    except Exception as error:
        return _fail(error, redact="--redact" in arguments)


def _dispatch(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        print(overview(), end="")
        return CLEAN
    if first in ("-V", "--version"):
        from attrlint import __version__

        print(f"attrlint {__version__}")
        return CLEAN
    if _is_slip(first):
        return TROUBLE
    name, rest = (first, arguments[1:]) if first in COMMANDS else ("check", arguments)
    if name not in QUICK:
        gc.enable()
    if name not in QUICK or "--no-cache" in rest:
        return _run(name, rest)
    from attrlint.cache import outcomes, patterns, tables

    patterns.recall()
    tables.recall()
    with outcomes.Hearing() as hearing:
        status = _run(name, rest)
    outcomes.keep(rest, hearing, status)
    from attrlint.checks import compiled

    compiled.keep()
    patterns.keep()
    tables.keep()
    return status


def _told_before(arguments: list[str]) -> int | None:
    """The status of a run that would tell what one told before, once it is told again; else None."""
    rest = arguments[1:] if arguments[:1] == ["check"] else arguments
    # without drafts all of a folder are meant, and pages of help are none
    if not rest or rest[0] in COMMANDS or "--no-cache" in rest or rest[0] in ("-h", "--help", "-V"):
        return None
    from attrlint.cache import outcomes

    known = outcomes.recall(rest)
    if known is None:
        return None
    text, status = known
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(_encoding(), "backslashreplace"))
    sys.stdout.buffer.flush()
    return status


def _encoding() -> str:
    """As `attrlint.cli.terminal.prepare` would have it."""
    return sys.stdout.encoding if sys.stdout.isatty() else "utf-8"


def _run(name: str, rest: list[str]) -> int:
    from importlib import import_module

    status: int = import_module(f"attrlint.cli.{name.replace('-', '_')}").run(rest)
    # what is still held back is written here, where a reader that has left is told apart from a fault
    sys.stdout.flush()
    return status


def _is_slip(first: str) -> bool:
    """A command with a slip in it, which is no file either: said, so that it is not taken for a draft."""
    import os

    if (
        first in COMMANDS
        or first.startswith("-")
        or not first.replace("-", "").isalpha()
        or os.path.lexists(first)
    ):
        return False
    from attrlint.cli.terminal import say
    from attrlint.page.nearest import did_you_mean

    near = did_you_mean(first, COMMANDS)
    if near:
        say(f"no command or file is called {first!r}: {near}")
    return bool(near)


def overview() -> str:
    """What `attrlint --help` prints."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name.ljust(width)}  {what}" for name, what in COMMANDS.items()]
    return "\n".join(
        [
            "attrlint, a linter for journalism: vague sources, unattributed claims, contradictions.",
            "",
            "usage: attrlint [COMMAND] [OPTION…] [PATH…]",
            "",
            *lines,
            "",
            "`attrlint COMMAND --help` tells a command's options.",
            "",
        ]
    )


def _fail(error: Exception, *, redact: bool) -> int:
    try:
        _tell(error, redact=redact)
    except OSError:
        # standard error cannot be written either: the status is all that is left to tell
        _forget(sys.stderr)
    return TROUBLE


def _tell(error: Exception, *, redact: bool) -> None:
    from attrlint.cli.terminal import say, say_error
    from attrlint.configs import Unusable
    from attrlint.extra import MissingExtra, MissingProgram
    from attrlint.fault import Fault

    told = Fault | Unusable | MissingExtra | MissingProgram
    if isinstance(error, told) or (isinstance(error, OSError) and error.filename):
        say_error(error)
    elif isinstance(error, OSError) and error.errno in _unwritable():
        say(f"what there is to tell cannot be written: {error.strerror}")
    elif isinstance(error, FileNotFoundError):
        say("the folder that attrlint was called in is gone")
    else:
        from traceback import format_exception, format_tb

        from attrlint.notices import INTERNAL_FAULT

        # what an error says may be words of the draft
        lines = [*format_tb(error.__traceback__), f"{type(error).__name__}\n"]
        print("".join(lines if redact else format_exception(error)), file=sys.stderr, end="")
        say(INTERNAL_FAULT.help)


def _unwritable() -> tuple[int, ...]:
    """What is wrong with a disk or a stream, and not with attrlint."""
    import errno

    return errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)


def _forget(stream: TextIO) -> None:
    """Let the interpreter close a stream that nobody reads any more without complaining."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
