"""Which model a figure belongs to."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from marsad.annotate.network import SHIPPED as _NAME
from marsad.errors import BadInput

SHIPPED = Path(str(files("marsad.annotate").joinpath(_NAME)))
"""The model file in the package."""


def model_id(path: Path | None = None) -> str:
    """The first 12 digits of the SHA-256 of a model file, the shipped one if none is named.

    Raises BadInput where there is no such file.
    """
    try:
        return sha256((path or SHIPPED).read_bytes()).hexdigest()[:12]
    except OSError as error:
        raise BadInput(f"{path or SHIPPED} cannot be read ({error.strerror}); name a model file") from None
