"""Missions that never were: as many as are wanted, like real ones in size and make, all different.

The same number gives the same file, whatever else is made. `missioncli check --strict` finds
nothing in them, but in a folder of very many, where two people may come to share a name.
"""

import random
from pathlib import Path
from typing import Any, Final

import tomli_w

_SYLLABLES: Final = (
    *("ka", "ri", "to", "me", "sa", "nu", "lo", "vi", "de", "ha", "bo", "ze", "mi", "gor", "len"),
    *("tas", "wen", "jul", "pir", "fon"),
)
_WORDS: Final = (
    *("approval", "market", "access", "clinical", "trial", "pricing", "reform", "supply"),
    *("chain", "export", "licence", "standard", "inspection", "data", "customs", "energy"),
    *("storage", "battery", "vaccine", "sandbox", "regulator", "timeline", "review"),
    *("ministry", "cooperation", "reference", "price", "tender", "procurement", "patent"),
    *("tariff", "quota", "subsidy"),
)
_PLACES: Final = (
    *(("Tokyo", "Japan"), ("Seoul", "South Korea"), ("Madrid", "Spain"), ("Nairobi", "Kenya")),
    *(("Lima", "Peru"), ("Hanoi", "Vietnam"), ("Ottawa", "Canada"), ("Warsaw", "Poland")),
)
_CATEGORIES: Final = ("regulatory", "pricing", "market-access", "tax", "trade", "digital")
_PEOPLE: Final = 4000
_HOUSES: Final = 600
_ISSUES: Final = 400
_TOPICS: Final = 60
_IN_A_FOLDER: Final = 100


def write_missions(folder: Path, number: int) -> None:
    """Write missions 0 to `number` - 1 into `folder`, a hundred to a subfolder, of about 10 kB."""
    for one in range(number):
        place = folder / f"{one // _IN_A_FOLDER:03}"
        place.mkdir(parents=True, exist_ok=True)
        text = tomli_w.dumps(mission(one))
        (place / f"mission-{one:05}.toml").write_text(text, encoding="utf-8")


def mission(number: int) -> dict[str, Any]:
    """Mission `number` as the tables of its file."""
    dice = random.Random(number)  # noqa: S311 - nobody's secret
    year, month, day = dice.randint(1995, 2024), dice.randint(1, 12), dice.randint(1, 24)
    city, country = dice.choice(_PLACES)
    people = dice.sample(range(_PEOPLE), 16)
    houses = dice.sample(range(_HOUSES), 9)
    issues = dice.sample(range(_ISSUES), 4)
    topics = dice.sample(range(_TOPICS), 8)
    keys = [f"topic-{one}" for one in topics]
    about = iter(keys * 9)
    delegates: list[dict[str, Any]] = [
        {"person": f"person-{one}", "organization": f"house-{houses[place % 6]}", "sources": [3]}
        for place, one in enumerate(people[:10])
    ]
    delegates[0]["leader"] = True
    return {
        "format": 1,
        "mission": {
            "id": f"mission-{number}",
            "title": f"Mission {number} to {city}",
            "organizers": [f"house-{houses[0]}"],
            "start": f"{year}-{month:02}-{day:02}",
            "end": f"{year}-{month:02}-{day + 3:02}",
            "release": "public",
            "summary": _text(dice, 40),
            "sources": [1],
            "stops": {"first": {"city": city, "country": country}},
        },
        "people": {f"person-{one}": {"name": _name(one)} for one in people},
        "organizations": {f"house-{one}": _house(one) for one in houses},
        "topics": {f"topic-{one}": f"Topic {_name(one + 9000)}" for one in topics},
        "sources": {f"report-{number}": {"title": f"Report {number}", "language": "en"}},
        "delegates": delegates,
        "officials": [
            {
                "person": f"person-{one}",
                "office": f"Director for {dice.choice(_WORDS)}",
                "institution": f"house-{houses[6 + place % 3]}",
                "sources": [4],
            }
            for place, one in enumerate(people[10:])
        ],
        "quotes": [
            {
                "speaker": f"person-{one}",
                "text": f"{_text(dice, 24)} {number}.{place}",
                "topics": [next(about)],
                "sources": [5 + place],
            }
            for place, one in enumerate(people[:8])
        ],
        "paraphrases": [
            {
                "speaker": f"person-{one}",
                "summary": _text(dice, 18),
                "topics": [next(about)],
                "sources": [13],
            }
            for one in people[8:12]
        ],
        "issues": {
            f"issue-{one}": {
                "title": f"Issue {_name(one + 7000)}",
                "category": _CATEGORIES[one % len(_CATEGORIES)],
                "summary": _text(dice, 20),
                "raised_by": [f"house-{houses[0]}"],
                "addressed_to": [f"house-{houses[6]}"],
                "asks": [_text(dice, 8)],
                "status": dice.choice(("open", "progress")),
                "topics": [next(about)],
                "sources": [14],
            }
            for one in issues
        },
        "engagements": {
            f"meeting-{place}": {
                "kind": "meeting",
                "title": f"Meeting {place + 1}",
                "date": f"{year}-{month:02}-{day + place:02}",
                "participants": [f"person-{one}" for one in people[place * 4 : place * 4 + 4]],
                "issues": [f"issue-{issues[place]}"],
                "topics": [next(about)],
                "sources": [15],
            }
            for place in range(3)
        },
        "outcomes": [
            {
                "kind": "announcement",
                "summary": _text(dice, 15),
                "parties": [f"house-{one}" for one in houses],
                "topics": keys,
                "sources": [16],
            }
        ],
    }


def _name(number: int) -> str:
    """A name of two words, another one for every number below 160,000."""
    base = len(_SYLLABLES)
    parts = [_SYLLABLES[number // base**place % base] for place in range(4)]
    return f"{parts[0]}{parts[1]}n {parts[2]}{parts[3]}s".title()


def _house(number: int) -> dict[str, str]:
    kind = "ministry" if number % 5 == 0 else "company"
    return {"name": f"House of {_name(number + 20000)}", "kind": kind}


def _text(dice: random.Random, words: int) -> str:
    return " ".join(dice.choice(_WORDS) for _ in range(words)).capitalize()
