"""Whatever the text, there is a reading, and its evidence stands where it says."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.reading import Reading, read
from governance.domain.reading.blocks import Block, Document, Kind, from_text, lay_out
from tests.unit.reading.early import batch_a, batch_b, batch_c, batch_d

CASES = [case for batch in (batch_a, batch_b, batch_c, batch_d) for case in batch.CASES]
LINES = [line for case in CASES for line in case.text.split("\n")][::3]
ODD = [
    "Date:", "Review date:", "Signed", "Chair of Governors", "1.0", "March 2019", "(", ")", ":",
    "\f", "School", "31.02.2019", "The", "of", "…", "\x00", "٣", "²", "½ 2019",
    "Name Signature Date", "every two yearſ",
]  # fmt: skip
PIECES = st.sampled_from([*LINES, *ODD])


def check(document: Document, reading: Reading) -> None:
    """All evidence lies within the text and says the words it claims."""
    text = document.text
    for piece in reading.as_json("x")["evidence"]:
        assert 0 <= piece["start"] <= piece["end"] <= len(text)
        assert " ".join(text[piece["start"] : piece["end"]].split()) == piece["words"]
    for doubt in reading.doubts:
        assert " ".join(text[doubt.start : doubt.end].split()) == doubt.words
        assert doubt.sentence.endswith(".")


@given(st.text(max_size=600))
def test_any_text_gives_a_reading(text: str) -> None:
    document = from_text("any.txt", text)
    check(document, read(document))


@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", "\n", "\n\n", ""]))
def test_policy_lines_in_any_order_give_a_reading(pieces: list[str], joint: str) -> None:
    document = from_text("any.txt", joint.join(pieces))
    check(document, read(document))


@given(
    st.lists(
        st.builds(
            Block,
            PIECES,
            st.sampled_from(list(Kind)),
            st.sampled_from([None, 1, 2]),
            st.sampled_from([None, 0, 1]),
            st.sampled_from([None, 0, 1, 2]),
            st.sampled_from([None, 0, 1, 2]),
        ),
        max_size=30,
    )
)
def test_blocks_of_any_kind_give_a_reading(blocks: list[Block]) -> None:
    document = lay_out("any.docx", blocks)
    check(document, read(document))


def test_the_invented_documents_carry_their_evidence() -> None:
    for case in CASES:
        document = from_text(case.id, case.text)
        check(document, read(document))


def test_reading_twice_gives_the_same() -> None:
    for case in CASES[:20]:
        document = from_text(case.id, case.text)
        assert read(document) == read(document)


def test_a_heading_for_signatures_with_nothing_below_gives_a_reading() -> None:
    document = from_text("any.txt", "Pets Policy\nName Signature Date")
    check(document, read(document))


@pytest.mark.parametrize(
    "words",
    ["Date approved: ", "Approved by  - Headteacher . ", "\n\nHeadteacher : ", "Signed (Chair) "],
)
def test_the_same_words_over_and_over_take_linear_time(words: str) -> None:
    def seconds(times: int) -> float:
        document = from_text("any.txt", words * times)
        start = process_time()
        read(document)
        return process_time() - start

    assert seconds(4_000) < 8 * seconds(1_000)  # four times; sixteen, were it quadratic
