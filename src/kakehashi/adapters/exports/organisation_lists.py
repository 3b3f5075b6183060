"""A list of matches as each organisation sees it: its own matches, in the order of its own list."""

from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.domain.match import Match, MatchList
from kakehashi.domain.organisation import Organisation
from kakehashi.language.names import normalise_name


@dataclass(frozen=True, slots=True)
class Entry:
    """A match seen from one side: `side` is the index of the organisation whose list it stands in."""

    match: Match
    side: int

    @property
    def organisation(self) -> Organisation:
        """Whose list it is."""
        return self.match.organisations[self.side]

    @property
    def counterpart(self) -> Organisation:
        """The organisation of the other party."""
        return self.match.organisations[1 - self.side]

    @property
    def place(self) -> int:
        """The counterpart's place in the organisation's list, from 1."""
        return self.match.ranks[self.side]


@dataclass(frozen=True, slots=True)
class OrganisationList:
    """An organisation with its matches, first place first."""

    organisation: Organisation
    entries: tuple[Entry, ...]

    def told(self, places: int) -> tuple[Entry, ...]:
        """The shortlist and the first `places` of the list: what is told in full."""
        return tuple(entry for entry in self.entries if entry.match.shortlisted or entry.place <= places)

    def further(self, places: int) -> tuple[Entry, ...]:
        """What is left: further down, or in this list only because the counterpart has it near the top of its own."""
        return tuple(entry for entry in self.entries if not entry.match.shortlisted and entry.place > places)

    @property
    def shortlist(self) -> tuple[Entry, ...]:
        """The matches chosen for it under capacity."""
        return tuple(entry for entry in self.entries if entry.match.shortlisted)


def organisation_lists(matches: MatchList, side: int) -> tuple[OrganisationList, ...]:
    """The lists of the organisations of a side that have any match, in the order of their names."""
    entries: dict[str, list[Entry]] = {}
    for match in matches.matches:
        entries.setdefault(match.organisations[side].id, []).append(Entry(match, side))
    lists = (OrganisationList(group[0].organisation, _in_order(group)) for group in entries.values())
    return tuple(sorted(lists, key=_by_name))


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.place, entry.counterpart.id)))


def _by_name(each: OrganisationList) -> tuple[str, str]:
    # Without its legal form, or all that begin with 株式会社 would stand together.
    return normalise_name(each.organisation.name), each.organisation.id
