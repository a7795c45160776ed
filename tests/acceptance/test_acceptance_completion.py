"""Completion offers keys and nothing else: shells evaluate what they are offered."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Command, Result

pytestmark = pytest.mark.started

HOSTILE: Final = Path(__file__).parents[1] / "data" / "valid" / "hostile.toml"
SPEAKERS: Final = ["hilary-stiss", "john-f-crowley", "osamu-nagayama"]
SHELLS: Final = ("bash", "zsh", "fish")


def completed(run: Command, shell: str, line: str, env: Mapping[str, str] | None = None) -> Result:
    """What the command gives to `shell` for completing `line`, at its end."""
    words = line.split(" ")
    return run(
        env={
            "_MISSIONCLI_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            **(env or {}),
        }
    )


def offered(run: Command, shell: str, line: str, env: Mapping[str, str] | None = None) -> list[str]:
    """The words offered, sorted."""
    result = completed(run, shell, line, env)
    assert (result.code, result.err) == (0, "")
    if shell != "zsh":
        return sorted(result.out.split())
    if "_arguments" not in result.out:
        return []
    match = re.fullmatch(r"_arguments '\*: :\(\((.*)\)\)'\n", result.out, re.DOTALL)
    assert match, result.out
    return sorted(word.strip('"') for word in match[1].split())


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_options_and_keys(shared_run: Command, shell: str) -> None:
    for line, words in {
        "missioncli quo": ["quotes"],
        "missioncli off": ["officials"],
        "missioncli quotes --speaker ": SPEAKERS,
        "missioncli quotes --speaker john": ["john-f-crowley"],
        "missioncli quotes --speaker John": [],
        "missioncli issues --category ": ["market-access", "pricing", "regulatory"],
        "missioncli mission ": ["bio-tokyo-2025"],
        "missioncli delegates --mission ": ["bio-tokyo-2025"],
        "missioncli officials --institution pm": ["pmda"],
        "missioncli quotes --sp": ["--speaker"],
        "missioncli quotes -f js": ["json", "jsonl"],
        "missioncli quotes --since ": [],
        "missioncli quotes --data none.toml --speaker ": [],
    }.items():
        found = offered(shared_run, shell, line)
        if line.endswith("--category "):
            assert set(words) <= set(found)
        else:
            assert found == words, line


@pytest.mark.parametrize("shell", SHELLS)
def test_the_data_of_the_line_is_completed(shared_run: Command, shell: str) -> None:
    given = f"--data {HOSTILE}"
    for line in (
        f"missioncli quotes {given} --speaker ",
        f"missioncli {given} quotes --speaker ",
        f"missioncli followups {given} --owner ",
    ):
        assert offered(shared_run, shell, line) == ["guest"], line
    env = {"MISSIONCLI_DATA": str(HOSTILE)}
    assert offered(shared_run, shell, "missioncli quotes --speaker ", env) == ["guest"]


@pytest.mark.parametrize("shell", SHELLS)
def test_no_text_of_a_dataset_is_offered(run: Command, shell: str) -> None:
    commands: dict[str, str] = {
        option: command for command, listing in LISTINGS.items() for option in listing.filters
    }
    assert len(commands) == 13
    lines = [
        *("missioncli ", "missioncli -", "missioncli mission ", "missioncli export --mission "),
        *(f"missioncli {command} --{option} " for option, command in commands.items()),
    ]
    for line in lines:
        words = offered(run, shell, line, {"MISSIONCLI_DATA": str(HOSTILE)})
        assert not [word for word in words if not re.fullmatch("[a-z0-9-]+", word)], line
    assert run.files() == []


def need(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    return found


def test_bash_itself(run: Command) -> None:
    need("bash")
    result = run.shell(
        'eval "$(missioncli --show-completion bash)"\n'
        'for words in "quotes --speaker" "issues --with" "quotes --topic" "delegates --mission"; do\n'
        '  COMP_WORDS=(missioncli $words ""); COMP_CWORD=3; _missioncli_completion missioncli\n'
        '  echo "${COMPREPLY[@]}"\n'
        "done",
        env={"MISSIONCLI_DATA": str(HOSTILE)},
    )
    assert result == (0, "guest\nguest house\ntopic\nhostile\n", "")
    assert run.files() == []


def test_fish_itself(run: Command) -> None:
    fish = need("fish")
    script = "env _MISSIONCLI_COMPLETE=source_fish missioncli | source\n" + "".join(
        f"complete -C 'missioncli {words} '\n"
        for words in ("quotes --speaker", "issues --with", "quotes --topic", "mission")
    )
    result = run.shell(
        f'{fish} --no-config -c "$SCRIPT"',
        env={"SCRIPT": script, "MISSIONCLI_DATA": str(HOSTILE)},
    )
    assert (result.code, result.err) == (0, "")
    assert result.out.split("\n") == ["guest", "guest", "house", "topic", "hostile", ""]
    assert not (run.cwd / "PWNED").exists()


def test_zsh_itself(run: Command) -> None:
    """An interactive zsh: its completion evaluates the words once more."""
    zsh = need("zsh")
    keyboard, terminal = pty.openpty()
    with subprocess.Popen(
        [zsh, "-f", "-i"],
        cwd=run.cwd,
        env=run.environment({"TERM": "dumb", "MISSIONCLI_DATA": str(HOSTILE), "PS1": "> "}),
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    ) as process:
        os.close(terminal)
        seen = b""

        def typed(keys: str, until: str) -> None:
            nonlocal seen
            os.write(keyboard, keys.encode())
            end = time.monotonic() + 20
            while until.encode() not in seen and time.monotonic() < end:
                if select.select([keyboard], [], [], 0.2)[0]:
                    seen += os.read(keyboard, 65536)
            assert until.encode() in seen, seen.decode(errors="replace")
            seen = b""

        typed("autoload -Uz compinit; compinit -u -D; echo rea''dy\n", "ready")
        typed('eval "$(_MISSIONCLI_COMPLETE=source_zsh missioncli)"; echo again\n', "again")
        for words, key in (("quotes --speaker gu", "guest"), ("issues --with ho", "house")):
            typed(f"missioncli {words}\t", f"missioncli {words}{key[2:]}")
            typed("\x15echo ne''xt\n", "next")
        typed("missioncli issues --with \t\t", "house")
        os.write(keyboard, b"\x15exit\n")
        process.wait(10)
    os.close(keyboard)
    assert run.files() == []
