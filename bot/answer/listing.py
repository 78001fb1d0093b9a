"""Lists and counts in words."""

from bot.answer.wording import fact_line, joined, kind_name, name
from bot.asking.listing.members import DATED, once
from bot.asking.listing.pages import Listed
from bot.languages import Language
from bot.matching.index import INVERSE
from bot.model import Citation, Fact, FactBase, in_language


def listed(base: FactBase, part: Listed, language: Language) -> tuple[list[str], list[Citation]]:
    """The members of a page, a line for each fact that they rest on, and what is left."""
    words = language.lists
    lines = []
    if part.counted:
        what = _filtered(base, part, _noun(base, part, language), language)
        lines.append(words.counted.format(what=what, total=part.total))
    lines.append(_members(base, part, language))
    own = once(fact for member in part.members for fact in member.facts)
    if any(DATED in each for each in part.filters):
        lines += [_line(base, fact, language) for fact in own]
    if part.left:
        lines.append(language.answer.more.format(count=part.left))
    lines += [words.stated.format(fact=_line(base, fact, language)) for fact in part.stated]
    return lines, [fact.citation for fact in (*own, *part.stated)]


def _line(base: FactBase, fact: Fact, language: Language) -> str:
    return fact_line(base, fact, base.attributes[fact.attribute].wording, fact.entity, language)


def _members(base: FactBase, part: Listed, language: Language) -> str:
    words = language.lists
    valued = _valued(base, part, language)
    if valued:
        return valued
    template = words.heading if part.first or part.left else words.whole
    listing = template.format(
        noun=_noun(base, part, language),
        first=part.first + 1,
        last=part.first + len(part.members),
        total=part.total,
        value=joined([name(base, each.entity, language) for each in part.members], language),
    )
    return _filtered(base, part, listing, language)


def _valued(base: FactBase, part: Listed, language: Language) -> str:
    """What has an entity as a value of a relation that words that end only; else empty."""
    label = part.noun.removesuffix(INVERSE)
    if label == part.noun or base.attributes[label].inverse is not None:
        return ""
    return language.lists.valued.format(
        noun=_noun(base, part, language),
        filters=joined([name(base, each, language) for each in part.filters], language),
        value=joined([name(base, each.entity, language) for each in part.members], language),
    )


def _filtered(base: FactBase, part: Listed, listing: str, language: Language) -> str:
    if not part.filters:
        return listing
    spans = [_span(base, each, language) for each in part.filters if DATED in each]
    names = [name(base, each, language) for each in part.filters if DATED not in each]
    filters = language.answer.joined.join([joined(names, language)] * bool(names) + spans)
    if part.noun not in base.kinds and spans:
        return listing
    return language.lists.filtered.format(filters=filters, list=listing)


def _span(base: FactBase, each: str, language: Language) -> str:
    """A date that filters a list, with its period: "launch date 1970–1979"."""
    label, _, text = each.partition(DATED)
    start, _, end = text.partition("..")
    way = "year" if start == end else "within" if start and end else "since" if start else "until"
    what = in_language(base.attributes[label].wording.label, language.code)
    return language.lists.spans[way].format(what=what, start=start, end=end)


def _noun(base: FactBase, part: Listed, language: Language) -> str:
    if part.noun in base.kinds:
        return kind_name(base, part.noun, part.total, language)
    if part.noun in base.attributes and any(DATED in each for each in part.filters):
        return joined([_span(base, each, language) for each in part.filters], language)
    attribute = base.attributes[part.noun.removesuffix(INVERSE)]
    inverse = attribute.inverse if part.noun.endswith(INVERSE) else None
    return in_language((inverse or attribute.wording).label, language.code)
