"""Two articles about made-up doings of real states, and answers about them, true and falsified."""

from functools import cache
from typing import Any

from dragoman.documents import load_bytes
from dragoman.reading.anchor import Anchored, Numbered, Refused, View, anchored, numbered
from dragoman.reading.anchor.item import Item
from dragoman.reading.llm.form import checked
from tests.reading.llm.server import entry

TEXT = """Kenya and its neighbours

Egypt has not signed the river treaty with Sudan. In May 2019 Kenya sold ten patrol boats to Uganda for $1.5 million. \
Kenya will lend Uganda money if Uganda repays its older debts. Ethiopia’s foreign minister said that Egypt had moved \
troops to the border. Egypt denied that it had moved troops to the border. Chad and Niger signed a trade pact in \
Niamey on 3 June 2020. Sudan refused to open the railway to Eritrea. “We want a port,” said the Ethiopian minister. \
The drought may force Ethiopia to buy grain from Kenya by 2026. Kenya’s loans have strengthened its ties with Uganda. \
Cairo and Khartoum are close partners again. The unpaid fees burden relations between Kenya and Uganda. Egypt never \
recalled its ambassador from Sudan. Uganda would join the pact unless Kenya closes the road. No treaty was signed \
between Egypt and Eritrea. Rwanda plans to send engineers to Uganda next year. Tanzania was accused by Malawi of \
seizing a ship. Kenya supported Uganda. Kenya supported Uganda again in 2021. Without a new canal Egypt cannot help \
Sudan. Zambia is unable to pay Namibia back. It is not true that Angola attacked Gabon.
"""
OTHER = """The price of grain

Ghana bought 30,000 tonnes of grain from Togo in April. Benin closed its border with Togo.
"""


@cache
def article(text: str = TEXT) -> tuple[Numbered, View]:
    """An article numbered, and the package's own view of it."""
    document = load_bytes(text.encode(), "article.txt")
    return numbered(document), View.of(document)


def taken(kind: str, sentence: int, quote: str, **fields: Any) -> Anchored | str:
    """What becomes of an entry about the article: the statement, or why it is refused."""
    items, faults = checked({kind: [entry(kind, sentence, quote, **fields)]})
    assert not faults, faults
    return judged(items[0])


def judged(item: Item, text: str = TEXT) -> Anchored | str:
    """What becomes of an item."""
    of, view = article(text)
    try:
        return anchored(item, of, range(1, len(of.sentences) + 1), view)
    except Refused as error:
        return str(error)


def verdict(found: Anchored | str) -> str:
    """`accepted`, `review` or `refused`."""
    return "refused" if isinstance(found, str) else "review" if found.doubts else "accepted"
