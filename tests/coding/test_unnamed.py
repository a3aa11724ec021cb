"""Anonymous sources stay anonymous."""

from marsad.coding.unnamed import unnamed
from marsad.model.record import Event, Mention, Source, Words
from marsad.model.span import Span


def warning(*, anonymous: bool) -> Event:
    """The commander, who is also the source, warned of a raid."""
    who = Mention(start=0, end=13, text="The commander", name="Omar Zeri", id="omar-zeri", country="SYR")
    return Event(
        id="1",
        type="THREATEN",
        trigger=Words(start=14, end=20, text="warned"),
        actors=(who,),
        sources=(Source(start=0, end=13, text="The commander", anonymous=anonymous),),
        sentence=Span(0, 40),
        confidence=1.0,
        why="",
    )


def test_an_anonymous_source_is_not_named_where_it_acts() -> None:
    [event] = unnamed([warning(anonymous=True)])
    assert (event.actors[0].name, event.actors[0].id, event.actors[0].country) == (None, None, "SYR")


def test_a_named_source_keeps_its_name() -> None:
    [event] = unnamed([warning(anonymous=False)])
    assert event.actors[0].name == "Omar Zeri"
