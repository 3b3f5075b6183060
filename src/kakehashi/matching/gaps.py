"""The honest opposite of a match's reasons: what does not fit, and what is not known."""

from collections.abc import Iterator, Sequence

from kakehashi.domain.match import Gap, GapKind
from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation
from kakehashi.language.labels import labels
from kakehashi.matching.scorer import PairPart
from kakehashi.matching.texts import offered, requested

# How alike two offers must be (cosine of whole texts) to suspect competitors; unrelated offers lie around 0.1.
COMPETITORS = 0.55


def find_gaps(first: Organisation, second: Organisation, *, parts: Sequence[PairPart], likeness: float) -> list[Gap]:
    """Gaps of one pair; `likeness` is the cosine of the two offers."""
    return [
        *_one_sided(first, second, parts),
        *_competitors(first, second, parts, likeness),
        *_misfits(first, second, parts),
        *_unknown(first),
        *_unknown(second),
    ]


def _one_sided(first: Organisation, second: Organisation, parts: Sequence[PairPart]) -> Iterator[Gap]:
    for offering, (giver, taker) in enumerate(((first, second), (second, first))):
        counted = [part for part in parts if part.offering == offering and part.contribution]
        if counted and sum(part.contribution for part in counted) < 0 and requested(taker).weight == 1:
            text = message("What {giver} offers is not what {taker} requests.", giver=giver.name, taker=taker.name)
            yield Gap(GapKind.MISFIT, "meaning", text)


def _competitors(
    first: Organisation, second: Organisation, parts: Sequence[PairPart], likeness: float
) -> Iterator[Gap]:
    met = max((part.value for part in parts if part.feature == "meaning"), default=0.0)
    if likeness > COMPETITORS and likeness > met:
        yield Gap(
            GapKind.MISFIT,
            "meaning",
            message(
                "{first} and {second} offer much the same: they may be competitors.",
                first=first.name,
                second=second.name,
            ),
        )


def _misfits(first: Organisation, second: Organisation, parts: Sequence[PairPart]) -> Iterator[Gap]:
    texts = {
        "field": message(
            "Their sectors differ: {first} and {second}.", first=labels(first.sectors), second=labels(second.sectors)
        ),
        "kinds": message(
            "These kinds of organisation seldom need each other: {first} and {second}.",
            first=labels([first.kind] if first.kind else []),
            second=labels([second.kind] if second.kind else []),
        ),
        "cooperation": message(
            "They want different forms of cooperation: {first} and {second}.",
            first=labels(first.cooperation),
            second=labels(second.cooperation),
        ),
        "size": message(
            "They are of very different size: {first} and {second} employees.",
            first=first.employees,
            second=second.employees,
        ),
        "stage": message(
            "Their technology is at different stages: readiness levels {first} and {second}.",
            first=first.readiness,
            second=second.readiness,
        ),
    }
    for part in parts:
        if part.feature in texts and part.value < -0.3:
            yield Gap(GapKind.MISFIT, part.feature, texts[part.feature])


def _unknown(organisation: Organisation) -> Iterator[Gap]:
    for feature, text in _unsaid(organisation):
        yield Gap(GapKind.UNKNOWN, feature, text)


def _unsaid(organisation: Organisation) -> Iterator[tuple[str, Message]]:
    name = organisation.name
    if requested(organisation).weight < 1:
        yield "meaning", message("{name} says nothing about what it looks for.", name=name)
    if not offered(organisation).weight:
        yield "meaning", message("{name} says nothing about what it offers.", name=name)
    if not organisation.sectors:
        yield "field", message("The sector of {name} is not known.", name=name)
    if not organisation.cooperation:
        yield "cooperation", message("Which forms of cooperation {name} wants is not known.", name=name)
