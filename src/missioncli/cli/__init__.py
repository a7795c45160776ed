"""The command line. Typer is imported only here; `app` is the whole program."""

from missioncli.cli.app import app

__all__ = ["app"]
