"""How the states of counted people and things are shown in the label of a claim."""

from __future__ import annotations

STATE_NAMES = {
    "killed": "tot", "injured": "verletzt", "ill": "erkrankt", "critical": "in Lebensgefahr", "missing": "vermisst",
    "evacuated": "in Sicherheit gebracht", "fled": "geflohen", "homeless": "obdachlos", "sheltered": "untergebracht",
    "treated": "in Behandlung", "found": "gefunden", "rescued": "gerettet", "arrested": "festgenommen",
    "captured": "gefangen", "deployed": "entsandt", "striking": "im Streik", "protesting": "bei Protesten",
    "suspected": "im Verdacht", "confirmed": "bestätigt", "tested": "getestet", "vaccinated": "geimpft",
    "infected": "infiziert", "cancelled": "ausgefallen", "destroyed": "zerstört", "damaged": "beschädigt",
    "dismissed": "entlassen", "recalled": "zurückgerufen", "stolen": "gestohlen", "sold": "verkauft",
    "stranded": "gestrandet", "seized": "beschlagnahmt", "closed": "geschlossen", "leaked": "ausgetreten",
    "succumbed": "an Verletzungen gestorben", "transferred": "verlegt", "diverted": "umgeleitet",
}  # fmt: skip
"""By state of a concept; a state that is not here is left to the words of the text."""
