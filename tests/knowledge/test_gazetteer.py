"""A gazetteer from files of GeoNames: a dump of five lines, made up, in GeoNames' columns."""

import sqlite3
import zipfile

import pytest

from marsad.errors import BadInput
from marsad.knowledge import load_knowledge
from marsad.knowledge.gazetteer.into import build_into
from marsad.knowledge.load import GAZETTEER
from marsad.knowledge.places import Places
from marsad.knowledge.records import WordFacts


def row(id_, name, kind, at, **more):
    """A line of a dump: 19 columns. `kind`: feature class and code; `at`: degrees."""
    feature, code = kind.split(".")
    told = {"also": "", "unit": "99", "people": 0, **more}
    first = [id_, name, name, told["also"], *at, feature, code, "SY", "", told["unit"]]
    return "\t".join(map(str, [*first, "", "", "", told["people"], "", 0, "", "2024-01-01"]))


PLACES = [
    row(1, "Kubra Province", "A.ADM1", (35.2, 38.2)),
    row(2, "Tall Kubra", "P.PPL", (35.25, 38.25), also="Tell Kobra,TKB,tall kubra,Телль-Кубра", people=900),
    row(3, "Jisr Kubra", "S.BDG", (35.26, 38.26)),
    row(4, "Old Kubra", "P.PPLH", (35.0, 38.0)),
    row(5, "Kubrastan Desert", "T.DSRT", (34.8, 38.9)),
    row(170063, "Aleppo", "P.PPLA", (36.2012, 37.1612), also="Halab", unit="09", people=2_000_000),
]
NAMES = [
    "7\t2\ten\tKubra Hill\t\t\t\t\t\t",
    "8\t2\twkdt\tQ999\t\t\t\t\t\t",
    "9\t99999\ten\tNowhere\t\t\t\t\t\t",
]


@pytest.fixture
def dump(tmp_path):
    file = tmp_path / "SY.txt"
    file.write_text("\n".join(PLACES) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def lexicon(tmp_path, dump):
    names = tmp_path / "alternateNamesV2.txt"
    names.write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    build_into(tmp_path / "lexicon", [names, dump], lambda lines, what: lines)
    return tmp_path / "lexicon"


@pytest.mark.parametrize(
    ("words", "name", "precision"),
    [
        ("Tall Kubra", "Tall Kubra", "settlement"),
        ("Tel Kubrah", "Tall Kubra", "settlement"),
        ("Tell Kobra", "Tall Kubra", "settlement"),
        ("Телль-Кубра", "Tall Kubra", "settlement"),
        ("Kubra Hill", "Tall Kubra", "settlement"),
        ("Kubra province", "Kubra Province", "admin1"),
        ("Jisr Kubra", "Jisr Kubra", "point"),
        ("Kubrastan Desert", "Kubrastan Desert", "region"),
        ("Halab", "Aleppo", "settlement"),
        ("Tal Rifaat", "Tel Rifaat", "settlement"),
        ("Syria", "Syria", "country"),
    ],
)
def test_a_folder_with_a_gazetteer_is_a_lexicon(lexicon, words, name, precision):
    place = load_knowledge([lexicon]).places.find(words)
    assert place is not None
    assert (place.name, place.country, place.precision) == (name, "SYR", precision)


@pytest.mark.parametrize("words", ["Old Kubra", "Nowhere", "Zadar"])
def test_what_is_no_more_or_not_in_the_dump_is_not_found(lexicon, words):
    assert load_knowledge([lexicon]).places.find(words) is None


def test_a_settlement_of_the_dump_lies_in_its_unit_and_a_unit_where_the_dump_has_it(lexicon):
    places = load_knowledge([lexicon]).places
    town, unit = places.find("Tall Kubra"), places.find("Kubra Province")
    assert town is not None
    assert unit is not None
    assert (town.admin1, town.geonameid, town.population) == ("Kubra Province", 2, 900)
    assert (unit.lat, unit.lon, unit.population) == (35.2, 38.2, 900)


def test_a_hand_kept_place_takes_the_id_and_the_people_of_the_dump(lexicon):
    aleppo = load_knowledge([lexicon]).places.find("the city of Aleppo")
    assert aleppo is not None
    assert (aleppo.geonameid, aleppo.population) == (170063, 2_000_000)


def test_a_zip_file_is_read_as_it_is(tmp_path, dump):
    packed = tmp_path / "SY.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("readme.txt", "GeoNames")
        file.write(dump, "SY.txt")
    assert build_into(tmp_path / "packed", [packed], lambda lines, what: lines) > len(PLACES)


def test_the_lines_that_pass_can_be_shown(tmp_path, dump):
    seen = []

    def watched(lines, what):
        for line in lines:
            seen.append(what)
            yield line

    build_into(tmp_path / "shown", [dump], watched)
    assert seen == ["SY.txt"] * len(PLACES)


def test_names_of_units_may_come_in_a_file_of_their_own(tmp_path, dump):
    dump.write_text(row(2, "Tall Kubra", "P.PPL", (35.25, 38.25)) + "\n", encoding="utf-8")
    codes = tmp_path / "admin1CodesASCII.txt"
    codes.write_text("SY.99\tKubra\tKubra\t1\n", encoding="utf-8")
    build_into(tmp_path / "named", [dump, codes], lambda lines, what: lines)
    place = load_knowledge([tmp_path / "named"]).places.find("Tall Kubra")
    assert place is not None
    assert place.admin1 == "Kubra"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\tb\tc\n", "3 columns"),
        ("SY.99\tKubra\tKubra\t1\n", "none of these files has places"),
        (row("x", "Tall", "P.PPL", (1, 2)) + "\n", "no GeoNames dump or is damaged"),
    ],
)
def test_a_wrong_file_is_named_and_leaves_nothing_behind(tmp_path, text, words):
    file = tmp_path / "wrong.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=words):
        build_into(tmp_path / "out", [file], lambda lines, what: lines)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadInput, match="no such file"):
        build_into(tmp_path / "out", [tmp_path / "none.txt"], lambda lines, what: lines)


def test_a_gazetteer_of_another_format_is_named(tmp_path):
    old = tmp_path / "gazetteer.sqlite"
    with sqlite3.connect(old) as database:
        database.execute("create table meta(key text, value text)")
    database.close()
    with pytest.raises(BadInput, match="another version"):
        Places(old, WordFacts()).find("Homs")
    old.write_bytes(b"no database, but long enough to be taken for one" * 100)
    with pytest.raises(BadInput, match="no gazetteer"):
        Places(old, WordFacts()).find("Homs")


def test_the_shipped_file_is_small():
    assert GAZETTEER.stat().st_size < 30e6
