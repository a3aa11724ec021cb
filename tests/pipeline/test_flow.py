import pytest

from marsad.collect import row_capture
from marsad.errors import BadInput, Unreadable
from marsad.model.annotation import Annotation
from marsad.model.problem import Problem
from marsad.model.record import Record
from marsad.model.report import Report
from marsad.pipeline import Coder, Given, Pipeline, flow

ENGLISH = "The ceasefire held for a second night, residents of the town said on Monday."


class Knowledge:
    """As much of it as the flow itself looks at."""

    class sources:
        agencies = ()


def read(capture, *, published, outlet, agencies):
    text = capture.content.decode()
    if "unreadable" in text:
        raise Unreadable(f"{capture.origin}: nothing to read.")
    if "cannot be read" in text:
        raise KeyError("title")
    language = "fr" if "Bonjour" in text else "en"
    return Report(id=text, text=text, sha256="0", published=published, outlet=outlet, language=language)


def annotator(reports):
    for report in reports:
        if "cannot be marked" in report.text:
            raise IndexError("token 7")
        yield Annotation(report=report)


def code(annotation, knowledge):
    if "cannot be coded" in annotation.report.text:
        raise ZeroDivisionError
    return Record(report=annotation.report, warnings=("coded",))


@pytest.fixture
def pipeline(monkeypatch):
    monkeypatch.setattr(flow, "read", read)
    monkeypatch.setattr(flow, "code", code)
    return Pipeline(Knowledge(), annotator)


def rows(*texts):
    return [text if isinstance(text, Problem) else row_capture({"text": text}, text) for text in texts]


def names(results):
    return [
        f"! {one.origin}" if isinstance(one, Problem) else one.report.id.split('"')[-2] for one in results
    ]


def test_records_come_in_the_order_of_the_captures(pipeline):
    texts = [f"Report {n}." for n in range(40)]
    assert names(pipeline.code(rows(*texts))) == texts


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("unreadable", "nothing to read"),
        ("cannot be read", "failed with KeyError ('title'), a fault of Marsad"),
        ("cannot be marked", "failed with IndexError (token 7), a fault of Marsad"),
        ("cannot be coded", "failed with ZeroDivisionError"),
    ],
)
def test_one_bad_report_costs_one_report_wherever_it_fails(pipeline, bad, reason):
    results = list(pipeline.code(rows("A.", bad, "B.", "C.")))
    assert names(results) == ["A.", f"! {bad}", "B.", "C."]
    assert results[1].reason.startswith(reason)


def test_problems_of_collecting_keep_their_place(pipeline):
    assert names(pipeline.code(rows("A.", Problem("f:2", "is not JSON"), "B."))) == ["A.", "! f:2", "B."]


def test_a_language_that_is_not_supported_is_neither_marked_nor_coded(pipeline):
    [problem] = pipeline.code(rows("Bonjour, cannot be marked."))
    assert problem.reason == "is in the language 'fr', which is not supported; give it in English"


def test_what_the_caller_knows_goes_to_the_reader(pipeline):
    [record] = pipeline.code(rows("A."), Given(published="2024-12-02", outlet="Example Herald"))
    assert (record.report.published, record.report.outlet) == ("2024-12-02", "Example Herald")


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", "2024-02-30", ""])
def test_a_date_that_is_none_is_told_before_anything_is_read(date):
    with pytest.raises(BadInput, match="is no date"):
        Given(published=date)


def test_reports_are_taken_one_by_one(pipeline):
    taken = []

    def captures():
        for n in range(100):
            taken.append(n)
            yield row_capture({"text": f"Report {n}."}, str(n))

    next(pipeline.code(captures()))
    assert len(taken) == 1


class TestCoder:
    def test_a_text_gives_its_record(self, pipeline):
        record = Coder(pipeline)(ENGLISH, published="2024-12-02")
        assert record.report.published == "2024-12-02"
        assert record.to_dict()["warnings"] == ["coded"]

    @pytest.mark.parametrize("text", ["", "  \n", "unreadable"])
    def test_a_text_without_words_is_unreadable(self, pipeline, text):
        with pytest.raises(Unreadable):
            Coder(pipeline)(text)

    def test_a_batch_takes_texts_and_rows_and_tells_what_it_cannot_read(self, pipeline):
        results = list(Coder(pipeline).batch(["A.", {"text": "B.", "id": 7}, {"outlet": "C."}, "D."]))
        assert isinstance(results[2], Problem)
        assert results[2].origin == "row 3"
        assert [type(one).__name__ for one in results] == [
            "CodedRecord",
            "CodedRecord",
            "Problem",
            "CodedRecord",
        ]

    def test_files_are_collected(self, pipeline, tmp_path):
        (tmp_path / "a.txt").write_text("A.")
        [record] = Coder(pipeline).collect(tmp_path)
        assert record.report.text == "A."
