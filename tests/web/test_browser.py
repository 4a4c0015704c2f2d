"""The whole way in a real browser: Debian's Chromium, or another by the name of `chromium`."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dragoman import api
from dragoman.web import Settings, app
from tests.web.conftest import HOSTILE, TEXT

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")]


@pytest.fixture
def address(path: Path) -> Iterator[str]:
    """The desk, served for real."""
    import uvicorn

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(app(Settings(dossier=path, port=port, who="Amna")), port=port, log_level="error")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def page(address: str) -> Iterator["Page"]:
    """A page of the browser; it fails on an error of a script, and on a request that leaves the machine."""
    playwright = pytest.importorskip("playwright.sync_api")
    troubles: list[str] = []
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        made = browser.new_page(base_url=address)
        made.on("pageerror", lambda error: troubles.append(str(error)))
        made.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
        made.on("dialog", lambda dialog: troubles.append(dialog.message))
        made.on("request", lambda asked: None if _own(asked.url, address) else troubles.append(asked.url))
        yield made
        browser.close()
    assert troubles == []


def _own(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))


def test_reading_opens_the_card_beside_the_text(page: "Page", ids: dict[str, str]) -> None:
    page.goto("/documents")
    page.get_by_role("link", name="alert(1)").click()
    assert page.locator("article").inner_text().count("alert(1)") >= 1
    page.locator(f'a.m[href*="{ids["Ties"]}"]').first.click()
    page.wait_for_selector(f'.card[data-statement="{ids["Ties"]}"]')
    assert ids["Ties"] in page.url
    page.go_back()
    page.wait_for_selector(".lines.brief")


def test_reviewing_by_keys_and_taking_it_back(page: "Page", path: Path, ids: dict[str, str]) -> None:
    page.goto("/review")
    page.wait_for_selector(f'.card[data-statement="{ids["They"]}"]')
    page.keyboard.press("a")
    page.wait_for_selector(f'.card[data-statement="{ids["A"]}"]')
    page.keyboard.press("s")
    page.wait_for_selector(f'.card[data-statement="{ids["Ties"]}"]')
    page.keyboard.press("k")
    page.wait_for_selector(f'.card[data-statement="{ids["A"]}"]')
    page.keyboard.press("x")
    page.wait_for_selector(f'.card[data-statement="{ids["Ties"]}"]')
    page.keyboard.press("n")
    page.keyboard.type("a note with e and x")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#said", has_text="noted").wait_for()
    page.keyboard.press("u")
    page.locator("#said", has_text="took back").wait_for()
    page.keyboard.press("u")
    page.wait_for_selector(f'.card[data-statement="{ids["A"]}"]')
    with api.open(path) as dossier:
        verdicts = {each.quote.split()[0]: each.verdict for each in dossier.statements()}
    assert verdicts == {"Russia": None, "They": "accept", "Ties": None, "A": None, "India": None}


def test_correcting_by_keys(page: "Page", path: Path, ids: dict[str, str]) -> None:
    page.goto("/review?kinds=event")
    page.keyboard.press("e")
    page.locator("details.edit select[name=action]").select_option("CONSULT")
    page.get_by_role("button", name="Save the correction").click()
    page.locator("#said", has_text="CONSULT").wait_for()
    with api.open(path) as dossier:
        assert dossier.statement(ids["They"]).edited


def test_a_mark_of_a_figure_opens_its_statement(page: "Page") -> None:
    page.goto("/lenses/relations?between=Russia%3BPakistan")
    page.locator("figure svg a").first.click()
    page.wait_for_url("**/statements/*")
    assert page.locator(".card").count() == 1


def test_the_slider_sets_the_day(page: "Page") -> None:
    page.goto("/lenses/timeline")
    page.get_by_label("as of, as a slider").press("Home")
    page.wait_for_url("**as_of=2019-05-01*")


def test_searching_filtering_and_taking_away(page: "Page") -> None:
    page.goto("/")
    page.get_by_label("Search", exact=True).fill("excellent")
    page.keyboard.press("Enter")
    page.locator(".hits a").first.click()
    assert page.locator("mark.found, a.m").count()
    page.goto("/statements?kinds=event")
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV").click()
    assert "Russia met Pakistan" in taken.value.path().read_text("utf-8")
    page.goto("/brief")
    assert page.locator("h1").count() == 1


def test_hostile_text_stays_text(page: "Page") -> None:
    for address in ("/", "/documents", f"/documents/{TEXT.sha256}", "/search?q=alert", "/statements", "/brief"):
        page.goto(address)
        assert page.evaluate("document.querySelectorAll('body script').length") == 0
    page.goto("/search?q=%3Cscript%3Ealert(2)%3C/script%3E")
    assert page.locator("input[type=search]").first.input_value().startswith("<script>")
    assert HOSTILE.startswith("<script>")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(page: "Page", scheme: str, ids: dict[str, str]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found: dict[str, list[str]] = {}
    for address in (
        "/", "/documents", f"/documents/{TEXT.sha256}?statement={ids['They']}", "/statements", "/review", "/decisions",
        f"/statements/{ids['They']}", f"/statements/{ids['They']}/explained", "/search?q=deal", "/actors", "/sources",
        "/actors/Russia", "/lenses/relations?between=Russia%3BPakistan", "/lenses/timeline",
    ):  # fmt: skip
        page.goto(address)
        for each in axe.run(page).response["violations"]:
            found.setdefault(each["id"], []).append(f"{address}: {each['nodes'][0]['html'][:150]}")
    assert found == {}


def test_no_page_is_wider_than_a_small_phone(page: "Page", ids: dict[str, str]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for address in ("/", "/documents", f"/documents/{TEXT.sha256}", "/statements", "/review", "/lenses/timeline",
                    f"/statements/{ids['They']}", "/actors", "/search?q=deal", "/decisions"):  # fmt: skip
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
