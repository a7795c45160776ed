"""A file that is no TOML: the one thing that is wrong with it, in a sentence, at its place."""
