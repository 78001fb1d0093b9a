"""The line that a source has in an answer."""

from dataclasses import replace

from bot.answer.markdown import Markdown
from bot.answer.plainly import text_of
from bot.answer.sources import source_lines
from bot.languages import LANGUAGES
from bot.model import Citation
from tests.small_base import BASE, CITED, SURVEY

ENGLISH = LANGUAGES["en"]


def test_one_source_is_one_short_line() -> None:
    (line,) = source_lines(BASE, [CITED, CITED], ENGLISH)
    assert line == "Source: Lake office, May 2021, ¶ 2"
    assert isinstance(line, Markdown)


def test_the_places_in_a_source_stand_together() -> None:
    cited = [CITED, Citation("survey", paragraph=4), Citation("survey", where={"en": "a map"})]
    (line,) = source_lines(BASE, cited, ENGLISH)
    assert line == "Source: Lake office, May 2021, ¶ 2, ¶ 4 and a map"


def test_several_sources_are_numbered() -> None:
    other = replace(SURVEY, id="atlas", publisher={"en": "Atlas"})
    base = replace(BASE, sources={**BASE.sources, "atlas": other})
    lines = source_lines(base, [CITED, Citation("atlas")], ENGLISH)
    assert lines == ["Source 1: Lake office, May 2021, ¶ 2", "Source 2: Atlas, May 2021"]


def test_the_address_is_behind_the_line_and_a_name_is_literal() -> None:
    publisher = {"en": "*Lake* [office](https://a.example)"}
    survey = replace(SURVEY, publisher=publisher, url="https://lakes.example/a_(b)")
    base = replace(BASE, sources={"survey": survey})
    (line,) = source_lines(base, [CITED], ENGLISH)
    assert line.endswith("](<https://lakes.example/a_(b)>)")
    shown = "Source: *Lake* [office](https://a.example), May 2021, ¶ 2"
    assert text_of([line]) == f"{shown} <https://lakes.example/a_(b)>"
