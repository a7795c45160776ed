"""Organisations, and people without a name, by how they end."""

from typing import Final

from missioncli.proof.languages.ja.words import words
from missioncli.text import word_set

BODIES: Final = words(
    "審議会 評議会 理事会 研究会 会議 工業会 自治会 町内会 商工会連合会 裁判所 地裁 高裁 最高裁 検察 地検 警察 県警",
    "警視庁 府警 道警 消防 軍 国連 官邸 役場 市役所 県庁 区 町 村 部 室 寺 神社 劇場 教会 大使 領事館 総領事館 代表部",
    "協会 省 庁 会社 委員会 政府 大学 連盟 機構 財団 新聞 大使館 研究所 協議会 連合会 連合",
    "会議所 銀行 組合 学会 センター 事務局 グループ 社 本部 議会 団 党 院 局 放送 通信 県",
    "市 委 課 署 商店街 振興会 商工会 農協 漁協 病院 支社 連絡会 実行委 保存会 製作所",
    "チーム 工業 製薬 商事 電力 鉄道 航空 証券 建設 ホールディングス HD ＨＤ 広報部 労組",
    "法人 クラブ 学校 高校 図書館 博物館 美術館",
)
"""How the name of an organisation ends."""

SAME: Final = word_set(
    "同会長 同大統領 同大臣 同氏 同社 同社長 同首相",
)
"""Words for whoever was named last."""

UNNAMED: Final = words(
    "関係者 担当者 幹部 高官 参加者 出席者 筋 男性 女性 職員 代表者 記者 住民 患者 一人",
    "企業 業者 農家 店主 学生 研究者 専門家 識者 市民 遺族 家族 母親 父親 経営者 マネジャー",
    "マネージャー 来場者 利用者 社員 ひとり 町民 村民 県民 都民 国民 区民 島民 客 保護者",
    "生徒 児童 園児 若者 高齢者 会員 組合員 生産者 漁師 消費者 店員 スタッフ 従業員 役員",
    "ファン 党内 政府内 両者 双方 両国 両社 両氏 両大臣 与党 野党 陣営 弁護団 原告 被告 各社 広報 代理人 会社員 ドライバー 運転手 作業員 駅員 乗客 観光客 買い物客 教員 教諭 校医 看護師 商店主",
)
"""How people end whom a text does not name."""

FIRMS: Final = words(
    "汽船 郵船 商船 海洋 鋼 硝子 ガラス 電気 窯業 電業 電機 電器 電装 電線 電子 自動車 化学 製鉄 重工 造船 食品 フーズ 物産 製紙 石油 ガス 不動産 運輸 運送",
    "海運 倉庫 保険 生命 損保 金庫 信金 百貨店 ホテル 酒造 醸造 製菓 製粉 飲料 薬品 医薬 精機 精密 機械",
    "製鋼 金属 鉱業 印刷 出版 書房 書店 観光 交通 バス 空港 エンジニアリング テクノロジー テクノロジーズ",
    "システムズ システム ソリューションズ ファーマ バイオ メディカル エナジー モーターズ 商会 商店 水産 農園",
    "牧場 工房 工務店 産業 興業 総研 同盟 労連 経団連 基金 学園 大 ネット ラボ カンパニー コーポレーション",
    "インターナショナル ジャパン 日本法人 エレクトロニクス マテリアルズ ケミカル ロジスティクス 技研 組 堂 園",
)
"""How the names of firms end, behind something else."""

MAKERS: Final = words(
    "大手 メーカー ベンチャー スタートアップ 企業 商社 百貨店 スーパー チェーン 会社",
)
"""What stands before the name of a company."""

FORMS: Final = words(
    "一般社団法人 公益社団法人 一般財団法人 公益財団法人 株式会社 独立行政法人",
)
"""Legal forms before the name of an organisation."""
