"""The clauses of a sentence that tell of a fact: each kind's trigger, how far its clause goes, and whether it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kakehashi.domain.entry import EntryKind
from kakehashi.reading.passages import Passage
from kakehashi.reading.tables import is_said, pattern_of


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a passage around the trigger of a kind; offsets are those of the repaired text."""

    passage: Passage
    kind: EntryKind
    start: int
    trigger_start: int
    trigger_end: int
    end: int
    planned: bool
    lead_end: int = 0
    """Where the first clause of the sentence has its trigger: what stands before holds for all of them."""
    nominal: bool = False
    """Whether only a noun or the stem of a verb shows its kind: “the meeting with”, “an investment of”."""

    @property
    def is_japanese(self) -> bool:
        """Whether its verb stands last and its nouns are marked."""
        return self.passage.language == "ja"

    @property
    def trigger(self) -> str:
        """The words that show its kind."""
        return self.passage.within(self.trigger_start, self.trigger_end)

    @property
    def content(self) -> str:
        """The clause as it reads."""
        return self.passage.within(self.start, self.end)

    @property
    def before(self) -> str:
        """The clause before its trigger."""
        return self.passage.within(self.start, self.trigger_start)

    @property
    def after(self) -> str:
        """The clause after its trigger."""
        return self.passage.within(self.trigger_end, self.end)


@dataclass(frozen=True, slots=True)
class _Trigger:
    start: int
    end: int
    kind: EntryKind
    group: str


_CUT = re.compile(r"[;:]|,|\s[–—-]\s|(?<!\w)(?:and|e|ed|but|ma|while|mentre)(?!\w)")
_REACH = 14
# Their triggers are everyday words, which part no sentence.
_STANDING = frozenset({EntryKind.SECTOR_SCOPE, EntryKind.AGENCY_ROLE})
# “And” before a name joins two people, not two clauses.
_NAME = re.compile("[A-ZÀ-Þ]")
# What a relative clause after the trigger hopes or doubts is not the fact itself.
_RELATIVE = re.compile(r"(?<!\w)(?:that|which|who|whose|where|che|cui|dove|nel quale|nella quale)(?!\w)", re.IGNORECASE)
_SUBJECT_MATTER = re.compile(r"[^、。は]*?(?:に関する|に向けた|についての|に係る)")
_NEGATION = 6
_HOWEVER = re.compile("が、")
# “Signed a memorandum to explore possible ventures” was signed all the same.
_SURE_ONCE_DONE = frozenset({EntryKind.AGREEMENT, EntryKind.MEETING, EntryKind.MEMBERSHIP, EntryKind.INVESTMENT})
_JAPANESE_CUT = re.compile(r"[、。;]")


def find_clauses(passage: Passage) -> list[Clause]:
    """Give the clauses of a passage that may tell of a fact, those in a quotation left out."""
    triggers = [each for kind in EntryKind for each in _triggers(passage, kind) if _is_needed(passage, kind)]
    cutting = sorted((each for each in triggers if _parts(each)), key=lambda each: each.start)
    bounds = [_cut(passage, one.end, other.start) for one, other in pairwise(cutting)]
    clauses = []
    lead_end = cutting[0].start if cutting else passage.segment.start
    for trigger in sorted(triggers, key=lambda each: each.start):
        around = [] if trigger.kind is EntryKind.SECTOR_SCOPE else [bound for bound in bounds if bound >= 0]
        start = max((bound for bound in around if bound <= trigger.start), default=passage.segment.start)
        end = min((bound for bound in around if bound >= trigger.end), default=passage.segment.end)
        planned, nominal = trigger.group == "plans", trigger.group == "nouns"
        clauses.append(
            Clause(passage, trigger.kind, start, trigger.start, trigger.end, end, planned, lead_end, nominal)
        )
    return [clause for clause in clauses if _is_needed(passage, clause.kind, _object_span(clause))]


def _object_span(clause: Clause) -> str:
    """Where the object of a clause may stand: for “the plant, which was opened” before the clause itself."""
    start = clause.passage.segment.start if clause.kind is EntryKind.FACILITY else clause.start
    return clause.passage.within(start, clause.end)


def _parts(trigger: _Trigger) -> bool:
    """Whether a clause ends at a trigger: at a verb that tells what was done or is to come."""
    return trigger.group != "nouns" and trigger.kind not in _STANDING


def _triggers(passage: Passage, kind: EntryKind) -> Iterator[_Trigger]:
    taken = list(passage.segment.quoted)
    # Plans first: “will be opened” holds “opened”.
    for group in ("plans", "facts", "nouns", "stems"):
        pattern = pattern_of(passage.language, kind.value, group)
        for match in pattern.finditer(passage.content) if pattern else ():
            start, end = match.start() + passage.segment.start, match.end() + passage.segment.start
            if not any(begin <= start < stop for begin, stop in taken):
                taken.append((start, end))
                yield _Trigger(start, end, kind, _tense(passage, start, end) if group == "stems" else group)


def _tense(passage: Passage, start: int, end: int) -> str:
    """Whether a verb known by its stem alone tells of what was done or of what is to come."""
    first = max(passage.segment.start, start - _REACH)
    around = passage.within(first, min(passage.segment.end, end + _REACH))
    future = pattern_of(passage.language, "truth", "future")
    found = future.finditer(around) if future else ()
    return "plans" if any(match.start() <= end - first <= match.end() for match in found) else "nouns"


def _cut(passage: Passage, end: int, start: int) -> int:
    """Where one clause ends and the next begins between two triggers."""
    if start <= end:
        return -1
    between = passage.within(end, start)
    if passage.language == "ja":
        first = _JAPANESE_CUT.search(between)
        return end + first.end() if first else end
    cuts = [cut for cut in _CUT.finditer(between) if not cut.group().isalpha() or not _NAME.search(between, cut.end())]
    return end + cuts[-1].start() if cuts else -1


def _is_needed(passage: Passage, kind: EntryKind, content: str = "") -> bool:
    """Whether a clause, or the whole sentence, holds the noun without which a trigger of that kind means something else."""
    pattern = pattern_of(passage.language, kind.value, "needs")
    return pattern is None or pattern.search(content or passage.content) is not None


def is_denied(clause: Clause) -> bool:
    """Whether a clause says that something is hoped, doubted, put off, under study or not so."""
    doubted, off = _where_to_doubt(clause)
    language = clause.passage.language
    return is_said(doubted, language, "truth", "not_so") or is_said(off, language, "truth", "off")


def _where_to_doubt(clause: Clause) -> tuple[str, str]:
    """Where in a clause a doubt would make it none, and where “put off” or “denied” would."""
    if clause.is_japanese:
        # What an agreement is about may be a study; that it was signed is no less so.
        after = clause.passage.within(clause.trigger_end, clause.end + _NEGATION)
        before = "" if clause.kind in _STANDING else _SUBJECT_MATTER.sub("", clause.before)
        said = before + clause.trigger + _HOWEVER.split(after, maxsplit=1)[0]
        return said, said
    after = _RELATIVE.split(clause.after, maxsplit=1)[0]
    done = f"{clause.before}{clause.trigger}"
    sure = clause.kind in _STANDING or (clause.kind in _SURE_ONCE_DONE and not (clause.planned or clause.nominal))
    return done if sure else done + after, done + after
