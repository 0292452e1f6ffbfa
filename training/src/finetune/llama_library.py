"""llama.cpp by its C interface: the very library that the gateway runs, out of the jar that brings it.

The structures are those of one state of llama.cpp, so only libraries whose digest is known are called.
"""

import ctypes
import os
import sys
from ctypes import c_bool, c_float, c_int, c_int32, c_uint32, c_void_p
from pathlib import Path
from typing import Any

import numpy

from finetune.files import sha256

VARIABLE = "LLAMA_LIBRARY"
KNOWN = {"93276c536d00f037c37ed6ec1e55be9c828940f4a0af59af10a8f638a31bbc3c": "de.kherud:llama:4.2.0, Linux x86_64"}


class ModelParams(ctypes.Structure):
    """`llama_model_params`."""

    _fields_ = [
        ("devices", c_void_p), ("n_gpu_layers", c_int32), ("split_mode", c_int), ("main_gpu", c_int32),
        ("tensor_split", c_void_p), ("progress_callback", c_void_p), ("progress_callback_user_data", c_void_p),
        ("kv_overrides", c_void_p), ("vocab_only", c_bool), ("use_mmap", c_bool), ("use_mlock", c_bool),
        ("check_tensors", c_bool),
    ]  # fmt: skip


class ContextParams(ctypes.Structure):
    """`llama_context_params`."""

    _fields_ = [
        ("n_ctx", c_uint32), ("n_batch", c_uint32), ("n_ubatch", c_uint32), ("n_seq_max", c_uint32),
        ("n_threads", c_int32), ("n_threads_batch", c_int32), ("rope_scaling_type", c_int), ("pooling_type", c_int),
        ("attention_type", c_int), ("rope_freq_base", c_float), ("rope_freq_scale", c_float),
        ("yarn_ext_factor", c_float), ("yarn_attn_factor", c_float), ("yarn_beta_fast", c_float),
        ("yarn_beta_slow", c_float), ("yarn_orig_ctx", c_uint32), ("defrag_thold", c_float), ("cb_eval", c_void_p),
        ("cb_eval_user_data", c_void_p), ("type_k", c_int), ("type_v", c_int), ("logits_all", c_bool),
        ("embeddings", c_bool), ("offload_kqv", c_bool), ("flash_attn", c_bool), ("no_perf", c_bool),
        ("abort_callback", c_void_p), ("abort_callback_data", c_void_p),
    ]  # fmt: skip


class Batch(ctypes.Structure):
    """`llama_batch`."""

    _fields_ = [
        ("n_tokens", c_int32), ("token", ctypes.POINTER(c_int32)), ("embd", c_void_p),
        ("pos", ctypes.POINTER(c_int32)), ("n_seq_id", ctypes.POINTER(c_int32)),
        ("seq_id", ctypes.POINTER(ctypes.POINTER(c_int32))), ("logits", ctypes.POINTER(ctypes.c_int8)),
    ]  # fmt: skip


def file() -> Path | None:
    """The library that the environment names, else the one that `setup` put beside the packages, if there is one."""
    named = Path(os.environ.get(VARIABLE) or Path(sys.prefix) / "lib" / "libjllama.so")
    if not named.is_file():
        return None
    if sha256(named) not in KNOWN:
        raise ValueError(f"{named.name} is none of {list(KNOWN.values())}: its structures are not known")
    return named


class Model:
    """A GGUF file in llama.cpp, on the processor."""

    def __init__(self, library: Path, model: Path, context: int) -> None:
        self._lib = _declared(ctypes.CDLL(str(library)))
        self._silent = LOG(lambda level, text, data: None)
        self._lib.llama_log_set(self._silent, None)
        self._lib.llama_backend_init()
        self._model = self._lib.llama_model_load_from_file(str(model).encode(), self._lib.llama_model_default_params())
        if not self._model:
            raise ValueError(f"llama.cpp does not load {model}")
        params = self._lib.llama_context_default_params()
        params.n_ctx = params.n_batch = params.n_ubatch = context
        params.n_threads = params.n_threads_batch = int(os.environ.get("OMP_NUM_THREADS", "1"))
        self._context = self._lib.llama_init_from_model(self._model, params)
        self._vocabulary = self._lib.llama_model_get_vocab(self._model)
        self._words = self._lib.llama_vocab_n_tokens(self._vocabulary)

    def tokens(self, text: str) -> list[int]:
        """How the file's own tokenizer cuts a text."""
        raw = text.encode()
        room = (c_int32 * (len(raw) + 8))()
        count = self._lib.llama_tokenize(self._vocabulary, raw, len(raw), room, len(room), False, True)
        return list(room[:count])

    def forget(self) -> None:
        """Begins a new text."""
        self._lib.llama_kv_self_clear(self._context)

    def read(self, tokens: list[int], start: int) -> numpy.ndarray:
        """Reads tokens that begin at a place of the text; a row of scores for what may follow each."""
        batch = self._lib.llama_batch_init(len(tokens), 0, 1)
        try:
            batch.n_tokens = len(tokens)
            for at, token in enumerate(tokens):
                batch.token[at], batch.pos[at], batch.logits[at] = token, start + at, 1
                batch.n_seq_id[at], batch.seq_id[at][0] = 1, 0
            if self._lib.llama_decode(self._context, batch) != 0:
                raise ValueError("llama.cpp could not read the text")
            scores = self._lib.llama_get_logits(self._context)
            return numpy.ctypeslib.as_array(scores, (len(tokens), self._words)).copy()
        finally:
            self._lib.llama_batch_free(batch)

    def close(self) -> None:
        """Frees its memory."""
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self._model)


LOG = ctypes.CFUNCTYPE(None, c_int, ctypes.c_char_p, c_void_p)


def _declared(lib: Any) -> Any:
    for name, result, arguments in (
        ("llama_log_set", None, [LOG, c_void_p]),
        ("llama_backend_init", None, []),
        ("llama_model_default_params", ModelParams, []),
        ("llama_context_default_params", ContextParams, []),
        ("llama_model_load_from_file", c_void_p, [ctypes.c_char_p, ModelParams]),
        ("llama_init_from_model", c_void_p, [c_void_p, ContextParams]),
        ("llama_model_get_vocab", c_void_p, [c_void_p]),
        ("llama_vocab_n_tokens", c_int32, [c_void_p]),
        (
            "llama_tokenize",
            c_int32,
            [c_void_p, ctypes.c_char_p, c_int32, ctypes.POINTER(c_int32), c_int32, c_bool, c_bool],
        ),
        ("llama_kv_self_clear", None, [c_void_p]),
        ("llama_batch_init", Batch, [c_int32, c_int32, c_int32]),
        ("llama_batch_free", None, [Batch]),
        ("llama_decode", c_int32, [c_void_p, Batch]),
        ("llama_get_logits", ctypes.POINTER(c_float), [c_void_p]),
        ("llama_free", None, [c_void_p]),
        ("llama_model_free", None, [c_void_p]),
    ):
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    return lib
