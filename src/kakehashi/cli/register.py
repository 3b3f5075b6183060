"""Commands on the register."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.parameters import Folder
from kakehashi.cli.register_parameters import By, EntryId, Note, officer_name, parse_changes
from kakehashi.cli.register_report import report_added, report_entries, report_entry
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.entry import EntryStatus
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.register_orders import DecisionOrder, EntryOrder
from kakehashi.domain.register_rules.kinds import parse_kind, parse_status

HELP = mark("Decide what communiqués propose, look at what counts, and write the register to files.")

Changes = Annotated[
    list[str],
    typer.Argument(
        metavar="FIELD=VALUE...",
        help=mark(
            "date, place, target, organisation, amount, currency, announced, sectors, kind; participant=“name; role; "
            "organisation; country” adds one, participant.2.role=… changes one, participant.2= takes it away."
        ),
        show_default=False,
    ),
]


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""
    register = typer.Typer(help=HELP, rich_markup_mode=None, no_args_is_help=True)
    app.add_typer(register, name="register")
    _add_list(register, session)
    _add_confirm(register, session)
    _add_correct(register, session)
    _add_reject(register, session)
    _add_supersede(register, session)
    _add_add(register, session)
    _add_export(register, session)

    @register.command(
        "show", help=mark("Show an entry: its sentences, what sources disagree on, who decided and when.")
    )
    def show(folder: Folder, entry: EntryId) -> None:
        report_entry(session.services.register.show_entry(folder, entry), session.screen)


def _add_list(register: typer.Typer, session: Session) -> None:
    @register.command("list", help=mark("List the entries."))
    def list_(
        folder: Folder,
        status: Annotated[
            str, typer.Option(metavar="STATUS", help=mark("Only those: proposed, confirmed, corrected, rejected …"))
        ] = "",
        kind: Annotated[str, typer.Option(metavar="KIND", help=mark("Only those of this kind."))] = "",
    ) -> None:
        entries = session.services.register.list_entries(
            folder, status=parse_status(status) if status else None, kind=parse_kind(kind) if kind else None
        )
        report_entries(entries, session.screen)


def _add_confirm(register: typer.Typer, session: Session) -> None:
    @register.command("confirm", help=mark("Confirm entries as they stand: from now on they count."))
    def confirm(
        folder: Folder,
        entries: Annotated[
            list[str], typer.Argument(metavar="ENTRY...", help=mark("Ids, such as E-0001."), show_default=False)
        ],
        by: By = "",
        note: Note = "",
    ) -> None:
        for entry in entries:
            _decide(
                DecisionOrder(entry=entry, status=EntryStatus.CONFIRMED, by=officer_name(by), note=note),
                folder,
                session,
            )


def _add_correct(register: typer.Typer, session: Session) -> None:
    @register.command("correct", help=mark("Correct an entry: what it said before stays in its history."))
    def correct(folder: Folder, entry: EntryId, changes: Changes, by: By = "", note: Note = "") -> None:
        order = DecisionOrder(
            entry=entry,
            status=EntryStatus.CORRECTED,
            by=officer_name(by),
            note=note,
            changes=parse_changes(changes),
        )
        _decide(order, folder, session)


def _add_reject(register: typer.Typer, session: Session) -> None:
    @register.command("reject", help=mark("Reject entries: they are no facts of the programme. They stay on record."))
    def reject(
        folder: Folder,
        entries: Annotated[
            list[str], typer.Argument(metavar="ENTRY...", help=mark("Ids, such as E-0001."), show_default=False)
        ],
        by: By = "",
        note: Note = "",
    ) -> None:
        for entry in entries:
            _decide(
                DecisionOrder(entry=entry, status=EntryStatus.REJECTED, by=officer_name(by), note=note), folder, session
            )


def _add_supersede(register: typer.Typer, session: Session) -> None:
    @register.command(
        "supersede", help=mark("Put another entry in an entry's place, such as the same fact told twice.")
    )
    def supersede(
        folder: Folder,
        entry: EntryId,
        successor: Annotated[
            str, typer.Argument(metavar="BY_ENTRY", help=mark("The entry that takes its place."), show_default=False)
        ],
        by: By = "",
        note: Note = "",
    ) -> None:
        order = DecisionOrder(
            entry=entry, status=EntryStatus.SUPERSEDED, by=officer_name(by), note=note, successor=successor
        )
        _decide(order, folder, session)


def _decide(order: DecisionOrder, folder: Path, session: Session) -> None:
    decided = session.services.register.decide_entry(order, folder)
    report_entry(session.services.register.show_entry(folder, decided.id), session.screen)


def _add_add(register: typer.Typer, session: Session) -> None:
    @register.command("add", help=mark("Add an entry by hand, with its source: a quote from a communiqué, or a note."))
    def add(
        folder: Folder,
        changes: Changes,
        kind: Annotated[str, typer.Option(metavar="KIND", help=mark("What sort of fact it is."), show_default=False)],
        communique: Annotated[str, typer.Option(metavar="COMMUNIQUE", help=mark("The communiqué that says so."))] = "",
        quote: Annotated[str, typer.Option(metavar="TEXT", help=mark("The sentence in it that says so."))] = "",
        source: Annotated[
            str, typer.Option(metavar="TEXT", help=mark("Where else it is known from, in a few words."))
        ] = "",
        by: By = "",
    ) -> None:
        order = EntryOrder(
            kind=parse_kind(kind),
            changes=parse_changes(changes),
            by=officer_name(by),
            communique=communique,
            quote=quote,
            source=source,
        )
        added = session.services.register.add_entry(order, folder)
        report_entry(session.services.register.show_entry(folder, added.entry.id), session.screen)
        report_added(added, session.screen)


def _add_export(register: typer.Typer, session: Session) -> None:
    @register.command(
        "export", help=mark("Write the register: for programs, as a workbook, as a page, as linked data.")
    )
    def export(
        folder: Folder,
        as_json: Annotated[bool, typer.Option("--json", help=mark("JSON, with the whole history."))] = False,
        xlsx: Annotated[bool, typer.Option("--xlsx", help=mark("A workbook."))] = False,
        html: Annotated[bool, typer.Option("--html", help=mark("A page: timeline, network and figures."))] = False,
        ttl: Annotated[bool, typer.Option("--ttl", help=mark("Linked data in Turtle."))] = False,
        jsonld: Annotated[bool, typer.Option("--jsonld", help=mark("Linked data in JSON-LD."))] = False,
        svg: Annotated[bool, typer.Option("--svg", help=mark("Two pictures: the timeline and the network."))] = False,
        to: Annotated[
            Path | None, typer.Option(metavar="FILE", help=mark("Where to; without it, into the programme's folder."))
        ] = None,
    ) -> None:
        chosen = {"json": as_json, "xlsx": xlsx, "html": html, "ttl": ttl, "jsonld": jsonld}
        chosen |= {"timeline.svg": svg, "network.svg": svg}
        kinds = [kind for kind, wanted in chosen.items() if wanted]
        if not kinds or (to and len(kinds) > 1):
            raise InvalidInputError(
                message(
                    "Say what to write: --json, --xlsx, --html, --ttl, --jsonld or --svg; with --to just one file of them."
                )
            )
        for kind in kinds:
            path = to or folder / f"register.{kind}"
            session.services.register.export(folder, path, kind=kind)
            session.screen.say(message("Written: {file}", file=path))
