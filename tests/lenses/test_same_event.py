import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dragoman.dossier import Dossier, Link, LinkVerdict, Query, StoredStatement
from dragoman.lenses import clusters, merge, timeline
from dragoman.statements import Judgement, Verdict
from tests.lenses.build import document, dossier, event, stored

PAIR = (["Russia"], ["Pakistan"])


def report(quote: str, name: str, told: str | None, time: str | None, **fields: Any) -> StoredStatement:
    source = document(quote, name, told)
    actor, recipient = fields.pop("sides", PAIR)
    return stored(source, event(source, quote, actor, recipient, time=time, **fields))


def number(*reports: StoredStatement) -> int:
    return len(set(clusters(reports).values()))


def test_two_outlets_on_one_visit() -> None:
    one = report("Lavrov visited Islamabad on 6 April to discuss the gas pipeline", "a", "2021-04-07", "2021-04-06")
    two = report("On 6 April Pakistan received Lavrov for talks on a gas pipeline", "b", "2021-04-08", "2021-04-06",
                 sides=(["Pakistan"], ["Russia"]))  # fmt: skip
    assert number(one, two) == 1


def test_two_visits_by_one_minister_in_different_months() -> None:
    one = report("Lavrov visited Islamabad to discuss the gas pipeline", "a", "2021-04-07", "2021-04-06")
    two = report("Lavrov visited Islamabad to discuss the gas pipeline", "b", "2021-06-08", "2021-06-07")
    assert number(one, two) == 2


def test_a_vague_report_does_not_bridge_two_visits() -> None:
    april = report("Lavrov visited Islamabad to discuss the gas pipeline", "a", "2021-04-07", "2021-04-06")
    june = report("Lavrov visited Islamabad to discuss the gas pipeline", "b", "2021-06-08", "2021-06-07")
    year = report("Lavrov visited Islamabad to discuss the gas pipeline", "c", "2022-01-08", "2021")
    assert number(april, june, year) == 2


def test_a_reprint_without_dates() -> None:
    words = "New Delhi has offered a credit line of $250 million more for related works"
    one, two = report(words, "a", "2024-05-28", None), report(words, "b", "2024-05-31", None)
    assert clusters([one, two]) == {one.id: one.id, two.id: one.id}


def test_the_same_words_a_year_apart() -> None:
    words = "The two ministers agreed to meet again soon on the pipeline"
    assert number(report(words, "a", "2023-05-28", None), report(words, "b", "2024-05-28", None)) == 2


def test_roles_matter_where_the_act_has_a_direction() -> None:
    words = "accused the other of shelling villages along the border"
    one = report(words, "a", "2024-05-28", "2024-05-27", action="ACCUSE")
    two = report(words, "b", "2024-05-28", "2024-05-27", action="ACCUSE", sides=(["Pakistan"], ["Russia"]))
    assert number(one, two) == 2


def test_acts_of_different_kinds_stay_apart() -> None:
    words = "signed a protocol on a pipeline from Karachi to Lahore"
    one = report(words, "a", "2024-05-28", "2024-05-27", action="AGREE")
    two = report(words, "b", "2024-05-28", "2024-05-27", action="SANCTION")
    assert number(one, two) == 2


def test_a_supposed_event_is_not_the_event() -> None:
    words = "Moscow delivered combat helicopters to Islamabad in spring"
    one = report(words, "a", "2024-05-28", "2024-05-27")
    two = report(words, "b", "2024-05-28", "2024-05-27", factuality="hypothetical")
    assert number(one, two) == 2


def test_order_does_not_matter() -> None:
    words = "Lavrov visited Islamabad to discuss the gas pipeline"
    reports = [report(words, f"{n}.txt", f"2021-0{n}-08", f"2021-0{1 + n // 2}-06") for n in range(1, 9)]
    wanted = clusters(reports)
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        assert clusters(reports) == wanted


def test_merge_gives_what_a_dossier_stores(tmp_path: Path) -> None:
    words = "New Delhi has offered a credit line of $250 million more for related works"
    one, two = document(words, "a.txt", "2024-05-28"), document(words, "b.txt", "2024-05-31")
    made = dossier(tmp_path / "x.dossier", {each: [event(each, words, ["India"])] for each in (one, two)})
    pairs = merge(made)
    made.close()
    assert len(pairs) == 2
    assert len({cluster for _, cluster in pairs}) == 1
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_clusters(pairs)
        assert merge(opened) == pairs


def test_what_came_out_later_brings_no_earlier_reports_together(tmp_path: Path) -> None:
    words = "Lavrov visited Islamabad to discuss the gas pipeline"
    told = {"a.txt": "2021-04-07", "b.txt": "2021-04-08", "c.txt": "2021-06-01"}
    quotes = [words, "The minister was received", words]
    sources = [document(quote, name, day) for quote, (name, day) in zip(quotes, told.items(), strict=True)]
    read = {each: [event(each, each.text, *PAIR)] for each in sources}
    dossier(tmp_path / "x.dossier", read).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_clusters([(each.id, "one") for each in opened.statements()])
        assert [row.values["told_in"] for row in timeline(opened).rows] == [3]
        assert [row.values["told_in"] for row in timeline(opened, as_of="2021-05-01").rows] == [1, 1]


def test_a_correction_takes_an_event_out_of_its_cluster(tmp_path: Path) -> None:
    words = "Lavrov visited Islamabad to discuss the gas pipeline"
    one, two = document(words, "a.txt", "2021-04-07"), document(words, "b.txt", "2021-04-08")
    read = {each: [event(each, words, *PAIR, time="2021-04-06")] for each in (one, two)}
    dossier(tmp_path / "x.dossier", read).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_clusters(merge(opened))
        assert [row.values["told_in"] for row in timeline(opened).rows] == [2]
        second = opened.statements(Query(documents=("b.txt",)))[0]
        told = {"time": "2020-01-10/2020-01-10/day"}
        opened.decide(judgement(second, "edit", told))
        assert [row.values["time"] for row in timeline(opened).rows] == ["2020-01-10", "2021-04-06"]
        opened.set_clusters(merge(opened))
        opened.decide(judgement(second, "edit", {}))
        assert [row.values["told_in"] for row in timeline(opened).rows] == [2]


def judgement(of: StoredStatement, verdict: Verdict, values: dict[str, Any]) -> Judgement:
    when = datetime(2025, 1, 1, tzinfo=UTC)
    return Judgement(statement=of.id, verdict=verdict, who="me", when=when, values=tuple(values.items()))


def said(verdict: LinkVerdict, *reports: StoredStatement) -> Link:
    ids = tuple(each.id for each in reports)
    return Link(of="event", verdict=verdict, ids=ids, who="Amna", when=datetime(2025, 1, 1, tzinfo=UTC))


def visits(*names: str) -> list[StoredStatement]:
    words = "Lavrov visited Islamabad to discuss the gas pipeline"
    return [report(words, name, "2021-04-07", "2021-04-06") for name in names]


def test_what_a_person_put_together_or_keeps_apart_counts_first() -> None:
    one, two, three = visits("a", "b", "c")
    june = report("They shook hands", "d", "2021-06-08", "2021-06-07", action="AID")
    assert len(set(clusters([one, two, june], [said("same", one, june)]).values())) == 1
    apart = clusters([one, two, three], [said("apart", one, two)])
    assert (apart[one.id] == apart[two.id], len(set(apart.values()))) == (False, 2)
    later = [said("apart", one, two), said("same", one, two)]
    assert len(set(clusters([one, two, three], later).values())) == 1


def test_what_a_person_put_together_stays_so_where_one_between_is_left_out() -> None:
    one, two = visits("a", "b")
    june = report("They shook hands", "d", "2021-06-08", "2021-06-07", action="AID")
    chain = [said("same", one, two, june)]
    assert len(set(clusters([one, june], chain).values())) == 1
    assert len(set(clusters([one, june], [*chain, said("open", one, june)]).values())) == 2


def test_what_a_person_said_does_not_depend_on_the_order_either() -> None:
    reports = visits(*"abcdefgh")
    links = [said("apart", *reports[:3]), said("same", reports[0], reports[7])]
    wanted = clusters(reports, links)
    assert len(set(wanted.values())) == 3
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        assert clusters(reports, links) == wanted


def test_many_reports_of_one_event_and_many_events() -> None:
    """Every event of a day is told twice, and all name the same two states."""
    pairs = [
        report(f"Lavrov visited Islamabad for talks on town{n % 60:02}x field{n % 60:02}x", f"{n}.txt", "2021-04-07",
               "2021-04-06")
        for n in range(120)
    ]  # fmt: skip
    assert len(set(clusters(pairs).values())) <= 60


def test_a_decision_shows_in_the_timeline_and_outlives_reading_again(tmp_path: Path) -> None:
    words = "Lavrov visited Islamabad to discuss the gas pipeline"
    one, two = document(words, "a.txt", "2021-04-07"), document(words, "b.txt", "2021-04-08")
    read = {each: [event(each, words, *PAIR, time="2021-04-06")] for each in (one, two)}
    dossier(tmp_path / "x.dossier", read).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_clusters(merge(opened))
        first, second = opened.statements(Query(kinds=("event",)))
        opened.link(said("apart", first, second), merge)
        assert [row.values["told_in"] for row in timeline(opened).rows] == [1, 1]
        assert "2 events kept apart from others by a person (Amna)." in timeline(opened).notes
        opened.set_clusters(merge(opened))
        assert [row.values["told_in"] for row in timeline(opened).rows] == [1, 1]
        opened.link(said("same", first, second), merge)
        assert [row.values["told_in"] for row in timeline(opened).rows] == [2]
        assert "1 event put together by a person (Amna)." in timeline(opened).notes
        assert opened.verify() == []
        opened.link(said("open", first, second))
        assert not any("a person" in note for note in timeline(opened).notes)
