import csv
import io
import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman import api
from dragoman.api import LENSES
from dragoman.dossier import Dossier
from dragoman.statements import Remark
from tests.dossier.fakes import READER, document, event
from tests.web.conftest import OTHER, TEXT, stated

PAGES = [
    "/", "/documents", f"/documents/{TEXT.sha256}", f"/documents/{OTHER.sha256}", "/statements", "/review",
    "/decisions", "/search?q=deal", "/actors", "/actors/Russia", "/sources", "/sources/Daily%20%2F%20Times",
    "/sources/-", "/papers", "/brief", "/lenses/relations?between=Russia;Pakistan", "/lenses/timeline",
]  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_there_and_lets_nothing_of_a_text_act(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "\u202e" not in answer.text
    assert "\x1b" not in answer.text
    assert "unsafe-inline" not in answer.headers["content-security-policy"] or address == "/brief"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", [each for each in PAGES if each != "/brief"])
def test_its_twins_have_the_same_rows(client: TestClient, address: str) -> None:
    path, _, query = address.partition("?")
    base = ("/home" if path == "/" else path) + ".{}" + (f"?{query}" if query else "")
    whole = client.get(base.format("json")).json()
    rows = list(csv.DictReader(io.StringIO(client.get(base.format("csv")).text)))
    assert len(rows) == len(whole["rows"])


@pytest.mark.parametrize("name", [each for each in LENSES if each != "search"])
def test_every_lens_has_a_page_or_says_what_it_needs(client: TestClient, name: str) -> None:
    answer = client.get(f"/lenses/{name}")
    assert answer.status_code in (200, 400)
    assert "<h1>" in answer.text


def test_no_page_asks_anything_of_another_host(client: TestClient) -> None:
    for address in PAGES:
        loaded = re.findall(r'(?:src|action|<link[^>]*href)="([^"]+)"', client.get(address).text)
        assert all(each.startswith(("/", "data:")) and not each.startswith("//") for each in loaded)


def test_the_card_stands_beside_the_text(client: TestClient, ids: dict[str, str]) -> None:
    text = client.get(f"/documents/{TEXT.sha256}?statement={ids['They']}").text
    assert f'data-statement="{ids["They"]}"' in text
    assert "‹" not in text.split("<article")[0]
    assert ">Lavrov<" in text
    assert client.get(f"/documents/{TEXT.sha256}?statement=beef").status_code == 404


def test_a_statement_has_a_page_and_an_explanation(client: TestClient, ids: dict[str, str]) -> None:
    page = client.get(f"/statements/{ids['Ties']}")
    assert "Ties are excellent" in page.text
    assert client.get(f"/statements/{ids['Ties']}.json").json()["rows"][0]["level"] == 6.0
    assert client.get(f"/marks/{ids['Russia']}", follow_redirects=False).headers["location"].endswith(ids["Russia"])
    for address in ("/statements/beef", "/marks/beef", "/documents/beef", "/lenses/none", "/actors/Nobody", "/x"):
        assert client.get(address).status_code == 404, address


def test_a_search_that_cannot_be_understood_says_why(client: TestClient) -> None:
    answer = client.get("/search?q=%22")
    assert answer.status_code == 400
    assert "quotation mark" in answer.text
    assert "<mark>deal</mark>" in client.get("/search?q=deal").text


def test_a_hit_leads_to_its_sentence(client: TestClient) -> None:
    found = re.search(r'href="(/documents/[^"]+found=[^"]+)"', client.get("/search?q=excellent").text)
    assert found
    assert 'id="found"' in client.get(found[1].replace("&amp;", "&")).text


def test_lists_are_paged_and_narrowed(client: TestClient) -> None:
    rows = client.get("/statements.json?kinds=event&actors=Russia").json()["rows"]
    assert [each["kind"] for each in rows] == ["event", "event"]
    assert client.get("/statements.json?start=4").json()["rows"][0]["quote"] == "India met China"
    for bad in ("start=x", "start=-1", "start=99999999999999", "kinds=none", "as_of=2019-31-31", "between=A"):
        assert client.get(f"/statements?{bad}").status_code == 400, bad


def test_a_lens_page_keeps_what_was_asked_when_it_cannot_be_shown(client: TestClient) -> None:
    answer = client.get("/lenses/relations?between=Russia")
    assert answer.status_code == 400
    assert 'value="Russia"' in answer.text


def test_the_marks_of_a_figure_lead_to_statements(client: TestClient) -> None:
    text = client.get("/lenses/relations?between=Russia;Pakistan").text
    marks = set(re.findall(r'href="(/marks/\w+)"', text))
    assert marks
    assert all(client.get(each).status_code == 200 for each in marks)


def test_what_changed_since_the_last_visit_is_told(client: TestClient) -> None:
    assert "Since your last visit" not in client.get("/").text
    client.cookies.clear()
    client.cookies.set("dragoman-seen", "1000000000.1000000000")
    assert "2 documents read" in client.get("/").text
    client.cookies.set("dragoman-seen", "x" * 5000)
    assert client.get("/").status_code == 200


def test_what_fell_due_is_told(client: TestClient) -> None:
    assert "A pipeline" in client.get("/").text.split("What fell due")[1]


def test_what_is_resolved_waits_no_more(client: TestClient, path: Path, ids: dict[str, str]) -> None:
    with api.open(path, write=True) as dossier:
        dossier.resolve(ids["A"], "no", happened="2020-12-31", evidence=("https://example.org",), who="Amna")
    assert "A pipeline" not in client.get("/").text.split("What fell due")[1]


def test_json_is_json_also_where_nothing_is_found(client: TestClient) -> None:
    assert "error" in json.loads(client.get("/documents/beef.json").text)


def test_no_lens_reads_a_file_that_an_address_names(client: TestClient, tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text("word = 'hush'")
    for name in LENSES:
        for field in ("file", "events", "matrix", "ladder"):
            assert "hush" not in client.get(f"/lenses/{name}", params={field: str(secret)}).text


def test_the_form_of_a_lens_has_its_own_fields(client: TestClient) -> None:
    text = client.get("/lenses/conditions?target=gas").text
    assert 'name="target" value="gas"' in text
    assert 'name="settings"' in text
    assert "<option >quarter" in client.get("/lenses/relations").text


@pytest.mark.parametrize(("form", "begins"), [("md", b"# "), ("docx", b"PK"), ("pdf", b"%PDF")])
def test_the_briefing_is_handed_over_in_every_format(client: TestClient, form: str, begins: bytes) -> None:
    if form == "pdf":
        pytest.importorskip("typst")
    answer = client.get(f"/brief.{form}?preset=relations")
    assert answer.content.startswith(begins)
    assert client.get(f"/brief.{form}?preset=none").status_code == 400
    assert client.get(f"/brief.{form}?preset=relations").content == answer.content


def test_what_needs_review_shows_both_views(client: TestClient, path: Path, ids: dict[str, str]) -> None:
    remark = Remark(
        sort="review", reason="the speaker differs", statement=ids["They"], field="speaker", read="Lavrov", other="Omar"
    )
    with Dossier.open(path, write=True) as dossier, dossier.run(READER) as run:
        first, _ = stated()
        run.store(TEXT, first, remarks=[remark])
    page = client.get(f"/statements/{ids['They']}").text
    assert "Needs review: <bdi>the speaker differs</bdi>" in page
    assert "<bdi>Omar</bdi>" in page


def test_documents_are_found_whatever_the_publisher_and_by_any_letters(client: TestClient, path: Path) -> None:
    assert len(client.get("/documents.json?q=a&publisher=").json()["rows"]) == 1
    assert [each["name"] for each in client.get("/documents.json?publisher=-").json()["rows"]] == ["b.txt"]
    source = document("c.txt", "Iran met Oman.", title="Ägypten")
    with Dossier.open(path, write=True) as dossier, dossier.run(READER) as run:
        run.store(source, [event(source, "Iran met Oman")])
    assert [each["name"] for each in client.get("/documents.json?q=ägypten").json()["rows"]] == ["c.txt"]


def test_an_error_page_has_the_desk_s_own_look(client: TestClient) -> None:
    answer = client.get("/brief?as_of=nonsense")
    assert answer.status_code == 400
    assert "style-src 'self'" in answer.headers["content-security-policy"]
