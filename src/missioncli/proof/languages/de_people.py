"""German words for what people and bodies are."""

from typing import Final

from missioncli.text import word_set

HONORIFICS: Final = {
    "herr": "m",
    "herrn": "m",
    **dict.fromkeys(["gräfin", "freifrau", "baronin", "fürstin", "prinzessin", "schwester"], "f"),
    "frau": "f",
    "dr.": "",
    "dr": "",
    "prof.": "",
    "prof": "",
    "professor": "",
    "professorin": "f",
    "dipl.": "",
    "ing.": "",
    "exzellenz": "",
    "h.c.": "",
    **dict.fromkeys(
        [
            "kommr",
            "mag.",
            "mag",
            "di",
            "ddr.",
            "dkfm.",
            "dipl.-ing.",
            "dipl.-kfm.",
            "dipl.-phys.",
            "dipl.-biol.",
            "dipl.-vw.",
            "priv.-doz.",
            "lic.",
            "ra",
            "pd",
            "dr.-ing.",
        ],
        "",
    ),
    "mdb": "",
    "mdl": "",
}

OFFICES: Final = word_set(
    "kämmerer kämmerin stadtkämmerer stadtoberhaupt staatsoberhaupt gemeindeoberhaupt angeklagte",
    "angeklagter zeuge zeugin opfer beschuldigte beschuldigter kläger klägerin betroffene",
    "betroffener anrufer anruferin passant passantin besucher besucherin kunde kundin tourist",
    "touristin urlauber urlauberin augenzeuge augenzeugin landeshauptmann landeshauptfrau",
    "landesrätin stadträtin gemeinderätin kantonsrätin nationalrätin regierungsrätin ständerätin",
    "stammkunde stammkundin angestellte angestellter minister ministerin präsident präsidentin",
    "kanzler kanzlerin kommissar kommissarin sprecher sprecherin chef chefin direktor direktorin",
    "leiter leiterin vorsitzender vorsitzende vorsitzenden staatssekretär staatssekretärin",
    "sekretär sekretärin botschafter botschafterin geschäftsführer geschäftsführerin vorstand",
    "vorständin vorstandsvorsitzender ceo cfo cto coo bürgermeister bürgermeisterin",
    "oberbürgermeister oberbürgermeisterin landrat landrätin senator senatorin abgeordneter",
    "abgeordnete abgeordneten mitglied gründer gründerin inhaber inhaberin forscher forscherin",
    "wissenschaftler wissenschaftlerin ingenieur ingenieurin arzt ärztin experte expertin",
    "teilnehmer teilnehmerin delegierter delegierte beamter beamtin diplomat diplomatin manager",
    "managerin betriebsrat betriebsrätin landwirt landwirtin bauer bäuerin obstbäuerin obstbauer",
    "meister meisterin rektor rektorin dekan dekanin generalsekretär generalsekretärin",
    "stellvertretende stellvertretender stellvertreter parlamentarischer parlamentarische",
    "unternehmer unternehmerin koordinator koordinatorin beauftragte beauftragter sprechers rat",
    "rätin bewohner bewohnerin anwohner anwohnerin lehrer lehrerin werkleiterin referent",
    "referentin händler händlerin bundestagsabgeordnete bundesrat bundesrätin regierungsrat",
    "ständerat nationalrat kantonsrat landesrat kreisrat stadtrat gemeinderat insider amtskollege",
    "amtskollegin kollege kollegin nachfolger nachfolgerin vorgänger vorgängerin mutter vater mann",
    "patient patientin sohn tochter bruder schwester nachbar nachbarin rentner rentnerin student",
    "studentin analyst analystin ökonom ökonomin volkswirt volkswirtin historiker historikerin",
    "anwalt anwältin jurist juristin richter richterin berater beraterin autor autorin politiker",
    "politikerin ministerpräsident ministerpräsidentin gesundheitsexperte gesundheitsexpertin",
    "hauptgeschäftsführer hauptgeschäftsführerin kreisen kapitän kapitänin kommandant kommandantin",
    "förster försterin pfarrer pfarrerin bischof bischöfin trainer trainerin fahrer fahrerin",
)

OFFICE_ENDINGS: Final = tuple(
    sorted(
        word_set(
            "minister ministerin ministers präsident präsidentin kanzler kanzlerin kommissar",
            "kommissarin sprecher sprecherin chef chefin direktor direktorin leiter leiterin",
            "vorsitzender mitglied physiker physikerin chemiker chemikerin techniker technikerin",
            "mediziner medizinerin gesellschafter autor autorin läufer läuferin fahrer fahrerin",
            "bewohner bewohnerin besitzer besitzerin betreiber betreiberin entwickler",
            "entwicklerin designer designerin schüler schülerin mitarbeiter mitarbeiterin",
            "teilnehmer teilnehmerin winzer winzerin züchter züchterin musiker musikerin sportler",
            "sportlerin gesellschafterin -ceo -cfo -coo -cto vorsitzende vorsitzenden sekretär",
            "sekretärin meister meisterin konsul konsulin intendant intendantin professor",
            "professorin referent referentin senator senatorin anwalt anwältin unternehmer",
            "unternehmerin gründer gründerin inhaber inhaberin träger trägerin ärztin arzt",
            "trainer trainerin wirt wirtin lehrer lehrerin schützer schützerin politiker",
            "politikerin experte expertin ökonom ökonomin analyst analystin kollege kollegin",
            "führer führerin beauftragte beauftragter botschafter botschafterin rätin vorstand",
            "forscher forscherin bauer bäuerin kreisen architekt architektin ingenieur",
            "ingenieurin historiker historikerin berater beraterin pfleger pflegerin loge login",
            "wart wartin veterinär veterinärin kommandant kommandantin pfarrer pfarrerin bischof",
            "bischöfin pastor pastorin dekan rektor rektorin kurator kuratorin regisseur",
            "regisseurin dirigent dirigentin kapitän kapitänin offizier inspektor inspektorin",
            "beamter beamtin händler händlerin verwalter verwalterin vertreter vertreterin obmann",
            "obfrau koordinator koordinatorin pädagoge pädagogin psychologe statistiker",
            "statistikerin informatiker informatikerin fotograf fotografin journalist",
            "journalistin spezialist spezialistin aktivist aktivistin polizist polizistin jurist",
            "juristin pilot pilotin therapeut therapeutin assistent assistentin dozent dozentin",
            "doktorand doktorandin preisträger preisträgerin vize demokrat demokratin funktionär",
            "funktionärin sachverständige sachverständiger verantwortliche verantwortlicher",
            "gewerkschafter gewerkschafterin",
        )
    )
)

ALIKE: Final = (
    word_set("chef chefin präsident präsidentin vorsitzender vorsitzende geschäftsführer"),
    word_set("sprecher sprecherin"),
    word_set("diplomat diplomatin botschafter botschafterin konsul konsulin"),
    word_set("politiker politikerin abgeordnete abgeordneter"),
    word_set("forscher forscherin wissenschaftler wissenschaftlerin professor professorin"),
)

KINDS: Final = (
    word_set(
        "verband verein bund arbeitsgemeinschaft vereinigung organisation dachverband bündnis",
        "zusammenschluss union gesellschaft initiative interessengemeinschaft föderation liga",
        "bundesverband landesverband allianz forum netzwerk berufsverband branchenverband",
        "fachverband interessenverband umweltverband naturschutzverband wirtschaftsverband",
        "industrieverband sozialverband",
    ),
    word_set(
        "unternehmen konzern stadtwerke werke genossenschaft werft brauerei verkehrsbetriebe bank",
        "sparkasse betrieb versorger firma reederei molkerei verlag",
    ),
    word_set("behörde amt landesamt bundesamt agentur bundesagentur ministerium"),
    word_set("klinikum krankenhaus universitätsmedizin klinik hospital"),
    word_set("hochschule universität fachhochschule akademie"),
)
"""Words for bodies that are used for one another."""

INSTITUTIONS: Final = word_set(
    "arbeitsgemeinschaft interessengemeinschaft stadtwerke verkehrsbetriebe bündnis genossenschaft",
    "pressestelle rathaus klinikum universitätsmedizin verteidigung anklage staatsanwaltschaft",
    "geschäftsführung geschäftsleitung schulleitung leitung",
    "direktion opposition koalition jury sparkasse volksbank museum theater gymnasium bistum",
    "landeskirche feuerwehr polizei orchester akademie bibliothek tierpark werft molkerei",
    "ministerium bundesministerium verband bundesverband landesverband landesamt bundesamt amt",
    "behörde agentur bundesagentur kammer handelskammer bundesregierung regierung landesregierung",
    "kommission rat bundesrat bundestag parlament universität hochschule institut verein",
    "gesellschaft stiftung bank gmbh ag kg se konzern unternehmen firma gericht partei fraktion",
    "gewerkschaft botschaft stadt gemeinde kreis zentrum werk vereinigung bund union allianz",
    "initiative fraunhofer-institut staatskanzlei kanzleramt büro stab vorstand gemeindevorstand",
    "gemeinderat stadtrat gemeinderätin kanton land senat haus krankenhaus klinik redaktion",
    "zeitung",
)

INSTITUTION_ENDINGS: Final = tuple(
    sorted(
        word_set(
            "erei verband ministerium amt agentur kammer behörde gesellschaft institut",
            "universität hochschule verein bank bund kanzlei kommission regierung vereinigung",
            "stiftung verwaltung klinik konzern unternehmen",
        )
    )
)

MAKERS: Final = tuple(
    sorted(
        word_set(
            "autobauer maschinenbauer flugzeugbauer anlagenbauer zulieferer versicherer versorger",
            "discounter lieferant verlag kette brauerei reederei firma konzern unternehmen",
            "hersteller riese anbieter betreiber händler dienstleister entwickler gruppe tochter",
            "start-up startup",
        )
    )
)

_MAYOR: Final = word_set("bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin")
RENAMED: Final = {
    **dict.fromkeys(
        [
            *("rathauschef", "rathauschefin", "stadtchef", "stadtchefin", "stadtoberhaupt"),
            *("gemeindechef", "gemeindechefin", "dorfchef", "dorfchefin", "ortschef", "ortschefin"),
            *("verwaltungschef", "verwaltungschefin"),
        ],
        _MAYOR | {"landrat", "landrätin"},
    ),
    **dict.fromkeys(
        ["regierungschef", "regierungschefin"],
        word_set(
            "kanzler kanzlerin ministerpräsident ministerpräsidentin premierminister "
            "premierministerin premier bürgermeister bürgermeisterin landeshauptmann"
        ),
    ),
    **dict.fromkeys(
        ["ressortchef", "ressortchefin"],
        word_set("minister ministerin senator senatorin staatssekretär staatssekretärin"),
    ),
    **dict.fromkeys(
        ["kreischef", "kreischefin", "behördenleiter", "behördenleiterin"],
        word_set("landrat landrätin präsident präsidentin direktor direktorin"),
    ),
    **dict.fromkeys(
        [
            *("firmenchef", "firmenchefin", "unternehmenschef", "unternehmenschefin"),
            *("konzernchef", "konzernchefin", "vorstandschef", "vorstandschefin"),
            *("vorstandsvorsitzende", "vorstandsvorsitzender", "topmanager", "topmanagerin"),
        ],
        word_set(
            "geschäftsführer geschäftsführerin ceo vorstandschef vorstandschefin chef chefin "
            "vorstandsvorsitzender vorstandsvorsitzende inhaber inhaberin gründer gründerin"
        ),
    ),
    **dict.fromkeys(
        ["staatsoberhaupt"], word_set("präsident präsidentin bundespräsident bundespräsidentin")
    ),
}
"""Words that stand for an office under which somebody was named."""
