"""What is left to pay at a facility, from its recorded fees and a person's verdicts."""

from collections.abc import Iterator

from pydantic import BaseModel
from sqlmodel import Session

from models.benefit import BenefitKind, Standing
from models.errors import NotFound
from models.estimate import Estimate, Gap, MayGet, StatedFee, estimate
from models.facility import Kind
from models.items import FacilityItem, get_facility
from models.rules.verdict import Verdict
from models.verdicts import BenefitBrief, Eligibility

_NOT_DECIDED = {Verdict.NEED: Gap.NOT_ANSWERED, Verdict.UNSTATED: Gap.NOT_DEFINED}


class FacilityEstimate(BaseModel, arbitrary_types_allowed=True):
    """An estimate and the facility that it is for."""

    facility: FacilityItem
    estimate: Estimate


def estimate_for(session: Session, facility_id: str, found: Eligibility) -> FacilityEstimate | None:
    """Monthly fees less the allowances that fit; None where there is no such facility.

    Only what is in force, found likely, and of a stated amount is counted off. What a person may get besides
    stands there without a figure, and why.
    """
    try:
        facility = get_facility(session, facility_id)
    except NotFound:
        return None
    fees = [StatedFee(fee.item, fee.yuan, fee.per, fee.said_by) for fee in facility.fees]
    return FacilityEstimate(facility=facility, estimate=estimate(fees, _may_get(found, facility.kind)))


def _may_get(found: Eligibility, kind: Kind) -> Iterator[MayGet]:
    for one in found.results:
        benefit = one.benefit
        fits = benefit.kind is BenefitKind.ALLOWANCE and benefit.domain in (kind.value, "both")
        if fits and one.verdict is not Verdict.NO:
            gap = _NOT_DECIDED.get(one.verdict) or _not_in_force(benefit)
            yield MayGet(benefit.name, benefit.monthly_yuan, benefit.of, gap)


def _not_in_force(benefit: BenefitBrief) -> Gap | None:
    return Gap.NOT_IN_FORCE if benefit.draft or benefit.status is not Standing.IN_FORCE else None
