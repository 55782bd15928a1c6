"""`python -m attrlint` is the command `attrlint`."""

from attrlint.cli.main import run

run()
