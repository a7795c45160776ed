"""French."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.languages.fr_callings import CALLINGS
from missioncli.text import word_set

_SAYS: Final = word_set(
    "dit dite dits dites disait disaient réclamé réclame exigé exige souhaité souhaite promis",
    "fustigé fustige ironisé ironise tranché tranche nuancé nuance abondé abonde lâché lâche",
    "concédé concède admis admet proposé propose déclaré déclare déclarait affirmé affirme",
    "affirmait ajouté ajoute ajoutait expliqué explique expliquait souligné souligne soulignait",
    "indiqué indique indiquait précisé précise précisait rappelé rappelle rappelait estimé",
    "estime estimait assuré assure assurait annoncé annonce annonçait commenté commente confié",
    "confie conclu conclut poursuivi poursuit répondu répond regretté regrette salué salue",
    "saluait insisté insiste observé observe observait reconnu reconnaît noté note écrit",
    "écrivait lancé résumé résume témoigné témoigne martelé martèle plaidé plaide réagi réagit",
    "averti avertit prévenu prévient demandé demande appelé appelle qualifié qualifie jugé juge",
    "dénoncé dénonce félicité félicite évoqué évoque confirmé confirme reproché relevé relève",
    "raconté raconte décrit décrivait exprimé remercié remercie promet espéré espère considère",
    "considéré interrogé soutient soutenu constaté constate glissé glisse renchéri renchérit",
    "tempéré tempère détaillé détaille avoué avoue complété complète fait justifié justifie",
    "défendu défend rétorqué mentionné parlé parle voit veut promettait ajoutant précisant",
    "soulignant rappelant expliquant estimant déclarant affirmant indiquant saluant concluant",
    "hommage disant assurant jugeant regrettant dénonçant évoquant promettant appelant",
    "reconnaissant répétant martelant se-félicitant soupire soupiré peste pesté grince grincé",
    "plaisante plaisanté balaie balayé corrige corrigé temporise temporisé alerte alerté tonne",
    "tonné s'agace s'emporte s'indigne indigné félicitait répliqué réplique riposté riposte",
    "objecté objecte jugent réjouit réjouissent sourit sourient amuse félicitent décrivent",
    "promettent rit rient qualifient appellent prévoient prévoit anticipe craint craignent",
    "redoute espèrent souligner rassure rassuré répète répété résumait signale signalé résument",
    "disent affirment estiment expliquent rappellent ajoutent déplore déplorent déploré",
    "dénoncent réclament enchaîné enchaîne mis met mettent garanti garantit conclure redire",
    "redit souhaitent soulignent indiquent encouragé encourage exhorté exhorte certifié certifie",
    "révélé révèle revendiqué revendique proclamé proclame réitéré réitère posté poste tweeté",
    "argué argue s'exclame s'exclamé exclamé s'étonne étonné s'interroge s'enthousiasme",
    "enthousiasmé s'inquiète inquiété se-souvient souvient apprécie apprécié critique critiqué",
    "réjoui félicitée réjouie félicite-t-il suggère suggéré avance avancé argumente argumenté",
)

_OFFICES: Final = word_set(
    "président présidente ministre premier première directeur directrice secrétaire",
    "commissaire ambassadeur ambassadrice député députée sénateur sénatrice maire préfet",
    "préfète porte-parole responsable chef cheffe gérant gérante fondateur fondatrice",
    "cofondateur cofondatrice délégué déléguée général générale membre conseiller",
    "conseillère vice-président vice-présidente pdg dg gardien gardienne chercheur",
    "chercheuse économiste médecin ingénieur ingénieure professeur professeure avocat",
    "avocate expert experte participant participante diplomate fonctionnaire agriculteur",
    "agricultrice élu élue rapporteur rapporteure trésorier trésorière coordinateur",
    "coordinatrice auteur autrice écrivain maîtresse adjoint adjointe haut haute analyste",
    "dirigeant dirigeante patron patronne doyen doyenne recteur rectrice éclusier éclusière",
    "homologue collègue prédécesseur prédécesseure successeur successeure mère père patient",
    "patiente voisin voisine étudiant étudiante infirmier infirmière enseignant enseignante",
    "scientifique spécialiste soignant soignante retraité retraitée pêcheur pêcheuse",
    "commerçant commerçante lycéen lycéenne parent témoin passant passante bénévole militant",
    "militante syndicaliste juriste historien historienne sociologue porte-paroles entourage",
    "eurodéputé eurodéputée parlementaire entrepreneur entrepreneuse consul ministres",
    "industriel restaurateur restauratrice édile gouverneur gouverneure vice-gouverneur",
    "sous-préfet chancelier chancelière procureur procureure juge magistrat magistrate",
    "notaire syndic syndique bourgmestre échevin échevine capitaine commandant commandante",
    "lieutenant colonel évêque curé pasteur rabbin imam entraîneur épicier épicière",
    "boulanger boulangère cuisinier cuisinière chef-cuisinier hôtelier hôtelière technicien",
    "technicienne producteur productrice ouvrier ouvrière exploitant exploitante éleveur",
    "éleveuse viticulteur viticultrice maraîcher maraîchère armateur batelier batelière",
    "chauffeur transporteur artisan artisane conducteur conductrice vendeur vendeuse",
    "habitant habitante riverain riveraine négociateur négociatrice source chargé chargée",
)
_PAIRS: Final = (("e", ""), ("trice", "teur"), ("euse", "eur"), ("ère", "er"), ("enne", "en"))
"""Endings of words for women and for men."""
_PEOPLE: Final = _OFFICES | CALLINGS
_FEMININE: Final = frozenset(
    word
    for word in _PEOPLE
    for woman, man in _PAIRS
    if word.endswith(woman) and word.removesuffix(woman) + man in _PEOPLE
) | {"cheffe", "maîtresse"}
_MASCULINE: Final = frozenset(
    word
    for word in _PEOPLE - _FEMININE
    for woman, man in _PAIRS
    if word.endswith(man) and word.removesuffix(man) + woman in _PEOPLE
)

TABLE: Final = Language(
    says=_SAYS
    | {word + ending for word in _SAYS if word.endswith("é") for ending in ("e", "s", "es")}
    | {f"{word[:-1]}er" for word in _SAYS if word.endswith("é")},
    helpers=word_set(
        "a ont avait avaient est était sont se s' l' en y également aussi ensuite encore",
        "toutefois alors notamment ainsi enfin déjà lui leur pour sa part quant été tenu à tient",
        "hier mardi lundi mercredi jeudi vendredi samedi dimanche ce n' ne pas d'ailleurs",
        "aujourd'hui par ailleurs vient de rendu cependant a-t-il",
    ),
    pronouns={
        "il": "m",
        "elle": "f",
        "t-il": "m",
        "t-elle": "f",
        "a-t-il": "m",
        "a-t-elle": "f",
        "-il": "m",
        "je": "author",
        "on": "author",
        "nous": "author",
    },
    objects=word_set("nous m' vous me te"),
    oblique={"lui": "m", "elle": "f", "eux": "any"},
    honorifics={
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
    },
    offices=_OFFICES,
    office_endings=(
        "-parole",
        "-président",
        "-présidente",
        "-directeur",
        "-directrice",
        "-ministre",
    ),
    portfolios=word_set(
        "économie finances santé agriculture industrie énergie écologie environnement intérieur",
        "justice défense éducation culture transports logement travail numérique recherche",
        "europe affaires étrangères outre-mer mer montagnes voies refuges commerce extérieur",
        "armées sports souveraineté alimentation territoires transition enseignement supérieur",
        "république",
    ),
    institutions=word_set(
        "ministère agence fédération association conseil commission comité banque université",
        "institut office bureau organisation union chambre fondation société groupe compagnie",
        "entreprise cour tribunal parlement gouvernement assemblée sénat ambassade consulat",
        "parti syndicat réseau hôpital école musée mairie préfecture région département ville",
        "métropole élysée matignon quai autorité centre ligue collectif confédération",
        "établissement direction rédaction caisse régie mutuelle coopérative observatoire",
        "chancellerie académie commune communauté coordination fonds",
    ),
    documents=word_set(
        "communiqué rapport lettre texte document accord contrat étude panneau titre message",
        "déclaration motion réponse question ce cela affiche brochure",
    ),
    definite=word_set("le la les l' ce cet cette ces son sa ses notre leur"),
    indefinite=word_set("certains certaines un une des plusieurs deux trois quelques"),
    particles=word_set("de du la le van von der den d' el ben"),
    joiners=word_set("de des du la le les et & d' l' pour en à au aux"),
    prepositions=word_set(
        "à au aux de du des d' en dans par pour avec sur sous chez entre vers sans selon après",
        "avant depuis pendant contre devant derrière lors malgré durant face dès via",
    ),
    conjunctions=word_set(
        "et mais tandis alors que qui qu' quand lorsque comme si car or puisque où",
    ),
    openers=word_set(
        "le la les l un une des ce cet cette ces son sa ses notre nos leur leurs il elle ils",
        "elles on nous je vous à au aux de du en dans par pour avec sur sous chez entre vers",
        "sans selon après avant depuis pendant contre et mais ou donc or ni car quand lorsque",
        "comme si que qui où aujourd'hui hier demain enfin ensuite puis ainsi alors toutefois",
        "cependant ailleurs lundi mardi mercredi jeudi vendredi samedi dimanche janvier février",
        "mars avril mai juin juillet août septembre octobre novembre décembre lors malgré",
        "interrogé interrogée contact photo l' d' c' j' n' s' qu' m' doté dotée trois deux ne",
        "pas plus c'est",
    ),
    degrees=frozenset({"phd"}),
    according=(
        ("selon",),
        ("d'après",),
        ("d'", "après"),
        ("pour",),
        ("aux", "yeux", "de"),
        ("d'après",),
        ("dixit",),
        ("à", "en", "croire"),
        ("suivant",),
        ("de", "l'avis", "de"),
        ("comme", "le", "dit"),
    ),
    ambiguous=frozenset({"pour"}),
    possessives={"son": "any", "ses": "any", "leur": "any"},
    views=word_set("avis yeux mots termes"),
    naming=word_set(
        "intitulé intitulée titre terme termes mot mots expression nom notion programme plan",
        "projet initiative campagne livre film étude rapport exposition devise slogan prix",
        "concept baptisé baptisée brochure label thème dénommé dénommée nommé nommée appelé",
        "appelée dispositif colloque guide opération soi-disant loi conférence séminaire ouvrage",
        "roman hôtel restaurant navire bateau journal magazine pièce poème chanson documentaire",
        "série",
    ),
    called=word_set(
        "dite dites appelle appellent nomme nomment surnomme appelé appelée baptisé baptisée",
        "nommé nommée surnommé surnommée dénommé",
    ),
    of=word_set("de du des d' à pour"),
    owning=word_set("son sa ses leur leurs"),
    pointing=word_set("ce cela c' telle tel"),
    passive=word_set("est sont était sera fut"),
    contrasts=word_set("malgré bien tandis dont"),
    utterances=word_set("mots propos message réponse conclusion déclaration formule verdict"),
    impersonal=(
        ("peut", "on", "lire"),
        ("pouvait", "on", "lire"),
        ("on", "peut", "lire"),
        ("lit", "on"),
        ("lisait", "on"),
        ("on", "lit"),
        ("peut", "on", "entendre"),
    ),
    sources=word_set("de du dans à au chez auprès"),
    spoken=frozenset({"mots"}),
    gendered=True,
    issuing=frozenset({"de", "du", "par"}),
    belonging=word_set("son sa ses leur leurs"),
    mine=word_set("mon ma mes notre nos"),
    signs=word_set("panneau panneaux banderole banderoles affiche affiches pancarte pancartes"),
    demonstratives={"celui-ci": "m", "celle-ci": "f"},
    reads=word_set("est était"),
    body_adjectives=(
        *("enne", "aine", "aise", "oise", "ale", "elle", "ique", "ain", "ien", "éen", "ais", "ois"),
        *("al", "taire", "onal", "aux"),
    ),
    behind_verbs=word_set("en garde valoir savoir remarquer observer part mine"),
    tails=word_set("de des du d'"),
    privy=word_set(
        "rencontré rencontrée interrogé interrogée joint jointe proche proches familier",
        "familière informé informée",
    ),
    verb_endings=("t", "e", "é", "a"),
    alike=(
        word_set(
            "dirigeant dirigeante directeur directrice président présidente patron patronne pdg",
        ),
        word_set("ministre secrétaire"),
        word_set("élu élue député députée sénateur sénatrice maire"),
        word_set("chercheur chercheuse professeur professeure scientifique"),
    ),
    callings=CALLINGS,
    genders={"le": "m", "la": "f", "ce": "m", "cet": "m", "cette": "f", "un": "m", "une": "f"},
    relatives=frozenset({"qui"}),
    feminine=_FEMININE,
    masculine=_MASCULINE,
)
