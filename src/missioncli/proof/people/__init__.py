"""Whom a text names: people and organisations, by name, office and description."""
