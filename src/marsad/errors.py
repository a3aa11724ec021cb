"""The errors of Marsad, named for what to do next.

MarsadError
├── BadInput        fix the call: a wrong path, option or date
├── BadKnowledge    fix the file: a lexicon, ontology or actor list that contradicts itself
├── BadStore        free or choose the database: another program's, locked, full, of a newer version
├── Unreachable     try later or give another address: the web did not answer as asked
└── Unreadable      skip this one and keep going: no report could be read from these bytes
"""

__all__ = ["BadInput", "BadKnowledge", "BadStore", "MarsadError", "Unreachable", "Unreadable"]


class MarsadError(Exception):
    """Base of all errors that Marsad raises on purpose; its message is one clear sentence."""


class BadInput(MarsadError):
    """The call is wrong: fix the path, option or value that the message names."""


class BadKnowledge(MarsadError):
    """A knowledge file is wrong: fix the entry that the message names."""


class BadStore(MarsadError):
    """The database cannot be used as it is: another program's, locked, full, or of a newer version."""


class Unreachable(MarsadError):
    """An address was refused, timed out, or points where Marsad must not go."""


class Unreadable(MarsadError):
    """No report can be read from these bytes; the batch goes on without it."""
