import json
from pathlib import Path
from threading import Thread

import pytest
from starlette.testclient import TestClient

from dragoman import api
from dragoman.web import Settings, app
from tests.web.conftest import TEXT


def decide(client: TestClient, token: str, name: str, verdict: str, **fields: str) -> dict[str, str]:
    data = {"token": token, "verdict": verdict, "back": "/review", **fields}
    answer = client.post(f"/statements/{name}/decisions", data=data, headers={"accept": "application/json"})
    found: dict[str, str] = answer.json()
    return found


def test_a_decision_is_stored_and_the_next_statement_comes(
    client: TestClient, token: str, ids: dict[str, str], path: Path
) -> None:
    assert ids["They"] in client.get("/review").text
    said = decide(client, token, ids["They"], "accept")
    assert said["said"].startswith("accepted by Amna")
    assert f'data-statement="{ids["A"]}"' in said["html"]
    with api.open(path) as dossier:
        assert dossier.statement(ids["They"]).verdict == "accept"


def test_without_a_script_it_leads_back(client: TestClient, token: str, ids: dict[str, str]) -> None:
    for back, where in (("/review?at=1", "/review?at=1"), ("//evil.example", "/review"), ("http://x", "/review")):
        data = {"token": token, "verdict": "reject", "back": back}
        answer = client.post(f"/statements/{ids['They']}/decisions", data=data, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, where)


def test_an_edit_stores_what_was_changed_and_nothing_else(
    client: TestClient, token: str, ids: dict[str, str], path: Path
) -> None:
    fields = {"action": "CONSULT", "recipient": "Pakistan", "actors": "Russia; Iran", "level": "", "why": "as it says"}
    decide(client, token, ids["They"], "edit", **fields)
    with api.open(path) as dossier:
        (made,) = dossier.judgements(ids["They"])
    assert dict(made.values) == {"action": "CONSULT", "actors": ["Russia", "Iran"]}
    assert "read as" in client.get(f"/statements/{ids['They']}").text


@pytest.mark.parametrize(
    ("verdict", "fields"),
    [
        ("edit", {}), ("edit", {"action": "DANCE"}), ("edit", {"start": "x"}), ("edit", {"end": "99999"}),
        ("note", {"why": " "}), ("burn", {}), ("undo", {}),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_refused_in_words(
    client: TestClient, token: str, ids: dict[str, str], verdict: str, fields: dict[str, str]
) -> None:
    assert decide(client, token, ids["They"], verdict, **fields)["error"]


def test_the_latest_decision_of_a_person_is_taken_back(
    client: TestClient, token: str, ids: dict[str, str], path: Path
) -> None:
    decide(client, token, ids["They"], "accept")
    decide(client, token, ids["A"], "reject")
    assert decide(client, token, "latest", "undo")["said"].startswith("took back")
    with api.open(path) as dossier:
        assert (dossier.statement(ids["A"]).verdict, dossier.statement(ids["They"]).verdict) == (None, "accept")
    decide(client, token, "latest", "undo")
    assert "error" in decide(client, token, "latest", "undo")


def test_two_reviewers_on_one_statement_are_both_kept(
    client: TestClient, token: str, ids: dict[str, str], path: Path
) -> None:
    with api.open(path, write=True) as dossier:
        dossier.judge(ids["They"], "reject", who="Omar")
    decide(client, token, ids["They"], "accept")
    page = client.get(f"/statements/{ids['They']}").text
    assert "rejected by Omar" in page
    assert "accepted by Amna" in page


def test_changes_need_the_token_and_the_desk_s_own_pages(client: TestClient, token: str, ids: dict[str, str]) -> None:
    address = f"/statements/{ids['They']}/decisions"
    assert client.post(address, data={"verdict": "accept"}).status_code == 400
    assert client.post(address, data={"verdict": "accept", "token": "é" * 9}).status_code == 400
    headers = {"sec-fetch-site": "cross-site"}
    assert client.post(address, data={"verdict": "accept", "token": token}, headers=headers).status_code == 403
    assert client.get(address).status_code == 405
    assert client.post(address, content=b"x" * 1_100_000).status_code == 400
    assert client.post(address, content=b"\xff\xfe").status_code == 400
    assert "0 of them judged" in client.get("/").text


def test_only_this_machine_s_names_are_answered(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    for host in ("localhost:80", "localhost", "127.0.0.1"):
        assert client.get("/", headers={"host": host}).status_code == 200


def test_beyond_this_machine_only_with_the_password(path: Path) -> None:
    with pytest.raises(Exception, match="DRAGOMAN_PASSWORD"):
        Settings(dossier=path, host="0.0.0.0")
    settings = Settings(dossier=path, host="0.0.0.0", password="sesame", who="nobody")
    with TestClient(app(settings)) as client:
        assert client.get("/").status_code == 401
        assert client.get("/static/desk.css").status_code == 401
        assert client.get("/", auth=("Omar", "wrong")).status_code == 401
        assert client.get("/", headers={"authorization": "Basic %%%"}).status_code == 401
        assert "Reviewing as <bdi>Omar</bdi>" in client.get("/", auth=("Omar", "sesame")).text


def test_decisions_go_out_and_come_back_whole(client: TestClient, token: str, ids: dict[str, str], path: Path) -> None:
    decide(client, token, ids["They"], "edit", action="CONSULT")
    decide(client, token, ids["A"], "note", why="see “elsewhere”")
    lines = client.get("/decisions.jsonl").text
    first = json.loads(lines.splitlines()[0])
    assert first["text"] == "They signed a deal, Lavrov said."
    assert first["text"][first["spans"][0]["start"] : first["spans"][0]["end"]] == "They signed a deal"
    target = json.loads(client.get("/annotations.json").text)["items"][0]["target"]
    assert target["selector"][0] == {"type": "TextPositionSelector", "start": 21, "end": 39}
    assert target["source"] == f"urn:sha256:{TEXT.sha256}"
    again = client.post("/decisions", data={"token": token, "lines": lines + "{}\nno json\n[]\n"}).text
    assert "0 brought in, 2 known already, 2 not used" in again
    more = json.dumps({"answer": "accept", "meta": {"statement": ids["Ties"]}, "_timestamp": 1_600_000_000})
    assert "1 brought in" in client.post("/decisions", data={"token": token, "lines": more}).text
    with api.open(path) as dossier:
        assert dossier.statement(ids["Ties"]).verdict == "accept"
        assert dossier.verify() == []


def test_many_at_once_are_all_kept(client: TestClient, token: str, ids: dict[str, str], path: Path) -> None:
    names = list(ids.values())
    threads = [Thread(target=decide, args=(client, token, name, "accept")) for name in names]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    with api.open(path) as dossier:
        assert {each.verdict for each in dossier.statements()} == {"accept"}


def test_a_source_is_graded_and_the_grade_shown(client: TestClient, token: str) -> None:
    address = "/sources/Daily%20%2F%20Times"
    assert "Nobody has graded it" in client.get(address).text
    answer = client.post(f"{address}/grade", data={"token": token, "grade": "D", "why": "once wrong"})
    assert answer.status_code == 200
    assert "Graded <strong>D</strong>" in answer.text
    assert "D by Amna" in answer.text
    assert client.post(f"{address}/grade", data={"token": token, "grade": "Z"}).status_code == 400
    assert client.post("/sources/Nobody/grade", data={"token": token, "grade": "A"}).status_code == 400


def test_a_corrected_date_moves_the_event(client: TestClient, token: str, ids: dict[str, str], path: Path) -> None:
    decide(client, token, ids["They"], "edit", date="2018-11")
    with api.open(path) as dossier:
        assert str(dossier.statement(ids["They"]).statement.time) == "2018-11"
    decide(client, token, ids["They"], "edit", time="2017")
    with api.open(path) as dossier:
        assert str(dossier.statement(ids["They"]).statement.time) == "2017"
    assert "day, month or year" in decide(client, token, ids["They"], "edit", time="soon")["error"]


def test_a_lens_that_needs_more_shows_its_form(client: TestClient) -> None:
    answer = client.get("/lenses/whatif")
    assert answer.status_code == 200
    assert 'role="alert"' not in answer.text
    assert 'name="settings"' in answer.text


def test_hostile_lines_are_told_of_one_by_one(client: TestClient, token: str, ids: dict[str, str]) -> None:
    decide(client, token, ids["They"], "accept")
    whole = json.loads(client.get("/decisions.jsonl").text)
    own = whole["dragoman"]
    lines = [
        json.dumps({"answer": "accept", "meta": {"statement": ids["Ties"]}, "_timestamp": 1e300}),
        json.dumps({"answer": "accept", "meta": {"statement": ids["Ties"]}, "_timestamp": float("nan")}),
        "[" * 200_000,
        json.dumps({**whole, "dragoman": {**own, "why": "\ud800"}}),
        json.dumps({**whole, "dragoman": {**own, "verdict": "reject", "when": "2024-01-01T00:00:00", "who": ""}}),
    ]
    said = client.post("/decisions", data={"token": token, "lines": "\n".join(lines)}).text
    assert "1 brought in, 0 known already, 4 not used" in said
    assert "rejected by Amna, 2024-01-01" in client.get("/decisions").text
    client.cookies.clear()
    client.cookies.set("dragoman-seen", "1000000000.1000000000")
    assert client.get("/").status_code == 200


def test_the_queue_keeps_what_it_was_narrowed_by(client: TestClient) -> None:
    text = client.get("/review?text=deal&kinds=event&since=2019").text
    assert 'data-back="/review?kinds=event&amp;since=2019&amp;text=deal"' in text
    assert client.get("/review?at=x").status_code == 400
