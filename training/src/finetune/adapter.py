"""Base and adapter in memory."""

import json
import math
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, get_peft_model, get_peft_model_state_dict, set_peft_model_state_dict
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoTokenizer

from finetune.base import BaseFolder
from finetune.failures import bad_request, named
from finetune.request import Request

WEIGHTS = "adapter_model.safetensors"


def device() -> torch.device:
    """The GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def tokenizer(folder: Path) -> Any:
    """The model's own tokenizer."""
    tokens = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    if tokens.pad_token_id is None:
        tokens.pad_token = tokens.eos_token
    return tokens


def dtype(precision: str) -> torch.dtype:
    """What the model computes in."""
    return torch.bfloat16 if precision == "bf16" else torch.float32


def plain(folder: Path, family: str, precision: str, **more: Any) -> Any:
    """A model without adapter, ready to write; only safetensors are read."""
    kind = AutoModelForCausalLM if family == "causal" else AutoModelForSeq2SeqLM
    with named(f"loading {folder.name}"):
        model: Any = kind.from_pretrained(
            folder, dtype=dtype(precision), use_safetensors=True, local_files_only=True, **more
        )
        return model.eval() if more else model.to(device()).eval()


def adapted(request: Request, base: BaseFolder) -> Any:
    """The base with a fresh adapter; the seed decides its first weights."""
    more: dict[str, Any] = {}
    if request.training.quantization == "nf4":
        more["quantization_config"] = _four_bits(request.training.precision)
    model = plain(base.folder, base.family, request.training.precision, **more)
    if request.training.quantization == "nf4":
        from peft import prepare_model_for_kbit_training

        model = prepare_model_for_kbit_training(model, use_gradient_checkpointing=False)
    torch.manual_seed(request.training.seed)
    targets = request.lora.targets
    config = LoraConfig(
        r=request.lora.rank,
        lora_alpha=request.lora.alpha,  # type: ignore[arg-type]
        lora_dropout=request.lora.dropout,
        target_modules="all-linear" if targets == ("all-linear",) else list(targets),
        task_type="CAUSAL_LM" if base.family == "causal" else "SEQ_2_SEQ_LM",
    )
    try:
        model = get_peft_model(model, config)
    except ValueError as error:
        raise bad_request(f"lora.targets: {error}", "name layers that the base has, or all-linear") from error
    if request.training.gradientCheckpointing:
        model.enable_input_require_grads()
        model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    return model


def _four_bits(precision: str) -> Any:
    if not torch.cuda.is_available():
        raise bad_request("quantization nf4 needs a GPU", "train with quantization none, or on a GPU node")
    try:
        import bitsandbytes  # noqa: F401
    except ImportError as error:
        raise bad_request("quantization nf4 needs bitsandbytes", "install it in the image") from error
    from transformers import BitsAndBytesConfig

    return BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=dtype(precision))


def accelerate(name: str, model: Any) -> str:
    """Puts optional kernels in; says what is used and why not."""
    if name == "none":
        return "none"
    if not torch.cuda.is_available():
        return f"none ({name}: no GPU)"
    try:
        from liger_kernel.transformers import _apply_liger_kernel_to_instance
    except ImportError:
        return f"none ({name} is not installed)"
    _apply_liger_kernel_to_instance(model=model.get_base_model())
    return name


def state(model: Any) -> dict[str, torch.Tensor]:
    """The adapter's weights on the CPU."""
    weights = get_peft_model_state_dict(model, save_embedding_layers=False)
    return {key: value.detach().cpu().contiguous().clone() for key, value in weights.items()}


def restore(model: Any, file: Path) -> None:
    """Puts saved weights in."""
    set_peft_model_state_dict(model, load_file(file))


def save(model: Any, base: BaseFolder, folder: Path) -> None:
    """Writes the adapter as PEFT reads it, without a path of this machine."""
    save_file(state(model), folder / WEIGHTS, metadata={"format": "pt"})
    config = model.peft_config["default"].to_dict()
    config.update(base_model_name_or_path=base.id, inference_mode=True, target_modules=sorted(config["target_modules"]))
    text = json.dumps(config, indent=2, sort_keys=True, default=_plain)
    (folder / "adapter_config.json").write_text(text + "\n", encoding="utf-8")


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, set) else str(value)


def finite(loss: float) -> bool:
    """Neither infinite nor NaN."""
    return math.isfinite(loss)
