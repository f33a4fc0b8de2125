"""British spelling taken for American, so that either makes a point."""

import re
from typing import Final

_ENDING: Final = re.compile(r"(?P<root>[a-z]{2,})is(?P<rest>ations?|e|ed|es|ers?|ing)")
_ANALYZE: Final = re.compile(r"(?P<root>(?:re)?anal|catal|paral)ys(?P<rest>e|ed|ers?|ing)")
_WITH_S: Final = """
    adv anti ar compr comprom conc cr cru dem dev disgu enterpr exerc expert franch improv likew
    merchand no otherw parad po pra prec prem prom pro ra rev superv surpr telev treat w advert exc
    inc circumc deno imprec appra semisuperv
"""
_ALWAYS_S: Final = frozenset(_WITH_S.split())
"""Roots of words that are written with s in America, too, such as supervise and exercise."""
_OUR: Final = re.compile(
    r"(?P<root>behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|endeav|vap|rig|vig)our(?P<rest>\w*)"
)
_OTHERS: Final = {
    "centre": "center",
    "centred": "centered",
    "centres": "centers",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "defence": "defense",
    "fibre": "fiber",
    "grey": "gray",
    "licence": "license",
    "litre": "liter",
    "metre": "meter",
    "metres": "meters",
    "practise": "practice",
    "practised": "practiced",
    "programme": "program",
    "sceptical": "skeptical",
}


def american(form: str) -> str:
    """Return a lower-case word as it is written in America."""
    if form in _OTHERS:
        return _OTHERS[form]
    if "is" in form and (found := _ENDING.fullmatch(form)):
        keeps = found["root"].removeprefix("un") in _ALWAYS_S or found["root"].endswith("w")
        return form if keeps else f"{found['root']}iz{found['rest']}"
    if "ys" in form and (found := _ANALYZE.fullmatch(form)):
        return f"{found['root']}yz{found['rest']}"
    if "our" in form and (found := _OUR.fullmatch(form)):
        return f"{found['root']}or{found['rest']}"
    return form
