"""What a person is shown before judging."""

import io

from export.market import ACCOUNTS, JOINED, JUDGEMENT, RECORDS
from marsad.export.incidents.judging import write_doubt, write_judgements
from marsad.model.case import Doubt


def shown(doubt):
    out = io.StringIO()
    write_doubt(doubt, out)
    return [line.strip() for line in out.getvalue().splitlines()]


def test_a_pair_is_shown_by_its_sentences_and_by_what_the_rules_found():
    wire, _, monitor = ACCOUNTS
    lines = shown(Doubt(accounts=(wire, monitor), records=RECORDS, joined=JOINED[1], stakes=1.0))
    assert lines[0].startswith("Do these tell one happening?")
    assert "Rebels [shelled] the market of Ariha on Sunday, killing ten people, residents said." in lines
    assert "The [shelling] of Ariha's market killed 12 civilians, the monitor said." in lines
    at = lines.index("The rules: 77 % likely to tell one happening")
    assert lines[at + 1 : at + 3] == ["+2.0  Both in Ariha.", "-0.8  10 dead against 12."]


def test_an_event_is_shown_with_its_answers_and_how_it_was_decided():
    lines = shown(Doubt(accounts=ACCOUNTS[:1], records=RECORDS, event="we", stakes=1.0))
    assert lines[0].startswith("Is this event right?")
    assert "who  Rebels = Syrian rebels (SYR, REB)" in lines
    assert "decided by  shell: type ASSAULT" in lines


def test_judgements_are_a_line_each():
    out = io.StringIO()
    write_judgements([JUDGEMENT, JUDGEMENT], out)
    assert len(out.getvalue().splitlines()) == 2
