"""The JSON Schemas of the contracts: one file each, read by Java and Python alike."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

HERE = Path(__file__).resolve().parent
# An image brings the contracts' files in the package; in the repository they lie in their own module.
PLACES = (HERE / "schemas", HERE.parents[2] / "contracts" / "src" / "main" / "resources" / "schemas")


def folder() -> Path:
    """Where the schemas lie."""
    for place in PLACES:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no schemas in {' or '.join(map(str, PLACES))}")


@cache
def load(name: str) -> dict[str, Any]:
    """A schema by name, e.g. `plan.v1`."""
    content: dict[str, Any] = json.loads((folder() / f"{name}.schema.json").read_text(encoding="utf-8"))
    return content


@cache
def _registry() -> Registry:
    contents = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder().glob("*.schema.json"))]
    return Registry().with_resources([(content["$id"], Resource.from_contents(content)) for content in contents])


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    """A validator that knows every schema of the contracts."""
    return Draft202012Validator(schema, registry=_registry())


def faults(name: str, message: Any) -> list[str]:
    """What a schema finds wrong with a message, the deepest first; empty for a good one."""
    found = sorted(validator(load(name)).iter_errors(message), key=lambda error: -len(error.absolute_path))
    return [f"{'.'.join(map(str, error.absolute_path)) or 'request'}: {error.message}" for error in found]
