"""The composition root: settings and adapters become services."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kakehashi.adapters.encoders.universal import UniversalSentenceEncoder
from kakehashi.adapters.example_files import ITALY, JAPAN, ExampleFiles
from kakehashi.adapters.exports.agendas.exporters import agenda_exporters
from kakehashi.adapters.exports.match_files import exporter_for
from kakehashi.adapters.exports.refused_rows import RefusedRowsWorkbook
from kakehashi.adapters.exports.register.exporters import register_exporters
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.adapters.rosters.files import RosterFileReader
from kakehashi.adapters.texts.files import TextFileReader
from kakehashi.adapters.time_zones import IanaTimeZones
from kakehashi.domain.agenda import Agenda
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.fault import Fault
from kakehashi.domain.match import Match, MatchList
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_orders import AgendaOrder, GroupSlotOrder, MissionOrder, RepairOrder
from kakehashi.domain.mission_rows import MissionImport
from kakehashi.domain.orders import DelegatesOrder, MatchOrder, ProgrammeOrder, RosterOrder, WishesOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.roster import Field
from kakehashi.domain.wish import Wish
from kakehashi.language.messages import Translator
from kakehashi.language.vocabulary import load_vocabulary
from kakehashi.reading.extract import AnnouncementGrammar
from kakehashi.services.add_entry import AddEntry
from kakehashi.services.build_agenda import BuildAgenda, BuildResult, Watch
from kakehashi.services.calibrate_scorer import CalibrateScorer
from kakehashi.services.check_agenda import check_stored_agenda
from kakehashi.services.confirm_agenda import ConfirmAgenda
from kakehashi.services.create_example import CreateExample
from kakehashi.services.create_mission import CreateMission, add_group_slot
from kakehashi.services.create_programme import create_programme
from kakehashi.services.decide_entry import DecideEntry
from kakehashi.services.evaluate_matches import EvaluateMatches, Evaluation
from kakehashi.services.explain_match import ExplainMatch
from kakehashi.services.import_delegates import ImportDelegates
from kakehashi.services.import_roster import ImportResult, ImportRoster
from kakehashi.services.import_wishes import ImportWishes
from kakehashi.services.keep_heading_map import read_map, save_map
from kakehashi.services.list_organisations import OrganisationRecord, list_organisations, show_organisation
from kakehashi.services.load_corpus import LoadCorpus
from kakehashi.services.load_plan import load_book
from kakehashi.services.match_rosters import MatchRosters
from kakehashi.services.ports import AgendaExporter, Clock, MatchExporter, Programmes, Progress, RosterFiles
from kakehashi.services.read_communiques import ReadCommuniques
from kakehashi.services.read_judgements import read_judgements
from kakehashi.services.register_services import RegisterServices
from kakehashi.services.repair_agenda import RepairAgenda, RepairResult
from kakehashi.services.separate_organisations import separate_organisations
from kakehashi.services.show_mission import MissionRecord, list_missions, show_mission
from kakehashi.services.wishes_from_shortlists import WishedMeetings, WishFromShortlists
from kakehashi.settings import Settings

CALENDARS = "calendars"


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """Give the time, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class MissionServices:
    """The use cases of missions that need something of the rim."""

    create: CreateMission
    read_delegates: ImportDelegates
    read_wishes: ImportWishes
    wish_from_shortlists: WishFromShortlists
    build: BuildAgenda
    repair: RepairAgenda
    confirm: ConfirmAgenda
    agenda_exporters: Mapping[str, AgendaExporter]


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
    missions: MissionServices
    register: RegisterServices

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

    def create_mission(self, order: MissionOrder, folder: Path) -> Mission:
        """Make a mission."""
        programme, store = self.programmes.open(folder)
        return self.missions.create(order, programme=programme, store=store)

    def add_group_slot(self, order: GroupSlotOrder, folder: Path) -> Mission:
        """Add a group slot to a mission."""
        return add_group_slot(order, store=self.programmes.open(folder)[1])

    def show_mission(self, folder: Path, name: str) -> MissionRecord:
        """Show one mission."""
        return show_mission(name, store=self.programmes.open(folder)[1])

    def list_missions(self, folder: Path) -> list[Mission]:
        """List the missions."""
        return list_missions(store=self.programmes.open(folder)[1])

    def read_delegates(self, order: DelegatesOrder, folder: Path) -> MissionImport[Delegate]:
        """Read who comes to a mission."""
        return self.missions.read_delegates(order, store=self.programmes.open(folder)[1])

    def read_wishes(self, order: WishesOrder, folder: Path) -> MissionImport[Wish]:
        """Read who wishes to meet whom."""
        programme, store = self.programmes.open(folder)
        return self.missions.read_wishes(order, programme=programme, store=store)

    def wish_from_shortlists(self, folder: Path, name: str, *, meetings: int, progress: Progress) -> WishedMeetings:
        """Take the wishes of a mission from the shortlists."""
        programme, store = self.programmes.open(folder)
        return self.missions.wish_from_shortlists(
            name, meetings=meetings, programme=programme, store=store, progress=progress
        )

    def build_agenda(self, order: AgendaOrder, folder: Path, *, watch: Watch) -> BuildResult:
        """Build an agenda."""
        return self.missions.build(order, store=self.programmes.open(folder)[1], watch=watch)

    def open_agenda(self, folder: Path, name: str) -> AgendaBook:
        """Give the last agenda of a mission, with what it is shown with."""
        programme, store = self.programmes.open(folder)
        with store.read() as transaction:
            return load_book(transaction, name, programme=programme)

    def repair_agenda(self, order: RepairOrder, folder: Path) -> RepairResult:
        """Repair an agenda."""
        return self.missions.repair(order, store=self.programmes.open(folder)[1])

    def check_agenda(self, folder: Path, name: str) -> tuple[Fault, ...]:
        """Check an agenda."""
        programme, store = self.programmes.open(folder)
        return check_stored_agenda(name, programme=programme, store=store)

    def confirm_agenda(self, folder: Path, name: str, organisation: str | None) -> tuple[Agenda, int]:
        """Confirm meetings."""
        return self.missions.confirm(name, organisation, store=self.programmes.open(folder)[1])

    def export_agenda(self, folder: Path, name: str, *, kind: str, to: Path) -> tuple[Path, ...]:
        """Write an agenda to a folder; `kind` is ics, xlsx, html or pdf; calendars, which are many, have one of their own."""
        book = self.open_agenda(folder, name)
        place = to / CALENDARS if kind == "ics" else to
        return self.missions.agenda_exporters[kind].write(place, book, language=self.language)


def bootstrap(translator: Translator, settings: Settings | None = None) -> Services:
    """Put the services together for one run in an officer's language."""
    settings = settings or Settings.from_env()
    programmes = ProgrammeFolders(settings.database_url)
    files, clock, example = RosterFileReader(), SystemClock(), ExampleFiles()
    encoder = UniversalSentenceEncoder()
    corpus = LoadCorpus(files, clock, {party: example.source(party) for party in (ITALY, JAPAN)})
    calibrate = CalibrateScorer(load_vocabulary, corpus)
    refused, matcher = RefusedRowsWorkbook(translator.translate), MatchRosters(encoder, clock, calibrate)
    return Services(
        programmes=programmes,
        files=files,
        clock=clock,
        language=translator.language,
        create_example=CreateExample(programmes, example),
        importer=ImportRoster(files, refused, clock),
        matcher=matcher,
        explainer=ExplainMatch(encoder, calibrate),
        evaluator=EvaluateMatches(encoder, calibrate),
        exporter_for=exporter_for,
        missions=MissionServices(
            create=CreateMission(IanaTimeZones()),
            read_delegates=ImportDelegates(files, refused),
            read_wishes=ImportWishes(files, refused),
            wish_from_shortlists=WishFromShortlists(matcher),
            build=BuildAgenda(clock),
            repair=RepairAgenda(clock),
            confirm=ConfirmAgenda(clock),
            agenda_exporters=agenda_exporters(),
        ),
        register=RegisterServices(
            programmes=programmes,
            reader=ReadCommuniques(TextFileReader(), AnnouncementGrammar(), clock),
            decider=DecideEntry(clock),
            adder=AddEntry(clock),
            exporters=register_exporters(),
            language=translator.language,
        ),
    )
