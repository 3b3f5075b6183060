from kakehashi.domain.organisation import CooperationForm, OrganisationKind
from kakehashi.domain.sector import Sector
from kakehashi.language.labels import COOPERATION_LABELS, FEATURE_LABELS, KIND_LABELS, SECTOR_LABELS, feature_label
from kakehashi.matching.policy import PAIR_FEATURES, TEXT_FEATURES


def test_every_value_has_a_label() -> None:
    assert set(KIND_LABELS) == set(OrganisationKind)
    assert set(SECTOR_LABELS) == set(Sector)
    assert set(COOPERATION_LABELS) == set(CooperationForm)


def test_every_feature_of_the_policy_has_a_label() -> None:
    names = {weighted.name for weighted in TEXT_FEATURES} | {weighted.name for weighted in PAIR_FEATURES}

    assert names - set(FEATURE_LABELS) == set()


def test_a_feature_without_a_label_keeps_its_name() -> None:
    assert str(feature_label("{odd}")) == "{odd}"
