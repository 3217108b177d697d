"""Word and PDF policies made by the program, for its demonstration and for tests."""

from governance.adapters.documents.writing.pdf import make_pdf
from governance.adapters.documents.writing.policy import Place, Policy
from governance.adapters.documents.writing.word import make_docx

__all__ = ["Place", "Policy", "make_docx", "make_pdf"]
