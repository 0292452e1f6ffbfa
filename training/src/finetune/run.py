"""One run from request to result."""

from dataclasses import dataclass
from importlib import metadata
from typing import Any

from finetune import adapter, base, curve, dataset, engines, evaluate, files, report, scores, tokens
from finetune import train as training
from finetune.base import BaseFolder
from finetune.export import Exports, Reference
from finetune.failures import bad_request, named
from finetune.metrics import Metrics
from finetune.request import Request
from finetune.stop import Stop
from finetune.tokens import Example

LIBRARIES = ("torch", "transformers", "peft", "safetensors", "tokenizers", "gguf", "liger-kernel")


@dataclass(frozen=True)
class Material:
    """Base and pairs, checked and encoded."""

    base: BaseFolder
    tokenizer: Any
    train: list[Example]
    watched: list[Example]
    tested: list[Example]
    compared: list[Example]


def libraries() -> dict[str, str]:
    """Versions of what decides the outcome."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


@dataclass(frozen=True)
class Learned:
    """What is left of the model in memory once it is let go."""

    trained: training.Trained
    accelerator: str
    parameters: int
    marks: dict[str, list[scores.Score]]
    reference: Reference


def run(request: Request, metrics: Metrics, stop: Stop) -> dict[str, Any]:
    """Trains, evaluates, exports; returns the result's facts."""
    metrics.write("phase", phase="preparing")
    material = _material(request)
    learned = _learn(request, material, metrics, stop)
    metrics.write("phase", phase="exporting")
    exports = Exports(request, material.base, learned.reference, material.tokenizer, stop).make(metrics)
    trained = learned.trained
    result = {
        "base": {
            "id": material.base.id,
            "sha256": material.base.digest(),
            "architecture": material.base.architecture,
            "parameters": learned.parameters,
        },
        "dataset": request.dataset.dataset,
        "seed": request.training.seed,
        "steps": trained.steps,
        "resumedAt": trained.resumed_at,
        "trainPairs": len(material.train),
        "trainTokens": trained.tokens,
        "trainTokensPerSecond": round(trained.tokens_per_second, 1),
        "trainLoss": trained.loss,
        "validationLoss": trained.validation_loss,
        "accelerator": learned.accelerator,
        "adapter": files.all_described(request.output / "adapter", request.output),
        "exports": exports,
        "evaluation": files.read_json(request.output / "evaluation" / "scores.json"),
    }
    text = report.page({"run": request.run, **result}, learned.marks)
    (request.output / "evaluation" / "report.md").write_text(text, encoding="utf-8")
    (request.output / "evaluation" / "loss.svg").write_text(curve.picture(metrics.lines()), encoding="utf-8")
    return result


def _learn(request: Request, material: Material, metrics: Metrics, stop: Stop) -> Learned:
    """Everything that needs base and adapter in memory."""
    model = adapter.adapted(request, material.base)
    used = adapter.accelerate(request.training.accelerator, model)
    metrics.write("phase", phase="training", pairs=len(material.train), accelerator=used)
    trained = training.train(request, model, material.train, material.watched, metrics, stop)
    with named("writing the adapter"):
        files.write_folder(request.output / "adapter", lambda part: adapter.save(model, material.base, part))
    metrics.write("phase", phase="evaluating")
    marks = evaluate.evaluate(request, model, material.tokenizer, material.tested, metrics, stop)
    engine = engines.Transformers(model, material.tokenizer)
    return Learned(
        trained=trained,
        accelerator=used,
        parameters=sum(one.numel() for one in model.parameters() if not one.requires_grad),
        marks=marks,
        reference=Reference.of(engine, material.compared, request.evaluation.maxNewTokens, stop),
    )


def _material(request: Request) -> Material:
    settings = request.training
    splits = dataset.read(request.dataset, request.tasks)
    wanted = request.evaluation.agreementPairs
    if len(splits.held_out) < wanted:
        raise bad_request(
            f"{len(splits.held_out)} held-out pairs, {wanted} are wanted to compare exports",
            "release a larger dataset, or lower agreementPairs",
        )
    made = base.prepare(request.base, request.output, settings.seed)
    base.check_length(made, settings.maxLength)
    tokenizer = adapter.tokenizer(made.folder)

    def encoded(pairs: list[dataset.Pair]) -> list[Example]:
        return tokens.encode(pairs, tokenizer, made.family, settings.maxLength)

    return Material(
        base=made,
        tokenizer=tokenizer,
        train=encoded(splits.train),
        watched=encoded(splits.validation[:wanted]),
        tested=encoded(splits.test[: request.evaluation.pairs]),
        compared=encoded(splits.held_out[:wanted]),
    )
