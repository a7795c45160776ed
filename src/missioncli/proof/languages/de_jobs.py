"""Endings of German words for what people are that may stand right before a name."""

from typing import Final

JOB_ENDINGS: Final = (
    *("erin", "er", "istin", "ist", "eur", "eurin", "or", "orin", "ling", "mann", "frau", "herr"),
    *("ant", "antin", "ent", "entin", "ologe", "ologin", "graf", "grafin", "ier", "at", "atin"),
    *("gast", "kraft", "amme", "geordnete", "verordnete", "lebende", "kapitular", "ar", "arin"),
    *("ärztin", "arzt", "wirt", "wirtin", "matrose", "köchin", "koch", "witwe", "azubi", "imam"),
    *("rabbi", "diakon", "diakonin", "chirurg", "chirurgin"),
)
