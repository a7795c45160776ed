"""How a brief words where it comes from: footnotes, the day it was made, how many sources."""

from missioncli.export.brief.value import Brief, Footnote
from missioncli.export.wording import cites, when
from missioncli.text import count


def foot_words(foot: Footnote, *, named: bool) -> str:
    """A footnote in words: `¶5 ¶6`, with `named` `bio-news ¶5 ¶6`; or why there is no source."""
    return foot.remark or cites(foot.cites, named=named)


def prepared(brief: Brief) -> str:
    """When it was made and from how many sources: `Prepared 22 November 2026, 1 source`."""
    return f"Prepared {when(brief.prepared)}, {count(len(brief.sources), 'source')}"


def heading(brief: Brief) -> str:
    """The title on one line: `Read-out: BIO mission to Tokyo`."""
    return f"{brief.kind}: {brief.title}" if brief.kind else brief.title
