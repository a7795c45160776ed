"""German words for people who are named otherwise too: der Physiker, die 54-Jährige."""

from typing import Final

from missioncli.text import word_set

CALLINGS: Final = word_set(
    "politiker politikerin liberale liberaler grüne grüner linke linker forscher forscherin",
    "wissenschaftler wissenschaftlerin experte expertin ökonom ökonomin jurist juristin",
    "unternehmer unternehmerin landwirt landwirtin bauer bäuerin winzer winzerin manager managerin",
    "funktionär funktionärin gewerkschafter gewerkschafterin pädagoge pädagogin professor",
    "professorin arzt ärztin künstler künstlerin regisseur regisseurin autor autorin",
    "schriftsteller schriftstellerin dirigent dirigentin lehrer lehrerin handwerker handwerkerin",
    "meister meisterin bäcker bäckerin metzger metzgerin gastronom gastronomin wirt wirtin",
    "hotelier händler händlerin kaufmann kauffrau ingenieur ingenieurin architekt architektin",
    "anwalt anwältin rentner rentnerin pensionär student studentin schüler schülerin familienvater",
    "mutter vater großmutter großvater oma opa sportler sportlerin läufer läuferin trainer",
    "trainerin coach stürmer torwart torhüterin kapitän mann frau portugiese portugiesin franzose",
    "französin italiener italienerin österreicher österreicherin schweizer schweizerin brite",
    "britin pole polin spanier spanierin däne dänin schwede schwedin finne finnin tscheche",
    "tschechin ungar ungarin grieche griechin türke türkin amerikaner amerikanerin niederländer",
    "niederländerin belgier belgierin luxemburger norweger norwegerin ukrainer ukrainerin japaner",
    "japanerin kanadier kanadierin münchner münchnerin berliner berlinerin hamburger hamburgerin",
    "kölner kölnerin wiener wienerin leipziger leipzigerin dresdner frankfurter stuttgarter bremer",
    "bayer bayerin sachse sächsin schwabe schwäbin badener hesse hessin westfale westfälin",
    "rheinländer rheinländerin friese holsteiner tiroler tirolerin kärntner steirer steirerin",
    "zürcher zürcherin berner bernerin basler förster försterin fischer fischerin imker imkerin",
    "tischler tischlerin gärtner gärtnerin pfarrer pfarrerin theologe theologin diplomat",
    "diplomatin parlamentarier parlamentarierin freidemokrat freidemokratin erstautor erstautorin",
    "studienautor studienautorin gründer gründerin jungunternehmer jungunternehmerin doktorand",
    "doktorandin chirurg chirurgin",
)
CALLING_ENDINGS: Final = (
    *("erin", "istin", "ologin", "antin", "entin", "eurin"),
    *("-jährige", "-jähriger", "-jährigen", "jährige", "jähriger"),
    *("politiker", "politikerin", "demokrat", "demokratin", "forscher", "forscherin"),
    *(
        "wissenschaftler",
        "wissenschaftlerin",
        "preisträger",
        "preisträgerin",
        "experte",
        "expertin",
        "ökonom",
        "ökonomin",
    ),
    *("ologe", "ologin", "physiker", "physikerin", "chemiker", "chemikerin", "mediziner"),
    *("medizinerin", "historiker", "historikerin", "informatiker", "informatikerin"),
    *("techniker", "technikerin", "statistiker", "statistikerin", "mathematiker"),
    *("mathematikerin", "schützer", "schützerin", "züchter", "züchterin", "unternehmer"),
    *("unternehmerin", "ingenieur", "ingenieurin", "gastronom"),
    *("händler", "händlerin", "lehrer", "lehrerin", "pädagoge", "pädagogin", "musiker"),
    *("musikerin", "sportler", "sportlerin", "aktivist", "aktivistin", "geograf", "geografin"),
    *("graph", "graphin", "bauer", "bäuerin", "pfleger", "pflegerin", "therapeut", "therapeutin"),
    *("praktiker", "praktikerin", "akademiker", "akademikerin", "jurist", "juristin", "arzt"),
    *("ärztin", "pionier", "pionierin", "veteran", "veteranin"),
)
POSITIONS: Final = (
    *("sprecherin", "leiterin", "präsidentin", "führerin", "bürgermeisterin", "ministerin"),
    *("vertreterin", "intendantin", "kommandantin", "amtsärztin", "kanzlerin"),
    *("kämmerin", "verwalterin", "richterin", "präsidentinnen"),
)
