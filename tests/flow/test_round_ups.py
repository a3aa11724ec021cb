"""Own reports from several continents, coded and linked: round-ups, stories, other kinds than force."""

import random

import pytest

import marsad
from link.weighing.build import KNOWLEDGE
from marsad.link.incidents import accounts_of
from marsad.link.weighing import claims_of
from marsad.model.report import Capture
from marsad.pipeline.judging import judgement
from marsad.pipeline.linking import Linker
from marsad.store import Input, open_store

SYRIA = (
    "Highland Rights Watch recorded eleven deaths across Syria on Tuesday.\n\n"
    "In Idlib, shelling of the vegetable market in Ariha killed four civilians and wounded nine, rescue "
    "workers "
    "said.\n\n"
    "In Deir ez-Zor, gunmen on a motorcycle shot dead two members of the SDF near Al-Busayrah.\n\n"
    "Near Tadmur, a landmine killed three shepherds who were looking for truffles.\n\n"
    "In As-Suwayda, about two hundred people marched through the main square."
)
SAHEL = (
    "In Djibo, jihadist fighters ambushed an army convoy on Wednesday and killed seven soldiers. In "
    "Menaka, armed "
    "men stole two hundred cattle and killed a herder. In Niamey, hundreds of students protested against "
    "rising "
    "prices. In Bamako, the authorities arrested two opposition leaders."
)
UKRAINE = (
    "- Kherson: Russian artillery shelled a supermarket and a railway station, killing 12 people.\n"
    "- Kharkiv: A missile hit a residential block in Kupiansk and wounded five.\n"
    "- Zaporizhzhia: Two drones struck an oil depot; there were no casualties."
)
CAUCA = (
    "On Wednesday gunmen killed a community leader in Caloto.\n\n"
    "On Thursday farmers blocked the Pan-American highway near Piendamó.\n\n"
    "On Saturday the army and the dissidents clashed in Argelia; three fighters died."
)
KHYBER = (
    "Six people were killed in three separate incidents in Khyber Pakhtunkhwa on Thursday, police said.\n\n"
    "In Bannu, a suicide bomber rammed his motorcycle into a convoy, killing three soldiers.\n\n"
    "Separately, a roadside bomb killed a tribal elder in Wana."
)
WORLD = (
    "In Geneva, delegations of the Sudanese army and the Rapid Support Forces met for a second day.\n\n"
    "In Caracas, police arrested four union leaders.\n\n"
    "In Tbilisi, thousands of people protested against a draft law."
)
AZAZ = (
    "A car bomb exploded in a market in Azaz on Monday, killing nine people and wounding twenty, the "
    "Civil Defence "
    "said.\n\nAmbulances took the wounded to hospitals in Kilis.\n\n"
    "In Al-Bab, a similar bomb killed 19 people in November. In 2019 a truck bomb in Tell Abyad killed "
    "13.\n\n"
    "Turkey condemned the attack. Police arrested two men in connection with the bombing."
)
KRAMATORSK = (
    "A Russian missile hit a crowded restaurant in Kramatorsk on Tuesday evening, killing at least 11 "
    "people and "
    "wounding 60, officials said.\n\nIn Kyiv, the president accused Russia of terror.\n\n"
    "Police detained a man who is suspected of sending the coordinates of the restaurant.\n\n"
    "In April 2022 a missile killed 61 people at the railway station of Kramatorsk."
)
SWEIDA = (
    "Thousands of people protested in Sweida on Monday against the rise of fuel prices and blocked the "
    "road to "
    "Damascus.\n\nIn December 2022 security forces shot dead a protester in the city."
)
KOSOVO = (
    "Serbia moved army units closer to the border with Kosovo on Friday and put its forces on high alert.\n\n"
    "In Zvecan, police used tear gas against a crowd that tried to keep a new mayor from his office."
)
TIGRAY = (
    "The Ethiopian government and Tigrayan forces signed an agreement in Pretoria on Wednesday to end "
    "two years of "
    "war.\n\nBoth sides agreed to a ceasefire. The war has killed hundreds of thousands of people since 2020."
)
HARARE = "The opposition will hold a protest in Harare on Friday, its spokesman said on Wednesday."
REPORTS = {
    "Harare": ("Opposition plans protest in Harare on Friday", "2022-02-16", HARARE),
    "Syria": ("Daily bulletin: 14 March 2023", "2023-03-14", SYRIA),
    "Sahel": ("Sahel: week in brief", "2022-06-09", SAHEL),
    "Ukraine": ("Ukraine in brief, 3 May", "2023-05-03", UKRAINE),
    "Cauca": ("Week in review: Cauca", "2023-10-16", CAUCA),
    "Khyber": ("Six killed in separate attacks across Khyber Pakhtunkhwa", "2023-11-02", KHYBER),
    "world": ("World in brief", "2023-07-05", WORLD),
    "Azaz": ("Car bomb kills nine in Azaz", "2022-04-11", AZAZ),
    "Kramatorsk": ("Missile strike on Kramatorsk restaurant kills 11", "2023-06-28", KRAMATORSK),
    "Sweida": ("Thousands protest in Sweida over fuel prices", "2023-08-21", SWEIDA),
    "Kosovo": ("Serbia moves troops to Kosovo border", "2023-05-26", KOSOVO),
    "Tigray": ("Army and rebels agree ceasefire in Tigray", "2022-11-02", TIGRAY),
    "copy": ("Bulletin of the day", "2023-03-15", SYRIA.replace("about two hundred", "some two hundred")),
}
NEWS = {
    "Harare": ["PROTEST Harare"],
    "Syria": ["ASSAULT Idlib", "ASSAULT Deir ez-Zor", "ASSAULT Palmyra", "PROTEST Suwayda"],
    "Sahel": ["ASSAULT Djibo", "ASSAULT Menaka", "PROTEST Niamey", "COERCE Bamako"],
    "Ukraine": ["ASSAULT Kherson", "ASSAULT Kupiansk", "ASSAULT Zaporizhzhia"],
    "Cauca": ["ASSAULT Caloto", "PROTEST Piendamo", "ASSAULT Argelia"],
    "Khyber": ["ASSAULT Bannu", "ASSAULT Wana"],
    "world": ["CONSULT Geneva", "COERCE Caracas", "PROTEST Tbilisi"],
    "Azaz": ["ASSAULT Azaz"],
    "Kramatorsk": ["ASSAULT Kramatorsk"],
    "Sweida": ["PROTEST Suwayda"],
    "Kosovo": ["MOBILIZE Kosovo"],
    "Tigray": ["AGREE Tigray"],
}


@pytest.fixture(scope="module")
def records():
    rows = (
        {"id": name, "title": title, "published": day, "text": text, "outlet": f"Outlet {name}"}
        for name, (title, day, text) in REPORTS.items()
    )
    return {record.report.external_id: record for record in marsad.load().batch(rows)}


@pytest.mark.parametrize("name", NEWS)
def test_the_news_of_a_report(records, name):
    told = [one for one in accounts_of(records[name]) if one.main]
    assert [f"{one.types[0]} {one.places[0].name}" for one in told] == NEWS[name]


def keep(store, records):
    """Keep the records, as adding does."""
    for record in records:
        capture = Capture(content=record.report.text.encode(), sha256=record.report.sha256, origin="own")
        settled = store.settled(record)
        store.keep_record(Input(capture), settled, claims_of(settled), "the shipped model")


def linked(records, path):
    """The incidents that a store makes of the records, added in this order."""
    with open_store(str(path)) as store:
        keep(store, records)
        list(Linker(store, KNOWLEDGE).link())
        return list(store.incidents())


def test_a_copied_bulletin_makes_no_incident_more_and_each_item_keeps_its_place(records, tmp_path):
    both = [records["Syria"], records["copy"]]
    incidents = linked(both, tmp_path / "0.db")
    reports = {record.report.id for record in both}
    assert [set(one.reports) for one in incidents] == [reports] * 4
    assert {one.place.name for one in incidents} == {"Idlib", "Deir ez-Zor", "Palmyra", "Suwayda"}
    assert {one.from_ for one in incidents} == {"2023-03-14"}
    assert [len(one.origins) for one in incidents if one.types == ("PROTEST",)] == [1]
    killed = {one.place.name: {(t.low, t.high) for t in one.tolls if t.kind == "killed"} for one in incidents}
    assert killed == {"Idlib": {(4, 4)}, "Deir ez-Zor": {(2, 2)}, "Palmyra": {(3, 3)}, "Suwayda": set()}


def test_each_item_keeps_its_own_day_and_what_is_planned_the_day_for_which_it_is_planned(records, tmp_path):
    incidents = linked([records["Cauca"], records["Harare"]], tmp_path / "0.db")
    assert [(one.place.name, one.status, one.from_) for one in incidents] == [
        ("Harare", "future", "2022-02-18"),
        ("Caloto", "asserted", "2023-10-11"),
        ("Piendamo", "asserted", "2023-10-12"),
        ("Argelia", "asserted", "2023-10-14"),
    ]


def test_round_ups_give_the_same_incidents_in_any_order(records, tmp_path):
    told = list(records.values())
    wanted = linked(told, tmp_path / "0.db")
    random.Random(5).shuffle(told)
    assert linked(told, tmp_path / "1.db") == wanted


def test_a_person_joins_two_items_of_a_bulletin_and_it_stays_one_report_and_one_origin(records, tmp_path):
    with open_store(str(tmp_path / "marsad.db")) as store:
        keep(store, [records["Syria"]])
        linker = Linker(store, KNOWLEDGE)
        list(linker.link())
        ids = [one.id for one in store.incidents()]
        two = judgement(store, "same", ids[:2], by="analyst")
        linker.decide(two)
        [both, *others] = sorted(store.incidents(), key=lambda one: -len(one.accounts))
        assert (len(both.accounts), len(both.reports), both.mentions) == (2, 1, ())
        assert len({report for origin in both.origins for report in origin.reports}) == 1
        assert both.id == min(ids[:2])
        assert {one.id for one in others} == set(ids[2:])
        linker.take_back(two.id)
        assert [one.id for one in store.incidents()] == ids
