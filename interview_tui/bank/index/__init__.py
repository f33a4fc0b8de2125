"""The questions at hand without reading their files again: an index that can be thrown away."""

from interview_tui.bank.index.catalog import Catalog, open_catalog
from interview_tui.bank.index.rows import Choice, Counts, Row

__all__ = ["Catalog", "Choice", "Counts", "Row", "open_catalog"]
