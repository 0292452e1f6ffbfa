"""What is read of a dataset, and what is refused."""

from pathlib import Path
from typing import Any

import pytest

import material
from finetune import dataset, files
from finetune.failures import Failure
from finetune.request import Artefact, Dataset


def named(made: dict[str, Any]) -> Dataset:
    return Dataset(**{key: Artefact(**value) if isinstance(value, dict) else value for key, value in made.items()})


def test_pairs_of_the_wanted_tasks_are_read(tmp_path: Path) -> None:
    splits = dataset.read(named(material.dataset(tmp_path)), ("plan",))
    assert (len(splits.train), len(splits.validation), len(splits.test)) == (12, 2, 4)
    assert {pair.task for pair in splits.train} == {"plan"}


def test_one_changed_byte_is_found(tmp_path: Path) -> None:
    made = named(material.dataset(tmp_path))
    file = tmp_path / "jsonl" / "test.jsonl"
    file.write_bytes(file.read_bytes().replace(b"PSOE", b"PSOF", 1))
    with pytest.raises(Failure) as failure:
        dataset.read(made, ("plan",))
    assert failure.value.code == "digest_mismatch"
    assert failure.value.exit_code == 2


def test_split_without_pairs_of_the_task_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="train: no pair of closed_book") as failure:
        dataset.read(named(material.dataset(tmp_path)), ("closed_book",))
    assert failure.value.code == "empty_split"


def test_line_that_is_no_pair_is_named(tmp_path: Path) -> None:
    made = material.dataset(tmp_path)
    file = tmp_path / "jsonl" / "train.jsonl"
    file.write_text(file.read_text() + '{"id": "x"}\n')
    made["train"].update(sha256=files.sha256(file), bytes=file.stat().st_size)
    with pytest.raises(Failure, match="train, line 25"):
        dataset.read(named(made), ("plan",))


def test_missing_file_is_named(tmp_path: Path) -> None:
    made = named(material.dataset(tmp_path))
    (tmp_path / "jsonl" / "validation.jsonl").unlink()
    with pytest.raises(Failure, match=r"validation\.jsonl") as failure:
        dataset.read(made, ("plan",))
    assert failure.value.code == "dataset_missing"
