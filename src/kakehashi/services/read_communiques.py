"""Read communiqués: what they tell is proposed to the register."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Proposal
from kakehashi.domain.errors import InvalidInputError, KakehashiError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.register_orders import LANGUAGES, CommuniqueOrder
from kakehashi.domain.register_rules.register import Register
from kakehashi.domain.told import Told, told_by
from kakehashi.language.communique_language import communique_language
from kakehashi.services.date_communique import date_communique
from kakehashi.services.encode_texts import digest_text
from kakehashi.services.known_names import KnownNames
from kakehashi.services.ports import Clock, Progress, Store, Transaction
from kakehashi.services.register_ports import Extractor, TextFiles

READING = message("Reading communiqués")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCommunique:
    """A communiqué and what it tells; `new` are the ids of the entries it is the first source of.

    `known` says that the text had been read before, so that nothing was proposed.
    """

    communique: Communique
    told: tuple[Told, ...]
    new: frozenset[str] = frozenset()
    known: bool = False
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that could not be read, and what is wrong with it."""

    path: Path
    problem: Message


@dataclass(frozen=True, slots=True)
class ReadResult:
    """How files of communiqués ended, each in the order they were given."""

    read: tuple[ReadCommunique, ...]
    refused: tuple[RefusedFile, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A communiqué before it has an id, with what it tells."""

    communique: Communique
    proposals: tuple[Proposal, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadCommuniques:
    """Reads communiqués; what it needs of the rim is given once."""

    texts: TextFiles
    extractor: Extractor
    clock: Clock

    def __call__(self, order: CommuniqueOrder, *, store: Store, progress: Progress) -> ReadResult:
        """Keep the communiqués of every good file and propose what they tell, in one transaction.

        The text of a communiqué that was read before is known again, whatever its file is called, and proposes nothing.
        Raises ConflictError while another process is writing, StoreError when the disk or the rights refuse.
        """
        drafts, refused = self._read_all(order, store, progress)
        with store.write() as transaction:
            read = _keep(drafts, transaction)
        return ReadResult(tuple(read), tuple(refused))

    def _read_all(
        self, order: CommuniqueOrder, store: Store, progress: Progress
    ) -> tuple[list[_Draft], list[RefusedFile]]:
        drafts, refused = [], []
        for done, path in enumerate(order.paths):
            progress(READING, done, len(order.paths))
            try:
                draft = self._read(path, order)
            except KakehashiError as error:
                refused.append(RefusedFile(path, error.message))
            else:
                drafts.append(self._extract(draft, store))
        progress(READING, len(order.paths), len(order.paths))
        return drafts, refused

    def _read(self, path: Path, order: CommuniqueOrder) -> _Draft:
        file = self.texts.read(path)
        language = order.language or _language(file.text, path)
        communique = Communique(
            file=path.name,
            text=file.text,
            language=language,
            date=order.date or date_communique(file.text, language),
            digest=digest_text(file.text),
            read_at=self.clock.now(),
        )
        return _Draft(communique, notes=file.notes)

    def _extract(self, draft: _Draft, store: Store) -> _Draft:
        with store.read() as transaction:
            if transaction.communique_of_digest(draft.communique.digest):
                return draft
        proposals = self.extractor.extract(draft.communique)
        literal = tuple(each for each in proposals if each.evidence.is_literal(draft.communique.text))
        notes = (*draft.notes, *_left_out(len(proposals) - len(literal)))
        return replace(draft, proposals=literal, notes=notes)


def _language(text: str, path: Path) -> str:
    language = communique_language(text)
    if language not in LANGUAGES:
        raise InvalidInputError(
            message(
                "“{file}” does not seem to be in Italian, Japanese or English. If it is, say which: --language it, ja or en.",
                file=path.name,
            )
        )
    return language


def _left_out(count: int) -> Iterable[Message]:
    if count:
        yield message("{count} proposals were left out: what they quote is not in the text.", count=count)


def _keep(drafts: Sequence[_Draft], transaction: Transaction) -> list[ReadCommunique]:
    register = Register(transaction.entries(), KnownNames(transaction.organisations()))
    ids = [int(each.id.partition("-")[2]) for each in transaction.communiques()]
    last = max(ids, default=0)
    read = []
    for draft in drafts:
        known = transaction.communique_of_digest(draft.communique.digest)
        if known:
            read.append(
                ReadCommunique(communique=known, told=told_by(known.id, register), known=True, notes=draft.notes)
            )
            continue
        last += 1
        communique = replace(draft.communique, id=f"C-{last:04d}")
        transaction.save_communique(communique)
        read.append(_propose(communique, draft, register))
    transaction.save_entries(register.changed)
    return read


def _propose(communique: Communique, draft: _Draft, register: Register) -> ReadCommunique:
    proposals = [
        replace(each, evidence=replace(each.evidence, communique_id=communique.id)) for each in draft.proposals
    ]
    entered = register.enter(proposals, at=communique.read_at)
    return ReadCommunique(
        communique=communique,
        told=told_by(communique.id, [each.entry for each in entered]),
        new=frozenset(each.entry.id for each in entered if each.new),
        notes=draft.notes,
    )
