"""How Japanese says that somebody speaks, and that something is only called so."""

from typing import Final

from missioncli.proof.languages.ja.words import words
from missioncli.text import word_set

SAYS: Final = words(
    "惜し 懐かし 偲 褒め ほめ 戒め 悼 唱え 断っ 謝り 謝っ 言い添え 書き添え 付言 念じ 祈 誇",
    "説得 折れ 語りか 話しか 問いただ 勧め 誘 頼 依頼 注意 叱 案内 苦言 弾ませ 述懐 感嘆",
    "嘆息 冷やか 悲鳴 お言葉 断り 念を 不快感 期待感 歓迎 容疑 供述 述べ 語 話 強調 説明",
    "指摘 応じ 答え コメント 発言 表明 訴え 批判 呼びか 言及 言い 言っ 言う 明らかに 主張",
    "期待 評価 示し 示す 続け 締めくく 挨拶 あいさつ 振り返 感謝 報告 要請 伝え 回答 力説",
    "紹介 求め 繰り返 付け加え つけ加え 加え 記し 書い 宣言 発表 反論 懸念 謝罪 約束 釘を刺",
    "喜 打ち明け 質問 尋ね たずね 問い 提案 ツイート 投稿 改めて しています している した。",
    "した し、 いう いいます とのこと 声 笑 胸を 肩を 声を 首を 目を 頭を 力を込め 意気込",
    "ため息 悔し つぶや 漏ら 明か 見通し みる みて 分析 予想 警告 警鐘 牽制 けん制 不満",
    "疑問 断言 自信 反発 非難 称賛 たたえ 誓 見方を 意欲を 考えを 認め 嘆 危機感 注文 苦笑",
    "激励 ねぎら 労い 祝 呼び掛 促 懇願 陳謝 詫び 同意 賛同 提起 提言 見解 認識 憂慮 危惧",
    "否定 肯定 吐露 補足 要望 要求 抗議 答弁 決意 抱負 力強 結ん 結び 切り出 問いか 問い掛",
    "念を押 口にし 口を揃 迫 詰め寄 突き放 言い放 切り捨 一蹴 喝破 諭 励ま 慰 叫 怒鳴",
    "声を荒 ささや 囁 ほほ笑 微笑 うれし 嬉し 驚 怒り 憤 評し 報じ 報道 評する ぼや こぼ",
    "うなず 頷 振り絞 感慨 目を細め 手応え 苦笑い 書き込 位置付 位置づ 震わせ 涙 前を向",
    "うなだ 唇をか かみしめ 熱弁 明言 公言 期し 讃え 説い 説く 説き 総括 釈明 弁明 自負",
    "豪語 推測 見込 とらえ 捉え 受け止め 念押し 訓示 講演 証言 申し入 講評 所感 冗談 断じ",
    "助言 忠告 提唱 告げ 切望 願 含み 解説 予測 試算 観測 擁護 危ぶ 案じ 心配 不安 気遣",
    "称え 謝意 敬意 お礼 弔意 哀悼 談話 声明 皮肉 たしなめ 弾ま 潤ま 引き締め 身を乗り出",
    "結論 判断 拒否 拒ん 反省 悔や 回想 うそぶ 迫っ 論じ 位置付け 胸をなで 打ち上げ 乾杯",
    "一喝 言い切 言い聞か ほっと 安堵 意義 手応 口をそろえ 念を入れ 約し 宣誓 見せ 引用",
    "一致 確認 申し合わせ",
)
"""How the verb of saying begins that follows a quotation and と."""

VAGUE: Final = word_set(
    "願 見せ 判断 結論 引用 意義 試算 観測 解説 確認 一致 しています している した。 した",
    "し、 いう いいます とのこと 声 声を 改めて 加え 続け 期し 認識 驚 喜 期待 評価 懸念",
    "約束 回答 発表 紹介 報告 示し 示す 求め 質問 祝 涙 笑 促 迫 みて みる",
)
"""Those that say many other things too."""

SPEECHES: Final = words(
    "会見 記者会見 講演 演説 声明 談話 挨拶 あいさつ コメント インタビュー 論文 寄稿 投稿",
    "手記 書簡 手紙 祝辞 答弁 発表 スピーチ メッセージ 取材",
)
"""What somebody says words in."""

THINGS: Final = words(
    "テーマ コンセプト スローガン キーワード モットー メッセージ タイトル ポイント メリット",
    "デメリット イメージ コメント ルール ニュース サービス イベント プロジェクト アンケート",
    "データ レポート リスク コスト システム プラン ビジョン スケジュール ケース ペース",
    "レベル サイト ポスター パンフレット チラシ ラベル プレート メニュー ネーミング",
)
"""Words in katakana that nobody is."""

NAMING: Final = words(
    "命名 称し 称す 名づけ 改称 改名 定め 表記 略 総称 通称 いう 呼ば 名付 題し 題す 銘打",
    "は 書かれ 記され する計画 なって",
)
"""What follows a name or a term and と."""

VOICES: Final = words(
    "いった の声 の意見 の感想 の指摘 いう声 の要望",
)
"""What follows the words of people whom nobody names, unless the clause has a topic."""

LINKS: Final = (
    "の(?=声(?!優|明|楽)|掛け声|歓声|大合唱|やじ|野次|一言|言葉)",
    r"などの(?=声|意見|指摘|感想|要望|質問)",
    "などと",
    "と",
    "として",
    "とし",
    "との",
    "って",
    "などとして",
    "だと(?!い)",
    "であると",
    "にあると",
    "べきだと",
    "だとの",
    "(?=考えを|意向を|姿勢を|決意を)",
    "ことで一致",
    "ことを(?=確認|約束|表明|誓|申し合わせ)",
    "旨(?=述べ|発言|伝え|表明|説明|応じ|応答|指摘|強調|回答|話|申し|挨拶|要請|期待|歓迎|言及|提起|確認|謝意|返答)",
)
"""What ties a quotation to the verb behind it."""

OTHERS: Final = words(
    "質問 問い 批判 指摘 声 要望 意見 懸念 不安 疑問 苦情 反論 反対 報道 見方 求め 要請",
    "提案 訴え 感想 不満",
)
"""Words of somebody else, when what follows is に, が or も, and を when it is received."""

PASSIVES: Final = words(
    "問われ 聞かれ 訊かれ 尋ねられ 質問され 求められ 言われ 指摘され 批判され 迫られ",
    "問いただされ 評され 教えられ 諭され 励まされ 叱られ 頼まれ 声をかけられ 勧められ",
    "言い渡され 呼びかけられ 告げられ",
)
"""What is said to somebody."""

PARTS: Final = word_set(
    "だと であると にあると べきだと だとの",
)
"""Those of a quotation that is only part of what is said."""

ACCORDING: Final = words(
    "によると によれば の話では いわく 曰く",
)
"""What stands behind whoever is the source of a sentence."""

FOLLOWS: Final = words(
    "次のように 以下のように 次の通り 次のとおり 以下の通り 以下のとおり こう",
)
"""How a paragraph leads to the quotation below it."""
