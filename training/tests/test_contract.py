"""Java's golden examples, read by Python."""

import json
from pathlib import Path

import pytest

from finetune import request, schemas
from finetune.failures import Failure
from material import ROOT

EXAMPLES = ROOT.parent / "contracts" / "src" / "test" / "resources" / "examples"
RECIPES = sorted((ROOT / "recipes").glob("*.json"))


def examples(name: str, kind: str) -> list[Path]:
    found = sorted((EXAMPLES / name / kind).glob("*.json"))
    assert found, f"no {kind} examples of {name}"
    return found


@pytest.mark.parametrize("name", ["training-request.v1", "training-result.v1", "dataset.v1", "plan.v1"])
def test_examples_are_judged_as_in_java(name: str) -> None:
    for file in examples(name, "valid"):
        assert schemas.faults(name, json.loads(file.read_text())) == [], file
    for file in examples(name, "invalid"):
        assert schemas.faults(name, json.loads(file.read_text())) != [], file


def test_valid_requests_are_read() -> None:
    for file in examples("training-request.v1", "valid"):
        assert request.read(file).run == json.loads(file.read_text())["run"]


def test_invalid_requests_are_refused_and_not_to_be_retried() -> None:
    for file in examples("training-request.v1", "invalid"):
        with pytest.raises(Failure) as failure:
            request.read(file)
        assert failure.value.exit_code == 2, file


def test_recipes_obey_the_schema() -> None:
    message = json.loads(examples("training-request.v1", "valid")[0].read_text())
    assert {recipe.stem for recipe in RECIPES} == {"gemma-2-9b", "smoke", "smollm2-135m", "t5-base"}
    for recipe in RECIPES:
        message["recipe"] = json.loads(recipe.read_text())
        assert request.of(message, ROOT).recipe == recipe.stem


def test_packing_of_a_seq2seq_model_is_refused() -> None:
    message = json.loads(examples("training-request.v1", "valid")[0].read_text())
    message["recipe"] = json.loads((ROOT / "recipes" / "t5-base.json").read_text())
    message["recipe"]["training"]["packing"] = True
    with pytest.raises(Failure, match="packing"):
        request.of(message, ROOT)


def test_digest_stands_for_dataset_and_recipe_only() -> None:
    message = json.loads(examples("training-request.v1", "valid")[0].read_text())
    first = request.of(message, ROOT).digest
    message["output"] = "elsewhere"
    assert request.of(message, ROOT).digest == first
    message["recipe"]["training"]["seed"] += 1
    assert request.of(message, ROOT).digest != first
