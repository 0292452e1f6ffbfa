"""A base model that is only there as a GGUF file, dequantized into safetensors."""

from pathlib import Path
from typing import Any

import torch
from gguf import GGUFReader
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

from finetune.failures import named


def unpack(file: Path, folder: Path) -> None:
    """Writes the model with all of its weights in 32 bits, and its tokenizer."""
    with named(f"reading {file.name}"):
        model = load(file)
        model.save_pretrained(folder)
        tokenizer = AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name, local_files_only=True)
        for name, at in special(file).items():
            # the reader of transformers may take the wrong ones: a model would never learn to stop
            setattr(tokenizer, f"{name}_token", tokenizer.convert_ids_to_tokens(at))
        tokenizer.save_pretrained(folder)


def special(file: Path) -> dict[str, int]:
    """Ids of the tokens that begin, end and fill up, as the file itself says."""
    fields = GGUFReader(file).fields
    keys = {"bos": "bos", "eos": "eos", "pad": "padding"}
    found = {name: fields.get(f"tokenizer.ggml.{key}_token_id") for name, key in keys.items()}
    return {name: int(field.contents()) for name, field in found.items() if field is not None}


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
