"""Wordings held against each other: what is equal, near, left out, changed."""
