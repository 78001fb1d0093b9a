"""A base about two invented boats in as many versions as a test wants: every figure is the same."""

from collections.abc import Mapping
from pathlib import Path

from tests.knowledge.lamps import write

QUESTION = "length of Heron and Gannet"
LENGTH = "how long is the Heron"
BAD = "version: 1\nnaem: Heron\n"
HERON = "entities/heron.yaml"

_BOAT = """\
version: 1
name: {name}
source: log
as_of: 2020
facts:
  length: {figure}
  weight: {figure}
"""

_FILES: Mapping[str, str] = {
    "base.yaml": "version: 1\ntitle: The boats of Quill Bay\nlanguages: [en]\n",
    "attributes.yaml": """\
version: 1
attributes:
  length:
    label: length
    phrasings: ["how long is {entity}", "what is the length of {entity}"]
    type: number
    unit: meter
  weight:
    label: weight
    phrasings: ["how heavy is {entity}", "what is the weight of {entity}"]
    type: number
    unit: tonne
""",
    "sources.yaml": """\
version: 1
sources:
  log: {title: The log, publisher: Harbour Office, published: 2020, url: "https://boats.example/"}
""",
}


def harbour(figure: int) -> Mapping[str, str]:
    """The files of a version: what they are called → what is in them."""
    boats = {
        f"entities/{name.lower()}.yaml": _BOAT.format(name=name, figure=figure)
        for name in ("Heron", "Gannet")
    }
    return {**_FILES, **boats}


def write_harbour(folder: Path, figure: int) -> Path:
    return write(folder, harbour(figure))


def warn(folder: Path, count: int = 1) -> None:
    """Leave files in the base that are passed over, which is worth a warning each.

    The notes of base.yaml change too, for what is passed over is no part of a base.
    """
    for number in range(count):
        (folder / f"entities/boat-{number}.txt").write_text("a boat", encoding="utf-8")
    path = folder / "base.yaml"
    path.write_text(f"{path.read_text('utf-8')}# {count} more\n", encoding="utf-8")


def mount_config_map(mount: Path, version: str, figure: int) -> Path:
    """Put a version of the base into a folder as Kubernetes does it: by links, switched at once."""
    write_harbour(mount / version, figure)
    new = mount / "..data_tmp"
    new.symlink_to(version)
    new.replace(mount / "..data")
    for name in ("base.yaml", "attributes.yaml", "sources.yaml", "entities"):
        link = mount / name
        if not link.is_symlink():
            link.symlink_to(f"..data/{name}")
    return mount
