"""The day and the place for which a whole report speaks, where its events tell neither."""

from datetime import date

from link.incidents.telling import event, record, report
from marsad.knowledge import load_knowledge
from marsad.link.incidents import accounts_of, settled
from marsad.link.incidents.spots import name_of

PLACES = load_knowledge().places
SHOOTING = report(
    "Three hurt in shooting at a mill",
    "A shooting hurt three workers. It happened at about 10 p.m. on Friday in Toledo, Ohio. "
    "Toledo police said on Sunday that a man was charged.",
)


def accounts(*events):
    told = record(SHOOTING, *events)
    return list(settled(accounts_of(told), told, PLACES))


def news(**given):
    return event(SHOOTING, "shooting hurt", **given)


def test_the_main_account_has_the_day_and_the_town_of_the_report():
    [main] = accounts(news())
    assert main.from_ == main.to
    assert date.fromisoformat(main.from_).strftime("%A") == "Friday"
    assert main.places[0].name == "Toledo"


def test_it_is_looked_up_by_both():
    [bare], [main] = accounts_of(record(SHOOTING, news())), accounts(news())
    town = name_of(main.places[0])
    assert [key for key in {*main.keys} - {*bare.keys} if key.startswith(f"{town}, week")]


def test_background_is_left_as_its_events_tell_it():
    told = record(SHOOTING, news(), event(SHOOTING, "charged", historical=True))
    before, after = accounts_of(told), accounts(*told.events)
    assert [one for one in before if not one.main] == [one for one in after if not one.main]


def test_a_report_that_tells_neither_keeps_what_its_events_tell():
    bare = report("A clash", "A clash was told of.")
    told = record(bare, event(bare, "clash was"))
    assert list(settled(accounts_of(told), told, PLACES)) == list(accounts_of(told))
