"""The base model as a local folder of safetensors, wherever it comes from."""

import importlib.util
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from finetune import files, gguf_base, random_model
from finetune.failures import Failure, bad_request
from finetune.request import Base

WANTED = ["*.safetensors", "*.json", "*.model", "*.txt", "*.jinja"]


@dataclass(frozen=True)
class BaseFolder:
    """A model in Hugging Face's layout, and the GGUF file that it was read from."""

    id: str
    family: str
    folder: Path
    gguf: Path | None
    architecture: str
    context: int | None

    @property
    def weights(self) -> list[Path]:
        """The shards."""
        return sorted(self.folder.glob("*.safetensors"))

    def digest(self) -> str:
        """Digest of the weights."""
        return files.digest_of(self.weights)


def prepare(base: Base, work: Path, seed: int) -> BaseFolder:
    """Finds or makes the folder; what has to be made is made in `work`, once."""
    gguf: Path | None = None
    match base.kind:
        case "folder":
            folder = Path(base.id)
        case "hub":
            folder = _hub(base)
        case "random":
            folder = work / "base"
            if not folder.is_dir():
                files.write_folder(folder, lambda part: random_model.make(base.id, part, seed))
        case _:
            gguf = _gguf(base)
            folder = work / "base"
            if not folder.is_dir():
                files.write_folder(folder, lambda part: gguf_base.unpack(gguf, part))
    return _checked(base, folder, gguf)


def _hub(base: Base) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError

    try:
        return Path(
            snapshot_download(
                base.id, revision=base.revision, local_files_only=not base.download, allow_patterns=WANTED
            )
        )
    except (LocalEntryNotFoundError, OSError) as error:
        raise Failure(
            "base_missing",
            f"{base.id}@{base.revision}: not in the local cache"
            + (f", and it cannot be fetched: {error}" if base.download else ""),
            "put it into the cache (HF_HOME), or set download to true where the hub may be reached",
            retry=base.download,
        ) from error


def _gguf(base: Base) -> Path:
    assert base.file is not None
    folder = Path(base.id) if base.kind == "gguf" else _package(base.id)
    found = sorted(folder.rglob(base.file))
    if not found:
        raise Failure("base_missing", f"no {base.file} in {base.id}", "name the folder or package that holds it")
    if base.sha256 is not None and files.sha256(found[0]) != base.sha256:
        raise Failure(
            "digest_mismatch", f"{base.file}: SHA-256 is not {base.sha256}", "install the version that was named"
        )
    return found[0]


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise Failure("base_missing", f"no Python package {name}", f"install {name.replace('_', '-')}")
    return Path(spec.origin).parent


def _checked(base: Base, folder: Path, gguf: Path | None) -> BaseFolder:
    if not (folder / "config.json").is_file():
        raise Failure("base_missing", f"{base.id}: no model in {folder}", "name a folder with a config.json")
    if not list(folder.glob("*.safetensors")):
        raise Failure("base_missing", f"{base.id}: no safetensors", "convert it: weights in pickles are never loaded")
    config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    family = "seq2seq" if config.get("is_encoder_decoder") else "causal"
    architecture = (config.get("architectures") or ["unknown"])[0]
    if family != base.family or not architecture.endswith(("ForCausalLM", "ForConditionalGeneration")):
        raise Failure(
            "wrong_architecture",
            f"{base.id} is a {architecture} ({family}), the recipe wants {base.family}",
            "take a base of the recipe's family",
        )
    return BaseFolder(base.id, family, folder, gguf, architecture, config.get("max_position_embeddings"))


def check_length(base: BaseFolder, max_length: int) -> None:
    """A row longer than the model's context is refused."""
    if base.context is not None and max_length > base.context:
        raise bad_request(
            f"maxLength {max_length} is longer than the context of {base.id}, {base.context} tokens",
            f"set maxLength to {base.context} at most",
        )


def copy_companions(source: Path, target: Path) -> None:
    """Copies configuration and tokenizer, all but the weights."""
    for pattern in WANTED[1:]:
        for file in source.glob(pattern):
            if not file.name.endswith(".index.json"):
                shutil.copy(file, target / file.name)
