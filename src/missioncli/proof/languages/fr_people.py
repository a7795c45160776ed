"""French words for what people and bodies are."""

from typing import Final

from missioncli.proof.languages.fr_callings import CALLINGS
from missioncli.text import word_set

OFFICES: Final = word_set(
    "représentant représentante président présidente ministre premier première directeur",
    "directrice secrétaire commissaire ambassadeur ambassadrice député députée sénateur sénatrice",
    "maire préfet préfète porte-parole responsable chef cheffe gérant gérante fondateur fondatrice",
    "cofondateur cofondatrice délégué déléguée général générale membre conseiller conseillère",
    "drh daf dga dgs dircom vice-président vice-présidente pdg dg gardien gardienne chercheur",
    "chercheuse économiste",
    "médecin ingénieur ingénieure professeur professeure avocat avocate expert experte participant",
    "participante diplomate fonctionnaire agriculteur agricultrice élu élue rapporteur rapporteure",
    "trésorier trésorière coordinateur coordinatrice auteur autrice écrivain maîtresse adjoint",
    "adjointe haut haute analyste dirigeant dirigeante patron patronne doyen doyenne recteur",
    "rectrice éclusier éclusière homologue collègue prédécesseur prédécesseure successeur",
    "successeure mère père patient patiente voisin voisine étudiant étudiante infirmier infirmière",
    "enseignant enseignante scientifique spécialiste soignant soignante retraité retraitée pêcheur",
    "pêcheuse commerçant commerçante lycéen lycéenne parent témoin passant passante bénévole",
    "militant militante syndicaliste juriste historien historienne sociologue porte-paroles",
    "entourage eurodéputé eurodéputée parlementaire entrepreneur entrepreneuse consul ministres",
    "industriel restaurateur restauratrice édile gouverneur gouverneure vice-gouverneur",
    "sous-préfet chancelier chancelière procureur procureure juge magistrat magistrate notaire",
    "syndic syndique bourgmestre échevin échevine capitaine commandant commandante lieutenant",
    "colonel évêque curé pasteur rabbin imam entraîneur épicier épicière boulanger boulangère",
    "cuisinier cuisinière chef-cuisinier hôtelier hôtelière technicien technicienne producteur",
    "productrice ouvrier ouvrière exploitant exploitante éleveur éleveuse viticulteur viticultrice",
    "maraîcher maraîchère armateur batelier batelière chauffeur transporteur artisan artisane",
    "conducteur conductrice vendeur vendeuse habitant habitante riverain riveraine négociateur",
    "négociatrice source chargé chargée",
)
_PAIRS: Final = (("e", ""), ("trice", "teur"), ("euse", "eur"), ("ère", "er"), ("enne", "en"))
"""Endings of words for women and for men."""
_PEOPLE: Final = OFFICES | CALLINGS
FEMININE: Final = frozenset(
    word
    for word in _PEOPLE
    for woman, man in _PAIRS
    if word.endswith(woman) and word.removesuffix(woman) + man in _PEOPLE
) | word_set(
    "cheffe maîtresse association agence fédération commission banque université organisation",
    "union chambre fondation société compagnie entreprise cour assemblée ambassade école mairie",
    "préfecture région ville métropole autorité ligue confédération direction rédaction caisse",
    "régie mutuelle coopérative chancellerie académie commune communauté coordination opposition",
    "majorité intersyndicale",
)
MASCULINE: Final = frozenset(
    word
    for word in _PEOPLE - FEMININE
    for woman, man in _PAIRS
    if word.endswith(man) and word.removesuffix(man) + woman in _PEOPLE
) | word_set(
    "ministère conseil comité institut office bureau groupe tribunal parlement gouvernement sénat",
    "consulat parti syndicat réseau hôpital musée département centre collectif établissement",
    "observatoire fonds jury exécutif parquet patronat",
)
OFFICE_ENDINGS: Final = (
    "-parole",
    "-président",
    "-présidente",
    "-directeur",
    "-directrice",
    "-ministre",
)
HONORIFICS: Final = {
    "m.": "m",
    "mm.": "m",
    "monsieur": "m",
    "mme": "f",
    "mme.": "f",
    "madame": "f",
    "mlle": "f",
    "mademoiselle": "f",
    "dr": "",
    "dr.": "",
    "docteur": "",
    "pr": "",
    "pr.": "",
    "professeur": "",
    "maître": "",
    "me": "",
    "son": "",
    **dict.fromkeys(["s.e.", "s.e", "s.e.m.", "s.e.m", "s.a.r.", "me."], ""),
}
ALIKE: Final = (
    word_set(
        "dirigeant dirigeante directeur directrice président présidente patron patronne pdg",
    ),
    word_set("ministre secrétaire"),
    word_set("diplomate ambassadeur ambassadrice consul"),
    word_set("élu élue député députée sénateur sénatrice maire"),
    word_set("chercheur chercheuse professeur professeure scientifique"),
)
KINDS: Final = (
    word_set(
        "association fédération union organisation ligue confédération collectif syndicat réseau",
        "comité mouvement coordination intersyndicale conseil",
    ),
    word_set("entreprise société compagnie groupe coopérative mutuelle banque régie"),
    word_set("établissement université école institut hôpital lycée musée"),
    word_set("institution agence autorité office chambre commission cour observatoire"),
    word_set("collectivité région département métropole commune ville communauté"),
)
"""Words for bodies that are used for one another."""
INSTITUTIONS: Final = word_set(
    "ministère agence fédération association conseil commission comité banque université institut",
    "office bureau organisation union chambre fondation société groupe compagnie entreprise cour",
    "tribunal parlement gouvernement assemblée sénat ambassade consulat parti syndicat réseau",
    "hôpital école musée mairie préfecture région département ville métropole élysée matignon quai",
    "autorité centre ligue collectif confédération établissement direction rédaction caisse régie",
    "opposition majorité patronat jury exécutif intersyndicale parquet mutuelle coopérative",
    "observatoire chancellerie académie commune communauté coordination fonds",
)
_STATE: Final = ("président", "présidente")
RENAMED: Final = {
    **dict.fromkeys(["chef de l'état", "cheffe de l'état"], frozenset(_STATE)),
    **dict.fromkeys(
        ["chef du gouvernement", "cheffe du gouvernement"],
        frozenset({"premier-ministre", "ministre"}),
    ),
    **dict.fromkeys(
        ["représentant de l'état", "représentante de l'état"],
        frozenset({"préfet", "préfète", "sous-préfet", "sous-préfète"}),
    ),
    **dict.fromkeys(
        ["premier magistrat", "première magistrate", "premier édile", "première édile"],
        frozenset({"maire"}),
    ),
}
"""Descriptions that stand for an office."""
