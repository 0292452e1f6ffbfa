"""Trainings that are killed, stopped and started twice, as processes of their own."""

import json
import signal
import subprocess
import time
from pathlib import Path

import material
from finetune import files
from finetune.__main__ import main

INTERVAL = 2
SECONDS = 600  # only so that a hang ends


def adapter(output: Path) -> str:
    """Digest of the final adapter."""
    return files.sha256(output / "adapter" / "adapter_model.safetensors")


def wait_for_step(output: Path, step: int, started: "subprocess.Popen[str]") -> None:
    """Waits until a step is measured."""
    end = time.monotonic() + SECONDS
    while not any(line["step"] >= step for line in material.lines(output, "step")):
        assert started.poll() is None, started.communicate()[1]
        assert time.monotonic() < end, "no step in time"
        time.sleep(0.01)


def test_killed_training_ends_with_the_same_adapter(tmp_path: Path) -> None:
    asked = material.request(tmp_path, "killed", training__maxSteps=7, lora__dropout=0.1)
    output = Path(asked["output"])
    started = material.process(tmp_path, asked)
    wait_for_step(output, 3, started)
    started.kill()
    started.wait()
    seen = max(line["step"] for line in material.lines(output, "step"))

    again = material.process(tmp_path, asked)
    assert again.wait(SECONDS) == 0, again.communicate()[1]
    resumed = files.read_json(output / "result.json")["resumedAt"]
    assert resumed >= INTERVAL
    assert seen - resumed <= INTERVAL
    assert [line["step"] for line in material.lines(output, "step")] == list(range(1, 8))

    whole = {**asked, "output": str(tmp_path / "whole")}
    file = tmp_path / "whole.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert main([str(file)]) == 0
    assert files.read_json(tmp_path / "whole" / "result.json")["resumedAt"] == 0
    assert adapter(output) == adapter(tmp_path / "whole")


def test_stopped_training_keeps_every_step(tmp_path: Path) -> None:
    asked = material.request(tmp_path, training__maxSteps=400, training__checkpointEvery=100)
    output = Path(asked["output"])
    started = material.process(tmp_path, asked)
    wait_for_step(output, 2, started)
    twin = material.process(tmp_path, asked)
    assert twin.wait(SECONDS) == 1
    assert "another training works there" in twin.communicate()[1]

    started.send_signal(signal.SIGTERM)
    assert started.wait(SECONDS) == 75
    result = files.read_json(output / "result.json")
    assert (result["outcome"], result["cause"]["code"]) == ("interrupted", "interrupted")
    seen = max(line["step"] for line in material.lines(output, "step"))
    assert (output / "checkpoints" / f"step-{seen:08d}").is_dir()
