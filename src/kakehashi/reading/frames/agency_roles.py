"""Agency roles: which agency is given which task."""

import re

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.institutions import is_agency, is_company
from kakehashi.reading.objects import trim
from kakehashi.reading.passages import Placed, between
from kakehashi.reading.subjects import joined_before, subjects_of
from kakehashi.reading.who_is_who import Body

# Verbs that only say that there is a task, which follows.
_EMPTY_VERB = re.compile(
    r"\b(?:be|have|as|of|to|with|role|task|avrà|avranno|sarà|saranno|ha|hanno|compito|incarico|ruolo|responsabilità)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:to|by)$|(?:spett|tocc)\w+\s*$|(?:affidat|assegnat|delegat|curat|gestit|coordinat|seguit)[oaie]$|(?:affid|assegn|attribuisc)\w*\s*$",
    re.IGNORECASE,
)
# Tasks that only agencies have; whoever has one acts as an agency, whatever its name.
_STRONG = re.compile(
    r"secretariat|(?:focal|contact) point|point of contact|point[s]? of|segretariato|sportello|punto di contatto|compito di|事務局|窓口|公募|担当|spett|tocch",
    re.IGNORECASE,
)
_NAMED_TASK = re.compile(r"\b(?:compito|incarico|responsabilità|task|job|responsibility) (?:di|of) (?P<task>.+)")
_TASK = re.compile(r"(?:^|、|は|が)(?P<task>[^、はが]*?)[をの]?(?:担当|担|務め|果たし|支援|調整|実施|行|持)?$")


def read_agency_role(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the task a clause gives, once for each agency it names as its subject."""
    del origin  # a role has no day of its own
    agencies = _agencies(clause)
    task = _task(clause)
    return [Fact(kind=EntryKind.AGENCY_ROLE, organisation=body.value.name, target=task) for body in agencies]


def _agencies(clause: Clause) -> list[Placed[Body]]:
    """The agencies joined as the subject of the trigger."""
    before = (
        _given_to(clause) or between(clause.passage.bodies, clause.start, clause.trigger_start) or subjects_of(clause)
    )
    strong = _STRONG.search(clause.passage.within(clause.trigger_start, clause.end)) or _STRONG.search(clause.before)
    if clause.is_japanese:
        subjects = subjects_of(clause)
        before = joined_before(before, subjects[0], clause) if subjects else []
    agencies = [
        body
        for body in before
        if is_agency(body.value) or (strong and (body.value.aliases or not is_company(body.value.name)))
    ]
    return list({body.value.name: body for body in agencies}.values())


def _given_to(clause: Clause) -> list[Placed[Body]]:
    """The agencies to which a passive gives the task: “is entrusted to X”, “sarà curato da X”."""
    trigger = clause.trigger
    if not _PASSIVE.search(trigger):
        return []
    return between(clause.passage.bodies, clause.trigger_end, clause.end)


def _verb(clause: Clause) -> str:
    """The verb of a trigger that itself says what is to be done: “will coordinate”, “garantirà”."""
    trigger = clause.trigger
    if _EMPTY_VERB.search(trigger):
        return ""
    return trigger.split()[-1]


def _task(clause: Clause) -> str:
    if task := _NAMED_TASK.search(clause.after):
        return trim(task["task"], clause, clause.trigger_end + task.start("task"))
    if not clause.is_japanese:
        return trim(_verb(clause) + clause.after, clause, clause.trigger_end - len(_verb(clause)))
    match = _TASK.search(clause.before)
    return match["task"] if match else ""
