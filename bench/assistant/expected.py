"""What a reply has to say, in a form that replies can be compared with."""

import dataclasses


@dataclasses.dataclass
class Row:
    """What one row of a reply has to show: of each part one spelling, and every value. A row that says zero may be missing."""

    parts: list[set[str]]
    values: list[float] = dataclasses.field(default_factory=list)
    may_be_missing: bool = False


@dataclasses.dataclass
class Expected:
    rows: list[Row] | None = None  # nothing: no table is asked for
    order: str | None = None
    limit: int | None = None
    figures: list[float | None] = dataclasses.field(default_factory=list)
    says: list[set[str]] = dataclasses.field(default_factory=list)  # of each one spelling
    tolerance: float = 0.1
