"""How closely hits match: first exactly, and only where nothing does, less and less so."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import Final, Literal, NamedTuple

from missioncli.store.search.alike import Vocabulary
from missioncli.store.search.query import Phrase, Query, Sought

Matched = Literal["exact", "beginnings", "stems", "apart", "near"]

_MOST_WORDS: Final = 24
"""Of a query with more words than these, no similar words are tried."""
_MOST_PHRASES: Final = 60
"""How many phrases one phrase is tried as."""


class Level(NamedTuple):
    """One way to read a query."""

    matched: Matched
    groups: tuple[tuple[Phrase, ...], ...]
    """One of each must be there."""
    instead: tuple[str, ...] = ()
    """The words that were not typed but are like those that were."""


def levels(query: Query, vocabulary: Vocabulary) -> Iterator[Level]:
    """The ways to read `query`, the closest first; each one but the first finds more or other.

    As it was typed; with beginnings of words; with the other words of each stem; with the words of
    phrases apart; with words that are spelled nearly so in place of those that the index lacks.
    """
    tried: set[tuple[tuple[Phrase, ...], ...]] = set()
    for level in _levels(query, vocabulary):
        if level.groups not in tried:
            tried.add(level.groups)
            yield level


def _levels(query: Query, vocabulary: Vocabulary) -> Iterator[Level]:
    wanted = query.wanted
    words = [word for one in wanted for word in one.apart]
    yield Level("exact", _grouped([one.phrase.written for one in wanted]))
    yield Level("beginnings", _grouped([_beginnings(one) for one in wanted]))
    if len(words) > _MOST_WORDS:
        yield Level("apart", _grouped([(one.phrase,) for one in words]))
        return
    alike = {word.phrase.words: _of_stem(word, vocabulary) for word in words}
    yield _with_stems("stems", wanted, alike)
    yield Level("apart", _grouped([(one.phrase,) for one in words]))
    yield _with_stems("apart", words, alike)
    near = {
        word.phrase.words: [] if _is_known(word, alike, vocabulary) else _near(word, vocabulary)
        for word in words
    }
    if any(near.values()):
        yield Level(
            "near",
            _grouped(
                [
                    tuple(map(_single, near[word.phrase.words]))
                    or (*_beginnings(word), *map(_single, alike[word.phrase.words]))
                    for word in words
                ]
            ),
            _each_once(near.values()),
        )


def related(query: Query, level: Level, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Words on file with the stem of a word of `query` that `level` does not look for."""
    words = [word for one in query.wanted for word in one.apart]
    if level.instead or len(words) > _MOST_WORDS:
        return ()
    begins = tuple(word.parts[0][0] for word in words if word.begins or level.matched != "exact")
    found = _each_once(_of_stem(word, vocabulary) for word in words)
    return tuple(word for word in found if not begins or not word.startswith(begins))


def _with_stems(
    matched: Matched, sought: Sequence[Sought], alike: dict[tuple[str, ...], list[str]]
) -> Level:
    return Level(
        matched,
        _grouped([(*_beginnings(one), *_varied(one, alike)) for one in sought]),
        _each_once(alike[word.phrase.words] for one in sought for word in one.apart),
    )


def _varied(one: Sought, alike: dict[tuple[str, ...], list[str]]) -> list[Phrase]:
    """The phrases that come of replacing words by others of their stem."""
    choices = [
        [word.phrase.words, *((other,) for other in alike[word.phrase.words])] for word in one.apart
    ]
    varied = islice(product(*choices), 1, _MOST_PHRASES)
    return [Phrase(tuple(word for part in parts for word in part)) for parts in varied]


def _of_stem(word: Sought, vocabulary: Vocabulary) -> list[str]:
    return vocabulary.of_stem(word.parts[0][0]) if len(word.parts[0]) == 1 else []


def _near(word: Sought, vocabulary: Vocabulary) -> list[str]:
    return vocabulary.near(word.parts[0][0]) if len(word.parts[0]) == 1 else []


def _is_known(
    word: Sought, alike: dict[tuple[str, ...], list[str]], vocabulary: Vocabulary
) -> bool:
    words = word.phrase.words
    return bool(alike[words]) or len(words) > 1 or vocabulary.has(words[0], begins=True)


def _beginnings(one: Sought) -> tuple[Phrase, ...]:
    return tuple(phrase._replace(begins=True) for phrase in one.phrase.written)


def _single(word: str) -> Phrase:
    return Phrase((word,))


def _grouped(groups: Sequence[tuple[Phrase, ...]]) -> tuple[tuple[Phrase, ...], ...]:
    """The groups, each once."""
    return tuple(dict.fromkeys(tuple(dict.fromkeys(group)) for group in groups))


def _each_once(words: Iterable[list[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for some in words for word in some))
