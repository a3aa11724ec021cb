"""Incidents by day."""

from marsad.link.views import timeline
from marsad.model.incident import Incident, Witness

TWO = tuple(Witness(name=name, kind="outlet", reports=(name,), because="") for name in "AB")


def incident(id_, day=None, origins=()):
    return Incident(id=id_, what="", accounts=(), from_=day, to=day, origins=origins)


def test_days_come_in_order_what_more_origins_tell_first_and_the_undated_last():
    told = [
        incident("c"),
        incident("b", "2024-12-02"),
        incident("a", "2024-12-02"),
        incident("z", "2024-12-02", TWO),
        incident("y", "2024-12-01"),
    ]
    days = timeline(told)
    assert [(day.day, [one.id for one in day.incidents]) for day in days] == [
        ("2024-12-01", ["y"]),
        ("2024-12-02", ["z", "a", "b"]),
        (None, ["c"]),
    ]
    assert timeline(reversed(told)) == days
