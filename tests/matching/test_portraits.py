import numpy as np

from factories import counterparts, organisation, speaking
from kakehashi.matching.portraits import Portraits
from spaces import fit_space


def test_chosen_organisations_are_the_same_as_if_they_had_been_placed_alone() -> None:
    italy, japan = counterparts(5)
    space = fit_space(*italy, *japan)
    chosen, alone = space.place(italy).take(np.array([3, 1])), space.place([italy[3], italy[1]])
    assert chosen.organisations == alone.organisations
    for one, other in ((chosen.offers, alone.offers), (chosen.requests, alone.requests)):
        np.testing.assert_allclose(one.vectors, other.vectors, atol=1e-6)
        np.testing.assert_allclose(one.concepts, other.concepts, atol=1e-6)
        np.testing.assert_allclose(one.weights, other.weights, atol=1e-6)


def test_a_text_that_tells_little_is_relied_on_little_and_silence_not_at_all() -> None:
    italy, japan = counterparts(20)
    placed = fit_space(*italy, *japan).place([italy[0], speaking(offers="Offriamo."), organisation()])
    full, little, nothing = placed.offers.weights
    assert nothing == 0 <= little < 0.2
    assert 0.8 < full <= 1


def test_nobody_is_an_empty_table() -> None:
    nobody = fit_space().place([organisation()]).take(np.zeros(0, dtype=np.intp))
    assert isinstance(nobody, Portraits)
    assert len(nobody) == 0
