"""The demonstration ends with a communiqué: what it tells is proposed, one entry is confirmed, the register is written."""

from pathlib import Path

from kakehashi.cli.communique_report import report_read
from kakehashi.cli.register_report import report_entry
from kakehashi.cli.session import Session
from kakehashi.domain.entry import EntryStatus
from kakehashi.domain.messages import message
from kakehashi.domain.register_orders import CommuniqueOrder, DecisionOrder

OFFICER = "demo"
WRITTEN = ("html", "xlsx", "ttl")


def show_register(session: Session, folder: Path) -> None:
    """Read the example's communiqué, confirm its first entry, and write the register."""
    screen, register = session.screen, session.services.register
    screen.say()
    screen.say(message("A communiqué, and what it tells:"))
    order = CommuniqueOrder(paths=[folder / "communique.txt"])
    report_read(register.read_communiques(order, folder, progress=screen.progress), screen)
    proposed = register.list_entries(folder, status=EntryStatus.PROPOSED, kind=None)
    for entry in proposed[:1]:
        register.decide_entry(DecisionOrder(entry=entry.id, status=EntryStatus.CONFIRMED, by=OFFICER), folder)
        screen.say()
        report_entry(register.show_entry(folder, entry.id), screen)
    screen.say()
    for kind in WRITTEN:
        path = folder / f"register.{kind}"
        register.export(folder, path, kind=kind)
        screen.say(message("Written: {file}", file=path))
