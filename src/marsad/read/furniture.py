"""What stands between the paragraphs of a report and is not the report: a table of rules, each with a name.

A rule sees one passage. It is anchored at its start or end and holds only up to a number of words, because a
wrongly removed sentence is worse than furniture left in: "Related violence killed three in Hama." and
"By Monday the rebels held Aleppo." are news. Tested both ways in tests/read/test_furniture.py.
"""

import re
from dataclasses import dataclass

from marsad.read.stamps import is_stamp

# Longer on average than the words of any news language: a passage beyond is no furniture, whatever its
# spaces.
LETTERS_A_WORD = 15


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` found in a passage of at most `most` words makes it furniture of this `name`."""

    name: str
    pattern: re.Pattern[str]
    most: int

    def holds(self, passage: str, words: int) -> bool:
        """Whether the passage is furniture by this rule."""
        short = words <= self.most and len(passage) <= LETTERS_A_WORD * self.most
        return short and self.pattern.search(passage) is not None


def rule_of(passage: str) -> str | None:
    """The name of the rule by which a passage (one paragraph, spaces normalised) is furniture, or None."""
    if is_stamp(passage):
        return "page stamp"
    words = len(passage.split())
    return next((rule.name for rule in RULES if rule.holds(passage, words)), None)


def opens_comments(passage: str) -> bool:
    """Whether what follows is what readers wrote; such a line stands below the report, never in it."""
    return _COMMENTS_BELOW.search(passage) is not None


def tail_of(passage: str) -> int | None:
    """Where a credit that hangs on the end of a paragraph begins: "... (Reporting by A; Editing by B)"."""
    match = _TAIL.search(passage)
    return match.start() if match and match.start() else None


def _rule(name: str, most: int, *forms: str) -> Rule:
    return Rule(name, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE), most)


def _exact(name: str, most: int, *forms: str) -> Rule:
    """As `_rule`, capitals as written."""
    return Rule(name, re.compile("|".join(f"(?:{form})" for form in forms)), most)


# Ends without the stop of a sentence: what a heading, a teaser and a list of links have in common.
_NO_STOP = r"(?<![.!?])(?<![.!?][\"”’'»)])$"
# Nothing but names and the small words between them, so that "Reporting by CNN found 12 dead" is not a
# credit. Possessive (++, *+): a name is never tried again in pieces, which would take time beyond measure.
_NAMES = (
    r"(?>(?>[A-Z][\w.'’/-]*+|@\w++|\d{4}|(?:al|el)-[\w'’-]++|[-–—|&]++|(?:and|in|for|of|the|at|by|from"
    r"|with|de|der"
    r"|van|von|bin|ibn|da|di|al|el|reporting|writing|editing|additional|staff|agencies"
    r"|writers?)\b)[\s,;:.()]*+)++$"
)
_SHARE_WORD = (
    r"(?:share|tweet|e-?mail|print|copy|copied|link|url|whatsapp|facebook|twitter|x|telegram|linkedin"
    r"|pinterest|reddit"
    r"|messenger|viber|instagram|threads|bluesky|mastodon|flipboard|pocket|tumblr|youtube|vk|sms|save"
    r"|bookmark|like"
    r"|send|this|article|story|post|page|on|via|to|with|by|your|friends?|pin|it|comments?|more|options"
    r"|listen|\d+"
    r"|[|•·/,:+-]+)"
)
_SHARE_SURE = r"(?:share|tweet|whatsapp|facebook|twitter|telegram|linkedin|pinterest|reddit|e-?mail|print)"
_PHOTO_DESK = (
    r"(?:AP Photo|AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|Getty(?: Images)?|Anadolu(?: Agency)?|Xinhua"
    r"|Shutterstock"
    r"|Handout|Pool|UGC|Wikimedia Commons|NurPhoto|SIPA|TASS|ANSA|DPA|dpa)"
)
_ASK = (
    r"(?:newsletter|subscri|inbox|your e-?mail|our app|(?:telegram|whatsapp) channel|google news|news alerts)"
)
_MAIL = (
    rf"(?:{_ASK}|e-?mail|briefing|alerts|notifications|updates|privacy|terms|account|journalism|donat|log in"
    r"|free)"
)
RULES: tuple[Rule, ...] = (
    _rule("separator", 40, r"^[\W_]+$"),
    _rule(
        "link line",
        30,
        r"^(?:see also|(?:also )?read also|also read|also see|read more|read next"
        r"|more to read)(?: ?[:|»>→–—-]|$)",
        rf"^(?:see also|read also|also read|also see|read more|read next)\b.*{_NO_STOP}",
        r"^read more (?:about|on|at|from|in|here)\b",
        r"^(?:related|more|recommended|most|top|latest|other|popular|trending|similar|further|featured)"
        r"(?: (?:for you|news|stor(?:y|ies)|articles?|posts?|topics?|coverage|content|links?|reading|read"
        r"|popular"
        r"|stories|headlines|now|videos?|on this(?: story| topic)?))*:?$",
        rf"^(?:related|recommended|watch(?: now| live| more)?|video|listen|in pictures|in photos|gallery"
        rf"|don['’]t miss"
        rf"|up next|more(?: (?:on|from|about) [^.:]{{1,60}})?|full (?:story|coverage)) ?[:|»>→].*{_NO_STOP}",
        r"^you (?:may|might) (?:also )?(?:like|be interested in)\b",
        r"^(?:continue|keep) reading(?: the main story)?\W*$",
        r"^(?:click|tap) (?:here|on the|to (?!share|e-?mail|print))",
        r"^(?:more|full|follow|find|see|read|visit|click|for more)\b.*https?://\S+\W*$",
        r"^(?:editor['’]?s['’]? picks?|what to (?:read|watch)(?: next)?|view (?:all|more)|show more"
        r"|load more)\W*$",
    ),
    _rule(
        "share bar",
        30,
        rf"^(?=.*\b{_SHARE_SURE}\b){_SHARE_WORD}(?:\s+{_SHARE_WORD})*\W*$",
        r"^(?:share|tweet|send|email|print) this\b(?: \w+){0,3}\W*$|^click to (?:share|e?-?mail|print)\b",
        r"^share (?:on|via|to) [\w ,/]{1,60}$|^copy (?:the )?link(?: to clipboard)?$",
        r"^follow (?:us|our|@\w+|[\w .'’-]{2,40})(?: \w+)? (?:on|at|via) (?:@|twitter|x\b|facebook"
        r"|instagram|telegram"
        r"|whatsapp|google news|threads|bluesky|youtube|tiktok|linkedin)",
    ),
    _rule(
        "photo credit",
        25,
        r"^\W*(?:photo(?:graph)?|image|picture|illustration|file photo|featured image|cover)s?"
        r" ?(?:credits?|source|caption|by|courtesy(?: of)?|:|/)\s*[:,/]?\s",
    ),
    _rule(
        "photo credit",
        60,
        r"[(\[](?:file |ap )?(?:photo|image|picture)s?(?: ?[:/]| by\b| credit\b| courtesy\b)"
        r"[^()\[\]]{0,80}[)\]]\W*$",
    ),
    _exact(
        "photo credit",
        60,
        r"^FILE(?: PHOTO)? ?[-–—:] ",
        rf"[(\[][^()\[\]]{{0,80}}(?:/ ?{_PHOTO_DESK}|{_PHOTO_DESK} ?/|via {_PHOTO_DESK}|Getty Images)"
        r"[^()\[\]]{0,60}[)\]]\W*$",
    ),
    _exact(
        "photo credit",
        12,
        rf"^(?:[\w.'’-]+ ){{0,4}}[\w.'’-]+ ?[/|] ?{_PHOTO_DESK}(?: via [\w ]+)?\W*$",
        rf"^{_PHOTO_DESK} ?[/|] ?[\w .'’-]+$|^(?:Getty Images|Handout)$",
    ),
    _rule(
        "copyright",
        70,
        r"^(?:©|\(c\)|&copy;|copyright) ?.*(?:©|\b(?:19|20)\d\d\b)",
        r"\ball rights reserved\b",
        r"\b(?:may|must|can) ?not be (?:published|broadcast|reproduced|rewritten"
        r"|redistributed)\b.*\b(?:redistribut"
        r"|permission|authori[sz]ation|consent|without|broadcast|rewritten)",
        r"\bprohibited to (?:publish|broadcast|rewrite|redistribute|reproduce|copy)\b",
    ),
    _rule(
        "editorial policy",
        120,
        r"^(?:note|disclaimer|editor['’]?s?['’]? note|about (?:us|this site)|our (?:standards|journalism"
        r"|editorial|policy|commitment|mission))\b(?=.*\b(?:our|we|us)\b)"
        r"(?=.*\b(?:editors?|editorial|writers|journalis\w+|staff|team)\b)"
        r"(?=.*\b(?:fact-?check\w*|accura\w+|transparen\w+|trust\w*|standards?|corrections?|feedback"
        r"|reach out)\b)",
        r"^our standards: the thomson reuters",
        r"^(?:disclaimer\W+)?(?:the )?(?:views|opinions)(?: and \w+)?(?: that are)? expressed\b.*"
        r"\b(?:author|do(?:es)? not|are those|own)\b",
        r"^disclaimer\s*[:.-]",
    ),
    _rule(
        "consent",
        80,
        r"^(?:we|this (?:web)?site|our (?:web)?site)\b.{0,40}\buses? cookies\b",
        r"^(?:accept|reject|manage) (?:all )?cookies|^by continuing to (?:use|browse)\b.*\bsite\b",
        r"^(?:please )?enable javascript|^javascript (?:is|must be)|^your browser (?:does not|is)",
    ),
    _rule(
        "comment form",
        40,
        r"^(?:leave|post|add|write|submit|make) (?:a|your|the first) (?:reply|comment|response)\b",
        r"\byour e-?mail address will not be published\b|^required fields are marked|^cancel reply",
        r"^(?:you must be |please )?log(?:ged)? ?in to (?:post|comment|reply|leave)|^save my name, e-?mail",
        r"^(?:(?:view|show|load|read|see|all|more|no|hide) )*\(?\d*\)? ?comments?(?: yet)?\W*\d*\W*$",
        r"^\d+ (?:responses?|thoughts?|replies|comments?)(?: (?:to|on) [“\"'‘].*)?$",
        r"^comments? (?:are|is|have been) (?:closed|off|disabled)|^be the first to comment|^reply$",
        r"^join the (?:conversation|discussion)\W*$|^(?:name|e-?mail|website|comment)(?: ?\*"
        r"| \(required\))?$",
    ),
    _rule(
        "tags",
        40,
        rf"^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|labels?|posted in"
        rf"|in this story)\s*[:•|].*{_NO_STOP}",
        r"^(?:tags?|topics?|filed under|categories|keywords?)$|^(?:#\w+[\s,]*)+$",
    ),
    _exact("tags", 15, rf"^(?:Tags|TAGS|Topics) [^.]*{_NO_STOP}"),
    _rule(
        "newsletter",
        70,
        rf"^(?:sign up|signup|subscribe|enter your|never miss|by (?:signing|subscribing|clicking|submitting"
        rf"|entering)"
        rf"|already a (?:subscriber|member)|thank(?:s| you) for (?:subscribing|signing)|create an account"
        rf"|you (?:have|are) (?:successfully|now) subscribed|become a (?:member"
        rf"|subscriber))\b(?:.*\b{_MAIL}|\W*$)",
        rf"^(?:get|join|download|stay|support|donate|register|want|for|follow|receive|unlock)\b.*\b{_ASK}"
        r"(?!.*\b(?:killed|said|told|according)\b)",
        r"^this site is protected by recaptcha|^invalid email|^check your inbox|^newsletters?$",
    ),
    _rule(
        "credit",
        60,
        r"\bcontributed (?:reporting |research )?(?:to|for) (?:this|the) (?:report|story|article|dispatch"
        r"|coverage)\b"
        r"[^.]*\W*$",
        r"^(?:associated press|ap|reuters|afp|cnn|bbc)(?: \w+)? (?:writers?|journalists?|reporters?"
        r"|correspondents?|staff)"
        r" .*\bcontributed\b",
        r"\bcontributed reporting\b[^.]{0,60}\W*$",
        r"^\((?:additional |further )?(?:reporting|writing|editing) by\b[^()]*(?:\([^()]*\)[^()]*)*\)\W*$",
        r"^this (?:article|story|piece|dispatch|content|report) (?:was|is|has been|originally|first)(?: \w+)?"
        r" (?:written|produced|provided|syndicated|compiled|adapted|translated|supplied|distributed|generated"
        r"|published by|published (?:in|on)|appeared|auto-generated)\b(?!.*\b(?:killed|attack\w*"
        r"|strikes?)\b)",
    ),
    _exact(
        "credit",
        45,
        rf"^\W*(?:(?:[Aa]dditional|[Ff]urther) )?(?:[Rr]eporting|REPORTING|[Ww]riting|[Ee]diting|[Ee]dited"
        rf"|[Ww]ritten"
        rf"|[Cc]ompiled|[Tt]ranslated|[Pp]roduced|[Tt]ext) (?:by|BY):? {_NAMES}",
        rf"^\(?[Ww]ith (?:files|reporting|reports?|inputs?|additional reporting|information"
        rf"|material) (?:from|by) {_NAMES}",
        rf"^(?:Source|SOURCE|Sources|Via)\s*:\s*{_NAMES}",
    ),
    _exact("byline", 14, rf"^By {_NAMES}"),
    # In a text all in capitals "BY TWO HELICOPTERS." is the end of a sentence that was wrapped.
    _exact(
        "byline",
        8,
        r"^BY (?!.*\b(?:THE|A|AN|THIS|THAT|WAS|WHO|WHICH|TO|ON|AT|IT|HIS|ITS|FORCES?|[A-Z]+DAY)\b)"
        r"[A-Z.'’-]+ [A-Z.'’ -]*[A-Z](?:(?:, | AND )[A-Z.'’ -]*[A-Z])*$",
    ),
)

_COMMENTS_BELOW = re.compile(
    r"^(?:(?:\d+ )?(?:reader |readers['’] )comments?\b\W*\d*\W*|leave a (?:reply|comment)\W*"
    r"|\d+ (?:responses?|thoughts?|replies|comments?) (?:to|on) [“\"'‘].*)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*\((?:additional |further )?(?:reporting|writing|editing|compiled|with reporting"
    r"|with inputs) (?:by|from)\b[^()]*"
    r"(?:\([^()]*\)[^()]*)*\)\W*$",
    re.IGNORECASE,
)
