"""Contradictions inside one draft: one file for each thing that can be told in two ways.

A finder is a function of the draft that gives `Conflict` values; it knows nothing of rules. It first gathers
mentions into buckets of the same thing and the same attribute, then looks inside each bucket only.
"""
