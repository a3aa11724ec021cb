"""`marsad incidents`: what happened, by all reports of the store."""

import marsad.cli.options as opt
from marsad.cli.talk import command, opened


@command
def incidents(  # noqa: PLR0913 - typer reads the options off the signature
    db: opt.Db = "marsad.db",
    since: opt.Since = None,
    until: opt.Until = None,
    near: opt.Near = None,
    within: opt.Within = None,
    type: opt.Types = None,
    actor: opt.Actor = None,
    status: opt.Status = None,
    text: opt.Text = None,
    min_origins: opt.MinOrigins = 0,
    limit: opt.Limit = None,
    toll_rule: opt.ByRule = opt.TollRule.conservative,
    format: opt.IncidentFormat = opt.IncidentFormat.table,
    output: opt.Output = None,
    lexicon: opt.Lexicons = None,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """List incidents: what, when, where, how many independent origins, tolls, suggested grade."""
    from marsad.cli.finding import find
    from marsad.export.incidents import write_incidents
    from marsad.pipeline.looking import Asked

    asked = Asked(since, until, near, within, tuple(type or ()), actor, status, text, min_origins, limit)
    found = find(db, asked, toll_rule, lexicon, quiet=quiet)
    with opened(output) as out:
        write_incidents(found.incidents, found.names, format, out, found.reach)
