import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from markdown_it import MarkdownIt

from dragoman.dossier import Dossier
from dragoman.statements import Label, Part, Span
from dragoman.views import as_html, as_markdown, brief, marked_html, marked_markdown, marked_terminal
from dragoman.views.safe import visible
from tests.lenses.build import document, dossier, event, said

HOSTILE = (
    "<script>alert(1)</script> Russia met Pakistan on 3 May. & &lt; &#x41; </p></section>\n\n"
    "<img src=x onerror=alert(1)> It must ‘repair’ [trade](javascript:x) to \u202eprosper\u202c. **bold** "
    "\x1b[31m {{ 7 * 7 }}\n\n"
    "Read more: <a href='http://evil.example/'>here</a>"
)
CALM = "Russia met Pakistan on 3 May. Iran may sell oil by 2026."
_ELEMENTS = (
    "html head meta title style body a header p strong h1 h2 h3 h4 nav ul ol li main section table thead tbody tr th "
    "td caption div span bdi q details summary figure figcaption svg g path line desc text article mark footer em"
)
ELEMENTS = frozenset(_ELEMENTS.split())


def _read() -> dict[Any, Any]:
    lines = [match.span() for match in re.finditer(r"[^\n]+", HOSTILE)]
    labels: tuple[Label, ...] = ("body", "body", "related-link")
    parts = tuple(Part(Span(*span), label) for span, label in zip(lines, labels, strict=True))
    bad = document(HOSTILE, "<b>.txt", "2024-05-20", title="<i>Title</i> \u202e", authors=("A & B",), parts=parts)
    calm = document(CALM, "calm.txt", "2024-05-21", url="javascript:alert(1)")
    met = {"time": "2024-05-03", "confidence": 0.6}
    return {
        bad: [
            event(bad, "Russia met Pakistan on 3 May", ["Russia"], ["Pakistan"], **met),
            said(bad, "It must ‘repair’ [trade](javascript:x) to \u202eprosper\u202c", "condition", actors=["Pakistan"],
                 antecedent="‘repair’ <trade>", consequent="\u202eprosper\u202c", speaker="<u>X</u>", stance="doubts"),
            said(bad, "repair’ [trade](javascript:x)", "irritant", issue="[trade](javascript:x)",
                 dyad=["Iran", "Russia"], actors=["Iran", "Russia"]),
        ],
        calm: [
            event(calm, "Russia met Pakistan on 3 May", ["Russia"], ["Pakistan"], **met),
            event(calm, "Iran may sell oil", ["Iran"], action="COOPERATE", time="2026", factuality="future"),
            said(calm, "Iran may sell oil by 2026", "forecast", actors=["Iran"], proposition="Iran sells oil",
                 hedge="may", probability=[0.2, 0.6], horizon="by 2026", due="2026-01-01/2026-12-31/year"),
        ],
    }  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return dossier(tmp_path_factory.mktemp("x") / "hostile.dossier", _read())


@pytest.fixture(scope="module")
def page(made: Dossier) -> str:
    return as_html(brief(made, generated=date(2025, 1, 1)))


@pytest.fixture(scope="module")
def tree(page: str) -> Any:
    return html.document_fromstring(page)


def test_nothing_of_a_source_becomes_an_element(tree: Any) -> None:
    assert {each.tag.rpartition("}")[2] for each in tree.iter() if isinstance(each.tag, str)} <= ELEMENTS
    assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on") or name == "style"]
    assert {each.get("href")[0] for each in tree.iter("a")} == {"#"}
    assert "\u202e" not in tree.text_content()
    assert "49" not in [words.strip() for words in tree.itertext()]


def test_full_texts_come_back(tree: Any) -> None:
    for name, text in (("d1", HOSTILE), ("d2", CALM)):
        body = tree.get_element_by_id(name).find_class("text")[0]
        for extra in [*body.find_class("back"), *body.find_class("tag")]:
            extra.drop_tree()
        assert body.text_content().split() == visible(text).split()


def test_every_link_leads_somewhere_on_the_page(tree: Any) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.xpath("//@href")} <= set(ids)


def test_nothing_is_fetched_and_no_script_may_run(page: str, tree: Any) -> None:
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'", policy
    )
    assert not tree.xpath("//@src | //link | //script")
    assert "url(" not in page.partition("</style>")[0]


def test_a_line_opens_its_passage(tree: Any) -> None:
    line = next(each for each in tree.xpath("//section[@id='condition']//li") if "Needed" in each.text_content())
    number = line.find_class("ref")[0].get("href")
    place = tree.get_element_by_id(number[1:])
    assert place.getnext().tag == "mark"
    assert place.getnext().text == "It must ‘"
    said_by = line.find_class("aside")[0].text_content()
    assert said_by == "(according to <u>X</u>; the author doubts it)"


def test_an_event_told_twice_is_one_line(tree: Any) -> None:
    rows = [row for row in tree.xpath("//tr[starts-with(@id, 'event-')]") if "3 May" in row.text_content()]
    assert len(rows) == 1
    assert [each.text for each in rows[0].find_class("ref")] == ["1", "4"]
    assert "2 documents" in rows[0].text_content()


def test_headings_step_down_one_at_a_time(tree: Any) -> None:
    levels = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert not tree.xpath("//table//th[not(@scope)]")


def test_what_is_to_come_is_said_to_be(made: Dossier, tree: Any) -> None:
    latest = tree.xpath("//li[starts-with(@id, 'latest-')]")
    assert [each.find_class("label")[0].text for each in latest] == ["3 May 2024"]
    forecast = tree.xpath("//li[starts-with(@id, 'open-')]")[0].text_content()
    assert "by 31 Dec 2026" in forecast
    assert "“may”, 20–60\u00a0%" in forecast


def test_the_same_dossier_gives_the_same_bytes(made: Dossier, page: str) -> None:
    assert as_html(brief(made, generated=date(2025, 1, 1))) == page
    assert as_markdown(brief(made)) == as_markdown(brief(made))


def test_as_of_leaves_out_and_says_so(made: Dossier) -> None:
    found = brief(made, as_of="2024-05-20", title="Then")
    assert [each.stored.document.name for each in found.read] == ["<b>.txt"]
    assert found.title == "Then"
    assert "1 document published later was left out." in found.notes
    assert found.dates == ("As of 2024-05-20: nothing published later is used.",)


def test_quality_is_what_is_known(made: Dossier) -> None:
    assert "events 60 %" in brief(made).quality
    assert brief(made, quality="Measured: half.").quality.startswith("Measured: half. Statements read by machine")


def test_markdown_has_no_markup_of_a_source(made: Dossier) -> None:
    text = as_markdown(brief(made))
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence"}
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_an_empty_dossier_is_a_page_too(tmp_path: Path) -> None:
    empty = dossier(tmp_path / "empty.dossier", {document("Nothing.", "n.txt"): []})
    tree: Any = html.document_fromstring(as_html(brief(empty)))
    assert "No statements were found." in tree.text_content()
    assert as_markdown(brief(empty)).startswith("# empty\n")


def test_marked_html(made: Dossier) -> None:
    stored = made.documents()[0]
    tree: Any = html.document_fromstring(marked_html(stored, made.statements()))
    assert {each.tag for each in tree.iter() if isinstance(each.tag, str)} <= ELEMENTS
    assert [each.find_class("label")[0].text for each in tree.find_class("lines")[0]] == [
        "event",
        "condition",
        "irritant",
    ]
    assert {href[1:] for href in tree.xpath("//@href")} <= set(tree.xpath("//@id"))


def test_marked_terminal(made: Dossier) -> None:
    found = marked_terminal(made.documents()[0], made.statements())
    assert "\x1b" not in found.plain
    assert "Russia met Pakistan on 3 May[1]. &" in found.plain
    assert "[related link] Read more:" in found.plain
    underlined = {found.plain[span.start : span.end] for span in found.spans if "underline" in str(span.style)}
    assert "Russia met Pakistan on 3 May" in underlined


def test_marked_markdown(made: Dossier) -> None:
    text = marked_markdown(made.documents()[1], made.statements())
    assert "⸢⸢Iran may sell oil⸣[^3] by 2026⸣[^2]." in text


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    foreign = document("Le ministre parle.", "f.txt", None, language="fr")
    made = dossier(tmp_path / "x.dossier", {document("Peru met Chile.", "e.txt"): [], foreign: []})
    found = brief(made)
    assert found.notes == (
        "Does not look like English, so that little or nothing was read: f.txt.",
        "1 document has no date of publication: words such as “last month” in its text stand for no date here.",
    )
    assert [each.remark for each in found.read] == ["", "does not look like English"]
    assert "What is missing" in as_html(found)
    assert brief(made, as_of="2024-12-31").notes[1:] == ("1 document without a date of publication was left out.",)


def test_nothing_is_past_due_where_no_day_is_known(tmp_path: Path) -> None:
    source = document("Iran may sell oil by 2026.", "a.txt", None)
    fields = {"proposition": "Iran sells oil", "hedge": "may", "due": "2026-01-01/2026-12-31/year"}
    told = said(source, "Iran may sell oil by 2026", "forecast", actors=["Iran"], **fields)
    made = dossier(tmp_path / "x.dossier", {source: [told]})
    assert [line.label for group in brief(made).front for line in group.lines] == ["by 31 Dec 2026"]
    late = brief(made, generated=date(2030, 1, 1))
    assert [line.label for group in late.front for line in group.lines] == ["fell due 31 Dec 2026"]
