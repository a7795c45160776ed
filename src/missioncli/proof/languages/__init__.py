"""The words by which a language says who speaks. One table a language; the code is elsewhere."""

from dataclasses import Field, field
from functools import cache, cached_property
from importlib import import_module
from typing import Any, Final, Literal, TypeVar, dataclass_transform

from missioncli.text import word_set

_Kind = TypeVar("_Kind")
Code = Literal["en", "de", "fr"]
CODES: Final[tuple[Code, ...]] = ("en", "de", "fr")

# Words that every text of a language is full of, and the others hardly have.
_COMMON: Final[dict[Code, frozenset[str]]] = {
    "en": word_set("the of and to in that is for with on as by was are has have its our said"),
    "de": word_set(
        "der die das und den dem ein eine ist mit für auf im nicht sich auch wird bei sagte",
    ),
    "fr": word_set("le les des un une est pour dans par sur que qui au aux ses avec nous et"),
}


@dataclass_transform(
    frozen_default=True, eq_default=False, kw_only_default=True, field_specifiers=(field,)
)
def _table(kind: type[_Kind]) -> type[_Kind]:
    """A class whose fields are set by name. As a dataclass it would take long to be imported."""
    defaults: dict[str, Any] = {}
    for name in kind.__annotations__:
        if name in vars(kind):
            value = vars(kind)[name]
            made = isinstance(value, Field) and callable(value.default_factory)
            defaults[name] = value.default_factory() if made else value
            delattr(kind, name)

    def fill(self: object, **words: object) -> None:
        vars(self).update({**defaults, **words})

    kind.__init__ = fill  # type: ignore[method-assign]
    return kind


@_table
class Language:
    """What a language has of each kind; words are in lower case unless the table says otherwise."""

    says: frozenset[str]
    """Forms of verbs that give words to somebody."""
    helpers: frozenset[str]
    """What may stand between a subject and its verb of saying: auxiliaries, adverbs."""
    pronouns: dict[str, str]
    """Pronouns that speak, and for whom they stand: m, f, it (an organisation), any,
    or the author, whom the text does not name."""
    oblique: dict[str, str]
    """Their forms behind a preposition: according to her."""
    honorifics: dict[str, str]
    """Words before a name that are no part of it, and the gender that they tell: m, f or ""."""
    offices: frozenset[str]
    """What people are: a name may stand beside it."""
    office_endings: tuple[str, ...]
    """Endings of compound words for offices."""
    portfolios: frozenset[str]
    """Words of a field of office that may stand between the office and the name."""
    institutions: frozenset[str]
    """Words that make a name one of an organisation."""
    documents: frozenset[str]
    """What says something without being a speaker."""
    definite: frozenset[str]
    """Words before somebody already introduced."""
    indefinite: frozenset[str]
    """Words before somebody new."""
    particles: frozenset[str]
    """Small words inside names of people."""
    joiners: frozenset[str]
    """Small words inside names of organisations."""
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    """Words after which a new clause with its own subject may begin."""
    openers: frozenset[str]
    """Words that begin sentences with a capital and are no names."""
    degrees: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    """Words before a speaker: `according to`."""
    ambiguous: frozenset[str]
    """Those of `according` that stand before a speaker only where a clause begins: per."""
    views: frozenset[str]
    """Nouns for what somebody holds: in her view."""
    possessives: dict[str, str]
    """Words for what belongs to somebody, and for whom they stand."""
    naming: frozenset[str]
    """Words before marks that hold a name or a term, not speech."""
    called: frozenset[str]
    """Verbs that name: with the marks right behind they give a term, with an object an opinion."""
    utterances: frozenset[str]
    """Nouns for what somebody says: `her message`."""
    of: frozenset[str]
    """Words between somebody and whom they belong to: a spokesperson of."""
    owning: frozenset[str]
    """Words for whoever was named last: her message."""
    pointing: frozenset[str]
    """Words for what was said last: that was."""
    passive: frozenset[str]
    """Verbs before a participle that says something of a thing, not of a speaker."""
    contrasts: frozenset[str]
    """Words that begin a clause which is not part of what somebody says."""
    beginning: frozenset[str] = field(default_factory=frozenset)
    """Verbs that say something only right behind a quotation: began."""
    privy: frozenset[str] = field(default_factory=frozenset)
    """Words that part an unnamed person from what they know: familiar with the matter."""
    feminine: frozenset[str] = field(default_factory=frozenset)
    masculine: frozenset[str] = field(default_factory=frozenset)
    """Words for people that tell their gender."""
    epicene: tuple[str, ...] = ("-",)
    """Endings of words for people of either gender: Vorsitzende, Mitglied."""
    plurals: frozenset[str] = field(default_factory=frozenset)
    """Words for several people: ministers."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs, for those of saying that no table has: beams, chanted."""
    some: frozenset[str] = field(default_factory=frozenset)
    """Words that stand alone for somebody who is not told: wrote another."""
    participles: tuple[str, ...] = ("-",)
    """Endings of participles that are passive behind a form of `passive`."""
    makers: tuple[str, ...] = ()
    """Endings of words for a company before its name: Herstellerfirma Acme."""
    alike: tuple[frozenset[str], ...] = ()
    """Words for offices that are used for one another: the chairman is its head."""
    kinds: tuple[frozenset[str], ...] = ()
    """Words for bodies that are used for one another: the federation is an association."""
    honoured: frozenset[str] = field(default_factory=frozenset)
    """Words for somebody to whom something was given, who need not have been a subject."""
    past: frozenset[str] = field(default_factory=frozenset)
    """Words before what somebody was or is by birth, who is named otherwise: the former banker."""
    callings: frozenset[str] = field(default_factory=frozenset)
    """Words for somebody who is named otherwise too: the Democrat."""
    calling_endings: tuple[str, ...] = ("-year-old",)
    """Endings of words for somebody who is named otherwise too: the 54-year-old."""
    pointers: frozenset[str] = field(default_factory=frozenset)
    """Articles before a description of somebody named before: cette mère de famille."""
    turning: frozenset[str] = field(default_factory=frozenset)
    """Words with which a sentence turns to somebody: quant à."""
    renamed: dict[str, frozenset[str]] = field(default_factory=dict)
    """Descriptions that stand for an office: le chef de l'État."""
    positions: tuple[str, ...] = ("-",)
    """Endings of words for posts, under which somebody must have been named: Sprecherin."""
    genders: dict[str, str] = field(default_factory=dict)
    """Articles that tell the gender of whom a description is of: m or f."""
    relatives: frozenset[str] = field(default_factory=frozenset)
    """Pronouns that are the subject of a clause about somebody: Jane Doe, who said."""
    reported: frozenset[str] = field(default_factory=frozenset)
    """Forms of verbs that are only used for what somebody else says: es gehe."""
    accusative: frozenset[str] = field(default_factory=frozenset)
    """Words with which a sentence begins whose subject stands behind the verb: den, dazu."""
    subjects: frozenset[str] = field(default_factory=frozenset)
    """Words before a noun that is a subject: der, ein, dessen."""
    deeds: frozenset[str] = field(default_factory=frozenset)
    """Nouns for what somebody utters or feels, and no names: Kritik übte Jane Doe."""
    finite: frozenset[str] = field(default_factory=frozenset)
    """Verbs of a main clause that end otherwise than verbs do: hat, will."""
    between: frozenset[str] = field(default_factory=frozenset)
    """Small words between a verb and its subject behind it: zeigte sich Jane Doe."""
    separable: dict[str, str] = field(default_factory=dict)
    """Verbs of saying that are so only with their particle, or one of several: führte … aus."""
    modifiers: frozenset[str] = field(default_factory=frozenset)
    """Words of offices that only qualify the word behind them: former employee."""
    impersonal: tuple[tuple[str, ...], ...] = ()
    """What says that something is told without saying by whom: heißt es."""
    sources: frozenset[str] = field(default_factory=frozenset)
    """Words between those and a body that is the source: hieß es aus dem Amt."""
    reads: frozenset[str] = field(default_factory=frozenset)
    """Verbs between a quotation and the noun for what it is: "…" was her verdict."""
    spoken: frozenset[str] = field(default_factory=frozenset)
    """Nouns right before what somebody says while doing something: with the words."""
    agents: frozenset[str] = field(default_factory=frozenset)
    """Words before whoever does what is said of a thing: lancée par."""
    issuing: frozenset[str] = field(default_factory=frozenset)
    """Words between a statement and whoever issues it: by, from."""
    belonging: frozenset[str] = field(default_factory=frozenset)
    """Words in what is said without a subject for whose it is: in seinem Brief."""
    moods: frozenset[str] = field(default_factory=frozenset)
    """Adjectives that give somebody's words behind a form of to be: clear that."""
    auxiliaries: frozenset[str] = field(default_factory=frozenset)
    """Verbs that show a noun before them to be the subject of another clause: said she was."""
    postpositions: frozenset[str] = field(default_factory=frozenset)
    """Forms of `according to` behind a speaker: dem Verband zufolge."""
    perfect: frozenset[str] = field(default_factory=frozenset)
    """Auxiliaries whose participle stands at the end of its clause: hat … kritisiert."""
    mine: frozenset[str] = field(default_factory=frozenset)
    """Words for what belongs to whoever writes: my grandfather."""
    subordinators: frozenset[str] = field(default_factory=frozenset)
    """Words that begin a clause before the one with the subject: when."""
    times: frozenset[str] = field(default_factory=frozenset)
    """Nouns of time, which say nothing: a day after the minister said so."""
    answers: frozenset[str] = field(default_factory=frozenset)
    """Verbs that lead to what is said next where a quotation is closed before them: disagreed."""
    strong: frozenset[str] = field(default_factory=frozenset)
    """Verbs in the past that have no ending: ließ, gab."""
    fronted: dict[str, str] = field(default_factory=dict)
    """Pronouns that begin a sentence about somebody without being its subject: ihn."""
    objects: frozenset[str] = field(default_factory=frozenset)
    """Pronouns before a verb of saying whose subject stands behind it: nous confie-t-elle."""
    addressing: frozenset[str] = field(default_factory=frozenset)
    """Verbs behind which never their subject stands, but whom it is said to: told."""
    signs: frozenset[str] = field(default_factory=frozenset)
    """Things with words on them that nobody says: a banner reading."""
    demonstratives: dict[str, str] = field(default_factory=dict)
    """Words that are pronouns before a verb: dieser lobte."""
    holding: frozenset[str] = field(default_factory=frozenset)
    """Verbs that say something only where no other verb of saying stands before: regarded."""
    peers: frozenset[str] = field(default_factory=frozenset)
    """Titles whose bearers have a place in their name: Lord Doe of Hull."""
    claims: frozenset[str] = field(default_factory=frozenset)
    """Nouns for what somebody says, before "that": Doe's claim that."""
    noun_endings: tuple[str, ...] = ()
    """Endings of nouns for what is no person: Einschätzung."""
    job_endings: tuple[str, ...] = ()
    """Endings of words for what people are, before a name of three words: Imkerin."""
    thing_endings: tuple[str, ...] = ("-",)
    """Endings of nouns that are never somebody's: Ankündigung."""
    office_prefixes: tuple[str, ...] = ()
    """Beginnings of words for offices that may be left out: Bundesministerin."""
    body_adjectives: tuple[str, ...] = ()
    """Endings of adjectives in small letters inside names of bodies: Commission européenne."""
    behind_verbs: frozenset[str] = field(default_factory=frozenset)
    """Words between a verb of saying and its subject behind it: met en garde Jane Doe."""
    spheres: frozenset[str] = field(default_factory=frozenset)
    """Those of them that begin names of organisations too: National Bakers' Alliance."""
    capital_nouns: bool = False
    """Whether all nouns begin with a capital letter, so that "the X" is hardly a person."""
    gendered: bool = False
    """Whether bodies have a gender too: he may be a council."""
    institution_endings: tuple[str, ...] = ()
    """Endings of compound words for organisations."""
    no_bodies: frozenset[str] = field(default_factory=frozenset)
    """Words that only end as those for organisations do: Brandstiftung."""
    tails: frozenset[str] = field(default_factory=frozenset)
    """Small words after which the name of an organisation goes on in small letters."""

    @cached_property
    def articles(self) -> frozenset[str]:
        """Words before a noun."""
        return self.definite | self.indefinite

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Words that tell that a description is of somebody."""
        return self.offices | self.institutions

    @cached_property
    def said(self) -> frozenset[str]:
        """Nouns for what somebody says, and for what says something."""
        return self.utterances | self.documents

    @cached_property
    def holders(self) -> frozenset[str]:
        """Words for one person with an office."""
        return self.offices - self.plurals

    @cached_property
    def ends_of_titles(self) -> frozenset[str]:
        """Words with which the office behind a name ends."""
        return self.says | self.contrasts

    @cached_property
    def small_in_names(self) -> frozenset[str]:
        """Words in small letters inside names and right before them."""
        return self.particles | self.offices

    @cached_property
    def no_nouns(self) -> frozenset[str]:
        """Words that are no noun before a name."""
        return self.acts | self.prepositions | self.articles | self.contrasts

    @cached_property
    def adverbs(self) -> frozenset[str]:
        """Words that may begin a sentence before its subject: yesterday, later."""
        small = (self.openers | self.helpers) - self.prepositions - self.articles
        return small - frozenset(self.pronouns) - self.conjunctions

    @cached_property
    def ends(self) -> frozenset[str]:
        """Words with which a noun and what stands before it end."""
        return self.prepositions | self.acts | self.conjunctions | self.passive

    @cached_property
    def no_verbs(self) -> frozenset[str]:
        """Words that are no verb of saying, whatever they end with."""
        small = self.ends | self.articles | self.openers | self.offices | self.passive
        return (small | self.contrasts) - self.says

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Verbs of saying and their auxiliaries and adverbs, without small words of other use."""
        return self.acts - self.prepositions - self.articles - self.of

    @cached_property
    def bound(self) -> frozenset[str]:
        """Small words that tie a name to something else in German: von, der."""
        return self.prepositions | self.definite

    @cached_property
    def between_verb_and_subject(self) -> frozenset[str]:
        """Small words between a verb of saying and its subject behind it."""
        small = self.helpers - self.definite - frozenset(self.pronouns)
        return small | self.behind_verbs

    @cached_property
    def acts(self) -> frozenset[str]:
        """Verbs of saying and what may stand before them."""
        return self.says | self.helpers


@cache
def language(code: Code) -> Language:
    """The table of one language, loaded when it is first needed."""
    table: Language = import_module(f"{__name__}.{code}").TABLE
    return table


def language_of(words: list[str], default: Code = "en", least: int = 3) -> Code:
    """The language that `words`, in lower case, are most likely of; `default` if too few tell."""
    told = set(words)
    counts = [len(told & _COMMON[code]) for code in CODES]
    most = max(counts)
    best = CODES[counts.index(most)]
    counts.remove(most)
    return best if most >= least and most > 1.5 * max(counts) else default
