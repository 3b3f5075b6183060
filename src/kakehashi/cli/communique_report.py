"""Communiqués on the screen: what they tell, and their text with what is quoted marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from kakehashi.cli.register_report import fact_line
from kakehashi.cli.screen import Screen
from kakehashi.domain.entry import EntryStatus
from kakehashi.domain.messages import message
from kakehashi.domain.told import Told
from kakehashi.language.register_labels import ENTRY_STATUS_LABELS

if TYPE_CHECKING:
    from kakehashi.services.read_communiques import ReadCommunique, ReadResult
    from kakehashi.services.show_register import CommuniqueRecord

_SET_ASIDE = frozenset({EntryStatus.REJECTED, EntryStatus.SUPERSEDED})


def report_read(result: "ReadResult", screen: Screen) -> None:
    """Tell what was read, what it proposes with its quotes, and which files are refused."""
    for each in result.read:
        _report_one(each, screen)
    if any(each.new for each in result.read):
        screen.say(message("Nothing proposed counts before it is decided: kakehashi register confirm DIR ENTRY"))


def report_refused(result: "ReadResult", screen: Screen) -> None:
    """Tell which files are refused and why, where errors are told."""
    for each in result.refused:
        screen.fail(each.problem)


def _report_one(read: "ReadCommunique", screen: Screen) -> None:
    communique = read.communique
    screen.say(
        message(
            "{communique} “{file}”, {date}, {language}:",
            communique=communique.id,
            file=communique.file,
            date=communique.date or message("no date"),
            language=communique.language,
        )
    )
    for note in read.notes:
        screen.say(note, indent=2)
    if read.known:
        screen.say(message("This text was read before: nothing new is proposed."), indent=2)
    if not read.told:
        screen.say(message("It tells no fact that was recognised."), indent=2)
    for told in read.told:
        _report_told(told, read, screen)


def _report_told(told: Told, read: "ReadCommunique", screen: Screen) -> None:
    status = (
        ENTRY_STATUS_LABELS[told.entry.status]
        if read.known or told.entry.id in read.new
        else message("a further source; {status}", status=ENTRY_STATUS_LABELS[told.entry.status])
    )
    screen.say(
        message("{entry} ({status}) {fact}", entry=told.entry.id, status=status, fact=fact_line(told.fact)), indent=2
    )
    screen.write(f"    “{' '.join(told.evidence.quote.split())}”")


def report_communiques(records: Sequence["CommuniqueRecord"], screen: Screen) -> None:
    """List communiqués in a table."""
    headings = (message("communiqué"), message("date"), message("language"), message("entries"), message("file"))
    rows = [
        (
            each.communique.id,
            str(each.communique.date or ""),
            each.communique.language,
            str(len(each.told)),
            each.communique.file,
        )
        for each in records
    ]
    screen.table(headings, rows)
    screen.say(message("{count} communiqués.", count=len(records)))


def report_communique(record: "CommuniqueRecord", screen: Screen) -> None:
    """Show the text of a communiqué; each quote an entry rests on stands in brackets after the entry's id."""
    standing = [each for each in record.told if each.entry.status not in _SET_ASIDE]
    screen.write_page(mark_quotes(record.communique.text, standing))
    screen.say()
    for told in record.told:
        screen.say(
            message(
                "{entry} ({status}) {fact}",
                entry=told.entry.id,
                status=ENTRY_STATUS_LABELS[told.entry.status],
                fact=fact_line(told.fact),
            )
        )


def mark_quotes(text: str, told: Sequence[Told]) -> str:
    """Put brackets around quotes, with the ids of the entries that rest on them: “[E-0001: …]”."""
    pieces = []
    place = 0
    for at, mark in _marks(told):
        pieces += [text[place:at], mark]
        place = at
    return "".join([*pieces, text[place:]])


def _marks(told: Sequence[Told]) -> Iterator[tuple[int, str]]:
    """The brackets by their places; at one place those that close stand first, and of those that open the longest."""
    places = []
    by_span = sorted(told, key=lambda each: (each.evidence.start, each.evidence.end))
    for (start, end), sharing in groupby(by_span, key=lambda each: (each.evidence.start, each.evidence.end)):
        ids = ", ".join(dict.fromkeys(each.entry.id for each in sharing))
        places += [(start, 1, -end, f"[{ids}: "), (end, 0, -start, "]")]
    for place, _, _, mark in sorted(places):
        yield place, mark
