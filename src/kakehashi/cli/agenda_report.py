"""Agendas on the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.cli.screen import Screen, shorten
from kakehashi.domain.agenda import LeftOut, Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.fault import Fault
from kakehashi.domain.messages import Message, message
from kakehashi.domain.repair import Change, ChangeReason
from kakehashi.language.agenda_labels import CRITERION_LABELS, describe_proof, left_out_reason

if TYPE_CHECKING:
    from kakehashi.scheduling.problem import Solution
    from kakehashi.services.repair_agenda import RepairResult

NAME_WIDTH = 34
SHOWN_FAULTS = 50

CHANGE_REASONS: Mapping[ChangeReason, Message] = {
    ChangeReason.CAUSE: message("what happened touches it"),
    ChangeReason.MAKES_ROOM: message("it makes room for another"),
    ChangeReason.ADDED: message("it was asked for"),
    ChangeReason.FILLS: message("it was left out before, and there is room now"),
}


@dataclass(frozen=True, slots=True)
class SearchScreen:
    """Shows how a search goes on: the seconds, and the value and bound of each criterion, on one line."""

    screen: Screen
    seconds: float

    def __call__(self, solution: "Solution") -> None:
        """Show the best agenda so far."""
        if solution.levels:
            values = tuple(
                message(
                    "{criterion} {value} ({bound})",
                    criterion=CRITERION_LABELS[level.criterion],
                    value=level.value,
                    bound=level.bound,
                )
                for level in solution.levels[:3]
            )
            self._show(message("Best so far: {values}", values=values), solution.seconds)
        else:
            self._show(message("Searching"), solution.seconds)

    def clear(self) -> None:
        """Clear the line."""
        whole = round(self.seconds)
        self.screen.progress(message("Searching"), whole, whole)

    def _show(self, what: Message, seconds: float) -> None:
        whole = max(1, round(self.seconds))
        self.screen.progress(what, min(int(seconds), whole - 1), whole)


def report_agenda(
    book: AgendaBook, screen: Screen, *, organisation: str | None = None, table: int | None = None
) -> None:
    """Show an agenda's meetings in a table; of the whole agenda also what is left out, and the proof."""
    meetings = [
        each
        for each in sorted(book.agenda.meetings, key=lambda each: (each.slot, each.table))
        if (organisation is None or each.of(organisation)) and (table is None or each.table == table)
    ]
    headings = (message("day"), message("time"), message("venue"), message("table"), message("organisation"))
    screen.table(
        (*headings, message("organisation"), message("interpreter"), message("confirmed")),
        [_row(each, book, screen) for each in meetings],
    )
    screen.say(message("{count} meetings.", count=len(meetings)))
    if organisation is None and table is None:
        _report_left_out(book.agenda.left_out, book, screen)
        for label, said in describe_proof(book.agenda.proof):
            screen.say(message("{label}: {text}", label=label, text=said))
        screen.say(
            message("Revision {revision}, made by: {cause}", revision=book.agenda.revision, cause=book.agenda.cause)
        )


def _row(meeting: Meeting, book: AgendaBook, screen: Screen) -> tuple[str, ...]:
    first, second = meeting.organisations
    return (
        f"{meeting.window.start:%Y-%m-%d}",
        f"{meeting.window.start:%H:%M}–{meeting.window.end:%H:%M}",
        shorten(meeting.venue, 16),
        str(meeting.table),
        _name(first, book),
        _name(second, book),
        meeting.interpreter,
        screen.translator.translate(message("yes")) if meeting.confirmed else "",
    )


def _name(organisation_id: str, book: AgendaBook) -> str:
    return f"{organisation_id} {shorten(book.name(organisation_id), NAME_WIDTH)}"


def _report_left_out(left_out: Sequence[LeftOut], book: AgendaBook, screen: Screen) -> None:
    if not left_out:
        return
    screen.say()
    screen.say(message("Wanted, but left out: {count}", count=len(left_out)))
    for each in left_out:
        _report_pair(each.organisations, left_out_reason(each, book.name), book, screen)
    screen.say()


def report_faults(faults: Sequence[Fault], screen: Screen) -> None:
    """Tell every fault, or that there is none."""
    if not faults:
        screen.say(message("The agenda keeps every rule."))
        return
    screen.say(message("Faults of the agenda: {count}", count=len(faults)))
    for fault in faults[:SHOWN_FAULTS]:
        screen.say(fault.message, indent=2)
    if len(faults) > SHOWN_FAULTS:
        screen.say(message("… and {count} more.", count=len(faults) - SHOWN_FAULTS), indent=2)


def report_repair(result: "RepairResult", book: AgendaBook, screen: Screen) -> None:
    """Tell what moved and why, what fell away, and what is held in its place."""
    moved = sum(change.moved for change in result.changes)
    screen.say(message("Repaired: {cause}. Moved to another time: {count}.", cause=result.agenda.cause, count=moved))
    reasons = {each.organisations: left_out_reason(each, book.name) for each in result.left_out}
    for change in result.changes:
        _report_pair(change.organisations, _tell(change, reasons), book, screen)
    told = {change.organisations for change in result.changes}
    for pair in sorted(reasons.keys() - told):
        _report_pair(pair, message("found no place: {reason}", reason=reasons[pair]), book, screen)
    for note in result.notes:
        screen.say(note)


def _report_pair(pair: tuple[str, str], said: Message, book: AgendaBook, screen: Screen) -> None:
    first, second = (_name(each, book) for each in pair)
    screen.say(message("{first} – {second}: {said}", first=first, second=second, said=said), indent=2)


def _tell(change: Change, reasons: Mapping[tuple[str, str], Message]) -> Message:
    reason = CHANGE_REASONS[change.reason]
    if change.after is None:
        why = reasons.get(change.organisations)
        return message("falls away. {reason}", reason=why) if why else message("falls away")
    if change.before is None:
        return message("new, {place} ({reason})", place=_place(change.after), reason=reason)
    return message(
        "{before} → {after} ({reason})", before=_place(change.before), after=_place(change.after), reason=reason
    )


def _place(meeting: Meeting) -> Message:
    time = f"{meeting.window.start:%Y-%m-%d %H:%M}"
    if meeting.interpreter:
        return message(
            "{time}, table {table}, interpreter {interpreter}",
            time=time,
            table=meeting.table,
            interpreter=meeting.interpreter,
        )
    return message("{time}, table {table}", time=time, table=meeting.table)


def report_written(files: Sequence[Path], screen: Screen) -> None:
    """Say what was written: a file, or a folder of many."""
    if len(files) == 1:
        screen.say(message("Written: {file}", file=files[0]))
    else:
        folder = min((file.parent for file in files), key=lambda each: len(each.parts))
        screen.say(message("Written: {file} ({count} files)", file=folder, count=len(files)))
