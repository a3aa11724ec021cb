"""When a report was published, and what is said where its dates disagree."""

import pytest

from marsad.read import read

LEAD = "Rebels took the bridge over the northern canal on Sunday after two days of fighting, a mayor said."


@pytest.mark.parametrize(
    ("given", "said", "text", "counts", "other"),
    [
        # What the caller gives wins over the row, the row over what the text says of itself.
        ("2024-12-02", "2024-11-20", LEAD, "2024-12-02 (caller)", "2024-11-20 (row)"),
        (None, "2024-11-20", f"Published November 28, 2024\n\n{LEAD}", "2024-11-20 (row)", "2024-11-28"),
        (None, "2024-11-20", f"28 November 2024 {LEAD}", "2024-11-20 (row)", "2024-11-28 (first words)"),
        (None, "2024-11-20", f"BEIRUT, Nov 26 (AP) - {LEAD}", "2024-11-20 (row)", "2024-11-26 (dateline)"),
        # A dateline without a year is of the nearest.
        (None, "2025-01-02", f"BEIRUT, Dec 28 (AP) - {LEAD}", "2025-01-02 (row)", "2024-12-28 (dateline)"),
        # A day's difference is usual.
        (None, "2024-11-27", f"BEIRUT, Nov 26 (AP) - {LEAD}", "2024-11-27 (row)", None),
        (None, "2024-11-27", LEAD, "2024-11-27 (row)", None),
    ],
)
def test_the_first_date_of_the_rule_counts_and_others_are_told(
    row, agencies, given, said, text, counts, other
):
    report = read(row(title="Bridge taken", text=text, published=said), published=given, agencies=agencies)
    assert f"{report.published} ({report.published_from})" == counts
    assert len(report.warnings) == (other is not None)
    assert other is None or (other in report.warnings[0] and counts in report.warnings[0])


def test_a_date_that_only_opens_a_text_does_not_date_it(row, agencies):
    report = read(row(title="Bridge taken", text=f"28 November 2024 {LEAD}"), agencies=agencies)
    assert report.published is None


@pytest.mark.parametrize("mark", [" - ", ": ", " — ", " | "])
def test_a_date_set_off_before_a_text_dates_it(row, agencies, mark):
    report = read(row(title="Bridge taken", text=f"28 November 2024{mark}{LEAD}"), agencies=agencies)
    assert (report.published, report.published_from) == ("2024-11-28", "first words")


def test_the_first_date_of_a_chronicle_does_not_date_it(row, agencies):
    entries = "\n\n".join(f"{day} November 2024 - {LEAD}" for day in (3, 9, 28))
    assert read(row(title="Fight for a bridge", text=entries), agencies=agencies).published is None


@pytest.mark.parametrize(
    ("title", "published"),
    [
        ("Daily bulletin: 29 November 2024", "2024-11-29"),
        ("Situation report for 5 May 2023", "2023-05-05"),
        ("Army marks the coup of 3 July 2013", None),
        ("11 September 2001: what was known", None),
    ],
)
def test_a_bulletin_is_of_the_date_that_its_title_ends_with(row, agencies, title, published):
    assert read(row(title=title, text=LEAD), agencies=agencies).published == published


def test_a_date_right_under_the_title_is_no_part_of_it(capture, agencies):
    title = "Rebels take the bridge over the northern canal after two days of fighting"
    report = read(capture(f"{title}\n2 June 2025\n\n{LEAD}"), agencies=agencies)
    assert (report.title, report.published) == (title, "2025-06-02")


def test_each_disagreeing_date_is_told_once(row, agencies):
    text = f"Published November 28, 2024\n\nBEIRUT, Nov 28 (AP) - {LEAD}"
    report = read(row(title="Bridge taken", text=text, published="2024-11-20"), agencies=agencies)
    assert len(report.warnings) == 1


@pytest.mark.parametrize(
    ("end", "published"),
    [
        ("a mayor said on Monday, 2 December 2024.", "2024-12-02"),
        ("the army said in a statement on December 2, 2024.", "2024-12-02"),
        ("a mayor said, recalling the siege of 2 December 2012.", None),
        ("a mayor said on Monday.", None),
    ],
)
def test_the_day_on_which_somebody_says_so_dates_a_report_that_nothing_else_dates(
    row, agencies, end, published
):
    lead = f"Rebels took the bridge over the northern canal on Sunday after two days of fighting, {end}"
    report = read(row(title="Bridge taken", text=lead), agencies=agencies)
    assert report.published == published
    dated = read(row(title="Bridge taken", text=lead, published="2024-12-20"), agencies=agencies)
    assert (dated.published, dated.warnings) == ("2024-12-20", ())
