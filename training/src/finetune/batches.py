"""Examples as tensors: packed rows or padded ones, for models of both families."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch

from finetune.tokens import Example

IGNORED = -100


@dataclass(frozen=True)
class Row:
    """Input of one forward pass with the answers' tokens as labels."""

    inputs: dict[str, torch.Tensor]
    labels: torch.Tensor

    @property
    def tokens(self) -> int:
        """Tokens read, without padding."""
        mask = self.inputs.get("attention_mask")
        seen = self.inputs["input_ids"].numel() if mask is None else int(mask.sum())
        return seen + (int((self.labels != IGNORED).sum()) if "decoder_input_ids" in self.inputs else 0)

    def to(self, device: torch.device) -> "Row":
        """The row on a device."""
        return Row({key: value.to(device) for key, value in self.inputs.items()}, self.labels.to(device))


def epoch(examples: list[Example], batch: int, seed: int, number: int) -> Iterator[list[Example]]:
    """The examples of an epoch in its own order, a step's worth at a time."""
    order = list(range(len(examples)))
    random.Random(f"{seed} {number}").shuffle(order)
    for start in range(0, len(order), batch):
        yield [examples[at] for at in order[start : start + batch]]


def pack(examples: list[Example], length: int) -> list[list[Example]]:
    """Examples put together in rows of at most `length` tokens: longest first, into the first row with room."""
    rows: list[list[Example]] = []
    room: list[int] = []
    for example in sorted(examples, key=lambda one: -one.length):
        at = next((at for at, left in enumerate(room) if left >= example.length), None)
        if at is None:
            at = len(rows)
            rows.append([])
            room.append(length)
        rows[at].append(example)
        room[at] -= example.length
    return rows


def packed(examples: list[Example]) -> Row:
    """One row of several examples; each starts at position 0, which is how attention tells them apart."""
    tokens = [token for example in examples for token in example.prompt + example.answer]
    labels = [label for example in examples for label in _labels(example)]
    positions = [at for example in examples for at in range(example.length)]
    inputs = {"input_ids": torch.tensor([tokens]), "position_ids": torch.tensor([positions])}
    return Row(inputs, torch.tensor([labels]))


def padded(examples: list[Example], pad: int) -> Row:
    """One row an example, filled up at the end."""
    ids = [example.prompt + example.answer for example in examples]
    inputs = {"input_ids": _filled(ids, pad), "attention_mask": _filled([[1] * len(one) for one in ids], 0)}
    return Row(inputs, _filled([_labels(example) for example in examples], IGNORED))


def source_and_target(examples: list[Example], pad: int, start: int) -> Row:
    """Sources for the encoder; targets for the decoder, a token later than what it reads."""
    sources = [example.prompt for example in examples]
    inputs = {
        "input_ids": _filled(sources, pad),
        "attention_mask": _filled([[1] * len(one) for one in sources], 0),
        "decoder_input_ids": _filled([[start, *example.answer[:-1]] for example in examples], pad),
    }
    return Row(inputs, _filled([example.answer for example in examples], IGNORED))


def _labels(example: Example) -> list[int]:
    return [IGNORED] * len(example.prompt) + example.answer


def _filled(rows: list[list[int]], value: int) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])
