"""How Japanese shows speakers: patterns made from its table."""

import re
from typing import Final

from missioncli.proof.languages import ja

NAME: Final = "\ue000-\uf8ff一-龥々〆ヶァ-ヴー・ｱ-ﾝＡ-Ｚａ-ｚA-Za-z"
NATIVE_NAME: Final = re.compile(r"[一-龥々]{3,6}$")
TITLED: Final = re.compile(
    rf"(?<![{NAME}])([{NAME}]{{1,60}}?)({'|'.join(ja.TITLES)})(?=[^{NAME}]|率い|主催|夫妻|自身|本人|一行|$)"
)
ENTITLED: Final = re.compile(rf"([{NAME}]{{0,40}}?)({'|'.join(ja.TITLES)})$")
"""A name and its title, at the end of some words."""
TAIL: Final = re.compile(rf"[{NAME}しょいのろさん0-9０-９]{{1,40}}$")
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
    r"|たのち|にもかかわらず|けれど"
)
"""A verb before a noun, or the end of a clause that tells when or why."""
ASKED: Final = re.compile(r"[わかさたなまらば]れ(?:、|て|ると|た)")
"""What is done to somebody else."""
PASSIVE: Final = re.compile(r"(?:[わかさたなまらば]れ|を受け|が(?:あ|出|上が|相次))")
"""What is done to somebody else, or answered."""
ACCORDING: Final = re.compile("|".join(ja.ACCORDING))
LINK: Final = re.compile(rf"(?:{'|'.join(ja.LINKS)})")
SAYS: Final = re.compile("|".join(map(re.escape, ja.SAYS)))
BRACKETS: Final = re.compile(r"[（(][^（）()]{0,60}[）)]|＝[^＝。、]{1,20}＝")
LEADS: Final = re.compile(rf"(?:{'|'.join(ja.FOLLOWS)})[^。]{{0,40}}[。：:]?\s*$")
THUS: Final = re.compile(
    r"。?([^。]{0,80}?(?:は|が))、?[^。「」]{0,15}?(?:こう|そう|このように)[^。]{0,20}。"
)
SIGNED: Final = re.compile(rf"\s*(?:[―—–-]{{1,2}}|──)\s*([{NAME}ぁ-ん]{{2,30}})")
LABEL: Final = re.compile(rf"(?:^|[\n。・•●])\s*([{NAME}ぁ-ん（）()、\s]{{2,80}}?)[：:]\s*$")
FAMILY: Final = re.compile(r"[一-龥々]{2,3}$|[ァ-ヴー]{3,}$")
FOREIGN: Final = re.compile(r"[ァ-ヴー・]+[一-龥]+$")
FIELD: Final = re.compile(r"[一-龥]+$")
"""The field of office behind a name in katakana."""
BRACKETED: Final = re.compile(rf"\s*[（(]([{NAME}ぁ-ん、\s]{{2,40}})[）)](?=[。、\s]|と|だ|で|$)")
"""A name in brackets that signs a quotation."""
NOTE: Final = re.compile(
    r"[のよりからによる：: \u3000]*(?:ご?挨拶|ごあいさつ|コメント|メッセージ|談話)(?:全文|要旨|抜粋)?$"
)
"""The same on a line of its own."""
NOTED: Final = re.compile(
    r"(?:の|による|より|からの|[ \u3000](?=コメント|談話|メッセージ))"
    r"(?:コメント|メッセージ|談話|話|発言|声明|言葉|挨拶|あいさつ|ことば)"
    r"(?:全文|要旨|抜粋|[（(](?:全文|要旨|抜粋)[）)])?[：:は、]?\s*$"
)
"""What leads from a name to its words: 会長のコメント「…」."""
ABREAST: Final = re.compile(rf"[、，]\s*[{NAME}のさん（）()0-9０-９]{{1,50}}[はが]、?「")
"""Another speaker right behind a quotation: 甲は「…」、乙は「…」と."""
INTRODUCED_TAIL: Final = re.compile(
    rf"(?:{'|'.join(ja.TITLES)})(?:である)?(?:[の・＝、 \u3000]([一-龥々]{{3,5}})|[の・＝、 \u3000]?([ァ-ヴー]+・[ァ-ヴー・]+))$"
)
"""A name behind its office, at the end of some words."""
PLAIN: Final = re.compile(
    r"(?:^|[、。\s]|(?<!こ)の)([一-龥々]{3}[^書告画法案紙誌文針律約議度者員側果策点題査面性力論説況態容由的業品額率量値形標念想旨語葉句声歌曲集録表図章条項例事物件体系式型群層域圏界門分類等数制能益害災税費\W]|[A-ZＡ-Ｚ]{2,8})[はが]、?$"
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
PRINTED: Final = (
    r"[一-龥々]{1,4}[ \u3000]?[一-龥々ぁ-んァ-ヴー]{1,5}|[ァ-ヴー]+(?:[・＝ \u3000][ァ-ヴー]+)+"
    r"|[ァ-ヴー]+[・＝][A-ZＡ-Ｚ][・＝][ァ-ヴー]+"
)
"""A name as it stands on a line."""
HEADED_LINE: Final = re.compile(
    rf"(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)})"
    rf"(?:[ \u3000]*[（(][^）)]*[）)])?[ \u3000・：:、／/]+({PRINTED})[ \u3000]?(?:氏|さん|様)?$"
)
"""A line with an office and a name: 会長　山田太郎."""
NAME_FIRST: Final = re.compile(
    rf"({PRINTED})(?:氏|さん)?[ \u3000、／/]+[^。]{{0,40}}(?:{'|'.join(t for t in ja.TITLES if len(t) > 1)})$"
)
"""The same with the name first: 山田太郎　会長."""
NAME_LINE: Final = re.compile(PRINTED)
CALLED: Final = re.compile(r"と(?:呼ば|呼ぶ|名付|題し|題す|銘打)")
"""What follows a name that something is given."""
SURVEYED: Final = re.compile(r"(?:回答した|答えた)[^。]{1,8}[はが][^。]{0,14}[％%割]")
"""How many gave an answer: 「はい」と回答した人は3割."""
RELATIVE: Final = re.compile(
    rf"[一-龥ぁ-ん]{{0,8}}?[るたすうく]([{NAME}]{{1,30}}?(?:{'|'.join(ja.TITLES)}))"
    r"(?=[はがもにのをと、])"
)
"""A name behind the verb: 「…」と語る山田会長."""
AFTER_TITLE: Final = re.compile(
    rf"(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)})[・\s]"
    r"([一-龥々]{2,6}|[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)*)$"
)
"""A name behind a title and a point: 社長・山田太郎."""
PLACED: Final = re.compile(rf"([{NAME}]{{3,20}})[（(][一-龥・]{{1,8}}[）)](?:は|が)、?$")
"""A company with the town where it is, as newspapers print it."""
COUNTED: Final = re.compile(
    r"(?:[0-9０-９一二三四五六七八九]割|[0-9０-９](?:％|%|パーセント|人|社)|[多半]数)"
    r"(?:超|以上|近く|強|弱)?(?:は|が)、?$"
)
"""How many people say something: 約7割が「…」と回答."""
UNKNOWN: Final = re.compile(rf"[{NAME}）)](?:は|が|も)、?$")
"""A topic right before a quotation."""
LINE: Final = re.compile(
    rf"(?:^|\n)[ \u3000■・]*([{NAME}ぁ-ん \u3000]{{2,20}})"
    r"[（(]([^（）()]{2,60})[）)][ \u3000]*\s*$"
)
"""A line with a name and an office in brackets above a quotation."""
HEADED: Final = re.compile(rf"[ \u3000]*([{NAME}]{{1,20}}?(?:{'|'.join(ja.TITLES)}))[、，\s]")
"""Who a headline says spoke, behind the quotation."""
INTRODUCED: Final = re.compile(
    rf"({'|'.join(title for title in ja.TITLES if len(title) > 1)})(?:[（(][^（）()]{{0,30}}[）)])?"
    r"(の|である|：|:|・|＝|=|、|[ \u3000]|(?=[ァ-ヴー]+・))"
    r"((?:[一-龥々][一-龥々ァ-ヴー]{2,5}|[ァ-ヴー]+・[A-ZＡ-Ｚァ-ヴー・]+))(?=[はがも、，。）)（(\s]|氏|$)"
)
"""A name behind an office: 社長の山田太郎."""
CLOSING: Final = re.compile(
    rf"([{NAME}]{{1,30}}(?:{'|'.join(ja.TITLES)}))(?:[（(][^）)]*[）)])?(?:。|$)"
)
"""Who says something, without a verb: 「…」と山田会長。"""
KATAKANA_WORD: Final = re.compile(r"[ァ-ヴー]+$")
LED: Final = re.compile(rf"(?:{'|'.join(ja.TITLES)}|{'|'.join(ja.UNNAMED)})$")


GESTURE: Final = re.compile(
    "(?:コメント|談話|声|涙|肩|胸|目|首|表情|笑|唇|ため息|語|話し|振り返|喜|悔し|訴え|嘆|憤)[^。]{0,12}(?:た|る|す)$"
)
"""What somebody does while saying something: 「…」。山田さんは声を震わせた。"""
POSTED: Final = re.compile(r"(?<=[^・])駐[一-龥ァ-ヴー]*$")
"""Where an ambassador is posted, behind the name."""
FAMILIAR: Final = re.compile(
    r"(?:(?<=[。、\s「」（）(の])|^)([一-龥]{1,4})((?![のはがをにとでも])[ぁ-ん]{2,4})(?=さん|氏|ちゃん|くん)",
    re.MULTILINE,
)
"""The same before さん: 島田こはるさん."""
KATAKANA: Final = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
NATIVE: Final = re.compile(
    r"(?:(?<=[。、\s「」（）(の])|^)([一-龥]{1,4})"
    r"(?!ため|こう|いう|そう|まし)([あ-おき-けこさ-そた-ちつなねひ-ほま-めゆ-ろわ][ぁ-ん]{0,2}[うえおかきけこしほまみめらりね])"
    rf"(?=[{NAME}]{{0,12}}(?:{'|'.join(title for title in ja.TITLES if title != '長')}))",
    re.MULTILINE,
)
"""A name with its given name in hiragana, before an office."""

VERBS: Final = re.compile(
    "|".join(map(re.escape, (v for v in ja.SAYS if len(v) > 1 and v not in ja.VAGUE)))
)
"""Verbs that say by themselves that somebody spoke."""
ALSO: Final = re.compile(r"とも")
"""More of what somebody said."""
HABIT: Final = re.compile(r"(?:が|は、?)[^。]{0,8}(?:口癖|口ぐせ|くちぐせ|持論|信条)")
TOLD: Final = re.compile(
    rf"(?:という|といいます|そうだ|そうです|(?:{'|'.join(v for v in ja.SAYS if v not in ja.VAGUE)})[^。、]{{0,8}})$"
)
"""How a sentence ends whose speaker may go on."""
PARTIAL: Final = frozenset(link for link in ja.PARTS)
"""Ties of a quotation that is only part of what is said."""

GIVEN: Final = re.compile(
    rf"(?<![一-龥々])([一-龥々]{{1,3}})({'|'.join(sorted(ja.GIVEN, key=len, reverse=True))})"
    rf"(?=さん|氏|ちゃん|くん|[{NAME}]|[はがも、，（()）\s]|から|より|$)",
    re.MULTILINE,
)
"""A family name and a given name in hiragana."""
DOUBLE: Final = re.compile(r"(?<![ァ-ヴー・])[ァ-ヴー・]{1,20}(?:[＝=][ァ-ヴー・]{1,20}){1,3}")
POINT: Final = {ord("＝"): "・", ord("="): "・"}
FOREIGN_NAME: Final = re.compile(
    r"[ァ-ヴー]{1,20}(?:・(?:[ァ-ヴー]{1,20}|[A-ZＡ-Ｚ])){0,4}・[ァ-ヴー]{1,20}"
)
FOREIGN_OFFICE: Final = re.compile(
    rf"([ァ-ヴー]{{1,20}}(?:・(?:[ァ-ヴー]{{1,20}}|[A-ZＡ-Ｚ])){{0,4}}・[ァ-ヴー]{{1,20}})([{NAME}]{{0,16}}?(?:{'|'.join(ja.HOLDERS)}))"
)
"""A name in katakana and any office at all, by how it ends."""
FOREIGN_TITLED: Final = re.compile(
    FOREIGN_OFFICE.pattern + r"(?=[はがもをにと、。（(\s]|から|より|の)"
)
FOREIGN_FULL: Final = re.compile(
    r"([ァ-ヴー]{1,20}(?:・(?:[ァ-ヴー]{1,20}|[A-ZＡ-Ｚ])){0,4}・[ァ-ヴー]{1,20})[一-龥]+(?:・[一-龥]+)*$"
)
COMPANY: Final = re.compile(
    rf"(?:{'|'.join(ja.FORMS)})([{NAME}]{{2,20}})|(?:{'|'.join(ja.MAKERS)})の?([{NAME}]{{2,20}})(?=[はがもの、（(])"
)
"""A company behind its legal form, or what it makes."""
OURS: Final = re.compile(rf"([{NAME}]{{2,30}})[（(][^（）()]{{0,60}}以下、?「?(?:当社|弊社)")
HELD: Final = re.compile(rf"(?<=..)(?:{'|'.join(t for t in ja.TITLES if len(t) > 1)})兼?$")
"""One of two offices: 社長兼."""

BOTH: Final = re.compile(r"両(?:[一-龥]{1,3}(?:脳|相|臣|者|国|社|氏|府|省|長|使|領)|氏)")
COUNTRY: Final = re.compile(
    r"(?<![・ァ-ヴー])([ァ-ヴー]{2,12})(?=[のでへ]|共和国|王国|連邦|政府|側|国|訪問|首都)"
)
"""A word in katakana that stands alone, as the names of countries do."""

CALLED_BY: Final = re.compile(
    rf"(?<![・ァ-ヴー])([ァ-ヴー]{{2,12}})(?=[一-龥]{{0,6}}(?:{'|'.join(ja.TITLES)}))"
)
"""A family name in katakana with an office."""

ENTITLING: Final = re.compile(
    r"(?:名|名称|愛称|題|タイトル|テーマ|呼称|スローガン|合言葉|コピー|ブランド|理念|目標|キーワード)[はをにが]、?$"
)
"""What goes before a name that something is given."""
REPORTED: Final = re.compile(r"(?:だ|な)?と(?:いう|のこと)[。、だ]")
ASSEMBLY: Final = re.compile(
    rf"[{NAME}]{{2,}}(?<!大|集|総|演|明|親|迎|機|社|司|国|習|覧|談|宴|表|勉)会"
)
"""A body whose name ends in 会, which meetings do too."""
RUN: Final = re.compile(rf"[{NAME}]{{1,40}}")

OTHERS: Final = re.compile(
    rf"の(?:{'|'.join(ja.OTHERS)})(?:[にがもはや]|など|を受|を念頭|を踏まえ)|いった(?:声|意見|批判)"
)
"""Words of somebody else: 「…」との批判に答えた."""
PASSIVES: Final = re.compile("|".join(ja.PASSIVES))
GIVEN_BY: Final = re.compile(r"(?:から|に|より)、?$")
UTTERED: Final = re.compile(
    rf"(?:が|の)[^、。]{{0,12}}?(?:{'|'.join(v for v in ja.SAYS if v not in ja.VAGUE)})[ぁ-ん]{{0,3}}[たる]$"
)
"""A verb of saying before a quotation: 会長が語った「…」."""
NAMED_BODY: Final = re.compile(
    r"(?:団体|会社|企業|組織|グループ|法人|ＮＰＯ|NPO|協会|チーム|店|企業連合|労組|連絡会|市民の会)$"
)
"""What stands before the name of a body that is in marks."""
SENTENCE_TOPIC: Final = re.compile(
    rf"(?:^|[。\n \u3000]|(?:{'|'.join(ja.MAKERS)})の?)([{NAME}]{{2,20}}?)(?:[（(][^（）()]{{0,40}}[）)])?は",
)
PHRASE: Final = re.compile(r"[ぁ-ん。！？!?]$")
"""How words end that are said, and not a title."""

WHOSE: Final = re.compile(rf"(?:[{NAME}]+の)?[{NAME}]+$")

SOURCES: Final = frozenset({"から", "からは", "からも", "より"})
"""Particles of where words come from."""

PLACE: Final = re.compile(rf"(?<![{NAME}])([{NAME}]{{1,8}}?)(?:[市町村区](?!長|議)|県|府)")
"""The name of a town or prefecture."""
WAS: Final = re.compile(
    r"の[もは]、?([^。「」、]{2,30}?)(?:の(?:一言|言葉|ひと言|返事))?(?:だ|だった|である|です)$"
)
"""Who it is that did something: 教えたのも大庭さんだ."""
WRAP: Final = re.compile(r"(?<=[^\s。」』】：:、]{20})\r?\n(?=[^\s・■●◆○「『（(【※＊*-])")
"""A line break within a sentence."""
KANJI: Final = re.compile("[一-龥々]+")

AGENT: Final = re.compile(
    rf"(?:^|[、。\s\u3000の])((?!{'|'.join(ja.THINGS)})[ァ-ヴー]{{4,}}|[一-龥ァ-ヴー]+"
    r"(?<!一|他|地|夕)[方者員人家族民陣筋派党隊軍府院国州連労班])[はが]、?$"
)
"""A word right before a quotation that may speak, by its look: ホワイトハウスは."""

ASKED_LINE: Final = re.compile(rf"(?:^|\n)[ \u3000]*([{NAME}]{{1,12}}(?:氏|さん)?)[ \u3000]+$")
"""A name before an answer: 山田　「…」."""

PLURAL: Final = re.compile(r"(?<=[一-龥ァ-ヴー])(?:たち|ら)$")
APPOSED: Final = re.compile(rf"[一-龥]+({FOREIGN_NAME.pattern})")
"""What somebody is, and the name in katakana right behind it."""
WORDS_OF: Final = re.compile(r"。?([^。「」]{2,40}?)の(?:言葉|一言|ひと言|声|訴え)[にが]")
"""Whose words stood before: 「…」。山田会長の言葉に拍手が起きた."""
OWNED: Final = re.compile(
    r"(?:という|との)(?:言葉|一言|ひと言|発言|コメント|訴え|思い|主張|指摘|考え|見方|説明)"
)
"""What owns a quotation behind の: 会長の「…」という言葉."""
IN_SPEECH: Final = re.compile(rf"(?:{SPEECHES})(?:の中)?で、?$")
STATEMENT: Final = re.compile(r"の(?:声明|談話|コメント|メッセージ|投稿|あいさつ|挨拶)は、?$")
"""Whose statement it is that says something."""
IN_TURN: Final = re.compile(
    r"(?:「」|、)*(?:など|といった)と?の?(?:感想|声|意見|要望|批判|不安|質問|回答)"
)
"""The words of several people that nobody names."""
