"""The register: the names, roles, dated facts and quotations of a whole repo of drafts.

What a draft gives to it (`kept`) and what it tells a draft of the others (`elsewhere`) are layers, pure
like all of them. Only `store`, `folder` and `keeping` touch the disk, and no check may import those.
"""
