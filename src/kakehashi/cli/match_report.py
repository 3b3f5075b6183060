"""Matches on the screen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import isnan
from typing import TYPE_CHECKING

from kakehashi.cli.screen import Screen, shorten
from kakehashi.domain.match import GapKind, Match, MatchList, Quote, Reason
from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation
from kakehashi.language.labels import feature_label

if TYPE_CHECKING:
    from kakehashi.matching.evaluation import Estimate
    from kakehashi.services.evaluate_matches import Evaluation

WIDTH = 110

GAPS: Mapping[GapKind, Message] = {
    GapKind.MISFIT: message("does not fit"),
    GapKind.UNKNOWN: message("not known"),
}


def report_matches(matches: MatchList, screen: Screen, *, top: int, shortlisted_only: bool = False) -> None:
    """Show each side's lists: who, how good, and the sentences that meet."""
    for side, party in enumerate(matches.parties):
        screen.say()
        screen.say(message("The lists of {party}", party=party))
        for organisation, own in _lists(matches, side, shortlisted_only=shortlisted_only).items():
            screen.write(f"{organisation.id}  {shorten(organisation.name, WIDTH)}")
            for match in own[:top]:
                _report_place(match, side, screen)
    for unmatched in matches.unmatched:
        text = message("{name}: {reason}", name=unmatched.organisation.name, reason=unmatched.reason)
        screen.say(message("Without a match: {text}", text=text))


def _lists(matches: MatchList, side: int, *, shortlisted_only: bool) -> Mapping[Organisation, Sequence[Match]]:
    lists: dict[Organisation, list[Match]] = {}
    for match in sorted(matches.matches, key=lambda match: (match.organisations[side].id, match.ranks[side])):
        if match.shortlisted or not shortlisted_only:
            lists.setdefault(match.organisations[side], []).append(match)
    return lists


def _report_place(match: Match, side: int, screen: Screen) -> None:
    other = match.organisations[1 - side]
    mark = "●" if match.shortlisted else " "
    screen.write(f"  {mark} {match.ranks[side]:>2}. {match.score:.2f}  {other.id}  {shorten(other.name, WIDTH - 24)}")
    best = next((reason for reason in match.reasons if reason.offer and reason.request and reason.share > 0), None)
    if best and best.offer and best.request:
        _report_quotes(best.offer, best.request, screen, indent=14, size=WIDTH - 24)


def _report_quotes(offer: Quote, request: Quote, screen: Screen, *, indent: int, size: int) -> None:
    for quote, said in ((offer, message("{id} offers: “{text}”")), (request, message("{id} requests: “{text}”"))):
        values = {"id": quote.organisation_id, "text": shorten(quote.content, size)}
        screen.say(replace(said, values=values), indent=indent)


def report_match(match: Match, screen: Screen, *, concept_label: Callable[[str], str]) -> None:
    """Show all that speaks for and against one match; `concept_label` says what a concept is called."""
    first, second = match.organisations
    screen.write(f"{first.id}  {first.name}  ×  {second.id}  {second.name}")
    screen.say(message("Score {score}: an estimate for a person to judge.", score=f"{match.score:.2f}"))
    for own, other, place in ((first, second, match.ranks[0]), (second, first, match.ranks[1])):
        screen.say(message("{other} is in place {place} of {own}'s list.", other=other.id, place=place, own=own.id))
    for reason in match.reasons:
        _report_reason(reason, screen)
        if reason.concepts:
            concepts = tuple(map(concept_label, reason.concepts))
            screen.say(message("shared concepts: {concepts}", concepts=concepts), indent=8)
    for gap in match.gaps:
        screen.say(message("{kind}: {text}", kind=GAPS[gap.kind], text=gap.message))


def _report_reason(reason: Reason, screen: Screen) -> None:
    screen.say(
        message("{share} {feature}", share=f"{reason.share:+4.0%}", feature=feature_label(reason.feature)), indent=2
    )
    if reason.offer and reason.request:
        _report_quotes(reason.offer, reason.request, screen, indent=8, size=10_000)
    if reason.words:
        pairs = tuple(f"{one} ~ {other}" for one, other in reason.words)
        screen.say(message("the same words: {pairs}", pairs=pairs), indent=8)


def report_evaluation(evaluation: "Evaluation", screen: Screen) -> None:
    """Show the figures of both sides' lists with their intervals."""
    for note in evaluation.unknown:
        screen.say(note)
    headings = [message("lists of"), message("judged"), *map(_figure, ("hits@1", "hits@5", "MRR", "nDCG@10"))]
    rows = []
    for party, quality in evaluation.quality.items():
        figures = (quality.hits_at_1, quality.hits_at_5, quality.mrr, quality.ndcg_at_10)
        rows.append([str(party), str(quality.lists), *map(_interval, figures)])
    screen.table(headings, rows)
    screen.say(message("In brackets: 95 % bootstrap intervals over lists."))


def _figure(name: str) -> Message:
    return Message("{name}", {"name": name})


def _interval(estimate: "Estimate") -> str:
    if isnan(estimate.value):
        return "–"
    return f"{estimate.value:.3f} [{estimate.low:.2f}–{estimate.high:.2f}]"
