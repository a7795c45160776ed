"""The program as the script and `python -m missioncli` start it."""

import gc
import os
import sys
from types import ModuleType
from typing import Any, Final, NoReturn

_LOADER: Final = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """Stands where Pydantic would look for plugins of its own, and finds none.

    Plugins are off in this program: nothing but the models has a say in what is valid. Yet the
    module that looks for them loads `importlib.metadata` and the e-mail package, a fifteenth of a
    start, before it reads that they are off. Whatever else is wanted of it comes from the module
    itself, so that another version of Pydantic works as well, only slower.
    """

    @staticmethod
    def get_plugins() -> tuple[()]:
        return ()

    def __getattr__(self, name: str) -> Any:
        from importlib import import_module

        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(_LOADER, None)
        return getattr(import_module(_LOADER), name)


def run() -> NoReturn:
    """Run the command line and end the process with its exit code.

    Short commands leave their garbage to the end of the process, and leave without tidying up
    what the system frees anyway: that is a tenth of the time that a user waits.
    """
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    sys.modules.setdefault(_LOADER, _NoPlugins(_LOADER))

    try:
        from missioncli.cli import app
        from missioncli.cli.output import flushed

        app()
    except SystemExit as end:
        os._exit(flushed(end.code if isinstance(end.code, int) else 1))
    except KeyboardInterrupt:  # before the program's own boundary stands
        os._exit(130)
    os._exit(flushed(0))


if __name__ == "__main__":
    run()
