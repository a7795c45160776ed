"""People with the posts they held, and organisations, as schema.org has them."""

from missioncli.export.jsonld.nodes import Node, cited, identity, node, party, ref, remarks, stands
from missioncli.export.show.lines import standing
from missioncli.store.listings import Row

_GOVERNMENT = ("ministry", "regulator", "government", "parliament")


def person_node(row: Row) -> Node:
    """A person; each affiliation is a post as one mission tells of it, and where it is written."""
    posts = [post for post in row["posts"] if post["organization"]]
    return node(
        "Person",
        identity("party", row["key"]),
        name=row["name"],
        familyName=row["family"],
        givenName=row["given"],
        honorificPrefix=row["prefix"],
        honorificSuffix=row["suffix"],
        alternateName=[one for one in (row["native_name"], *row["aliases"]) if one],
        affiliation=[_affiliation(post) for post in posts],
        subjectOf=[*_written(row), *remarks(row["notes"])],
    )


def _affiliation(post: Row) -> Node | None:
    told = [ref("mission", post["mission"]), *cited(post["sources"] or [])]
    role = post["role"] or standing({**post, "group": None})
    return stands("affiliation", party(post["organization"]), role, subjectOf=told)


def organization_node(row: Row) -> Node:
    """An organisation; what is part of the state is a GovernmentOrganization."""
    former = [one["name"] for one in row["former_names"]]
    address = node("PostalAddress", addressCountry=row["country"]) if row["country"] else None
    return node(
        "GovernmentOrganization" if row["kind"] in _GOVERNMENT else "Organization",
        identity("party", row["key"]),
        name=row["name"],
        alternateName=[one for one in (row["acronym"], *row["aliases"], *former) if one],
        additionalType=row["kind"],
        address=address,
        parentOrganization=party(row["parent"]),
        subjectOf=[*_written(row), *remarks(row["notes"])],
    )


def _written(row: Row) -> list[Node]:
    return cited(list(dict.fromkeys(cite for cite, _ in row["written"])))
