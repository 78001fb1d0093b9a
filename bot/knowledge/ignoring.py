"""Which files of a folder are no part of the base: the usual ones, and those of `ignore`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from bot.knowledge.folder import Folder, is_ours, problem_at, visible
from bot.knowledge.problem import Problem

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MOST_STARS = 6
"""The most stars in a pattern: with more, one name could take too long to compare."""

USUAL = (
    # containers and clusters
    "docker-compose*.y*ml", "compose*.y*ml", "Chart.yaml", "values*.yaml", "skaffold.yaml",
    "kustomization.y*ml", "fly.y*ml", "render.y*ml", "app.y*ml", "serverless.y*ml", "charts/",
    "helm/", "k8s/", "kubernetes/", "deploy/", "manifests/",
    # builds and tests elsewhere
    "*pipelines.y*ml", "codecov.y*ml", "appveyor.y*ml", "cloudbuild.y*ml", "buildspec.y*ml",
    "lefthook.y*ml", "action.y*ml", "Taskfile.y*ml", "renovate.y*ml", "dependabot.y*ml",
    # packages
    "pnpm-*.yaml", "environment.y*ml", "conda*.y*ml", "pubspec.y*ml", "snapcraft.y*ml",
    # documents and translations of a project
    "mkdocs.y*ml", "readthedocs.y*ml", "_config.y*ml", "openapi*.y*ml", "swagger*.y*ml",
    "crowdin.y*ml", "CITATION.*",
    # beside facts: prose, pictures and what editors leave
    "*.md", "*.rst", "README*", "LICENSE*", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.svg",
    "*.webp", "*~", "\\#*#", "*.bak", "*.orig", "*.rej", "*.sw?", "*.tmp", "desktop.ini",
    "Thumbs.db",
)  # fmt: skip
"""Patterns of files that nobody takes for a part of the base; hidden ones are never looked at."""


def without_ignored(folder: Folder, patterns: Sequence[str]) -> Folder:
    """The same folder less what is ignored, by the patterns of base.yaml or the usual ones.

    base.yaml itself, which holds the patterns, is never ignored; the usual ones hold for what
    is passed over only.
    """
    left = Folder(folder.shown, folder.files, folder.errors)
    if patterns:
        spec = _spec(patterns)
        left.files = {
            sort: [file for file in files if sort == "base" or not spec.match_file(file.inner)]
            for sort, files in folder.files.items()
        }
        left.errors = {
            inner: error for inner, error in folder.errors.items() if not spec.match_file(inner)
        }
    if folder.passed_over:
        spec = _spec([*USUAL, *patterns])
        left.passed_over = {
            inner: mend for inner, mend in folder.passed_over.items() if not spec.match_file(inner)
        }
    return left


def problems_of(folder: Folder) -> Iterator[Problem]:
    """What can't be read, and what is passed over: a foreign folder's files in one warning."""
    yield from folder.errors.values()
    together: dict[str, list[str]] = {}
    for inner in sorted(folder.passed_over):
        top, inside, _ = inner.partition("/")
        foreign = inside and not is_ours(inner.split("/"))
        together.setdefault(f"{top}/" if foreign else inner, []).append(inner)
    for pattern, paths in together.items():
        message = _message(visible(pattern), len(paths) - 1, folder.passed_over[paths[0]])
        yield problem_at(folder, paths[0], "passed-over", message)


def is_pattern(text: str) -> bool:
    """Whether a text is a pattern that can match something, and not too slowly."""
    try:
        found = list(_spec([text]).patterns)
    except ValueError:
        return False
    matching = [pattern for pattern in found if pattern.include is not None]
    return bool(matching) and text.count("*") <= MOST_STARS


def _message(pattern: str, others: int, mend: str) -> str:
    more = f", nor are {others} more in {pattern}" if others else ""
    return f"this is not read{more}: {mend}, or add '{pattern}' to 'ignore' in base.yaml"


def _spec(patterns: Iterable[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - takes longer than reading a small base

    return GitIgnoreSpec.from_lines(patterns)
