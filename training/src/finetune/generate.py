"""Replies that a model writes by itself: greedy, so that the same model writes the same."""

import time
from dataclasses import dataclass
from typing import Any

import torch
from transformers import GenerationConfig

from finetune.tokens import Example


@dataclass(frozen=True)
class Reply:
    """A text, its tokens and the time it took."""

    text: str
    tokens: int
    seconds: float


@torch.no_grad()
def replies(model: Any, tokenizer: Any, examples: list[Example], most: int) -> list[Reply]:
    """Writes a reply for each example, all at once."""
    model.eval()
    pad, longest = tokenizer.pad_token_id, max(len(example.prompt) for example in examples)
    # padded in front: the next token follows the prompt at once
    ids = [[pad] * (longest - len(example.prompt)) + example.prompt for example in examples]
    mask = [[0] * (longest - len(example.prompt)) + [1] * len(example.prompt) for example in examples]
    greedy = GenerationConfig(
        max_new_tokens=most,
        do_sample=False,
        pad_token_id=pad,
        eos_token_id=tokenizer.eos_token_id,
        decoder_start_token_id=getattr(model.config, "decoder_start_token_id", None),
    )
    started = time.monotonic()
    written = model.generate(
        input_ids=torch.tensor(ids, device=model.device),
        attention_mask=torch.tensor(mask, device=model.device),
        generation_config=greedy,
    )
    took = (time.monotonic() - started) / len(examples)
    start = 1 if model.config.is_encoder_decoder else longest
    return [_reply(row[start:].tolist(), tokenizer, took) for row in written]


def _reply(ids: list[int], tokenizer: Any, seconds: float) -> Reply:
    end = tokenizer.eos_token_id
    kept = ids[: ids.index(end) + 1] if end in ids else ids
    return Reply(tokenizer.decode(kept, skip_special_tokens=True), len(kept), seconds)
