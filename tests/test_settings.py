import pytest

from kakehashi.domain.errors import InvalidInputError
from kakehashi.settings import Settings


def test_without_a_variable_the_store_is_in_the_folder() -> None:
    assert Settings.from_env({}) == Settings(database_url="")


@pytest.mark.parametrize("url", ["postgresql://desk@db/ponte", "postgres://db/ponte", "postgresql+psycopg://db/ponte"])
def test_the_variable_names_a_postgresql_database(url: str) -> None:
    assert Settings.from_env({"KAKEHASHI_DATABASE_URL": f" {url} "}) == Settings(database_url=url)


@pytest.mark.parametrize("url", ["mysql://db/ponte", "sqlite:///ponte.db", "postgresql", "s3cret"])
def test_any_other_database_is_refused_without_repeating_what_may_be_a_password(url: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        Settings.from_env({"KAKEHASHI_DATABASE_URL": url})
    assert str(raised.value) == (
        "KAKEHASHI_DATABASE_URL must begin with “postgresql://”. "
        "Correct it, or take it away to keep the store in the programme's folder."
    )
