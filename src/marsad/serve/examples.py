"""One example for each form that a reader of the API meets first; they are in its description."""

from typing import Any

__all__ = ["EXAMPLES"]

EVENT = "1b8508af6969fd15"
BRIEF = {
    "id": f"68ba0aec3331e87cdb280578.{EVENT}",
    "what": "Army leaves Hama as rebels free prisoners",
    "place": {
        "name": "Hama",
        "lat": 35.1318,
        "lon": 36.7578,
        "precision": "settlement",
        "country": "SYR",
        "admin1": "Hama",
    },
    "from": "2024-12-05",
    "to": "2024-12-05",
    "types": ["ASSAULT", "COERCE"],
    "modes": ["seize", "aerial"],
    "status": "asserted",
    "origins": 2,
    "killed": [9, 9, 12],
    "wounded": None,
    "reports": 2,
    "mentions": 0,
    "grade": "Fair",
    "contested": False,
    "reviewed": False,
}
DECIDED = {
    "id": "4f1c9a02b7de",
    "decision": "correct",
    "events": [EVENT],
    "field": "type",
    "value": "RETREAT",
    "by": "amal",
    "because": "the army went, and nobody drove it out",
    "when": "2024-12-07T10:00:00.000000Z",
    "retired": False,
}

EXAMPLES: dict[str, Any] = {
    "Failure": {"error": "'WAR' is no type; choose AGREE, CONSULT, SUPPORT"},
    "Brief": BRIEF,
    "Page": {"items": [BRIEF], "next": "WyIyMDI0LTEyLTA1IiwiNjhiYSJd"},
    "MapData": {
        "id": [BRIEF["id"]],
        "lon": [36.7578],
        "lat": [35.1318],
        "day": ["2024-12-05"],
        "type": ["ASSAULT"],
        "origins": [2],
        "killed": [9],
        "status": ["asserted"],
        "precision": ["settlement"],
        "radius_km": [None],
        "unplaced": 1,
        "left_out": 0,
    },
    "Counted": {
        "total": 2,
        "types": {"ASSAULT": 2, "COERCE": 1},
        "status": {"asserted": 1, "future": 1},
        "days": [["2024-12-05", {"ASSAULT": 1}]],
        "undated": 1,
        "actors": [["Hayat Tahrir al-Sham", 2, "hts"], ["armed groups (Syria)", 1, "SYR/REB"]],
        "outlets": [["Levant Courier", 2]],
    },
    "Asked": {name: DECIDED[name] for name in ("decision", "events", "field", "value", "by", "because")},
    "Decided": DECIDED,
    "Change": {
        "id": 41,
        "kind": "merged",
        "noun": "incident",
        "of": "0154fe7575b3eafbbb640972.a1",
        "into": [BRIEF["id"]],
        "when": "2024-12-07T10:00:00Z",
        "because": None,
    },
    "Health": {"status": "ok", "changes": 41},
}
"""Name of a form -> an example of it."""
