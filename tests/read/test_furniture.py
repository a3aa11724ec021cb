"""Furniture goes and news stays: each rule with lines that it must take and sentences that it must leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.read.furniture import opens_comments, rule_of, tail_of

GOES = [
    ("link line", "See also: Oil prices climb as traders eye talks"),
    ("link line", "See also  Oil prices climb as traders eye talks"),
    ("link line", "READ MORE: Who are the rebels in the north?"),
    ("link line", "Read also | Mayor sworn in"),
    ("link line", "Read more about the siege here."),
    ("link line", "Related"),
    ("link line", "Related stories"),
    ("link line", "Related: What we know about the ceasefire"),
    ("link line", "Most read"),
    ("link line", "You may also like"),
    ("link line", "Continue reading"),
    ("link line", "WATCH: Drone footage of the port"),
    ("link line", "More coverage: https://example.org/war"),
    ("share bar", "Share Tweet Email"),
    ("share bar", "Facebook Twitter WhatsApp Telegram"),
    ("share bar", "Share this article"),
    ("share bar", "Click to share on Facebook (Opens in new window)"),
    ("share bar", "Follow us on Telegram"),
    ("photo credit", "Photo: Example Desk"),
    ("photo credit", "Image source, Getty Images"),
    ("photo credit", "Photo by Lina Example / AFP"),
    ("photo credit", "FILE - The minister speaks in the capital, May 3, 2021."),
    ("photo credit", "Smoke over the old town after a raid. (AP Photo/Lina Example)"),
    ("photo credit", "A checkpoint north of the city [Lina Example/AFP]"),
    ("photo credit", "Lina Example/AFP"),
    ("copyright", "© 2024 Example Herald"),
    ("copyright", "Copyright 2024 Example Wire. All rights reserved."),
    (
        "copyright",
        "This material may not be published, broadcast, rewritten or redistributed without permission.",
    ),
    (
        "editorial policy",
        "Note: Our team of editors checks every text for accuracy and corrects errors promptly.",
    ),
    ("editorial policy", "Our Standards: The Thomson Reuters Trust Principles."),
    ("editorial policy", "The views expressed in this article are the author's own."),
    ("consent", "We use cookies to improve your experience."),
    ("comment form", "Leave a Reply"),
    ("comment form", "Your email address will not be published. Required fields are marked *"),
    ("comment form", "12 Comments"),
    ("comment form", "3 thoughts on “Truce holds”"),
    ("comment form", "Log in to comment"),
    ("tags", "Tags: Syria, Hama, ceasefire"),
    ("tags", "Filed under: Middle East"),
    ("tags", "#Sudan #ElFasher"),
    ("newsletter", "Sign up for our daily newsletter"),
    ("newsletter", "Subscribe to get the morning briefing by email."),
    ("newsletter", "Join our Telegram channel for the latest."),
    ("newsletter", "Get the day's news straight to your inbox"),
    ("page stamp", "Page 2 of 3"),
    ("page stamp", "4 min read"),
    ("page stamp", "Advertisement"),
    ("page stamp", "Published: December 2, 2024 10:15 GMT"),
    ("page stamp", "Last updated on 3 Dec 2024"),
    ("page stamp", "Monday, 2 December 2024"),
    ("page stamp", "Home > World > Africa"),
    ("page stamp", "https://example.org/news/1"),
    ("separator", "___"),
    ("separator", "* * *"),
    ("credit", "This article was written by Lina Example of the Associated Press in Tehran."),
    ("credit", "Reporting by Lina Example in Beirut; Editing by Omar Sample"),
    ("credit", "Associated Press writers Lina Example and Omar Sample contributed to this report."),
    ("credit", "Lina Example in Goma contributed to this report."),
    ("credit", "With inputs from AFP"),
    ("credit", "Source: Example Agency"),
    ("byline", "By Lina Example, Associated Press"),
    ("byline", "BY LINA EXAMPLE AND OMAR SAMPLE"),
]


@pytest.mark.parametrize(("rule", "line"), GOES)
def test_furniture_goes(rule, line):
    assert rule_of(line) == rule


STAYS = [
    "Related violence killed three people in Hama on Monday.",
    "See also the second strike, which killed nine, the monitor said.",
    "More than 40 fighters were wounded.",
    "Most of the dead were children.",
    "Watch towers along the border came under fire.",
    "Share prices fell after the attack on the port.",
    "Follow-up strikes hit the same hospital on Tuesday.",
    "Telegram channels close to the army said the bridge had been blown up.",
    "Photo evidence shows that the barracks burned down, the group said.",
    "The picture taken by a drone showed 12 bodies, Reuters reported.",
    "Rebels shelled the town (population 4,000) and withdrew.",
    "Editor's note: the number of dead was corrected to 12.",
    "Our soldiers will not withdraw, the general said.",
    "The views of the two sides are far apart, a mediator said.",
    "Copyright law was suspended by the junta along with the constitution.",
    "We use drones to protect our people, the commander said.",
    "Comments by the minister set off protests in three cities.",
    "12 comments by the spokesman were broadcast before the raid.",
    "Leave the city, the army told residents.",
    "Post offices and schools were bombed.",
    "Tags on the missiles show that they were made abroad.",
    "Topics at the talks include a prisoner swap and a truce.",
    "Sign up for service or face arrest, the junta told young men.",
    "Register of the dead: the hospital has counted 41 bodies.",
    "Join the fight, the militia urged young men in the camps.",
    "Support for the rebels came from abroad, the report said.",
    "Get out now, the loudspeakers said before the strike.",
    "Page after page of the report lists the killings.",
    "Published figures put the toll at 120.",
    "On Monday, 2 December 2024, shells hit the market.",
    "Home guards fired on the convoy.",
    "Advertisement boards were riddled with bullets.",
    "Reporting by CNN found that 12 prisoners were shot.",
    "Writing in a newspaper, the general threatened a new offensive.",
    "By Monday the rebels held Aleppo.",
    "By Monday, Rebels Held Aleppo and were shelling Hama.",
    "Drought contributed to this year's fighting over wells.",
    "This report was presented to the council, which condemned the attack.",
    "Source of the fire was a rocket, the ministry said.",
    "With support from Russia, the army retook the town.",
    "The Associated Press counted 14 bodies in the street.",
    "He told Reuters that nine people had been killed.",
    "File cabinets were looted from the governor's office.",
    "Sponsored by Iran, the militia crossed the border.",
    "Breaking news of the coup reached the capital at noon.",
    "Note that both sides claim the hill, the monitor said.",
    "Name lists of the missing were pinned to the gate.",
    "Reply fire killed two shepherds.",
    "“",
    "Ten dead",
]


@pytest.mark.parametrize("sentence", [s for s in STAYS if s != "“"])
def test_news_stays(sentence):
    assert rule_of(sentence) is None


@pytest.mark.parametrize(
    ("passage", "kept"),
    [
        (
            "The town fell, he said. (Reporting by Lina Example; Editing by Omar Sample)",
            "The town fell, he said.",
        ),
        ("The town fell. (Additional reporting by A B (Cairo))", "The town fell."),
        ("The town fell (again).", None),
        ("(Reporting by Lina Example)", None),
    ],
)
def test_a_credit_on_the_end_is_found(passage, kept):
    at = tail_of(passage)
    assert (passage[:at] if at is not None else None) == kept


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Leave a Reply", True),
        ("3 responses to “Truce holds”", True),
        ("Readers' comments (12)", True),
        ("Comments", False),
        ("Leave a replyable message", False),
    ],
)
def test_comments_begin_at_their_heading(line, opens):
    assert opens_comments(line) is opens


@given(st.text(max_size=400))
def test_any_passage_is_judged(passage):
    assert rule_of(passage) is None or isinstance(rule_of(passage), str)


@pytest.mark.parametrize("unit", ["A", "By A", "a.b,", "Share ", "Reporting by A ", "(", "[x/", "Tags "])
def test_no_passage_takes_long(unit):
    rule_of(unit * 2000)
    rule_of((unit * 2000)[:600])
