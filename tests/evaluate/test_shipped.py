"""Which model a figure belongs to."""

from pathlib import Path

import pytest

from marsad.errors import BadInput
from marsad.evaluate.shipped import model_id


def test_a_model_goes_by_the_beginning_of_its_hash(tmp_path: Path) -> None:
    (tmp_path / "model.zip").write_bytes(b"weights")
    assert model_id(tmp_path / "model.zip") == "9a129038d9a0"


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.zip cannot be read"):
        model_id(tmp_path / "none.zip")
