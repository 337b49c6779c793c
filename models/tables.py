"""Every table of the directory, in an order in which they can be filled."""

from models.alias import Alias
from models.area import Area
from models.benefit import Benefit, Term
from models.change import Change, Revision
from models.duty import Department, Duty, DutyDepartment
from models.enquiry import Enquiry
from models.facility import (
    CreditNote,
    Facility,
    FacilityArea,
    FacilityCareMode,
    FacilityPlace,
    Fee,
    Vacancy,
)
from models.feedback import Feedback, Graded
from models.hotline import Hotline
from models.indicator import Indicator
from models.loaded import Loaded
from models.mention import Mention
from models.norm import Norm
from models.note import Note
from models.operator import OperatorLink, Proposal
from models.passage import Passage
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.price import Parameter, PriceRule, PriceShare
from models.procedure import Procedure
from models.published import PublishedAnswer
from models.record import Record
from models.setting import Interest, Setting
from models.source import Source
from models.total import PrintedTotal
from models.worker import Guess, Worker

TABLES: tuple[type[Record], ...] = (
    Area,
    Plan,
    Alias,
    Department,
    Facility,
    Source,
    FacilityPlace,
    FacilityCareMode,
    Fee,
    Vacancy,
    CreditNote,
    FacilityArea,
    Clause,
    Point,
    Policy,
    Indicator,
    Duty,
    DutyDepartment,
    Mention,
    Note,
    PrintedTotal,
    Hotline,
    Term,
    Benefit,
    Norm,
    PriceRule,
    PriceShare,
    Parameter,
    Enquiry,
    Feedback,
    Graded,
    Loaded,
    Worker,
    Guess,
    Revision,
    Change,
    OperatorLink,
    Proposal,
    PublishedAnswer,
    Procedure,
    Setting,
    Interest,
    Passage,
)

# Written by models/index.py alone, from the others.
DERIVED: tuple[type[Record], ...] = (FacilityArea, Passage)
