"""What is left to pay at a facility, from its recorded fees and a person's verdicts."""

from pydantic import BaseModel
from sqlmodel import Session

from models.eligibility import Eligibility
from models.errors import NotFound
from models.estimate import Estimate, MayGet, MonthlyFee, estimate
from models.items import FacilityItem, get_facility
from models.rules.verdict import Verdict


class FacilityEstimate(BaseModel, arbitrary_types_allowed=True):
    """An estimate and the facility that it is for."""

    facility: FacilityItem
    estimate: Estimate


def estimate_for(session: Session, facility_id: str, found: Eligibility) -> FacilityEstimate | None:
    """Monthly fees less the benefits that fit; None where there is no such facility.

    Only benefits paid to a person (allowances) and found likely are counted off; one whose amount no
    document states stands there without a figure.
    """
    try:
        facility = get_facility(session, facility_id)
    except NotFound:
        return None
    fees = [MonthlyFee(fee.item, fee.yuan, fee.said_by) for fee in facility.fees if fee.per == "month"]
    gets = [
        MayGet(one.benefit.name, one.benefit.monthly_yuan, one.benefit.of)
        for one in found.results
        if one.verdict is Verdict.LIKELY and one.benefit.kind == "allowance"
    ]
    return FacilityEstimate(facility=facility, estimate=estimate(fees, gets))
