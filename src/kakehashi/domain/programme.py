"""The cooperation of two parties, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party
from kakehashi.domain.sector import FOUNDING_SECTORS, Sector


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme of exactly two parties; `statement` is the text or reference the programme rests on."""

    name: str
    parties: tuple[Party, Party]
    agencies: Mapping[Party, str] = field(default_factory=dict)
    sectors: tuple[Sector, ...] = FOUNDING_SECTORS
    statement: str = ""

    def __post_init__(self) -> None:
        first, second = self.parties
        if first == second:
            raise InvalidInputError(
                message("A programme has two different parties; {party} was given twice.", party=first)
            )
        for party in self.agencies:
            self.require(party)

    def require(self, party: Party) -> Party:
        """Give the party back, or raise InvalidInputError when it is not one of the two."""
        if party not in self.parties:
            first, second = self.parties
            raise InvalidInputError(
                message(
                    "{party} is not a party of this programme. Its parties are {first} and {second}.",
                    party=party,
                    first=first,
                    second=second,
                )
            )
        return party

    def counterpart(self, party: Party) -> Party:
        """The other party."""
        first, second = self.parties
        return second if self.require(party) == first else first
