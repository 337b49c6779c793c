"""What time it is: moments in UTC, days as they are counted in China."""

from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """This day in China, wherever the server stands."""
    return datetime.now(CHINA).date()
