"""Triggers: the words by which a sentence makes a claim that somebody must have counted, seen or said."""
