"""Of whom a text has spoken, and so whom “il Ministro”, “she”, “the company” and 同社 mean next."""

from collections.abc import Sequence

from kakehashi.reading.institutions import is_agency, is_company
from kakehashi.reading.mentions import BodyMention, RoleReference
from kakehashi.reading.who_is_who import Body, Person, WhoIsWho

_RECENT = 12
# Offices agree in number and gender with who holds them: ministro, ministra, ministri.
_STEM = 6
_PRONOUNS = frozenset({"she", "he", "ella", "egli"})
_OURSELVES = frozenset({"当社", "弊社", "当行", "当グループ"})
_THE_FIRM = frozenset({"references", "同社", "会社", "グループ", "同グループ", "同行"})
_BOTH_FIRMS = "両社"


class SpokenOf:
    """What a reader has in mind at a place of the text; the last spoken of stands last."""

    def __init__(self, cast: WhoIsWho) -> None:
        self.cast = cast
        self.people: list[Person] = []
        self.bodies: list[Body] = []
        self.subject: Person | None = None
        """Who the last sentence with people was about."""
        self.main: Body | None = None
        """The first firm of the text, which “our company” means."""
        self.own: Body | None = None
        """The first organisation of the text, which “our institute” means."""

    def meet(self, person: Person) -> None:
        """Have somebody in mind."""
        self.people = [*(each for each in self.people if each is not person), person][-_RECENT:]

    def speak_of(self, body: Body) -> None:
        """Have an organisation in mind."""
        self.bodies = [*(each for each in self.bodies if each is not body), body][-_RECENT:]
        self.own = self.own or body
        if self.main is None and is_company(body.name):
            self.main = body

    def holders(self, office: RoleReference, here: Sequence[Person]) -> list[Person]:
        """The people whom an office without a name means: its last holders.

        A pronoun means who was named before it in its sentence, `here`, or else who the text is about.
        """
        head = office.head.casefold()
        if head in _PRONOUNS and (here or self.subject):
            return [*here[-1:]] or [each for each in (self.subject,) if each]
        fitting = [person for person in self.people if head[:_STEM] in person.role.casefold()]
        anybody = self.people if office.count > 1 or head in _PRONOUNS else []
        return (fitting or anybody)[-office.count :]

    def referred(self, mention: BodyMention) -> list[Body]:
        """The organisations that a reference means."""
        if mention.name in _OURSELVES and self.main:
            return [self.main]
        if mention.name == _BOTH_FIRMS:
            return [body for body in self.bodies if is_company(body.name)][-2:]
        if mention.name in _THE_FIRM:
            firm = self.firm()
            return [firm] if firm else []
        return self._of_sort(mention.name)

    def firm(self) -> Body | None:
        """The firm that “the company” means: the group when several of one family were just named, else the last."""
        firms = [body for body in self.bodies if is_company(body.name)]
        if not firms:
            return None
        last = next((body for body in reversed(firms) if body.sure), firms[-1])
        return self.cast.family_of(last.name) or last

    def _of_sort(self, name: str) -> list[Body]:
        """The last body of the sort that is named: “il Consorzio”, 同機構."""
        known = self.cast.find_body(name)
        if name[0] == "当" and self.own:
            return [self.own]
        sort = name.removeprefix("同").casefold()
        if known:
            return [known]
        fitting = [body for body in self.bodies if sort in f"{body.name} {body.described}".casefold()]
        return (fitting or [body for body in self.bodies if is_agency(Body(sort)) and is_agency(body)])[-1:]
