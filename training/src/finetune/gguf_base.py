"""A base model that is only there as a GGUF file, dequantized into safetensors."""

from pathlib import Path
from typing import Any

import torch
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

from finetune.failures import named


def unpack(file: Path, folder: Path) -> None:
    """Writes the model with all of its weights in 32 bits, and its tokenizer."""
    with named(f"reading {file.name}"):
        model = load(file)
        model.save_pretrained(folder)
        tokenizer = AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name, local_files_only=True)
        tokenizer.save_pretrained(folder)


def load(file: Path) -> Any:
    """The model that a GGUF file holds, in 32 bits."""
    read = AutoModelForCausalLM.from_pretrained(
        file.parent, gguf_file=file.name, dtype=torch.float32, local_files_only=True
    )
    config = AutoConfig.from_pretrained(file.parent, gguf_file=file.name, local_files_only=True)
    # the loaded model calls itself quantized and refuses to be saved; a plain one takes its weights
    config.__dict__.pop("quantization_config", None)
    plain = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    plain.load_state_dict(read.state_dict())
    return plain
