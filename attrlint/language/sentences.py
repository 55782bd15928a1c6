"""Sentences: spans inside one block, with their words as a reader sees them."""
