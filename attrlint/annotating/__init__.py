"""What was found, written into a copy of its document: the only room that changes a draft's markup.

A part of a document is never written anew: bytes are put in and taken out, and all others stay.
"""
