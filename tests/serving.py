"""A service over an engine that a test made, of no folder."""

from pathlib import Path

from bot.engine import Engine
from bot.knowledge import Loaded
from bot.service import KnowledgeService
from bot.starting import Started


def over(engine: Engine) -> KnowledgeService:
    return KnowledgeService(Started(engine, Loaded(None, ()), Path("nowhere"), None))
