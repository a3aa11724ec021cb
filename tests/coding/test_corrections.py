"""What the sentence says against the model: who shares a role, who has none, and what kind of act it is."""

from dataclasses import replace

import pytest
from annotated import annotated, proposal
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.corrections import corrected
from marsad.coding.how_sure import likeliest
from marsad.coding.scene import Scene
from marsad.coding.what import Candidate
from marsad.knowledge import load_knowledge

LEFT = "Villagers/NOUN/2/nsubj/villager fled/VERB/0/root/flee Tora/PROPN/2/obj"
GUNMEN_LEFT = "Gunmen/NOUN/2/nsubj/gunman fled/VERB/0/root/flee Tora/PROPN/2/obj"
WOMEN = "Soldiers/NOUN/2/nsubj/soldier shot/VERB/0/root/shoot fleeing/VERB/4/amod/flee women/NOUN/2/obj/woman"
FREE = "Detainees/NOUN/2/nsubj/detainee escaped/VERB/0/root/escape"
DENIED = "Soldiers/NOUN/2/nsubj/soldier denied/VERB/0/root/deny losing/VERB/2/xcomp/lose Tora/PROPN/3/obj"
TWO = (
    "Norland/PROPN/5/nsubj jets/NOUN/1/dep/jet and/CCONJ/4/cc gunmen/NOUN/5/nsubj/gunman "
    "struck/VERB/0/root/strike"
)
LOST = (
    "Soldiers/NOUN/2/nsubj/soldier lost/VERB/0/root/lose Tora/PROPN/2/obj to/ADP/5/case "
    "insurgents/NOUN/2/obl/insurgent"
)
LOST_MEN = "Soldiers/NOUN/2/nsubj/soldier lost/VERB/0/root/lose ten/NUM/4/nummod men/NOUN/2/obj/man"
SISTER = (
    "Soldiers/NOUN/2/nsubj/soldier mobilised/VERB/0/root/mobilise and/CCONJ/5/cc gunmen/NOUN/5/nsubj/gunman "
    "crossed/VERB/2/conj/cross"
)
BACKER = (
    "Norland/PROPN/4/nsubj was/AUX/4/cop a/DET/4/det backer/NOUN/0/root and/CCONJ/6/cc sent/VERB/4/conj/send "
    "troops/NOUN/6/obj/troop"
)
ROW = (
    "Gunmen/NOUN/4/nsubj/gunman and/CCONJ/3/cc tribesmen/NOUN/1/conj/tribesman stormed/VERB/0/root/storm "
    "the/DET/6/det camp/NOUN/4/obj"
)
SHARED = (
    "Norland/PROPN/2/nsubj backs/VERB/0/root/back the/DET/4/det government/NOUN/2/obj and/CCONJ/6/cc "
    "people/NOUN/4/conj"
)
SHARED_TOLD = ("SUPPORT", "backs", "Norland", "the government")
UNDER = (
    "Insurgents/NOUN/7/nsubj/insurgent under/ADP/4/case the/DET/4/det leadership/NOUN/1/nmod of/ADP/6/case "
    "Qamar/PROPN/4/nmod advanced/VERB/0/root/advance"
)
OWN = "Rebels/NOUN/2/nsubj/rebel withdrew/VERB/0/root/withdraw their/PRON/4/nmod:poss men/NOUN/2/obj/man"
GIVER = (
    "Zeri/PROPN/2/nsubj declared/VERB/0/root/declare Norland/PROPN/5/nmod:poss +'s/PART/3/case "
    "support/NOUN/2/obj for/ADP/7/case Sudvia/PROPN/5/nmod"
)
OFFENSIVE = (
    "A/DET/3/det rebel/NOUN/3/compound offensive/NOUN/4/nsubj took/VERB/0/root/take control/NOUN/4/obj"
)
WAR = "The/DET/2/det war/NOUN/3/nsubj killed/VERB/0/root/kill thousands/NOUN/3/obj/thousand"
EXPECTED = (
    "Gunmen/NOUN/3/nsubj:pass/gunman were/AUX/3/aux:pass expected/VERB/0/root/expect to/PART/5/mark "
    "go/VERB/3/xcomp to/ADP/7/case Tora/PROPN/5/obl"
)
TALKS = (
    "Zeri/PROPN/2/nsubj travelled/VERB/0/root/travel to/ADP/4/case Tora/PROPN/2/obl for/ADP/6/case "
    "talks/NOUN/2/obl/talk"
)


CROSSED = (
    "1,200/NUM/2/nummod people/NOUN/3/nsubj crossed/VERB/0/root/cross into/ADP/5/case Norland/PROPN/3/obl"
)
BURNED = (
    "Two/NUM/2/nummod officers/NOUN/3/nsubj/officer died/VERB/0/root/die and/CCONJ/8/cc three/NUM/6/nummod "
    "clinics/NOUN/8/nsubj:pass/clinic were/AUX/8/aux:pass burned/VERB/3/conj/burn"
)


def coded(sentence: str, *proposals: tuple[str, str, dict[str, list[str]]]) -> list[tuple[str, ...]]:
    """Type, trigger, actors and recipients of what is left of the proposals of a sentence."""
    annotation = annotated(sentence, entities={"Norland": "LOC", "Sudvia": "LOC", "Tora": "LOC"})
    scene = Scene.of(annotation, load_knowledge())
    made = [
        Candidate(proposal(annotation, trigger, type_, **roles), type_, ())
        for trigger, type_, roles in proposals
    ]
    return [
        (c.type, c.trigger.of(scene.text), *(_words(scene, c, role) for role in ("actors", "recipients")))
        for c in corrected(scene, made)
    ]


def _words(scene: Scene, candidate: Candidate, role: str) -> str:
    spans = sorted((r.start, r.end) for r in candidate.proposal.roles if r.role == role)
    return ", ".join(scene.text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("sentence", "trigger", "type_", "actors", "recipients", "told"),
    [
        (LEFT, "fled", "RETREAT", "Villagers", "", ("SANCTION", "fled", "", "Villagers")),
        (GUNMEN_LEFT, "fled", "RETREAT", "Gunmen", "", ("RETREAT", "fled", "Gunmen", "")),
        (WOMEN, "fleeing", "RETREAT", "Soldiers", "women", ("SANCTION", "fleeing", "Soldiers", "women")),
        (CROSSED, "crossed", "MOBILIZE", "", "people", ("SANCTION", "crossed", "", "1,200 people")),
        (FREE, "escaped", "RETREAT", "Detainees", "", ("RETREAT", "escaped", "Detainees", "")),
        (DENIED, "losing", "COERCE", "Soldiers", "", ("COERCE", "losing", "", "Soldiers")),
        (TWO, "struck", "ASSAULT", "jets+gunmen", "", ("ASSAULT", "struck", "jets, gunmen", "")),
        (LOST, "lost", "ASSAULT", "Soldiers", "insurgents", ("COERCE", "lost", "insurgents", "Soldiers")),
        (LOST_MEN, "lost", "ASSAULT", "", "men", ("ASSAULT", "lost", "", "ten men")),
        (SISTER, "crossed", "MOBILIZE", "Soldiers+gunmen", "", ("MOBILIZE", "crossed", "gunmen", "")),
        (SISTER, "mobilised", "MOBILIZE", "Soldiers", "", ("MOBILIZE", "mobilised", "Soldiers", "")),
        (BACKER, "sent", "MOBILIZE", "Norland", "troops", ("MOBILIZE", "sent", "Norland", "")),
        (ROW, "stormed", "ASSAULT", "Gunmen", "", ("ASSAULT", "stormed", "Gunmen, tribesmen", "")),
        (SHARED, "backs", "SUPPORT", "Norland", "government", SHARED_TOLD),
        (UNDER, "advanced", "COERCE", "Insurgents+Qamar", "", ("COERCE", "advanced", "Insurgents", "")),
        (OWN, "withdrew", "RETREAT", "Rebels", "their", ("RETREAT", "withdrew", "Rebels", "")),
        (GIVER, "declared", "SUPPORT", "Zeri", "Norland+Sudvia", ("SUPPORT", "declared", "Zeri", "Sudvia")),
        (OFFENSIVE, "took control", "COERCE", "", "", ("COERCE", "took control", "rebel", "")),
        (WAR, "killed", "ASSAULT", "", "thousands", ("ASSAULT", "killed", "", "thousands")),
        (EXPECTED, "expected", "AGREE", "Gunmen", "", ("MOBILIZE", "go", "Gunmen", "")),
    ],
)  # fmt: skip
def test_the_words_correct_the_model(
    sentence: str, trigger: str, type_: str, actors: str, recipients: str, told: tuple[str, ...]
) -> None:
    roles = {
        "actors": actors.split("+") if actors else [],
        "recipients": recipients.split("+") if recipients else [],
    }
    assert coded(sentence, (trigger, type_, roles)) == [told]


def test_what_is_expected_is_no_fact() -> None:
    annotation = annotated(EXPECTED)
    scene = Scene.of(annotation, load_knowledge())
    made = Candidate(proposal(annotation, "expected", "AGREE", actors="Gunmen"), "AGREE", ())
    (told,) = corrected(scene, [made])
    assert told.proposal.status == {"future": 1.0}
    assert told.notes == ("what is expected is told by its own verb",)


@pytest.mark.parametrize(("modes", "told"), [(("troops",), ("militia",)), (("weapons",), ("weapons",))])
def test_gunmen_that_move_are_a_militia(modes: tuple[str, ...], told: tuple[str, ...]) -> None:
    annotation = annotated(SISTER)
    scene = Scene.of(annotation, load_knowledge())
    made = Candidate(proposal(annotation, "crossed", "MOBILIZE", actors="gunmen"), "MOBILIZE", modes)
    assert corrected(scene, [made])[0].mode == told


def test_talks_that_a_visit_is_for_are_not_told_twice() -> None:
    visit = ("travelled", "CONSULT", {"actors": ["Zeri"]})
    talks = ("talks", "CONSULT", {"actors": ["Zeri"]})
    assert [c[1] for c in coded(TALKS, visit, talks)] == ["travelled"]


def test_the_subject_of_one_event_is_no_party_of_the_next() -> None:
    both = {"recipients": ["officers", "clinics"]}
    assert coded(BURNED, ("died", "ASSAULT", both), ("burned", "ASSAULT", both)) == [
        ("ASSAULT", "died", "", "Two officers"),
        ("ASSAULT", "burned", "", "three clinics"),
    ]
    # Where one event tells both, they are of it.
    assert coded(BURNED, ("died", "ASSAULT", both)) == [
        ("ASSAULT", "died", "", "Two officers, three clinics")
    ]


def test_who_died_in_what_is_only_named_is_not_harmed_here() -> None:
    sentence = (
        "Police/NOUN/2/nsubj shot/VERB/0/root/shoot marchers/NOUN/2/obj/marcher a/DET/5/det year/NOUN/2/obl "
        "after/ADP/7/case riots/NOUN/5/nmod/riot in/ADP/9/case which/PRON/12/obl 60/NUM/11/nummod "
        "people/NOUN/12/nsubj died/VERB/7/acl:relcl/die"
    )
    both = {"actors": ["Police"], "recipients": ["marchers", "people"]}
    assert coded(sentence, ("shot", "ASSAULT", both)) == [("ASSAULT", "shot", "Police", "marchers")]


OWNED = (
    "Gunmen/NOUN/2/nsubj/gunman joined/VERB/0/root/join the/DET/4/det army/NOUN/6/nmod:poss "
    "+'s/PART/4/case offensive/NOUN/2/obj"
)


def test_the_armys_offensive_is_the_armys_and_not_theirs_who_join_it() -> None:
    offensive = ("offensive", "ASSAULT", {"actors": ["Gunmen"]})
    assert coded(OWNED, offensive) == [("ASSAULT", "offensive", "the army", "")]


PART = (
    "Shells/NOUN/2/nsubj/shell killed/VERB/0/root/kill 12/NUM/4/nummod people/NOUN/2/obj/person "
    "{}/VERB/8/case three/NUM/7/nummod women/NOUN/4/conj/woman"
)
HELD = (
    "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike rebel/NOUN/5/compound +-/PUNCT/5/punct "
    "+held/VERB/6/amod/hold Tora/PROPN/2/obj"
)


def test_who_is_a_part_of_those_killed_is_not_told_again() -> None:
    killed = ("killed", "ASSAULT", {"actors": [], "recipients": ["12 people", "three women"]})
    assert coded(PART.format("including"), killed)[0][3] == "12 people"
    assert coded(PART.format("besides"), killed)[0][3] == "12 people, three women"
    alone = ("killed", "ASSAULT", {"recipients": ["three women"]})
    assert coded(PART.format("including"), alone)[0][3] == "three women"


def test_whom_a_verb_behind_the_parts_is_about_is_no_part() -> None:
    sentence = (
        "Ships/NOUN/5/nsubj/ship including/VERB/4/case two/NUM/4/nummod tugs/NOUN/1/nmod/tug "
        "surrounded/VERB/0/root/surround the/DET/7/det tanker/NOUN/5/obj"
    )
    both = ("surrounded", "COERCE", {"actors": ["Ships"], "recipients": ["two tugs", "the tanker"]})
    assert coded(sentence, both) == [("COERCE", "surrounded", "Ships", "two tugs, the tanker")]


@pytest.mark.parametrize(("type_", "left"), [("ASSAULT", ""), ("COERCE", "rebel")])
def test_who_holds_a_place_is_no_party_of_what_takes_no_ground(type_: str, left: str) -> None:
    assert coded(HELD, ("struck", type_, {"recipients": ["rebel"]})) == [(type_, "struck", "", left)]


@pytest.mark.parametrize(
    ("mark", "status"), [("of/ADP", "asserted"), ("of/ADP never/PART", "negated"), ("while/SCONJ", "negated")]
)
def test_what_somebody_is_accused_of_is_told_as_done(mark: str, status: str) -> None:
    words = mark.split()
    told = " ".join(f"{w}/4/{'mark' if n == 0 else 'advmod'}" for n, w in enumerate(words))
    sentence = (
        (
            f"Zeri/PROPN/2/nsubj accused/VERB/0/root/accuse Norland/PROPN/2/obj {told} "
            "arming/VERB/2/advcl/arm militias/NOUN/4/obj/militia"
        )
        .replace("/4/mark", f"/{4 + len(words)}/mark")
        .replace("/4/advmod", f"/{4 + len(words)}/advmod")
    )
    annotation = annotated(sentence.replace("/4/obj", f"/{4 + len(words)}/obj"))
    made = replace(proposal(annotation, "arming", "AID", actors=["Norland"]), status={"negated": 0.8})
    (told_,) = corrected(Scene.of(annotation, load_knowledge()), [Candidate(made, "AID", ())])
    assert likeliest(told_.proposal.status, "asserted") == status


@pytest.mark.parametrize(("weapon", "modes"), [("gas", ("crowd-control",)), ("shells", ("heavy-weapons",))])
def test_tear_gas_is_no_heavy_weapon(weapon: str, modes: tuple[str, ...]) -> None:
    annotation = annotated(
        f"Police/NOUN/2/nsubj fired/VERB/0/root/fire tear/NOUN/4/compound {weapon}/NOUN/2/obj"
    )
    told = proposal(annotation, "fired", "ASSAULT", weapons=[f"tear {weapon}"])
    made = Candidate(told, "ASSAULT", ("heavy-weapons",))
    assert corrected(Scene.of(annotation, load_knowledge()), [made])[0].mode == modes


@pytest.mark.parametrize(
    ("verb", "left"), [("repelled/VERB/0/root/repel", ""), ("launched/VERB/0/root/launch", "Soldiers")]
)
def test_who_wards_off_an_assault_did_not_make_it(verb: str, left: str) -> None:
    sentence = f"Soldiers/NOUN/2/nsubj/soldier {verb} an/DET/4/det assault/NOUN/2/obj"
    assert coded(sentence, ("assault", "ASSAULT", {"actors": ["Soldiers"]}))[0][2] == left


HERE_AND_THERE = (
    "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike Tora/PROPN/2/obj and/CCONJ/5/cc "
    "burned/VERB/2/conj/burn a/DET/7/det depot/NOUN/5/obj in/ADP/9/case Halden/PROPN/5/obl"
)


@pytest.mark.parametrize(
    ("listed", "left"), [("Tora+Halden", "Halden"), ("Tora", "Tora"), ("Halden", "Halden")]
)
def test_where_another_event_was_is_left_out_beside_a_place_of_its_own(listed: str, left: str) -> None:
    annotation = annotated(HERE_AND_THERE, entities={"Tora": "LOC", "Halden": "LOC"})
    scene = Scene.of(annotation, load_knowledge())
    struck = Candidate(proposal(annotation, "struck", "ASSAULT", places=["Tora"]), "ASSAULT", ())
    burned = Candidate(proposal(annotation, "burned", "ASSAULT", places=listed.split("+")), "ASSAULT", ())
    told = {c.trigger.of(scene.text): c for c in corrected(scene, [struck, burned])}
    assert _words(scene, told["burned"], "places") == left
    assert _words(scene, told["struck"], "places") == "Tora"


ANSWER = (
    "Soldiers/NOUN/2/nsubj/soldier answered/VERB/0/root/answer a/DET/5/det rebel/NOUN/5/compound "
    "attack/NOUN/2/obj"
)


def test_who_answers_an_attack_with_an_attacker_of_its_own_did_not_attack() -> None:
    attack = ("attack", "ASSAULT", {"actors": ["Soldiers", "rebel"]})
    assert coded(ANSWER, attack) == [("ASSAULT", "attack", "rebel", "")]
    assert coded(ANSWER, ("attack", "ASSAULT", {"actors": ["Soldiers"]}))[0][2] == "Soldiers"


@given(st.sampled_from([LEFT, LOST, SISTER, BACKER, ROW, UNDER, GIVER, EXPECTED]), st.data())
def test_no_party_gets_two_roles_and_none_is_made_up(sentence: str, data: st.DataObject) -> None:
    annotation = annotated(sentence)
    words = [annotation.words(t) for t in annotation.tokens]
    trigger = data.draw(st.sampled_from(words))
    roles = {
        role: data.draw(st.lists(st.sampled_from(words), max_size=3, unique=True))
        for role in ("actors", "recipients")
    }
    scene = Scene.of(annotation, load_knowledge())
    type_ = data.draw(st.sampled_from(["ASSAULT", "RETREAT", "MOBILIZE", "CONSULT", "AGREE"]))
    made = Candidate(proposal(annotation, trigger, type_, **roles), type_, ())
    for told in corrected(scene, [made]):
        assert all(0 <= r.start < r.end <= len(scene.text) for r in told.proposal.roles)
        assert corrected(scene, [told])[0].type == told.type
