"""What is found is told: to everybody, once, and until they have it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from quellenlage.desk.watch_delivery import Lines
from quellenlage.desk.watch_reports import report_of, report_to_text
from quellenlage.store import Selection
from tests.desk.watching import SECOND, Desk, first, item, rss, second
from tests.ingest.web.site import FakeClock, Handler, Page, Site, serving

HOUR = 3600.0


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.pages |= {
            "/feed": rss([item("A", "/a"), item("B", "/b")]),
            "/a": first(),
            "/b": second(),
        }
        yield site


@pytest.fixture
def desk_of(site: Site, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(hook: str | None = None) -> Desk:
        feeds = [{"url": f"{site.url}/feed", "recheck": "7d"}]
        made.append(Desk(site, tmp_path / "lage.desk", FakeClock(), feeds, hook))
        return made[-1]

    yield make
    for desk in made:
        desk.store.close()


Make = Callable[..., Desk]


def conflicts(desk: Desk) -> list[dict[str, object]]:
    return [report for report in desk.reports() if report["kind"] == "conflict"]


def test_a_new_conflict_is_told_with_its_passages(site: Site, desk_of: Make) -> None:
    desk = desk_of()
    desk.once()
    report = next(report for report in conflicts(desk) if "Passagiere" in str(report["claim"]))
    assert report["severity"] == "conflict"
    assert {passage["text"] for passage in report["evidence"]} == {"112", "131"}  # type: ignore[attr-defined]
    assert report["document"]["url"] == f"{site.url}/b"  # type: ignore[index]
    assert report["against"]["url"] == f"{site.url}/a"  # type: ignore[index]
    for passage in report["evidence"]:  # type: ignore[attr-defined]
        stored = desk.store.reading(passage["document"])
        assert stored is not None
        assert stored.reading.document.text[passage["begin"] : passage["end"]] == passage["text"]
    assert desk.store.finding(str(report["finding"])) is not None
    assert report["claim"]["status"] == "conflict"  # type: ignore[index]
    assert report["story"]["id"]  # type: ignore[index]


def test_for_readers_it_is_told_in_lines(desk_of: Make) -> None:
    desk = desk_of()
    desk.once()
    told = next(report for report in conflicts(desk) if "Passagiere" in str(report["claim"]))
    report = report_of(desk.store, str(told["finding"]))
    assert report is not None
    first, *places, last = report_to_text(report).splitlines()
    assert first.startswith("Widerspruch: Passagiere")
    assert any(", 2024-05-13: »112« http://127.0.0.1:" in place for place in places)
    assert last.strip() == report.row.finding.explanation.de
    assert report_to_text(report, "en").startswith("Conflict: ")
    assert report_of(desk.store, "unknown") is None


def test_nothing_is_told_twice(site: Site, desk_of: Make) -> None:
    desk = desk_of()
    desk.once()
    told = len(desk.reports())
    desk.once(HOUR)
    desk = desk.restarted()
    desk.once(HOUR)
    assert desk.reports() == []
    # The outlet edits what the finding does not rest on: other places and keys, the same report.
    site.pages["/b"] = second("Am Kai von Norderhaven ist es ruhig.", *SECOND)
    site.pages["/feed"] = rss([item("A", "/a"), item("B", "/b", updated="x")])
    desk.once(5 * HOUR)
    assert desk.store.count(Selection(latest_only=False, article=f"{site.url}/b")) == 2
    assert conflicts(desk) == []
    # It changes the number: that is another finding.
    site.pages["/b"] = second(*(text.replace("131", "145") for text in SECOND))
    desk.once(20 * HOUR)
    assert len(conflicts(desk)) == 1
    assert told


def test_an_outlet_that_changes_a_number_without_a_word_is_told(site: Site, desk_of: Make) -> None:
    desk = desk_of()
    desk.once()
    before = len(desk.reports())
    site.pages["/a"] = first("118")
    desk.once(HOUR)
    (report,) = [report for report in desk.reports()[before:] if report["kind"] in {"number_changed", "correction"}]
    assert report["document"]["url"] == report["against"]["url"] == f"{site.url}/a"
    assert report["document"]["id"] != report["against"]["id"]
    assert {passage["text"] for passage in report["evidence"]} == {"112", "118"}


def test_what_the_desk_knew_before_is_no_news(site: Site, desk_of: Make) -> None:
    desk = desk_of()
    desk.watch.delivery.sinks = ()
    desk.once()
    desk = desk.restarted()
    desk.once(HOUR)
    assert desk.store.findings()
    assert desk.reports() == []


def test_a_webhook_gets_every_report_as_json(site: Site, desk_of: Make) -> None:
    site.pages["/hook"] = Page(status=204)
    desk = desk_of(f"{site.url}/hook")
    desk.once()
    sent = [question for question in site.asked if question.path == "/hook"]
    assert [json.loads(question.body or b"") for question in sent] == desk.reports()
    for question in sent:
        assert question.headers["content-type"] == "application/json; charset=utf-8"
        assert question.headers["idempotency-key"] == json.loads(question.body or b"")["id"]
        assert question.headers["user-agent"].startswith("Quellenlage/")


def test_a_webhook_that_fails_gets_everything_later_and_nothing_twice(site: Site, desk_of: Make) -> None:
    received: list[str] = []
    answers = iter([204, 500, 302, 429])

    def hook(handler: Handler) -> Page:
        status = next(answers, 204)
        if status == 204:
            received.append(site.asked[-1].headers["idempotency-key"])
        return Page(status=status, headers={"Location": "/elsewhere"} if status == 302 else {})

    site.pages["/hook"] = hook
    desk = desk_of(f"{site.url}/hook")
    desk.once()
    assert len(received) < len(desk.reports())
    assert "tried again" in desk.told[-1].reason
    asked = len(site.asked)
    desk.watch.delivery.tell()
    assert len(site.asked) == asked  # It is left alone for a while.
    expected = [report["id"] for report in desk.reports()]
    desk = desk.restarted()
    for _ in range(6):
        desk.once(HOUR)
        desk = desk.restarted()
    assert sorted(received) == sorted(expected)
    assert len(set(received)) == len(received)
    assert "/elsewhere" not in site.paths()


def test_a_webhook_inside_is_not_sent_to_unless_it_is_allowed(site: Site, desk_of: Make) -> None:
    desk = desk_of("http://169.254.169.254/hook")
    desk.once()
    assert any("of the local link" in one.reason for one in desk.told)
    assert desk.reports()


def test_killed_between_telling_and_noting_a_report_comes_again_with_the_same_id(desk_of: Make) -> None:
    desk = desk_of()
    mark = desk.store.mark_reported

    def killed(sink: str, names: Iterable[str]) -> None:
        raise KeyboardInterrupt

    desk.store.mark_reported = killed  # type: ignore[method-assign]
    desk.store.finish("reports to stdout", "begun")
    with pytest.raises(KeyboardInterrupt):
        desk.once()
    before = desk.reports()[0]
    desk.store.mark_reported = mark  # type: ignore[method-assign]
    again = desk.restarted()
    again.once(HOUR)
    assert before["id"] in {report["id"] for report in again.reports()}


def test_a_stream_that_is_closed_loses_nothing(desk_of: Make) -> None:
    desk = desk_of()

    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    desk.watch.delivery.sinks = (Lines(Closed()),)
    with pytest.raises(BrokenPipeError):
        desk.once()
    again = desk.restarted()
    again.once(HOUR)
    assert conflicts(again)
