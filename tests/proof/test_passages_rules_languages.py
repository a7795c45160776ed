"""One rule of the finder in each text in German, French or Japanese. All are invented."""

from typing import Final

import pytest

from missioncli.proof.passages import passages

OTHERS: Final[dict[str, tuple[str, list[str | None]]]] = {
    "reported speech by its mood": (
        (
            "„Das ist ein Weckruf“, sagte die Präsidentin Lena Tann. Es gehe nicht um Geld, sondern um"
            " „verlässliche Regeln“."
        ),
        ["Lena Tann", "Lena Tann"],
    ),
    "a subject behind its verb in German": (
        (
            "Minister Jörg Peters wies die Kritik zurück. Den Vorwurf der Untätigkeit nannte er"
            " „abenteuerlich“."
        ),
        ["Jörg Peters"],
    ),
    "a body that somebody speaks for": (
        "Die Sprecherin der Grünen, Lena Achterberg, erklärte: „Das hilft der Sache nicht.“",
        ["Lena Achterberg"],
    ),
    "an affiliation is no part of a name": (
        "„Der Standort lebt von der Substanz“, urteilt Ulrich Weiden vom Institut für Ordnung.",
        ["Ulrich Weiden"],
    ),
    "the field of a minister in French": (
        (
            "Le ministre des transports Philippe Darmon, en visite à Lille, a appelé les grévistes « à"
            " la responsabilité »."
        ),
        ["Philippe Darmon"],
    ),
    "according to her in French": (
        (
            "La présidente du groupe, Sophie Arnoult, est prudente. Selon elle, le prix est « inférieur"
            " à celui d’un bonbon »."
        ),
        ["Sophie Arnoult"],
    ),
    "an inversion in French with a hyphen": (
        (
            "La directrice de la société, Aurélie Fonteville, balaie ces doutes. « Les géants n’avaient"
            " pas nos souris », sourit-elle."
        ),
        ["Aurélie Fonteville"],
    ),
    "a headline and a short field of office in Japanese": (
        "経産相「一国に頼らず」\n\n室井健太郎経済産業相は会談後、「連携する」と語った。",
        ["室井健太郎", "室井健太郎"],
    ),
    "a given name in hiragana": (
        "真鍋さゆり厚生労働相は方針を明らかにした。「変わってはならない」と強調した。",
        ["真鍋さゆり"],
    ),
    "a name behind its office in Japanese": (
        (
            "代表取締役社長の立山慎吾は次のようにコメントしています。「選択肢をお届けしたい」\n\n"
            "代表取締役社長：立山慎吾"
        ),
        ["立山慎吾"],
    ),
    "a verb in German without its particle": (
        (
            "Kapitänin Lena Rau ist froh. Die erste Reise führt in die Nordsee, wo nach den Worten der"
            " Kapitänin „der Lärm von Fähren“ zusammenkommt."
        ),
        ["Lena Rau"],
    ),
    "a parenthesis in German with its particle": (
        (
            "Die Leiterin, Dr. Ayla Reuß, nannte es „ein Ohr“. Es sei, fügte sie hinzu, „auch ein sehr"
            " seekrankes Ohr“."
        ),
        ["Ayla Reuß", "Ayla Reuß"],
    ),
    "the field of a minister in German is no speaker": (
        "Der Minister für Forschung und Küsten, Dr. Jan Brandis, sagte in Kiel: „Wir messen.“",
        ["Jan Brandis"],
    ),
    "an apostrophe inside a name in French": (
        "Le maire, Hyppolite N'Diaye-Morel, est là. « Il y avait du monde », poursuit-il.",
        ["Hyppolite N'Diaye-Morel"],
    ),
    "on affirme": ("Au ministère, on affirme « suivre la situation de près ».", [None]),
    "a name and its organisation in Japanese": (
        "早瀬美々子・東浜大学教授は「数字は正直だ」と話した。早瀬氏は「三倍になる」と警告した。",
        ["早瀬美々子", "早瀬美々子"],
    ),
    "から before a quotation in Japanese": (
        (
            "イングリッド・ソルヘイム会長率いる団と会談。森下和也大臣から「深めたい」と述べました。"
            "ソルヘイム会長は「重要です」と応じました。"
        ),
        ["森下和也", "イングリッド・ソルヘイム"],
    ),
    "the same federation in Japanese": (
        "北欧産業連盟によると、京都も訪れる。同連盟は「恒例にしたい」としています。",
        ["北欧産業連盟"],
    ),
    "the last topic of a paragraph in Japanese": (
        (
            "柏木誠市長は「弾みだ」と歓迎した。\n\nダニエル・オコナー氏は、装置「ラインＸ」を使えば安い"
            "と話す。「高すぎる」とも述べた。"
        ),
        ["柏木誠", None, "ダニエル・オコナー"],
    ),
    "the field of office behind a name in katakana": (
        "ヨハン・デ・フリース経済相は会談した。デ・フリース氏も「補い合う」と応じた。",
        ["ヨハン・デ・フリース"],
    ),
    "a deputy behind an office in French": (
        (
            "Le rapporteur du texte, l’eurodéputé Mathieu Dargent, a salué « un compromis équilibré »."
            " La ministre, Delphine Auberger, s’est dite « pleinement satisfaite » du texte."
        ),
        ["Mathieu Dargent", "Delphine Auberger"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), OTHERS.values(), ids=OTHERS)
def test_a_rule_of_another_language(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in passages(text)] == speakers
