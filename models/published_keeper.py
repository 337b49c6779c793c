"""How a published answer is read and changed."""

from sqlmodel import Session

from models.change import Kept
from models.errors import NotFound
from models.published import PublishedAnswer
from models.revising import Author, Values

FIELDS = frozenset(("question", "text", "area", "facility", "said_by", "said_on", "published"))


class AnswerKeeper:
    """Keeper of published answers; taking one back unpublishes it."""

    kind = Kept.ANSWER

    def read(self, session: Session, key: str) -> Values:
        """The fields that people can change. Raises NotFound."""
        answer = session.get(PublishedAnswer, key)
        if answer is None:
            raise NotFound(key)
        return answer.model_dump(mode="json", include=set(FIELDS))

    def write(self, session: Session, key: str, changed: Values, author: Author) -> None:
        """Put the changes into it."""
        answer = session.get(PublishedAnswer, key)
        if answer is None:
            answer = PublishedAnswer(id=key, **changed)
        for name, value in changed.items():
            setattr(answer, name, value)
        session.add(answer)
