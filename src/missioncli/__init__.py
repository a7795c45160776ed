"""missioncli: a knowledge base of overseas delegation missions, in plain text."""

__version__ = "0.1.0"
