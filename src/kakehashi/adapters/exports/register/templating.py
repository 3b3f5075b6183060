"""What the templates of the register know: words in the reader's language, and how facts are said."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from kakehashi.adapters.exports.register.actor_kinds import ACTOR_KIND_LABELS
from kakehashi.adapters.exports.register.countries import country_name
from kakehashi.adapters.exports.register.fitting import fit
from kakehashi.adapters.exports.register.headlines import headline, who
from kakehashi.domain.entry import Entry, Fact
from kakehashi.domain.messages import Message
from kakehashi.language.labels import SECTOR_LABELS
from kakehashi.language.messages import Translator
from kakehashi.language.register_labels import ENTRY_KIND_LABELS, ENTRY_STATUS_LABELS, FINDER_LABELS


def make_environment(language: str) -> Environment:
    """Make the environment in which the templates are rendered."""
    environment = Environment(
        loader=PackageLoader("kakehashi.adapters.exports.register"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_words(Translator(language)), fit=fit)
    return environment


def _words(translator: Translator) -> dict[str, object]:
    def translate(english: str, **values: object) -> str:
        return translator.translate(Message(english, values))

    def told(fact: Fact) -> str:
        return headline(fact, translator)

    def title_of(entry: Entry) -> str:
        kind, status = ENTRY_KIND_LABELS[entry.fact.kind], ENTRY_STATUS_LABELS[entry.status]
        first = f"{entry.id} · {translator.translate(kind)} · {translator.translate(status)} · {told(entry.fact)}"
        return "\n".join([first, *(f"“{each.quote}”" for each in entry.evidence)])

    return {
        "_": translate,
        "language": translator.language,
        "headline": told,
        "title_of": title_of,
        "who": lambda participant: who(participant, translator.language),
        "kind_label": lambda kind: translator.translate(ENTRY_KIND_LABELS[kind]),
        "status_label": lambda status: translator.translate(ENTRY_STATUS_LABELS[status]),
        "finder_label": lambda finder: translator.translate(FINDER_LABELS[finder]),
        "actor_kind_label": lambda kind: translator.translate(ACTOR_KIND_LABELS[kind]),
        "sector_label": lambda sector: translator.translate(SECTOR_LABELS[sector]),
        "country_name": lambda country: country_name(country, translator.language),
    }
