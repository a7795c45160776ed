"""How people and organisations are shown: with titles, by acronym, with former names."""

from collections.abc import Sequence

from missioncli.text import listed


def person_name(name: str, prefix: str | None, suffix: str | None) -> str:
    """A person with titles: `Dr. Yasuhiro Fujiwara, MD`."""
    titled = f"{prefix} {name}" if prefix else name
    return f"{titled}, {suffix}" if suffix else titled


def organization_names(name: str, acronym: str | None, former: Sequence[str]) -> tuple[str, str]:
    """The acronym (else the name), and the same with former names: `BeOne (formerly Beigene)`."""
    short = acronym or name
    return short, f"{short} (formerly {listed(list(former))})" if former else short
