"""A group of accounts as one incident."""

from link.incidents.telling import KHALIL, account, place
from marsad.link.incidents import incident_of

WIDE = {"name": "North", "precision": "admin1", "admin1": "North"}


def test_the_incident_says_what_most_of_its_accounts_say():
    incident = incident_of(
        [
            account("a"),
            account("b"),
            account("c", day="2031-05-05", places=(place(WIDE),), what="Something happened"),
        ]
    )
    assert incident.what == "Air strike hits the grain market of Tell Khalil"
    assert (incident.place.name, incident.from_, incident.to) == ("Tell Khalil", "2031-05-04", "2031-05-04")
    assert incident.reports == ("report a", "report b", "report c")


def test_its_id_is_that_of_its_first_main_account_in_any_order():
    early, late = account("z", day="2031-05-04"), account("a", day="2031-05-05")
    recalled = account("b", day="2031-05-01", main=False)
    for accounts in ([early, late, recalled], [recalled, late, early]):
        assert incident_of(accounts).id == "z"


def test_a_report_that_only_recalls_it_is_a_mention():
    incident = incident_of(
        [account("a"), account("m", main=False), account("n", main=False, report="report a")]
    )
    assert (incident.reports, incident.mentions) == (("report a",), ("report m",))


def test_an_act_that_none_tells_as_done_is_not_asserted():
    assert incident_of([account("a", status="future"), account("b", status="future")]).status == "future"
    assert incident_of([account("a", status="future"), account("b")]).status == "asserted"


def test_an_incident_without_a_place_or_day_has_none():
    incident = incident_of([account("a", day=None, places=())])
    assert (incident.place, incident.from_, incident.to) == (None, None, None)


def test_the_place_is_no_finer_than_told():
    assert incident_of([account("a", places=(place(WIDE),))]).place.precision == "admin1"
    assert incident_of([account("a", places=(place(KHALIL), place(WIDE)))]).place.precision == "settlement"
