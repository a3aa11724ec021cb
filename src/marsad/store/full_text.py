"""Full text: the words of reports and incidents, found by any form of a word (FTS5, or tsvector).

FTS5 does not keep the words a second time, but its index alone; that is why a row is taken out by telling it
the words that it was made of.
"""

from sqlalchemy import Connection, TextClause, text

from marsad.model.incident import Incident
from marsad.model.report import Report
from marsad.store.packing import plain

__all__ = ["index_incident", "index_report", "make", "matching"]


def make(connection: Connection) -> None:
    """Make the tables of words, empty."""
    for name in ("report_words", "incident_words"):
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', tokenize='porter unicode61')"
            )
        else:
            connection.exec_driver_sql(
                f"CREATE TABLE {name} (number BIGINT PRIMARY KEY, words tsvector NOT NULL)"
            )
            connection.exec_driver_sql(f"CREATE INDEX {name}_words ON {name} USING gin (words)")


def index_report(connection: Connection, number: int, old: Report | None, new: Report) -> None:
    """The words of a report in place of those that it had. The title is part of the text."""
    _put(connection, "report_words", number, old.text if old else None, new.text)


def index_incident(connection: Connection, number: int, old: Incident | None, new: Incident | None) -> None:
    """The words of an incident in place of those that it had."""
    _put(connection, "incident_words", number, *(words_of(one) if one else None for one in (old, new)))


def words_of(incident: Incident) -> str:
    """What an incident is found by, beside the words of its reports: its line, its place, its parties."""
    place = incident.place
    parties = (mention.known_as for mention in (*incident.actors, *incident.recipients))
    return " ".join([incident.what, *((place.name or "", place.text) if place else ()), *parties])


def matching(connection: Connection, name: str, words: str) -> TextClause:
    """A select of the numbers in `name` whose text has all the words."""
    if connection.dialect.name == "sqlite":
        quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in words.split())
        return text(f"SELECT rowid AS number FROM {name} WHERE {name} MATCH :words").bindparams(words=quoted)
    return text(f"SELECT number FROM {name} WHERE words @@ plainto_tsquery('english', :words)").bindparams(
        words=words
    )


def _put(connection: Connection, name: str, number: int, old: str | None, new: str | None) -> None:
    if old == new:
        return
    if connection.dialect.name == "sqlite":
        if old is not None:
            connection.exec_driver_sql(
                f"INSERT INTO {name} ({name}, rowid, words) VALUES ('delete', ?, ?)", (number, old)
            )
        if new is not None:
            connection.exec_driver_sql(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", (number, new))
        return
    connection.execute(text(f"DELETE FROM {name} WHERE number = :number"), {"number": number})
    if new is not None:
        connection.execute(
            text(f"INSERT INTO {name} VALUES (:number, to_tsvector('english', :words))"),
            {"number": number, "words": plain(new)},
        )
