"""Pages: what a person wrote in YAML or TOML, read with the place of every value kept."""

from attrlint.page.nearest import did_you_mean
from attrlint.page.page import Page

__all__ = ["Page", "did_you_mean"]
