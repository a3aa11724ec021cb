"""The whole coder on hand-made annotations with the built-in knowledge: every field, and what must "
"always hold."""

from dataclasses import fields, is_dataclass, replace

import pytest
from annotated import annotated, everywhere, proposal, report
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding import code
from marsad.knowledge import load_knowledge
from marsad.model.annotation import Annotation, Entity, Proposal, Quotation, Scored, Sentence, Token
from marsad.model.record import Words

RAID = (
    "Syrian/ADJ/3/amod government/NOUN/3/compound jets/NOUN/4/nsubj/jet struck/VERB/0/root/strike "
    "a/DET/6/det camp/NOUN/4/obj in/ADP/8/case Aleppo/PROPN/4/obl on/ADP/10/case Sunday/PROPN/4/obl "
    ",/PUNCT/13/punct a/DET/13/det hospital/NOUN/14/nsubj said/VERB/4/parataxis/say ./PUNCT/4/punct"
)
CAPTURE = (
    "Rebels/NOUN/2/nsubj/rebel captured/VERB/0/root/capture the/DET/4/det city/NOUN/2/obj "
    "from/ADP/6/case troops/NOUN/2/obl/troop ./PUNCT/2/punct"
)


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge()


def raid(**changes):
    a = annotated(RAID, CAPTURE, entities={"Aleppo": "LOC"}, **changes)
    struck = proposal(
        a,
        "struck",
        "ASSAULT",
        actors="Syrian government jets",
        recipients="a camp",
        places="Aleppo",
        time="on Sunday",
        sources="a hospital",
    )
    taken = proposal(a, "captured", "COERCE", actors="Rebels", recipients="troops", places="the city")
    return replace(a, proposals=(struck, replace(taken, modes={"seize": 0.9})))


def test_an_event_has_every_field(knowledge):
    event = code(raid(), knowledge).events[0]
    assert (event.type, event.status, event.historical, event.trigger.text) == (
        "ASSAULT",
        "asserted",
        False,
        "struck",
    )
    assert [m.text for m in event.actors] == ["Syrian government jets"]
    assert [m.text for m in event.recipients] == ["a camp"]
    assert (event.places[0].name, event.places[0].country, event.places[0].precision) == (
        "Aleppo",
        "SYR",
        "settlement",
    )
    assert event.places[0].lat == pytest.approx(36.2, abs=0.1)
    assert event.time is not None
    assert (event.time.from_, event.time.to) == ("2024-12-01", "2024-12-01")
    assert [(s.text, s.kind, s.stance) for s in event.sources] == [("a hospital", "medical", "asserts")]
    assert 0.0 < event.confidence < 1.0
    assert "struck" in event.why
    assert "actor “Syrian government jets” (its subject)" in event.why


def test_a_place_known_only_by_the_place_in_its_name_says_so(knowledge):
    a = annotated(
        "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike Aleppo/PROPN/5/compound Technical/PROPN/5/compound "
        "College/PROPN/2/obj ./PUNCT/2/punct",
        entities={"Aleppo Technical College": "FAC"},
    )
    struck = proposal(a, "struck", "ASSAULT", actors="Jets", places="Aleppo Technical College")
    event = code(replace(a, proposals=(struck,)), knowledge).events[0]
    assert (event.places[0].name, event.places[0].precision) == ("Aleppo", "settlement")
    assert "“Aleppo Technical College” is placed by the place in its name" in event.why


def test_a_definite_place_gets_the_name_it_stands_for(knowledge):
    event = code(raid(), knowledge).events[1]
    assert (event.places[0].text, event.places[0].name) == ("the city", "Aleppo")


def test_taking_ground_is_control_told_by_its_event(knowledge):
    record = code(raid(), knowledge)
    assert [(c.change, c.place.text, c.event) for c in record.control] == [
        ("taken", "the city", record.events[1].id)
    ]
    holder, previous = record.control[0].holder, record.control[0].previous
    assert [m.text for m in (holder, previous) if m] == ["Rebels", "troops"]


def test_the_country_whose_city_is_taken_is_not_taken(knowledge):
    text = (
        "Rebels/NOUN/2/nsubj/rebel seized/VERB/0/root/seize Syria/PROPN/6/nmod:poss +'s/PART/3/case "
        "second/ADJ/6/amod city/NOUN/2/obj"
    )
    a = annotated(text, entities={"Syria": "LOC"})
    seized = replace(proposal(a, "seized", "COERCE", actors="Rebels", places="Syria"), modes={"seize": 0.9})
    assert code(replace(a, proposals=(seized,)), knowledge).control == ()


def test_ids_are_stable_and_differ(knowledge):
    first, again = code(raid(), knowledge), code(raid(), knowledge)
    assert first == again
    assert len({e.id for e in first.events}) == 2


def test_an_unknown_date_is_a_warning(knowledge):
    record = code(raid(published=None), knowledge)
    assert record.events[0].time is not None
    assert record.events[0].time.from_ is None
    assert any("Sunday" in w for w in record.warnings)


def test_a_weak_proposal_is_no_event(knowledge):
    a = raid()
    assert (
        code(replace(a, proposals=tuple(replace(p, score=0.1) for p in a.proposals)), knowledge).events == ()
    )


def test_the_speaker_of_a_quotation_is_the_source(knowledge):
    a = raid()
    start, end = a.sentences[1].start, a.sentences[1].end
    speaker = everywhere(a.report.text, "a hospital")[0]
    record = code(replace(a, quotations=(Quotation(start, end, speaker),)), knowledge)
    assert [s.text for s in record.events[1].sources] == ["a hospital"]


def test_a_proposal_that_does_not_stand_in_the_report_is_left_aside(knowledge):
    a = raid()
    beyond = len(a.report.text) + 5
    wrong = (
        replace(a.proposals[0], sentence=9),
        replace(a.proposals[0], end=beyond),
        replace(a.proposals[0], start=-1),
    )
    assert code(replace(a, proposals=wrong), knowledge).events == ()


def test_a_tie_is_said_by_the_source_of_its_sentence(knowledge):
    text = (
        "Norland/PROPN/3/compound +-/PUNCT/3/punct +backed/VERB/4/amod/back rebels/NOUN/5/nsubj/rebel "
        "struck/VERB/0/root/strike ,/PUNCT/8/punct a/DET/8/det hospital/NOUN/9/nsubj "
        "said/VERB/5/parataxis/say"
    )
    a = annotated(text, entities={"Norland": "LOC"})
    struck = proposal(a, "struck", "ASSAULT", actors="rebels", sources="a hospital")
    (relation,) = code(replace(a, proposals=(struck,)), knowledge).relations
    assert (relation.type, relation.from_.text, relation.to.text) == ("backs", "Norland", "rebels")
    assert relation.text == "Norland-backed rebels"
    assert [s.text for s in relation.sources] == ["a hospital"]


def test_who_says_what_comes_next_says_nothing_of_what_stood_before(knowledge):
    text = (
        "Rebels/NOUN/2/nsubj/rebel took/VERB/0/root/take Aleppo/PROPN/2/obj and/CCONJ/7/cc the/DET/6/det "
        "army/NOUN/7/nsubj said/VERB/2/conj/say it/PRON/9/nsubj left/VERB/7/ccomp/leave"
    )
    a = annotated(text, entities={"Aleppo": "LOC"})
    took = proposal(a, "took", "COERCE", actors="Rebels", places="Aleppo", sources="the army")
    left = proposal(a, "left", "RETREAT", actors="it", sources="the army")
    events = code(replace(a, proposals=(took, left)), knowledge).events
    assert [[s.text for s in event.sources] for event in events] == [[], ["the army"]]


def test_a_chain_of_sources_begins_with_who_is_cited(knowledge):
    text = (
        "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike ,/PUNCT/5/punct state/NOUN/5/compound "
        "television/NOUN/6/nsubj "
        "said/VERB/2/parataxis/say ,/PUNCT/8/punct citing/VERB/6/advcl/cite a/DET/11/det "
        "military/ADJ/11/amod "
        "source/NOUN/8/obj"
    )
    a = annotated(text)
    struck = proposal(
        a, "struck", "ASSAULT", actors="Jets", sources=["state television", "a military source"]
    )
    (event,) = code(replace(a, proposals=(struck,)), knowledge).events
    assert [(s.text, s.kind, s.medium) for s in event.sources] == [
        ("a military source", "military", "state television"),
        ("state television", "media", None),
    ]
    assert event.sources[0].anonymous


@pytest.mark.parametrize(
    ("who", "did"), [("The/DET militia/NOUN", ["The militia"]), ("A/DET channel/NOUN", [])]
)
def test_who_claims_a_deed_that_names_nobody_did_it(knowledge, who, did):
    article, noun = who.split()
    a = annotated(f"{article}/2/det {noun}/3/nsubj claimed/VERB/0/root/claim the/DET/5/det raid/NOUN/3/obj")
    raid = proposal(a, "raid", "ASSAULT", sources=" ".join(word.split("/")[0] for word in who.split()))
    raid = replace(raid, stance={"claims_responsibility": 0.9})
    (event,) = code(replace(a, proposals=(raid,)), knowledge).events
    assert [actor.text for actor in event.actors] == did


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            "Rebels",
            "Rebels/NOUN/4/nsubj/rebel have/AUX/4/aux not/PART/4/advmod claimed/VERB/0/root/claim "
            "the/DET/6/det raid/NOUN/4/obj",
        ),
        (
            "No group",
            "No/DET/2/det group/NOUN/3/nsubj claimed/VERB/0/root/claim the/DET/5/det raid/NOUN/3/obj",
        ),
    ],
)
def test_what_is_not_claimed_happened_and_who_does_not_claim_it_neither_did_nor_says_it(knowledge, who, text):
    a = annotated(text)
    raid = proposal(a, "raid", "ASSAULT", actors=who, sources=who)
    raid = replace(raid, status={"negated": 0.9})
    (event,) = code(replace(a, proposals=(raid,)), knowledge).events
    assert (event.actors, event.sources, event.status) == ((), (), "asserted")


@pytest.mark.parametrize(
    ("clause", "name", "anonymous"), [("anonymously", None, True), ("calmly", "Omar Zeri", False)]
)
def test_an_anonymous_source_is_not_named_by_what_it_points_back_to(knowledge, clause, name, anonymous):
    left = "Commander/NOUN/2/compound Omar/PROPN/4/nsubj Zeri/PROPN/2/flat left/VERB/0/root/leave"
    raid = (
        "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike ,/PUNCT/2/punct said/VERB/2/parataxis/say "
        f"the/DET/6/det commander/NOUN/4/nsubj who/PRON/8/nsubj spoke/VERB/6/acl:relcl/speak "
        f"{clause}/ADV/8/advmod"
    )
    a = annotated(left, raid, entities={"Omar Zeri": "PER"})
    struck = proposal(a, "struck", "ASSAULT", actors="Jets", sources="the commander")
    (said,) = code(replace(a, proposals=(struck,)), knowledge).events[0].sources
    assert (said.name, said.id, said.anonymous) == (name, None, anonymous)


def test_a_siege_is_control_and_a_place_beside_it_is_not(knowledge):
    text = (
        "Troops/NOUN/2/nsubj/troop enter/VERB/0/root/enter and/CCONJ/4/cc encircle/NOUN/2/conj/encircle "
        "Aleppo/PROPN/4/obj near/ADP/7/case Hama/PROPN/2/obl"
    )
    a = annotated(text, entities={"Aleppo": "LOC", "Hama": "LOC"})
    for place, expected in (("Aleppo", [("besieged", "Aleppo")]), ("Hama", [])):
        made = proposal(a, "encircle", "COERCE", actors="Troops", places=place)
        record = code(replace(a, proposals=(made,)), knowledge)
        assert [(c.change, c.place.text) for c in record.control] == expected


def test_an_adjective_belongs_to_the_party(knowledge):
    a = annotated("The/DET/3/det local/ADJ/3/amod rebels/NOUN/4/nsubj/rebel struck/VERB/0/root/strike")
    made = code(replace(a, proposals=(proposal(a, "struck", "ASSAULT", actors="rebels"),)), knowledge)
    assert [m.text for m in made.events[0].actors] == ["The local rebels"]


def words_of(node):
    """Every value with a span, at any depth."""
    if isinstance(node, Words):
        yield node
    if isinstance(node, tuple):
        for item in node:
            yield from words_of(item)
    elif is_dataclass(node):
        for f in fields(node):
            yield from words_of(getattr(node, f.name))


def test_every_value_quotes_the_report(knowledge):
    record = code(raid(), knowledge)
    found = list(words_of(record))
    assert len(found) > 10
    assert all(w.text == record.report.text[w.start : w.end] for w in found)


@st.composite
def annotations(draw):
    """Annotations of any words, tags, heads, names and proposals within the text."""
    vocabulary = [
        "Rebels",
        "held",
        "by",
        "the",
        "army",
        "in",
        "Aleppo",
        "-",
        "backed",
        "killed",
        "10",
        "they",
        "said",
        ",",
        "took",
        "control",
    ]
    words = draw(st.lists(st.sampled_from(vocabulary), min_size=1, max_size=14))
    size = len(words)
    tokens, at = [], 0
    tags = st.sampled_from(["NOUN", "PROPN", "VERB", "ADP", "PUNCT", "DET", "PRON", "AUX", "NUM", "ADJ"])
    relations = st.sampled_from(
        ["nsubj", "obj", "acl", "acl:relcl", "conj", "obl", "case", "dep", "root", "nsubj:pass"]
    )
    for word in words:
        tokens.append(
            Token(
                at, at + len(word), draw(tags), word.lower(), draw(st.integers(-2, size + 1)), draw(relations)
            )
        )
        at += len(word) + 1
    text = " ".join(words)
    spans = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).map(lambda ab: (min(ab), max(ab)))
    stretch = spans.map(lambda ab: (tokens[ab[0]].start, tokens[ab[1]].end))
    names = draw(
        st.lists(st.tuples(stretch, st.sampled_from(["PER", "ORG", "ARM", "LOC", "DATE", "NOR"])), max_size=3)
    )
    roles = st.tuples(
        st.sampled_from(["actors", "recipients", "places", "sources", "time", "numbers", "weapons"]),
        stretch,
        st.floats(0, 1),
    )
    proposals = [
        Proposal(
            start=s,
            end=e,
            sentence=0,
            score=draw(st.floats(0, 1)),
            types={draw(st.sampled_from(["ASSAULT", "COERCE", "AID"])): 0.9},
            status={"asserted": 0.6, "negated": 0.4},
            historical=draw(st.floats(0, 1)),
            modes={"seize": 0.7},
            stance={"denies": 0.9},
            roles=tuple(Scored(r, a, b, p) for r, (a, b), p in draw(st.lists(roles, max_size=4))),
        )
        for s, e in draw(st.lists(stretch, max_size=3))
    ]
    return Annotation(
        report=report(text, draw(st.sampled_from([None, "2024-12-02"]))),
        tokens=tuple(tokens),
        sentences=(Sentence(0, len(text), 0, size),),
        entities=tuple(Entity(a, b, label) for (a, b), label in names),
        proposals=tuple(proposals),
    )


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(annotation=annotations())
def test_any_annotation_is_coded(knowledge, annotation):
    record = code(annotation, knowledge)
    assert record == code(annotation, knowledge)
    assert all(w.text == record.report.text[w.start : w.end] for w in words_of(record))
    assert all(0.0 <= e.confidence <= 1.0 for e in record.events)
    assert len({e.id for e in record.events}) == len(record.events)


FRAMES = """
topic: test
frames:
  - {words: [frobnicate], pos: verb, type: ASSAULT, mode: [drone], slots: transitive}
"""


def test_a_users_frame_tells_events_without_a_model(tmp_path):
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "own.yml").write_text(FRAMES, "utf-8")
    own = load_knowledge([tmp_path])
    a = annotated(
        "Rebels/NOUN/2/nsubj/rebel frobnicated/VERB/0/root/frobnicate camps/NOUN/2/obj/camp ./PUNCT/2/punct"
    )
    event = code(a, own).events[0]
    assert (event.type, event.mode, event.status) == ("ASSAULT", ("drone",), "asserted")
    assert [m.text for m in event.actors] == ["Rebels"]
    assert [m.text for m in event.recipients] == ["camps"]
    assert event.why.startswith("frame “frobnicate” (ASSAULT)")
    assert code(a, load_knowledge()).events == ()
