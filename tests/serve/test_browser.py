"""The desk and the brief in a real browser: marks, keys, languages, live updates, and no request outside."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quellenlage.model import Account, Quarantined
from quellenlage.present.html import render_html
from quellenlage.serve.config import ServeConfig
from quellenlage.serve.users import add_user
from quellenlage.store import open_store
from tests.serve.conftest import NOW, relate_all, serving
from tests.store.articles import article

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MS = 15_000


class Watched:
    """A page of the browser, with everything that it complained of and asked for."""

    def __init__(self, page: Any, address: str, scripts: bool) -> None:
        self.page, self.address, self.scripts = page, address, scripts
        self.complaints: list[str] = []
        self.outside: list[str] = []
        page.set_default_timeout(MS)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda asked: self.outside.append(asked.url) if not asked.url.startswith(address) else None)

    def go(self, path: str) -> Any:
        return self.page.goto(f"{self.address}{path}")

    def leave(self) -> None:
        """Look whether all was well, and leave before the server goes."""
        self.check()
        self.page.goto("about:blank")
        self.outside.clear()

    def check(self) -> None:
        assert (self.complaints, self.outside) == ([], [])
        if self.scripts:
            assert self.page.evaluate("window.pwned") is None


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    # Chromium's own sandbox needs rights that root in a container does not have.
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield found
        found.close()


Open = Callable[..., Watched]


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """Opens pages, and looks in the end whether one complained or asked for something outside."""
    pages: list[Watched] = []

    def make(address: str, **settings: Any) -> Watched:
        wanted = {"viewport": {"width": 1280, "height": 900}, "locale": "de-DE", **settings}
        scripts = bool(wanted.get("java_script_enabled", True))
        pages.append(Watched(browser.new_context(**wanted).new_page(), address, scripts))
        return pages[-1]

    yield make
    for watched in pages:
        watched.check()
        watched.page.context.close()


@pytest.fixture(scope="module")
def address(ferry: Path) -> Iterator[str]:
    with serving(ServeConfig(str(ferry))) as found:
        yield found


@pytest.fixture(scope="module")
def account(ferry: Path) -> Account:
    with open_store(ferry) as store:
        found = store.account()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def brief(account: Account, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("brief") / "brief.html"
    path.write_text(render_html(account), encoding="utf-8")
    return path.as_uri()


def story_of(account: Account) -> str:
    return max(account.stories, key=lambda story: len(story.documents)).id


def marked(page: Any) -> str:
    """The words that the address leads to, in all pieces of their mark."""
    return str(
        page.evaluate(
            "() => { const id = location.hash.slice(1);"
            " const all = document.querySelectorAll(`[id='${id}'], .c-${id}`);"
            " return [...all].map((piece) => piece.textContent).join(''); }"
        )
    )


def in_sight(page: Any) -> bool:
    return bool(
        page.evaluate(
            "() => { const box = document.getElementById(location.hash.slice(1)).getBoundingClientRect();"
            " return box.top >= 0 && box.bottom <= innerHeight; }"
        )
    )


def test_a_mark_of_a_chart_leads_to_its_words(address: str, account: Account, opened: Open) -> None:
    watched = opened(address)
    page = watched.page
    texts = {reading.document.id: reading.document.text for reading in account.readings}
    figures = f"/stories/{story_of(account)}/figures"
    watched.go(figures)
    links = page.eval_on_selector_all(".chart a.mark", "all => all.map((each) => each.getAttribute('href'))")
    assert len(links) > 10
    for href in (links[0], links[-1]):
        watched.go(figures)
        page.locator(f'.chart a.mark[href="{href}"]').first.click()
        page.wait_for_url("**/documents/**")
        begin, end = map(int, href.partition("#p")[2].split("-"))
        document = href.removeprefix("/documents/").partition("?")[0]
        assert marked(page) == texts[document][begin:end]
        assert in_sight(page)


def test_a_line_of_the_brief_leads_to_its_words(brief: str, account: Account, opened: Open) -> None:
    watched = opened(brief)
    page = watched.page
    watched.go("")
    link = page.locator(".findings .quote a").first
    words = link.inner_text()
    link.click()
    page.wait_for_url(re.compile("#a"))
    assert marked(page) == words
    assert in_sight(page)


def test_keys_walk_open_and_search(address: str, opened: Open) -> None:
    watched = opened(address)
    page = watched.page
    watched.go("/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    lines = page.locator("[data-line]")
    assert "current" in (lines.nth(1).get_attribute("class") or "")
    page.keyboard.press("k")
    assert "current" in (lines.nth(0).get_attribute("class") or "")
    expected = lines.nth(0).locator("a").first.get_attribute("href")
    page.keyboard.press("o")
    page.wait_for_url(f"**{expected}")
    page.keyboard.press("/")
    page.keyboard.type("jko Verletzte")
    assert page.locator("#find").input_value() == "jko Verletzte"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=jko+Verletzte")


def test_keys_of_the_brief_walk_open_and_filter(brief: str, opened: Open) -> None:
    watched = opened(brief)
    page = watched.page
    watched.go("")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url(re.compile("#."))
    shown = page.locator(".finding:visible").count()
    page.keyboard.press("/")
    page.keyboard.type("passagiere")
    assert 0 < page.locator(".finding:visible").count() < shown
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator("[data-line].current").count() == 1


def test_the_language_follows_the_browser_and_the_switch(address: str, brief: str, opened: Open) -> None:
    english = opened(address, locale="en-GB")
    english.go("/")
    assert english.page.locator("h1").inner_text() == "Stories"
    english.page.get_by_role("link", name="Deutsch").click()
    english.page.wait_for_url("**/?lang=de")
    assert english.page.locator("h1").inner_text() == "Themen"
    english.go("/findings")
    assert english.page.locator("h1").inner_text() == "Befunde"
    page = opened(brief, locale="en-GB")
    page.go("")
    assert page.page.locator("#first").inner_text() == "Look at this first"
    page.page.locator("label[for=lang-de]").click()
    assert page.page.locator("#first").inner_text() == "Zuerst ansehen"


def test_everything_can_be_read_without_javascript(address: str, account: Account, opened: Open) -> None:
    watched = opened(address, java_script_enabled=False)
    page = watched.page
    watched.go("/")
    page.locator(".stories h3 a").first.click()
    page.get_by_role("link", name="Wer sagt was").click()
    page.locator(".statements .words a").first.click()
    assert "/documents/" in page.url
    assert page.locator("mark.lit").count() >= 1


SECTIONS = ("findings", "figures", "voices", "lineage", "timeline")
PAGES = ("/", "/stories/{story}", *(f"/stories/{{story}}/{section}" for section in SECTIONS))
MORE = ("/documents/{document}?raw=1", "/findings?kind=&judged=", "/inputs")
FORMS = ("/search?kind=figures&counted=Menschen", "/sign-in", "/nothing")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_nothing_stands_in_anybodys_way(address: str, account: Account, browser: Any, scheme: str, width: int) -> None:
    """What axe knows of WCAG A and AA, with all parts of the pages open, on a desk and on a telephone."""
    settings = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme, "locale": "de-DE"}
    page = browser.new_context(**settings, bypass_csp=True).new_page()
    document = account.readings[0].document.id
    for path in (*PAGES, *MORE, *FORMS):
        page.goto(address + path.format(story=story_of(account), document=document))
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        found = axe.Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["target"], path) for each in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.context.close()


def test_a_list_follows_the_desk(desk: Path, opened: Open) -> None:
    with serving(ServeConfig(str(desk), poll=0.1)) as address:
        watched = opened(address)
        page = watched.page
        watched.go("/")
        before = page.locator(".stories > li").count()
        with open_store(desk) as store:
            store.save(article("neu.txt", "In Altenried brennt das Glaswerk. Die Feuerwehr zählte zwölf Verletzte."))
            relate_all(store)
        page.locator(".stories > li").nth(before).wait_for()
        watched.go("/inputs")
        with open_store(desk) as store:
            store.add_quarantine(Quarantined("zweite.html", "is empty"), NOW)
        page.locator(".live a").click()
        page.get_by_text("zweite.html").wait_for()
        watched.leave()


def test_an_editor_judges_what_is_new(desk: Path, tmp_path: Path, opened: Open) -> None:
    users = tmp_path / "users.txt"
    token = add_user(users, "Anna")
    with serving(ServeConfig(str(desk), token_file=users)) as address:
        watched = opened(address)
        page = watched.page
        watched.go("/findings?kind=conflict")
        page.get_by_role("link", name="Anmelden", exact=True).click()
        page.get_by_label("Schlüssel").fill(token)
        page.locator("main").get_by_role("button", name="Anmelden").click()
        page.wait_for_url("**/findings?kind=conflict")
        page.get_by_text("Beurteilen", exact=True).first.click()
        page.get_by_label("bestätigt").first.check()
        page.get_by_label("Notiz").first.fill("<script>window.pwned=1</script>")
        page.get_by_role("button", name="Festhalten").first.click()
        page.wait_for_url("**/findings?kind=conflict#f*")
        watched.go("/findings?kind=conflict&judged=yes")
        assert "<script>window.pwned=1</script>" in page.locator(".verdict").inner_text()
        watched.leave()


def test_hostile_articles_run_nothing(hostile: Path, opened: Open) -> None:
    with open_store(hostile) as store:
        versions = [version.id for version in store.versions()]
        stories = [row.id for row in store.stories().items]
    with serving(ServeConfig(str(hostile))) as address:
        watched = opened(address)
        paths = [
            "/",
            "/findings?kind=&judged=",
            "/search?q=Menschen",
            *(f"/documents/{name}?raw=1" for name in versions),
        ]
        for path in (*paths, *(f"/stories/{story}/voices" for story in stories)):
            watched.go(path)
            watched.check()
        watched.leave()


def test_a_hostile_brief_runs_nothing(hostile: Path, tmp_path: Path, opened: Open) -> None:
    with open_store(hostile) as store:
        account = store.account()
    assert account is not None
    path = tmp_path / "brief.html"
    path.write_text(render_html(account), encoding="utf-8")
    watched = opened(path.as_uri())
    watched.go("")
    watched.check()
