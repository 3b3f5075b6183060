from kakehashi.domain.redacted import Category, Redacted, Span


def test_what_was_taken_out_is_shown_as_taken_out() -> None:
    redacted = Redacted(
        ("Pumps of ", " from ", "."), (Span(9, 13, Category.ORGANISATION), Span(19, 24, Category.PLACE))
    )

    assert redacted.show() == "Pumps of [name of an organisation] from [place]."


def test_marks_are_said_in_the_language_of_the_reader() -> None:
    redacted = Redacted(("", "のポンプ"), (Span(0, 4, Category.ORGANISATION),))

    assert redacted.show(lambda mark: f"［{mark.text.strip('[]')}］") == "［name of an organisation］のポンプ"
