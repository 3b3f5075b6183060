"""The register as one HTML page that needs nothing else: timeline, network, figures, and every entry with its quotes."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from kakehashi.adapters.exports.reader import party_name
from kakehashi.adapters.exports.register.actor_kinds import ActorKind
from kakehashi.adapters.exports.register.actors import Actor
from kakehashi.adapters.exports.register.countries import country_codes
from kakehashi.adapters.exports.register.figures import figures
from kakehashi.adapters.exports.register.headlines import by_date
from kakehashi.adapters.exports.register.network import draw_network
from kakehashi.adapters.exports.register.relations import Relations, relations, shown_entries
from kakehashi.adapters.exports.register.templating import make_environment
from kakehashi.adapters.exports.register.timeline import draw_timeline
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.entry import EntryKind, EntryStatus
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook

_TEMPLATE = "register.html.jinja"
_SCRIPT = "register.js"


@dataclass(frozen=True, slots=True)
class IndexedActor:
    """An actor with the ids of the entries it acts in, and where on the page it stands."""

    anchor: str
    actor: Actor
    entries: tuple[str, ...]


class PageExporter:
    """Writes the register as an HTML page; it carries its style and asks for nothing from anywhere."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        page = _render(make_environment(language), programme, register)
        write_whole(path, page.encode("utf-8", errors="replace"))


def _render(environment: Environment, programme: Programme, register: RegisterBook) -> str:
    entries, found = shown_entries(register), relations(register)
    index = _index(found)
    return environment.get_template(_TEMPLATE).render(
        programme=programme,
        parties=[party_name(programme, party) for party in programme.parties],
        communiques=register.communiques,
        entries=by_date(entries),
        timeline=draw_timeline(entries),
        network=draw_network(found, programme, country_codes()),
        anchors={each.actor.key: each.anchor for each in index},
        index=_by_kind(index),
        figures=figures(entries),
        kinds=[kind for kind in EntryKind if any(entry.fact.kind is kind for entry in entries)],
        statuses=[status for status in EntryStatus if any(entry.status is status for entry in entries)],
        script_digest=_digest(environment),
    )


def _index(found: Relations) -> list[IndexedActor]:
    actors = sorted(found.actors.values(), key=lambda actor: (actor.name.casefold(), actor.key))
    return [
        IndexedActor(f"actor-{number}", actor, tuple(entry.id for entry in found.entries[actor.key]))
        for number, actor in enumerate(actors, start=1)
    ]


def _by_kind(index: list[IndexedActor]) -> Mapping[ActorKind, list[IndexedActor]]:
    kinds = {kind: [each for each in index if each.actor.kind is kind] for kind in ActorKind}
    return {kind: actors for kind, actors in kinds.items() if actors}


def _digest(environment: Environment) -> str:
    """The digest by which the page's own script, and no other, is let run."""
    script = environment.get_template(_SCRIPT).render()
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
