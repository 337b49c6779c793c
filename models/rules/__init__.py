"""Judging a resident's facts by the rules of benefits: pure, with three truth values."""
