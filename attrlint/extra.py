"""Parts of attrlint that need more than its own packages, and are installed by a name in brackets."""


class MissingExtra(Exception):
    """A part that was asked for and cannot work; `str()` is one line that says what to install."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs a package that is not installed: pip install 'attrlint[{extra}]'")
        self.extra = extra


class MissingProgram(Exception):
    """A program that pip does not install and that is not here; `str()` is one line that says which."""
