"""Labels, packing and padding: the same mathematics whatever the form."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

import material
from finetune import adapter, batches, random_model, request, tokens, train
from finetune.dataset import Pair
from finetune.failures import Failure

SETTINGS = request.Training(**{**material.SMOKE["training"], "microBatch": 2, "maxLength": 400})


def pairs(count: int = 5) -> list[Pair]:
    rows = [material.row(number) for number in range(count)]
    return [
        Pair(row["id"], "plan", "L1", "answered", "q", row["instruction"], row["input"] + "x" * 9 * at, row["output"])
        for at, row in enumerate(rows)
    ]


def loaded(shape: str, folder: Path) -> tuple[object, list[tokens.Example]]:
    random_model.make(shape, folder, 1)
    family = "seq2seq" if shape == "t5" else "causal"
    return adapter.plain(folder, family, "fp32"), tokens.encode(pairs(), adapter.tokenizer(folder), family, 4096)


def loss(model: object, examples: list[tokens.Example], settings: request.Training) -> float:
    with torch.no_grad():
        return sum(train.loss_sum(model, row).item() for row in train.rows(model, examples, settings))


@pytest.mark.parametrize("shape", ["llama", "gemma2"])
def test_packed_pairs_do_not_see_each_other(shape: str, tmp_path: Path) -> None:
    model, examples = loaded(shape, tmp_path)
    packed = replace(SETTINGS, packing=True, maxLength=1000)
    assert len(train.rows(model, examples, packed)) == 2
    alone = sum(loss(model, [example], replace(SETTINGS, packing=False)) for example in examples)
    assert loss(model, examples, packed) == pytest.approx(alone, rel=1e-5)


@pytest.mark.parametrize("shape", ["llama", "gemma2", "t5"])
def test_padding_changes_nothing(shape: str, tmp_path: Path) -> None:
    model, examples = loaded(shape, tmp_path)
    settings = replace(SETTINGS, packing=False)
    alone = sum(loss(model, [example], settings) for example in examples)
    assert loss(model, examples, settings) == pytest.approx(alone, rel=1e-5)


def test_loss_is_that_of_the_answer_only(tmp_path: Path) -> None:
    model, examples = loaded("llama", tmp_path)
    example = examples[0]
    ids = torch.tensor([example.prompt + example.answer])
    with torch.no_grad():
        chances = torch.log_softmax(model(ids).logits[0].double(), -1)  # type: ignore[operator]
    start = len(example.prompt)
    by_hand = -sum(chances[start + at - 1, token].item() for at, token in enumerate(example.answer))
    assert loss(model, [example], SETTINGS) == pytest.approx(by_hand, rel=1e-5)


def test_packed_rows_hold_everything_once_and_are_not_too_long(tmp_path: Path) -> None:
    _, examples = loaded("llama", tmp_path)
    rows = batches.pack(examples, 700)
    assert sorted(one.pair.id for row in rows for one in row) == sorted(one.pair.id for one in examples)
    assert all(sum(one.length for one in row) <= 700 for row in rows)


def test_epochs_have_their_own_order_and_the_seed_decides_it(tmp_path: Path) -> None:
    _, examples = loaded("llama", tmp_path)

    def order(seed: int, number: int) -> list[str]:
        return [one.pair.id for part in batches.epoch(examples, 2, seed, number) for one in part]

    assert order(1, 0) == order(1, 0)
    assert order(1, 0) != order(1, 1)
    assert sorted(order(1, 0)) == sorted(order(2, 3))


def test_pair_that_is_too_long_is_named_not_cut(tmp_path: Path) -> None:
    random_model.make("llama", tmp_path, 1)
    with pytest.raises(Failure, match="maxLength is 50") as failure:
        tokens.encode(pairs(1), adapter.tokenizer(tmp_path), "causal", 50)
    assert failure.value.code == "sequence_too_long"
