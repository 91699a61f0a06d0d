"""The summary on one screen."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from quellenlage.model import Account
from quellenlage.present.terminal import print_summary
from tests.present.harbour import harbour
from tests.present.test_page import hostile


def printed(account: Account, *, terminal: bool, **options: str) -> str:
    out = io.StringIO()
    print_summary(account, Console(file=out, force_terminal=terminal, width=100), **options)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_pipe_gets_plain_lines() -> None:
    lines = printed(harbour(), terminal=False).splitlines()
    assert lines[0] == "Brand im Hafen von Sandwerder"
    assert lines[1] == "4 Artikel · 3 eigene Texte · 2 Angaben · 1 Widerspruch · 1 Warnung · 2 Befunde"
    assert lines[2].split("\t") == [
        "Widerspruch",
        "zerstörte Container",
        "Bis zu 60 gegen 85 für denselben Tag.",
        "1-kurier.txt:189 / 3-warte.txt:85",
    ]
    assert "\x1b" not in "".join(lines)


def test_a_terminal_gets_colour() -> None:
    text = printed(harbour(), terminal=True)
    assert "\x1b[" in text
    assert "Zuerst ansehen" in text


def test_english_can_be_asked_for() -> None:
    assert "1 conflict ·" in printed(harbour(), terminal=False, language="en")


def test_an_account_without_findings_does_not_say_that_all_is_well() -> None:
    assert "Das heißt nicht" in printed(Account((), (), (), (), (), (), ()), terminal=True)


@pytest.mark.parametrize("terminal", [True, False])
def test_words_of_articles_cannot_command_the_terminal(terminal: bool) -> None:
    text = printed(hostile(), terminal=terminal)
    assert "\u202e" not in text
    assert "<img" in text
