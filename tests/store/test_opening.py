"""Databases that cannot be used say why in one sentence, and what to do."""

import sqlite3
import threading

import pytest

from marsad.errors import BadInput, BadStore
from marsad.store import open_store, opening
from store.told import keep, told


def sqlite(path, *statements):
    with sqlite3.connect(path) as file:
        for statement in statements:
            file.execute(statement)
    file.close()
    return path


@pytest.fixture
def file(tmp_path):
    """The file of a store with one report."""
    path = tmp_path / "marsad.db"
    with open_store(str(path)) as store:
        keep(store, told())
    return path


def text_file(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be taken for one " * 100)
    return path


def others(tmp_path):
    return sqlite(tmp_path / "others.db", "CREATE TABLE songs (title)")


def keep_many(store):
    for number in range(1000):
        keep(store, told(number=f"n{number}"))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (text_file, "is no database of Marsad"),
        (others, "holds tables of another program"),
        (lambda tmp_path: tmp_path / "no folder" / "marsad.db", "cannot be opened or made"),
        (lambda tmp_path: tmp_path, "cannot be opened or made"),
    ],
)
def test_what_is_no_store_is_left_alone(tmp_path, make, said):
    path = make(tmp_path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(BadStore, match=said):
        open_store(str(path))
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mysql://host/marsad", "mysql is no database that Marsad knows"),
        ("postgresql://host:port:port/x", "is no address of a database"),
        ("nowhere.db", "there is no store 'nowhere.db'"),
    ],
)
def test_a_name_that_names_no_store_is_a_wrong_call(name, said):
    with pytest.raises(BadInput, match=said):
        open_store(name, make=False)


def test_a_password_is_not_told():
    with pytest.raises(BadStore) as caught:
        open_store("postgresql://marsad:secret@127.0.0.1:1/marsad")
    assert "no server answers" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_store_of_a_newer_version_is_refused(file):
    sqlite(file, "UPDATE marsad_version SET version_num = '9999'")
    with pytest.raises(BadStore, match="made by a newer Marsad"):
        open_store(str(file))


def test_a_store_that_another_program_holds_is_waited_for_and_then_told(file, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 0.1)
    holder = sqlite3.connect(file)
    holder.execute("BEGIN IMMEDIATE")
    with open_store(str(file)) as store, pytest.raises(BadStore, match="in use by another program"):
        keep(store, told(number="r2"))
    holder.rollback()
    holder.close()
    with open_store(str(file)) as store:
        assert keep(store, told(number="r2"))


def test_a_full_disk_is_told_and_nothing_is_lost(file):
    with open_store(str(file)) as store:
        pages = store._connection.exec_driver_sql("PRAGMA page_count").scalar()
        store._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(BadStore, match="the disk is full"):
            keep_many(store)
    with open_store(str(file)) as store:
        kept = len(list(store.captures()))
        assert kept >= 1
        assert len(list(store.changes())) == kept
        assert keep(store, told(number="after"))


def test_a_damaged_store_is_told(file):
    content = bytearray(file.read_bytes())
    content[4096:40960] = b"\xff" * (40960 - 4096)
    file.write_bytes(content)
    with pytest.raises(BadStore, match="is damaged"), open_store(str(file)) as store:
        keep(store, told(number="r2"))
    with pytest.raises(BadStore, match="is damaged"), open_store(str(file)) as store:
        list(store.incidents())


def test_two_may_make_a_store_at_once(place):
    failed = []

    def make():
        try:
            open_store(place).close()
        except Exception as error:
            failed.append(error)

    makers = [threading.Thread(target=make) for _ in range(4)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert failed == []
    with open_store(place, make=False) as store:
        assert keep(store, told())
