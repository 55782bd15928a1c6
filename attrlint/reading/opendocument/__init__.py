"""LibreOffice's format (.odt), read by the same road as Word's: the archive, the walk, the passages."""
