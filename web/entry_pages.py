"""Where the page of a thing is that residents may say something of."""

from flask import url_for

from models.feedback import About

# An entry's page is named by its id, under the list of its kind.
_LISTS = {
    About.FACILITY: "facilities.facilities",
    About.BENEFIT: "benefits.benefits",
    About.PLAN: "plans.plans",
    About.PROCEDURE: "procedures.procedures",
}


def page_of(about: str, record: str) -> str:
    """Its address."""
    return f"{url_for(_LISTS[About(about)])}/{record}"
