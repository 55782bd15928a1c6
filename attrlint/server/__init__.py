"""The language server: what attrlint knows, told to an editor while somebody writes."""

from attrlint.extra import MissingExtra

try:
    # asked for here, so that the one line that says what to install comes first
    import pygls as _pygls  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingExtra("the language server", "lsp") from error
