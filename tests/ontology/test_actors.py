"""Actors and their names, checked against what an annotator writes."""

import pytest

from dragoman.ontology import Name, actor, actors, acts_for, names
from dragoman.ontology._entries import metonyms


def named(text: str) -> set[str]:
    return {name.actor for name in names() if name.text == text}


def only(text: str) -> Name:
    (name,) = [name for name in names() if name.text == text]
    return name


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("US", "United States"),
        ("U.S.", "United States"),
        ("Americans", "United States"),
        ("Washington", "United States"),
        ("White House", "United States"),
        ("Britain", "United Kingdom"),
        ("Downing Street", "United Kingdom"),
        ("Élysée", "France"),
        ("Elysee", "France"),
        ("Quai d’Orsay", "France"),
        ("Moscow", "Russia"),
        ("Kremlin", "Russia"),
        ("Russians", "Russia"),
        ("Islamabad", "Pakistan"),
        ("New Delhi", "India"),
        ("Beijing", "China"),
        ("Chinese", "China"),
        ("Tehran", "Iran"),
        ("Tel Aviv", "Israel"),
        ("Afghans", "Afghanistan"),
        ("Burma", "Myanmar"),
        ("Czechia", "Czech Republic"),
        ("Côte d'Ivoire", "Ivory Coast"),
        ("Türkiye", "Turkey"),
        ("Viet Nam", "Vietnam"),
        ("DPRK", "North Korea"),
        ("Seoul", "South Korea"),
        ("UAE", "United Arab Emirates"),
        ("Riyadh", "Saudi Arabia"),
        ("Damascus", "Syria"),
        ("Kiev", "Ukraine"),
        ("Kyiv", "Ukraine"),
        ("Ramallah", "Palestine"),
        ("USSR", "Soviet Union"),
    ],
)
def test_names_of_states(text: str, state: str) -> None:
    found = actor(text)
    assert found is not None
    assert found.name == state


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Daesh", "ISIS", "group"),
        ("Da’esh", "ISIS", "group"),
        ("Tehrik-e-Taliban Pakistan", "TTP", "group"),
        ("Islamic State Khorasan Province", "ISIS-K", "group"),
        ("al-Qaeda", "Al Qaeda", "group"),
        ("Ansar Allah", "Houthis", "group"),
        ("International Monetary Fund", "IMF", "organisation"),
        ("EU", "European Union", "organisation"),
        ("UNSC", "UN Security Council", "organisation"),
        ("Shanghai Cooperation Organisation", "Shanghai Cooperation Organization", "organisation"),
        ("OPEC Plus", "OPEC+", "organisation"),
        ("Federal Security Service", "FSB", "agency"),
        ("ISI", "Inter-Services Intelligence", "agency"),
        ("IRGC", "Revolutionary Guard", "agency"),
        ("Pentagon", "United States", "state"),
        ("Rosneft", "Rosneft", "company"),
        ("the West", "West", "collective"),
        ("Gulf monarchies", "Gulf states", "collective"),
        ("International Community", "international community", "collective"),
        ("South China Sea", "South China Sea", "place"),
        ("The Washington Post", "Washington Post", "medium"),
        ("Shahbaz Sharif", "Shehbaz Sharif", "person"),
        ("Zelenskyy", "Volodymyr Zelensky", "person"),
        ("Erdogan", "Recep Tayyip Erdoğan", "person"),
    ],
)
def test_other_actors(text: str, name: str, kind: str) -> None:
    found = actor(text)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_codes_and_allegiance() -> None:
    pakistan, gazprom, putin = actor("Pakistan"), actor("Gazprom"), actor("Putin")
    assert pakistan and gazprom and putin
    assert (pakistan.iso3, pakistan.state) == ("PAK", "Pakistan")
    assert (gazprom.iso3, gazprom.state) == ("", "Russia")
    assert putin.state == "Russia"


def test_china_is_not_captured_by_its_territories() -> None:
    assert named("Chinese") == {"China"}
    assert named("French") == {"France"}
    assert named("Indian") == {"India"}
    assert named("American") == {"United States"}


def test_short_forms_match_in_capitals_only() -> None:
    assert named("us") == set()
    assert named("who") == set()
    assert {name.match for name in names() if name.text in {"US", "WHO", "IS-K"}} == {"exact"}


def test_no_plain_word_in_lower_case() -> None:
    small = {name.text for name in names() if name.text.islower() and name.match == "exact"}
    assert small <= {"eurozone", "peshmerga", "mujahideen", "mujahedin", "mujahedeen"} | {
        text for text in small if " " in text or "-" in text
    }


@pytest.mark.parametrize("text", ["Turkey", "Georgia", "Jordan", "Chad", "Mali", "Guinea"])
def test_state_names_that_mean_other_things(text: str) -> None:
    name = only(text)
    assert name.ambiguous
    assert name.kind == "name"
    found = actor(text)
    assert found is not None
    assert found.kind == "state"


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("Korean", {"North Korea", "South Korea"}),
        ("Korea", {"North Korea", "South Korea"}),
        ("Congo", {"Democratic Republic of Congo", "Republic of the Congo"}),
        ("Brussels", {"Belgium", "European Union", "NATO"}),
        ("Sharif", {"Nawaz Sharif", "Shehbaz Sharif", "Raheel Sharif"}),
    ],
)
def test_names_that_several_share(text: str, bearers: set[str]) -> None:
    assert named(text) == bearers
    assert all(name.ambiguous for name in names() if name.text == text)
    assert actor(text) is None


def test_kinds_of_names() -> None:
    kinds = {text: only(text).kind for text in ("Moscow", "Kremlin", "Russians", "USA", "Putin", "Russia")}
    assert kinds == {
        "Moscow": "capital",
        "Kremlin": "metonym",
        "Russians": "demonym",
        "USA": "abbreviation",
        "Putin": "leader",
        "Russia": "name",
    }


def test_each_actor_once_and_each_name_of_a_known_actor() -> None:
    known = [found.name for found in actors()]
    assert len(known) == len(set(known))
    pairs = [(name.text, name.actor) for name in names()]
    assert len(pairs) == len(set(pairs))
    assert {name.actor for name in names()} <= set(known)
    assert all(name.text == name.text.strip() and len(name.text) > 1 for name in names())


def test_states_that_actors_serve_are_known() -> None:
    assert {found.state for found in actors() if found.state} <= {found.name for found in actors()}


def test_metonyms_stand_for_known_actors() -> None:
    assert set(metonyms()) <= {found.name for found in actors()}


def test_unknown_names() -> None:
    assert actor("Ruritania") is None
    assert actor("") is None


def test_an_office_holder_acts_for_the_state() -> None:
    assert acts_for("Sergei Lavrov") == "Russia"
    assert acts_for("Gazprom") == "Gazprom"
    assert acts_for("Nobody At All") == "Nobody At All"
