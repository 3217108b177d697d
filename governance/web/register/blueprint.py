"""The blueprint that the register's pages share."""

from flask import Blueprint

blueprint = Blueprint("register", __name__)
