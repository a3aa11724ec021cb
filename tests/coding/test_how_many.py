"""How many: which counts are an event's, and what they count."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.counted import Rival, Told, kind_of
from marsad.coding.how_many import numbers_of, numbers_told
from marsad.model.annotation import Annotation, Proposal, Scored, Sentence
from marsad.model.report import Report
from marsad.model.span import Span

Figures = list[tuple[str, int | None, int | None]]


def spot(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def told(
    text: str,
    trigger: str,
    recipients: list[str],
    type: str = "ASSAULT",
    rivals: tuple[Rival, ...] = (),
    marked: tuple[Scored, ...] = (),
) -> Told:
    return Told(
        text=text,
        sentence=Span(0, len(text)),
        trigger=spot(text, trigger),
        type=type,
        recipients=tuple(spot(text, r) for r in recipients),
        rivals=rivals,
        marked=marked,
    )


def rival(text: str, trigger: str, type: str = "ASSAULT", marked: tuple[Scored, ...] = ()) -> Rival:
    return Rival(trigger=spot(text, trigger), type=type, marked=marked)


def mark(text: str, words: str, score: float, kind: str = "killed") -> Scored:
    span = spot(text, words)
    return Scored("numbers", span.start, span.end, score, kind)


def figures(case: Told) -> Figures:
    return [(n.kind, n.low, n.high) for n in numbers_told(case)]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients", "figures"),
    [
        (
            "The strike killed at least ten villagers.",
            "strike",
            ["at least ten villagers"],
            [("killed", 10, None)],
        ),
        (
            "Shelling left 12 people dead and 30 wounded.",
            "Shelling",
            ["12 people", "30"],
            [("killed", 12, 12), ("wounded", 30, 30)],
        ),
        (
            "Four men were killed and 37 others injured in the blast.",
            "blast",
            ["Four men", "37 others"],
            [("killed", 4, 4), ("wounded", 37, 37)],
        ),
        (
            "A bomb went off, killing six traders and wounding dozens more.",
            "went off",
            ["six traders", "dozens more"],
            [("killed", 6, 6), ("wounded", 24, None)],
        ),
        ("Gunmen abducted 15 farmers.", "abducted", ["15 farmers"], [("captured", 15, 15)]),
        ("They executed 15 detainees.", "executed", ["15 detainees"], [("killed", 15, 15)]),
        ("The army hit the hills with 45 air strikes.", "hit", [], [("strikes", 45, 45)]),
        ("Three rockets landed on a school.", "landed", ["a school"], [("strikes", 3, 3)]),
        ("Jets destroyed 17 vehicles.", "destroyed", ["17 vehicles"], [("vehicles", 17, 17)]),
        (
            "Jets destroyed eight rocket launchers.",
            "destroyed",
            ["eight rocket launchers"],
            [("other", 8, 8)],
        ),
        ("60 killed and wounded in a raid", "raid", ["60"], [("casualties", 60, 60)]),
        ("The raid caused no casualties.", "raid", [], [("casualties", 0, 0)]),
        ("The death toll of the attack has risen to 21.", "attack", [], [("killed", 21, 21)]),
        ("A raid killed a child.", "raid", ["a child"], []),
        ("Several people died in the raid in 2016.", "raid", ["Several people"], []),
        ("Forty fighters, killing five guards, took a post.", "killing", ["five guards"], [("killed", 5, 5)]),
        ("A total of 14 soldiers died.", "died", ["A total of 14 soldiers"], [("killed", 14, 14)]),
        (
            "It has killed tens of thousands of people.",
            "killed",
            ["tens of thousands of people"],
            [("killed", 20_000, None)],
        ),
    ],
)
def test_counts_of_an_assault(text: str, trigger: str, recipients: list[str], figures: Figures) -> None:
    found = numbers_told(told(text, trigger, recipients))
    assert [(n.kind, n.low, n.high) for n in found] == figures


@pytest.mark.parametrize(
    ("text", "trigger", "recipient", "type", "kind"),
    [
        ("Fighting forced 300 families to flee.", "flee", "300 families", "SANCTION", "displaced"),
        ("Thousands of residents left.", "left", "Thousands of residents", "SANCTION", "displaced"),
        ("Helpers evacuated 19 people after the deaths.", "evacuated", "19 people", "AID", "other"),
        ("Helpers evacuated 19 wounded people.", "evacuated", "19 wounded people", "AID", "wounded"),
        ("The ministry sent 400 troops north.", "sent", "400 troops", "MOBILIZE", "fighters"),
        ("Police arrested 12 students.", "arrested", "12 students", "COERCE", "captured"),
        ("The militia seized 14 villages.", "seized", "14 villages", "COERCE", "other"),
        ("A court jailed three men.", "jailed", "three men", "SANCTION", "other"),
        ("Ninety rebels surrendered.", "surrendered", "Ninety rebels", "RETREAT", "fighters"),
        ("They freed two guards.", "freed", "two guards", "RETREAT", "captured"),
        ("Three drones were shot down.", "shot down", "Three drones", "ASSAULT", "vehicles"),
        ("Soldiers beat two drivers.", "beat", "two drivers", "ASSAULT", "wounded"),
        ("Gunmen seized eleven teachers.", "seized", "eleven teachers", "ASSAULT", "captured"),
        ("Six people were taken to a clinic.", "taken", "Six people", "AID", "wounded"),
        ("Agents nabbed eight men.", "nabbed", "eight men", "COERCE", "captured"),
        ("The army evicted 60 families.", "evicted", "60 families", "SANCTION", "displaced"),
        ("The militia expelled 60 families.", "expelled", "60 families", "SANCTION", "displaced"),
        ("Oslo expelled six envoys.", "expelled", "six envoys", "SANCTION", "other"),
        ("Judges sentenced three men to death.", "sentenced", "three men", "SANCTION", "other"),
        ("Four officers were charged with murder.", "charged", "Four officers", "ACCUSE", "other"),
        ("The crew of nine soldiers was airlifted.", "airlifted", "nine soldiers", "AID", "other"),
    ],
)
def test_the_kind_hangs_on_the_event(text: str, trigger: str, recipient: str, type: str, kind: str) -> None:
    assert [n.kind for n in numbers_told(told(text, trigger, [recipient], type))] == [kind]


@pytest.mark.parametrize(
    ("text", "trigger", "recipient", "counted"),
    [
        ("Gunmen killed 12 people, including three nurses.", "killed", "12 people", [("killed", 12, 12)]),
        ("Nine traders died, four of them women.", "died", "Nine traders", [("killed", 9, 9)]),
        ("Two medics were among at least 31 dead.", "dead", "at least 31", [("killed", 31, None)]),
        ("A raid killed two of the six hostages.", "raid", "two of the six hostages", [("killed", 2, 2)]),
        ("Six people – four women and two boys – died.", "died", "Six people", [("killed", 6, 6)]),
        ("Three herders, two men and a boy, died.", "died", "Three herders", [("killed", 3, 3)]),
        ("A blast left 30 wounded, five in critical condition.", "blast", "30", [("wounded", 30, 30)]),
        ("Ten people including two guards and three cooks died.", "died", "Ten people", [("killed", 10, 10)]),
        (
            "A blast killed 3 men including 2 guards and left 29 others injured.",
            "blast",
            "3 men",
            [("killed", 3, 3), ("wounded", 29, 29)],
        ),
    ],
)
def test_a_part_of_a_count_is_no_count(text: str, trigger: str, recipient: str, counted: Figures) -> None:
    assert figures(told(text, trigger, [recipient])) == counted


@pytest.mark.parametrize(
    ("text", "trigger", "type", "counted"),
    [
        ("Police made 53 arrests.", "arrests", "COERCE", [("captured", 53, 53)]),
        ("Monitors logged four new violations.", "violations", "ASSAULT", [("other", 4, 4)]),
        ("The fleet sent two destroyers south.", "sent", "MOBILIZE", [("vehicles", 2, 2)]),
        ("The patrol was ambushed by six rebels.", "ambushed", "ASSAULT", [("fighters", 6, 6)]),
        ("The toll of the raid rose from 83 to 101.", "raid", "ASSAULT", [("killed", 101, 101)]),
        ("That brings to 58 the number of guards killed.", "killed", "ASSAULT", [("killed", 58, 58)]),
        ("The toll of the raid rose to 14, up from 9.", "raid", "ASSAULT", [("killed", 14, 14)]),
    ],
)
def test_a_count_needs_no_party(text: str, trigger: str, type: str, counted: Figures) -> None:
    assert figures(told(text, trigger, [], type)) == counted


def test_things_are_no_parts_of_a_thing_before_them() -> None:
    text = "Jets destroyed five posts, three dumps and two stores."
    case = told(text, "destroyed", ["five posts", "three dumps", "two stores"])
    assert figures(case) == [("other", 5, 5), ("other", 3, 3), ("other", 2, 2)]


def test_the_deed_beside_a_count_has_it() -> None:
    text = "Gunmen raided a farm, killing six and abducting nine."
    raid = told(text, "raided", ["a farm", "six", "nine"])
    assert figures(raid) == [("killed", 6, 6), ("captured", 9, 9)]
    assert figures(replace(raid, rivals=(rival(text, "abducting"),))) == [("killed", 6, 6)]


def test_a_part_of_what_is_not_counted_counts() -> None:
    case = told("Shells killed villagers including three children.", "Shells", ["villagers"])
    assert figures(case) == [("killed", 3, 3)]


RAID = "Gunmen killed 32 herders and kidnapped 9 others."
WAR = "The war killed 200 people and displaced 3,000."
ARREST = "Police arrested 14 men after 2 guards were hurt."


@pytest.mark.parametrize(
    ("text", "trigger", "recipient", "other", "type", "counted"),
    [
        (RAID, "killed", "32 herders", "kidnapped", "ASSAULT", [("killed", 32, 32)]),
        (RAID, "kidnapped", "9 others", "killed", "ASSAULT", [("captured", 9, 9)]),
        (WAR, "killed", "200 people", "displaced", "ASSAULT", [("killed", 200, 200)]),
        (WAR, "displaced", "200 people", "killed", "SANCTION", []),
        (WAR, "displaced", "3,000", "killed", "SANCTION", [("displaced", 3000, 3000)]),
        (ARREST, "arrested", "14 men", "hurt", "COERCE", [("captured", 14, 14)]),
        (ARREST, "arrested", "2 guards", "hurt", "COERCE", []),
    ],
)
def test_each_event_has_its_own_counts(
    text: str, trigger: str, recipient: str, other: str, type: str, counted: Figures
) -> None:
    assert figures(told(text, trigger, [recipient], type, (rival(text, other),))) == counted


def test_the_event_that_the_model_is_surer_of_has_the_number() -> None:
    text = "A raid killed eight men where the army is fighting rebels."
    sure, less = mark(text, "eight", 0.95), mark(text, "eight", 0.7)
    assert figures(told(text, "raid", [], rivals=(rival(text, "fighting", marked=(less,)),), marked=(sure,)))
    assert not figures(
        told(text, "fighting", [], rivals=(rival(text, "raid", marked=(sure,)),), marked=(less,))
    )


def test_attacks_side_by_side_share_their_toll() -> None:
    text = "Air strikes and shelling killed seven people."
    sure, less = mark(text, "seven", 0.95), mark(text, "seven", 0.7)
    case = told(text, "shelling", [], rivals=(rival(text, "Air strikes", marked=(sure,)),), marked=(less,))
    assert figures(case) == [("killed", 7, 7)]


RETOLD = "Rockets hit the port; the mayor said that a blast at the mill killed 40 millers."


@pytest.mark.parametrize(
    ("text", "own", "other", "words"),
    [
        ("Jets struck the bridge and 40 died in clashes.", "clashes", "struck", "40"),
        ("Raiders burned a mill, killing 40 men, after a strike in Wau.", "burned", "strike", "40"),
        (RETOLD, "blast", "hit", "40"),
    ],
)
def test_of_two_assaults_the_nearer_one_has_the_toll(text: str, own: str, other: str, words: str) -> None:
    """Whichever of the two the model is a little surer of."""
    for score in (0.85, 0.95):
        sure, less = mark(text, words, score), mark(text, words, 0.9)
        assert figures(told(text, own, [], rivals=(rival(text, other, marked=(less,)),), marked=(sure,)))
        assert not figures(told(text, other, [], rivals=(rival(text, own, marked=(sure,)),), marked=(less,)))


def test_the_model_may_give_a_toll_to_the_farther_assault() -> None:
    text = "Jets struck the bridge and 40 died in clashes."
    sure, less = mark(text, "40", 0.95), mark(text, "40", 0.65)
    case = told(text, "struck", [], rivals=(rival(text, "clashes", marked=(less,)),), marked=(sure,))
    assert figures(case) == [("killed", 40, 40)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The raid on Wau lasted an hour. Nine herders were killed.", []),
        ("The raid by Gen. Tito left 9 herders dead.", [("killed", 9, 9)]),
    ],
)
def test_no_number_comes_from_another_sentence(text: str, counted: Figures) -> None:
    """Though the model takes the two for one."""
    words = "Nine" if "Nine" in text else "9"
    assert figures(told(text, "raid", [], marked=(mark(text, words, 0.95),))) == counted


def test_nobody_is_displaced_by_an_assault_alone() -> None:
    text = "The blast went off as 4,000 evacuees waited at the gate."
    assert figures(told(text, "blast", ["4,000 evacuees"])) == []


@pytest.mark.parametrize(
    ("text", "trigger", "type", "words", "kind"),
    [
        ("Sappers cleared 340 mines from the fields.", "cleared", "AID", "340", "other"),
        ("Oslo will send 200 missiles to Kyiv.", "send", "AID", "200", "other"),
        ("Oslo shipped 24 drones to Kyiv.", "shipped", "AID", "24", "vehicles"),
        ("Pyongyang fired two missiles into the sea.", "fired", "MOBILIZE", "two", "strikes"),
        ("Raiders planted dozens of landmines on the road.", "planted", "ASSAULT", "dozens", "other"),
        ("Jets hit a depot storing 40 rockets.", "hit", "ASSAULT", "40", "other"),
        ("Jets pounded the base with rockets and 40 missiles.", "pounded", "ASSAULT", "40", "strikes"),
        ("Two rockets and a launcher were destroyed.", "destroyed", "ASSAULT", "Two", "other"),
        ("The truce was violated in 12 raids.", "violated", "ASSAULT", "12", "other"),
        ("Breaches were logged, 4 on Monday.", "Breaches", "ASSAULT", "4", "other"),
    ],
)
def test_weapons_that_do_not_strike_are_things(
    text: str, trigger: str, type: str, words: str, kind: str
) -> None:
    assert kind_of(told(text, trigger, [], type), spot(text, words), "strikes") == kind


@pytest.mark.parametrize(
    ("text", "trigger", "recipients", "counted"),
    [
        ("Shells fell on a town of 8,000 people.", "fell", ["8,000 people"], []),
        ("A mine hurt six members of one family.", "hurt", ["six members"], [("wounded", 6, 6)]),
        ("Drones struck two villages.", "struck", ["two villages"], []),
        ("The clashes claimed 150 lives.", "clashes", [], [("killed", 150, 150)]),
        ("The flood of fire left 28 missing.", "fire", [], [("missing", 28, 28)]),
        ("On 3 May 2024 at 1459 three rockets landed.", "landed", [], [("strikes", 3, 3)]),
        (
            "The army destroyed 12 trucks and dozens of tents.",
            "destroyed",
            ["12 trucks"],
            [("vehicles", 12, 12), ("other", 24, None)],
        ),
    ],
)
def test_what_counts_an_assault_and_what_does_not(
    text: str, trigger: str, recipients: list[str], counted: Figures
) -> None:
    assert figures(told(text, trigger, recipients)) == counted


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Two were killed and 10 other people have been injured.", "10", "wounded"),
        ("Ten people were hurt and 4 others sustained serious injuries.", "4", "wounded"),
        ("The bomb claimed the life of one person, injuring 20 others.", "one", "killed"),
        ("A car bomb killed 26 displaced people.", "26", "killed"),
        ("The group executed 18 men who had tried to flee.", "18", "killed"),
        ("Some 41 rebels were rounded up and executed.", "41", "killed"),
        ("The strikes killed 13 and wounded 29 with most casualties in a market.", "29", "wounded"),
        ("The blasts killed 2 and twenty boys were treated for asphyxiation.", "twenty", "wounded"),
        ("There are dozens of people missing.", "dozens", "missing"),
        ("Nine died in the fire, two of them ambulance crew.", "two", "killed"),
        ("The raid killed seven Senegalese.", "seven", "killed"),
        ("One rocket launcher was destroyed.", "One", "other"),
        ("Troops dismantled three bombs.", "three", "other"),
        ("Two rockets hit the port.", "Two", "strikes"),
        ("Two hospital night guards were shot dead.", "Two", "killed"),
        ("At least one IS checkpoint was hit.", "At least one", "other"),
        ("Guards beat nine miners to death.", "nine", "killed"),
        ("The brigade lost 15 soldiers at the ford.", "15", "killed"),
        ("Mines have crippled 70 herders.", "70", "wounded"),
        ("Rubber bullets struck six students.", "six", "wounded"),
        ("A raid levelled 20 yurts and killed nine people.", "20", "other"),
        ("Jets hit six rocket and mortar sites.", "six", "other"),
        ("Jets hit two fuel storage tanks.", "two", "other"),
        ("Sailors destroyed a boat and 14 rockets.", "14", "other"),
        ("Jets destroyed a bridge with two missiles.", "two", "strikes"),
        ("Seven cases of mortar fire were logged.", "Seven", "other"),
    ],
)
def test_the_kind_is_in_the_words(text: str, words: str, kind: str) -> None:
    case = Told(text=text, sentence=Span(0, len(text)), trigger=Span(0, 0), type="ASSAULT")
    assert kind_of(case, spot(text, words)) == kind


def test_attackers_are_fighters() -> None:
    text = "Some 20 gunmen raided the farm."
    case = Told(
        text=text, sentence=Span(0, len(text)), trigger=spot(text, "raided"), type="ASSAULT",
        actors=(spot(text, "Some 20 gunmen"),),
    )  # fmt: skip
    assert kind_of(case, spot(text, "Some 20")) == "fighters"


def test_the_rivals_of_an_event_are_the_others_of_its_sentence() -> None:
    text = "A raid killed eight men where the army is fighting rebels."
    raid, fighting = (
        Proposal(
            start=spot(text, words).start, end=spot(text, words).end, sentence=0, score=0.9,
            types={"ASSAULT": 1.0}, status={}, historical=0.0, modes={}, stance={},
            roles=(mark(text, "eight", score),),
        )
        for words, score in (("raid", 0.95), ("fighting", 0.7))
    )  # fmt: skip
    annotation = Annotation(
        report=Report(id="r", text=text, sha256="0"),
        sentences=(Sentence(0, len(text), 0, 0),),
        proposals=(raid, fighting),
    )
    assert numbers_of(raid, annotation, type="ASSAULT", recipients=[])
    assert not numbers_of(fighting, annotation, type="ASSAULT", recipients=[])


def test_marchers_are_counted_though_they_act() -> None:
    text = "Some 300 women marched to the court."
    case = Told(
        text=text, sentence=Span(0, len(text)), trigger=spot(text, "marched"), type="PROTEST",
        actors=(spot(text, "Some 300 women"),),
    )  # fmt: skip
    assert [(n.kind, n.low, n.high) for n in numbers_told(case)] == [("other", 300, 300)]


def test_one_of_many_is_no_count() -> None:
    assert numbers_told(told("The raid hit one of their posts.", "raid", ["one of their posts"])) == ()


def test_the_model_speaks_where_the_words_do_not() -> None:
    case = told("There were 20 by the border.", "There", [])
    assert kind_of(case, spot(case.text, "20"), "missing") == "missing"


def test_a_number_that_the_model_marks_is_read_whole() -> None:
    text = "Officials counted at least 40 dead."
    proposal = Proposal(
        start=10, end=17, sentence=0, score=1.0, types={"ASSAULT": 1.0}, status={},
        historical=0.0, modes={}, stance={},
        roles=(Scored("numbers", 27, 29, 0.9, "killed"), Scored("numbers", 0, 9, 0.2, "killed")),
    )  # fmt: skip
    annotation = Annotation(
        report=Report(id="r", text=text, sha256="0"), sentences=(Sentence(0, len(text), 0, 0),)
    )
    found = numbers_of(proposal, annotation, type="ASSAULT", recipients=[])
    assert [(n.text, n.kind, n.low, n.high) for n in found] == [("at least 40", "killed", 40, None)]


@given(st.text(min_size=1), st.data())
def test_any_spans_are_borne(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))
    case = Told(
        text=text,
        sentence=data.draw(spans),
        trigger=data.draw(spans),
        type=data.draw(st.sampled_from(["ASSAULT", "AID", "SANCTION"])),
        recipients=tuple(data.draw(st.lists(spans, max_size=3))),
        marked=tuple(
            Scored("numbers", s.start, s.end, 0.9, "killed") for s in data.draw(st.lists(spans, max_size=2))
        ),
        rivals=tuple(Rival(trigger=s, type="AID") for s in data.draw(st.lists(spans, max_size=2))),
    )
    for number in numbers_told(case):
        assert number.text == number.span.of(text)
        assert number.low is None or number.high is None or number.low <= number.high


@pytest.mark.parametrize(
    ("text", "trigger", "recipient", "counted"),
    [
        ("Troops were pursuing about 15 gunmen.", "pursuing", "about 15 gunmen", [("fighters", 15, 15)]),
        ("The two warring sides shot at two men.", "shot", "two men", [("killed", 2, 2)]),
        ("The two sides exchanged fire.", "fire", "The two sides", []),
        ("Police chased two men.", "chased", "two men", [("other", 2, 2)]),
        ("Police chased and killed two men.", "chased", "two men", [("killed", 2, 2)]),
    ],
)
def test_nothing_has_befallen_who_is_pursued_and_sides_are_not_counted(
    text: str, trigger: str, recipient: str, counted: Figures
) -> None:
    assert figures(told(text, trigger, [recipient])) == counted
