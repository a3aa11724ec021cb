"""Whether words name the report's own outlet or the agency that wrote it: what these tell is the report's
own voice, and has no source (annotation.md, 11)."""

import re

from marsad.model.report import Report

# Agencies whose reports other outlets print: who "told AFP" anything told it to the author of the report.
WIRES = frozenset(("AFP", "AP", "DPA", "EFE", "Reuters", "UPI"))
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|info|co|gov)\b.*$", re.I)
_WORD = re.compile(r"[^\W_]+")
# "Al" alone is no name: "al-Jazeera" and "Al-Alam" share it.
_LEAST = 3


def is_own(report: Report, words: str, short: str | None) -> bool:
    """Whether a source is the report's outlet or agency, or somebody of its staff ("SANA reporter").

    `short` is the short name of the agency or outlet that the words are, if they are one.
    """
    if short is not None and short in (report.agency, report.outlet):
        return True
    own = {_squeezed(name) for name in (report.outlet, report.agency) if name}
    parts = _WORD.findall(words.casefold())
    runs = {"".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)}
    known = {*runs, short.casefold()} if short else runs
    return any(len(name) >= _LEAST and name in known for name in own)


def is_wire(report: Report, short: str | None) -> bool:
    """Whether an agency may have written the report: one that others print, where the report names none."""
    return short in WIRES and report.agency in (None, short)


def _squeezed(name: str) -> str:
    """A name or address without signs, blanks and the article: "www.jordantimes.com", "The Jordan Times"."""
    bare = "".join(_WORD.findall(_ADDRESS.sub("", name).casefold()))
    return bare.removeprefix("the") if name.casefold().startswith("the ") else bare
