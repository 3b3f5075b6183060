"""The default extractor: our grammar of announcements, without a model and without a network."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import EntryKind, Fact, Proposal
from kakehashi.domain.partial_date import PartialDate
from kakehashi.language.detect import detect_language
from kakehashi.reading.clauses import Clause, find_clauses, is_denied
from kakehashi.reading.dates import find_day_of_text
from kakehashi.reading.dating import is_history, is_still_to_come, is_to_come
from kakehashi.reading.evidence import propose
from kakehashi.reading.frames.agency_roles import read_agency_role
from kakehashi.reading.frames.elevations import read_elevation
from kakehashi.reading.frames.facilities import read_facility
from kakehashi.reading.frames.investments import read_investment
from kakehashi.reading.frames.meetings import read_meeting
from kakehashi.reading.frames.memberships import read_membership
from kakehashi.reading.frames.sector_scopes import read_sector_scope
from kakehashi.reading.frames.signings import read_signing
from kakehashi.reading.merge import merge_told
from kakehashi.reading.passages import Passage
from kakehashi.reading.repair import repair_text
from kakehashi.reading.resolve import read_passages
from kakehashi.reading.segments import Standing, cut_segments
from kakehashi.reading.told import Told
from kakehashi.reading.told_before import fill_in

_FRAMES: dict[EntryKind, Callable[[Clause, PartialDate | None], list[Fact]]] = {
    EntryKind.AGREEMENT: read_signing,
    EntryKind.MEETING: read_meeting,
    EntryKind.MEMBERSHIP: read_membership,
    EntryKind.FACILITY: read_facility,
    EntryKind.INVESTMENT: read_investment,
    EntryKind.AGENCY_ROLE: read_agency_role,
    EntryKind.ELEVATION: read_elevation,
}
# What is told as surely by a noun as by a verb, since so much else must stand with it.
_NAMED_BESIDE = frozenset({EntryKind.MEMBERSHIP, EntryKind.ELEVATION, EntryKind.INVESTMENT, EntryKind.SECTOR_SCOPE})
_LANGUAGES = frozenset({"it", "en", "ja"})
# Sentences that a semicolon and a blank part; a stop belongs to its sentence.
_SEMICOLON = 2


class AnnouncementGrammar:
    """Reads communiqués in Italian, Japanese and English; others are read as far as detection takes them."""

    def extract(self, communique: Communique) -> tuple[Proposal, ...]:
        """Give what a communiqué tells, in reading order, each fact with its quote."""
        language = _language_of(communique)
        repaired = repair_text(communique.text)
        origin = communique.date or find_day_of_text(repaired.text, language)
        segments = cut_segments(repaired.text)
        passages = read_passages(repaired.text, segments, origin, language)
        told = merge_told(fill_in(_tell(passages, origin), passages))
        return tuple(propose(communique, each.fact, repaired.original_span(each.start, each.end)) for each in told)


def _language_of(communique: Communique) -> str:
    if communique.language in _LANGUAGES:
        return communique.language
    detected = detect_language(communique.text[:20_000])
    return detected if detected in _LANGUAGES else "en"


def _tell(passages: Sequence[Passage], origin: PartialDate | None) -> Iterator[Told]:
    for index, passage in enumerate(passages):
        if passage.segment.standing in {Standing.HEADING, Standing.BOILERPLATE}:
            continue
        clauses = [
            clause for clause in find_clauses(passage) if not is_denied(clause) and not is_history(clause, origin)
        ]
        told = [each for clause in clauses for each in _tell_clause(clause, passages[index + 1 : index + 12], origin)]
        yield from _without_idle(told)


def _without_idle(told: Sequence[Told]) -> list[Told]:
    """Leave out what a sentence only mentions on the way to what it tells.

    Fields named within another fact are its own; a meeting at which relations were raised is only the occasion of it; and
    where a verb tells of a fact, “the meeting” and “the agreement” beside it are known from before.
    """
    kinds = {each.fact.kind for each in told}
    verbal = any(not each.clause.nominal and each.fact.kind is not EntryKind.SECTOR_SCOPE for each in told)
    idle = {EntryKind.SECTOR_SCOPE} if verbal and len(kinds) > 1 else set()
    idle |= {EntryKind.MEETING} if EntryKind.ELEVATION in kinds else set()
    settled = verbal or EntryKind.SECTOR_SCOPE in kinds
    beside = frozenset(EntryKind) - _NAMED_BESIDE if settled else frozenset[EntryKind]()
    return [
        each for each in told if each.fact.kind not in idle and not (each.clause.nominal and each.fact.kind in beside)
    ]


def _tell_clause(clause: Clause, following: Sequence[Passage], origin: PartialDate | None) -> Iterator[Told]:
    start, end = clause.passage.segment.start, clause.passage.segment.end
    if clause.kind is EntryKind.SECTOR_SCOPE:
        listed = _list_after(clause.passage, following)
        facts = read_sector_scope(clause, origin, "\n".join(item.content for item in listed))
        end = listed[-1].segment.end if listed else end
    else:
        facts = _FRAMES[clause.kind](clause, origin)
    for fact in facts:
        if not clause.planned and is_still_to_come(clause, origin):
            yield Told(replace(fact, announced=True, date=clause.passage.dates[-1].date), start, end, clause)
        elif not clause.planned or fact.kind is EntryKind.AGENCY_ROLE:
            yield Told(fact, start, end, clause)
        elif is_to_come(fact.date, origin):
            yield Told(replace(fact, announced=True), start, end, clause)


def _list_after(passage: Passage, following: Sequence[Passage]) -> list[Passage]:
    """The bullets right after a sentence that ends in a colon or says that they follow, or what semicolons part from it."""
    end = passage.segment.end
    if following and following[0].segment.start - end == _SEMICOLON:
        return _parted_by_semicolons(end, following)
    if not passage.content.rstrip().endswith((":", "。", "ます")):
        return []
    listed = list(takewhile(lambda item: item.segment.standing is Standing.BULLET, following))
    return [] if any(item.dates or item.amounts for item in listed) else listed


def _parted_by_semicolons(end: int, following: Sequence[Passage]) -> list[Passage]:
    listed = []
    for item in following:
        if item.segment.start - end != _SEMICOLON:
            break
        listed.append(item)
        end = item.segment.end
    return [] if any(item.dates or item.amounts for item in listed) else listed
