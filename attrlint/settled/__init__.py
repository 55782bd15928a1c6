"""Findings that somebody has settled: those an old repo began with, and those an editor waived."""
