"""What loads an export again: transformers for every form, llama.cpp for GGUF where its library is named."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy
import torch

from finetune import batches, generate, llama_library, train
from finetune.tokens import Example


class Engine(Protocol):
    """A loaded model that can be compared."""

    name: str

    def likeliest(self, example: Example) -> numpy.ndarray:
        """The most likely token at each place of the answer, given the right tokens before it."""
        ...

    def text(self, example: Example, tokens: int) -> str:
        """What it writes by itself."""
        ...


class Transformers:
    """A model of transformers, with or without adapter."""

    name = "transformers"

    def __init__(self, model: Any, tokenizer: Any) -> None:
        self._model = model.eval()
        self._tokenizer = tokenizer

    @torch.no_grad()
    def likeliest(self, example: Example) -> numpy.ndarray:
        config = self._model.config
        if config.is_encoder_decoder:
            row = batches.source_and_target([example], config.pad_token_id, config.decoder_start_token_id)
        else:
            row = batches.padded([example], 0)
        logits, _ = train.answer_logits(self._model, row.to(self._model.device))
        return numpy.asarray(logits.float().argmax(-1).cpu())

    def text(self, example: Example, tokens: int) -> str:
        return generate.replies(self._model, self._tokenizer, [example], tokens)[0].text


class LlamaCpp:
    """A GGUF file in llama.cpp, the engine that serves it."""

    name = "llama.cpp"

    def __init__(self, library: Path, file: Path, tokenizer: Any, context: int) -> None:
        self._model = llama_library.Model(library, file, context)
        self._tokenizer = tokenizer

    def tokenizes_alike(self, text: str) -> bool:
        """Whether the file's tokenizer cuts a text as the base's does."""
        return self._model.tokens(text) == self._tokenizer.encode(text, add_special_tokens=False)

    def likeliest(self, example: Example) -> numpy.ndarray:
        self._model.forget()
        scores = self._model.read(example.prompt + example.answer[:-1], 0)
        return numpy.asarray(scores[len(example.prompt) - 1 :].argmax(-1))

    def text(self, example: Example, tokens: int) -> str:
        self._model.forget()
        return str(self._tokenizer.decode(list(self._written(example, tokens)), skip_special_tokens=True))

    def close(self) -> None:
        """Frees the file."""
        self._model.close()

    def _written(self, example: Example, tokens: int) -> Iterator[int]:
        scores = self._model.read(example.prompt, 0)
        for count in range(tokens):
            token = int(scores[-1].argmax())
            if token == self._tokenizer.eos_token_id:
                return
            yield token
            scores = self._model.read([token], len(example.prompt) + count)
