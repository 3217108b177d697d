"""The blueprint that the pages of bringing in share."""

from flask import Blueprint

blueprint = Blueprint("intake", __name__)
