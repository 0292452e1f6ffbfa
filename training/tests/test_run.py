"""Whole runs on a tiny model: what lies there afterwards, and how each failure ends."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import torch
from safetensors.torch import load_file, save_file

import material
from finetune import adapter, failures, files, llama_library, schemas
from finetune.__main__ import main

PICKLES = {".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt"}


def run(folder: Path, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Exit code and result of a run in this process."""
    file = folder / "request.json"
    file.write_text(json.dumps(asked), encoding="utf-8")
    code = main([str(file)])
    written = Path(asked["output"]) / "result.json"
    result = files.read_json(written) if written.exists() else {}
    assert not result or schemas.faults("training-result.v1", result) == []
    return code, result


def cause(folder: Path, asked: dict[str, Any], code: int = 2) -> str:
    """Code of the one cause of a run that fails."""
    ended, result = run(folder, asked)
    assert (ended, result["outcome"]) == (code, "failed")
    assert result["cause"]["advice"]
    assert not (Path(asked["output"]) / "exports").exists()
    return str(result["cause"]["code"])


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The smoke recipe as it is."""
    folder = tmp_path_factory.mktemp("finished")
    made = material.dataset(folder, train=64, held_out=120)
    asked = {"run": "smoke", "dataset": made, "recipe": material.SMOKE, "output": str(folder / "out")}
    code, result = run(folder, asked)
    assert (code, result["outcome"]) == (0, "succeeded")
    return folder / "out", result


def test_every_file_of_the_result_is_there_with_its_digest(finished: tuple[Path, dict[str, Any]]) -> None:
    output, result = finished
    listed = result["adapter"] + [file for one in result["exports"] for file in one["files"]]
    assert {file["path"] for file in listed} >= {
        "adapter/adapter_model.safetensors",
        "exports/merged-fp16/model.safetensors",
        "exports/gguf-q8_0/model.gguf",
        "exports/gguf-q4_0/model.gguf",
    }
    for file in listed:
        assert files.sha256(output / file["path"]) == file["sha256"]


def test_no_file_is_a_pickle(finished: tuple[Path, dict[str, Any]]) -> None:
    output, _ = finished
    written = [file for file in output.rglob("*") if file.is_file()]
    assert list((output / "checkpoints").glob("step-*/optimizer.safetensors"))
    assert not [file for file in written if file.suffix in PICKLES]
    assert not [file for file in written if file.read_bytes()[:2] in (b"PK", b"\x80\x02", b"\x80\x04", b"\x80\x05")]


def test_exports_are_proven_on_the_wanted_pairs(finished: tuple[Path, dict[str, Any]]) -> None:
    states = {one["format"]: one for one in finished[1]["exports"]}
    for form in ("merged-fp16", "gguf-q8_0", "gguf-q4_0"):
        assert states[form]["state"] == "proven", states[form]
        assert states[form]["agreement"]["pairs"] == 100
        served = ["llama.cpp"] if form.startswith("gguf") and llama_library.file() else []
        assert states[form]["agreement"]["engines"] == ["transformers", *served]
    if not torch.cuda.is_available():
        assert states["bnb-nf4"]["state"] == "skipped"


def test_library_of_unknown_structures_is_not_called(tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "libllama.so").write_bytes(b"newer")
    monkeypatch.setenv(llama_library.VARIABLE, str(tmp_path / "libllama.so"))
    with pytest.raises(ValueError, match="structures are not known"):
        llama_library.file()


def test_library_takes_openmp_from_torch() -> None:
    # the image's base has none of its own
    if llama_library.file() is None:
        pytest.skip("no library of llama.cpp")
    program = (
        "import ctypes; from finetune import engines, llama_library; ctypes.CDLL(str(llama_library.file()));"
        "print(*{line.split()[-1] for line in open('/proc/self/maps') if 'libgomp' in line})"
    )
    source = Path(llama_library.__file__).parents[1]
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=source
    ).stdout
    assert [Path(file).parts[-3:] for file in loaded.split()] == [("torch", "lib", "libgomp.so.1")]


def test_training_learns(finished: tuple[Path, dict[str, Any]]) -> None:
    losses = [line["loss"] for line in material.lines(finished[0], "step")]
    assert len(losses) == 8
    assert losses[-1] < losses[0] - 0.5


def test_losses_are_drawn(finished: tuple[Path, dict[str, Any]]) -> None:
    drawn = ElementTree.parse(finished[0] / "evaluation" / "loss.svg")
    lines = [line.get("points", "").split() for line in drawn.iter("{http://www.w3.org/2000/svg}polyline")]
    assert [len(line) for line in lines] == [3, 8, 2]
    falls = [float(point.split(",")[1]) for point in lines[1]]
    assert falls[0] < falls[-1]  # the loss falls, and a picture's numbers grow downwards


def test_evaluation_has_base_predictions_and_page(finished: tuple[Path, dict[str, Any]]) -> None:
    output, result = finished
    assert {who: marks["pairs"] for who, marks in result["evaluation"].items()} == {"adapter": 8, "base": 8}
    for who in ("adapter", "base"):
        predictions = (output / "evaluation" / f"predictions-{who}.jsonl").read_text().splitlines()
        assert len({json.loads(line)["id"] for line in predictions}) == 8
    assert "| plans | 4 | 4 |" in (output / "evaluation" / "report.md").read_text()


@pytest.mark.parametrize("shape", ["gemma2", "t5"])
def test_other_families_are_trained_and_merged(shape: str, tmp_path: Path) -> None:
    seq2seq = shape == "t5"
    asked = material.request(
        tmp_path,
        base={"kind": "random", "id": shape, "family": "seq2seq" if seq2seq else "causal"},
        training__packing=not seq2seq,
        training__maxSteps=2,
        training__gradientCheckpointing=True,
        training__precision="bf16" if not seq2seq else "fp32",
        exports=["merged-bf16"],
    )
    code, result = run(tmp_path, asked)
    assert code == 0
    assert result["exports"][0]["agreement"]["tokens"] > 100
    assert result["base"]["architecture"] == {"t5": "T5ForConditionalGeneration", "gemma2": "Gemma2ForCausalLM"}[shape]


def test_gguf_file_is_a_base_and_keeps_its_tokenizer(finished: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    given = finished[0] / "exports" / "gguf-q8_0"
    asked = material.request(
        tmp_path,
        base={"kind": "gguf", "id": str(given), "file": "model.gguf", "family": "causal"},
        training__maxSteps=12,
        exports=["gguf-q8_0"],
    )
    code, result = run(tmp_path, asked)
    assert code == 0
    assert result["exports"][0]["state"] == "proven", result["exports"]
    source, made = (adapter.tokenizer(place / "base") for place in (finished[0], tmp_path / "out"))
    for token in ("bos_token_id", "eos_token_id", "pad_token_id", "chat_template"):
        assert getattr(made, token) == getattr(source, token)
    assert made.encode("Logroño 26089") == source.encode("Logroño 26089")


def test_nan_is_one_clear_failure(tmp_path: Path) -> None:
    asked = material.request(tmp_path, training__learningRate=1e30)
    assert cause(tmp_path, asked) == "loss_not_finite"


def test_full_disk_is_named(tmp_path: Path) -> None:
    asked = material.request(tmp_path)
    evaluation = Path(asked["output"]) / "evaluation"
    evaluation.mkdir(parents=True)
    # a device that is always full stands for the disk
    (evaluation / "predictions-adapter.jsonl").symlink_to("/dev/full")
    assert cause(tmp_path, asked, 1) == "disk_full"


def test_memory_that_is_not_there_is_named() -> None:
    with pytest.raises(failures.Failure) as caught, failures.named("training, step 3"):
        torch.empty(2**50)
    assert (caught.value.code, caught.value.exit_code) == ("out_of_memory", 1)
    assert "while training, step 3" in caught.value.text


def test_row_beyond_the_context_is_refused(tmp_path: Path) -> None:
    asked = material.request(tmp_path, training__maxLength=8193)
    ended, result = run(tmp_path, asked)
    assert ended == 2
    assert "8192 tokens" in result["cause"]["text"]


def test_base_of_another_family_is_refused(tmp_path: Path) -> None:
    asked = material.request(tmp_path, base__family="seq2seq", training__packing=False)
    assert cause(tmp_path, asked) == "wrong_architecture"


def test_missing_base_is_refused(tmp_path: Path) -> None:
    for base in (
        {"kind": "folder", "id": str(tmp_path / "none"), "family": "causal"},
        {"kind": "package", "id": "no_such_package", "file": "x.gguf", "family": "causal"},
        {"kind": "hub", "id": "nobody/nothing", "revision": "main", "family": "causal"},
    ):
        assert cause(tmp_path, material.request(tmp_path, base=base)) == "base_missing"


def test_weights_in_a_pickle_are_not_a_base(finished: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_bytes((finished[0] / "base" / "config.json").read_bytes())
    (folder / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    asked = material.request(tmp_path, base={"kind": "folder", "id": str(folder), "family": "causal"})
    assert cause(tmp_path, asked) == "base_missing"


def test_layers_that_the_base_lacks_are_a_bad_request(tmp_path: Path) -> None:
    assert cause(tmp_path, material.request(tmp_path, lora__targets=["wi_0"])) == "bad_request"


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_four_bits_without_gpu_are_a_bad_request(tmp_path: Path) -> None:
    assert cause(tmp_path, material.request(tmp_path, training__quantization="nf4")) == "bad_request"


def test_too_few_held_out_pairs_are_refused(tmp_path: Path) -> None:
    assert cause(tmp_path, material.request(tmp_path, evaluation__agreementPairs=100)) == "bad_request"


def test_folder_of_another_request_is_not_gone_on_with(tmp_path: Path) -> None:
    assert run(tmp_path, material.request(tmp_path, training__maxSteps=2))[0] == 0
    assert cause(tmp_path, material.request(tmp_path, training__maxSteps=3)) == "another_request"


def test_corrupt_checkpoint_falls_back_to_the_one_before(tmp_path: Path) -> None:
    asked = material.request(tmp_path, training__maxSteps=6)
    output = Path(asked["output"])
    assert run(tmp_path, asked)[0] == 0
    whole = files.sha256(output / "adapter" / "adapter_model.safetensors")
    newest = output / "checkpoints" / "step-00000006" / "optimizer.safetensors"
    newest.write_bytes(newest.read_bytes()[:-1] + b"\x7f")
    code, result = run(tmp_path, asked)
    assert (code, result["resumedAt"]) == (0, 4)
    assert "optimizer.safetensors is damaged" in material.lines(output, "corrupt_checkpoint")[0]["text"]
    assert files.sha256(output / "adapter" / "adapter_model.safetensors") == whole
    assert [line["step"] for line in material.lines(output, "step")] == [1, 2, 3, 4, 5, 6]


def test_request_that_is_no_json_ends_with_two(tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    file.write_text("{")
    assert main([str(file)]) == 2
    assert main([str(tmp_path / "none.json")]) == 2


def test_altered_export_is_found(finished: tuple[Path, dict[str, Any]], tmp_path: Path, monkeypatch: Any) -> None:
    from finetune import merge

    right = merge.merge

    def altered(*given: Any) -> None:
        right(*given)
        shard = given[2] / "model.safetensors"
        tensors = load_file(shard)
        tensors["model.layers.1.mlp.down_proj.weight"] *= -1
        save_file(tensors, shard, metadata={"format": "pt"})

    monkeypatch.setattr(merge, "merge", altered)
    asked = material.request(tmp_path, exports=["merged-fp16", "gguf-q8_0"], training__maxSteps=4)
    code, result = run(tmp_path, asked)
    assert code == 0
    for export in result["exports"]:
        assert export["state"] == "failed"
        assert "tokens agree with adapter on base" in export["reason"]
        assert export["agreement"]["share"] < 0.99
        assert not (Path(asked["output"]) / "exports" / export["format"]).exists()
