"""What becomes of stories, told by what their articles belonged to before."""

from __future__ import annotations

import pytest

from quellenlage.account.story_changes import story_changes
from quellenlage.model import Document, Reading, Story
from quellenlage.pipeline import read

TEXTS = {
    "a": "In Lindmoor brach der Damm, sagte Bürgermeisterin Ada Roth.",
    "b": "Im Glaswerk brannte es, sagte Feuerwehrchef Jan Petersen.",
    "c": "Ada Roth und Jan Petersen warnten vor dem Wasser und vor dem Feuer.",
    "d": "In Lindmoor regnet es.",
}
TITLES = {"sa": "Damm", "sb": "Glaswerk"}


def reading(name: str) -> Reading:
    return read(Document(name, TEXTS[name], source=f"Bote {name}"))


def story(key: str, *documents: str) -> Story:
    return Story(key, TITLES.get(key, key), documents, None, None)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        pytest.param({"a": "sa"}, [story("sa", "a", "c")], [], id="grown"),
        pytest.param({}, [story("sa", "a")], [], id="new"),
        pytest.param(
            {"a": "sa", "b": "sb"},
            [story("sa", "a", "b", "c")],
            [("merged", "sb", "sa", "c", "„Glaswerk“ und „Damm“ sind eine Geschichte: Bote c erzählt von beiden")],
            id="an article joins two",
        ),
        pytest.param(
            {"a": "sa", "b": "sb"},
            [story("sa", "a", "b")],
            [
                (
                    "merged", "sb", "sa", None,
                    "„Glaswerk“ und „Damm“ sind eine Geschichte: ihre Artikel sind einander ähnlich genug",
                )
            ],
            id="two are found to be one",
        ),
        pytest.param(
            {"a": "sa", "b": "sa"},
            [story("sa", "a"), story("sb", "b")],
            [
                (
                    "split", "sa", "sb", "b",
                    "„Glaswerk“ hat sich von „Damm“ gelöst: kein Artikel verbindet beides mehr",
                )
            ],
            id="fallen apart",
        ),
        pytest.param(
            {"a": "sa"},
            [story("sd", "d", "a")],
            [("begun earlier", "sa", "sd", "d", "„sd“ beginnt anders: Bote d hat früher davon berichtet")],
            id="an earlier article turns up",
        ),
    ],
)  # fmt: skip
def test_changes(
    before: dict[str, str], now: list[Story], expected: list[tuple[str, str, str, str | None, str]]
) -> None:
    found = story_changes(before, now, reading, TITLES.__getitem__)
    assert [(c.kind, c.old, c.new, c.document, c.explanation.de) for c in found] == expected


def test_an_old_name_always_leads_on() -> None:
    """Whatever became of a story, somebody holds its articles under its name or is named as where they are."""
    found = story_changes(
        {"a": "sa", "b": "sa"}, [story("sd", "d", "a"), story("sb", "b")], reading, TITLES.__getitem__
    )
    assert {(c.kind, c.old, c.new) for c in found} == {("begun earlier", "sa", "sd"), ("split", "sa", "sb")}
