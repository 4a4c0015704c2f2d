from dragoman.language.mentions import mentions
from dragoman.language.persons import persons


def named(text: str) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.actor) for each in persons(text, mentions(text))]


def test_a_person_is_known_by_the_full_name_and_then_by_the_surname() -> None:
    text = "Dr Petr Topychkanov spoke first. Topychkanov added little; his Russia was elsewhere."
    assert named(text) == [("Petr Topychkanov", "Petr Topychkanov"), ("Topychkanov", "Petr Topychkanov")]


def test_titles_institutions_and_actors_are_no_persons() -> None:
    assert named("The World Trade Forum and Foreign Minister met in North Korea.") == []


def test_long_runs_of_odd_words_are_passed_quickly() -> None:
    for text in ("Xx" + "-Ab" * 20_000, "A'" * 50_000, "Aa " * 30_000):
        assert len(persons(text, ())) <= len(text)
