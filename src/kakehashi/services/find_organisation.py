"""Find the organisation a person means."""

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Organisation
from kakehashi.language.names import normalise_name

MOST_CANDIDATES = 5
LEAST_LIKENESS = 60
"""Six of ten letters agree: names less like the one asked for are not worth proposing."""


def find_organisation(text: str, organisations: Sequence[Organisation]) -> Organisation:
    """Find an organisation by its id, its name in any script it is known in, or the beginning of its name.

    Case, width, accents and legal forms are set aside. Raises NotFoundError, naming the nearest, when none or several
    go by that text.
    """
    return OrganisationIndex(organisations).find(text)


class OrganisationIndex:
    """Organisations by what they go by, for those who look for many of them."""

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        self._by_id = {each.id.casefold(): each for each in organisations}
        self._places = {each.id: place for place, each in enumerate(organisations)}
        self._by_name: dict[str, list[Organisation]] = {}
        for organisation in organisations:
            for name in dict.fromkeys(map(normalise_name, (organisation.name, *organisation.variants))):
                self._by_name.setdefault(name, []).append(organisation)
        self._names = sorted(self._by_name)

    def find(self, text: str) -> Organisation:
        """Find an organisation as `find_organisation` does."""
        return self._find(text, beginnings=True)

    def find_whole(self, text: str) -> Organisation:
        """Find an organisation by its id or its whole name: in a file nobody sees whom the beginning of a name found."""
        return self._find(text, beginnings=False)

    def _find(self, text: str, *, beginnings: bool) -> Organisation:
        by_id = self._by_id.get(text.strip().casefold())
        if by_id:
            return by_id
        wanted = normalise_name(text)
        begun = self._beginning_with(wanted) if wanted else []
        for found in (self._by_name.get(wanted, []) if wanted else [], begun if beginnings else []):
            if len(found) == 1:
                return found[0]
            if found:
                raise _ambiguous(text, found)
        raise _not_found(text, begun or self._nearest(wanted))

    def _beginning_with(self, wanted: str) -> Sequence[Organisation]:
        found: dict[str, Organisation] = {}
        for place in range(bisect_left(self._names, wanted), len(self._names)):
            if not self._names[place].startswith(wanted):
                break
            found |= {each.id: each for each in self._by_name[self._names[place]]}
        return sorted(found.values(), key=lambda each: self._places[each.id])

    def _nearest(self, wanted: str) -> Sequence[Organisation]:
        near = process.extract(
            wanted, self._names, scorer=fuzz.ratio, limit=MOST_CANDIDATES, score_cutoff=LEAST_LIKENESS
        )
        return list({each.id: each for name, _, _ in near for each in self._by_name[name]}.values())


def _ambiguous(text: str, found: Sequence[Organisation]) -> NotFoundError:
    return NotFoundError(
        message(
            "“{wanted}” may be any of {count} organisations: {candidates}. Give the id of the one you mean.",
            wanted=text,
            count=len(found),
            candidates=_list(found),
        )
    )


def _not_found(text: str, near: Sequence[Organisation]) -> NotFoundError:
    if near:
        return NotFoundError(
            message(
                "No organisation goes by “{wanted}”. Near to it: {candidates}.", wanted=text, candidates=_list(near)
            )
        )
    return NotFoundError(
        message("No organisation goes by “{wanted}”. “kakehashi roster list” names them all.", wanted=text)
    )


def _list(organisations: Sequence[Organisation]) -> str:
    shown = ", ".join(f"{each.id} “{each.name}”" for each in organisations[:MOST_CANDIDATES])
    return shown + (", …" if len(organisations) > MOST_CANDIDATES else "")
