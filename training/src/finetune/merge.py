"""Adapter and base as one model in 16 bits, shard by shard: never more than a shard in memory."""

import json
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from finetune import adapter
from finetune.base import BaseFolder, copy_companions
from finetune.failures import Failure

PREFIX = "base_model.model."
TYPES = {"bf16": ("bfloat16", torch.bfloat16), "fp16": ("float16", torch.float16), "fp32": ("float32", torch.float32)}


class Delta:
    """What an adapter adds to the base's weights."""

    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
        self._scale = config["lora_alpha"] / config["r"]
        self._weights = load_file(folder / adapter.WEIGHTS)
        self.layers = {
            key.removeprefix(PREFIX).removesuffix(".lora_A.weight")
            for key in self._weights
            if key.endswith(".lora_A.weight")
        }

    def added(self, name: str, weight: torch.Tensor) -> torch.Tensor:
        """A base's weight with its part of the adapter, in 32 bits."""
        layer = name.removesuffix(".weight")
        if layer not in self.layers:
            return weight
        down = self._weights[f"{PREFIX}{layer}.lora_A.weight"].float()
        up = self._weights[f"{PREFIX}{layer}.lora_B.weight"].float()
        return weight.float() + self._scale * (up @ down)


def merge(base: BaseFolder, adapter_folder: Path, target: Path, precision: str) -> None:
    """Writes the merged model with the base's configuration and tokenizer."""
    delta = Delta(adapter_folder)
    missing = set(delta.layers)
    for shard in base.weights:
        tensors: dict[str, torch.Tensor] = {}
        with safe_open(shard, framework="pt") as stored:
            for name in stored.keys():  # noqa: SIM118 - not a mapping
                tensors[name] = _narrow(name, delta.added(name, stored.get_tensor(name)), precision)
                missing.discard(name.removesuffix(".weight"))
        save_file(tensors, target / shard.name, metadata={"format": "pt"})
    if missing:
        raise Failure("wrong_architecture", f"the base has no {sorted(missing)[0]}.weight", "export with its own tools")
    _index(base, target)
    copy_companions(base.folder, target)
    config = json.loads((target / "config.json").read_text(encoding="utf-8"))
    config.pop("torch_dtype", None)
    config["dtype"] = TYPES[precision][0]
    (target / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def _narrow(name: str, weight: torch.Tensor, precision: str) -> torch.Tensor:
    if not weight.is_floating_point():
        return weight
    narrow = weight.to(TYPES[precision][1])
    if not torch.isfinite(narrow).all():
        raise Failure("overflow", f"{name} does not fit into {precision}", "export merged-bf16")
    return narrow.contiguous()


def _index(base: BaseFolder, target: Path) -> None:
    index = base.folder / "model.safetensors.index.json"
    if index.is_file():
        content = json.loads(index.read_text(encoding="utf-8"))
        content["metadata"] = {"total_size": sum(file.stat().st_size for file in target.glob("*.safetensors"))}
        (target / index.name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
