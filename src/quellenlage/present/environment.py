"""Templates: one environment for all pages, in one language of the interface or in both."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import files
from typing import Final, Literal

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from quellenlage.model import Wording
from quellenlage.present.charts import NO_ORIGIN, NO_SHAPE, SHAPES, style_of
from quellenlage.present.labels import LINEAGE_FROM, ORIGINS, UI
from quellenlage.present.wording import count, day, number
from quellenlage.present.words import attribute, both, html_words

Language = Literal["de", "en"]
TEMPLATES: Final = "quellenlage.present"


def make_environment(
    language: Language | None = None, packages: tuple[str, ...] = (), words: Mapping[str, Wording] | None = None
) -> Environment:
    """An environment that escapes everything and fails on what it was not given.

    Args:
        language: of the interface; None to write both, of which the style sheet shows one.
        packages: with templates that come before those of the brief.
        words: of the interface, besides those of the brief.
    """
    known = {**UI, **(words or {})}
    say = both if language is None else functools.partial(_one, language)
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package, "templates") for package in (*packages, TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(words=html_words, both=say, attribute=attribute, number=number, day=day)
    environment.filters["plain"] = lambda wording: wording.de if language != "en" else wording.en
    environment.globals.update(
        t=lambda key: say(known[key]),
        counted=lambda amount, one, many: say(count(amount, known[one], known[many])),
        ui=known,
        lineage_from=LINEAGE_FROM,
        origin_names=ORIGINS,
        style_of=style_of,
        symbols=((NO_ORIGIN, NO_SHAPE), *((style_of(number), shape) for number, shape in enumerate(SHAPES))),
        page_language=language,
    )
    return environment


def asset(name: str, package: str = TEMPLATES) -> str:
    """A style sheet or script that lies beside the templates."""
    return (files(package) / "templates" / name).read_text(encoding="utf-8")


def _one(language: Language, wording: Wording) -> Markup:
    return html_words(wording.en if language == "en" else wording.de)
