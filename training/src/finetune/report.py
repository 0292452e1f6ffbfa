"""The evaluation as a page in Markdown."""

from typing import Any

from finetune.scores import Score

SHOWN = 5
ROWS = (
    ("pairs", "pairs"), ("plans", "planPairs"), ("… exact", "plansExact"), ("… valid", "plansValid"),
    ("answers in prose", "prosePairs"), ("… with all figures right", "proseAllFiguresRight"),
    ("wrong figures", "wrongFigures"), ("refusals due", "refusalsDue"), ("… right", "refusalsRight"),
    ("refused without need", "refusalsWrong"), ("ROUGE-L", "rougeL"), ("words a reply", "wordsPerReply"),
    ("tokens a second", "tokensPerSecond"),
)  # fmt: skip


def page(result: dict[str, Any], marks: dict[str, list[Score]]) -> str:
    """Scores, exports and examples of what went right and wrong."""
    return (
        "\n".join(
            [*_head(result), *_scores(result["evaluation"]), *_exports(result["exports"]), *_examples(marks["adapter"])]
        )
        + "\n"
    )


def _head(result: dict[str, Any]) -> list[str]:
    return [
        f"# Run {result['run']}",
        "",
        f"Base `{result['base']['id']}` ({result['base']['architecture']}), dataset `{result['dataset'][:12]}`, "
        f"seed {result['seed']}, {result['steps']} steps on {result['trainPairs']} pairs; "
        f"loss {result['trainLoss']:.4f}, on validation {result['validationLoss']:.4f}.",
        "",
        "![Losses](loss.svg)",
        "",
    ]


def _scores(evaluation: dict[str, Any]) -> list[str]:
    who = [name for name in ("adapter", "base") if name in evaluation]
    lines = ["## Test split", "", "| | " + " | ".join(who) + " |", "|---" * (len(who) + 1) + "|"]
    lines += [
        f"| {label} | " + " | ".join(_number(evaluation[name][key]) for name in who) + " |" for label, key in ROWS
    ]
    return [*lines, ""]


def _number(value: float) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _exports(exports: list[dict[str, Any]]) -> list[str]:
    lines = ["## Exports", "", "| form | state | same token | texts | by | reason |", "|---|---|---|---|---|---|"]
    for one in exports:
        found = one.get("agreement")
        seen = (
            [
                f"{100 * found['share']:.2f} % of {found['tokens']}",
                f"{found['sameTexts']} of {found['texts']}",
                ", ".join(found["engines"]),
            ]
            if found
            else ["", "", ""]
        )
        lines.append("| " + " | ".join([one["format"], one["state"], *seen, one.get("reason", "")]) + " |")
    return [*lines, ""]


def _examples(marks: list[Score]) -> list[str]:
    lines = []
    for title, wanted in (("Right", True), ("Wrong", False)):
        lines += [f"## {title}", ""]
        for mark in [one for one in marks if one.right == wanted][:SHOWN]:
            lines += [
                f"- {mark.pair.task}: {' '.join(mark.pair.question.split())}",
                f"  - due: `{' '.join(mark.pair.output.split())}`",
                f"  - written: `{' '.join(mark.reply.split()) or ' '}`",
            ]
        lines.append("")
    return lines
