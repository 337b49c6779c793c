"""GET /api/norms and GET /api/price-rules: classes of childcare by age, and what plans say of prices."""

from datetime import date

from flask import Response
from pydantic import Field

from models.lists import RecordPage
from models.norms import NormItem, NormSearch, list_norms, norms_for_age
from models.prices import PriceRuleItem, list_price_rules
from models.words import Typed
from web.api.answering import answer, part_of_api
from web.database import session

blueprint = part_of_api("prices")


class PriceRuleSearch(Typed):
    """Where, and for elder care or childcare."""

    area: str | None = Field(default=None, max_length=40)
    domain: str | None = Field(default=None, pattern="^(elder|childcare)$")


@blueprint.get("/norms", responses={200: RecordPage[NormItem]})
def norms(query: NormSearch) -> Response:
    """Which class takes which ages, how many children and carers; `age_months` leaves those that fit."""
    found = list_norms(session(), query.area)
    items = found if query.age_months is None else norms_for_age(found, query.age_months)
    return answer(RecordPage[NormItem](items=items, total=len(items), page=1, per_page=len(items) or 1))


@blueprint.get("/price-rules", responses={200: RecordPage[PriceRuleItem]})
def price_rules(query: PriceRuleSearch) -> Response:
    """What the plans say of prices; a ceiling's figures are null while nobody has published them."""
    items = list_price_rules(session(), query.area, date.today(), query.domain)
    return answer(RecordPage[PriceRuleItem](items=items, total=len(items), page=1, per_page=len(items) or 1))
