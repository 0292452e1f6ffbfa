"""Pairs as tokens: what a model reads and what it has to write."""

from dataclasses import dataclass
from typing import Any

from finetune.dataset import Pair
from finetune.failures import Failure


@dataclass(frozen=True)
class Example:
    """A pair in tokens; only the answer's are learned."""

    pair: Pair
    prompt: list[int]
    answer: list[int]

    @property
    def length(self) -> int:
        """Tokens of both."""
        return len(self.prompt) + len(self.answer)


def encode(pairs: list[Pair], tokenizer: Any, family: str, max_length: int) -> list[Example]:
    """Encodes pairs; nothing is ever cut, so a pair that is too long is refused."""
    examples = [_encode(pair, tokenizer, family) for pair in pairs]
    for example in examples:
        longest = example.length if family == "causal" else max(len(example.prompt), len(example.answer))
        if longest > max_length:
            raise Failure(
                "sequence_too_long",
                f"pair {example.pair.id[:12]} has {longest} tokens; maxLength is {max_length}",
                "raise maxLength up to the model's context, or leave such pairs out of the dataset",
            )
    return examples


def _encode(pair: Pair, tokenizer: Any, family: str) -> Example:
    end = tokenizer.eos_token_id
    answer = [*tokenizer.encode(pair.output, add_special_tokens=False), end]
    if family == "seq2seq":
        source = tokenizer.encode(f"{pair.instruction}\n{pair.input}", add_special_tokens=False)
        return Example(pair, [*source, end], answer)
    return Example(pair, tokenizer.encode(prompt(pair, tokenizer), add_special_tokens=False), answer)


def prompt(pair: Pair, tokenizer: Any) -> str:
    """The text before the answer: the model's own chat template, or plain text where it has none."""
    if not tokenizer.chat_template:
        return f"{tokenizer.bos_token or ''}{pair.instruction}\n\n{pair.input}\n\n"
    told: list[dict[str, str]] = [
        {"role": "system", "content": pair.instruction},
        {"role": "user", "content": pair.input},
    ]
    if "system" not in tokenizer.chat_template or "not supported" in tokenizer.chat_template:
        told = [{"role": "user", "content": f"{pair.instruction}\n\n{pair.input}"}]
    return str(tokenizer.apply_chat_template(told, tokenize=False, add_generation_prompt=True))
