"""Every way of naming a speaker that the finder knows, in short invented texts.

`constructs/LANGUAGE.txt` holds them, parted by lines of `=====`. Behind each passage stands in
double brackets who speaks: a name, `?` where the text does not tell, `-` for what is no speech.
"""

import re
from pathlib import Path
from typing import Final

import pytest

from missioncli.proof.passages import passages

FOLDER: Final = Path(__file__).parent / "constructs"
ANSWER: Final = re.compile(r"⟦(.*?)⟧")
LEADS: Final = {
    "en": "",
    "de": "Die Delegation reiste mit der Bahn durch das Land, und sie ist nicht müde.\n\n",
    "fr": "La délégation est partie dans le nord du pays avec les élus pour des visites.\n\n",
    "ja": "",
}
"""What tells the language of a text of one sentence."""

CASES: Final = [
    (code, case.strip())
    for code in LEADS
    for case in (FOLDER / f"{code}.txt").read_text(encoding="utf-8").split("\n=====\n")
]

VERBS: Final = {
    "The plan is good.\n\n“It is a start for all of us,” {} Lena Fjord, who chairs Acme.": (
        "said explained noted remarked commented stressed underlined underscored emphasised "
        "emphasized highlighted reiterated tweeted wrote posted argued warned announced confirmed "
        "concluded continued recalled observed joked quipped insisted claimed agreed acknowledged "
        "cautioned affirmed declared lamented enthused mused conceded countered retorted replied "
        "responded asserted pleaded boasted fumed volunteered maintained revealed vowed reflected "
        "elaborated clarified urged told"
    ),
    "Lena Fjord of Acme {}: “It is a start for all of us.”": (
        "said explained noted remarked commented stressed underlined underscored emphasised "
        "highlighted reiterated tweeted wrote posted asked argued warned announced confirmed "
        "concluded continued recalled observed joked quipped insisted claimed hailed welcomed"
    ),
    "Der Plan ist gut, und das wird nicht anders.\n\n„Es ist ein Anfang“, {} Lena Fjord.": (
        "sagte erklärte betonte meinte äußerte ergänzte unterstrich bekräftigte kommentierte "
        "schrieb warnte forderte kritisierte lobte berichtete antwortete erwiderte erinnerte "
        "versicherte resümierte mahnte bestätigte verkündete bemerkte konstatierte urteilte "
        "erläuterte lachte scherzte twitterte argumentierte bilanzierte fragte verriet befand "
        "appellierte beteuerte behauptete versprach entgegnete wiederholte schimpfte"
    ),
    "Le plan est bon pour les élus.\n\n« C'est un début pour nous », a {} Léna Fjord.": (
        "déclaré affirmé ajouté expliqué souligné indiqué précisé rappelé estimé assuré annoncé "
        "commenté confié conclu poursuivi répondu regretté salué insisté observé reconnu noté écrit "
        "lancé résumé témoigné martelé plaidé réagi averti demandé jugé dénoncé confirmé relevé "
        "raconté promis constaté glissé renchéri tempéré détaillé avoué complété soutenu prévenu "
        "plaisanté tweeté posté réitéré proclamé répété signalé exhorté garanti certifié"
    ),
    "田中太郎会長は「港は開いている」と{}。": (
        "述べた 語った 話した 強調した 説明した 指摘した 訴えた 表明した 明らかにした 答えた 応じた "
        "コメントした 挨拶した 発言した 振り返った 呼びかけた 評価した 批判した 歓迎した 述べています "
        "語る 話す 意気込む 主張した 反論した 付け加えた 締めくくった 伝えた 警告した 胸を張る 投稿した "
        "つぶやいた 答弁した 記している 念を押した 漏らした 打ち明けた 注文を付けた 苦笑した"
    ),
}
SPEAKERS: Final = {"田中太郎", "Léna Fjord", "Lena Fjord"}


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_way_of_naming_a_speaker_is_known(code: str, case: str) -> None:
    found = passages(LEADS[code] + ANSWER.sub("", case))
    answers = ["-" if one.kind == "other" else one.speaker or "?" for one in found]
    assert answers == ANSWER.findall(case)


@pytest.mark.parametrize("sentence", VERBS)
def test_the_commonest_verbs_of_saying_are_known(sentence: str) -> None:
    told = {verb: passages(sentence.format(verb))[0].speaker for verb in VERBS[sentence].split()}
    assert {verb: name for verb, name in told.items() if name not in SPEAKERS} == {}
