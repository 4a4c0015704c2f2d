"""Briefings on what is rare: days at the edge of the calendar, half characters, addresses, near-copies."""

from pathlib import Path

from dragoman.dossier import Dossier
from dragoman.views import as_html, as_markdown, brief, marked_markdown
from tests.lenses.build import document, dossier, event


def test_days_at_the_edge_of_the_calendar(tmp_path: Path) -> None:
    times = ("0001-01-01", "9999-12-31", "9999-12", "0001-01-01/9999-12-31")
    text = "A met B. C met D. E met F. G met H."
    source, later = document(text, published="0001-01-01"), document("Nothing.", "n.txt", "9999-12-31")
    told = [event(source, f"{who} met", [who], time=time) for who, time in zip("ACEG", times, strict=True)]
    found = brief(dossier(tmp_path / "edge.dossier", {source: told, later: []}))
    timeline = found.chapter("timeline")
    assert timeline
    assert [each.title for each in timeline.groups] == ["1", "9999"]
    assert [each.label for each in timeline.groups[1].lines] == ["Dec 9999", "31 Dec 9999"]
    assert "<svg" in as_html(found)


def test_half_characters_in_a_title_are_no_trouble(tmp_path: Path) -> None:
    named = brief(dossier(tmp_path / "x.dossier", {}), title="a\udcff")
    assert "<bdi>a\ufffd</bdi>" in as_html(named).encode().decode()
    assert as_markdown(named).encode().decode().startswith("# a\ufffd\n")


def test_addresses_in_a_quote_are_no_links(tmp_path: Path) -> None:
    quote = "Russia met Pakistan at www.evil.example, www.worse.example"
    source = document(f"{quote}.", url="")
    told = [event(source, quote, ["Russia"], ["Pakistan"], time="2024-05-03")]
    made = dossier(tmp_path / "x.dossier", {source: told})
    for text in (as_markdown(brief(made)), marked_markdown(made.documents()[0], made.statements())):
        assert "www\\.evil.example, www\\.worse.example" in text
        assert "www." not in text


def test_near_copies_are_named(tmp_path: Path) -> None:
    one, two, other = (document(f"Russia met Pakistan. {name}", name) for name in "abc")
    dossier(tmp_path / "x.dossier", {one: [], two: [], other: []}).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_families([(one.sha256, "family"), (two.sha256, "family")])
        found = brief(opened)
    assert [each.remark for each in found.read] == ["nearly the same text as D2", "nearly the same text as D1", ""]
    assert "nearly the same text as D2" in as_html(found)
