"""Sentences of our own, one for each way of telling an event, with the sides that a reader would name."""

import pytest
from hypothesis import given, settings, strategies

from dragoman.documents import load_bytes
from dragoman.reading.coder import CodingReader
from dragoman.statements import Event


def read(text: str) -> Event | None:
    """The first event of a text."""
    return next(iter(CodingReader().read(load_bytes(text.encode(), "sentence.txt"))), None)


@pytest.mark.parametrize(
    ("text", "actor", "action", "recipient"),
    [
        ("The Philippines praised Australia for its role.", "Philippines", "SUPPORT", "Australia"),
        ("Eritrea accused Ethiopia of sending spies.", "Eritrea", "ACCUSE", "Ethiopia"),
        ("Peru promised on Monday to lend Bolivia 50 million dollars.", "Peru", "AGREE", "Bolivia"),
        ("Chile said it would send doctors to Argentina.", "Chile", "AGREE", "Argentina"),
        ("Ghana announced plans to open a consulate in Togo.", "Ghana", "AGREE", "Togo"),
        ("North Korea threatened to attack South Korea.", "North Korea", "THREATEN", "South Korea"),
        ("Morocco turned down Algerian mediation.", "Morocco", "REJECT", "Algeria"),
        ("Ethiopia will not accept Egypt's conditions.", "Ethiopia", "REJECT", "Egypt"),
        ("Kenya said Uganda must return the boats.", "Kenya", "REQUEST", "Uganda"),
        ("The UN called on Sudan to halt the bombing.", "United Nations", "REQUEST", "Sudan"),
        ("Germany suspended aid to Turkey.", "Germany", "SANCTION", "Turkey"),
        ("Iran seized a Greek tanker.", "Iran", "COERCE", "Greece"),
        ("Azerbaijan launched an offensive against Armenia.", "Azerbaijan", "ASSAULT", "Armenia"),
        ("Egypt freed a Turkish journalist.", "Egypt", "RETREAT", "Turkey"),
        ("India lodged a protest with China.", "India", "ACCUSE", "China"),
        ("Poland sent troops to the border with Belarus.", "Poland", "MOBILIZE", "Belarus"),
        ("Kuwait reopened its embassy in Iraq.", "Kuwait", "SUPPORT", "Iraq"),
        ("Peru on Friday began sharing intelligence with Chile.", "Peru", "COOPERATE", "Chile"),
    ],
)
def test_who_does_what_to_whom(text: str, actor: str, action: str, recipient: str) -> None:
    event = read(text)
    assert event is not None
    assert (event.actor, event.action, event.recipient) == ((actor,), action, (recipient,))


@pytest.mark.parametrize(
    ("text", "action", "recipient"),
    [
        ("Eritrea stopped bombing Ethiopia.", "RETREAT", ("Ethiopia",)),
        ("Eritrea ceased its attacks on Ethiopia.", "RETREAT", ("Ethiopia",)),
        ("Norway ceased exporting fish to Russia.", "SANCTION", ("Russia",)),
        ("Ethiopia stopped paying its dues to the African Union.", "SANCTION", ("African Union",)),
        ("Peru halted payments to Ecuador.", "SANCTION", ("Ecuador",)),
        ("Egypt paused negotiations with Ethiopia.", "SANCTION", ("Ethiopia",)),
        ("Kenya suspended cooperation with Somalia.", "SANCTION", ("Somalia",)),
        ("Morocco halted the deportation of Algerian workers.", "CONCEDE", ("Algeria",)),
        ("Zambia ended its blockade of Malawi.", "CONCEDE", ("Malawi",)),
        ("Chile will stop supplying gas to Argentina.", "THREATEN", ("Argentina",)),
        ("Chile's president ended his visit to Peru.", "CONSULT", ("Peru",)),
    ],
)
def test_what_is_stopped_decides_what_stopping_it_is(text: str, action: str, recipient: tuple[str, ...]) -> None:
    event = read(text)
    assert event is not None
    assert (event.action, event.recipient) == (action, recipient)


@pytest.mark.parametrize(
    ("text", "action", "recipient"),
    [
        ("Kenya called Uganda an aggressor.", "ACCUSE", ("Uganda",)),
        ("Senegal called Mali's decision regrettable.", "ACCUSE", ("Mali",)),
        ("Norway called Finland a friend.", "SUPPORT", ("Finland",)),
        ("Vietnam described the Thai proposal as constructive.", "SUPPORT", ("Thailand",)),
        ("Chile called the visit historic.", "SUPPORT", ()),
        ("Peru called on Bolivia to leave.", "REQUEST", ("Bolivia",)),
        ("Ghana called for talks with Togo.", "REQUEST", ("Togo",)),
        ("Kenya made free elections a precondition for talks with Sudan.", "REQUEST", ("Sudan",)),
    ],
)
def test_calling_is_blame_only_where_the_word_blames(text: str, action: str, recipient: tuple[str, ...]) -> None:
    event = read(text)
    assert event is not None
    assert (event.action, event.recipient) == (action, recipient)


@pytest.mark.parametrize("text", ["Ghana termed the visit rare.", "Chile called Peru's visit a stopover."])
def test_calling_something_by_a_plain_word_is_no_event(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Mexico and Guatemala signed a treaty on migration.", "SUPPORT"),
        ("Singapore and Brunei held joint naval exercises.", "COOPERATE"),
        ("Talks between Zambia and Malawi resumed in Lusaka.", "CONSULT"),
        ("Thai and Cambodian troops clashed near the temple.", "ASSAULT"),
    ],
)
def test_both_sides_of_a_mutual_event_stand_in_both_places(text: str, action: str) -> None:
    event = read(text)
    assert event is not None
    assert event.action == action
    assert len(event.actor) == 2
    assert event.actor == event.recipient


def test_a_passive_turns_the_sides_round() -> None:
    event = read("A Kenyan village was attacked by Somali militants.")
    assert event is not None
    assert (event.actor, event.recipient) == (("Somalia",), ("Kenya",))


def test_nameless_people_belong_to_the_country_where_it_happens() -> None:
    event = read("Demonstrators in Iran burned French flags.")
    assert event is not None
    assert (event.actor, event.action, event.recipient) == (("Iran",), "PROTEST", ("France",))


def test_what_is_done_at_home_is_done_to_ones_own() -> None:
    event = read("Egyptian police arrested nine bloggers.")
    assert event is not None
    assert (event.actor, event.recipient) == (("Egypt",), ("Egypt",))


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Greece will hold talks with Turkey in June.", "future"),
        ("The European Union may impose sanctions on Belarus.", "hypothetical"),
        ("Dutch police shared intelligence with Belgium.", "fact"),
    ],
)
def test_what_is_yet_to_come_is_marked(text: str, factuality: str) -> None:
    event = read(text)
    assert event is not None
    assert event.factuality == factuality


@pytest.mark.parametrize("text", ["The weather was fine.", "If Kenya attacks, prices rise.", "()[]{} — …", "of " * 400])
def test_no_event_is_no_event(text: str) -> None:
    assert read(text) is None


def test_drills_that_nobody_joins_are_a_show_of_force() -> None:
    event = read("China conducted military drills around Taiwan.")
    assert event is not None
    assert event.action == "MOBILIZE"


def test_the_reader_says_what_it_is() -> None:
    reader = CodingReader()
    assert reader.name == "coder"
    assert len(reader.version_hash) == 16
    assert reader.version_hash == CodingReader().version_hash


_WORDS = strategies.sampled_from(
    "Kenya Chadian and of the to said , that will not attack talks with its who by was Peru's envoy if “ ” — İ".split()
)


@settings(max_examples=30, deadline=None)
@given(strategies.lists(_WORDS, min_size=1, max_size=60).map(" ".join))
def test_no_text_makes_it_fail(text: str) -> None:
    document = load_bytes(text.encode(), "sentence.txt")
    for event in CodingReader().read(document):
        assert 0 <= event.span.start < event.span.end <= len(document.text)
        assert event.actor or event.recipient
