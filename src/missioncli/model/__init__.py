"""The gate: Pydantic models in which every field of the mission file is written down, once."""
