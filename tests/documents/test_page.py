"""Whole pages, as they come when someone copies everything from a browser."""

import pytest

from dragoman.documents import cues, parts

PAGE = """\
[boilerplate] Skip to content
[boilerplate] Home › World › South Asia
[boilerplate] OPINION

[title] Why Tashkent wants the railway

[standfirst] A line to the sea would cost five billion dollars. Who pays?
[byline] By Nodira Karimova and Jonas Weil | Special to the Courier
[byline] Published: 14 March 2023 at 09:15
[boilerplate] 5 min read
[boilerplate] Share on Facebook | Tweet | Email

[body] Uzbekistan has bet its future on a line of steel across the Hindu Kush. It signed the accord in February.

[boilerplate] (Photo: Reuters)

[boilerplate] Sign up for our weekly newsletter and get the best of our analysis in your inbox.

[body] The line would cut the way to the sea by five days. Officials in Tashkent put its cost at $5 billion.

[related-link] Read more: Kabul's canal and its neighbours

[heading] What the Taliban want

[body] The Taliban, for their part, want recognition. They see the railway as a way to it, and say so often.

[boilerplate] We use cookies to improve your experience on our website. By continuing you accept our privacy policy.

[heading] 2. Who Would Lose From The Railway

[body] - Iran, whose port of Chabahar lives on the trade.
[body] - India, which paid for Chabahar.

[related-link] Also read: Five pipelines that never were

[body] If Kabul does not stop attacks from its soil, Islamabad may close the border again.

[bio] Nodira Karimova is a researcher at the Centre for Steppe Studies. Jonas Weil teaches history in Graz.

[disclaimer] The views expressed in this article are those of the authors and do not reflect those of the Courier.

[boilerplate] Please consider supporting our independent journalism. Donate now and help us keep our reporting free.

[boilerplate] Related articles
[related-link] Ten years of the Belt and Road
[related-link] Who pays for the Khyber Pass Corridor?

[boilerplate] 3 Comments

[comment] Ali says:
[comment] This is nonsense. Uzbekistan will never finish this.

[comment] The author is a fellow traveller. Iran must now sign the deal.
[boilerplate] © 2023 The Steppe Courier. All rights reserved.
"""


def marked(page: str) -> tuple[str, list[tuple[str, str]]]:
    """A page without its labels, and what they say of each line."""
    lines = [line.partition("] ") for line in page.splitlines()]
    return "\n".join(words for _, _, words in lines), [(label[1:], words) for label, _, words in lines if words]


def labelled(text: str) -> list[tuple[str, str]]:
    return [(part.label, part.span.of(text)) for part in parts(text)]


def test_a_page_with_everything_on_it() -> None:
    text, expected = marked(PAGE)
    assert labelled(text) == expected


AGENCY = """\
[byline] BEIJING, Sept. 4 (Xinhua) --
[body] China and Pakistan agreed on Monday to speed up work on the railway.

[body] "We will work with Pakistan to build an upgraded version of CPEC," Wang said. You and we share one sky.

[body] Ambassador Moin ul Haque is one of the architects of the accord. He said that work would begin in 2024.

[byline] (Reporting by Li Wei; Editing by Chen Bo)
"""


def test_agency_copy() -> None:
    _, expected = marked(AGENCY)
    text = "\n".join(words for _, words in expected).replace("--\n", "-- ")
    assert labelled(text) == expected


RULES = """\
[title] Iran and Turkey: Rivals by choice
[byline] Dr. Leyla Aydin
[byline] June 3, 2019

[body] It has become a commonplace to call Iran and Turkey natural rivals. They are nothing of the kind, and never were.

[heading] I. History
[body] The two empires signed the Treaty of Zuhab in 1639, and their border has hardly moved since that day.

[body] Ankara buys gas from Tehran. Tehran buys food from Ankara.

[bio] The author is a lecturer at Bilkent University. She tweets @laydin.
[boilerplate] * * *
[rules] Comment policy
[rules] Comments are moderated. Be respectful: insults and spam will be deleted.
[comment] Rivals? Friends?
[comment] Turkey will attack Iran next year.
"""


def test_rules_and_the_comments_below_them() -> None:
    text, expected = marked(RULES)
    assert labelled(text) == expected


FRONT_MATTER = """\
---
title: "China opens a gateway"
summary: A zone on the border is marred by protests.
date: 2018-01-18
byline: Ray Furlong
---

# China opens a gateway

In a desert near the border, a dry port has been built to bring goods to the west of the continent.

### Fees and fines ###

<div><img src="x.jpg"/></div>

{:.cutline}
A crane at work.

The port takes fees. Drivers complain of fines, and the governor of the province has promised to look into it.
"""


def test_front_matter_and_markdown() -> None:
    found = labelled(FRONT_MATTER)
    assert [words for label, words in found if label == "title"] == ["China opens a gateway", "China opens a gateway"]
    assert ("standfirst", "A zone on the border is marred by protests.") in found
    assert ("byline", "byline: Ray Furlong") in found
    assert ("heading", "Fees and fines") in found
    assert ("boilerplate", "A crane at work.") in found
    assert sum(label == "body" for label, _ in found) == 2


@pytest.mark.parametrize(
    "words",
    [
        "If you subscribe to the view that Russia is weak, think again.",
        "You cannot sign up to a treaty and then break it.",
        "Support for independent media has fallen as donations dry up.",
        "Follow the money and you will find Riyadh.",
        "Comments by the minister angered Delhi.",
        "Updated sanctions rules hit Iran.",
        "Views on Kashmir differ.",
        "Russia | Pakistan | 2018",
        "Read the treaty and you will see that Iran has no case.",
        "Print media in Pakistan welcomed the visit.",
        "Topics ranged from gas to visas.",
        "The views of Moscow are those of a great power.",
        "The company is not responsible for the spill.",
        "The author of the attack is unknown.",
        "More Russian gas",
        "Our readers in Lahore pay for this with their own money, and you and we share the same sky.",
        "“We will donate wheat to our brothers if you support us,” the minister said.",
        "Imran Khan is the most popular man in Pakistan.",
        "Source of all evil: oil.",
    ],
)
def test_running_text_is_never_furniture(words: str) -> None:
    assert cues.furniture(words) is None
    assert not cues.is_disclaimer(words)
    assert not cues.is_bio(words)
    text = f"A title of some kind\n\nThe talks began on Monday in Moscow.\n\n{words}\n\nThey ended on Friday in Doha."
    assert (("body", words) in labelled(text)) or (("heading", words) in labelled(text))


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Advertisement", "boilerplate"),
        ("[printfriendly]", "boilerplate"),
        ("----------", "boilerplate"),
        ("Tags: Russia, Pakistan", "boilerplate"),
        ("Dawn, June 2nd, 2019", "boilerplate"),
        ("Published in Dawn, March 3rd, 2019", "boilerplate"),
        ("Follow us on Telegram", "boilerplate"),
        ("Image: Kremlin.ru", "boilerplate"),
        ("FILE - A tank in the streets of Kabul.", "boilerplate"),
        ("https://example.org/a", "boilerplate"),
        ("Like what you read? Subscribe below.", "boilerplate"),
        ("READ MORE: The gas that never came", "related-link"),
        ("Related: The gas that never came", "related-link"),
        ("You may also like » The gas that never came", "related-link"),
    ],
)
def test_furniture_by_its_words(words: str, label: str) -> None:
    assert cues.furniture(words) == label


def test_comments_need_an_article_before_them() -> None:
    assert [label for label, _ in labelled("Comments\n\nThe minister said no.\n\nHe said it twice.")] != ["comment"] * 3


def test_a_note_in_the_middle_does_not_hide_what_follows() -> None:
    body = "\n\n".join(f"Paragraph {number} of the article says what it says about gas." for number in range(6))
    text = (
        f"A title of some kind\nBy Ann Bee\n\n{body}\n\nAnn Bee is a fellow at Bilkent.\n\nRussia then signed the deal."
    )
    assert ("body", "Russia then signed the deal.") in labelled(text)


def test_links_that_a_passage_announces() -> None:
    text = (
        "A title of some kind\n\nHere are the latest developments:\n\n* 16 May: Russia called the Taliban friends\n\n"
        "It goes on. Here are some detailed background briefings:\n\n* 27 May 2021: The Ummah Pivot\n\nRussia gains."
    )
    assert [label for label, words in labelled(text) if words.startswith("*")] == ["body", "related-link"]


TAILS = [
    ("bio", "The writer is a former ambassador to Russia."),
    ("bio", "— The writer, a retired general, is based in Islamabad."),
    ("bio", "Ann Bee teaches history at Bilkent University."),
    ("bio", "*Ann Bee is a Lahore-based journalist.*"),
    ("bio", "Ann Bee, a fellow at the Steppe Centre, is the author of Gas Wars."),
    ("bio", "Dr Khan is Professor of International Relations at QAU."),
    ("bio", "Nodira Karimova is chair of the board of Gas Co."),
    ("bio", "Twitter: @annbee"),
    ("byline", "Nodira Karimova"),
    ("byline", "Translated from the Russian by Ann Bee"),
    ("byline", "This article was first published by Dawn on 3 June 2019."),
    ("disclaimer", "Views expressed by the author are his own."),
    ("disclaimer", "DISCLAIMER: nothing here binds anyone."),
    ("boilerplate", "Copyright: Project Syndicate, 2018."),
    ("boilerplate", "Thanks for reading The Steppe! Subscribe for free to receive new posts and support my work."),
    ("boilerplate", "#Russia #Pakistan"),
    ("boilerplate", "Share Tweet Print"),
    ("boilerplate", "Home | Region | Energy | Opinion | About"),
    ("body", "Imran Khan is the only hope of Pakistan."),
    ("body", "Sergei Lavrov is the foreign minister of Russia."),
    ("body", "Russia is a friend."),
]


@pytest.mark.parametrize(("label", "words"), TAILS)
def test_the_end_of_an_article(label: str, words: str) -> None:
    text = (
        "A title of some kind\nBy Nodira Karimova\n\nRussia sold four helicopters to Pakistan last year.\n\n"
        f"The gas that was promised has not come, and nobody in Islamabad expects it to come soon.\n\n{words}\n"
    )
    assert labelled(text)[-1] == (label, words)


def test_a_page_that_opens_with_an_appeal_and_a_title_of_two_sentences() -> None:
    text, expected = marked(
        "[boilerplate] Home | Region | Energy | Opinion | About\n\n"
        "[boilerplate] This page is free because readers pay for it. Please consider a gift of any size.\n\n"
        "[title] Moscow Says Yes to Pakistan. Kabul Has Not.\n\n"
        "[byline] By the editors | The Steppe Courier | posted Tuesday | 5 min read\n\n"
        "[byline] Steppe Courier, 20 September 2024\n\n"
        "[body] The visit of the minister to Islamabad ended with a promise, and promises are what it had begun with.\n"
    )
    assert labelled(text) == expected
