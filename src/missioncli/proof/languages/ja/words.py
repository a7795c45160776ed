"""How the tables of Japanese are written."""


def words(*lines: str) -> tuple[str, ...]:
    """The words of some lines, in their order."""
    return tuple(" ".join(lines).split())
