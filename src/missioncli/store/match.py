"""From what a user types to the keys that are meant."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from missioncli.errors import UnknownName
from missioncli.model.kinds import ENGAGEMENT
from missioncli.store.store import Store
from missioncli.text import fold

KINDS: Final = {
    "speaker": ("person", "organization", "attribution"),
    "with": ("person", "organization"),
    "owner": ("person", "organization"),
    "organization": ("organization",),
    "institution": ("organization",),
    "topic": ("topic",),
    "issue": ("issue",),
    "mission": ("mission",),
    "name": ("person", "organization", "issue", "topic", "engagement", "mission"),
}
"""Which names each filter compares its value with."""

_SHOWN: Final = {"with": "person or organization"}
_NEAR: Final = 0.66
"""How alike two spellings must be for one to be offered instead of the other."""


class Named(NamedTuple):
    """Something that a name may mean: what it is, and its key."""

    kind: str
    key: str
    file: int
    """The file of an engagement, whose key is its mission's own; 0 for all else."""


def named(store: Store, kinds: Sequence[str], value: str) -> list[Named]:
    """What `value` names among `kinds`, by key; an empty list when it names nothing.

    Tried as a whole key, acronym, name, alias or former name; else as whole words; else as
    beginnings of words; else as any part. The first of these that matches anything decides, and
    all that it matches count, of whatever kind.
    """
    words = fold(value).split()
    marks = ", ".join("?" * len(kinds))
    # Names are stored folded, with a space at each end.
    steps = (
        ("folded = ?", [f" {' '.join(words)} "]),
        ("instr(folded, ?)", [f" {word} " for word in words]),
        ("instr(folded, ?)", [f" {word}" for word in words]),
        ("instr(folded, ?)", words),
    )
    for condition, parts in steps if words else ():
        where = " AND ".join([condition] * len(parts))
        sql = (
            f"SELECT DISTINCT kind, key, CASE kind WHEN '{ENGAGEMENT}' THEN file ELSE 0 END"
            f" FROM names WHERE kind IN ({marks}) AND {where} ORDER BY 2, 1, 3"
        )
        found = [Named(*row) for row in store.db.execute(sql, (*kinds, *parts))]
        if found:
            return found
    return []


def matching_keys(store: Store, filter_name: str, kinds: Sequence[str], value: str) -> list[str]:
    """The keys that `value` names, as `named` finds them, in alphabetical order, each once.

    Raises `UnknownName` when nothing matches.
    """
    keys = list(dict.fromkeys(found.key for found in named(store, kinds, value)))
    if keys:
        return keys
    shown = _SHOWN.get(filter_name, filter_name)
    raise UnknownName(shown, value, nearest_names(store, kinds, fold(value)))


def nearest_names(store: Store, kinds: Sequence[str], folded: str) -> list[str]:
    """Up to three names (as printed) spelled most like `folded`, the likest first.

    Where two of them are the same name, each has its key behind it.
    """
    from heapq import nlargest

    marks = ", ".join("?" * len(kinds))
    sql = f"SELECT DISTINCT kind, key, folded FROM names WHERE kind IN ({marks})"
    scores: dict[tuple[str, str], float] = {}
    for kind, key, name in store.db.execute(sql, tuple(kinds)):
        score = max(_alike(folded, part) for part in (name.strip(), *name.split()))
        scores[kind, key] = max(score, scores.get((kind, key), 0))
    best = nlargest(3, scores.items(), key=lambda item: item[1])
    top = best[0][1] if best else 0
    near = [named for named, score in best if score >= max(_NEAR, top - 0.1)]
    labels = [label(store, kind, key) for kind, key in near]
    return [
        f"{name} ({key})" if labels.count(name) > 1 else name
        for name, (_, key) in zip(labels, near, strict=True)
    ]


def _alike(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0
    return matcher.ratio()


def label(store: Store, kind: str, key: str) -> str:
    """The resolved name of a key, or the key itself for words that have no other name."""
    place = "party" if kind in ("person", "organization") else kind
    name = store.value(
        "SELECT name FROM labels WHERE kind = ? AND key = ? AND file = 0", place, key
    )
    return str(name or key)


def known_keys(store: Store, command: str, filter_name: str, kind: str | None = None) -> list[str]:
    """The keys that a filter's values can name, in alphabetical order: only keys, no other text.

    For speakers and owners, only those who speak, or owe, in the rows of `command`; of one `kind`
    where one was asked for.
    """
    kinds = KINDS.get(filter_name)
    if kinds and kind:
        kinds = tuple(one for one in kinds if one == kind)
    if kinds is None:
        own = f"{command}.{filter_name}"
        return store.column("SELECT DISTINCT key FROM names WHERE kind = ? ORDER BY key", own)
    # Engagements belong to their missions, and have no names across the folder.
    missions_own = " OR kind = 'engagement'" if ENGAGEMENT in kinds else ""
    kinds_of_labels = {"party" if one in ("person", "organization") else one for one in kinds}
    places = "', '".join(sorted(kinds_of_labels))
    chosen = f"file = 0 AND kind IN ('{places}')"
    sql = f"SELECT kind, expects, key FROM labels WHERE {chosen}{missions_own}"
    found = store.db.execute(sql)
    known = {key for kind, sort, key in found if (sort or kind) in kinds}
    if filter_name in ("speaker", "owner"):
        known &= set(store.column(f"SELECT DISTINCT {filter_name} FROM {command}"))
    return sorted(known)
