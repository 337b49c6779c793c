"""What the assistant says, in the shape that page and API share."""

from pydantic import BaseModel, Field

from models.source import Citation

# A reply is read aloud, and sent to channels that show no cards: it stays under this many characters.
LONGEST = 500


class Choice(BaseModel):
    """A next thing to say, as a button."""

    label: str
    message: str


class FacilityLink(BaseModel):
    """A facility that a reply speaks of."""

    id: str
    name: str
    url: str = Field(pattern=r"^/facilities/[^/]+$")


class Reply(BaseModel):
    """`text` alone carries the whole answer."""

    text: str
    facilities: list[FacilityLink] = []
    sources: list[Citation] = []
    choices: list[Choice] = []
