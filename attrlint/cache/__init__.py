"""What an earlier run worked out, kept in the user's cache folder; it may be deleted at any time.

Only what can be told to be still true is ever used, and no words of a draft are kept.
"""
