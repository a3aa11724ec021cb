"""CAMEO, ACLED, UCDP and PLOVER codes: every type and mode has one that exists, and the rules hold."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from marsad.errors import BadInput, BadKnowledge
from marsad.knowledge import Codes, Knowledge, load_knowledge
from marsad.knowledge.files import read_folder
from marsad.knowledge.load import DATA
from marsad.knowledge.records import Facts, Scheme
from marsad.model.record import Event, Mention, Number, Place, Words
from marsad.model.span import Span

TYPES = load_knowledge().ontology.types
KINDS = [(name, mode) for name, t in TYPES.items() for mode in ("", *t.modes)]
SCHEMES = ("cameo", "acled", "ucdp")
TEXT = "It happened"


def words(text: str) -> dict[str, object]:
    return {"start": 0, "end": len(text), "text": text}


def party(sector: str, country: str | None = None, text: str = "they") -> Mention:
    return Mention(**words(text), sector=sector, country=country)


def event(
    kind: str, actor: object = (), recipient: object = (), counts: Iterable[str] = (), **more: object
) -> Event:
    event_type, _, mode = kind.partition("/")
    sides = [
        tuple(p if isinstance(p, Mention) else party(p) for p in ([side] if isinstance(side, str) else side))
        for side in (actor, recipient)
    ]
    given = {
        "trigger": Words(**words("happened")),
        "actors": sides[0],
        "recipients": sides[1],
        "numbers": tuple(Number(**words("two"), kind=kind, low=2, high=2) for kind in counts),
        **more,
    }
    return Event(
        id="e",
        type=event_type,
        mode=(mode,) if mode else (),
        sentence=Span(0, len(TEXT)),
        confidence=1.0,
        why="",
        **given,
    )


def coded(codes: Codes, scheme: str, told: Event, text: str = TEXT) -> dict[str, object]:
    values = codes.of(told, text, [scheme])
    return {column.removeprefix(f"{scheme}_"): value for column, value in values.items()}


@pytest.fixture(scope="module")
def facts() -> Facts:
    return read_folder(DATA)


@pytest.fixture(scope="module")
def codes(knowledge: Knowledge) -> Codes:
    return knowledge.codes


def codes_of(scheme: Scheme) -> list[str]:
    return [code for group in scheme.groups for code in group.codes]


# --- what must hold of the files -------------------------------------------------------------------------
@pytest.mark.parametrize(("name", "mode"), KINDS)
def test_every_type_and_mode_has_a_cameo_code(codes: Codes, facts: Facts, name: str, mode: str) -> None:
    told = coded(codes, "cameo", event(f"{name}/{mode}"))
    assert told["code"] in codes_of(facts.schemes["cameo"])
    assert told["root"] == str(told["code"])[:2]


@pytest.mark.parametrize(("name", "mode"), KINDS)
def test_every_mode_is_named_by_a_rule_of_cameo(facts: Facts, name: str, mode: str) -> None:
    rules = [rule for rule in facts.schemes["cameo"].rules if rule.type == name]
    assert any(mode in rule.mode for rule in rules) if mode else not rules[-1].mode


def test_cameo_is_whole(facts: Facts) -> None:
    found = codes_of(facts.schemes["cameo"])
    roots = [group.columns["root"] for group in facts.schemes["cameo"].groups]
    assert roots == [f"{root:02}" for root in range(1, 21)]
    assert len(found) == len(set(found))
    assert all(code.isdigit() and len(code) in (3, 4) for code in found)
    assert all(code[:3] in found for code in found), "the base code of each is a code"
    for group in facts.schemes["cameo"].groups:
        assert {code[:2] for code in group.codes} == {group.columns["root"]}


@pytest.mark.parametrize("name", TYPES)
def test_cameo_keeps_what_plover_calls_cooperation_and_conflict_apart(codes: Codes, name: str) -> None:
    root = int(str(coded(codes, "cameo", event(name))["root"]))
    quad = TYPES[name].quad
    # An appeal is verbal cooperation in CAMEO, verbal conflict in PLOVER; to concede in words is to yield.
    if name not in ("REQUEST", "CONCEDE"):
        assert quad == ("VC" if root <= 5 else "MC" if root <= 8 else "VX" if root <= 13 else "MX")


def test_acled_has_its_twenty_five_sub_event_types(facts: Facts) -> None:
    acled = facts.schemes["acled"]
    assert len(codes_of(acled)) == len(set(codes_of(acled))) == 25
    assert {group.columns["event_type"] for group in acled.groups} == {
        "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
        "Strategic developments",
    }  # fmt: skip
    assert set(codes_of(acled)) - {rule.then for rule in acled.rules} == set()


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_names_its_source(facts: Facts, name: str) -> None:
    assert len(facts.schemes[name].source) > 40


@pytest.mark.parametrize("name", SCHEMES)
def test_no_rule_stands_behind_one_that_takes_all_it_asks_for(facts: Facts, name: str) -> None:
    """A rule with no condition but its type (or type and mode) ends them."""
    ended: set[tuple[str | None, str]] = set()
    for rule in facts.schemes[name].rules:
        asked = {(rule.type, mode) for mode in rule.mode or ("",)}
        assert not asked <= ended, f"{rule} is never reached"
        assert (rule.type, "") not in ended, f"{rule} is never reached"
        plain = rule == type(rule)(then=rule.then, type=rule.type, mode=rule.mode)
        ended |= asked if plain else set()


# --- what the rules say ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kind", "sentence", "code"),
    [
        ("ASSAULT/drone", "A drone happened.", "1952"),
        ("ASSAULT/explosives", "A roadside bomb happened.", "1833"),
        ("SUPPORT", "They happened.", "050"),
        ("THREATEN/restrict", "A blockade happened.", "1381"),
        ("RETREAT/withdraw", "The siege happened.", "0872"),
    ],
)
def test_cameo_by_mode_and_words(codes: Codes, kind: str, sentence: str, code: str) -> None:
    told = event(kind)
    assert codes.of(replaced(told, sentence), sentence, ["cameo"])["cameo_code"] == code


def replaced(told: Event, text: str) -> Event:
    return Event(
        id=told.id, type=told.type, mode=told.mode, trigger=told.trigger, sentence=Span(0, len(text)),
        confidence=1.0, why="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("trigger", "code"), [("demanded", "105"), ("called on", "025"), ("ultimatum", "105"), ("ordered", "105")]
)
def test_a_demand_is_told_from_an_appeal_by_its_verb(codes: Codes, trigger: str, code: str) -> None:
    told = event("REQUEST/yield", "GOV", "REB", trigger=Words(**words(trigger)))
    assert coded(codes, "cameo", told)["code"] == (code if trigger != "ultimatum" else "139")


@pytest.mark.parametrize(
    ("actor", "recipient", "violence"),
    [
        ("MIL", "REB", "1"),
        ("REB", "GOV", "1"),
        ("MIL", "MIL", "1"),
        ("REB", "PRM", "2"),
        ("CRM", "CRM", "2"),
        ("REB", "CVL", "3"),
        ("COP", "JRN", "3"),
        ("MIL", ("REB", "CVL"), "1"),
        (("REB", "MIL"), (), "1"),
        ("UAF", "CVL", None),
        ((), "CVL", None),
        ("CVL", "CVL", None),
        ("MIL", (), None),
    ],
)
def test_ucdp_by_the_sectors_of_the_parties(
    codes: Codes, actor: object, recipient: object, violence: str | None
) -> None:
    assert coded(codes, "ucdp", event("ASSAULT", actor, recipient))["type_of_violence"] == violence


def test_ucdp_has_no_type_for_what_is_no_use_of_force(codes: Codes) -> None:
    assert coded(codes, "ucdp", event("COERCE/arrest", "MIL", "CVL"))["type_of_violence"] is None
    assert coded(codes, "ucdp", event("ASSAULT/abduct", "REB", "CVL"))["type_of_violence"] is None
    dead = event("ASSAULT/abduct", "REB", "CVL", counts=["killed"])
    assert coded(codes, "ucdp", dead)["type_of_violence"] == "3"


PROTESTERS = [party("CVL", text="protesters")]


@pytest.mark.parametrize(
    ("told", "sub_event", "interaction"),
    [
        (event("ASSAULT", "MIL", "REB"), "Armed clash", "12"),
        (event("ASSAULT/heavy-weapons", ("MIL", "REB")), "Armed clash", "12"),
        (event("ASSAULT/heavy-weapons", "MIL", "CVL"), "Shelling/artillery/missile attack", "17"),
        (event("ASSAULT/aerial", "MIL", "REB"), "Air/drone strike", "12"),
        (event("ASSAULT/suicide-attack", "IMG", "CVL"), "Suicide bomb", "27"),
        (event("ASSAULT/unconventional", "MIL", "CVL"), "Chemical weapon", "17"),
        (event("ASSAULT/sexual", "REB", "CVL"), "Sexual violence", "27"),
        (event("ASSAULT", "PRM", "MED"), "Attack", "37"),
        (event("ASSAULT", "CVL", "CVL"), "Mob violence", "57"),
        (event("ASSAULT/abduct", "REB", "EDU"), "Abduction/forced disappearance", "27"),
        (event("ASSAULT/abduct", "REB", "EDU", counts=["killed"]), "Attack", "27"),
        (event("ASSAULT/abduct", "REB", "MIL"), None, None),
        (event("ASSAULT", "REB"), None, None),
        (event("ASSAULT/crowd-control", "COP", PROTESTERS), "Protest with intervention", "16"),
        (
            event("ASSAULT/firearms", "COP", PROTESTERS, counts=["killed"]),
            "Excessive force against protesters",
            "16",
        ),
        (event("PROTEST/demo", "CVL"), "Peaceful protest", "60"),
        (event("PROTEST/riot", "CVL"), "Violent demonstration", "50"),
        (event("PROTEST/strike", "LAB"), None, None),
        (event("COERCE/arrest", "COP", "OPP"), "Arrests", "17"),
        (event("COERCE/arrest", "REB", "OPP"), "Abduction/forced disappearance", "27"),
        (event("COERCE/seize", "REB", contexts=("territory",)), "Non-state actor overtakes territory", "20"),
        (event("COERCE/seize", "MIL", contexts=("territory",)), "Government regains territory", "10"),
        (event("MOBILIZE/troops", "MIL"), "Change to group/activity", "10"),
        (event("AGREE", "GOV", "REB"), "Agreement", "12"),
        (event("AGREE", "GOV", "GOV"), None, None),
        (event("CONSULT/phone", "GOV", "GOV"), None, None),
    ],
)
def test_acled_by_type_mode_and_parties(
    codes: Codes, told: Event, sub_event: str | None, interaction: str | None
) -> None:
    found = coded(codes, "acled", told)
    assert (found["sub_event_type"], found["interaction"]) == (sub_event, interaction)


def test_soldiers_abroad_are_external_forces_and_their_gains_no_governments(codes: Codes) -> None:
    here = (Place(**words("there"), country="SYR"),)
    told = event(
        "COERCE/seize", [party("MIL", "TUR")], [party("MIL", "SYR")], places=here, contexts=("territory",)
    )
    found = coded(codes, "acled", told)
    assert (found["inter1"], found["inter2"], found["interaction"]) == ("8", "1", "18")
    assert found["sub_event_type"] == "Non-state actor overtakes territory"


def test_an_intercepted_drone_is_a_weapon_disrupted_and_a_downed_helicopter_is_not(codes: Codes) -> None:
    down = {"trigger": Words(**words("shot down"))}
    drone = event("ASSAULT", "MIL", weapons=(Words(**words("a drone")),), **down)
    helicopter = event("ASSAULT", "REB", [party("MIL", text="a helicopter")], **down)
    assert coded(codes, "acled", drone)["sub_event_type"] == "Disrupted weapons use"
    assert coded(codes, "acled", helicopter)["sub_event_type"] == "Shelling/artillery/missile attack"


@pytest.mark.parametrize(("recipient", "targeting"), [("CVL", "Civilian targeting"), (("CVL", "REB"), None)])
def test_civilians_are_the_target_where_nobody_else_is_hit(
    codes: Codes, recipient: object, targeting: str | None
) -> None:
    told = event("ASSAULT/aerial", "MIL", recipient)
    assert coded(codes, "acled", told)["civilian_targeting"] == targeting


@pytest.mark.parametrize("status", ["future", "hypothetical", "negated"])
def test_what_did_not_happen_has_no_code_of_those_who_count_it(codes: Codes, status: str) -> None:
    told = codes.of(event("ASSAULT", "MIL", "REB", status=status), TEXT, SCHEMES)
    assert set(told.values()) == {None}
    assert list(told) == list(codes.columns(SCHEMES))


def test_plover_is_the_type_itself_with_quad_and_score(codes: Codes) -> None:
    assert coded(codes, "plover", event("ASSAULT/drone")) == {
        "type": "ASSAULT", "mode": "drone", "quad": "MX", "score": -9.5,
    }  # fmt: skip
    assert coded(codes, "plover", event("AID"))["score"] == 10


def test_a_scheme_that_is_not_there_is_named_with_the_choice(codes: Codes) -> None:
    with pytest.raises(BadInput, match="no scheme of codes 'icews'; choose plover, acled, cameo, ucdp"):
        codes.choose("cameo", "icews")


# --- a user's --------------------------------------------------------------------------------------------
ONTOLOGY = """
types:
  RAZE:
    kind_of: ASSAULT/destroy
    definition: Made up.
    modes:
      fields: {definition: Made up.}
      people: {kind_of: ASSAULT/beat, definition: Made up.}
  SHUN: {quad: VX, score: -1, definition: Made up.}
  ASSAULT:
    modes:
      acid: {kind_of: ASSAULT/primitive, definition: Made up.}
"""


def own(folder: Path, **files: str) -> Knowledge:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return load_knowledge([folder])


def test_a_users_type_counts_as_what_it_is_a_kind_of(tmp_path: Path) -> None:
    codes = own(tmp_path, ontology=ONTOLOGY).codes
    assert coded(codes, "cameo", event("RAZE/fields"))["code"] == "1712"
    assert coded(codes, "cameo", event("RAZE/people"))["code"] == "182"
    assert coded(codes, "cameo", event("ASSAULT/acid"))["code"] == "182"
    assert coded(codes, "ucdp", event("RAZE", "MIL", "REB"))["type_of_violence"] == "1"
    assert coded(codes, "plover", event("RAZE/people")) == {
        "type": "ASSAULT", "mode": "beat", "quad": "MX", "score": -7.5,
    }  # fmt: skip
    assert coded(codes, "plover", event("ASSAULT/acid"))["mode"] == "primitive"
    assert coded(codes, "cameo", event("SHUN"))["code"] is None
    assert coded(codes, "plover", event("SHUN"))["quad"] == "VX"


def test_a_mode_is_added_to_a_built_in_type_that_stays_what_it_is(tmp_path: Path) -> None:
    known = own(tmp_path, ontology=ONTOLOGY).ontology.types["ASSAULT"]
    assert list(known.modes) == [*TYPES["ASSAULT"].modes, "acid"]
    assert (known.quad, known.score, known.definition) == ("MX", -9, TYPES["ASSAULT"].definition)


def test_a_users_rules_are_asked_first_and_a_scheme_of_ones_own_has_columns(tmp_path: Path) -> None:
    knowledge = own(
        tmp_path,
        ontology=ONTOLOGY,
        codes__cameo="rules: [{type: RAZE, then: '171'}, {type: AID, mode: [], then: ''}]\n",
        codes__mine="groups: [{codes: [A, B], columns: {name: letter}}]\nrules: [{type: RAZE, then: A}]\n",
    )
    assert coded(knowledge.codes, "cameo", event("RAZE"))["code"] == "171"
    assert coded(knowledge.codes, "cameo", event("AID"))["code"] is None
    assert coded(knowledge.codes, "mine", event("RAZE")) == {"code": "A", "name": "letter"}
    assert coded(load_knowledge().codes, "cameo", event("AID"))["code"] == "070"


def test_of_two_folders_the_later_ones_rules_are_asked_first(tmp_path: Path) -> None:
    for name, code in (("one", "061"), ("two", "062")):
        (tmp_path / name).mkdir()
        own(tmp_path / name, codes__cameo=f"rules: [{{type: AID, then: '{code}'}}]\n")
    codes = load_knowledge([tmp_path / "one", tmp_path / "two"]).codes
    assert coded(codes, "cameo", event("AID"))["code"] == "062"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("codes__cameo", "rules: [{type: AID, then: '999'}]\n", "code '999' is none of"),
        ("codes__cameo", "rules: [{type: AID, then: 061}]\n", "Expected `str`"),
        ("codes__cameo", "rules: [{type: AYD, then: '061'}]\n", "type 'AYD' is none of"),
        ("codes__cameo", "rules: [{type: AID, mode: [demo], then: '061'}]\n", "mode of AID 'demo'"),
        ("codes__cameo", "rules: [{actor: [rebels], then: '061'}]\n", "sector 'rebels' is none of"),
        ("codes__cameo", "rules: [{trigger: [Aid], then: '061'}]\n", "small letters, 'Aid'"),
        ("codes__cameo", "rules: [{kind: AID, then: '061'}]\n", "rules[0].kind: there is no such key"),
        ("codes__acled", "parties: {rules: [{side: 3, then: '1'}]}\n", "side '3'"),
        ("recode", "- {type: AID, then: HELP}\n", "type 'HELP' is none of"),
        ("recode", "- {type: AID, code: ['1'], then: AID}\n", "code '1'"),
        ("ontology", "types: {X: {definition: d}}\n", "quad ''"),
        ("ontology", "types: {X: {definition: d, kind_of: AID/x}}\n", "mode of AID 'x'"),
        ("ontology", "types: {X: {definition: d, kind_of: AYD}}\n", "kind_of 'AYD'"),
        (
            "ontology",
            "types: {X: {definition: d, quad: MX, modus: 1}}\n",
            "types.X.modus: there is no such key",
        ),
        ("ontology", "sector_groups: {mine: [XYZ]}\n", "sector 'XYZ'"),
    ],
)
def test_a_wrong_rule_is_named(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(BadKnowledge) as caught:
        own(tmp_path, **{name: text})
    assert said in str(caught.value)
