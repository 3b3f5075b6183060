"""Agency roles: which agency is given which task."""

import re

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.institutions import is_agency, is_company, is_firm, is_ministry
from kakehashi.reading.objects import trim
from kakehashi.reading.passages import Placed, between
from kakehashi.reading.subjects import joined_before, subjects_of
from kakehashi.reading.who_is_who import Body

# Verbs that only say that there is a task, which follows.
_EMPTY_VERB = re.compile(
    r"\b(?:be|have|as|of|to|with|role|task|avrà|avranno|sarà|saranno|ha|hanno|compito|incarico|ruolo|responsabilità)\b",
    re.IGNORECASE,
)
# Verbs after which stands who is given the task.
_GIVES = re.compile(
    r"\b(?:to|by)$|(?:spett|tocc|pass|affid|assegn|attribuisc)\w*\s*$|(?:delegat|curat|gestit|coordinat|seguit)[oaie]$",
    re.IGNORECASE,
)
# Tasks that only agencies have; whoever has one acts as an agency, whatever its name.
_STRONG = re.compile(
    r"secretariat|(?:focal|contact) point|points? of|liaison|help ?desk|coordinat|monitor|implement|responsib|in charge|certif"
    r"|calls? for|applications|screen|vet\b|follow.up|match|accompan"
    r"|segretariato|sportello|punto di contatto|compito|spett|tocch|referente|coordin|bandi|istruttor|selezion|accompagn"
    r"|certific|monitor|candidatur|incaric"
    r"|事務局|窓口|公募|担当|調整|審査|運営|募集|選定|受付|仲介|認証|実施機関",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(r"^(?:(?:be|responsible|in charge|tasked|charged|entrusted)(?: for| of| with)? )+(?:the )?")
_ALSO = re.compile(
    r"(?:,|;|\b(?:and|while|whereas|e|ed|mentre)) (?:to )?(?:the |il |lo |la |l'|its |all'|alla |al )?(?:[\w']+ ){0,2}$"
)
_SHORTEST = 4
_NAMED_TASK = re.compile(r"\b(?:compito|incarico|responsabilità|task|job|responsibility) (?:di|of) (?P<task>.+)")
_JAPANESE_TASK = re.compile(r"(?:^|、|は|が)(?P<task>[^、はが]*?)[をの]?(?:担当|担|務め|果たし|支援|調整|実施|行|持)?$")


def read_agency_role(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the task a clause gives, once for each agency; a role has no day of its own, so `origin` says nothing."""
    del origin
    after = between(clause.passage.bodies, clause.trigger_end, clause.end)
    given = after if _GIVES.search(clause.trigger) else []
    agencies = _agencies(clause, given or _subjects(clause)) or _agencies(clause, [] if clause.is_japanese else after)
    task = _task(clause, postponed=bool(agencies) and agencies[0].start >= clause.trigger_end)
    facts = [Fact(kind=EntryKind.AGENCY_ROLE, organisation=body.value.name, target=task) for body in agencies]
    return facts + [_fact_of_other(clause, body) for body in _others(clause, after)] if facts else []


def _subjects(clause: Clause) -> list[Placed[Body]]:
    subjects = subjects_of(clause)
    before = between(clause.passage.bodies, clause.start, clause.trigger_start)
    if clause.is_japanese:
        return [body for subject in subjects for body in joined_before(before, subject, clause)]
    return before or subjects


def _others(clause: Clause, after: list[Placed[Body]]) -> list[Placed[Body]]:
    """The agencies that are given the rest of the task: “A will be responsible for X, and B for Y”."""
    if clause.is_japanese or _GIVES.search(clause.trigger):
        return []
    agencies = [body for body in after if is_agency(body.value) and not is_ministry(body.value.name)]
    return [body for body in agencies if _ALSO.search(clause.passage.within(clause.trigger_end, body.start))]


def _fact_of_other(clause: Clause, body: Placed[Body]) -> Fact:
    task = trim(clause.passage.within(body.end, clause.end), clause, body.end)
    return Fact(kind=EntryKind.AGENCY_ROLE, organisation=body.value.name, target=_RESPONSIBLE.sub("", task))


def _agencies(clause: Clause, bodies: list[Placed[Body]]) -> list[Placed[Body]]:
    """Those of some organisations that are agencies, each once."""
    strong = _STRONG.search(clause.before) or _STRONG.search(clause.trigger + clause.after)
    agencies = [body for body in bodies if is_agency(body.value) or (strong and _may_act(body.value))]
    return list({body.value.name: body for body in agencies}.values())


def _may_act(body: Body) -> bool:
    return bool(body.aliases) or not is_company(body.name) or not (is_firm(body) or len(body.name) < _SHORTEST)


def _task(clause: Clause, *, postponed: bool) -> str:
    """What is to be done; it stands before the verb where who does it stands after."""
    if task := _NAMED_TASK.search(clause.after):
        return trim(task["task"], clause, clause.trigger_end + task.start("task"))
    if clause.is_japanese:
        match = _JAPANESE_TASK.search(clause.before)
        return match["task"] if match else ""
    if postponed and len(clause.before) > len("the "):
        return trim(clause.before, clause, clause.start)
    verb = "" if _EMPTY_VERB.search(clause.trigger) else clause.trigger.split()[-1]
    return _RESPONSIBLE.sub("", trim(verb + clause.after, clause, clause.trigger_end - len(verb)))
