"""What changed between two texts: paragraph by paragraph, and word by word within a paragraph.

Paragraphs are matched first: those that occur once in both texts hold the two together, and what
lies between them is compared closely while it is small. Paragraphs left over are paired where they
share half their words. Words are never split; long paragraphs are compared sentence by sentence.
Every close comparison has a ceiling, so that the time grows with the length of the texts, and what
lies above a ceiling is shown as removed and added: always true, only less fine.
"""

from governance.domain.redline.changes import Change, ChangeKind, Op, Piece, Summary, summary
from governance.domain.redline.comparing import compare

__all__ = ["Change", "ChangeKind", "Op", "Piece", "Summary", "compare", "summary"]
