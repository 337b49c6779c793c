"""What the tests stand on: real servers, started and stopped here, and pages that are looked at."""
