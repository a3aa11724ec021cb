"""What must hold of the knowledge files themselves."""

import sqlite3

import pytest

from marsad.knowledge import Knowledge
from marsad.knowledge.gazetteer.file import DEGREE, LISTED, PRECISIONS
from marsad.knowledge.load import ARTEFACT, GAZETTEER, compiled
from marsad.knowledge.records import Facts

# record.md, "Types and modes".
TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST "
    "ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
)
MODES = {
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
    "aerial drone heavy-weapons crowd-control unconventional",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "MOBILIZE": "troops weapons police militia",
    "SANCTION": "convict expel withdraw discontinue",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "THREATEN": "restrict arrest relations expel territory violence",
    "REJECT": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REQUEST": "assist change yield meet",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "CONSULT": "visit third-party multilateral phone",
}
SLOTS = {"nsubj", "nsubj:pass", "obj", "iobj", "compound", "amod", "nmod:poss"}


def test_the_artefact_is_fresh() -> None:
    assert ARTEFACT.read_bytes() == compiled(), "run python tools/build_knowledge.py"


def test_the_types_are_plovers_sixteen(facts: Facts) -> None:
    assert list(facts.ontology.types) == TYPES.split()


def test_the_modes_are_those_of_the_record(facts: Facts) -> None:
    told = {name: " ".join(t.modes) for name, t in facts.ontology.types.items() if t.modes}
    assert told == MODES


def test_there_are_thirty_seven_contexts(facts: Facts) -> None:
    assert len(facts.ontology.contexts) == 37


@pytest.mark.parametrize(
    ("word", "sort"), [("type", "types"), ("context", "contexts"), ("sector", "sectors")]
)
def test_every_value_has_a_definition(facts: Facts, word: str, sort: str) -> None:
    values = getattr(facts.ontology, sort)
    assert all(getattr(v, "definition", v) for v in values.values()), word


def test_frames_use_known_slots(facts: Facts) -> None:
    strange = {
        s
        for f in facts.frames
        for s in (*f.actor, *f.recipient)
        if s not in SLOTS and s.split(":")[0] not in {"obl", "nmod"}
    }
    assert strange == set()


def test_frames_of_one_word_differ_in_what_they_ask(facts: Facts) -> None:
    asked = [(f.words, f.pos, f.when) for f in facts.frames]
    assert len(asked) == len(set(asked))


def test_no_word_stands_twice_in_a_group(facts: Facts) -> None:
    by_group: dict[tuple[object, ...], list[str]] = {}
    for f in facts.frames:
        group = (
            f.topic,
            f.pos,
            f.type,
            f.mode,
            f.contexts,
            f.actor,
            f.recipient,
            f.when,
            f.status,
            f.embeds,
            f.alternatives,
        )
        by_group.setdefault(group, []).append(f.words)
    assert all(len(words) == len(set(words)) for words in by_group.values())


def test_every_country_has_a_name_and_a_code(facts: Facts) -> None:
    assert len(facts.countries) >= 195
    assert all(len(c.code) == 3 and c.code.isupper() and c.name for c in facts.countries)


def test_the_gazetteer_names_its_source(knowledge: Knowledge) -> None:
    assert knowledge.places.about["licence"] == "CC BY 4.0"
    assert "geonames.org" in knowledge.places.about["attribution"]


def test_the_gazetteer_holds_every_place_kept_by_hand(facts: Facts) -> None:
    with sqlite3.connect(f"{GAZETTEER.as_uri()}?mode=ro", uri=True) as database:
        rows = list(database.execute("select name, country, precision, standing from place"))
    database.close()
    held = {(name, country, PRECISIONS[kind]) for name, country, kind, standing in rows if standing & LISTED}
    missing = [p.name for p in facts.places if (p.name, p.country, p.precision) not in held]
    assert missing == [], "run python tools/build_gazetteer.py"


def test_no_town_is_kept_as_a_point_of_its_own(facts: Facts) -> None:
    spots = {
        (p.country, p.name, round(p.lat or 0, 1), round(p.lon or 0, 1), p.precision) for p in facts.places
    }
    assert {
        spot[:-1] for spot in spots if spot[-1] == "point" and (*spot[:-1], "settlement") in spots
    } == set()


def test_coordinates_are_degrees() -> None:
    with sqlite3.connect(f"{GAZETTEER.as_uri()}?mode=ro", uri=True) as database:
        (wrong,) = database.execute(
            f"select count(*) from place where abs(lat) > {90 * DEGREE} or abs(lon) > {180 * DEGREE}"
        ).fetchone()
    database.close()
    assert wrong == 0
