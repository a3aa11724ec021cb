"""How much is taken in, how long it may take, and where the web may lead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of one run, passed in; the defaults are for news pages."""

    max_bytes: int = 10_000_000
    """Largest page, file or row, in bytes after decompression. The largest of the 1,500 news pages that
    reading is measured on has 0.4 MB, a 100,000-word text 0.7 MB."""
    connect_seconds: float = 10.0
    """Longest wait for a connection; slow satellite links need 2-3 s."""
    read_seconds: float = 20.0
    """Longest silence of a server that has been reached."""
    total_seconds: float = 60.0
    """Longest fetch, redirects included: a server that sends one byte at a time is left."""
    redirects: int = 5
    """Most redirects followed; from http over a bare domain to a canonical page takes three."""
    also_reachable: frozenset[str] = frozenset()
    """Addresses that may be fetched from although they are not public. For tests against a server on
    loopback.
    """


DEFAULTS = Limits()
