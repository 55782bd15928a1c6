"""Archives: records by the million, linted where they lie. Only `attrlint.spark` comes here."""
