from kakehashi.scheduling.annealing.cooling import share_left, temperature


def test_each_cooling_takes_twice_as_long_as_the_one_before() -> None:
    assert [share_left(done, 2) for done in range(15)] == [
        *(1.0, 0.5),
        *(1.0, 0.75, 0.5, 0.25),
        *(1.0, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125),
        1.0,
    ]


def test_it_cools_from_the_dearest_criterion_to_the_cheapest() -> None:
    cold, warm, hot = (temperature(left, prices=(1.0, 1.0)) for left in (0.0, 0.5, 1.0))

    assert cold < warm < hot
    assert temperature(1.0, prices=(0.1, 5.0)) == 5 * hot
    assert temperature(0.0, prices=(0.1, 5.0)) == 0.1 * cold
