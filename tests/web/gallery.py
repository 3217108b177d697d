"""A small application that shows every component with invented data; for tests alone."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, flash, render_template
from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from wtforms import (
    BooleanField,
    FileField,
    Form,
    PasswordField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from governance.web.shell import sheets
from governance.web.shell.drawing import segments
from tests.web import gallery_data as data

ROOT = Path(__file__).resolve().parents[2]


class DraftForm(Form):
    """One field of each kind that the field macro draws."""

    title = StringField(
        "Title", [InputRequired("Enter the title of the policy.")], description="As on its cover."
    )
    owner = SelectField("Owner", choices=[SelectChoice("head", "Headteacher")])
    change = RadioField(
        "What changed", choices=[SelectChoice("none", "Nothing"), SelectChoice("minor", "Wording")]
    )
    readers = SelectMultipleField(
        "Who should read it", choices=[SelectChoice("s", "Staff"), SelectChoice("g", "Governors")]
    )
    summary = TextAreaField("Summary", [InputRequired("Say in a sentence what changed.")])
    password = PasswordField("Your password")
    draft = FileField("Draft")
    seen = BooleanField("I have read it myself")


def create_gallery() -> Flask:
    """The gallery at /, a bare page at /bare, a confirm page at /confirm."""
    app = Flask(
        "gallery", static_folder=str(ROOT / "governance" / "static"), static_url_path="/static"
    )
    app.config["SECRET_KEY"] = "gallery"
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.loader = ChoiceLoader(
        [FileSystemLoader(ROOT / "templates"), FileSystemLoader(Path(__file__).parent)]
    )
    app.jinja_env.globals["csrf_field"] = lambda: Markup(
        '<input type="hidden" name="csrf_token" value="token">'
    )

    app.jinja_env.globals["segments"] = segments
    sheets.init(app)

    @app.after_request
    def close_the_page(response):  # type: ignore[no-untyped-def]  # a test helper
        response.headers["Content-Security-Policy"] = "default-src 'self'"
        return response

    @app.get("/")
    def gallery() -> str:
        form = DraftForm(data={"owner": "head", "change": "minor", "readers": ["g"]})
        form.validate()
        return render_template("gallery.html", form=form, data=data, **data.SHELL)

    @app.get("/bare")
    def bare() -> str:
        return render_template("gallery_bare.html")

    @app.get("/confirm")
    def confirm() -> str:
        flash("The draft was sent to the clerk.", "done")
        flash(
            "The vote was not recorded: four governors were present and six are needed.", "refused"
        )
        return render_template("gallery_confirm.html", **data.SHELL)

    return app


if __name__ == "__main__":
    create_gallery().run(port=5055)
