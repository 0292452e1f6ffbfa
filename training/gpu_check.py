"""Speed and memory of a LoRA of a model of Gemma-2-9B's shape on one GPU: `python training/gpu_check.py`.

The weights are random, which changes no speed. Each way is tried in turn and printed as a line of JSON: tokens a
second, share of the GPU's peak, memory. It ends with 2 where there is no GPU.
"""

import argparse
import gc
import importlib.util
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, Gemma2Config

from finetune import adapter, request, train
from finetune.dataset import Pair
from finetune.tokens import Example

PEAKS = {"H100": 989e12, "H200": 989e12, "A100": 312e12, "L40S": 362e12, "L4": 121e12}
# of a token forward and backward through frozen weights; recomputing for checkpoints is not counted
FLOP = 4
PAIR, ANSWER = 512, 160


def main() -> int:
    """Measures every way that the machine has."""
    parser = argparse.ArgumentParser(description="Measures a LoRA of a Gemma-2-9B-shaped random model.")
    parser.add_argument("--steps", type=int, default=10, help="measured steps, after two that warm up")
    parser.add_argument("--row", type=int, default=8192, help="tokens of a packed row")
    parser.add_argument("--rows", type=int, default=2, help="rows a step")
    parser.add_argument("--layers", type=int, default=42, help="fewer fit a smaller GPU")
    parser.add_argument("--peak", type=float, help="bf16 FLOP/s of the GPU, if it is not known here")
    given = parser.parse_args()
    if not torch.cuda.is_available():
        print("gpu_check: no GPU; nothing was measured", file=sys.stderr)
        return 2
    for accelerator, attention, checkpointing in ways():
        way = {"accelerator": accelerator, "attention": attention, "gradientCheckpointing": checkpointing}
        try:
            found = measured(given, accelerator, attention, checkpointing)
        except Exception as error:  # a way that does not work is a finding; the others go on
            found = {"failed": f"{type(error).__name__}: {str(error)[:200]}"}
        print(json.dumps(way | found), flush=True)
        gc.collect()
        torch.cuda.empty_cache()
    return 0


def ways() -> Iterator[tuple[str, str, bool]]:
    """Accelerators, attentions and checkpointing that are installed."""
    flash = importlib.util.find_spec("flash_attn") is not None
    attentions = ["sdpa", "flex_attention", *(["flash_attention_2"] if flash else [])]
    accelerators = ["none", *(["liger"] if importlib.util.find_spec("liger_kernel") else [])]
    for checkpointing in (True, False):
        for attention in attentions:
            for accelerator in accelerators:
                yield accelerator, attention, checkpointing


def measured(given: argparse.Namespace, accelerator: str, attention: str, checkpointing: bool) -> dict[str, Any]:
    """Tokens a second, share of the peak and memory of one way."""
    torch.cuda.reset_peak_memory_stats()
    model = shaped(given.layers, attention, checkpointing)
    used = adapter.accelerate(accelerator, model)
    settings = settings_of(given.row, checkpointing)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=settings.learningRate)
    pairs = examples(given.row * given.rows // PAIR, model.config.vocab_size)
    for step in (1, 2):
        train.one_step(model, optimizer, pairs, settings, settings.learningRate, step)
    torch.cuda.synchronize()
    started, read = time.monotonic(), 0
    for step in range(given.steps):
        read += train.one_step(model, optimizer, pairs, settings, settings.learningRate, step)[1]
    torch.cuda.synchronize()
    speed = read / (time.monotonic() - started)
    return {
        "used": used,
        "gpu": torch.cuda.get_device_name(),
        "parameters": counted(model),
        "tokensPerSecond": round(speed),
        "shareOfPeak": share(speed, counted(model), given.peak),
        "memoryGiB": round(torch.cuda.max_memory_allocated() / 2**30, 1),
    }


def shaped(layers: int, attention: str, checkpointing: bool) -> Any:
    """A model of Gemma-2-9B's shape with a LoRA on all linear layers."""
    config = Gemma2Config(
        vocab_size=256000, hidden_size=3584, intermediate_size=14336, num_hidden_layers=layers,
        num_attention_heads=16, num_key_value_heads=8, head_dim=256, query_pre_attn_scalar=256, sliding_window=4096,
    )  # fmt: skip
    with torch.device("cuda"):
        model = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16, attn_implementation=attention)
    model = get_peft_model(
        model, LoraConfig(r=16, lora_alpha=32, lora_dropout=0.0, target_modules="all-linear", task_type="CAUSAL_LM")
    )
    if checkpointing:
        model.enable_input_require_grads()
        model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    return model


def settings_of(row: int, checkpointing: bool) -> request.Training:
    """The recipe's settings with rows of this length."""
    recipe = json.loads((Path(__file__).resolve().parent / "recipes" / "gemma-2-9b.json").read_text(encoding="utf-8"))
    changed = {"maxLength": row, "gradientCheckpointing": checkpointing, "packing": True}
    return request.Training(**{**recipe["training"], **changed})


def examples(count: int, words: int) -> list[Example]:
    """Pairs of random tokens."""
    draw = random.Random(1)
    pair = Pair("", "plan", "L1", "answered", "", "", "", "")

    def some(length: int) -> list[int]:
        return [draw.randrange(words) for _ in range(length)]

    return [Example(pair, some(PAIR - ANSWER), some(ANSWER)) for _ in range(count)]


def counted(model: Any) -> int:
    """Parameters that a token is multiplied with: all but the embeddings, which are looked up."""
    every = sum(parameter.numel() for parameter in model.parameters())
    return int(every - model.get_input_embeddings().weight.numel())


def share(speed: float, parameters: int, peak: float | None) -> float | None:
    """Share of the GPU's peak at four FLOP a parameter and token."""
    name = torch.cuda.get_device_name()
    known = peak or next((value for key, value in PEAKS.items() if key in name), None)
    return None if known is None else round(speed * FLOP * parameters / known, 3)


if __name__ == "__main__":
    sys.exit(main())
