"""Names in facts held against the rosters: who of them is an organisation of the programme."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kakehashi.domain.entry import Entry, Fact
from kakehashi.domain.likeness import Likeness
from kakehashi.domain.organisation import Organisation
from kakehashi.language.compare_names import compare_names, name_keys
from kakehashi.language.names import normalise_name


class KnownNames:
    """The organisations of the rosters by every name they go by; a name that several have is nobody's."""

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        named: dict[str, dict[str, Organisation]] = defaultdict(dict)
        for organisation in organisations:
            for name in (organisation.name, *organisation.variants):
                named[normalise_name(name)][organisation.id] = organisation
        self._by_name = {name: next(iter(found.values())) for name, found in named.items() if name and len(found) == 1}

    def link(self, name: str) -> Organisation | None:
        """Give the organisation of a roster that goes by a name, None where there is none or several do."""
        return self._by_name.get(normalise_name(name))

    def links(self, entries: Iterable[Entry]) -> dict[str, Organisation]:
        """Give those of the names in all that was said of entries that are in a roster, as facts have them."""
        names = dict.fromkeys(
            name for entry in entries for said in entry.assertions for name in _bodies(said.fact) if name
        )
        return {name: organisation for name in names if (organisation := self.link(name))}

    def compare(self, one: str, other: str) -> Likeness:
        """Compare two names: whom a roster knows is told by it, also across scripts, others by their writing."""
        first, second = self.link(one), self.link(other)
        if first and second:
            return Likeness.SAME if first.id == second.id else Likeness.DIFFERENT
        return compare_names(one, other)

    def keys(self, name: str) -> frozenset[str]:
        """Give keys of a name: of two names that are the same, all but some misspelt ones share one."""
        linked = self.link(name)
        return name_keys(name) | {linked.id} if linked else name_keys(name)


def _bodies(fact: Fact) -> Iterator[str]:
    yield from (fact.organisation, fact.target, *(each.organisation for each in fact.participants))
