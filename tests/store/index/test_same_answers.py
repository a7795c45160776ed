"""An index answers what the files say, however they have changed."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from index_folders import NAMES, TEXTS, from_files, from_index, write


class ChangingFolder(RuleBasedStateMachine):
    """Files come, change, move and go; after each step the index answers what the files say."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="missions-"))
        self.before = os.environ.get("XDG_CACHE_HOME")
        os.environ["XDG_CACHE_HOME"] = str(self.root / "cache")
        self.folder = self.root / "folder"
        self.folder.mkdir()

    def teardown(self) -> None:
        if self.before is None:
            del os.environ["XDG_CACHE_HOME"]
        else:
            os.environ["XDG_CACHE_HOME"] = self.before
        shutil.rmtree(self.root)

    def _files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*.*") if not path.is_dir())

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def written(self, name: str, text: str) -> None:
        write(self.folder / name, text)

    @rule(texts=st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(TEXTS)), max_size=4))
    def several_written(self, texts: list[tuple[str, str]]) -> None:
        for name, text in texts:
            write(self.folder / name, text)

    @precondition(lambda self: self._files())
    @rule(number=st.integers(0, 20))
    def removed(self, number: int) -> None:
        files = self._files()
        files[number % len(files)].unlink()

    @precondition(lambda self: self._files())
    @rule(number=st.integers(0, 20), name=st.sampled_from(NAMES))
    def moved(self, number: int, name: str) -> None:
        files = self._files()
        (self.folder / name).parent.mkdir(exist_ok=True)
        files[number % len(files)].rename(self.folder / name)

    @precondition(lambda self: self._files())
    @rule(number=st.integers(0, 20))
    def touched(self, number: int) -> None:
        files = self._files()
        with suppress(OSError):  # a link to nowhere
            files[number % len(files)].touch()

    @rule(name=st.sampled_from(NAMES), to=st.sampled_from((*NAMES, "nowhere.toml")))
    def linked(self, name: str, to: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(self.folder / to)

    @invariant()
    def same_answers(self) -> None:
        assert from_index(self.folder) == from_files(self.folder)


TestChangingFolder = pytest.mark.filterwarnings("ignore::ResourceWarning")(ChangingFolder.TestCase)
TestChangingFolder.settings = settings(
    max_examples=8,
    stateful_step_count=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
