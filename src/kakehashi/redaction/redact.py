"""Take out of a text whatever would give its organisation away."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Redacted, Span
from kakehashi.redaction.brands import find_brands
from kakehashi.redaction.contact_details import find_contact_details
from kakehashi.redaction.folded_text import FULL_WIDTH, fold_text
from kakehashi.redaction.identifiers import find_identifiers
from kakehashi.redaction.kept import Stretch, find_kept
from kakehashi.redaction.name_mentions import find_own_names, find_transcribed_names
from kakehashi.redaction.organisations import find_japanese_organisations, find_organisations
from kakehashi.redaction.people import find_people
from kakehashi.redaction.people_japanese import find_japanese_people
from kakehashi.redaction.places import find_latin_places
from kakehashi.redaction.places_japanese import find_japanese_places
from kakehashi.redaction.proper_names import find_proper_names

_OTHER_SCRIPTS = re.compile(r"[\u2e80-\U0010ffff]")
"""Letters that would join a Latin word to what stands beside it."""

_EXACT = (
    Category.EMAIL,
    Category.PHONE,
    Category.WEB,
    Category.IDENTIFIER,
    Category.PERSON,
    Category.PLACE,
    Category.ORGANISATION,
    Category.BRAND,
)
"""What is recognised by its form before what is guessed at."""


def redact(text: str, identity: Identity) -> Redacted:
    """Take out names, brands, places below the region, addresses, numbers and persons, in Italian, Japanese or English.

    What the roster says and what has a form of its own goes for certain; what is only guessed at spares known technologies,
    standards, regions and programmes. Linear in the length of the text; never raises.
    """
    plain = text.translate(FULL_WIDTH)
    kept = _joined(find_kept(plain))
    certain = [*find_contact_details(plain), *_untouched(find_identifiers(plain, identity.identifiers), kept)]
    own = _outside_phrases(find_own_names(fold_text(text), identity), kept)
    guessed = _untouched(_guess(plain, identity), kept)
    return _take_out(text, _merge((*certain, *own, *guessed)))


def _guess(plain: str, identity: Identity) -> Iterator[Span]:
    latin = _OTHER_SCRIPTS.sub("·", plain)
    for find in (find_people, find_latin_places):
        yield from find(latin, identity)
    for find in (find_japanese_people, find_japanese_places, find_brands):
        yield from find(plain, identity)
    yield from find_transcribed_names(plain, identity)
    yield from find_organisations(latin)
    yield from find_japanese_organisations(plain)
    yield from find_proper_names(latin)


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _untouched(spans: Iterable[Span], kept: Sequence[Stretch]) -> Iterator[Span]:
    """The spans that share nothing with what stays."""
    return (span for span in spans if _touching(span, kept) is None)


def _outside_phrases(spans: Iterable[Span], kept: Sequence[Stretch]) -> Iterator[Span]:
    """The organisation's own names, unless something longer that stays holds them: AMD Ryzen is not AMD's of Turin."""
    for span in spans:
        around = _touching(span, kept)
        if around is None or not (
            around[0] <= span.start and span.end <= around[1] and around[1] - around[0] > span.end - span.start
        ):
            yield span


def _touching(span: Span, kept: Sequence[Stretch]) -> Stretch | None:
    place = bisect_left(kept, span.end, key=lambda stretch: stretch[0]) - 1
    return kept[place] if place >= 0 and kept[place][1] > span.start else None


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Overlapping spans become one, of the category of the longest; among equals the more exact one."""
    merged: list[Span] = []
    longest: list[Span] = []
    for span in sorted(spans):
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            longest.append(span)
            continue
        longest[-1] = min(longest[-1], span, key=_by_length)
        merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end), longest[-1].category)
    return tuple(merged)


def _by_length(span: Span) -> tuple[int, int]:
    return span.start - span.end, _EXACT.index(span.category)


def _take_out(text: str, spans: tuple[Span, ...]) -> Redacted:
    starts = (0, *(span.end for span in spans))
    ends = (*(span.start for span in spans), len(text))
    return Redacted(tuple(text[start:end] for start, end in zip(starts, ends, strict=True)), spans)
