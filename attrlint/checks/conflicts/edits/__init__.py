"""Contradictions that an edit leaves behind."""
