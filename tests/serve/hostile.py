"""Articles as somebody would write them who wants the desk to do something else than show them."""

from __future__ import annotations

from typing import NamedTuple


class Hostile(NamedTuple):
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None


SPOKEN = (
    "„Wir haben 14 Menschen gerettet“, sagte Hafenmeisterin Ilse Brandt. Laut Polizei wurden 23 Menschen verletzt. "
)

ARTICLES = (
    Hostile(
        f"<script>window.pwned=1</script>\n\n{SPOKEN}<img src=x onerror='window.pwned=2'>",
        "<script>window.pwned=3</script>",
        '"><svg onload=window.pwned=4>',
        "javascript:window.pwned=5",
    ),
    Hostile(
        f"Fähre & Hafen &lt;b&gt; &#x0; &nosuch;\n\n{SPOKEN}{{{{ 7 * 7 }}}} {{% for x in y %}}",
        "{{ 7 * 7 }}",
        "'; DROP TABLE versions; --",
        "https://evil.example/\u202emoc.elpmaxe",
    ),
    Hostile(
        f"\u202eUmgekehrt\u2066 und \u200f zurück\n\n\u202e{SPOKEN}\u202c",
        "\u202ednegroM netuG",
        "Blatt\u202e",
        "data:text/html,<script>window.pwned=6</script>",
    ),
    Hostile(f"{SPOKEN}\n\n{'x' * 300_000}", "y" * 5000, "z" * 5000, "https://lang.example/" + "w" * 5000),
    Hostile(f"\ud800 halb\x00 und \x1b[31mrot\n\n{SPOKEN}", "\ud800\x00", "\x07Blatt", "http://[broken"),
)
