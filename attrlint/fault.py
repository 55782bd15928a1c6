"""A mistake in a page that a person wrote: a rule, a profile, a word list or a config file."""


class Fault(Exception):
    """Something to mend at `path:line:column` (both from 1), with help on how to mend it."""

    def __init__(self, path: str, line: int, column: int, message: str, help: str = "") -> None:
        super().__init__(f"{path}:{line}:{column}: {message}")
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.help = help
