"""Contradictions between a draft and the others of its repo, as the register tells them."""
