"""Which way each listing is shown: quotations, issues in full, or a table."""

from rich.console import RenderableType

from missioncli.store.ask import Answer


def shown(answer: Answer) -> RenderableType:
    """The answer (asked with hidden columns) as a terminal shows it."""
    # Each is loaded only when it is shown.
    match answer.listing.command:
        case "quotes":
            from missioncli.render.quotes import quotes as show
        case "paraphrases":
            from missioncli.render.quotes import paraphrases as show
        case "issues":
            from missioncli.render.issues import issues as show
        case "missions" if answer.several:
            from missioncli.render.missions import missions as show
        case "history":
            from missioncli.render.history import history as show
        case "unanswered":
            from missioncli.render.history import unanswered as show
        case _:
            from missioncli.render.tables import table as show
    return show(answer)
