"""The listings: each command names its filters, asks its listing and shows the rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from missioncli.cli.answer import answer, answered
from missioncli.cli.options import (
    CategoryOption,
    DataOption,
    DueOption,
    ForceOption,
    FormatOption,
    HistoryOption,
    InstitutionOption,
    IssueOption,
    MissionOption,
    OpenOption,
    OrganizationOption,
    OutputOption,
    OwnerOption,
    SinceOption,
    SpeakerOption,
    StatusOption,
    TopicOption,
    UnansweredOption,
    UntilOption,
    WithOption,
)
from missioncli.store.listings import FilterName

if TYPE_CHECKING:
    from missioncli.store.ask import Answer
    from missioncli.store.filters import Filters
    from missioncli.store.store import Store

Given = dict[FilterName, Sequence[str] | None]


def missions(
    ctx: typer.Context,
    topic: TopicOption = None,
    issue: IssueOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """All missions, newest first: when, where, how large."""
    filters: Given = {
        "topic": topic,
        "issue": issue,
        "status": status,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "missions", data, filters, form, target, force)


def delegates(
    ctx: typer.Context,
    organization: OrganizationOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Who went, in the source's order."""
    filters: Given = {
        "organization": organization,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "delegates", data, filters, form, target, force)


def officials(
    ctx: typer.Context,
    institution: InstitutionOption = None,
    organization: OrganizationOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Whom the delegation met, planned to meet, or only spoke of."""
    filters: Given = {
        "institution": institution,
        "organization": organization,
        "status": status,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "officials", data, filters, form, target, force)


def people(
    ctx: typer.Context,
    organization: OrganizationOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Everyone on file, in which capacity, with the post they held then."""
    filters: Given = {
        "organization": organization,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "people", data, filters, form, target, force)


def organizations(
    ctx: typer.Context,
    organization: OrganizationOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Companies, ministries, agencies and associations on file."""
    filters: Given = {
        "organization": organization,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "organizations", data, filters, form, target, force)


def quotes(
    ctx: typer.Context,
    speaker: SpeakerOption = None,
    organization: OrganizationOption = None,
    topic: TopicOption = None,
    issue: IssueOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """What was said, word for word as the source prints it."""
    filters: Given = {
        "speaker": speaker,
        "organization": organization,
        "topic": topic,
        "issue": issue,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "quotes", data, filters, form, target, force)


def paraphrases(
    ctx: typer.Context,
    speaker: SpeakerOption = None,
    organization: OrganizationOption = None,
    topic: TopicOption = None,
    issue: IssueOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """What somebody is only reported to have said; not to be quoted."""
    filters: Given = {
        "speaker": speaker,
        "organization": organization,
        "topic": topic,
        "issue": issue,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "paraphrases", data, filters, form, target, force)


def issues(
    ctx: typer.Context,
    topic: TopicOption = None,
    issue: IssueOption = None,
    category: CategoryOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    history: HistoryOption = False,
    unanswered: UnansweredOption = False,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Regulatory, pricing and other concerns: at a glance, then in full.

    With --history or --unanswered an issue is shown over all its missions. The filters then choose
    issues: by any mission that has them, but --status by where they stand now.
    """
    filters: Given = {
        "topic": topic,
        "issue": issue,
        "category": category,
        "status": status,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    if not history and not unanswered:
        return answer(ctx, "issues", data, filters, form, target, force)

    def asked(store: "Store", given: "Filters", *, hidden: bool) -> "Answer":
        from missioncli.store.history import history as followed

        return followed(store, given, unanswered=unanswered, whole=history, hidden=hidden)

    return answered(ctx, asked, data, filters, form, target, force)


def engagements(
    ctx: typer.Context,
    topic: TopicOption = None,
    issue: IssueOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Meetings, roundtables, addresses and other occasions."""
    filters: Given = {
        "topic": topic,
        "issue": issue,
        "status": status,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "engagements", data, filters, form, target, force)


def outcomes(
    ctx: typer.Context,
    topic: TopicOption = None,
    issue: IssueOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """What came of it."""
    filters: Given = {
        "topic": topic,
        "issue": issue,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "outcomes", data, filters, form, target, force)


def followups(
    ctx: typer.Context,
    owner: OwnerOption = None,
    due: DueOption = None,
    open_: OpenOption = False,
    issue: IssueOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    with_: WithOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """What is owed, by whom, until when, and what of it is done."""
    filters: Given = {
        "owner": owner,
        "due": due,
        "open": ["open"] if open_ else None,
        "issue": issue,
        "since": since,
        "until": until,
        "with": with_,
        "mission": mission,
    }
    return answer(ctx, "followups", data, filters, form, target, force)


def topics(
    ctx: typer.Context,
    topic: TopicOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """The subjects on file, and how often they come up."""
    filters: Given = {"topic": topic, "since": since, "until": until, "mission": mission}
    return answer(ctx, "topics", data, filters, form, target, force)


def sources(
    ctx: typer.Context,
    since: SinceOption = None,
    until: UntilOption = None,
    mission: MissionOption = None,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """The texts in which the facts are written."""
    from missioncli.store.mission import sources as asked

    filters: Given = {"since": since, "until": until, "mission": mission}
    return answered(ctx, asked, data, filters, form, target, force)
