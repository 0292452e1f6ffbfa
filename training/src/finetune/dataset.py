"""Pairs of a released dataset: digests are checked before a line is used."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from finetune.failures import Failure, bad_request
from finetune.files import sha256
from finetune.request import Artefact, Dataset


@dataclass(frozen=True)
class Pair:
    """A question/answer pair as a dataset holds it."""

    id: str
    task: str
    level: str
    outcome: str
    question: str
    instruction: str
    input: str
    output: str


@dataclass(frozen=True)
class Splits:
    """The pairs of the wanted tasks."""

    train: list[Pair]
    validation: list[Pair]
    test: list[Pair]

    @property
    def held_out(self) -> list[Pair]:
        """Pairs that nothing was learned from."""
        return self.test + self.validation


def read(dataset: Dataset, tasks: tuple[str, ...]) -> Splits:
    """Reads all splits; an empty one is refused."""
    return Splits(
        _read("train", dataset.train, tasks),
        _read("validation", dataset.validation, tasks),
        _read("test", dataset.test, tasks),
    )


def _read(split: str, artefact: Artefact, tasks: tuple[str, ...]) -> list[Pair]:
    file = _path(split, artefact)
    _verify(split, artefact, file)
    pairs = []
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                pair = _pair(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise Failure(
                    "bad_pair", f"{split}, line {number}: {error!r}", "use a dataset that synth-service released"
                ) from error
            if pair.task in tasks:
                pairs.append(pair)
    if not pairs:
        raise Failure(
            "empty_split",
            f"{split}: no pair of {', '.join(tasks)}",
            "release a dataset with pairs of these tasks in every split",
        )
    return pairs


def _path(split: str, artefact: Artefact) -> Path:
    address = urlparse(artefact.uri)
    if address.scheme != "file":
        raise bad_request(f"{split}: {artefact.uri}: only file: is read", "fetch the dataset to a volume first")
    file = Path(unquote(address.path))
    if not file.is_file():
        raise Failure("dataset_missing", f"{split}: no file {file}", "mount the artefact store, or name its files")
    return file


def _verify(split: str, artefact: Artefact, file: Path) -> None:
    size, digest = file.stat().st_size, sha256(file)
    if (size, digest) != (artefact.bytes, artefact.sha256):
        raise Failure(
            "digest_mismatch",
            f"{split}: {file} has {size} bytes and SHA-256 {digest}, not {artefact.bytes} and {artefact.sha256}",
            "restore the file or release the dataset again; nothing was trained",
        )


def _pair(row: dict[str, Any]) -> Pair:
    metadata = row["metadata"]
    return Pair(
        id=row["id"],
        task=metadata["task"],
        level=metadata["level"],
        outcome=metadata["outcome"],
        question=metadata["question"],
        instruction=row["instruction"],
        input=row["input"],
        output=row["output"],
    )
