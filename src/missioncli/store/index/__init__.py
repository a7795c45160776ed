"""A folder of missions as a database on disk, brought up to date at each command."""
