"""Tiny models with random weights, for tests and the smoke recipe: no file is needed."""

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import (
    AutoModelForCausalLM,
    AutoModelForSeq2SeqLM,
    Gemma2Config,
    LlamaConfig,
    PreTrainedTokenizerFast,
    T5Config,
)

from finetune.failures import bad_request

SPECIAL = ["<pad>", "<s>", "</s>"]
# frequent pairs of letters of Spanish; \u0120 is the byte-level sign of a blank
MERGES = [("e", "s"), ("e", "n"), ("d", "e"), ("l", "a"), ("e", "r"), ("o", "s"), ("a", "r"), ("\u0120", "de")]
CHAT = (
    "{% for message in messages %}<s>{{ message['role'] if message['role'] != 'system' else 'system' }}\n"
    "{{ message['content'] }}</s>\n{% endfor %}{% if add_generation_prompt %}<s>assistant\n{% endif %}"
)
CONTEXT = 8192


def make(shape: str, folder: Path, seed: int) -> None:
    """Writes a model and its tokenizer."""
    torch.manual_seed(seed)
    tokens = tokenizer()
    model = _model(shape, len(tokens))
    model.save_pretrained(folder)
    tokens.save_pretrained(folder)


def tokenizer() -> PreTrainedTokenizerFast:
    """Bytes, single digits and a few joined letters."""
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    words = SPECIAL + letters + ["".join(pair) for pair in MERGES]
    model = Tokenizer(models.BPE({word: at for at, word in enumerate(words)}, MERGES))
    model.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    model.decoder = decoders.ByteLevel()
    tokens = PreTrainedTokenizerFast(
        tokenizer_object=model, pad_token="<pad>", bos_token="<s>", eos_token="</s>", clean_up_tokenization_spaces=False
    )
    tokens.chat_template = CHAT
    return tokens


def _model(shape: str, words: int) -> Any:
    common: dict[str, Any] = {"vocab_size": words, "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}
    size: dict[str, Any] = {
        "hidden_size": 64,
        "intermediate_size": 128,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": CONTEXT,
        "initializer_range": 0.1,
    }
    match shape:
        case "llama":
            return AutoModelForCausalLM.from_config(LlamaConfig(**common, **size, tie_word_embeddings=True))
        case "gemma2":
            return AutoModelForCausalLM.from_config(
                Gemma2Config(**common, **size, head_dim=16, query_pre_attn_scalar=16, sliding_window=64)
            )
        case "t5":
            config = T5Config(
                vocab_size=words, pad_token_id=0, eos_token_id=2,
                d_model=64, d_kv=16, d_ff=128, num_layers=2, num_heads=4,
            )  # fmt: skip
            config.decoder_start_token_id = 0
            return AutoModelForSeq2SeqLM.from_config(config)
        case _:
            raise bad_request(f"base.id: no random model of shape {shape}", "llama, gemma2 or t5")
