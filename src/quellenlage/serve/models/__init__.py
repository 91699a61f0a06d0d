"""The API's answers as pydantic models: what OpenAPI documents, and nothing leaves in another shape.

Ids are the desk's own, which stay.
"""

from quellenlage.serve.models.account import (
    Claim,
    Edge,
    Evidence,
    Finding,
    Judgement,
    Member,
    NewJudgement,
    Origin,
    Story,
)
from quellenlage.serve.models.base import Listed, Model, Problem, Trouble
from quellenlage.serve.models.brief import (
    Brief,
    BriefFinding,
    BriefQuarantined,
    BriefStory,
    Citation,
    Document,
    TimelineEntry,
)
from quellenlage.serve.models.desk import DeskState, Feed, Quarantined
from quellenlage.serve.models.readings import (
    Actor,
    Change,
    Concept,
    Credit,
    Figure,
    Hit,
    Published,
    Reading,
    Region,
    Statement,
    Time,
    Version,
)

__all__ = [
    "Actor",
    "Brief",
    "BriefFinding",
    "BriefQuarantined",
    "BriefStory",
    "Change",
    "Citation",
    "Claim",
    "Concept",
    "Credit",
    "DeskState",
    "Document",
    "Edge",
    "Evidence",
    "Feed",
    "Figure",
    "Finding",
    "Hit",
    "Judgement",
    "Listed",
    "Member",
    "Model",
    "NewJudgement",
    "Origin",
    "Problem",
    "Published",
    "Quarantined",
    "Reading",
    "Region",
    "Statement",
    "Story",
    "Time",
    "TimelineEntry",
    "Trouble",
    "Version",
]
