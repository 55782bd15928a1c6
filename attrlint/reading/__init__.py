"""Reading: bytes → Draft, one file a format; blocks, masks, front matter."""
