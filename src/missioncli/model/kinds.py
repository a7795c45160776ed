"""What keys may be of, and words that people say otherwise. Needs no models."""

from typing import Final

PERSON: Final = "person"
ORGANIZATION: Final = "organization"
PARTY: Final = "party"
"""A person or an organisation; they share one set of keys."""
TOPIC: Final = "topic"
ISSUE: Final = "issue"
ENGAGEMENT: Final = "engagement"
STOP: Final = "stop"
SOURCE: Final = "source"

SPOKEN: Final = {"progress": ("in progress",)}
"""Words of the file format that people say otherwise."""
