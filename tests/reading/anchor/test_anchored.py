"""True answers are taken; not one falsified answer is accepted."""

from typing import Any

import pytest

from dragoman.reading.anchor import Anchored
from tests.reading.anchor.texts import article, taken, verdict

Answer = tuple[str, int, str, dict[str, Any]]


def event(sentence: int, quote: str, actor: str = "", recipient: str = "", **fields: Any) -> Answer:
    """An event with one actor and one recipient."""
    sides = {"actor": actor.split("+") if actor else [], "recipient": recipient.split("+") if recipient else []}
    return "event", sentence, quote, {**sides, **fields}


SAID = "Ethiopia’s foreign minister"
LEND = "Kenya will lend Uganda money if Uganda repays its older debts"
DUE = "The drought may force Ethiopia to buy grain from Kenya by 2026"

TRUE: list[Answer] = [
    event(2, "Egypt has not signed the river treaty with Sudan", "Egypt", "Sudan", factuality="counterfact"),
    event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Uganda", action="COOPERATE", date="May 2019"),
    event(3, "Kenya sold ten patrol boats to Uganda for $1.5 million.", "Kenya", "Uganda", action="COOPERATE"),
    event(4, LEND, "Kenya", "Uganda", action="AID", factuality="hypothetical"),
    event(7, "Chad and Niger signed a trade pact", "Chad+Niger", "Chad+Niger", date="3 June 2020"),
    event(8, "Sudan refused to open the railway to Eritrea", "Sudan", "Eritrea", action="REJECT"),
    event(19, "Kenya supported Uganda", "Kenya", "Uganda", action="SUPPORT"),
    ("forecast", 4, LEND, {"proposition": "Kenya will lend Uganda money", "hedge": "will",
                           "factuality": "hypothetical"}),
    ("forecast", 10, DUE, {"proposition": "force Ethiopia to buy grain from Kenya", "hedge": "may",
                           "horizon": "by 2026"}),
    ("influence", 11, "Kenya’s loans have strengthened its ties with Uganda", {"cause": "Kenya’s loans",
                                                                              "effect": "its ties with Uganda"}),
    ("assessment", 12, "Cairo and Khartoum are close partners again", {"dyad": ["Egypt", "Sudan"], "level": 6}),
    ("irritant", 13, "The unpaid fees burden relations between Kenya and Uganda", {"dyad": ["Kenya", "Uganda"],
                                                                                  "issue": "The unpaid fees"}),
]  # fmt: skip

FALSE: dict[str, list[Answer]] = {
    "negation dropped": [
        event(2, "Egypt has signed the river treaty with Sudan", "Egypt", "Sudan"),
        event(14, "Egypt recalled its ambassador from Sudan", "Egypt", "Sudan"),
        event(16, "treaty was signed between Egypt and Eritrea", "Egypt", "Eritrea"),
        event(23, "Angola attacked Gabon", "Angola", "Gabon", action="ASSAULT"),
        event(23, "It is true that Angola attacked Gabon", "Angola", "Gabon", action="ASSAULT"),
        event(22, "Zambia is able to pay Namibia back", "Zambia", "Namibia", action="AID"),
        event(22, "able to pay Namibia back", "Zambia", "Namibia", action="AID"),
        event(2, "signed the river treaty with Sudan", "Egypt", "Sudan"),
        event(14, "recalled its ambassador from Sudan", "Egypt", "Sudan"),
        event(8, "open the railway to Eritrea", "Sudan", "Eritrea", action="COOPERATE"),
        event(2, "Egypt has not signed the river treaty with Sudan", "Egypt", "Sudan"),
        event(14, "Egypt never recalled its ambassador from Sudan", "Egypt", "Sudan"),
        event(16, "No treaty was signed between Egypt and Eritrea", "Egypt", "Eritrea"),
        event(6, "it had moved troops to the border", "Egypt", action="MOBILIZE"),
    ],
    "negation added": [
        event(3, "Kenya has not sold ten patrol boats to Uganda", "Kenya", "Uganda", factuality="counterfact"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Uganda", factuality="counterfact"),
        event(7, "Chad and Niger never signed a trade pact", "Chad", "Niger"),
        event(7, "Chad and Niger signed a trade pact", "Chad", "Niger", factuality="counterfact"),
        event(8, "Sudan did not refuse to open the railway", "Sudan", "Eritrea"),
    ],
    "actors swapped": [
        event(3, "Uganda sold ten patrol boats to Kenya", "Uganda", "Kenya", action="COOPERATE"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Uganda", "Kenya", action="COOPERATE"),
        event(19, "Kenya supported Uganda", "Uganda", "Kenya", action="SUPPORT"),
        event(19, "Uganda supported Kenya", "Uganda", "Kenya", action="SUPPORT"),
        event(18, "Tanzania was accused by Malawi of seizing a ship", "Tanzania", "Malawi", action="ACCUSE"),
        event(8, "Sudan refused to open the railway to Eritrea", "Eritrea", "Sudan", action="REJECT"),
        event(4, LEND, "Uganda", "Kenya", action="AID", factuality="hypothetical"),
        event(17, "Rwanda plans to send engineers to Uganda", "Uganda", "Rwanda", factuality="future"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Sudan", action="COOPERATE"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Ethiopia", "Uganda", action="COOPERATE"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Brazil", action="COOPERATE"),
        ("interest", 9, "We want a port", {"holder": "Eritrea", "object": "a port", "speaker": "Ethiopian minister"}),
        ("irritant", 13, "The unpaid fees burden relations between Kenya and Uganda",
         {"dyad": ["Kenya", "Sudan"], "issue": "unpaid fees"}),
    ],
    "country for capital": [
        event(12, "Egypt and Khartoum are close partners again", "Egypt", "Sudan"),
        event(12, "Cairo and Sudan are close partners again", "Egypt", "Sudan"),
        event(7, "Chad and Niamey signed a trade pact", "Chad", "Niger"),
        event(2, "Cairo has not signed the river treaty", "Egypt", "Sudan", factuality="counterfact"),
        ("influence", 11, "Kenya’s loans have strengthened its ties with Uganda",
         {"cause": "Nairobi’s loans", "effect": "its ties with Uganda"}),
    ],
    "numbers and dates": [
        event(3, "Kenya sold twelve patrol boats to Uganda", "Kenya", "Uganda", action="COOPERATE"),
        event(3, "ten patrol boats to Uganda for $5 million", "Kenya", "Uganda", action="COOPERATE"),
        event(3, "5 million", "Kenya", "Uganda", action="COOPERATE"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Uganda", date="May 2018"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Uganda", date="3 June 2020"),
        event(7, "Chad and Niger signed a trade pact in Niamey on 13 June 2020", "Chad", "Niger"),
        event(7, "Chad and Niger signed a trade pact in Niamey on 3 June 2021", "Chad", "Niger"),
        ("forecast", 10, DUE.replace("2026", "2028"), {"proposition": "buy grain", "hedge": "may"}),
        ("forecast", 10, DUE, {"proposition": "buy grain", "hedge": "may", "horizon": "by 2030"}),
        ("forecast", 10, DUE, {"proposition": "buy grain", "hedge": "will certainly"}),
    ],
    "condition cut": [
        event(4, "Kenya will lend Uganda money", "Kenya", "Uganda", action="AID", factuality="future"),
        event(4, LEND, "Kenya", "Uganda", action="AID", factuality="future"),
        event(4, "Kenya will lend Uganda money", "Kenya", "Uganda", action="AID"),
        ("forecast", 4, "Kenya will lend Uganda money", {"proposition": "Kenya will lend Uganda money", "hedge": ""}),
        event(15, "Uganda would join the pact", "Uganda", action="AGREE", factuality="future"),
        event(15, "Uganda would join the pact", "Uganda", action="AGREE"),
        ("forecast", 15, "Uganda would join the pact", {"proposition": "Uganda would join the pact", "hedge": "would"}),
        event(15, "Kenya closes the road", "Kenya", action="SANCTION"),
    ],
    "modality changed": [
        event(17, "Rwanda plans to send engineers to Uganda", "Rwanda", "Uganda", action="AID"),
        event(17, "send engineers to Uganda next year", "Rwanda", "Uganda", action="AID"),
        event(10, "force Ethiopia to buy grain from Kenya", "Ethiopia", "Kenya", action="COOPERATE"),
        ("influence", 10, "The drought may force Ethiopia to buy grain from Kenya",
         {"cause": "The drought", "effect": "buy grain"}),
        event(19, "Kenya supported Uganda", "Kenya", "Uganda", action="SUPPORT", factuality="possible"),
        event(7, "Chad and Niger signed a trade pact", "Chad", "Niger", factuality="future"),
    ],
    "quote of another text": [
        event(2, "Benin closed its border with Togo", "Benin", "Togo"),
        event(3, "Ghana bought 30,000 tonnes of grain from Togo", "Ghana", "Togo"),
        event(2, "Egypt built a dam on the Nile", "Egypt"),
    ],
    "sentences welded": [
        event(2, "Egypt has not signed the river treaty with Sudan for $1.5 million", "Egypt", "Sudan"),
        event(3, "Kenya sold ten patrol boats to Eritrea", "Kenya", "Eritrea", action="COOPERATE"),
        event(2, "Egypt … sold ten patrol boats to Uganda", "Egypt", "Uganda"),
        event(19, "Kenya supported Uganda. Without a new canal", "Kenya", "Uganda", action="SUPPORT"),
    ],
    "speaker changed": [
        event(5, "Egypt had moved troops to the border", "Egypt", action="MOBILIZE"),
        event(5, "Egypt had moved troops to the border", "Egypt", action="MOBILIZE", speaker="Kenya", stance="reports"),
        event(5, "Egypt had moved troops to the border", "Egypt", action="MOBILIZE", speaker="Reuters"),
        event(3, "Kenya sold ten patrol boats to Uganda", "Kenya", "Uganda", speaker="Uganda", stance="reports"),
        event(19, "Kenya supported Uganda", "Kenya", "Uganda", speaker="Ethiopia", stance="reports"),
        ("assessment", 12, "Cairo and Khartoum are close partners again", {"dyad": ["Egypt", "Sudan"], "level": 6,
                                                                           "speaker": "Egypt", "stance": "doubts"}),
    ],
    "paraphrase": [
        event(3, "Kenya delivered ten patrol boats to Uganda", "Kenya", "Uganda", action="COOPERATE"),
        event(8, "Sudan declined to open the railway to Eritrea", "Sudan", "Eritrea", action="REJECT"),
        event(3, "ten patrol boats were sold to Uganda", "Kenya", "Uganda", action="COOPERATE"),
        ("influence", 11, "Kenya’s loans have strengthened its ties with Uganda",
         {"cause": "Kenya’s generous loans", "effect": "its ties with Uganda"}),
        ("irritant", 13, "The unpaid fees burden relations between Kenya and Uganda",
         {"dyad": ["Kenya", "Uganda"], "issue": "a border dispute"}),
        event(19, "Kenya supported", "Kenya", "Uganda", action="SUPPORT"),
    ],
}  # fmt: skip
_ALL = [(name, answer) for name, answers in FALSE.items() for answer in answers]


@pytest.mark.parametrize("answer", TRUE, ids=lambda each: each[2][:30])
def test_true_answers_are_accepted(answer: Answer) -> None:
    kind, sentence, quote, fields = answer
    found = taken(kind, sentence, quote, **fields)
    assert verdict(found) == "accepted", found


@pytest.mark.parametrize(("sort", "answer"), _ALL, ids=lambda each: each if isinstance(each, str) else each[2][:30])
def test_no_falsified_answer_is_accepted(sort: str, answer: Answer) -> None:
    kind, sentence, quote, fields = answer
    assert verdict(taken(kind, sentence, quote, **fields)) in {"refused", "review"}


def test_there_are_enough_falsified_answers() -> None:
    assert len(_ALL) >= 60


def test_the_evidence_is_the_whole_sentence() -> None:
    found = taken(*TRUE[1][:3], **TRUE[1][3])
    assert isinstance(found, Anchored)
    text = article()[0].document.text
    assert found.statement.span.of(text) == ("In May 2019 Kenya sold ten patrol boats to Uganda for $1.5 million.")
    assert found.quote.of(text) == "Kenya sold ten patrol boats to Uganda"
    assert str(found.statement.time) == "2019-05"


def test_the_number_of_the_sentence_tells_occurrences_apart() -> None:
    _, _, quote, fields = TRUE[6]
    text = article()[0].document.text
    places = []
    for number in (19, 20):
        found = taken("event", number, quote, **fields)
        assert isinstance(found, Anchored)
        places.append(found.statement.span.of(text))
    assert places == ["Kenya supported Uganda.", "Kenya supported Uganda again in 2021."]
    assert taken("event", 3, quote, **fields) == "the quote stands in several places, none of them in sentence 3"


def test_a_number_that_is_wrong_does_no_harm_where_the_quote_stands_once() -> None:
    assert verdict(taken("event", 9, *TRUE[1][2:3], **TRUE[1][3])) == "accepted"


def test_both_views_are_shown() -> None:
    found = taken("event", 3, "Kenya sold ten patrol boats to Uganda", actor=["Uganda"], recipient=["Kenya"])
    assert isinstance(found, Anchored)
    doubt = found.doubts[0]
    assert (doubt.field, doubt.read, doubt.other) == ("actor", "Uganda → Kenya", "Kenya → Uganda")
    assert found.statement.confidence == 0.5


def test_names_are_canonical_and_unknown_ones_are_left_out_of_the_list_of_actors() -> None:
    found = taken("assessment", 12, "Cairo and Khartoum are close partners again", dyad=["Cairo", "Khartoum"],
                  actors=["Cairo", "Atlantis", "Chad"])  # fmt: skip
    assert isinstance(found, Anchored)
    assert found.statement.actors == ("Egypt", "Sudan")


def test_likelihood_and_due_date_are_worked_out_here() -> None:
    found = taken(*TRUE[8][:3], **TRUE[8][3])
    assert isinstance(found, Anchored)
    assert getattr(found.statement, "probability", None) == (0.2, 0.6)
    assert str(found.statement.time) == str(getattr(found.statement, "due", ""))
