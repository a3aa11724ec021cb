"""What one report tells: its main news, and what it tells beside it."""

from link.incidents.telling import KHALIL, MARIDA, day, event, killed, place, record, report
from marsad.link.incidents import accounts_of

STRIKE = report(
    "Air strike kills nine in Tell Khalil",
    "Nine people were killed in a strike on Tell Khalil on Sunday. Rescuers dug for two hours. "
    "A bombing in Marida killed 40 people in March.",
)


def strike(**given):
    return event(
        STRIKE, "strike on", places=(place(KHALIL),), numbers=(killed(9),), mode=("aerial",), **given
    )


def bombing(**given):
    return event(
        STRIKE, "bombing", places=(place(MARIDA),), numbers=(killed(40),), mode=("explosives",), **given
    )


TITLE = event(STRIKE, "strike", places=(place(KHALIL),), numbers=(killed(9),), mode=("aerial",))


def test_title_and_lead_are_one_account_and_it_is_the_main_one():
    [main] = accounts_of(record(STRIKE, TITLE, strike()))
    assert main.main
    assert main.what == STRIKE.title
    assert main.events == (TITLE.id, strike().id)
    assert [one.name for one in main.places] == ["Tell Khalil"]


def test_an_attack_that_is_recalled_is_an_account_beside_the_main_one():
    main, other = accounts_of(record(STRIKE, TITLE, strike(), bombing(historical=True)))
    assert (main.main, other.main) == (True, False)
    assert other.what == "A bombing in Marida killed 40 people in March."
    assert [claim.low for claim in other.tolls] == [40]


def test_another_day_is_another_happening():
    main, other = accounts_of(
        record(
            STRIKE,
            strike(time=day("on Sunday", "2031-05-04")),
            event(STRIKE, "bombing", places=(place(KHALIL),), time=day("in March", "2031-03-03")),
        )
    )
    assert (main.from_, other.from_) == ("2031-05-04", "2031-03-03")


def test_a_planned_act_is_not_told_as_done():
    told = report("Army to storm Marida", "The army will storm Marida on Monday, an officer said.")
    [main] = accounts_of(record(told, event(told, "storm", status="future")))
    assert main.status == "future"


def test_a_report_without_violence_has_one_main_account():
    told = report("Ministers meet in Marida", "Two ministers met in Marida and signed a treaty on water.")
    meeting = event(told, "met", type="CONSULT", places=(place(MARIDA),))
    treaty = event(told, "signed", type="SUPPORT")
    [main] = accounts_of(record(told, meeting, treaty))
    assert main.main
    assert main.types == ("CONSULT", "SUPPORT")


def test_a_report_without_events_has_no_account():
    assert accounts_of(record(STRIKE)) == ()


def test_every_event_is_in_one_account():
    told = record(STRIKE, TITLE, strike(), bombing(historical=True), event(STRIKE, "dug", type="AID"))
    told_by = [one for account in accounts_of(told) for one in account.events]
    assert sorted(told_by) == sorted(event.id for event in told.events)


def test_the_order_of_events_does_not_matter():
    events = [event(STRIKE, word) for word in ("strike", "strike on", "dug", "bombing")]
    assert accounts_of(record(STRIKE, *events)) == accounts_of(record(STRIKE, *reversed(events)))
