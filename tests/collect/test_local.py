import hashlib
import io
import os

import pytest

from marsad.collect import Limits, captures
from marsad.model.problem import Problem
from marsad.model.report import Capture

SMALL = Limits(max_bytes=100)


def test_a_file_is_kept_byte_for_byte_under_its_hash(tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>\xff\x00\r\n")
    [capture] = captures(str(page))
    assert capture.content == b"<p>\xff\x00\r\n"
    assert capture.sha256 == hashlib.sha256(capture.content).hexdigest()
    assert (capture.origin, capture.media_type) == (str(page), "text/html")


def test_a_folder_gives_its_files_in_order_of_path_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a/z.html", ".hidden", "a/.git/x.txt", "README.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Words.")
    origins = [one.origin.removeprefix(str(tmp_path)) for one in captures(str(tmp_path))]
    assert origins == ["/b.txt", "/a/z.html"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [("absent.txt", "is not there"), ("empty", "is a folder without files"), ("large.txt", "is larger than")],
)
def test_what_cannot_be_had_is_one_clear_problem(tmp_path, name, reason):
    (tmp_path / "empty").mkdir()
    (tmp_path / "large.txt").write_text("x" * 101)
    [problem] = captures(str(tmp_path / name), limits=SMALL)
    assert isinstance(problem, Problem)
    assert reason in problem.reason


def test_a_file_that_may_not_be_read_is_a_problem_and_the_rest_is_done(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c.txt").write_text("Two.")
    (tmp_path / "a.txt").chmod(0)
    got = list(captures(str(tmp_path)))
    assert isinstance(got[1], Problem)
    assert isinstance(got[2], Capture)
    if os.geteuid() != 0:  # root may read everything
        assert "cannot be opened (Permission denied)" in got[0].reason


def test_standard_input_is_one_page_unless_its_first_line_is_a_row():
    [page] = captures("-", stdin=io.BytesIO(b"Shelling resumed.\nIt went on."))
    assert page.content == b"Shelling resumed.\nIt went on."
    rows = list(captures("-", stdin=io.BytesIO(b'{"text": "One."}\n{"text": "Two."}\n')))
    assert [one.origin for one in rows] == ["-:1", "-:2"]


def test_empty_input_is_an_empty_capture_that_the_reader_judges():
    [page] = captures("-", stdin=io.BytesIO(b""))
    assert page.content == b""
