"""Words that give a date to somebody else: laws, guidance, models, training, earlier policies."""

from __future__ import annotations

LAW = (
    r"\b(?:acts?|regulations?|legislation|directives?|order|code of practice|codes? of "
    r"practice|guidance|guidelines|advice|dfe|dfes|dcsf|hse|isi|ofsted|"
    r"department for education|keeping children safe|kcsie|working together|framework"
    r"|white paper|convention|handbook|circular|statute|"
    r"teachers'? standards|national curriculum|gdpr|general data protection|national "
    r"(?:award|agreement)|standards|manual|chapter|eyfs|equality act|bill)\b"
)
THIRD = (
    r"\b(?:model|template|county|council(?:'s)?|local authority|la policy|authority's"
    r"|diocese|diocesan|union|unions|published by|issued by|the key|national)\b"
)
EARLIER = (
    r"\b(?:previous|earlier|former|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|old"
    r"|withdrawn|expired|the policy of)\b"
)
EVENT = (
    r"\b(?:train(?:ing|ed)|inset|refresher|course|certificates?|survey(?:ed)?|inspect(?:ion"
    r"|ed)|upgraded|installed|audit(?:ed)?|award|census|opened|built|founded|"
    r"meeting about|consultation|took effect|came into force|in force|since|from|until"
    r"|academic year|school year|exams?|results|born)\b"
)
