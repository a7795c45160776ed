"""The pages of `missioncli show`: what is on file about one thing, before it is drawn."""

from typing import Any

from missioncli.export.pages import Page
from missioncli.export.show.lines import tags


def show_page(facts: dict[str, Any]) -> Page:
    """The page of the facts that `store.show` gives."""
    match facts["kind"]:
        case "person":
            from missioncli.export.show.person import person_page as page
        case "organization":
            from missioncli.export.show.organization import organization_page as page
        case "issue":
            from missioncli.export.show.issue import issue_page as page
        case "topic":
            from missioncli.export.show.topic import topic_page as page
        case "engagement":
            from missioncli.export.show.engagement import engagement_page as page
        case _:
            from missioncli.export.mission_page import mission_page

            return mission_page(facts)
    return page({**facts, "_tags": tags(facts)})
