"""What docs show, as tests run it: the fenced blocks of a page.

The first word after the fence is the language, and says what becomes of the block:

console   lines that begin with `$ ` are run, in one folder a page; what stands below is what they print,
          `…` alone on a line standing for lines left out
sh        each line is run, and must succeed
pycon     a session with Python, run in the same folder
yaml, toml, python   is written to the path in the comment that is its first line
diff      is applied
json      must be JSON
markdown  with a path after the language: must stand so in that file of the repo, or is written to that path
text, lua is only read
sh setup  is run by .ci/run, on a fresh clone
"""

import re
from pathlib import Path
from typing import Final, NamedTuple

_FENCE: Final = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED: Final = re.compile(r"# (?P<path>[\w./-]+\.\w+)\n")
ELISION: Final = "…"


class Block(NamedTuple):
    """One fenced block: its language, the words after it, its text, and where that stands in the page."""

    language: str
    info: str
    body: str
    start: int
    line: int

    @property
    def path(self) -> str:
        """The path in the comment that is the block's first line, "" where there is none."""
        named = _NAMED.match(self.body)
        return named["path"] if named else ""


class Command(NamedTuple):
    """A command as it is typed, and what it is shown to print."""

    typed: str
    printed: str


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page in order."""
    text = page.read_text(encoding="utf-8")
    found = []
    for fence in _FENCE.finditer(text):
        language, _, info = fence["info"].strip().partition(" ")
        line = text.count("\n", 0, fence.start()) + 1
        found.append(Block(language, info.strip(), fence["body"], fence.start("body"), line))
    return found


def commands(block: Block) -> list[Command]:
    """The commands of a console block in order."""
    parts = re.split(r"^\$ (.*)\n", block.body, flags=re.MULTILINE)
    assert not parts[0], f"line {block.line}: a console block begins with a command"
    return [Command(typed, printed) for typed, printed in zip(parts[1::2], parts[2::2], strict=True)]


def written(commands: list[Command]) -> str:
    """A console block's text."""
    return "".join(f"$ {command.typed}\n{command.printed}" for command in commands)


def shows(shown: str, printed: str) -> bool:
    """True where `shown` is what was printed, but for the lines that an elision leaves out."""
    pieces = [re.escape(piece) for piece in re.split(rf"^{ELISION}\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*?".join(pieces), printed) is not None


def changes(block: Block) -> list[tuple[str, str, str]]:
    """Path, old lines and new lines for each hunk of a diff block; line numbers are not minded."""
    found = []
    path = ""
    for hunk in re.split(r"^@@.*\n|^(?=--- )", block.body, flags=re.MULTILINE):
        if hunk.startswith("--- "):
            path = hunk.splitlines()[0].removeprefix("--- a/")
        elif hunk:
            lines = hunk.splitlines(keepends=True)
            old, new = ("".join(line[1:] for line in lines if line[0] in kept) for kept in (" -", " +"))
            found.append((path, old, new))
    return found
