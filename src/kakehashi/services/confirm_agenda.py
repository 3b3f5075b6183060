"""Confirm meetings of an agenda: whoever repairs it later leaves them where they are."""

from dataclasses import dataclass, replace

from kakehashi.domain.agenda import Agenda, number_changes
from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import message
from kakehashi.services.find_organisation import find_organisation
from kakehashi.services.load_plan import load_agenda
from kakehashi.services.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class ConfirmAgenda:
    """Confirms meetings; what it needs of the rim is given once."""

    clock: Clock

    def __call__(self, name: str, organisation: str | None, *, store: Store) -> tuple[Agenda, int]:
        """Confirm all meetings of a mission, or of one organisation; give the agenda and how many are newly confirmed.

        A second time changes nothing. Raises NotFoundError when there is no such mission, agenda or organisation.
        """
        with store.write() as transaction:
            agenda = load_agenda(transaction, name)
            only = find_organisation(organisation, transaction.organisations()) if organisation else None
            if only and not agenda.of(only.id):
                raise NotFoundError(
                    message("“{name}” has no meeting at “{mission}”.", name=only.name, mission=agenda.mission)
                )
            confirmed = [
                replace(each, confirmed=True) if only is None or each.of(only.id) else each for each in agenda.meetings
            ]
            count = sum(now.confirmed != was.confirmed for now, was in zip(confirmed, agenda.meetings, strict=True))
            if count:
                meetings, cancelled = number_changes(agenda, confirmed)
                agenda = replace(
                    agenda,
                    revision=agenda.revision + 1,
                    made_at=self.clock.now(),
                    cause=f"confirm {only.id}" if only else "confirm",
                    meetings=meetings,
                    cancelled=cancelled,
                )
                transaction.save_agenda(agenda)
        return agenda, count
