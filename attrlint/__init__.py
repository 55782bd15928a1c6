"""attrlint: a linter for journalism. It knows who said what, and whether the draft holds together."""

from attrlint.lint import lint, read

__all__ = ["__version__", "lint", "read"]
__version__ = "0.1.0"
