from collections import Counter

from kakehashi.reading.mentions import BodyMention, PersonMention
from kakehashi.reading.who_is_who import WhoIsWho


def cast_of(*mentions: PersonMention) -> WhoIsWho:
    cast = WhoIsWho()
    cast.learn_people(mentions)
    cast.count_spellings(Counter(word for each in mentions for word in each.name.split()))
    return cast


def test_damaged_spellings_are_one_person_with_the_spelling_of_most() -> None:
    cast = cast_of(
        PersonMention(0, 1, "Adolfo Bersus", "Minister of Ports"),
        PersonMention(0, 1, "Berso", "Minister"),
        PersonMention(0, 1, "Berso", "Minister"),
    )
    assert [person.name for person in cast.people] == ["Adolfo Berso"]
    assert cast.find_person("Bersus", "minister") is cast.people[0]


def test_people_of_one_name_length_are_not_one_person() -> None:
    cast = cast_of(PersonMention(0, 1, "Anna Rossi", "Minister"), PersonMention(0, 1, "Mary Hay", "Minister"))
    assert [person.name for person in cast.people] == ["Anna Rossi", "Mary Hay"]
    assert cast.find_person("Duval") is None


def test_a_family_name_means_who_was_named_in_full() -> None:
    cast = cast_of(PersonMention(0, 1, "久遠寺誠", "代表取締役社長"))
    assert cast.find_person("久遠寺", "社長") is cast.people[0]


def test_an_organisation_is_known_by_its_initials_and_by_its_beginning() -> None:
    cast = WhoIsWho()
    cast.learn_bodies(
        [BodyMention(0, 1, "Alder Point Devices"), BodyMention(0, 1, "Lima Port Agency", aliases=("LPA",))]
    )
    assert cast.find_body("Alder Point") is cast.bodies[0]
    assert cast.find_body("LPA") is cast.bodies[1]
    assert cast.find_body("Lima", exact=True) is None


def test_a_group_is_the_family_of_those_whose_names_begin_with_its() -> None:
    cast = WhoIsWho()
    cast.learn_bodies([BodyMention(0, 1, name) for name in ("ALDER", "ALDER Devices", "ALDER Capital")])
    assert cast.family_of("ALDER Capital") is cast.bodies[0]
    assert cast.family_of("Lima Ports") is None


def test_a_family_name_in_capitals_is_given_in_small_letters() -> None:
    assert [person.name for person in cast_of(PersonMention(0, 1, "Yuki HAMADA", "Minister")).people] == ["Yuki Hamada"]
