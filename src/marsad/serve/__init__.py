"""A store served to browsers and programs on this machine: the API and the desk. It reads, and records what
persons decide; it never codes.

    request ─ Guard ─▶ route ─ Filter ─▶ Wanted ─ Store ─▶ form ─ Answers ─▶ JSON
"""

from marsad.serve.application import PREFIX, application
from marsad.serve.settings import Settings

__all__ = ["PREFIX", "Settings", "application"]
