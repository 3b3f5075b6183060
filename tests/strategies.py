"""Hypothesis strategies for what a roster can say."""

import string

from hypothesis import strategies as st

from kakehashi.domain.organisation import (
    CooperationForm,
    Identifier,
    IdentifierScheme,
    Organisation,
    OrganisationKind,
    Profile,
    Text,
)
from kakehashi.domain.party import Party
from kakehashi.domain.sector import Sector

written = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
"""Any text that a cell can hold; PostgreSQL, as cells do, knows no NUL."""

_counts = st.none() | st.integers(min_value=0, max_value=2**31 - 1)
_texts = st.lists(st.builds(Text, content=written, language=st.sampled_from(["it", "ja", "en", "und"])), max_size=3)
_identifiers = st.builds(
    Identifier,
    scheme=st.sampled_from(IdentifierScheme),
    value=st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=20),
)


def profiles() -> st.SearchStrategy[Profile]:
    """Profiles with any number of texts on each side and any exclusions."""
    texts = _texts.map(tuple)
    return st.builds(
        Profile,
        offers=texts,
        requests=texts,
        description=texts,
        exclusions=texts,
        excluded_kinds=st.frozensets(st.sampled_from(OrganisationKind)),
        excluded_sectors=st.frozensets(st.sampled_from(Sector)),
    )


def organisations(party: Party, *, organisation_id: str) -> st.SearchStrategy[Organisation]:
    """Organisations with any values in any of their fields."""
    return st.builds(
        Organisation,
        id=st.just(organisation_id),
        party=st.just(party),
        name=written,
        variants=st.lists(written, max_size=3).map(tuple),
        kind=st.none() | st.sampled_from(OrganisationKind),
        sectors=st.frozensets(st.sampled_from(Sector)),
        fields=st.lists(written, max_size=3).map(tuple),
        city=written,
        region=written,
        employees=_counts,
        founded=_counts,
        readiness=_counts,
        capacity=_counts,
        cooperation=st.frozensets(st.sampled_from(CooperationForm)),
        website=written,
        identifiers=st.frozensets(_identifiers, max_size=3),
        profile=profiles(),
    )
