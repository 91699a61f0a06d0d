"""The alias table: what ships, what a user adds, what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quellenlage.analysis.actors import resolve_actors
from quellenlage.errors import UsageError
from quellenlage.model import Document
from quellenlage.text.language.de.aliases import Office, default_aliases, load_aliases
from quellenlage.text.language.de.spelling import spelling_key
from quellenlage.text.prepared import prepare

SAME_NAME = [
    ("Selenskyj", "Zelenskyy"),
    ("Lukaschenko", "Lukashenko"),
    ("Lawrow", "Lavrov"),
    ("Netanjahu", "Netanyahu"),
    ("Nawalny", "Navalny"),
    ("Jelzin", "Yeltsin"),
    ("Orbán", "Orban"),
    ("Klitschko", "Klitchko"),
]
OTHER_NAME = [("Müller", "Möller"), ("Roth", "Rath"), ("Meier", "Maier"), ("Weber", "Weser"), ("Scholz", "Schulz")]


@pytest.mark.parametrize(("one", "other"), SAME_NAME)
def test_transliterations_share_a_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(("one", "other"), OTHER_NAME)
def test_other_names_do_not(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_a_user_extends_the_table(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[organisation]]\nname = "Talwasser AG"\naliases = ["TWA"]\n'
        '[[person]]\nname = "Ivana Petrowa"\naliases = ["Ivanka Petrova"]\ngender = "f"\n',
        encoding="utf-8",
    )
    aliases = load_aliases(path)
    text = "Die TWA schwieg. Ivanka Petrova kam."
    actors, _ = resolve_actors(prepare(Document("a", text)), (), aliases=aliases)
    assert [(a.name, a.aliases) for a in actors] == [("Talwasser AG", ("TWA",)), ("Ivana Petrowa", ("Ivanka Petrova",))]
    assert aliases.find("OTAN") == default_aliases().find("NATO")


@pytest.mark.parametrize(
    "content",
    ["[[person]]\naliases = []\n", "person = 3\n", "[[person", '[[organisation]]\nname = "A"\naliases = 3\n'],
    ids=["no name", "no table", "no TOML", "no list"],
)
def test_a_broken_table_is_a_wrong_call(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"broken\.toml"):
        load_aliases(path)


def test_an_office_is_held_on_its_days() -> None:
    office = Office("präsident", "Ukraine", date(2019, 5, 20), date(2024, 5, 20))
    assert [office.held_on(day) for day in (date(2019, 5, 19), date(2020, 1, 1), date(2025, 1, 1), None)] == [
        False,
        True,
        False,
        False,
    ]
