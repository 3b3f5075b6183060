from factories import JAPAN, organisation, speaking
from kakehashi.domain.organisation import Organisation
from kakehashi.matching.meeting_texts import SHOWN_WORDS, MeetingText, MeetingTexts
from spaces import fit_space

OTHERS = [speaking(offers=f"cosa{n} pezzo{n}") for n in range(9)]


def meet(giver: Organisation, taker: Organisation) -> MeetingText:
    space = fit_space(giver, taker, *OTHERS)
    return MeetingTexts(space).find(space.place([giver]), space.place([taker]))


def test_where_either_says_nothing_no_sentences_meet() -> None:
    silent = MeetingText(None, None, (), ())
    assert meet(organisation(), speaking(requests="Laser.")) == silent
    assert meet(speaking(offers="Laser."), organisation()) == silent
    assert meet(speaking(offers="---"), speaking(requests="Laser.")) == silent


def test_the_words_that_mean_the_same_are_shown_the_rarest_first() -> None:
    met = meet(speaking(offers="cosa1 raro"), speaking("試作", party=JAPAN, requests="raro cosa1 vetro"))
    assert met.words == (("raro", "raro"), ("cosa1", "cosa1"))


def test_only_some_words_are_shown() -> None:
    text = " ".join(f"parola{n}" for n in range(SHOWN_WORDS + 3))
    assert len(meet(speaking(offers=text), speaking(requests=text)).words) == SHOWN_WORDS


def test_a_broader_concept_is_left_out_where_a_narrower_one_is_shared() -> None:
    assert meet(speaking(offers="batteria solida"), speaking(requests="全固体電池")).concepts == ("solid-battery",)
    assert meet(speaking(offers="batteria solida"), speaking(requests="電池 quantum")).concepts == ("battery",)
    assert meet(speaking(offers="batteria"), speaking(requests="quantum")).concepts == ()
