"""attrlint: a linter for journalism. It knows who said what, and whether the draft holds together."""
