"""The register: the list of policies, each policy's page, its dates, its texts."""

from governance.web.register import exporting, listing, one, texts
from governance.web.register.blueprint import blueprint

__all__ = ["blueprint", "exporting", "listing", "one", "texts"]
