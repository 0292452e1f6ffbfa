"""Replies to held-out questions, written down and scored."""

import json
from pathlib import Path
from typing import Any

from finetune import generate, scores
from finetune.failures import named
from finetune.metrics import Metrics
from finetune.request import Request
from finetune.stop import Stop
from finetune.tokens import Example


def evaluate(
    request: Request, model: Any, tokenizer: Any, examples: list[Example], metrics: Metrics, stop: Stop
) -> dict[str, list[scores.Score]]:
    """Scores of the adapter and, where the recipe wants it, of the base beside it."""
    folder = request.output / "evaluation"
    folder.mkdir(exist_ok=True)
    found = {"adapter": _written(request, "adapter", model, tokenizer, examples, folder, stop)}
    if request.evaluation.base:
        with model.disable_adapter():
            found["base"] = _written(request, "base", model, tokenizer, examples, folder, stop)
    for who, (marks, speed) in found.items():
        metrics.write("evaluation", model=who, **scores.summary(marks, speed))
    (folder / "scores.json").write_text(
        json.dumps({who: scores.summary(*both) for who, both in found.items()}, indent=2) + "\n", encoding="utf-8"
    )
    return {who: marks for who, (marks, _) in found.items()}


def _written(
    request: Request, who: str, model: Any, tokenizer: Any, examples: list[Example], folder: Path, stop: Stop
) -> tuple[list[scores.Score], float]:
    """Writes replies as JSON lines: whoever can execute plans reads them there."""
    marks: list[scores.Score] = []
    tokens, seconds = 0, 0.0
    size = request.evaluation.batch
    with (folder / f"predictions-{who}.jsonl").open("w", encoding="utf-8") as out:
        for at in range(0, len(examples), size):
            stop.check("during the evaluation")
            part = examples[at : at + size]
            with named("evaluating"):
                replies = generate.replies(model, tokenizer, part, request.evaluation.maxNewTokens)
            for example, reply in zip(part, replies, strict=True):
                marks.append(scores.score(example.pair, reply.text))
                tokens, seconds = tokens + reply.tokens, seconds + reply.seconds
                out.write(json.dumps(_line(marks[-1], reply), ensure_ascii=False) + "\n")
    return marks, round(tokens / seconds, 1)


def _line(mark: scores.Score, reply: generate.Reply) -> dict[str, Any]:
    pair = mark.pair
    return {
        "id": pair.id, "task": pair.task, "level": pair.level, "outcome": pair.outcome, "question": pair.question,
        "expected": pair.output, "reply": reply.text, "right": mark.right, "valid": mark.valid,
        "wrongFigures": mark.wrong_figures, "missingFigures": mark.missing_figures, "tokens": reply.tokens,
    }  # fmt: skip
