"""Sources and their paragraphs as works of schema.org."""

from collections.abc import Iterator

from missioncli.export.jsonld.nodes import Node, identity, node, ref, remarks
from missioncli.store.listings import Row


def source_nodes(row: Row) -> Iterator[Node]:
    """A source and its paragraphs: an article when the press or its own author put it out as news.

    What has no address on the web, such as a letter or a note on file, is only a work.
    """
    key = row["key"]
    is_news = row["account"] == "press" or row["url"]
    kind = "NewsArticle" if is_news else "CreativeWork"
    publisher = node("Organization", name=row["publisher"]) if row["publisher"] else None
    yield node(
        kind,
        identity("source", key),
        name=row["title"],
        publisher=publisher,
        url=row["url"],
        datePublished=row["published"],
        inLanguage=row["language"],
        correction=[_correction(one) for one in row["errata"]],
        comment=remarks(row["notes"]),
    )
    for number in row["paragraphs"]:
        place = identity("source", key, str(number))
        yield node("CreativeWork", place, position=number, isPartOf=ref("source", key))


def _correction(erratum: Row) -> str:
    why = f" ({erratum['note']})" if erratum.get("note") else ""
    return f"“{erratum['printed']}” is to be read as “{erratum['reading']}”{why}"
