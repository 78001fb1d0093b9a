"""The sources of an answer as short lines, and as values for programs."""

from collections.abc import Iterable, Sequence

from bot.answer import figures
from bot.answer.markdown import Markdown, literal
from bot.answer.reply import CitedSource
from bot.answer.wording import joined
from bot.languages import Language
from bot.model import Citation, FactBase, in_language


def source_lines(base: FactBase, cited: Iterable[Citation], language: Language) -> list[str]:
    """One line for one source, a numbered line each for several; each behind its address."""
    places: dict[str, list[str]] = {}
    for citation in cited:
        known = places.setdefault(citation.source, [])
        place = _place(citation, language)
        if place and place not in known:
            known.append(place)
    lines = [_line(base, source, found, language) for source, found in places.items()]
    words = language.answer
    if len(lines) < 2:  # noqa: PLR2004 - one needs no number
        return [Markdown(words.source.format(source=line)) for line in lines]
    return [
        Markdown(words.numbered_source.format(number=number, source=line))
        for number, line in enumerate(lines, 1)
    ]


def _place(citation: Citation, language: Language) -> str:
    place = in_language(citation.where, language.code)
    if not place and citation.paragraph is not None:
        return language.answer.paragraph.format(number=citation.paragraph)
    return place


def _line(
    base: FactBase, source_id: str, places: Sequence[str], language: Language, title: str = ""
) -> str:
    """A source in Markdown: publisher, date and places, which lead to its address."""
    source = base.sources[source_id]
    publisher, day = in_language(source.publisher, language.code), source.published
    parts = [title] * bool(title) + [publisher, figures.day(day, language)]
    if places:
        parts.append(joined(places, language))
    text = literal(language.answer.cited.join(parts))
    return f"[{text}](<{source.url}>)" if source.url else text


def titled(base: FactBase, source_id: str, language: Language) -> str:
    """A source as a list has it: title, publisher, date."""
    title = in_language(base.sources[source_id].title, language.code)
    return Markdown(f"- {_line(base, source_id, (), language, title)}")


def cited_sources(
    base: FactBase, cited: Iterable[Citation], language: Language
) -> tuple[CitedSource, ...]:
    """The sources of citations, each once, in order."""
    return tuple(
        CitedSource(
            id=source.id,
            title=in_language(source.title, language.code),
            publisher=in_language(source.publisher, language.code),
            published=str(source.published),
            url=source.url,
        )
        for source in (base.sources[i] for i in dict.fromkeys(c.source for c in cited))
    )
