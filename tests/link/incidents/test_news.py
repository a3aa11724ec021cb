"""Which happenings of a report are its own news: one, or in a round-up several; and what belongs to them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from link.incidents.telling import event, record, report
from marsad.link.incidents import accounts_of
from marsad.model.record import Number, Place, Time

# Invented towns, each far from the others.
TOWNS = {
    "Marida": (36.5, 38.5),
    "Tell Khalil": (35.0, 36.0),
    "Ouadane": (20.9, -11.6),
    "Kessa": (13.1, 3.2),
    "San Roque": (2.4, -76.6),
    "Belovka": (49.7, 37.6),
    "Lashio Hta": (22.9, 97.7),
    "Northland": None,
}
DAYS = {"on Monday": "2031-05-05", "On Tuesday": "2031-05-06", "On Wednesday": "2031-05-07"}


def towns(text, start, end):
    """The invented places named between two code points."""
    for name, centre in TOWNS.items():
        at = text.find(name, start, end)
        if at >= 0:
            lat, lon = centre or (None, None)
            precision = "settlement" if centre else "admin1"
            yield Place(
                start=at, end=at + len(name), text=name, name=name, lat=lat, lon=lon, precision=precision
            )


def time(text, start, end):
    for words, iso in DAYS.items():
        at = text.find(words, start, end)
        if at >= 0:
            return Time(start=at, end=at + len(words), text=words, from_=iso, to=iso, precision="day")
    return None


def coded(title, body, *events):
    """The report with an event for each (trigger, type, values); its place and day are what its "
    "sentence names,
    else its paragraph.
    """
    told = report(title, body, published="2031-05-07")
    found, at = [], {}
    for trigger, kind, *values in events:
        one = event(told, trigger, type=kind, at=at.get(trigger, 0))
        at[trigger] = one.trigger.end
        given = dict(values[0]) if values else {}
        killed = given.pop("killed", None)
        if killed:
            number = Number(start=0, end=1, text=str(killed), kind="killed", low=killed, high=killed)
            given["numbers"] = (number,)
        sentence = one.sentence.start, one.sentence.end
        line = told.text.rfind("\n", 0, one.trigger.start) + 1
        places = tuple(towns(told.text, *sentence)) or tuple(towns(told.text, line, sentence[1]))
        found.append(replace(one, places=places, time=time(told.text, *sentence), **given))
    return record(told, *found)


ROUND_UPS = {
    "paragraphs that open with a place": (
        "Bulletin of 7 May",
        "The monitor counted six dead in the country.\n\n"
        "In Marida, shells struck a bakery and killed four.\n\n"
        "Near Tell Khalil, a mine killed two shepherds.\n\n"
        "In Ouadane, students marched against a fee.",
        ("dead", "ASSAULT"),
        ("struck", "ASSAULT", {"killed": 4}),
        ("mine", "ASSAULT", {"killed": 2}),
        ("marched", "PROTEST"),
    ),
    "sentences of one paragraph": (
        "",
        "In Marida, gunmen killed a guard. In Kessa, raiders burned six barns. In Ouadane, police "
        "arrested two.",
        ("killed", "ASSAULT"),
        ("burned", "ASSAULT"),
        ("arrested", "COERCE", {"mode": ("arrest",)}),
    ),
    "lines with a head": (
        "Security brief",
        "San Roque: A bomb killed two soldiers.\nKessa: Raiders took nine travellers on the road.",
        ("killed", "ASSAULT", {"killed": 2}),
        ("took", "ASSAULT", {"mode": ("abduct",)}),
    ),
    "a list with marks": (
        "Front, in brief",
        "- Drones hit a depot in Belovka.\n- Shells fell on Marida and wounded one.",
        ("hit", "ASSAULT"),
        ("fell", "ASSAULT"),
    ),
    "a numbered list": (
        "Events of the day",
        "1. Rebels stormed a post in Lashio Hta.\n\n2. The army bombed a school in Kessa.",
        ("stormed", "ASSAULT"),
        ("bombed", "ASSAULT"),
    ),
    "days": (
        "Week in review",
        "On Tuesday a bomb went off in San Roque.\n\nOn Wednesday farmers blocked the road to Kessa.",
        ("went off", "ASSAULT"),
        ("blocked", "PROTEST"),
    ),
    "a title that sums up": (
        "Eight killed in attacks across the north",
        "Eight people were killed in attacks across the north.\n\nIn Marida, a bomb killed five.\n\n"
        "In Kessa, gunmen shot two.\n\nSeparately, a mine killed a boy in Ouadane.",
        ("killed", "ASSAULT", {"killed": 8}),
        ("killed", "ASSAULT", {"killed": 8}),
        ("killed", "ASSAULT", {"killed": 5}),
        ("shot", "ASSAULT"),
        ("killed", "ASSAULT", {"killed": 1}),
    ),
    "talks and a treaty among them": (
        "World in brief",
        "In Marida, envoys met for a second day.\n\nIn Kessa, both sides signed a truce.",
        ("met", "CONSULT"),
        ("signed", "SUPPORT"),
    ),
}


@pytest.mark.parametrize("style", ROUND_UPS)
def test_each_item_of_a_round_up_is_news(style):
    title, body, *events = ROUND_UPS[style]
    told = coded(title, body, *events)
    items = [one for one in accounts_of(told) if one.main]
    named = [town for town in TOWNS if town in body]
    assert {place.name for one in items for place in one.places} == set(named)
    assert len(items) == len(named)
    assert all(one.of_several for one in items)


@pytest.mark.parametrize("style", ROUND_UPS)
def test_an_item_is_named_by_its_own_words(style):
    title, body, *events = ROUND_UPS[style]
    for one in accounts_of(coded(title, body, *events)):
        if one.main:
            assert one.what in body
            assert not one.what.startswith(("-", " "))


STORIES = {
    "earlier attacks elsewhere": (
        "Car bomb kills nine in Marida",
        "A car bomb killed nine in Marida on Monday.\n\nIn Kessa, a bomb killed 19 in March.\n\n"
        "In Ouadane, a lorry bomb killed 13.\n\nIn San Roque, a mine killed two.",
        ("kills", "ASSAULT", {"killed": 9}),
        ("killed", "ASSAULT", {"killed": 9}),
        ("killed", "ASSAULT", {"killed": 19, "historical": True}),
        ("killed", "ASSAULT", {"killed": 13, "historical": True}),
        ("killed", "ASSAULT", {"killed": 2, "historical": True}),
    ),
    "what else goes on": (
        "Shells kill four in Marida",
        "Shells killed four in Marida.\n\nClashes went on in Kessa. In Ouadane, troops fired at a drone.",
        ("kill", "ASSAULT", {"killed": 4}),
        ("killed", "ASSAULT", {"killed": 4}),
        ("Clashes", "ASSAULT"),
        ("fired", "ASSAULT"),
    ),
    "condemned, and suspects held": (
        "Gunmen kill two in Kessa",
        "Gunmen killed two in Kessa.\n\nIn Marida, ministers condemned the attack. Police in Ouadane "
        "arrested a "
        "suspect. Doctors in San Roque treated the wounded.",
        ("kill", "ASSAULT", {"killed": 2}),
        ("killed", "ASSAULT", {"killed": 2}),
        ("condemned", "ACCUSE"),
        ("arrested", "COERCE", {"mode": ("arrest",)}),
        ("treated", "AID"),
    ),
    "a suspect held elsewhere, as the title says": (
        "Suspect in Kessa attack arrested in Marida",
        "Police arrested a man in Marida who is suspected of the attack.\n\nHe shot two people in Kessa.",
        ("attack", "ASSAULT"),
        ("arrested", "COERCE", {"mode": ("arrest",)}),
        ("shot", "ASSAULT", {"killed": 2}),
    ),
    "two mentions of a title that counts": (
        "Missile kills 18",
        "A missile killed 18 in the north.\n\nIn Marida, clashes went on.\n\nIn Kessa, jets bombed a "
        "hill.\n\n"
        "In Ouadane, shells fell.",
        ("kills", "ASSAULT", {"killed": 18}),
        ("killed", "ASSAULT", {"killed": 18}),
        ("clashes", "ASSAULT"),
        ("bombed", "ASSAULT"),
        ("fell", "ASSAULT"),
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_with_background_is_one_happening(name):
    title, body, *events = STORIES[name]
    told = accounts_of(coded(title, body, *events))
    assert [(one.what, one.types[0], one.of_several) for one in told if one.main] == [
        (title, "ASSAULT", False)
    ]


KINDS = {
    "a protest, with an older shooting": (
        coded(
            "Hundreds march in Marida",
            "Hundreds marched in Marida on Monday. Last year police shot a man there.",
            ("march", "PROTEST"),
            ("marched", "PROTEST"),
            ("shot", "ASSAULT", {"historical": True}),
        ),
        [("PROTEST",)],
    ),
    "a protest that is fired upon": (
        coded(
            "Police fire on crowd in Marida",
            "Police fired on a crowd in Marida. Hundreds had gathered against a tax.",
            ("fire", "ASSAULT"),
            ("fired", "ASSAULT"),
            ("gathered", "PROTEST"),
        ),
        [("ASSAULT", "PROTEST")],
    ),
    "troops moved, and force in another town": (
        coded(
            "Army moves tanks to Marida",
            "The army moved tanks to Marida. In Kessa, police beat a man.",
            ("moves", "MOBILIZE"),
            ("moved", "MOBILIZE"),
            ("beat", "ASSAULT"),
        ),
        [("MOBILIZE",)],
    ),
    "two stories in one title": (
        coded(
            "Protesters block road in Marida; shells hit Kessa",
            "Protesters blocked a road in Marida.\n\nShells hit two houses in Kessa.",
            ("block", "PROTEST"),
            ("hit", "ASSAULT"),
            ("blocked", "PROTEST"),
            ("hit", "ASSAULT"),
        ),
        [("ASSAULT",), ("PROTEST",)],
    ),
    "a deed set apart in words": (
        coded(
            "Air strike kills six in Marida",
            "An air strike killed six in Marida.\n\nElsewhere, gunmen shot two policemen in Kessa.",
            ("kills", "ASSAULT", {"killed": 6}),
            ("killed", "ASSAULT", {"killed": 6}),
            ("shot", "ASSAULT", {"killed": 2}),
        ),
        [("ASSAULT",), ("ASSAULT",)],
    ),
    "an agreement": (
        coded(
            "Sides agree truce in Marida",
            "The sides agreed a truce in Marida. The United Nations welcomed it.",
            ("agree", "AGREE"),
            ("agreed", "AGREE"),
            ("welcomed", "SUPPORT"),
        ),
        [("AGREE",)],
    ),
    "a call for talks is not talks": (
        coded(
            "Envoy calls for talks",
            "The envoy called for talks in Marida.",
            ("calls", "REQUEST"),
            ("talks", "AGREE", {"status": "hypothetical"}),
            ("called", "REQUEST"),
        ),
        [("REQUEST",)],
    ),
    "a threat of force": (
        coded(
            "Rebels threaten to shell Marida",
            "Rebels threatened on Monday to shell Marida.",
            ("threaten", "THREATEN"),
            ("shell", "ASSAULT", {"status": "hypothetical"}),
            ("threatened", "THREATEN"),
        ),
        [("THREATEN",)],
    ),
    "words beside a deed": (
        coded(
            "Rebels free nine captives",
            "Rebels freed nine captives in Marida. The mayor thanked them. A minister demanded more.",
            ("free", "RETREAT"),
            ("freed", "RETREAT"),
            ("thanked", "SUPPORT"),
            ("demanded", "REQUEST"),
        ),
        [("RETREAT",)],
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_happening_of_any_kind_is_kept_as_what_it_is(name):
    told, types = KINDS[name]
    assert [one.types for one in accounts_of(told) if one.main] == types


def test_a_planned_protest_stays_planned():
    told = coded(
        "Union plans march in Marida",
        "The union will march in Marida.",
        ("march", "PROTEST", {"status": "future"}),
        ("march", "PROTEST", {"status": "future"}),
    )
    [main] = accounts_of(told)
    assert (main.types, main.status) == (("PROTEST",), "future")


WORDS = st.sampled_from(
    ["In Marida, shells fell.", "In Kessa, crowds fell.", "On Tuesday it fell.", "It fell."]
)
KIND = st.sampled_from(["ASSAULT", "PROTEST", "COERCE", "AGREE", "CONSULT", "REQUEST"])
STATUS = st.sampled_from(["asserted", "asserted", "future", "hypothetical", "negated"])


@given(
    st.sampled_from(["", "Bulletin", "Shells fell in Marida"]),
    st.lists(
        st.tuples(WORDS, st.sampled_from([" ", "\n\n"]), KIND, STATUS, st.booleans()), min_size=1, max_size=7
    ),
)
def test_every_event_is_in_one_account_and_some_account_is_news(title, told):
    body = "".join(words + gap for words, gap, *_ in told)
    kinds = [("fell", kind, {"status": status, "historical": old}) for _, _, kind, status, old in told]
    first = [("fell", "ASSAULT")] if "fell" in title else []
    made = coded(title, body, *first, *kinds)
    accounts = accounts_of(made)
    assert sorted(one for account in accounts for one in account.events) == sorted(e.id for e in made.events)
    assert any(account.main for account in accounts)
    assert accounts == accounts_of(replace(made, events=made.events[::-1]))
