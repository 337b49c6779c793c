"""Reads a plan's text: outline, tables, projects, indicators, duties, documents, and what does not add up.

Pure: text in, `PlanReading` out. It knows no plan, no place and no file, and raises for no text whatever:
what cannot be read is left out and said in the warnings.
"""

from data.reader.plan import read_plan
from data.reader.result import PlanReading

__all__ = ["PlanReading", "read_plan"]
