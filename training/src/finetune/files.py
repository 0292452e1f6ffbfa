"""Files that are whole or not there, and their digests."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any


def sha256(file: Path) -> str:
    """Digest of a file's bytes, hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def described(file: Path, root: Path) -> dict[str, object]:
    """Path, digest and size as a result holds them."""
    return {"path": file.relative_to(root).as_posix(), "sha256": sha256(file), "bytes": file.stat().st_size}


def all_described(folder: Path, root: Path) -> list[dict[str, object]]:
    """Every file of a folder, by name."""
    return [described(file, root) for file in sorted(folder.rglob("*")) if file.is_file()]


def digest_of(files: list[Path]) -> str:
    """Digest over the names and digests of several files."""
    lines = "".join(f"{file.name} {sha256(file)}\n" for file in sorted(files))
    return hashlib.sha256(lines.encode()).hexdigest()


def canonical(value: Any) -> str:
    """JSON that is the same for equal values."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def write_json(file: Path, value: Any) -> None:
    """Writes JSON at once: a reader sees the old file or the new one."""
    part = file.with_name(f".{file.name}.part")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(value, stream, ensure_ascii=False, indent=2)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)


def read_json(file: Path) -> Any:
    """Reads JSON."""
    return json.loads(file.read_text(encoding="utf-8"))


def write_folder(folder: Path, write: Callable[[Path], None]) -> None:
    """Lets `write` fill a folder that appears only when it is complete and on disk."""
    part = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    write(part)
    for file in part.rglob("*"):
        if file.is_file():
            _sync(file)
    _sync(part)
    if folder.exists():
        shutil.rmtree(folder)
    part.rename(folder)
    _sync(folder.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
