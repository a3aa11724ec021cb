"""Which of the times that a sentence tells is the time of an event."""

from dataclasses import replace

import pytest
from annotated import annotated, proposal, tagged

from marsad.coding.moments.expressions import expressions
from marsad.coding.syntax import Tree
from marsad.coding.when import resolve, when
from marsad.model.annotation import Annotation


def time_of(told: Annotation, trigger: str, *marks: str, type_: str = "ASSAULT") -> str | None:
    """The words that `when` takes for the time of an event whose time the model marks so."""
    asked = proposal(told, trigger, type_, places="Qamar", time=list(marks))
    found = when(asked, Tree.of(told))
    return found.text if found else None


# --- expressions with what opens them --------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("at war since the revolt began in March 2011", ["since the revolt began in March 2011"]),
        ("besieged since the U.N. envoy left in May", ["since the U.N. envoy left in May"]),
        ("the push that began on Friday", ["began on Friday"]),
        ("the push that began on Friday and ended on Sunday", ["began on Friday and ended on Sunday"]),
        ("raids on Tuesday and Wednesday", ["Tuesday and Wednesday"]),
        ("the war of 2011-2012", ["2011-2012"]),
        ("raids on Tuesday and on Wednesday", ["Tuesday", "Wednesday"]),
        ("it has since lost two towns, one in May", ["May"]),
        ("after Friday's raid", ["Friday"]),
        ("after Friday prayers", ["Friday"]),
    ],
)
def test_an_expression_is_told_with_what_opens_it(text: str, wholes: list[str]) -> None:
    assert [e.whole.of(text) for e in expressions(text)] == wholes


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("a third straight day", "2024-11-30", "2024-12-02"),
        ("for the fifth night running", "2024-11-28", "2024-12-02"),
        ("the 2nd week in a row", "2024-11-25", "2024-12-02"),
        ("a year and a half ago", "2023-01-01", "2023-12-31"),
        ("before dawn on Sunday", "2024-12-01", "2024-12-01"),
        ("shortly after 3 p.m. on Sunday", "2024-12-01", "2024-12-01"),
        ("between 3 am and 5 am on Friday", "2024-11-29", "2024-11-29"),
        ("Monday and Tuesday", "2024-11-25", "2024-11-26"),
        ("since troops began a push nearly two weeks ago", "2024-11-18", "2024-12-02"),
    ],
)
def test_words_come_to(words: str, first: str, last: str) -> None:
    read = resolve(words, "2024-12-02")
    assert read is not None
    assert (read.from_, read.to) == (first, last)


def test_days_in_a_row_stay_open_without_a_day_of_publication() -> None:
    read = resolve("a third straight day", None)
    assert read is not None
    assert (read.from_, read.to) == (None, None)


# --- marks made whole ------------------------------------------------------------------------------------
def test_a_preposition_alone_leads_to_its_time() -> None:
    told = tagged("Rebels shelled/VERB Qamar in February 2024 .")
    assert time_of(told, "shelled", "in") == "in February 2024"


def test_of_two_marks_the_one_that_comes_to_days_is_taken() -> None:
    told = tagged("Rebels shelled/VERB Qamar once the talks failed in May .")
    assert time_of(told, "shelled", "the talks", "May") == "May"


def test_a_mark_within_a_clause_grows_to_the_clause() -> None:
    told = tagged("Many were killed/VERB in Qamar since the revolt began in March 2011 with marches/NOUN .")
    assert time_of(told, "killed", "March 2011") == "since the revolt began in March 2011"
    assert time_of(told, "marches", "March 2011") == "March 2011"


def test_only_what_began_has_the_time_of_its_beginning() -> None:
    told = tagged("The raid/NOUN on Qamar is part of a push/NOUN that began on Friday .")
    raid = proposal(told, "raid", "ASSAULT", places="Qamar", time="Friday")
    push = proposal(told, "push", "ASSAULT", places="Qamar", time="Friday")
    told = replace(told, proposals=(raid, push))
    assert when(raid, Tree.of(told)) is None
    time = when(push, Tree.of(told))
    assert time is not None
    assert (time.text, time.from_, time.to) == ("began on Friday", "2024-11-29", "2024-12-02")


def test_the_day_goes_before_the_hour() -> None:
    told = tagged("Rebels shelled/VERB Qamar at 3:30 am (0030 GMT) on Friday .")
    assert time_of(told, "shelled", "at 3:30 am (0030 GMT) on Friday") == "Friday"


def test_a_time_of_another_sentence_is_not_taken() -> None:
    told = annotated("Rebels/NOUN/2/nsubj shelled/VERB/0/root Qamar/PROPN/2/obj", "Friday/PROPN/0/root")
    assert time_of(told, "shelled", "Friday") is None


def test_a_time_cut_by_a_broken_sentence_is_read_whole() -> None:
    told = annotated(
        "Ten/NUM/2/nsubj fell/VERB/0/root in/ADP/4/case Qamar/PROPN/2/obl from/ADP/6/case 3/NUM/2/obl",
        "to/ADP/2/case 5/NUM/0/root May/PROPN/2/nmod 2024/NUM/2/nmod",
    )
    time = when(proposal(told, "fell", "ASSAULT", places="Qamar", time="from 3"), Tree.of(told))
    assert time is not None
    assert (time.from_, time.to) == ("2024-05-03", "2024-05-05")


# --- what times something else ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("10:45 Rebels shelled/VERB Qamar .", "10:45"),
        ("12 Nov 2024 Rebels shelled/VERB Qamar .", "12 Nov 2024"),
        ("DALIA , 12 Nov 2024 ( ABC ) Rebels shelled/VERB Qamar .", "12 Nov 2024"),
        ("Last updated at 12 November Rebels shelled/VERB Qamar .", "12 November"),
        ("Rebels shelled/VERB Qamar in the three-year war .", "three-year"),
        ("Rebels shelled/VERB Qamar despite a 48-hour truce .", "48-hour"),
        ("Rebels shelled/VERB Qamar after two months of quiet .", "two months"),
        ("The worst shelling/NOUN of Qamar in two years .", "two years"),
        ("It was the worst shelling/NOUN of Qamar since the truce of 2016 .", "2016"),
        ("Rebels shelled/VERB Qamar every Friday .", "Friday"),
        ("Rebels shelled/VERB Qamar , a February report has it .", "February"),
        ("Rebels shelled/VERB Qamar before troops took/VERB it in May .", "May"),
        ("After a march on Friday , rebels shelled/VERB Qamar .", "Friday"),
        ("Rebels have held it since May and shelled/VERB Qamar .", "since May"),
        ("The march of Friday was followed by shelling/NOUN of Qamar .", "Friday"),
    ],
)
def test_what_times_something_else_is_left_out(text: str, mark: str) -> None:
    trigger = "shelling" if "shelling" in text else "shelled"
    assert time_of(tagged(text), trigger, mark) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("On November 12 2024 rebels shelled/VERB Qamar .", "November 12 2024"),
        ("Rebels have shelled/VERB Qamar for two months .", "two months"),
        ("Ten were killed/VERB in Qamar after a bomb went off on Friday .", "Friday"),
        ("Clashes killed/VERB ten in Qamar , and more fell on Friday .", "Friday"),
    ],
)
def test_what_times_the_event_is_kept(text: str, mark: str) -> None:
    trigger = "killed" if "killed" in text else "shelled"
    assert mark in (time_of(tagged(text), trigger, mark) or "")


ATTRIBUTED = (
    "Rebels/NOUN/2/nsubj shelled/VERB/0/root Qamar/PROPN/2/obj ,/PUNCT/7/punct the/DET/6/det "
    "mayor/NOUN/7/nsubj said/VERB/2/parataxis on/ADP/9/case Sunday/PROPN/7/obl"
)
OPENING = (
    "On/ADP/2/case Sunday/PROPN/5/obl the/DET/4/det mayor/NOUN/5/nsubj said/VERB/0/root rebels/NOUN/7/nsubj "
    "shelled/VERB/5/ccomp Qamar/PROPN/7/obj"
)
SIGHTED = (
    "Rebels/NOUN/3/nsubj:pass were/AUX/3/aux:pass shelled/VERB/0/root in/ADP/5/case "
    "Qamar/PROPN/3/obl ,/PUNCT/8/punct "
    "a/DET/8/det raid/NOUN/3/parataxis reported/VERB/8/acl on/ADP/11/case Sunday/PROPN/9/obl"
)


MISREAD = OPENING.replace("Sunday/PROPN/5/obl", "Sunday/PROPN/7/obl")
ASIDE = (
    "On/ADP/2/case Sunday/PROPN/8/obl ,/PUNCT/5/punct residents/NOUN/5/nsubj said/VERB/8/parataxis "
    ",/PUNCT/5/punct rebels/NOUN/8/nsubj shelled/VERB/0/root Qamar/PROPN/8/obj"
)
SPOKEN_OF = (
    "On/ADP/2/case Sunday/PROPN/5/obl the/DET/4/det envoy/NOUN/5/nsubj condemned/VERB/0/root the/DET/7/det "
    "shelling/NOUN/5/obj of/ADP/9/case Qamar/PROPN/7/nmod"
)


@pytest.mark.parametrize("sentence", [ATTRIBUTED, OPENING, MISREAD])
def test_the_day_on_which_somebody_said_so_is_not_the_day_of_the_act(sentence: str) -> None:
    assert time_of(annotated(sentence), "shelled", "Sunday") is None


def test_what_is_spoken_of_was_not_done_when_it_was() -> None:
    assert time_of(annotated(SPOKEN_OF), "shelling", "Sunday") is None
    assert time_of(annotated(SPOKEN_OF), "condemned", "Sunday", type_="ACCUSE") == "Sunday"


def test_an_aside_of_saying_leaves_the_time_to_the_act() -> None:
    assert time_of(annotated(ASIDE), "shelled", "Sunday") == "Sunday"


def test_what_is_said_was_done_on_the_day_of_saying_it() -> None:
    assert time_of(annotated(ATTRIBUTED), "shelled", "Sunday", type_="ACCUSE") == "Sunday"


def test_what_was_reported_on_a_day_happened_then() -> None:
    assert time_of(annotated(SIGHTED), "shelled", "Sunday") == "Sunday"


def test_a_relative_clause_keeps_its_time() -> None:
    told = annotated(
        "Rebels/NOUN/6/nsubj who/PRON/3/nsubj fled/VERB/1/acl:relcl on/ADP/5/case Friday/PROPN/3/obl "
        "shelled/VERB/0/root Qamar/PROPN/6/obj"
    )
    assert time_of(told, "shelled", "Friday") is None
    assert time_of(told, "fled", "Friday") == "Friday"


# --- what the model leaves unmarked ----------------------------------------------------------------------
def test_a_time_that_hangs_on_the_trigger_is_its_own() -> None:
    told = annotated(
        "Rebels/NOUN/2/nsubj shelled/VERB/0/root Qamar/PROPN/2/obj on/ADP/5/case Friday/PROPN/2/obl"
    )
    assert time_of(told, "shelled") == "Friday"


def test_a_time_before_the_trigger_and_its_attributes_is_its_own() -> None:
    told = annotated(
        "Qamar/PROPN/2/nsubj mourned/VERB/0/root after/ADP/7/case the/DET/7/det overnight/ADJ/7/amod "
        "artillery/NOUN/7/compound shelling/NOUN/2/obl"
    )
    assert time_of(told, "shelling") == "overnight"


def test_a_time_behind_another_event_is_not() -> None:
    told = annotated(
        "Rebels/NOUN/2/nsubj shelled/VERB/0/root Qamar/PROPN/2/obj and/CCONJ/5/cc fled/VERB/2/conj "
        "on/ADP/7/case Friday/PROPN/2/obl"
    )
    told = replace(told, proposals=(proposal(told, "fled", "RETREAT"),))
    assert time_of(told, "shelled") is None


# --- counted from what follows ---------------------------------------------------------------------------
def test_what_follows_came_so_long_before() -> None:
    told = tagged("Troops struck/VERB on Thursday , a day after rebels shelled/VERB Qamar .")
    time = when(proposal(told, "shelled", "ASSAULT", places="Qamar", time="a day after"), Tree.of(told))
    assert time is not None
    assert (time.from_, time.to) == ("2024-11-27", "2024-11-27")


def test_what_counts_from_an_undated_event_stays_open() -> None:
    told = tagged("Troops struck/VERB Qamar a day after the shelling/NOUN of Dalia .")
    time = when(proposal(told, "struck", "ASSAULT", places="Qamar", time="a day after"), Tree.of(told))
    assert time is not None
    assert (time.from_, time.to) == (None, None)


def test_broken_syntax_is_borne() -> None:
    told = annotated("Friday/PROPN/2/nmod raid/NOUN/1/nmod hit/VERB/0/root Qamar/PROPN/3/obj")
    assert time_of(told, "hit", "Friday") == "Friday"
