"""Memberships: which organisation joined which foundation, consortium or association."""

import re

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.dating import date_of
from kakehashi.reading.passages import Placed, between
from kakehashi.reading.placing import place_of
from kakehashi.reading.subjects import firms_in, groups_in, subjects_of
from kakehashi.reading.who_is_who import Body

_ENTRY = re.compile("adesione|accession|entry|ingresso", re.IGNORECASE)
_QUOTED = re.compile("「([^」]{2,40})」(?:への?|に|の)(?:正式に|新たに|(?:正?会員|メンバー))?[^、。]{0,6}$")
_JOINING = re.compile("join|member|aderit|soci|adesione|accession", re.IGNORECASE)


def read_membership(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the memberships a clause tells of, one for each organisation that joined."""
    group = _group(clause)
    if group is None:
        return []
    joined = _joiners(clause, group)
    date, place = date_of(clause, origin), place_of(clause)
    return [
        Fact(kind=EntryKind.MEMBERSHIP, date=date, place=place, organisation=body.value.name, target=group.value.name)
        for body in joined
    ]


def _group(clause: Clause) -> Placed[Body] | None:
    """The body joined: the first group after the trigger; in Japanese the last before it, or the one that admits."""
    if clause.is_japanese:
        before = groups_in(between(clause.passage.bodies, clause.start, clause.trigger_end))
        return before[-1] if before else _quoted_group(clause)
    after = groups_in(between(clause.passage.bodies, clause.trigger_start, clause.end))
    before = groups_in(between(clause.passage.bodies, clause.start, clause.trigger_start))
    found = after or before[::-1] or _joined_outright(clause)
    return found[0] if found else None


def _joined_outright(clause: Clause) -> list[Placed[Body]]:
    """The body after a verb that only means joining, though its name does not show that one can join it."""
    trigger = clause.trigger
    after = between(clause.passage.bodies, clause.trigger_end, clause.end)
    nominal = _ENTRY.search(trigger) is not None
    return (after[-1:] if nominal and len(after) > 1 else after[:1]) if _JOINING.search(trigger) else []


def _quoted_group(clause: Clause) -> Placed[Body] | None:
    """The name in brackets before a verb that only means joining: 「ひかりの輪」に加盟."""
    match = _QUOTED.search(clause.before)
    start = clause.start + match.start(1) if match else 0
    return Placed(start, start + len(match[1]), Body(match[1]), match[1]) if match else None


def _joiners(clause: Clause, group: Placed[Body]) -> list[Placed[Body]]:
    """Who joined: the subjects of a verb; for “the entry of X into Y”, whoever stands between."""
    bodies = [
        body for body in between(clause.passage.bodies, clause.start, clause.end) if body.value is not group.value
    ]
    if clause.is_japanese:
        return _once(
            firms_in(body for body in bodies if body.start < clause.trigger_start) or bodies or subjects_of(clause)[:1]
        )
    if group.start < clause.trigger_start and (
        welcomed := [body for body in bodies if body.start >= clause.trigger_end]
    ):
        return _once(welcomed)
    inside = [body for body in bodies if clause.trigger_end <= body.start < group.start]
    if inside:
        return _once(inside)
    before = [body for body in bodies if body.end <= clause.trigger_start + 1]
    return _once(before or [body for body in subjects_of(clause) if body.value is not group.value][:1])


def _once(bodies: list[Placed[Body]]) -> list[Placed[Body]]:
    known = [body for body in bodies if body.value.sure or " " in body.value.name or not body.value.name.isascii()]
    return list({body.value.name: body for body in known}.values())
