"""A merged model as GGUF in eight or four bits, tensor by tensor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gguf
import numpy
import torch
from gguf import GGMLQuantizationType as Type
from safetensors import safe_open
from transformers import AutoConfig

from finetune import gguf_llama
from finetune.base import BaseFolder
from finetune.failures import Failure

KINDS = {
    "gguf-q8_0": (Type.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
    "gguf-q4_0": (Type.Q4_0, gguf.LlamaFileType.MOSTLY_Q4_0),
}
BLOCK = 32


def write(merged: Path, base: BaseFolder, file: Path, form: str) -> None:
    """Writes the file; what is known of a model comes from the base's own GGUF where there is one."""
    config = AutoConfig.from_pretrained(merged, local_files_only=True)
    if config.model_type != "llama":
        raise Failure(
            "wrong_architecture", f"GGUF is written for llama models, not for {config.model_type}",
            "convert the merged safetensors with llama.cpp's own converter",
        )  # fmt: skip
    wanted, file_type = KINDS[form]
    writer = gguf.GGUFWriter(file, "llama")
    if base.gguf is not None:
        _copy_fields(base.gguf, writer)
    else:
        gguf_llama.describe(merged, config, writer)
    writer.add_file_type(file_type)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    for name, weight in _tensors(merged, config):
        kind = _kind(name, tuple(weight.shape), wanted)
        shape = gguf.quant_shape_to_byte_shape(weight.shape, kind)
        size = int(numpy.prod(shape)) if _is_block(kind) else weight.numel() * (4 if kind == Type.F32 else 2)
        held = numpy.dtype(numpy.uint8 if _is_block(kind) else numpy.float32 if kind == Type.F32 else numpy.float16)
        writer.add_tensor_info(name, shape if _is_block(kind) else weight.shape, held, size, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for name, weight in _tensors(merged, config):
        kind = _kind(name, tuple(weight.shape), wanted)
        writer.write_tensor_data(gguf.quantize(weight.float().numpy(), kind))
    writer.close()


def _copy_fields(source: Path, writer: gguf.GGUFWriter) -> None:
    own = ("GGUF.", "general.architecture", "general.file_type", "general.quantization_version")
    reader = gguf.GGUFReader(source)
    architecture = reader.fields["general.architecture"].contents()
    if architecture != "llama":
        raise Failure("wrong_architecture", f"{source.name} is a {architecture}", "export merged safetensors only")
    for field in reader.fields.values():
        if not field.name.startswith(own):
            parts = field.types
            writer.add_key_value(
                field.name, field.contents(), parts[0], parts[-1] if parts[0] == gguf.GGUFValueType.ARRAY else None
            )


def _is_block(kind: Type) -> bool:
    return kind not in (Type.F32, Type.F16)


def _kind(name: str, shape: tuple[int, ...], wanted: Type) -> Type:
    """Vectors stay whole; embeddings keep eight bits, as an error there is met at every token."""
    if len(shape) == 1:
        return Type.F32
    if shape[-1] % BLOCK:
        return Type.F16
    return Type.Q8_0 if name in ("token_embd.weight", "output.weight") else wanted


def _tensors(merged: Path, config: Any) -> Iterator[tuple[str, torch.Tensor]]:
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, config.num_hidden_layers)
    for shard in sorted(merged.glob("*.safetensors")):
        with safe_open(shard, framework="pt") as stored:
            for key in stored.keys():  # noqa: SIM118 - not a mapping
                name = names.get_name(key, (".weight", ".bias"))
                if name is None:
                    raise Failure("wrong_architecture", f"GGUF has no name for {key}", "export merged safetensors only")
                yield name, _turned(key, stored.get_tensor(key), config)


def _turned(key: str, weight: torch.Tensor, config: Any) -> torch.Tensor:
    """GGUF's llama keeps the two halves of a rotated pair side by side."""
    heads = {"q_proj": config.num_attention_heads, "k_proj": config.num_key_value_heads}.get(key.split(".")[-2])
    if heads is None:
        return weight
    shape = weight.shape
    return weight.reshape(heads, 2, shape[0] // heads // 2, *shape[1:]).swapaxes(1, 2).reshape(shape)
