"""Treebanks and entity files."""

from pathlib import Path

from marsad.annotate.features import NOTHING, PARAGRAPH, SPACE
from marsad.evaluate.treebank import read_conllu, read_iob2

# Made up: a fused word with a space behind it (They've) and one without (can't), a break and an empty node.
CONLLU = """\
# newdoc id = made-up
# newpar id = made-up-p1
# sent_id = made-up-1
# text = They've left.
1-2\tThey've\t_\t_\t_\t_\t_\t_\t_\t_
1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\t_
2\t've\thave\tAUX\tVBP\t_\t3\taux\t_\t_
3\tleft\tleave\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = made-up-2
# text = (can't)
1\t(\t(\tPUNCT\t(\t_\t2\tpunct\t_\tSpaceAfter=No
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tcan\tcan\tAUX\tMD\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
4\t)\t)\tPUNCT\t)\t_\t2\tpunct\t_\t_


# newpar
# sent_id = made-up-3
1\tQuiet\tquiet\tADJ\tJJ\t_\t0\troot\t_\t_
"""


def read(folder: Path, text: str) -> Path:
    path = folder / "bank"
    path.write_text(text, "utf-8")
    return path


def test_sentences_are_read_with_their_trees_and_gaps(tmp_path: Path) -> None:
    first, second, third = read_conllu(read(tmp_path, CONLLU))
    assert (first.id, first.opens) == ("made-up-1", True)
    assert first.words == ["They", "'ve", "left", "."]
    assert first.lemmas == ["they", "have", "leave", "."]
    assert first.upos == ["PRON", "AUX", "VERB", "PUNCT"]
    assert first.heads == [3, 3, 0, 3]
    assert first.relations == ["nsubj", "aux", "root", "punct"]
    assert first.gaps == [PARAGRAPH, NOTHING, SPACE, NOTHING]
    assert second.words == ["(", "can", "n't", ")"]
    assert second.gaps == [SPACE, NOTHING, NOTHING, NOTHING]
    assert not second.opens
    assert (third.words, third.gaps) == (["Quiet"], [PARAGRAPH])


def test_a_file_need_not_end_with_a_blank_line(tmp_path: Path) -> None:
    assert len(list(read_conllu(read(tmp_path, CONLLU.rstrip())))) == 3


def test_a_block_of_comments_is_no_sentence(tmp_path: Path) -> None:
    assert list(read_conllu(read(tmp_path, "# newdoc id = empty\n\n"))) == []


def test_entities_are_read_by_sentence(tmp_path: Path) -> None:
    rows = [
        "# sent_id = made-up-1",
        "1\tIbn\tB-PER",
        "2\tHaddad\tI-PER",
        "3\tin\tO",
        "4\tSamra\tB-LOC",
        "",
        "# sent_id = made-up-2",
        "1\tQuiet\tO",
        "2\tAlmara\tB-LOC",
        "3\tSamra\tB-LOC",
    ]
    assert read_iob2(read(tmp_path, "\n".join(rows))) == {
        "made-up-1": [(0, 2, "PER"), (3, 4, "LOC")],
        "made-up-2": [(1, 2, "LOC"), (2, 3, "LOC")],
    }
