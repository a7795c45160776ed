"""What Japanese puts behind, or before, the name of somebody."""

from typing import Final

from missioncli.proof.languages.ja.words import words
from missioncli.text import word_set

TITLES: Final = words(
    "内閣総理大臣 総理大臣 官房長官 副大臣 大臣政務官 政務官 大臣 総理 首相 外相 財務相",
    "経産相 厚労相 農相 防衛相 環境相 保健相 文科相 国交相 法相 総務相 保健大臣 長官 次官",
    "事務次官 審議官 参事官 局長 部長 課長 室長 理事長 副理事長 会長 副会長 名誉会長 社長",
    "副社長 最高経営責任者 代表取締役社長 代表取締役 取締役 専務 常務 事務局長 事務総長",
    "所長 副所長 院長 学長 総長 教授 准教授 名誉教授 博士 研究員 大使 公使 領事 総領事 知事",
    "副知事 市長 町長 村長 区長 議員 議長 副議長 委員長 委員 総裁 副総裁 代表 副代表 幹事長",
    "大統領 副大統領 国務長官 報道官 広報官 担当者 支部長 支店長 工場長 館長 校長 園長 医師",
    "弁護士 選手 監督 記者 理事 団長 氏 さん 君 くん ちゃん 様 先生 女史 殿下 陛下 会頭",
    "副会頭 書記長 党首 代表理事 専務理事 常務理事 執行役員 頭取 主席 支配人 店長 組合長",
    "船長 シニアアナリスト アナリスト チーフエコノミスト エコノミスト ディレクター",
    "プロデューサー デザイナー リーダー 主任研究員 上席研究員 部会長 本部長 支社長",
    "センター長 学部長 住職 宮司 投手 主将 座長 助教 講師 料理長 女将 シェフ コーチ 機長",
    "駅長 署長 隊長 司令官 幹事 顧問 参与 交渉官 国王 女王 王子 皇太子 夫人 編集長 係長",
    "主任 専門官 調査官 作家 俳優 CEO ＣＥＯ CFO COO CTO 相 長",
)
"""What stands behind the name of somebody, longer ones before those they end with."""

CALLED: Final = word_set(
    "くん さん ちゃん 先生 君 夫人 女史 様 殿下 氏 相 長 陛下",
)
"""Those that tell no office."""

CALLINGS: Final = words(
    "会社役員 会社員 団体職員 市職員 公務員 自営業 飲食店経営 経営 農業 漁業 林業 酪農家",
    "農家 漁師 主婦 無職 大学生 高校生 中学生 小学生 大学院生 看護師 介護士 保育士 美容師",
    "運転手 大工 店主 社員",
)
"""What somebody does, right before the name."""

FIELDS: Final = words(
    "実行 産業 内務 司法 労働 運輸 観光 通商 組織 運営 審査 選考 対策 推進 準備 教育 政調",
    "国対 選対 営業 技術 企画 広報 事業 人事 開発 研究開発 生産 品質 海外 国際 常任 名誉",
    "執行役員 上席 経済産業 厚生労働 農林水産 文部科学 国土交通 内閣官房 内閣府特命担当",
    "特命担当 外務 財務 環境 防衛 総務 法務 デジタル 復興 こども政策担当 経済再生担当",
    "経済安全保障担当 保健 国防 商務 貿易 エネルギー 筆頭 首席 特命全権 駐日 在京 上級 執行",
    "最高 主任 主席 専務 常務 元 前 副 新 兼",
)
"""Fields of office that may stand between a name and its title."""

SHORT_FIELDS: Final = {
    "経産": "経済産業",
    "厚労": "厚生労働",
    "文科": "文部科学",
    "国交": "国土交通",
    "農水": "農林水産",
    "農": "農林水産",
    "外": "外務",
    "法": "法務",
}
"""Fields of office as newspapers shorten them before 相."""
