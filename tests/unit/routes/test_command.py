"""`flask governance route`: one answer a line, and a sentence for a line that is no case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from governance.cli.route import route
from tests.unit.routes.rows import BOARD, Fields, lay_over


def run(*lines: str, as_json: bool = True) -> tuple[int, list[str], str]:
    options = ["-", "--json"] if as_json else ["-"]
    result = CliRunner().invoke(route, options, input="\n".join(lines))
    return result.exit_code, result.stdout.splitlines(), result.stderr


def line(**changes: object) -> str:
    return json.dumps(lay_over(BOARD, changes))


def test_a_lawful_case_has_no_reasons() -> None:
    status, answers, complaints = run(line(id="one"))
    assert (status, complaints) == (0, "")
    assert json.loads(answers[0]) == {"id": "one", "lawful": True, "reasons": []}


def test_an_unlawful_case_has_its_rule_sentence_and_source() -> None:
    _, answers, _ = run(
        line(id="two", present={"governors": 5}, votes={"for": 5, "against": 0, "abstained": 0})
    )
    answer = json.loads(answers[0])
    assert answer["lawful"] is False
    (reason,) = answer["reasons"]
    assert reason["rule"] == "not_quorate"
    assert reason["says"] == (
        "The vote was not quorate: 5 governors stayed for it and the quorum is 6."
    )
    assert "SI 2013/1624), reg 14" in reason["cites"]


def test_answers_stand_in_the_order_of_the_cases() -> None:
    _, answers, _ = run(line(id="a"), "", line(id="b"), line(id=3))
    assert [json.loads(answer)["id"] for answer in answers] == ["a", "b", 3]


def test_a_case_without_id_is_named_by_its_line() -> None:
    _, answers, _ = run(line(id="a"), line())
    assert json.loads(answers[1])["id"] == "2"


def test_a_bad_line_is_named_and_the_rest_are_answered() -> None:
    status, answers, complaints = run(line(id="a"), "{not json", line(id="b"), "[1]")
    assert status == 2
    assert [json.loads(answer)["id"] for answer in answers] == ["a", "b"]
    assert complaints.splitlines() == [
        "Line 2: this is not a JSON object; write one case a line.",
        "Line 4: “the case” must be an object or null.",
    ]


def test_a_file_is_read_as_well(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text("\ufeff" + line(id="a") + "\n", encoding="utf-8")
    result = CliRunner().invoke(route, [str(cases), "--json"])
    assert json.loads(result.stdout)["lawful"] is True


def test_without_json_the_answer_is_a_sentence() -> None:
    _, answers, _ = run(line(id="a"), line(id="b", interested=True), as_json=False)
    assert answers[0] == "a: lawful."
    assert answers[1] == "b: may not be decided this way."
    assert "reg 16" in answers[2]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"rules": "scotland"}, "“rules” must be one of england_maintained, "),
        ({"rules": None}, "“rules” must be one of "),
        ({"route": "telepathy"}, "“route” must be one of board_vote, "),
        ({"decision": "shelved"}, "“decision” must be one of approved, "),
        ({"policy": " "}, "“policy” is missing."),
        ({"policy": 7}, "“policy” must be text or null."),
        ({"decided_on": None}, "“decided_on” is missing: give the day as 2026-11-20."),
        ({"decided_on": "20/11/2026"}, "“decided_on” must be a day such as 2026-11-20."),
        ({"decided_on": "2026-02-30"}, "“decided_on” must be a day such as 2026-11-20."),
        ({"in_meeting": "yes"}, "“in_meeting” must be true or false."),
        ({"body": 12}, "“body” must be an object or null."),
        ({"body": {"kind": "band"}}, "“kind” must be one of board, "),
        ({"body": {"seats": None}}, "“seats” is missing: give a number of people."),
        ({"body": {"seats": 3, "vacancies": 4}}, "There cannot be more vacancies than seats."),
        ({"present": {"governors": -1}}, "“governors” must be a whole number, nought or more."),
        ({"present": {"governors": True}}, "“governors” must be a whole number, nought or more."),
        ({"present": {"withdrawn_governors": 10}}, "More governors withdrew than were present."),
        ({"votes": {"for": 2.5}}, "“for” must be a whole number, nought or more."),
        ({"votes": {"casting": "maybe"}}, "“casting” must be for, against or null."),
        ({"notice": {"papers_sent": "soon"}}, "“papers_sent” must be a day such as 2026-11-20."),
        (
            {"rules": "custom", "parameters": {"quorum_share": "half"}},
            "“quorum_share” must be a share such as 1/3 or 1/2.",
        ),
        (
            {"rules": "custom", "parameters": {"quorum_share": "3/2"}},
            "The quorum’s share of those in post lies between none and all.",
        ),
    ],
)
def test_a_value_that_makes_no_sense_is_a_sentence(changes: Fields, sentence: str) -> None:
    status, answers, complaints = run(line(**changes))
    assert (status, answers) == (2, [])
    assert complaints.startswith(f"Line 1: {sentence}")
    assert complaints.rstrip().endswith(".")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Approved", "approved"),
        ("approved with amendments", "approved_with_amendments"),
        ("approved_subject_to_amendments", "approved_with_amendments"),
        ("Approved as amended", "approved_with_amendments"),
        ("received", "noted"),
    ],
)
def test_the_usual_words_for_a_decision_are_understood(given: str, meant: str) -> None:
    fixed = {"text_fixed_elsewhere": True, "votes": None}
    _, answers, _ = run(
        line(id="a", decision=given, **fixed), line(id="a", decision=meant, **fixed)
    )
    assert answers[0] == answers[1]
    assert json.loads(answers[0])["id"] == "a"


def test_what_is_left_out_is_nothing_and_no_fault_of_the_line() -> None:
    bare = {key: BOARD[key] for key in ("rules", "policy", "route", "decision", "decided_on")}
    status, answers, _ = run(json.dumps(bare))
    assert status == 0
    assert json.loads(answers[0])["lawful"] is False
