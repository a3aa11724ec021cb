"""A small store, served: a market's shelling in three reports, a dozen happenings, and a hostile report."""

import shutil

import pytest
from fastapi.testclient import TestClient

from export.market import RECORDS
from marsad.knowledge import load_knowledge
from marsad.link.weighing import claims_of
from marsad.model.report import Capture
from marsad.pipeline.linking import Linker
from marsad.serve import Settings, application
from marsad.store import Input, open_store
from store.told import HAMA, HOMS, given, told

TOKEN = "open-sesame"
HOSTILE = (
    "<script>alert(1)</script> Rebels shelled Hama on Monday, killing 9000000000000000000 soldiers; "
    "'; DROP TABLE reports; -- \u202eevil ../../etc/passwd =HYPERLINK(1)"
)


def kept():
    """The records, each with its capture."""
    for id_, record in RECORDS.items():
        content = record.report.text.encode()
        yield record, Input(Capture(content=content, sha256=id_ * 64, origin=id_))
    for number in range(12):
        day = f"2025-{1 + number:02}-10"
        record = told(
            f"Rebels shelled {'Hama' if number % 2 else 'Homs'} on Monday, killing {10 + number} soldiers.",
            place=HAMA if number % 2 else HOMS,
            day=day,
            published=day,
            killed=str(10 + number),
            number=f"n{number}",
            outlet="Valley Post" if number % 3 else "Hill Times",
            status="asserted" if number % 4 else "future",
        )
        yield record, given(record)
    record = told(HOSTILE, killed="9000000000000000000", outlet="<img src=x onerror=alert(1)>", number="'--")
    yield record, given(record)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """The file of the store; only read."""
    path = tmp_path_factory.mktemp("serve") / "marsad.db"
    with open_store(str(path)) as store:
        for record, capture in kept():
            store.keep_record(capture, store.settled(record), claims_of(record), "by hand")
        list(Linker(store, load_knowledge()).link())
        store._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture(scope="session")
def app(filled):
    return application(Settings(db=str(filled), token=TOKEN))


@pytest.fixture(scope="session")
def api(app):
    """Reads: `api.get("/incidents")`."""
    with TestClient(app, base_url="http://localhost/api/v1") as client:
        yield client


@pytest.fixture
def desk(filled, tmp_path):
    """The same over a store of its own, with the token: what is decided here is seen nowhere else."""
    path = tmp_path / "marsad.db"
    shutil.copy(filled, path)
    headers = {"Authorization": f"Bearer {TOKEN}"}
    app = application(Settings(db=str(path), token=TOKEN))
    with TestClient(app, base_url="http://localhost/api/v1", headers=headers) as client:
        yield client
