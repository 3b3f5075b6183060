"""The composition root: settings and adapters become services."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kakehashi.adapters.encoders.universal import UniversalSentenceEncoder
from kakehashi.adapters.example_files import ITALY, JAPAN, ExampleFiles
from kakehashi.adapters.exports.match_files import exporter_for
from kakehashi.adapters.exports.refused_rows import RefusedRowsWorkbook
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.adapters.rosters.files import RosterFileReader
from kakehashi.domain.match import Match, MatchList
from kakehashi.domain.orders import MatchOrder, ProgrammeOrder, RosterOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.roster import Field
from kakehashi.language.messages import Translator
from kakehashi.language.vocabulary import load_vocabulary
from kakehashi.services.calibrate_scorer import CalibrateScorer
from kakehashi.services.create_example import CreateExample
from kakehashi.services.create_programme import create_programme
from kakehashi.services.evaluate_matches import EvaluateMatches, Evaluation
from kakehashi.services.explain_match import ExplainMatch
from kakehashi.services.import_roster import ImportResult, ImportRoster
from kakehashi.services.keep_heading_map import read_map, save_map
from kakehashi.services.list_organisations import OrganisationRecord, list_organisations, show_organisation
from kakehashi.services.load_corpus import LoadCorpus
from kakehashi.services.match_rosters import MatchRosters
from kakehashi.services.ports import Clock, MatchExporter, Programmes, Progress, RosterFiles
from kakehashi.services.read_judgements import read_judgements
from kakehashi.services.separate_organisations import separate_organisations
from kakehashi.settings import Settings


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """Give the time, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case on the programme in a folder, as the command line calls it."""

    programmes: Programmes
    files: RosterFiles
    clock: Clock
    language: str
    create_example: CreateExample
    importer: ImportRoster
    matcher: MatchRosters
    explainer: ExplainMatch
    evaluator: EvaluateMatches
    exporter_for: Callable[[Path], MatchExporter]

    def create_programme(self, order: ProgrammeOrder, folder: Path) -> Programme:
        """Make a programme in a folder."""
        return create_programme(order, folder=folder, programmes=self.programmes)

    def read_roster(self, order: RosterOrder, folder: Path) -> ImportResult:
        """Import a roster."""
        programme, store = self.programmes.open(folder)
        return self.importer(order, programme=programme, store=store)

    def read_map(self, path: Path) -> Mapping[str, Field | None]:
        """Read which heading stands for which field."""
        return read_map(path)

    def save_map(self, result: ImportResult, path: Path) -> None:
        """Write which heading was read as which field."""
        save_map(result, path)

    def list_organisations(self, folder: Path, party: Party | None) -> list[Organisation]:
        """List the organisations of a party, or of both."""
        programme, store = self.programmes.open(folder)
        return list_organisations(store, programme=programme, party=party)

    def show_organisation(self, folder: Path, text: str) -> OrganisationRecord:
        """Show one organisation."""
        return show_organisation(self.programmes.open(folder)[1], text=text)

    def separate_organisations(self, folder: Path, text: str) -> list[Organisation]:
        """Take a merge back."""
        return separate_organisations(self.programmes.open(folder)[1], text=text, clock=self.clock)

    def match(self, order: MatchOrder, folder: Path, *, progress: Progress) -> MatchList:
        """Match the rosters."""
        programme, store = self.programmes.open(folder)
        return self.matcher(order, programme=programme, store=store, progress=progress)

    def explain(self, folder: Path, first: str, second: str, *, progress: Progress) -> Match:
        """Explain one match."""
        programme, store = self.programmes.open(folder)
        return self.explainer(first, second, programme=programme, store=store, progress=progress)

    def evaluate(self, folder: Path, judgements: Path, *, progress: Progress) -> Evaluation:
        """Hold the lists against a file of judgements."""
        programme, store = self.programmes.open(folder)
        given, notes = read_judgements(judgements, files=self.files)
        evaluation = self.evaluator(given, programme=programme, store=store, progress=progress)
        return replace(evaluation, unknown=(*notes, *evaluation.unknown))

    def concept_label(self, concept: str) -> str:
        """Say what a concept of the vocabulary is called in the officer's language."""
        return load_vocabulary().concepts[concept].label(self.language)

    def export(self, folder: Path, matches: MatchList, path: Path) -> None:
        """Write matches to a file, by its ending."""
        programme, _ = self.programmes.open(folder)
        self.exporter_for(path).write(path, programme=programme, matches=matches, language=self.language)


def bootstrap(translator: Translator, settings: Settings | None = None) -> Services:
    """Put the services together for one run in an officer's language."""
    settings = settings or Settings.from_env()
    programmes = ProgrammeFolders(settings.database_url)
    files, clock, example = RosterFileReader(), SystemClock(), ExampleFiles()
    encoder = UniversalSentenceEncoder()
    corpus = LoadCorpus(files, clock, {party: example.source(party) for party in (ITALY, JAPAN)})
    calibrate = CalibrateScorer(load_vocabulary, corpus)
    return Services(
        programmes=programmes,
        files=files,
        clock=clock,
        language=translator.language,
        create_example=CreateExample(programmes, example),
        importer=ImportRoster(files, RefusedRowsWorkbook(translator.translate), clock),
        matcher=MatchRosters(encoder, clock, calibrate),
        explainer=ExplainMatch(encoder, calibrate),
        evaluator=EvaluateMatches(encoder, calibrate),
        exporter_for=exporter_for,
    )
