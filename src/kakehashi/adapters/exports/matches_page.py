"""Matches as one HTML page that needs nothing else: for a screen, a phone, and paper."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from kakehashi.adapters.exports.evidence import Direction, correspondences, direction
from kakehashi.adapters.exports.organisation_lists import OrganisationList, organisation_lists
from kakehashi.adapters.exports.overview import MOST_DRAWN, draw_overview
from kakehashi.adapters.exports.reader import HOW_TO_READ_A_SCORE, Reader, moment, party_name
from kakehashi.adapters.exports.score_bar import score_bar
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.match import GapKind, MatchList
from kakehashi.domain.messages import Message
from kakehashi.domain.programme import Programme
from kakehashi.language.detect import detect_language
from kakehashi.language.labels import KIND_LABELS, SECTOR_LABELS, feature_label
from kakehashi.language.vocabulary import Vocabulary

TOLD_PLACES = 5
"""Places of a list that the page explains; further down it has a line for each, or it would grow past use."""

_TEMPLATE = "matches.html.jinja"
_SCRIPT = "matches.js"


class PageExporter:
    """Writes matches as an HTML page; the page carries its style and asks for nothing from anywhere."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def write(self, path: Path, *, programme: Programme, matches: MatchList, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        page = _render(Reader(language, self._vocabulary), programme, matches)
        write_whole(path, page.encode("utf-8", errors="replace"))


def _render(reader: Reader, programme: Programme, matches: MatchList) -> str:
    environment = _environment(reader)
    lists = [organisation_lists(matches, side) for side in range(len(programme.parties))]
    return environment.get_template(_TEMPLATE).render(
        programme=programme,
        matches=matches,
        moment=moment(matches),
        parties=[party_name(programme, party) for party in programme.parties],
        lists=lists,
        anchors=_anchors(lists),
        overview=draw_overview(matches),
        left_without={each.organisation.id: reader.tell(each.reason) for each in matches.unmatched},
        script_digest=_digest(environment),
    )


def _environment(reader: Reader) -> Environment:
    environment = Environment(
        loader=PackageLoader("kakehashi.adapters.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_words(reader))
    environment.globals.update(
        Direction=Direction,
        GapKind=GapKind,
        MOST_DRAWN=MOST_DRAWN,
        correspondences=correspondences,
        direction=direction,
        score_bar=score_bar,
        TOLD_PLACES=TOLD_PLACES,
    )
    return environment


def _words(reader: Reader) -> Mapping[str, Any]:
    def translate(english: str, **values: object) -> str:
        return reader.tell(Message(english, values))

    return {
        "_": translate,
        "reader": reader,
        "score_note": reader.tell(HOW_TO_READ_A_SCORE),
        "feature_label": lambda feature: reader.tell(feature_label(feature)),
        "kind_label": lambda kind: reader.tell(KIND_LABELS[kind]),
        "sector_label": lambda sector: reader.tell(SECTOR_LABELS[sector]),
        "is_japanese": lambda text: detect_language(text) == "ja",
    }


def _anchors(lists: Sequence[Sequence[OrganisationList]]) -> Mapping[str, str]:
    """Where on the page each organisation's list is; never its id, which its file may have chosen."""
    return {
        each.organisation.id: f"{each.organisation.party.code.lower()}-{place}"
        for side in lists
        for place, each in enumerate(side, start=1)
    }


def _digest(environment: Environment) -> str:
    """The digest by which the page's own script, and no other, is let run."""
    script = environment.get_template(_SCRIPT).render()
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
