"""What all reports of one happening say of its day and its place: signs weighed, their weights written down.

Pure functions of records; the ids of the events that tell the happening may be given. docs/tolls.md.
"""

from marsad.link.facts.day import incident_day, told_day
from marsad.link.facts.place import incident_city, incident_place

__all__ = ["incident_city", "incident_day", "incident_place", "told_day"]
