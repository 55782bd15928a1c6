"""What a draft was before: git, asked so that it runs nothing and changes nothing, and what was edited since.

`changes` and `earlier` are layers of a draft, pure like all of them; only `git` and `versions` start
a process.
"""
