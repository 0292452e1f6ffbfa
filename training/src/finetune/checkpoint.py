"""Checkpoints without pickle: adapter and optimizer as safetensors, the rest as JSON.

No state of random generators is kept: the number of a step seeds it.
"""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from finetune import adapter, files

KEPT = 2
FILES = ("adapter.safetensors", "optimizer.safetensors")


@dataclass(frozen=True)
class Progress:
    """How far the training is."""

    step: int
    request: str
    loss: float
    tokens: int


def save(folder: Path, progress: Progress, model: Any, optimizer: torch.optim.Optimizer) -> None:
    """Writes a checkpoint that is whole or not there, and removes all but the last ones."""

    def write(part: Path) -> None:
        save_file(adapter.state(model), part / FILES[0])
        save_file(_flat(optimizer), part / FILES[1])
        digests = {name: files.sha256(part / name) for name in FILES}
        files.write_json(part / "state.json", {"progress": asdict(progress), "sha256": digests})

    files.write_folder(folder / f"step-{progress.step:08d}", write)
    for old in _newest_first(folder)[KEPT:]:
        shutil.rmtree(old)


def latest(folder: Path) -> tuple[Path | None, Progress | None, list[str]]:
    """The newest checkpoint that is what was written, and what is wrong with newer ones."""
    wrong: list[str] = []
    for candidate in _newest_first(folder):
        try:
            return candidate, _read(candidate), wrong
        except (OSError, ValueError, KeyError, TypeError) as error:
            wrong.append(f"{candidate.name}: {error}")
    return None, None, wrong


def restore(folder: Path, model: Any, optimizer: torch.optim.Optimizer) -> None:
    """Puts a checkpoint's weights and moments in."""
    adapter.restore(model, folder / FILES[0])
    flat = load_file(folder / FILES[1])
    for group in optimizer.param_groups:
        for number, parameter in enumerate(group["params"]):
            moments = {name: flat.get(f"{number}.{name}") for name in ("step", "exp_avg", "exp_avg_sq")}
            if all(value is not None for value in moments.values()):
                optimizer.state[parameter] = {
                    name: value if name == "step" else value.to(parameter.device)  # type: ignore[union-attr]
                    for name, value in moments.items()
                }


def _flat(optimizer: torch.optim.Optimizer) -> dict[str, torch.Tensor]:
    return {
        f"{number}.{name}": value.detach().cpu().contiguous().clone()
        for group in optimizer.param_groups
        for number, parameter in enumerate(group["params"])
        for name, value in optimizer.state.get(parameter, {}).items()
    }


def _read(candidate: Path) -> Progress:
    content = json.loads((candidate / "state.json").read_text(encoding="utf-8"))
    for name in FILES:
        if files.sha256(candidate / name) != content["sha256"][name]:
            raise ValueError(f"{name} is damaged")
    return Progress(**content["progress"])


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob("step-*"), reverse=True)
