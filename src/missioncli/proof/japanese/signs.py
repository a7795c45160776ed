"""How Japanese writes names, and lines with names: patterns made from its tables."""

import re
from typing import Final

from missioncli.proof.languages import ja

NAME: Final = "\ue000-\uf8ff一-龥々〆ヶァ-ヴー・ｱ-ﾝＡ-Ｚａ-ｚA-Za-z"
NATIVE_NAME: Final = re.compile(r"[一-龥々]{3,6}$")
TITLED: Final = re.compile(
    rf"(?<![{NAME}])([{NAME}]{{1,60}}?)({'|'.join(ja.TITLES)})(?=[^{NAME}]|率い|主催|夫妻|夫婦|自身|本人|一行|$)"
)
ENTITLED: Final = re.compile(rf"([{NAME}]{{0,40}}?)({'|'.join(ja.TITLES)})$")
"""A name and its title, at the end of some words."""
TAIL: Final = re.compile(rf"[{NAME}しょいのろさん0-9０-９]{{1,40}}(?:ちゃん|くん)?$")
BRACKETS: Final = re.compile(r"[（(][^（）()]{0,60}[）)]|＝[^＝。]{1,24}＝")
SIGNED: Final = re.compile(rf"\s*(?:[―—–-]{{1,2}}|──)\s*([{NAME}ぁ-ん]{{2,30}})")
LABEL: Final = re.compile(rf"(?:^|[\n。・•●])\s*([{NAME}ぁ-ん（）()、\s]{{2,80}}?)[：:]\s*$")
FAMILY: Final = re.compile(r"[一-龥々]{2,3}$|[ァ-ヴー]{3,}$")
FIRST_PART: Final = re.compile(rf"([{NAME}]{{3,9}})[ \u3000]*[｜|／/]")
"""A name before what its bearer does: 山田花子｜企画部."""
FAMILY_ALONE: Final = re.compile(
    rf"(?<![一-龥々])({'|'.join(sorted(ja.FAMILIES - ja.PLACES))})(?=[はがも、])"
)
POSTED_NAME: Final = re.compile(r"[一-龥々]{5,14}")
FAMILY_NAME: Final = re.compile(r"[一-龥々]{2,3}")
FOREIGN: Final = re.compile(r"[ァ-ヴー・]+[一-龥]+$")
FIELD: Final = re.compile(r"[一-龥]+$")
"""The field of office behind a name in katakana."""
BRACKETED: Final = re.compile(
    rf"\s*[（(]([{NAME}ぁ-ん、\s0-9０-９]{{2,40}})[）)](?=[。、\s]|と|だ|で|$)"
)
"""A name in brackets that signs a quotation."""
NOTED_BY: Final = re.compile(r"(?:コメント|メッセージ|談話|挨拶|声)[（(]([^（）()]{4,60})[）)]$")
"""Who says something, in brackets: 開発者のコメント（企画部 山田 花子）."""
NOTE: Final = re.compile(
    r"[のよりからによる：: \u3000]*(?:ご?挨拶|ごあいさつ|コメント|メッセージ|談話)"
    r"(?:全文|要旨|抜粋)?$"
)
"""The same on a line of its own."""
INTRODUCED_TAIL: Final = re.compile(
    rf"(?:{'|'.join(ja.TITLES)})(?:である)?"
    rf"(?:[の・＝、 \u3000]([一-龥々]{{3,5}})|[の・＝、 \u3000]?([ァ-ヴー]+・[ァ-ヴー・]+))$"
)
"""A name behind its office, at the end of some words."""
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
    rf"({PRINTED})(?:氏|さん)?(?:[ \u3000、／/]+|(?<=[一-龥々]{{3}})・)[^。]{{0,40}}"
    rf"(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)})$"
)
"""The same with the name first: 山田太郎　会長."""
NAME_LINE: Final = re.compile(PRINTED)
AFTER_TITLE: Final = re.compile(
    rf"(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)})[・\s]"
    r"([一-龥々]{2,6}|[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)*)$"
)
"""A name behind a title and a point: 社長・山田太郎."""
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
    rf"[ \u3000]{{0,2}}(?!{'|'.join(title for title in ja.TITLES if len(title) > 1)})"
    r"((?:[一-龥々][一-龥々ァ-ヴー]{2,5}|[ァ-ヴー]+・[A-ZＡ-Ｚァ-ヴー・]+))(?=[はがも、，。）)（(\s]|氏|$)"
)
"""A name behind an office: 社長の山田太郎."""
OFFICE_BEHIND: Final = re.compile(
    rf"(?<=[一-龥々ァ-ヴー]{{2}})(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)})$"
)
"""An office that follows a name which follows another: 顧問、山田太郎教諭."""
KATAKANA_WORD: Final = re.compile(r"[ァ-ヴー]+$")
LED: Final = re.compile(rf"(?:{'|'.join(ja.TITLES)}|{'|'.join(ja.UNNAMED)})$")
POSTED: Final = re.compile(r"(?<=[^・])駐[一-龥ァ-ヴー]*$")
"""Where an ambassador is posted, behind the name."""
FAMILIAR: Final = re.compile(
    r"(?:(?<=[。、\s「」（）(の])|^|(?<=[ぁ-ん])(?=[一-龥]{2}))([一-龥]{1,4})"
    r"((?![のはがをにとでも]|みな|おじ|おば|おく|かあ|とう|ねえ|にい|じい|ばあ|たく|した|して|った|する|され|れた)"
    r"[ぁ-ん]{2,4})(?=さん|氏|ちゃん|くん)",
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
FAMILY_KANA: Final = re.compile(
    rf"(?<![一-龥々])({'|'.join(sorted(ja.FAMILIES))})((?![のがをにとでもへや]|は(?![るな]))[ぁ-ん]{{2,4}})"
    rf"(?=(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)}))"
)
"""A common family name and a given name in hiragana, before an office."""
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
FOREIGN_EMPLOYED: Final = re.compile(
    r"([ァ-ヴー]{1,20}(?:・(?:[ァ-ヴー]{1,20}|[A-ZＡ-Ｚ])){0,4}・[ァ-ヴー]{1,20})(?=[一-龥])"
)
"""A name in katakana before where its bearer works."""
COMPANY: Final = re.compile(
    rf"(?:{'|'.join(ja.FORMS)})([{NAME}]{{2,20}})|(?:{'|'.join(ja.MAKERS)})の?([{NAME}]{{2,20}})(?=[はがもの、（(])"
)
"""A company behind its legal form, or what it makes."""
OURS: Final = re.compile(rf"([{NAME}]{{2,30}})[（(][^（）()]{{0,60}}以下、?「?(?:当社|弊社)")
LAST_OFFICE: Final = re.compile(
    rf"[{NAME}]{{0,24}}(?:{'|'.join(title for title in ja.TITLES if len(title) > 1)})"
)
"""An office at the beginning of a run, the last one of it."""
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
ASSEMBLY: Final = re.compile(
    rf"[{NAME}]{{2,}}(?<!大|集|総|演|明|親|迎|機|社|司|国|習|覧|談|宴|表|勉)会"
)
"""A body whose name ends in 会, which meetings do too."""
RUN: Final = re.compile(rf"[{NAME}]{{1,40}}")
SENTENCE_TOPIC: Final = re.compile(
    rf"(?:^|[。\n \u3000]|(?:{'|'.join(ja.MAKERS)})の?)([{NAME}]{{2,20}}?)"
    r"(?:[（(][^（）()]{0,40}[）)])?は",
)
WHOSE: Final = re.compile(rf"(?:[{NAME}]+の)?[{NAME}]+$")
PLACE: Final = re.compile(rf"(?<![{NAME}])([{NAME}]{{1,8}}?)(?:[市町村区](?!長|議)|県|府)")
"""The name of a town or prefecture."""
KANJI: Final = re.compile("[一-龥々]+")
ASKED_LINE: Final = re.compile(rf"(?:^|\n)[ \u3000]*([{NAME}]{{1,12}}(?:氏|さん)?)[ \u3000]+$")
"""A name before an answer: 山田　「…」."""
PLURAL: Final = re.compile(r"(?<=[一-龥ァ-ヴー])(?:たち|ら)$")
APPOSED: Final = re.compile(rf"[一-龥]+({FOREIGN_NAME.pattern})")
"""What somebody is, and the name in katakana right behind it."""

AGAINST: Final = re.compile(r"^.*対し(?=.)")
"""What is left of に対し before a name."""

MIXED_FIELD: Final = re.compile(r"[一-龥]+[ァ-ヴー]{3,}|[ァ-ヴーA-ZＡ-Ｚ]{2,}[一-龥]+")
"""A field of office in two scripts: 情報システム部長."""
WRAP: Final = re.compile(r"(?<=[^\n]{20})(?<![。」』】：:！？])\r?\n(?=[^\s・■●◆○「『（(【※＊*-])")
"""A line break within a sentence, as in mail."""

MIXED: Final = re.compile(
    r"(?<![一-龥々])([一-龥々]{1,3})((?![のがはにでとをもへや])[ぁ-ん]{1,2})"
    rf"(?=[子美江代恵枝乃奈香花](?:さん|氏|{'|'.join(t for t in ja.TITLES if len(t) > 1)}))"
)
"""A given name of which only the end is no hiragana: 下条みつ子."""

POLITE: Final = re.compile(r"[ \u3000]?(?:氏|さん|様|先生)$")
UNNAMED: Final = re.compile(rf"(?:{'|'.join(sorted(ja.UNNAMED, key=len, reverse=True))})$")
OF_LAND: Final = re.compile(
    r"[米英仏独伊加豪露韓中印欧]?([ァ-ヴー・]{2,40})[米英仏独伊加豪露韓中印欧]?"
)
"""A name in katakana with its country in one character: クレイ米大統領."""
