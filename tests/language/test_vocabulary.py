import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.language.vocabulary import Concept, Term, Vocabulary, load_vocabulary, merge_concepts

LASER = Concept("laser", {"en": ("laser",), "it": ("laser",), "ja": ("レーザー", "レーザ")}, ("optics",))
FIBRE_LASER = Concept(
    "fibre-laser", {"en": ("fibre laser",), "it": ("laser a fibra",), "ja": ("ファイバーレーザー",)}, ("laser",)
)
OPTICS = Concept("optics", {"en": ("optics",), "it": ("ottica",), "ja": ("光学",)})
VOCABULARY = Vocabulary([LASER, FIBRE_LASER, OPTICS])


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Laser a fibra per ottiche", ["fibre-laser", "laser", "optics"]),
        ("Fibre LASERS", ["fibre-laser", "laser"]),
        ("ファイバレーザの光学系", ["fibre-laser", "laser", "optics"]),
        ("ﾌｧｲﾊﾞｰﾚｰｻﾞｰ", ["fibre-laser", "laser"]),
        ("fibra", []),
        ("", []),
    ],
)
def test_concepts_are_found_by_their_labels_in_any_language_and_spelling(text: str, concepts: list[str]) -> None:
    assert [term.concept for term in VOCABULARY.find_terms(text)] == concepts


def test_a_term_says_where_it_stands() -> None:
    text = "Il laser a fibra, e le ottiche."
    assert VOCABULARY.find_terms(text) == [Term("fibre-laser", 3, 16), Term("laser", 3, 8), Term("optics", 23, 30)]


def test_a_label_of_two_concepts_names_both() -> None:
    both = Vocabulary([Concept("cell-biology", {"en": ("cell",)}), Concept("battery-cell", {"en": ("cell",)})])
    assert sorted(term.concept for term in both.find_terms("a cell")) == ["battery-cell", "cell-biology"]


def test_broader_concepts_come_with_their_distance() -> None:
    assert VOCABULARY.ancestors("fibre-laser") == {"laser": 1, "optics": 2}
    assert VOCABULARY.ancestors("optics") == {}


def test_a_circle_of_broader_concepts_has_an_end() -> None:
    circle = Vocabulary([Concept("a", {"en": ("a",)}, ("b",)), Concept("b", {"en": ("b",)}, ("a",))])
    assert circle.ancestors("a") == {"b": 1, "a": 2}


def test_a_label_without_a_letter_names_nothing() -> None:
    assert Vocabulary([Concept("nothing", {"en": ("–",)})]).find_terms("– a – b") == []


def test_a_concept_is_called_in_english_where_a_language_lacks_it() -> None:
    assert [LASER.label(language) for language in ("ja", "it", "fr")] == ["レーザー", "laser", "laser"]


def test_a_concept_of_two_files_has_what_both_say() -> None:
    tables = [
        {"laser": {"en": ["laser"], "broader": ["optics"]}},
        {"laser": {"en": ["laser", "lasing"], "broader": ["light"]}},
    ]
    assert merge_concepts(tables) == [Concept("laser", {"en": ("laser", "lasing")}, ("optics", "light"))]


@given(st.text())
def test_no_text_makes_the_search_fail_and_every_term_has_a_place(text: str) -> None:
    vocabulary = load_vocabulary()
    for term in vocabulary.find_terms(text):
        assert term.concept in vocabulary.concepts
        assert 0 <= term.start < term.end <= len(text)
