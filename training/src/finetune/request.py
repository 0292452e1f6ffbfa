"""The training request, validated once against the contracts' schema."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from finetune import schemas
from finetune.failures import bad_request
from finetune.files import canonical


@dataclass(frozen=True)
class Artefact:
    """An immutable file with its digest."""

    uri: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class Dataset:
    """A released dataset's JSON lines by split."""

    dataset: str
    name: str
    train: Artefact
    validation: Artefact
    test: Artefact


@dataclass(frozen=True)
class Base:
    """The model to start from."""

    kind: Literal["folder", "hub", "gguf", "package", "random"]
    id: str
    family: Literal["causal", "seq2seq"]
    revision: str | None = None
    file: str | None = None
    sha256: str | None = None
    download: bool = False


@dataclass(frozen=True)
class Lora:
    """Shape of the adapter."""

    rank: int
    alpha: float
    dropout: float
    targets: tuple[str, ...]


@dataclass(frozen=True)
class Training:
    """How the adapter is trained; the schema says what each setting means."""

    epochs: float
    batch: int
    microBatch: int
    packing: bool
    maxLength: int
    learningRate: float
    warmup: float
    weightDecay: float
    precision: Literal["fp32", "bf16"]
    gradientCheckpointing: bool
    quantization: Literal["none", "nf4"]
    accelerator: Literal["none", "liger"]
    checkpointEvery: int
    validateEvery: int
    seed: int
    maxSteps: int | None = None


@dataclass(frozen=True)
class Evaluation:
    """What the adapted model is asked afterwards."""

    pairs: int
    agreementPairs: int
    maxNewTokens: int
    batch: int
    base: bool


@dataclass(frozen=True)
class Request:
    """Everything that decides what comes out; `digest` stands for dataset and recipe."""

    run: str
    output: Path
    dataset: Dataset
    recipe: str
    base: Base
    tasks: tuple[str, ...]
    lora: Lora
    training: Training
    exports: tuple[str, ...]
    evaluation: Evaluation
    digest: str


def read(file: Path) -> Request:
    """Reads and checks a request; a relative output lies beside it."""
    try:
        message = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise bad_request(f"{file}: {error.strerror}", "name a request file") from error
    except ValueError as error:
        raise bad_request(f"{file}: not JSON: {error}", "write the request as JSON") from error
    return of(message, file.resolve().parent)


def of(message: Any, beside: Path) -> Request:
    """A request of its JSON."""
    faults = schemas.faults("training-request.v1", message)
    if faults:
        raise bad_request("; ".join(faults[:3]), "see training-request.v1.schema.json")
    recipe = message["recipe"]
    request = Request(
        run=message["run"],
        output=(beside / message["output"]).resolve(),
        dataset=_dataset(message["dataset"]),
        recipe=recipe["name"],
        base=Base(**recipe["base"]),
        tasks=tuple(recipe["tasks"]),
        lora=Lora(**{**recipe["lora"], "targets": tuple(recipe["lora"]["targets"])}),
        training=Training(**recipe["training"]),
        exports=tuple(recipe["exports"]),
        evaluation=Evaluation(**recipe["evaluation"]),
        digest=hashlib.sha256(canonical([message["dataset"], recipe]).encode()).hexdigest(),
    )
    _check(request)
    return request


def _dataset(named: dict[str, Any]) -> Dataset:
    splits = {split: Artefact(**named[split]) for split in ("train", "validation", "test")}
    return Dataset(named["dataset"], named["name"], **splits)


def _check(request: Request) -> None:
    """What a schema cannot say."""
    if request.base.family == "seq2seq" and request.training.packing:
        raise bad_request("packing: a seq2seq model has a source and a target a pair", "set packing to false")
    if request.base.family == "seq2seq" and any(form.startswith("gguf") for form in request.exports):
        raise bad_request("exports: no engine here serves a seq2seq model as GGUF", "export merged safetensors only")
