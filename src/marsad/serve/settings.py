"""How a store is served."""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from marsad.errors import BadInput

__all__ = ["Settings", "is_loopback"]

# Requests a second of one client. A desk asks for some dozens when it opens and a few at every filter.
RATE = 50.0
# One's own machine is nobody's victim but one's own; the bound keeps a wild script from filling the memory.
LOCAL_RATE = 5000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is served, where, and who may write.

    Raises BadInput where others than this machine could reach it and no token protects what is written.
    """

    db: str
    token: str | None = None
    """Who sends it may judge; without one nobody may."""
    host: str = "127.0.0.1"
    port: int | None = None
    """None: 8000, or any that is free."""
    lexicons: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        if not self.is_local and self.token is None:
            raise BadInput(
                f"--host {self.host} lets other machines in, and so needs --token (or MARSAD_TOKEN)"
            )
        if self.token is not None and not (self.token.isascii() and self.token.strip()):
            raise BadInput("a token is of letters, digits and signs of ASCII")

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.host)

    @property
    def rate(self) -> float:
        """Requests a second that one client may make."""
        return LOCAL_RATE if self.is_local else RATE

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}" + (f":{self.port}" if self.port else "")


def is_loopback(host: str) -> bool:
    """Whether a name or number of a host is this machine's own, and cannot be made another's."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
