"""The blueprint that the pages of minutes share."""

from flask import Blueprint

blueprint = Blueprint("minutes", __name__)
