"""What a reply gets right: figures, plans, refusals. Pure functions of texts."""

import json
import re
import unicodedata
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from finetune import schemas
from finetune.dataset import Pair
from finetune.files import canonical

# 1.234.567 · 13,74 · −0,5; a sign counts only where no word or digit comes before it (2019-11 has none)
NUMBER = re.compile(r"(?<![\w.,])[−-]?\d+(?:[.,]\d+)*")
SPANISH = re.compile(r"[−-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
QUOTED = ("election", "place", "party")


@dataclass(frozen=True)
class Score:
    """One reply against the right one."""

    pair: Pair
    reply: str
    exact: bool
    valid: bool
    wrong_figures: int
    missing_figures: int
    refuses: bool
    rouge_l: float
    words: int

    @property
    def is_plan(self) -> bool:
        """Whether a plan was due."""
        return self.pair.task == "plan"

    @property
    def refusal_due(self) -> bool:
        """Whether the question has no answer."""
        return self.pair.outcome == "unanswerable"

    @property
    def refusal_right(self) -> bool:
        """A plan's refusal gives the right reason; one in prose invents no figure."""
        if not self.refusal_due:
            return False
        return self.exact if self.is_plan else self.wrong_figures == 0 and self.refuses

    @property
    def right(self) -> bool:
        """The exact plan, or prose with every figure and no other."""
        if self.is_plan:
            return self.exact
        return self.refusal_right if self.refusal_due else self.wrong_figures + self.missing_figures == 0


def score(pair: Pair, reply: str) -> Score:
    """Compares a reply with the right one."""
    given, due = figures(reply), figures(pair.output)
    allowed = due | figures(pair.question)
    plan = parsed(reply) if pair.task == "plan" else None
    return Score(
        pair=pair,
        reply=reply,
        exact=plan is not None and canonical(plan) == canonical(parsed(pair.output)),
        valid=plan is not None and is_valid(plan),
        wrong_figures=0 if pair.task == "plan" else sum((given - allowed).values()),
        missing_figures=0 if pair.task == "plan" else sum((due - given).values()),
        refuses=_refuses(pair, reply, plan),
        rouge_l=rouge_l(reply, pair.output),
        words=len(reply.split()),
    )


def _refuses(pair: Pair, reply: str, plan: Any) -> bool:
    """A refusal as a plan says so; one in prose states no figure but the question's own."""
    if pair.task == "plan":
        return isinstance(plan, dict) and plan.get("type") == "refusal"
    return bool(reply.strip()) and not figures(reply) - figures(pair.question) - _reasons(pair)


def _reasons(pair: Pair) -> Counter[Decimal | str]:
    return figures(pair.output) if pair.outcome == "unanswerable" else Counter()


def figures(text: str) -> Counter[Decimal | str]:
    """The numbers of a Spanish text, each as often as it stands there; one written otherwise equals no other."""
    return Counter(_number(found) for found in NUMBER.findall(text))


def _number(text: str) -> Decimal | str:
    if not SPANISH.fullmatch(text):
        return text
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-")).normalize()


def parsed(text: str) -> Any:
    """The JSON of a text, or nothing."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def is_valid(plan: Any) -> bool:
    """Whether a plan in the question's words obeys the plan's schema, or is a refusal."""
    if isinstance(plan, dict) and plan.get("type") == "refusal":
        return set(plan) == {"type", "reason"} and isinstance(plan["reason"], str)
    return _quoting().is_valid(plan)


@cache
def _quoting() -> Draft202012Validator:
    """The plan's schema where places, parties and elections are quoted instead of given by code."""
    schema = deepcopy(schemas.load("plan.v1"))
    for name in QUOTED:
        schema["$defs"][name] = {"type": "string", "minLength": 1}
    return Draft202012Validator(schema)


def rouge_l(reply: str, right: str) -> float:
    """F1 of the longest common run of words, gaps allowed; case and accents do not count."""
    one, other = _words(reply), _words(right)
    if not one or not other:
        return float(one == other)
    common = _common(one, other)
    return 2 * common / (len(one) + len(other))


def _common(one: list[str], other: list[str]) -> int:
    best = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for at, against in enumerate(other, 1):
            above = best[at]
            best[at] = before + 1 if word == against else max(above, best[at - 1])
            before = above
    return best[-1]


def _words(text: str) -> list[str]:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter))
    return re.findall(r"\w+", bare)


def summary(scores: list[Score], tokens_per_second: float) -> dict[str, Any]:
    """All scores added up as the result holds them."""
    prose = [one for one in scores if not one.is_plan]
    stating = [one for one in prose if one.pair.outcome == "answered"]
    return {
        "pairs": len(scores),
        "planPairs": sum(one.is_plan for one in scores),
        "plansExact": sum(one.exact for one in scores),
        "plansValid": sum(one.valid for one in scores),
        "prosePairs": len(stating),
        "proseAllFiguresRight": sum(one.right for one in stating),
        "wrongFigures": sum(one.wrong_figures for one in prose),
        "refusalsDue": sum(one.refusal_due for one in scores),
        "refusalsRight": sum(one.refusal_right for one in scores),
        "refusalsWrong": sum(one.refuses and one.pair.outcome == "answered" for one in scores),
        "rougeL": sum(one.rouge_l for one in scores) / len(scores),
        "wordsPerReply": sum(one.words for one in scores) / len(scores),
        "tokensPerSecond": tokens_per_second,
    }
