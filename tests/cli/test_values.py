"""What was typed is taken as it is only where Typer would make the same of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, Optional

import typer
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick
from typer.core import TyperCommand
from typer.testing import CliRunner

from missioncli.cli.options import path_of
from missioncli.cli.values import as_typed


class _Quick(TyperCommand):
    def get_params(self, ctx: Any) -> list[Any]:
        return as_typed(super().get_params(ctx))


def _program(cls: type[TyperCommand], seen: list[Any]) -> typer.Typer:
    """A program with an option of every sort that ours has, and one with a number."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)

    @app.command(cls=cls)
    def ask(
        word: Annotated[Optional[Literal["one", "two"]], typer.Option()] = None,  # noqa: UP045 - as ours
        speaker: Annotated[Optional[list[str]], typer.Option()] = None,  # noqa: UP045 - as ours
        path: Annotated[Optional[Path], typer.Option(parser=path_of, envvar="A_PATH")] = None,  # noqa: UP045 - as ours
        level: Annotated[str, typer.Option()] = "all",
        number: Annotated[int, typer.Option()] = 3,
        *,
        flag: Annotated[bool, typer.Option("--flag", envvar="A_FLAG")] = False,
    ) -> None:
        seen.append((word, speaker, path, level, number, flag))

    return app


_VALUES = st.sampled_from(["", "one", "two", "Two", "a b", "ä", "7", "x", "-", "[one]"])
_OPTIONS = st.sampled_from(["--word", "--speaker", "--path", "--level", "--number"])
_LINES = st.lists(
    st.one_of(st.tuples(_OPTIONS, _VALUES), st.tuples(_VALUES), st.just(("--flag",))), max_size=5
)
_ENVIRONMENTS = st.dictionaries(st.sampled_from(["A_PATH", "A_FLAG"]), _VALUES, max_size=2)


@quick(150)
@given(_LINES, _ENVIRONMENTS)
def test_values_and_refusals_are_those_of_typer(
    line: list[tuple[str, ...]], environment: dict[str, str]
) -> None:
    args = [part for parts in line for part in parts]
    told = []
    for cls in (TyperCommand, _Quick):
        seen: list[Any] = []
        result = CliRunner().invoke(_program(cls, seen), args, env=environment)
        told.append((result.exit_code, result.output, seen))
    assert told[0] == told[1]


def test_a_typer_that_is_made_otherwise_is_left_alone() -> None:
    class Parameter:
        """Checks its values in another way."""

    params = [Parameter()]
    assert as_typed(params) == params
    assert not vars(params[0])
