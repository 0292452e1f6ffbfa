"""What a GGUF file says of a llama model with a byte-level tokenizer."""

import json
from pathlib import Path
from typing import Any

import gguf

from finetune.failures import Failure


def describe(folder: Path, config: Any, writer: gguf.GGUFWriter) -> None:
    """Writes shape and tokenizer."""
    head = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    writer.add_name(folder.name)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_dimension_count(head)
    writer.add_rope_freq_base(_theta(config))
    writer.add_vocab_size(config.vocab_size)
    _tokenizer(folder, config, writer)


def _theta(config: Any) -> float:
    rope = dict(config.rope_parameters)
    if rope.get("rope_type", "default") != "default":
        raise Failure(
            "wrong_architecture", f"rope of type {rope['rope_type']} is not written", "export merged safetensors only"
        )
    return float(rope["rope_theta"])


def _tokenizer(folder: Path, config: Any, writer: gguf.GGUFWriter) -> None:
    content = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    model = content["model"]
    added = {token["id"]: token["content"] for token in content["added_tokens"]}
    by_id = {at: word for word, at in model["vocab"].items()} | added
    words = [by_id.get(at, f"[unused{at}]") for at in range(config.vocab_size)]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(_splitting(content))
    writer.add_token_list(words)
    writer.add_token_types(
        [
            gguf.TokenType.CONTROL if at in added else gguf.TokenType.NORMAL if at in by_id else gguf.TokenType.UNUSED
            for at in range(config.vocab_size)
        ]
    )
    writer.add_token_merges([pair if isinstance(pair, str) else " ".join(pair) for pair in model["merges"]])
    writer.add_bos_token_id(config.bos_token_id)
    writer.add_eos_token_id(config.eos_token_id)
    if config.pad_token_id is not None:
        writer.add_pad_token_id(config.pad_token_id)
    writer.add_add_bos_token(False)
    template = folder / "chat_template.jinja"
    if template.is_file():
        writer.add_chat_template(template.read_text(encoding="utf-8"))


def _splitting(content: dict[str, Any]) -> str:
    """Name of the rule by which a text is cut before its letters are joined."""
    rule = content["pre_tokenizer"] or {}
    parts = [part["type"] for part in rule.get("pretokenizers", [rule])]
    if content["model"]["type"] == "BPE" and parts == ["Digits", "ByteLevel"]:
        return "smollm"
    if content["model"]["type"] == "BPE" and parts == ["ByteLevel"]:
        return "gpt-2"
    raise Failure(
        "wrong_architecture", f"a {content['model']['type']} tokenizer cut by {parts} is not written",
        "start from the model's own GGUF, or export merged safetensors only",
    )  # fmt: skip
