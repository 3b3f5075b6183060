"""When two organisations need an interpreter, and who can interpret for them."""

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import Interpreters


def share_language(first: Delegate, second: Delegate) -> bool:
    """Whether the people of both speak one language, so that they need no interpreter."""
    return not first.languages.isdisjoint(second.languages)


def can_interpret(interpreters: Interpreters, first: Delegate, second: Delegate) -> bool:
    """Whether the one speaks one language of the interpreters, and the other the other."""
    one, other = interpreters.languages
    return (one in first.languages and other in second.languages) or (
        other in first.languages and one in second.languages
    )
