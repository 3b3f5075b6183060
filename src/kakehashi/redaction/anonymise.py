"""What the other party may see of an organisation before both consent."""

from collections.abc import Iterable

from kakehashi.domain.anonymous_profile import AnonymousProfile, size_band
from kakehashi.domain.identity import Identity
from kakehashi.domain.organisation import Organisation, Text
from kakehashi.domain.redacted import Redacted
from kakehashi.redaction.redact import redact


def anonymise(organisation: Organisation, identity: Identity) -> AnonymousProfile:
    """Make the anonymous profile of an organisation: kind, sectors, size band, region, offers and requests, no more."""

    def redacted(texts: Iterable[Text]) -> tuple[Redacted, ...]:
        return tuple(redact(text.content, identity) for text in texts)

    return AnonymousProfile(
        kind=organisation.kind,
        sectors=organisation.sectors,
        size=size_band(organisation.employees),
        region=redact(organisation.region, identity),
        offers=redacted(organisation.profile.offers),
        requests=redacted(organisation.profile.requests),
    )
