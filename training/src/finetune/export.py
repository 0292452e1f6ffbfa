"""Forms for serving, each loaded again and compared with adapter on base before it counts."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
import torch

from finetune import adapter, engines, files, gguf_base, gguf_export, llama_library, merge
from finetune.base import BaseFolder
from finetune.failures import Failure, InterruptedTraining, named
from finetune.metrics import Metrics
from finetune.request import Request
from finetune.stop import Stop
from finetune.tokens import Example, prompt

THRESHOLDS = {"merged-bf16": 0.999, "merged-fp16": 0.999, "gguf-q8_0": 0.99, "gguf-q4_0": 0.0, "bnb-nf4": 0.0}
TEXTS = 8


@dataclass(frozen=True)
class Reference:
    """What adapter on base finds, for exports to be compared with."""

    examples: list[Example]
    likeliest: list[numpy.ndarray]
    texts: list[str]

    @staticmethod
    def of(engine: engines.Engine, examples: list[Example], most: int, stop: Stop) -> "Reference":
        """Asks adapter on base."""
        likeliest = []
        for example in examples:
            stop.check("while the reference was computed")
            likeliest.append(engine.likeliest(example))
        return Reference(examples, likeliest, [engine.text(example, most) for example in examples[:TEXTS]])


class Exports:
    """Makes and proves the exports of one run."""

    def __init__(self, request: Request, base: BaseFolder, reference: Reference, tokenizer: Any, stop: Stop) -> None:
        self._request = request
        self._base = base
        self._reference = reference
        self._tokenizer = tokenizer
        self._stop = stop
        self._root = request.output
        self._work = request.output / "work"

    def make(self, metrics: Metrics) -> list[dict[str, Any]]:
        """Every form that the recipe asks for; one that fails says why and the others go on."""
        made = []
        for form in self._request.exports:
            self._stop.check(f"before export {form}")
            entry = self._one(form)
            metrics.write("export", **{key: value for key, value in entry.items() if key != "files"})
            made.append(entry)
        shutil.rmtree(self._work, ignore_errors=True)
        return made

    def _one(self, form: str) -> dict[str, Any]:
        folder = self._root / "exports" / form
        if form == "bnb-nf4" and not torch.cuda.is_available():
            return {"format": form, "state": "skipped", "reason": "bitsandbytes needs a GPU", "files": []}
        agreement = None
        try:
            with named(f"writing {form}"):
                files.write_folder(folder, self._writer(form))
            agreement = self._compare(form, folder)
            if agreement["share"] < agreement["threshold"]:
                raise Failure("differs", _too_few(agreement), "look at the base's precision")
            described = files.all_described(folder, self._root)
            return {"format": form, "state": "proven", "files": described, "agreement": agreement}
        except InterruptedTraining:
            raise
        except Exception as error:  # whatever a library raises, this form is not served and the reason is kept
            shutil.rmtree(folder, ignore_errors=True)
            reason = error.text if isinstance(error, Failure) else f"{type(error).__name__}: {error}"
            entry: dict[str, Any] = {"format": form, "state": "failed", "reason": reason, "files": []}
            return entry if agreement is None else {**entry, "agreement": agreement}

    def _writer(self, form: str) -> Callable[[Path], None]:
        given = self._root / "adapter"
        if form.startswith("merged-"):
            return lambda part: merge.merge(self._base, given, part, form.removeprefix("merged-"))
        if form == "bnb-nf4":
            return self._four_bits
        # quantized from 32 bits: rounding to 16 first would be a second error
        whole = self._work / "merged"
        if not whole.is_dir():
            files.write_folder(whole, lambda part: merge.merge(self._base, given, part, "fp32"))
        return lambda part: gguf_export.write(whole, self._base, part / "model.gguf", form)

    def _four_bits(self, part: Path) -> None:
        from transformers import BitsAndBytesConfig

        whole = self._work / "merged"
        if not whole.is_dir():
            files.write_folder(whole, lambda made: merge.merge(self._base, self._root / "adapter", made, "bf16"))
        bits = BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4")
        adapter.plain(whole, self._base.family, "bf16", quantization_config=bits).save_pretrained(part)
        self._tokenizer.save_pretrained(part)

    def _compare(self, form: str, folder: Path) -> dict[str, Any]:
        results = [self._agreement(engine) for engine in self._loaded(form, folder)]
        same = min(results, key=lambda result: result[1])
        return {
            "engines": [result[0] for result in results],
            "pairs": len(self._reference.examples),
            "tokens": sum(len(one) for one in self._reference.likeliest),
            "share": same[1],
            "threshold": THRESHOLDS[form],
            "sameTexts": min(result[2] for result in results),
            "texts": len(self._reference.texts),
        }

    def _loaded(self, form: str, folder: Path) -> Any:
        with named(f"loading {form} again"):
            if not form.startswith("gguf"):
                more = {"device_map": "auto"} if form == "bnb-nf4" else {}
                model = adapter.plain(folder, self._base.family, self._request.training.precision, **more)
                yield engines.Transformers(model, self._tokenizer)
                return
            file = folder / "model.gguf"
            yield engines.Transformers(gguf_base.load(file), self._tokenizer)
            library = llama_library.file()
            if library is not None:
                longest = max(example.length for example in self._reference.examples)
                context = longest + self._request.evaluation.maxNewTokens
                with closing(engines.LlamaCpp(library, file, self._tokenizer, context)) as engine:
                    self._same_tokens(engine)
                    yield engine

    def _same_tokens(self, engine: engines.LlamaCpp) -> None:
        for example in self._reference.examples:
            if not engine.tokenizes_alike(prompt(example.pair, self._tokenizer)):
                raise Failure(
                    "differs", f"its tokenizer cuts pair {example.pair.id[:12]} otherwise", "write its tokenizer anew"
                )

    def _agreement(self, engine: engines.Engine) -> tuple[str, float, int]:
        same = due = 0
        for example, wanted in zip(self._reference.examples, self._reference.likeliest, strict=True):
            self._stop.check("while an export was compared")
            same += int((engine.likeliest(example) == wanted).sum())
            due += len(wanted)
        texts = [
            engine.text(example, self._request.evaluation.maxNewTokens) == text
            for example, text in zip(self._reference.examples, self._reference.texts, strict=False)
        ]
        return engine.name, same / due, sum(texts)


def _too_few(agreement: dict[str, Any]) -> str:
    return (
        f"{100 * agreement['share']:.2f} % of {agreement['tokens']} tokens agree with adapter on base, "
        f"less than {100 * agreement['threshold']:g} %"
    )
