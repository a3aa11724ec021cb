"""A user's types: told by frames, by what built-in events count as, and with all that the model sees."""

from dataclasses import replace
from pathlib import Path

import pytest
from annotated import annotated, proposal

from marsad.coding import code
from marsad.knowledge import Knowledge, load_knowledge

FILES = {
    "ontology.yml": """
types:
  RAZE: {kind_of: ASSAULT/destroy, definition: Made up., modes: {homes: {definition: Made up.}}}
  HUSH: {kind_of: COERCE/censor, definition: Made up.}
  HELD: {kind_of: COERCE/arrest, definition: Made up., modes: {press: {definition: Made up.}}}
""",
    "recode.yml": """
- {type: COERCE, mode: [arrest], recipient: [JRN], then: HELD/press}
- {type: COERCE, mode: [arrest], recipient: [civilian], then: HELD}
""",
    "frames/own.yml": """
topic: own
frames:
  - {words: [bulldoze], pos: verb, type: RAZE, mode: [homes], slots: transitive}
  - {words: [gag order], pos: noun, type: HUSH, slots: deed}
""",
}
BULLDOZED = (
    "Police/NOUN/2/nsubj/police bulldozed/VERB/0/root/bulldoz forty/NUM/4/nummod homes/NOUN/2/obj/home "
    "on/ADP/6/case Sunday/PROPN/2/obl ,/PUNCT/9/punct residents/NOUN/9/nsubj said/VERB/2/parataxis/say"
)
ARRESTED = "Police/NOUN/2/nsubj/police arrested/VERB/0/root/arrest {}/NOUN/2/obj"


@pytest.fixture
def own(tmp_path: Path) -> Knowledge:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return load_knowledge([tmp_path])


def arrested(whom):
    a = annotated(ARRESTED.format(whom))
    told = proposal(a, "arrested", "COERCE", actors="Police", recipients=whom)
    return replace(a, proposals=(replace(told, modes={"arrest": 0.9}),))


@pytest.mark.parametrize(
    ("whom", "kind"),
    [("journalists", ("HELD", ("press",))), ("farmers", ("HELD", ())), ("soldiers", ("COERCE", ("arrest",)))],
)
def test_an_event_of_the_model_is_taken_for_a_users_type_by_its_parties(own, whom, kind):
    [event] = code(arrested(whom), own).events
    assert (event.type, event.mode) == kind
    assert ("is HELD" in event.why) == (kind[0] == "HELD")


def test_it_is_the_same_event_with_and_without_the_users_folder(own):
    [with_it], [without] = (
        code(arrested("farmers"), own).events,
        code(arrested("farmers"), load_knowledge()).events,
    )
    assert with_it.id == without.id
    assert (without.type, without.mode) == ("COERCE", ("arrest",))


def test_a_users_frame_is_found_where_the_lemma_is_wrong(own):
    [event] = code(annotated(BULLDOZED), own).events
    assert (event.type, event.mode, event.trigger.text) == ("RAZE", ("homes",), "bulldozed")
    assert [p.text for p in event.actors] == ["Police"]


def test_where_the_model_sees_the_same_words_its_status_time_and_source_are_kept(own):
    a = annotated(BULLDOZED)
    told = proposal(a, "bulldozed", "ASSAULT", actors="Police", time="on Sunday", sources="residents")
    told = replace(told, status={"future": 0.9}, historical=0.9)
    [event] = code(replace(a, proposals=(told,)), own).events
    assert (event.type, event.status, event.historical) == ("RAZE", "future", True)
    assert event.time.text == "on Sunday"
    assert [s.text for s in event.sources] == ["residents"]
    assert [p.text for p in event.recipients] == ["forty homes"]


def test_a_party_that_the_model_is_sure_of_is_not_put_on_the_other_side(own):
    a = annotated("Homes/NOUN/2/nsubj bulldozed/VERB/0/root/bulldoze")
    told = proposal(a, "bulldozed", "ASSAULT", recipients="Homes")
    [event] = code(replace(a, proposals=(told,)), own).events
    assert event.actors == ()
    assert [p.text for p in event.recipients] == ["Homes"]


def test_a_users_type_has_the_contexts_and_counts_of_its_kind(own):
    a = annotated("Soldiers/NOUN/2/nsubj bulldozed/VERB/0/root/bulldoze ten/NUM/4/nummod homes/NOUN/2/obj")
    [event] = code(a, own).events
    assert "military" in event.contexts
    assert [n.text for n in event.numbers] == ["ten"]
