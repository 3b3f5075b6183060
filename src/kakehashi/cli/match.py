"""Commands on matches."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.match_report import report_evaluation, report_match, report_matches
from kakehashi.cli.parameters import Folder
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.orders import MatchOrder

HELP = mark("Match the rosters of a programme: for every organisation whom it should meet, in which order, and why.")
SEE_ALSO = mark("See also: kakehashi match explain, kakehashi match evaluate.")
# A folder named like the second of these words is given with its path: ./explain.
TWO_WORDS = ("match explain", "match evaluate")


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""
    _add_match(app, session)

    @app.command("match explain", help=mark("Explain the match of two organisations, named in either order."))
    def explain(
        folder: Folder,
        organisation: Annotated[
            str, typer.Argument(metavar="ORGANISATION", help=mark("Its id or name."), show_default=False)
        ],
        other: Annotated[
            str,
            typer.Argument(metavar="ORGANISATION", help=mark("Id or name of the other."), show_default=False),
        ],
    ) -> None:
        match = session.services.explain(folder, organisation, other, progress=session.screen.progress)
        report_match(match, session.screen, concept_label=session.services.concept_label)

    @app.command(
        "match evaluate", help=mark("Hold the lists against judgements: hits, reciprocal rank, discounted gain.")
    )
    def evaluate(
        folder: Folder,
        judgements: Annotated[
            Path,
            typer.Option(
                metavar="FILE.csv", help=mark("Rows of two organisations and a grade 0 to 3."), show_default=False
            ),
        ],
    ) -> None:
        evaluation = session.services.evaluate(folder, judgements, progress=session.screen.progress)
        report_evaluation(evaluation, session.screen)


def _add_match(app: typer.Typer, session: Session) -> None:
    @app.command("match", help=HELP, epilog=SEE_ALSO, no_args_is_help=True)
    def match(
        folder: Folder,
        top: Annotated[int, typer.Option(help=mark("Places of each list to show."))] = 10,
        meetings: Annotated[
            int | None,
            typer.Option(help=mark("Meetings each organisation can have: makes shortlists that spread attention.")),
        ] = None,
        export: Annotated[
            list[Path] | None,
            typer.Option(
                metavar="FILE", help=mark("Write the matches to a .json, .xlsx, .csv or .html file; may be repeated.")
            ),
        ] = None,
        refit: Annotated[
            bool, typer.Option("--refit", help=mark("Take popularity anew from the rosters as they are now."))
        ] = False,
    ) -> None:
        for path in export or []:
            session.services.exporter_for(path)
        order = MatchOrder(top=top, meetings=meetings, refit=refit)
        matches = session.services.match(order, folder, progress=session.screen.progress)
        report_matches(matches, session.screen, top=top)
        for path in export or []:
            session.services.export(folder, matches, path)
