"""How a query finds the name of a key."""


def label(kind: str, key: str, file: str, column: str = "name") -> str:
    """SQL for the name of a key: as its own file gives it, else resolved, else the key itself.

    `column` is `name`, `short` (an acronym where there is one) or `styled` (a person with titles,
    an organisation with its former name).
    """
    return (
        f"ifnull((SELECT l.{column} FROM labels l WHERE l.kind = {kind} AND l.key = {key}"
        f" AND l.file IN ({file}, 0) ORDER BY l.file DESC LIMIT 1), {key})"
    )
