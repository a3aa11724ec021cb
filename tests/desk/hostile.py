"""A report that tries to break out of the page that shows it."""

from typing import Any

__all__ = ["MARK", "hostile_report"]

MARK = "Qal'at al-Madiq"
"""A word by which the report is found again."""

_SCRIPT = "<script>window.broken = 'script'</script>"
_IMAGE = "<img src=x onerror=\"window.broken = 'image'\">"
_LINK = '<a href="javascript:window.broken = 1">click</a>'


def hostile_report() -> dict[str, Any]:
    """Tags, scripts, signs that reorder text, SQL, paths and formulas wherever a report has words."""
    return {
        "id": "../../etc/passwd'; DROP TABLE reports; --",
        "title": f"{_SCRIPT} Shells hit market in {MARK}",
        "text": (
            f"{_IMAGE} Shells killed seven people at a market in {MARK}, Syria, on Sunday, {_SCRIPT} "
            "the Syrian Civil Defence \u202edias\u202c said.\n\n"
            f'Government forces shelled the {_LINK} town, =HYPERLINK("x") a rebel source said. '
            "'; DROP TABLE incidents; -- {{7*7}} ${7*7} %s \u2066army\u2069 denied it."
        ),
        "outlet": f"=cmd|calc {_IMAGE}",
        "published": "2024-12-02",
        "url": "javascript:window.broken='url'",
    }
