"""Reads JSON-LD with PyLD and with rdflib, and holds it against schema.org's own vocabulary.

jsonld_graph.py FILE: JSON with the types and their numbers as both count them, the literals, the
references to nodes that the document does not describe, and every use of a term that schema.org (as
the package schema-dts has it, and rdflib's list of terms) does not define for that type.
"""

import json
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

from pyld import jsonld
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import SDO

SCHEMA = "https://schema.org/"
DTS = Path(sys.prefix, "node_modules/schema-dts/dist/schema.d.ts").read_text(encoding="utf-8")
BASES = {
    name: (parents, body)
    for name, parents, body in re.findall(
        r"^interface (\w+)Base extends ([^{]*)\{\n(.*?)^\}", DTS, re.DOTALL | re.MULTILINE
    )
}
LEAVES = dict(re.findall(r"^export interface (\w+)Leaf extends (\w+)Base", DTS, re.MULTILINE))
LEAVES |= dict(re.findall(r"^export type (\w+)Leaf<.*?Omit<(\w+)Base", DTS, re.MULTILINE))
DATA = {"Text", "URL", "Date", "DateTime", "Number", "Integer", "Boolean", "Time"}


def never(*_: object) -> None:
    raise AssertionError("reading it must not fetch anything")


@cache
def properties(base: str) -> dict[str, frozenset[str]]:
    """The properties that a type has, from its supertypes too, with the types of their values."""
    parents, body = BASES.get(base, ("", ""))
    found: dict[str, frozenset[str]] = {}
    for parent in re.findall(r"(\w+)Base\b", parents):
        found |= properties(parent)
    for name, values in re.findall(r'^ +"(\w+)"\?: SchemaValue<(.*), "\w+">;', body, re.MULTILINE):
        found[name] = frozenset(re.findall(r"\w+", values)) - {"IdReference"}
    return found


@cache
def ancestors(kind: str) -> frozenset[str]:
    """The type and all its supertypes."""
    base = LEAVES.get(kind, kind)
    found = {kind, base}
    for parent in re.findall(r"(\w+)Base\b", BASES.get(base, ("", ""))[0]):
        found |= ancestors(parent)
    return frozenset(found)


def short(iri: object) -> str:
    return str(iri).removeprefix(SCHEMA)


def faults(graph: Graph) -> list[str]:
    """What schema.org does not define so."""
    found = []
    for subject, term, value in graph:
        kinds = [short(kind) for kind in graph.objects(subject, RDF.type)]
        if len(kinds) != 1 or kinds[0] not in LEAVES:
            found.append(f"{subject} is {kinds or 'not described'}")
            continue
        if term == RDF.type:
            continue
        name, [kind] = short(term), kinds
        if not str(term).startswith(SCHEMA) or name not in SDO:
            found.append(f"{name} is no term of schema.org")
        role = "Role" in ancestors(kind)
        owners = (
            [
                short(one)
                for up in graph.subjects(term, subject)
                for one in graph.objects(up, RDF.type)
            ]
            if role
            else [kind]
        )
        # A role repeats the property that it stands in: what holds for its owner holds for it.
        own = properties(LEAVES[kind]).get(name)
        allowed = [own] if own else [properties(LEAVES[one]).get(name) for one in owners]
        if not allowed or None in allowed:
            found.append(f"{name} of {kind}")
        else:
            found += [
                f"{name} of {kind} is {what}"
                for one in allowed
                if one
                for what in [kind_of(graph, value)]
                if not fits(what, one)
            ]
    return found


def kind_of(graph: Graph, value: object) -> str:
    if isinstance(value, Literal):
        datatype = str(value.datatype or "")
        return (
            short(datatype)
            if datatype.startswith(SCHEMA)
            else ("Integer" if datatype.endswith("integer") else "Text")
        )
    if str(value).startswith(SCHEMA):
        return f"enumeration {short(value)}"
    return next((short(kind) for kind in graph.objects(value, RDF.type)), "not described")


def fits(what: str, allowed: frozenset[str]) -> bool:
    if what.startswith("enumeration "):
        name = what.removeprefix("enumeration ")
        listed = {
            one
            for one in allowed
            for body in re.findall(rf"^export type {one} = (.*);", DTS, re.MULTILINE)
            if f'"{SCHEMA}{name}"' in body
        }
        return bool(listed)
    if what in DATA:
        return (
            what in allowed
            or (what == "Integer" and "Number" in allowed)
            or (what == "Text" and "Text" in allowed)
        )
    return "Thing" in allowed or "Role" in ancestors(what) or bool(ancestors(what) & allowed)


def main(file: str) -> None:
    text = Path(file).read_text(encoding="utf-8")
    jsonld.set_document_loader(never)
    expanded = jsonld.expand(json.loads(text))
    flat = jsonld.flatten(json.loads(text))
    by_pyld = Counter(short(kind) for one in flat for kind in one.get("@type", ()))
    graph = Graph().parse(data=text, format="json-ld")
    subjects = set(graph.subjects())
    named = {
        one
        for one in graph.objects()
        if isinstance(one, URIRef) and not str(one).startswith(SCHEMA)
    }
    print(
        json.dumps(
            {
                "nodes": len(expanded),
                "pyld": dict(by_pyld),
                "rdflib": dict(Counter(short(kind) for kind in graph.objects(None, RDF.type))),
                "triples": len(graph),
                "undescribed": sorted(map(str, named - subjects)),
                "faults": sorted(set(faults(graph))),
                "literals": sorted(
                    {str(one) for one in graph.objects() if isinstance(one, Literal)}
                ),
                "properties": sorted({short(one) for one in graph.predicates()}),
                "names": sorted(str(one) for one in subjects if isinstance(one, URIRef)),
                "dates": sorted(
                    {
                        f"{one} {short(one.datatype)}"
                        for one in graph.objects()
                        if isinstance(one, Literal) and str(one.datatype).startswith(SCHEMA)
                    }
                ),
            }
        )
    )


main(sys.argv[1])
