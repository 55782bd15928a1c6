"""One test file for each sort of contradiction."""
