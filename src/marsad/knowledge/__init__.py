"""What is known before the first report: ontology, frames, actors, places, sources, words."""

from marsad.knowledge.codes import Chosen, Codes
from marsad.knowledge.frames import Frames, Match
from marsad.knowledge.load import Knowledge, load_knowledge
from marsad.knowledge.places import PlaceRow
from marsad.knowledge.records import Frame, Ontology, Party

__all__ = [
    "Chosen",
    "Codes",
    "Frame",
    "Frames",
    "Knowledge",
    "Match",
    "Ontology",
    "Party",
    "PlaceRow",
    "load_knowledge",
]
