"""Who says what in the way that news agencies write."""

import pytest

from .heard import heard, told

PORT = "the port will close in March"
QUOTE = "The port will close in March"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Minister Abdi Omar said that talks went on. Mary Wanjiru spoke next. “{QUOTE},” she said.", "Mary Wanjiru"),
        (f"“We are ready,” said Kithure Kindiki. Raychelle Omamo disagreed. “{QUOTE},” she said.", "Raychelle Omamo"),
        (f"Mr Duale met Ms Omamo on Monday. She said that {PORT}.", "Omamo"),
        (f"Vučić told state television that the army was ready. Kurti rejected that. He said that {PORT}.", "Kurti"),
        (f"Peruvian traders met Ana Rojas on Friday. “Omar Duale has lied to us all,” they said. {QUOTE}.", "author"),
        (f"The new Kenyan transport minister praised the plan. He said that {PORT}.", "Kenyan transport minister"),
    ],
)
def test_a_pronoun_means_the_subject_of_the_last_sentence(text: str, speaker: str) -> None:
    assert told(text, PORT if PORT in text else QUOTE).speaker == speaker


def test_nobody_within_a_quotation_is_meant_outside_it() -> None:
    text = f"“I trust that Omar Duale will come back soon,” said Mary Wanjiru. “{QUOTE},” she added."
    assert told(text, QUOTE).speaker == "Mary Wanjiru"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The foreign ministry criticised the raid. It said that {PORT}.", "The foreign ministry"),
        (f"Belgrade says the ruling is final. Pristina calls it void. It says that {PORT}.", "Pristina"),
        (f"A study by the Nairobi Institute argues that trade fell. It says that {PORT}.", "Nairobi Institute"),
        (f"This note on Somalia argues that trade fell. It says that {PORT}.", "author"),
    ],
)
def test_it(text: str, speaker: str) -> None:
    assert told(text, PORT).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        f"This note argues that {PORT}.",
        f"This paper on Somalia finds that {PORT}.",
        f"The present report says that {PORT}.",
        f"Our analysis suggests that {PORT}.",
        f"We assess that {PORT}.",
        f"The authors expect that {PORT}.",
        f"In this author's view, {PORT}.",
        f"In my view, {PORT}.",
        f"A report on Somalia. It is likely that {PORT}.",
    ],
)
def test_a_text_that_speaks_of_itself_is_the_authors(text: str) -> None:
    assert told(text, PORT).speaker == "author"


def test_the_authors_of_another_text_are_not_the_author() -> None:
    text = f"A report by the Nairobi Institute on Somalia found that trade fell. The authors expect that {PORT}."
    assert told(text, "trade fell").speaker == "Nairobi Institute"
    assert told(text, PORT).speaker == "Nairobi Institute"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"A spokesman for the Kenyan foreign ministry, Korir Sing'oei, said {PORT}.", "Korir Sing'oei"),
        (f"{QUOTE}, according to a statement by the Somali interior ministry.", "the Somali interior ministry"),
        (f"This paper by Hawa Noor argues that {PORT}.", "Hawa Noor"),
        (f"The ministry said in a statement that {PORT}.", "The ministry"),
        (f"Abdi Yusuf, who has led the commission since 2019, said {PORT}.", "Abdi Yusuf"),
        (f"Petković was quoted as saying that {PORT}.", "Petković"),
        (f"“{QUOTE},” Lima's foreign minister, Javier Rojas, told Reuters on Friday.", "Javier Rojas"),
        (f"{QUOTE}, said a senior Kenyan diplomat who asked not to be named.", "a senior Kenyan diplomat"),
        (f"{QUOTE}, Nairobi's ambassador to Somalia, Thomas Muthaura, told Radio Mogadishu.", "Thomas Muthaura"),
        (f"Ruto met the governor of Mandera, Mohamed Khalif. The governor said {PORT}.", "Mohamed Khalif"),
        (f"Raychelle Omamo struck a defiant tone. “{QUOTE}, and nobody can stop us.”", "Raychelle Omamo"),
        (f"Kurti’s message was blunt: “{QUOTE}, and nobody can stop us.”", "Kurti"),
        (f"The minister opened the road. Then it rained. “{QUOTE}, and nobody can stop us.”", "author"),
    ],
)
def test_ways_to_name_a_source(text: str, speaker: str) -> None:
    assert told(text, PORT if PORT in text else QUOTE).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Chile denied claims that {PORT}.", "Chile"),
        (f"Somalia dismissed reports that {PORT}.", "Somalia"),
        (f"Kenya rejected accusations that {PORT}.", "Kenya"),
        (f"Belgrade dismissed Kosovo's claims that {PORT}.", "Kosovo"),
        ("Reports in local media that Chile had moved troops to the border were denied by Santiago.", "local media"),
        (f"The claims that {PORT} were rejected by Pristina.", "Pristina"),
        (f"Kosovo's claims that {PORT} were denied by President Vučić.", "Kosovo"),
        ("Serbia denied moving troops to the border.", "Serbia"),
        ("Kenya rejected accusations of arming militias.", "Kenya"),
    ],
)
def test_what_is_denied_is_told_by_who_claims_it_else_by_who_denies_it(text: str, speaker: str) -> None:
    _, found = heard(text)
    denied = [each for each in found.heard[-1] if each.denial]
    assert [each.attribution.speaker for each in denied] == [speaker]
    assert denied[0].attribution.stance == "reports"


def test_what_is_dismissed_as_propaganda_is_not_so_for_the_author() -> None:
    text = f"Somalia dismissed claims that {PORT} as propaganda."
    assert told(text, PORT).stance == "reports"
    assert told(f"Kenya denied that {PORT}. That is false.", PORT).stance == "rejects"
