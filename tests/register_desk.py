"""A programme whose communiqués are read by an extractor that knows beforehand what they tell."""

from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

from commands import Told
from communiques import AGREEMENT, JOINING, MEMBERSHIP, SIGNING
from fakes import QuoteExtractor
from kakehashi.bootstrap import bootstrap
from kakehashi.cli.main import build
from kakehashi.cli.screen import Screen
from kakehashi.cli.session import Session
from kakehashi.domain.entry import Fact
from kakehashi.language.messages import Translator

FACTS: Mapping[str, Fact] = {SIGNING: AGREEMENT, JOINING: MEMBERSHIP}


def read(folder: Path, *words: object, facts: Mapping[str, Fact] = FACTS) -> Told:
    """Run “communique read” in a folder with that extractor."""
    output, errors = StringIO(), StringIO()
    translator = Translator("en")
    session = Session(Screen(translator, output, errors))
    services = bootstrap(translator)
    reader = replace(services.register.reader, extractor=QuoteExtractor(facts))
    session.services = replace(services, register=replace(services.register, reader=reader))
    with redirect_stdout(output), redirect_stderr(errors):
        status = build(session).main(["communique", "read", str(folder), *map(str, words)], standalone_mode=False)
    return Told(int(status or 0), output.getvalue(), errors.getvalue())
