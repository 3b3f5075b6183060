"""The sectors a programme may name."""

from enum import StrEnum


class Sector(StrEnum):
    """A field of industry named by a programme, after the joint statement of December 2023 and those that followed."""

    SEMICONDUCTORS = "semiconductors"
    ARTIFICIAL_INTELLIGENCE = "artificial-intelligence"
    QUANTUM = "quantum"
    BIOTECH = "biotech"
    ENERGY = "energy"
    INFRASTRUCTURE = "infrastructure"
    SPACE = "space"
    AUTOMOTIVE = "automotive"
    OTHER = "other"


FOUNDING_SECTORS = (
    Sector.SEMICONDUCTORS,
    Sector.ARTIFICIAL_INTELLIGENCE,
    Sector.QUANTUM,
    Sector.BIOTECH,
    Sector.ENERGY,
    Sector.INFRASTRUCTURE,
)
"""The six sectors of the founding statement."""
