"""Who speaks in German, French and Japanese. All people are invented."""

from typing import Final

import pytest

from missioncli.proof.passages import passages

Expected = tuple[str, str | None, str]

CASES: Final[list[tuple[str, list[Expected]]]] = [
    (
        """„Wir brauchen mehr Tempo“, sagte Bundeswirtschaftsministerin Katrin Reichelt am Dienstag in Berlin. „Die Zeit drängt“, fügte sie hinzu.

BVX-Präsident Peter Leinweber betonte: „Die Lage ist ernst.“ Der Verband fordere „mutige Reformen“, so Leinweber weiter.

Nach Angaben des Ministeriums ist das Gesetz „auf gutem Weg“.""",
        [
            ("Wir brauchen mehr Tempo", "Katrin Reichelt", "speech"),
            ("Die Zeit drängt", "Katrin Reichelt", "speech"),
            ("Die Lage ist ernst.", "Peter Leinweber", "speech"),
            ("mutige Reformen", "Peter Leinweber", "speech"),
            ("auf gutem Weg", "Ministeriums", "speech"),
        ],
    ),
    (
        """« Nous devons agir », a déclaré Emmanuel Lacombe, président de la Fédération française du médicament. « C’est une urgence », a-t-il ajouté.

Selon Mme Claire Dupont, directrice générale de l’Agence régionale de santé, « rien n’est joué ».

La ministre de la Santé, Catherine Vaubert, a souligné que « la France reste attractive ».

« Merci à tous », conclut la ministre.""",
        [
            ("Nous devons agir", "Emmanuel Lacombe", "speech"),
            ("C’est une urgence", "Emmanuel Lacombe", "speech"),
            ("rien n’est joué", "Claire Dupont", "speech"),
            ("la France reste attracti", "Catherine Vaubert", "speech"),
            ("Merci à tous", "Catherine Vaubert", "speech"),
        ],
    ),
    (
        """滝沢首相は「日米同盟をさらに強化する」と述べた。

「対話を続けたい」と森芳久官房長官は記者会見で語った。森長官は「前進だ」とも指摘した。

米国生命協会のジョン・クローデン会長によると、日本は「重要なパートナー」だという。""",
        [
            ("日米同盟をさらに強化する", "滝沢", "speech"),
            ("対話を続けたい", "森芳久", "speech"),
            ("前進だ", "森芳久", "speech"),
            ("重要なパートナー", "ジョン・クローデン", "speech"),
        ],
    ),
    (
        """„Der Standort Deutschland braucht Planungssicherheit“, erklärt Hanno Steutner, Präsident des Verbands Forschender Arzneimittelhersteller (vfx). „Sonst gehen Investitionen verloren.“

Gesundheitsministerin Nina Warnke (CDU) sagte der Deutschen Tageszeitung: „Wir handeln jetzt.“ Die Reform sei „ein großer Schritt“, sagte die Ministerin.

„Das reicht nicht“, kritisierte die Vorsitzende des GXV-Spitzenverbandes, Doris Pfeifer-Lang.

Bundeskanzler Friedhelm Merten nannte das Abkommen „historisch“.""",
        [
            ("Der Standort Deutschland", "Hanno Steutner", "speech"),
            ("Sonst gehen Investitione", "Hanno Steutner", "speech"),
            ("Wir handeln jetzt.", "Nina Warnke", "speech"),
            ("ein großer Schritt", "Nina Warnke", "speech"),
            ("Das reicht nicht", "Doris Pfeifer-Lang", "speech"),
            ("historisch", "Friedhelm Merten", "speech"),
        ],
    ),
    (
        """« Le Japon est un partenaire clé », a affirmé Jean-Noël Barrois, ministre de l’Europe et des Affaires étrangères, lors de sa visite à Tokyo. « Nous voulons aller plus loin », a-t-il précisé.

Pour le ministre, il s’agit d’« une nouvelle étape ».

« C’est un bon accord », estime de son côté Pierre Martin, directeur de la chambre de commerce. Le ministère a indiqué que « les travaux se poursuivent ».""",
        [
            ("Le Japon est un partenai", "Jean-Noël Barrois", "speech"),
            ("Nous voulons aller plus ", "Jean-Noël Barrois", "speech"),
            ("une nouvelle étape", "Jean-Noël Barrois", "speech"),
            ("C’est un bon accord", "Pierre Martin", "speech"),
            ("les travaux se poursuive", "ministère", "speech"),
        ],
    ),
    (
        """厚生労働省の福本資人大臣は会見で「薬価制度の見直しを進める」と表明した。製薬業界の関係者は「不十分だ」と批判している。

「一歩前進です」。日本創薬工業会の上村裕一会長はこう評価した。

新薬「ハレルミン」の売上高は増加した。""",
        [
            ("薬価制度の見直しを進める", "福本資人", "speech"),
            ("不十分だ", "製薬業界の関係者", "speech"),
            ("一歩前進です", "上村裕一", "speech"),
            ("ハレルミン", None, "other"),
        ],
    ),
    (
        """„Das ist ein guter Tag für Bayern“, freute sich Wirtschaftsminister Hubert Lang. Er hob hervor, dass „jeder Euro gut angelegt“ sei.

Anna-Lena Vogt, Geschäftsführerin der Vogt Maschinenbau GmbH, ergänzt: „Ohne die Förderung hätten wir das nicht gewagt.“ Ihr Fazit: „Gerne wieder.“

Ein Sprecher des Ministeriums teilte mit, man prüfe „alle Optionen“.""",
        [
            ("Das ist ein guter Tag fü", "Hubert Lang", "speech"),
            ("jeder Euro gut angelegt", "Hubert Lang", "speech"),
            ("Ohne die Förderung hätte", "Anna-Lena Vogt", "speech"),
            ("Gerne wieder.", "Anna-Lena Vogt", "speech"),
            ("alle Optionen", "Sprecher des Ministeriums", "speech"),
        ],
    ),
    (
        """La présidente de la région, Hélène Garnier, s’est félicitée d’« un projet exemplaire ». « Les emplois sont là », a-t-elle lancé.

Interrogé par la presse, le directeur du site, Olivier Petit, se veut rassurant : « Nous maîtrisons le calendrier. »

« On verra », glisse un syndicaliste.""",
        [
            ("un projet exemplaire", "Hélène Garnier", "speech"),
            ("Les emplois sont là", "Hélène Garnier", "speech"),
            ("Nous maîtrisons le calen", "Olivier Petit", "speech"),
            ("On verra", "syndicaliste", "speech"),
        ],
    ),
    (
        """産業団体連合の戸倉雅人会長は記者会見で、「賃上げの流れを定着させたい」と述べた。これに対し、労働組合連合の芳川友美会長は「中小企業への波及が課題だ」と指摘した。

戸倉氏は「政府とも連携する」と強調。芳川氏は「期待している」と話した。""",
        [
            ("賃上げの流れを定着させたい", "戸倉雅人", "speech"),
            ("中小企業への波及が課題だ", "芳川友美", "speech"),
            ("政府とも連携する", "戸倉雅人", "speech"),
            ("期待している", "芳川友美", "speech"),
        ],
    ),
    (
        """Minister Odermatt besucht Pilotanlage

Umweltministerin Claudia Odermatt hat am Freitag die Pilotanlage in Grünfelde besucht. „Hier wird aus Abwärme Heizung – so einfach kann Klimaschutz sein“, sagte die Ministerin vor Ort.

„Wir haben drei Jahre gerechnet und sechs Monate gebaut“, erklärte Projektleiter Sven Harmsen. „Umgekehrt wäre es schöner gewesen.“

Kritik kam vom Bund der Steuerzahler. Dessen Sprecherin Ute Kallweit bezeichnete das Projekt als „teures Hobby“. Das Land will nun den Wettbewerb „Wärme für alle“ ausschreiben.

„Bei uns ist es seit Januar warm“, freut sich Anwohnerin Gerda Pohl.""",
        [
            ("Hier wird aus Abwärme He", "Claudia Odermatt", "speech"),
            ("Wir haben drei Jahre ger", "Sven Harmsen", "speech"),
            ("Umgekehrt wäre es schöne", "Sven Harmsen", "speech"),
            ("teures Hobby", "Ute Kallweit", "speech"),
            ("Wärme für alle", None, "other"),
            ("Bei uns ist es seit Janu", "Gerda Pohl", "speech"),
        ],
    ),
    (
        """Le ministre délégué aux Ports, Aurélien Castan, s’est rendu vendredi à Port-Navalis. « Ce quai a cent ans et il n’a jamais été aussi utile », a-t-il rappelé devant les élus.

« La rénovation va durer deux ans », prévient toutefois la directrice du port, Maëlle Le Goff. « Il faudra être patients. »

Le plan « Quais propres » prévoit 40 millions d’euros. Pour la Fédération des pêcheurs, c’est « une goutte d’eau ». Son président, Yann Kerdoncuff, réclame « un vrai budget ».""",
        [
            ("Ce quai a cent ans et il", "Aurélien Castan", "speech"),
            ("La rénovation va durer d", "Maëlle Le Goff", "speech"),
            ("Il faudra être patients.", "Maëlle Le Goff", "speech"),
            ("Quais propres", None, "other"),
            ("une goutte d’eau", "Fédération des pêcheurs", "speech"),
            ("un vrai budget", "Yann Kerdoncuff", "speech"),
        ],
    ),
    (
        """日本創薬連合会は十日、都内で記者会見を開いた。神谷恒一会長は「薬価の予見可能性を高めてほしい」と訴えた。

同会の試算によると、影響額は年間三百億円に上る。神谷会長は「若い研究者が海外へ出ていく」とも述べ、危機感を示した。

厚生労働省の担当者は取材に対し、「意見を聞きながら進めたい」とコメントした。

「患者の声も聞いてほしい」と、患者団体「明日の会」の佐伯美和代表は話す。""",
        [
            ("薬価の予見可能性を高めてほしい", "神谷恒一", "speech"),
            ("若い研究者が海外へ出ていく", "神谷恒一", "speech"),
            ("意見を聞きながら進めたい", "厚生労働省の担当者", "speech"),
            ("患者の声も聞いてほしい", "佐伯美和", "speech"),
            ("明日の会", None, "other"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda value: str(value)[:40])
def test_each_passage_has_the_speaker_that_its_text_tells(
    text: str, expected: list[Expected]
) -> None:
    found = passages(text)
    for beginning, speaker, kind in expected:
        same = [one for one in found if " ".join(one.text.split()).startswith(beginning)]
        assert [(one.speaker, one.kind) for one in same[:1]] == [(speaker, kind)], beginning
