"""Figures, plans and refusals, counted by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from finetune import scores
from finetune.dataset import Pair

ANSWER = Pair("1", "answer", "L1", "answered", "votos en 2019", "", "", "El PSOE obtuvo 1.234 votos, el 13,50 %.")
PLAN = Pair(
    "2", "plan", "L1", "answered", "q", "", "",
    '{"type":"query","places":{"type":"named","codes":["Burgos"]},"operation":{"type":"value"}}',
)  # fmt: skip
REFUSED = Pair("3", "answer", "L1", "unanswerable", "elecciones de 2031", "", "", "No hay datos de 2031.")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.234.567 votos", ["1234567"]),
        ("13,50 % y 13,5", ["13.5", "13.5"]),
        ("bajó −3,2 puntos", ["-3.2"]),
        ("en 2019-11", ["2019", "11"]),
        ("el 3.º", ["3"]),
        ("art. A12", []),
    ],
)
def test_numbers_of_a_text(text: str, numbers: list[str]) -> None:
    found = scores.figures(text)
    assert sorted(found.elements()) == sorted(Decimal(number) for number in numbers)


def test_number_in_another_notation_is_no_right_figure() -> None:
    assert scores.score(ANSWER, "El PSOE obtuvo 1234 votos, el 13.50 %.").wrong_figures == 1
    assert scores.figures("1.2345") == {"1.2345": 1}


def test_all_figures_right_in_other_words() -> None:
    mark = scores.score(ANSWER, "Con un 13,5 %, el PSOE logró 1.234 votos en 2019.")
    assert mark.right
    assert (mark.wrong_figures, mark.missing_figures) == (0, 0)


def test_one_digit_off_is_wrong_and_missing() -> None:
    mark = scores.score(ANSWER, "El PSOE obtuvo 1.235 votos, el 13,50 %.")
    assert not mark.right
    assert (mark.wrong_figures, mark.missing_figures) == (1, 1)


def test_answer_without_figures_refuses_without_need() -> None:
    marks = [scores.score(ANSWER, "No lo sé."), scores.score(ANSWER, ANSWER.output)]
    summary = scores.summary(marks, 1.0)
    assert (summary["refusalsWrong"], summary["prosePairs"], summary["proseAllFiguresRight"]) == (1, 2, 1)


def test_refusal_that_invents_a_figure_is_wrong() -> None:
    assert scores.score(REFUSED, "No hay datos de 2031.").refusal_right
    assert not scores.score(REFUSED, "En 2031 obtuvo 12 escaños.").refusal_right
    assert not scores.score(REFUSED, "").refusal_right


def test_plan_is_exact_whatever_the_order_of_its_keys() -> None:
    mark = scores.score(
        PLAN, '{"operation": {"type": "value"}, "type": "query", "places": {"codes": ["Burgos"], "type": "named"}}'
    )
    assert mark.exact
    assert mark.valid


def test_plan_in_quotes_may_be_valid_and_not_exact() -> None:
    mark = scores.score(PLAN, PLAN.output.replace("Burgos", "León"))
    assert (mark.exact, mark.valid) == (False, True)


@pytest.mark.parametrize(
    "text", ["", "{", '{"type":"query"}', '{"type":"query","places":{"type":"all"},"operation":{}}']
)
def test_what_is_no_plan_is_not_valid(text: str) -> None:
    assert not scores.score(PLAN, text).valid


def test_refusal_as_a_plan_gives_the_right_reason() -> None:
    due = replace(PLAN, outcome="unanswerable", output='{"type":"refusal","reason":"election_not_loaded"}')
    assert scores.score(due, due.output).refusal_right
    assert not scores.score(due, '{"type":"refusal","reason":"no_such_party"}').refusal_right
    assert scores.score(PLAN, '{"type":"refusal","reason":"x"}').refuses


def test_rouge_l_by_hand() -> None:
    # common run «el gato come»: 3 of 4 and 3 of 3 words
    assert scores.rouge_l("El gato gris come", "el gato come") == pytest.approx(2 * 3 / 7)
    assert scores.rouge_l("", "") == 1
    assert scores.rouge_l("a", "") == 0
