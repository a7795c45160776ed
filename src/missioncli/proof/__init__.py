"""Quotes held against the text that they are from."""
