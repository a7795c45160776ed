"""What a text has and the dataset lacks: passages, names with an office, acronyms, misprints."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.entities import Erratum
from missioncli.model.walk import tables, texts
from missioncli.proof.comparing import normalise
from missioncli.proof.paraphrases import unnamed
from missioncli.proof.passages import Passage
from missioncli.proof.people.acronyms import acronyms_in, forms_in, swapped
from missioncli.proof.people.names import same_person
from missioncli.proof.speakers import Party, parties
from missioncli.proof.verdict import Verdict
from missioncli.proof.verify import Source
from missioncli.text import fold

_PUNCTUATION: Final = " .,;:!?'\"-"


class Missing(NamedTuple):
    """What is lacking, and the figures of what is there."""

    facts: dict[str, list[dict[str, Any]]]
    """`quotes`, `names`, `acronyms`: each thing once in every text, in the order of the texts;
    `paraphrases`, whose speaker the text does not name, in the order of the dataset."""
    figures: dict[str, int | None]


NOTHING_ASKED: Final = Missing(
    {"quotes": [], "names": [], "acronyms": [], "paraphrases": []},
    dict.fromkeys(
        f"{what}{covered}"
        for what in ("passages", "names", "acronyms")
        for covered in ("", "_covered")
    ),
)
"""Where it was not asked what is missing."""


def missing_from(
    documents: Sequence[MissionDocument],
    sources: Mapping[str, Source],
    found: Sequence[Verdict],
) -> Missing:
    """What `sources` have and the dataset lacks, each once, in the order of the texts."""
    speech = [
        (source, passage)
        for source in sources.values()
        for passage in source.target.passages
        if passage.kind == "speech"
    ]
    covered = _Covered(found)
    lacking = [(source, passage) for source, passage in speech if (source, passage) not in covered]
    named = [(source, one) for source in sources.values() for one in source.named]
    known = _People([party for party in parties(documents).values() if party.is_person])
    unknown = [(source, one) for source, one in named if one.name not in known]
    acronyms = _Acronyms(documents, sources)
    return Missing(
        {
            "quotes": [
                _placed(source, passage.offset, text=passage.text, speaker=passage.speaker)
                for source, passage in lacking
            ],
            "names": [
                _placed(source, one.offset, name=one.name, beside=one.beside)
                for source, one in unknown
            ],
            "acronyms": acronyms.lacking,
            "paraphrases": list(unnamed(documents, sources)),
        },
        {
            "passages": len(speech),
            "passages_covered": len(speech) - len(lacking),
            "names": len(named),
            "names_covered": len(named) - len(unknown),
            "acronyms": acronyms.count,
            "acronyms_covered": acronyms.count - len(acronyms.lacking),
        },
    )


def _placed(source: Source, offset: int, **facts: Any) -> dict[str, Any]:
    place = source.text.place(offset)
    return {**facts, "source": source.key, **place._asdict()}


class _Covered:
    """The passages that the dataset has; one printed again with the same words is had, too.

    What a quote alters, or gives to somebody else, it does not have.
    """

    def __init__(self, found: Sequence[Verdict]) -> None:
        had = [(one.source, passage) for one in found if one.covers for passage in one.passages]
        self.places = {(key, passage.offset) for key, passage in had}
        self.words = {(key, _bare(passage), passage.speaker) for key, passage in had}

    def __contains__(self, one: tuple[Source, Passage]) -> bool:
        source, passage = one
        if (source.key, passage.offset) in self.places:
            return True
        return (source.key, _bare(passage), passage.speaker) in self.words


def _bare(passage: Passage) -> str:
    return normalise.fold(passage.text).strip(_PUNCTUATION)


class _People:
    """The people of the dataset, found by any word of a name."""

    def __init__(self, people: Sequence[Party]) -> None:
        self.by_word: dict[str, dict[str, Party]] = defaultdict(dict)
        self.joined = {name.replace(" ", "") for party in people for name in party.names}
        for party in people:
            for name in party.names:
                for word in name.split():
                    self.by_word[word][party.key] = party

    def __contains__(self, name: str) -> bool:
        """Whether it may be the name of somebody on file: shorter, fuller or with initials."""
        words = fold(name).split()
        if "".join(words) in self.joined:
            return True
        near = {key: one for word in words for key, one in self.by_word.get(word, {}).items()}
        return any(_may_be(party, name, words) for party in near.values())


def _may_be(party: Party, name: str, words: list[str]) -> bool:
    # Somebody on file under one word only may be anybody who has it.
    return (
        party.is_called(name)
        or fold(party.name) in words
        or any(same_person(words, known.split()) for known in party.names)
    )


class _Acronyms:
    """The acronyms of the texts, and those that no field of the dataset has."""

    def __init__(self, documents: Sequence[MissionDocument], sources: Mapping[str, Source]) -> None:
        known = {form for document in documents for form in _forms_of(document)}
        self.count = 0
        self.lacking: list[dict[str, Any]] = []
        """Each with what it may be a misprint of: one on file, or printed more often or before."""
        for source in sources.values():
            content = source.text.content
            found = list(acronyms_in(content, [one.name for one in source.named]))
            declared = _declared(documents, source.key)
            self.count += len(found)
            often = Counter(forms_in(content))
            ranked = sorted((one.form for one in found), key=lambda form: -often[form])
            place = {form: number for number, form in enumerate(ranked)}
            on_file, printed = swapped(known), swapped(ranked)
            for one in found:
                if one.form in known | declared:
                    continue
                meant = on_file.get(one.form)
                other = printed.get(one.form)
                if meant is None and other and place[other] < place[one.form]:
                    meant = other
                self.lacking.append(
                    _placed(source, one.offset, acronym=one.printed, misprint_of=meant)
                )


def _declared(documents: Sequence[MissionDocument], source: str) -> set[str]:
    """The acronyms among the misprints that are declared of a source."""
    return {
        form
        for document in documents
        if source in document.content.sources
        for erratum in document.content.sources[source].errata
        for form in forms_in(erratum.printed)
    }


def _forms_of(document: MissionDocument) -> Iterator[str]:
    """The acronyms in the texts of a file, but for the misprints that it declares."""
    for words in texts(tables(document.content)):
        if (words.model, words.field.name) != (Erratum, "printed"):
            yield from forms_in(words.text)
    for topic in document.content.topics.values():
        yield from forms_in(topic)
