"""Runs rules over pages, and holds the allows to account."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from ..document.findings import Finding, PageContext, Rule, SiteContext, in_order
from ..document.model import Allow, Page
from ..document.page_settings import KEY, settings_of
from ..document.site import Site
from ..language.catalogue import is_english
from .cores import on_every_core
from .file_rules import ALLOW_MISPLACED, ALLOW_UNUSED, ALLOW_WITHOUT_REASON, OPTION_NOT_USABLE
from .levels import chosen_levels, level_problems, levelled

_OF_ALLOWS = frozenset(card.id for card in (ALLOW_WITHOUT_REASON, ALLOW_UNUSED, ALLOW_MISPLACED))


def find(
    pages: Iterable[Page], rules: Sequence[Rule], site: Site, *, whole: Sequence[Page] | None = None
) -> list[Finding]:
    """What the rules find, without what was allowed, in order of file and place.

    `whole`: every page of the site. Rules about the whole site look only when it is given.
    An allow holds for the row or page that it covers. One that has no reason, covers nothing or was not needed is
    itself a finding, if its rule (ER-F06, ER-F07, ER-F08) is among `rules`. Those cannot be allowed.
    """
    of_site: dict[str, list[Finding]] = {}
    if whole is not None:
        context = SiteContext(whole, site)
        for rule in rules:
            for finding in rule.check_site(context) if rule.check_site else ():
                of_site.setdefault(finding.file, []).append(finding)
    not_asked = {rule.card.id for rule in rules if rule.check_site and whole is None}
    work = [(page, of_site.pop(page.file, [])) for page in pages]

    def look(part: slice) -> list[Finding]:
        return [finding for page, others in work[part] for finding in of_page(page, rules, site, others, not_asked)]

    found = on_every_core(look, len(work))
    for others in of_site.values():
        found += levelled(others, rules, site.settings)
    return in_order(found)


def of_page(
    page: Page, rules: Sequence[Rule], site: Site, of_site: Sequence[Finding], not_asked: Set[str]
) -> list[Finding]:
    """What stands on one page: what its rules find, and what rules about the whole site found there (`of_site`)."""
    settings, problems = settings_of(page, site.settings)
    context = PageContext(page, site if settings is site.settings else replace(site, settings=settings))
    found = list(_of_page(context, rules, of_site, not_asked))
    said = [(problem.message, problem.position) for problem in problems]
    own = page.front_matter.get(KEY)
    if own is not None and settings is not site.settings:
        place = own.value.get("rules", own).position if isinstance(own.value, Mapping) else own.position
        said += [(problem, place) for problem in level_problems(settings, rules, site.settings)]
    for message, position in said:
        first, _, help = message.partition(". ")
        help = help or "Look at the list of options."
        found.append(context.finding(OPTION_NOT_USABLE, position, f"{first.rstrip('.')}.", help))
    return found


def _of_page(
    context: PageContext, rules: Sequence[Rule], of_site: Sequence[Finding], not_asked: Set[str]
) -> Iterator[Finding]:
    settings = context.site.settings
    levels = chosen_levels(rules, settings) if settings.rules else {}
    off = {rule for rule, level in levels.items() if level == "off"}
    if not is_english(context.page.language):
        off |= {rule.card.id for rule in rules if rule.card.english_only}
    not_asked = {*not_asked, *off}
    seen = [f for rule in rules if rule.card.id not in off for f in rule.check(context)]
    found = levelled([*of_site, *seen], rules, settings)
    asked = {rule.card.id for rule in rules}
    used: set[tuple[int, str]] = set()
    for finding in found:
        cover = _cover(finding, context.page.allows)
        if cover is None:
            yield finding
        else:
            used.add((cover, finding.rule))
    for at, allow in enumerate(context.page.allows):
        unneeded = [rule for rule in allow.rules if (at, rule) not in used and rule not in not_asked]
        yield from (finding for finding in _of_allow(context, allow, unneeded, asked) if finding.rule in asked)


def _cover(finding: Finding, allows: Sequence[Allow]) -> int | None:
    """Which allow covers the finding; that of the row before that of the page. None when it stays."""
    if finding.rule in _OF_ALLOWS:
        return None
    for wanted in (finding.row, "page"):
        for at, allow in enumerate(allows):
            if wanted and allow.covers == wanted and allow.reason and finding.rule in allow.rules:
                return at
    return None


def _of_allow(context: PageContext, allow: Allow, unneeded: Sequence[str], asked: set[str]) -> Iterator[Finding]:
    """What is wrong with an allow. One thing at a time: without a reason it was not even tried."""
    if not allow.rules:
        yield context.finding(
            ALLOW_WITHOUT_REASON,
            allow.position,
            "This allow does not say which rule it is for.",
            "Write: allow ER-S01 because … , with the rule and your reason.",
        )
    elif not allow.reason:
        yield context.finding(
            ALLOW_WITHOUT_REASON,
            allow.position,
            "This allow gives no reason. So it does not hold.",
            "Write “because” after the rule, and then your reason.",
            excerpt=" ".join(allow.rules),
        )
    elif not allow.covers:
        yield context.finding(
            ALLOW_MISPLACED,
            allow.position,
            "This allow covers nothing. It stands inside a block, or nothing comes after it.",
            "Put it before the row, on a line of its own. Leave an empty line after it.",
            excerpt=" ".join(allow.rules),
        )
    else:
        for rule in unneeded:
            known = rule in asked
            near = difflib.get_close_matches(rule, sorted(asked), n=1)
            hint = f"Did you mean {near[0]}?" if near else "Look at the list of rules."
            yield context.finding(
                ALLOW_UNUSED,
                allow.position,
                f"{rule} finds nothing here, so there is nothing to allow." if known else f"There is no rule {rule}.",
                f"Take {rule} out of this line." if known else hint,
                excerpt=rule,
            )
