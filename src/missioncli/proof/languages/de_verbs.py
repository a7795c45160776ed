"""German verbs by which somebody says something, and what stands beside them."""

from typing import Final

from missioncli.text import word_set

SEPARABLE: Final = {
    **dict.fromkeys(("fügte", "fügt"), "hinzu"),
    **dict.fromkeys(("führte", "führt"), "aus"),
    **dict.fromkeys(("hob", "hebt"), "hervor"),
    **dict.fromkeys(("räumte", "räumt", "gestand", "gesteht"), "ein"),
    **dict.fromkeys(("teilte", "teilt"), "mit"),
    **dict.fromkeys(("stellte", "stellt"), "klar"),
    **dict.fromkeys(("wies", "weist"), "hin"),
    **dict.fromkeys(("kündigte", "kündigt"), "an"),
    **dict.fromkeys(("zog", "zieht"), "bilanz"),
    **dict.fromkeys(("wandte", "wendet", "warf", "wirft"), "ein vor"),
    **dict.fromkeys(("setzte", "setzt"), "hinzu"),
    **dict.fromkeys(("brachte", "bringt"), "punkt"),
    **dict.fromkeys(("machte", "macht"), "deutlich klar"),
    **dict.fromkeys(("pflichtete", "pflichtet"), "bei"),
}

SAYS: Final = (
    frozenset(f"{particle}{verb}" for verb, told in SEPARABLE.items() for particle in told.split())
    | word_set(
        "gesprochen gewarnt gemahnt gedroht geklagt geäußert geraten gebeten gehofft gerufen warf",
        "angemahnt angekündigt hinzugefügt hervorgehoben ausgeführt hingewiesen eingeräumt wirft",
        "vorgeworfen vorgehalten",
    )
    | word_set(
        "sagte sagt sagten gesagt sage so erklärte erklärt erklärten betonte betont betonten",
        "meinte meint äußerte äußert ergänzte ergänzt fügte fügt unterstrich unterstreicht",
        "bekräftigte bekräftigt kommentierte kommentiert teilte teilt mitgeteilt schrieb schreibt",
        "geschrieben warnte warnt forderte fordert kritisierte kritisiert lobte lobt würdigte",
        "würdigt begrüßte begrüßt nannte nennt bezeichnete bezeichnet beschrieb beschreibt",
        "berichtete berichtet antwortete antwortet fragte fragt erwiderte erwidert entgegnete",
        "entgegnet erinnerte erinnert verwies verweist versprach verspricht versicherte versichert",
        "hob hebt stellte stellt resümierte resümiert bilanzierte bilanziert freute freut zeigte",
        "dankte dankt bedankte mahnte mahnt rief ruft schloss schließt räumte räumt gab gibt",
        "bestätigte bestätigt kündigte kündigt verkündete verkündet führte führt wies weist",
        "appellierte appelliert bemerkte bemerkt hielt zitierte konstatierte konstatiert lautete",
        "lautet sprach spricht urteilte urteilt fasste fasst hofft hoffte rechnet rechnete",
        "erzählte erzählt sah sieht hieß heißt erläuterte monierte lachte lacht schmunzelte",
        "plädierte plädiert freuten bilanzierten warb wirbt gratulierte gratuliert verteidigte",
        "verteidigt widersprach erläutert wünschte wünscht reagierte reagiert spottete spottet",
        "höhnte klagte klagt stichelte frohlockte ätzte seufzt seufzte jubelte bedauerte bedauert",
        "gestand gesteht präzisierte rechtfertigte wehrte hält entschuldigte pflichtete bekannte",
        "wertete wertet attestierte attestiert schätzt schätzte findet fand denkt glaubt meldete",
        "twitterte postete rät riet ermahnte drohte droht zeigten sagen erklären betonen fordern",
        "warnen meinen kritisieren begrüßen loben zurückgewiesen abgelehnt gefordert gelobt",
        "beschrieben gewürdigt verurteilt hinzugefügt ausgeführt hervorgehoben eingeräumt",
        "klargestellt hingewiesen angekündigt betonend schimpfte schimpft wetterte wettert",
        "polterte poltert stöhnte stöhnt flüsterte murmelte befand beschwor beschwört zog zieht",
        "wandte wendet warf wirft setzte setzt verriet verrät weiß verlangte verlangt bat bittet",
        "rügte rügt prophezeite mutmaßte brachte bringt wiederholte beklagte beklagt scherzte",
        "witzelte unterrichtete erwartet",
    )
    | word_set(
        "beobachtet beobachtete konterte kontert kontern bekennt beteuerte beteuert behauptete",
        "behauptet prophezeit spekulierte spekuliert vermutete vermutet analysierte analysiert",
        "schwärmte schwärmt staunte staunt grinste grinst lächelte lächelt strahlte strahlt jubelt",
        "ärgerte ärgert empörte empört wunderte wundert brüllte brüllt schrie schreit raunte raunt",
        "maulte mault murrte murrt grummelte grummelt knurrte knurrt brummte brummt drängte drängt",
        "pochte pocht beharrte beharrt signalisierte signalisiert notierte notiert formulierte",
        "formuliert definierte definiert beschwichtigte beschwichtigt beruhigte relativierte",
        "relativiert korrigierte korrigiert dementierte dementiert bestritt bestreitet verneinte",
        "verneint bejahte bejaht nickte empfahl empfiehlt bewertete bewertet beurteilte beurteilt",
        "charakterisierte charakterisiert skizzierte skizziert schilderte schildert frotzelte",
        "frotzelt lästerte lästert begründete begründet erwähnte erwähnt sinnierte sinniert",
        "philosophierte träumte träumt gab gibt kritisieren monierte moniert attackierte",
        "attackiert erzählen loben fordern wünschen befürchtet befürchtete fürchtet fürchtete",
        "bezweifelt bezweifelte bezifferte beziffert mahnen konstatierten witzelt scherzt",
        "wiederholt versichern versprechen prognostizierte prognostiziert rekapitulierte ordnete",
        "stöhnt flachste flachst ulkte kokettierte kokettiert schwor schwört gelobte gelobt",
        "tadelte tadelt rechtfertigt wehrt verrieten pries preist beteuern spricht sprechen",
        "sprachen feixte hakte nannten nennen bezeichneten bezeichnen reagierten reagieren warnen",
        "schätzen",
    )
)

STRONG: Final = word_set(
    "gab gibt ließ lässt schob rief sprach stieß schloss blieb hob trat griff bat zog kam fand",
    "ging riet wies warf verwies empfand gestand bekam ruft",
)

REPORTED: Final = word_set(
    "sei seien habe werde müsse könne dürfe solle wolle gehe gebe komme bleibe brauche stehe mache",
    "nehme sehe wisse lasse finde zeige führe bringe halte liege fehle rechne erwarte hoffe glaube",
    "freue wünsche bedeute biete leiste schaffe setze spiele trage unterstütze würde würden hätte",
    "könnte sollten dürften dürfte müsste verstehe begrüße fordere denke fahre gelte spreche",
    "hätten wäre wären käme müssten könnten",
)

HELPERS: Final = word_set(
    "machte macht hat haben hatte habe auch weiter ferner zudem dazu außerdem heute gestern dann",
    "zugleich später zuvor wiederum sich nun am montag dienstag mittwoch donnerstag freitag",
    "samstag sonntag im gegenüber anschließend abschließend daraufhin es ausdrücklich ihn hierzu",
    "hierbei darauf danach dabei darüber hinaus ebenfalls jedoch selbst aber werde wird worden",
    "bereits schon noch daher deshalb",
)
