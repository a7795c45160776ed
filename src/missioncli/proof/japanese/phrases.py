"""How Japanese ties words to who said them: patterns made from its tables."""

import re
from typing import Final

from missioncli.proof.japanese.signs import NAME
from missioncli.proof.languages import ja

TOPIC: Final = re.compile(
    r"(は|が|も|から(?=[、「一-龥ァ-ヴ]|$)|から[はも]|より(?=[、「]|$)|では)"
    r"(?:、|$|(?=[^ぁ-ん])|(?=また|さらに|なお|こう|この|その|まず|特に|ただ|これ|あいさつ"
    r"|あらため|きょう|すでに|かつて|とくに|みずから|いずれ|いま|まだ|もっと|ほぼ|よう))"
)
SPEECHES: Final = "|".join(ja.SPEECHES)
SUBORDINATE: Final = re.compile(
    r"(?:(?<!ま)た|[^もどこそよ]う|[続開描働築導抱置書聞行除付引]く|[持立待打勝]つ|[すむぶる]|ない|なる|だ)"
    rf"(?!旨|上で|うえで|(?:記者)?(?:{SPEECHES})(?:で|の中で))(?=[一-龥ァ-ヴA-ZＡ-Ｚ0-9０-９「『]|こと|ため|とき|あと|うえ|ほか|もの|ところ|なか|の[にはをがでも、])"
    r"|(?:[うくすつむるただい]と|[うくすつむるただい]が|たら|れば|[うくすつむるただな]ので|から)、"
    r"|[うくすつむるただい]と(?=[一-龥「])|たのち|にもかかわらず|けれど"
)
"""A verb before a noun, or the end of a clause that tells when or why."""
ASKED: Final = re.compile(r"[わかさたなまらば]れ(?:、|て|ると|た)")
"""What is done to somebody else."""
PASSIVE: Final = re.compile(r"(?:[わかさたなまらば]れ|を受け|が(?:あ|出|上が|相次))")
"""What is done to somebody else, or answered."""
ACCORDING: Final = re.compile("|".join(ja.ACCORDING))
LINK: Final = re.compile(rf"(?:{'|'.join(ja.LINKS)})")
SAYS: Final = re.compile("|".join(map(re.escape, ja.SAYS)))
LEADS: Final = re.compile(rf"(?:{'|'.join(ja.FOLLOWS)})[^。]{{0,40}}[。：:]?\s*$")
THUS: Final = re.compile(
    r"。?([^。]{0,80}?(?:は|が))、?[^。「」]{0,15}?(?:こう|そう|このように)[^。]{0,20}。"
)
NOTED: Final = re.compile(
    r"(?:の|による|より|からの|[ \u3000](?=コメント|談話|メッセージ))"
    r"(?:コメント|メッセージ|談話|話|発言|声明|言葉|挨拶|あいさつ|ことば)"
    r"(?:全文|要旨|抜粋|[（(](?:全文|要旨|抜粋)[）)])?[：:は、]?\s*$"
)
"""What leads from a name to its words: 会長のコメント「…」."""
ABREAST: Final = re.compile(rf"[、，]\s*[{NAME}のさん（）()0-9０-９]{{1,50}}[はが]、?「")
"""Another speaker right behind a quotation: 甲は「…」、乙は「…」と."""
_ENDS: Final = re.sub("[結昇平人生]", "", ja.GIVEN_ENDS)
PLAIN: Final = re.compile(
    r"(?:(?:^|[、。\s]|(?<!こ)の)(?=[一-龥々]{3}[^\Wはが]|[A-ZＡ-Ｚ])(?![一-龥々]{3}[書告画法案紙誌文針律約議度者員側果策点題査面性力論説況態容由的業品額率量値形標念想旨語葉句声歌曲集録表図章条項例事物件体系式型群層域圏界門分類等数制能益害災税費])"
    rf"|(?<=[たるいなて])(?=[一-龥々]{{3}}[{_ENDS}])"
    rf"|(?<=[者家士師員手優当]の)(?=[一-龥々]{{2}}[{_ENDS}]))"
    r"([一-龥々]{3}[^\Wはが]|[一-龥々]{3}|[A-ZＡ-Ｚ]{2,8})[はが]、?$"
)
"""A word of four characters that speaks and so is a name: 山田花子は."""
CLEFT: Final = re.compile(
    r"[ぁ-ん一-龥]{1,8}の[はが]、?([^。「」]{2,40}?)(?:[（(][^）)]*[）)])?"
    r"(?:の(?:口癖|口ぐせ|持論|信条))?(?:だ|だった|です|である)?(?:。|$)"
)
"""Who it is that says something: 「…」と語るのは山田会長だ."""
THUS_CLEFT: Final = re.compile(
    r"。?(?:こう|そう)[ぁ-ん一-龥]{1,8}のは、?([^。「」]{2,40}?)(?:[（(][^）)]*[）)])?(?:だ|です|である)?。"
)
"""The same in a sentence of its own: 「…」。そう話すのは山田会長だ。"""
CALLED: Final = re.compile(r"と(?:呼ば|呼ぶ|名付|題し|題す|銘打)")
"""What follows a name that something is given."""
SURVEYED: Final = re.compile(r"(?:回答した|答えた)[^。]{1,8}[はが][^。]{0,14}[％%割]")
"""How many gave an answer: 「はい」と回答した人は3割."""
RELATIVE: Final = re.compile(
    rf"[一-龥ぁ-ん]{{0,14}}?[るたすうく](?:[{NAME}]{{1,20}}の[ \u3000]?)?"
    rf"([{NAME}]{{1,30}}?(?:{'|'.join(ja.TITLES)}))"
    r"(?=[はがもにのをと、。])"
)
"""A name behind the verb: 「…」と語る山田会長."""
PLACED: Final = re.compile(rf"([{NAME}]{{3,20}})[（(][一-龥・]{{1,8}}[）)](?:は|が)、?$")
"""A company with the town where it is, as newspapers print it."""
COUNTED: Final = re.compile(
    r"(?:[0-9０-９一二三四五六七八九]割|[0-9０-９](?:％|%|パーセント|人|社)|[多半]数)"
    r"(?:超|以上|近く|強|弱)?(?:は|が)、?$"
)
"""How many people say something: 約7割が「…」と回答."""
UNKNOWN: Final = re.compile(rf"[{NAME}）)](?:は|が|も)、?$")
"""A topic right before a quotation."""
CLOSING: Final = re.compile(
    rf"([{NAME}]{{1,30}}(?:{'|'.join(ja.TITLES)}))(?:[（(][^）)]*[）)])?(?:。|$)"
)
"""Who says something, without a verb: 「…」と山田会長。"""
GESTURE: Final = re.compile(
    "(?:コメント|談話|声|涙|肩|胸|目|首|表情|笑|唇|ため息|語|話し|振り返|喜|悔し|訴え|嘆|憤)[^。]{0,12}(?:た|る|す)$"
)
"""What somebody does while saying something: 「…」。山田さんは声を震わせた。"""
VERBS: Final = re.compile(
    "|".join(map(re.escape, (v for v in ja.SAYS if len(v) > 1 and v not in ja.VAGUE)))
)
"""Verbs that say by themselves that somebody spoke."""
ALSO: Final = re.compile(r"とも")
"""More of what somebody said."""
HABIT: Final = re.compile(r"(?:が|は、?)[^。]{0,8}(?:口癖|口ぐせ|くちぐせ|持論|信条)")
PLAINLY: Final = "|".join(verb for verb in ja.SAYS if verb not in ja.VAGUE)
TOLD: Final = re.compile(rf"(?:という|といいます|そうだ|そうです|(?:{PLAINLY})[^。、]{{0,8}})$")
"""How a sentence ends whose speaker may go on."""
ENTITLING: Final = re.compile(
    r"以下、?$|(?:名|名称|愛称|題|タイトル|テーマ|呼称|スローガン|合言葉|コピー|ブランド|理念|目標|キーワード)[はをにが]、?$"
)
"""What goes before a name that something is given."""
REPORTED: Final = re.compile(r"(?:だ|な)?と(?:いう|のこと)[。、だで]")
OTHERS: Final = re.compile(
    rf"の(?:{'|'.join(ja.OTHERS)})(?:[にがもはや]|など|を受|を念頭|を踏まえ)|いった(?:声|意見|批判)"
)
"""Words of somebody else: 「…」との批判に答えた."""
PASSIVES: Final = re.compile("|".join(ja.PASSIVES))
GIVEN_BY: Final = re.compile(r"(?:から|に|より)、?$")
UTTERED: Final = re.compile(
    rf"(?:が|の)[^、。]{{0,12}}?(?:{PLAINLY})[ぁ-ん]{{0,3}}[たる]$"
    r"|(?:が|の)[^、。]{0,12}?(?:発し|口にし|語っ|述べ|漏らし|つぶやい|言っ)たのは、?$"
    r"|から[^、。]{0,8}?(?:寄せられ|届い|出|かけられ|上がっ|もらっ|言われ)た$"
)
"""A verb of saying before a quotation: 会長が語った「…」."""
PHRASE: Final = re.compile(r"[ぁ-ん。！？!?]$")
"""How words end that are said, and not a title."""
SOURCES: Final = frozenset({"から", "からは", "からも", "より"})
"""Particles of where words come from."""
WAS: Final = re.compile(
    r"の[もは]、?(?:[^。「」]{0,30}、)?([^。「」、]{2,30}?)(?:の(?:一言|言葉|ひと言|返事))?(?:だ|だった|である|です)?$"
)
"""Who it is that did something: 教えたのも大庭さんだ."""
AGENT: Final = re.compile(
    rf"(?:^|[、。\s\u3000の])((?!{'|'.join(ja.THINGS)})[ァ-ヴー]{{4,}}|[一-龥ァ-ヴー]+"
    r"(?<!一|他|地|夕)[方者員人家族民陣筋派党隊軍府院国州連労班])[はが]、?$"
)
"""A word right before a quotation that may speak, by its look: ホワイトハウスは."""
WORDS_OF: Final = re.compile(r"。?([^。「」]{2,40}?)の(?:言葉|一言|ひと言|声|訴え)[にが]")
"""Whose words stood before: 「…」。山田会長の言葉に拍手が起きた."""
OWNED: Final = re.compile(
    r"(?:発言|宣言|という発言)|(?:という|との)(?:言葉|一言|ひと言|発言|コメント|訴え|思い|主張|指摘|考え|見方|説明)"
)
"""What owns a quotation behind の: 会長の「…」という言葉."""
IN_SPEECH: Final = re.compile(rf"(?:{SPEECHES})(?:の中)?で、?$")
STATEMENT: Final = re.compile(r"の(?:声明|談話|コメント|メッセージ|投稿|あいさつ|挨拶)は、?$")
"""Whose statement it is that says something."""
IN_TURN: Final = re.compile(
    r"(?:「」|、)*(?:と(?:怒号|歓声|声援|やじ|野次|声)が"
    r"|(?:など|といった)と?の?(?:感想|声|意見|要望|批判|不安|質問|回答))"
)
"""The words of several people that nobody names."""
NAMED_BODY: Final = re.compile(
    r"(?:団体|会社|企業|組織|グループ|法人|ＮＰＯ|NPO|協会|チーム|店|企業連合|労組|連絡会|市民の会)$"
)
"""What stands before the name of a body that is in marks."""
VOICED: Final = re.compile(rf"(?:{'|'.join(ja.VOICES)})(?!明)")
"""The words of people whom nobody names."""
FROM: Final = re.compile(
    r"(?:(?<!普段)(?<!以前)(?<!日頃)(?<!当初)(?<!最初)(?<!従来)(?<!ころ)(?<![昔今前年時日朝夜])から[はも]?|が)、?$"
)
"""Where words come from, and who says no more than them, right before."""
HANGING: Final = re.compile(r"[はが]、?$")
"""How a paragraph ends whose sentence goes on behind a quotation below it."""
NOUN: Final = re.compile(r"[がをは](?!、)|の(?!声|意見|指摘|発言)")
"""What follows a name or a term that is part of a sentence."""
BEING: Final = re.compile(r"して(?!い[るまた]|お[りる]|、|きた|はい)")
"""What something is called or somebody is: 「…」として知られる."""
ASKED_OF: Final = re.compile(
    r"(?:^|、)([^、。]{2,40}?)に[^、。にをはが]{0,12}を?(?:聞く|尋ねる|問う|質問する|聞いてみる)と"
)
"""Who is asked, and answers: 社長に抱負を聞くと「…」と答えた."""
