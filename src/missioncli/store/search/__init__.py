"""Full-text search over everything on file: what is indexed, what is asked, how hits are shown."""
