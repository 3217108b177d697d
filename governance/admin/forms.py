"""The forms of the record tables; choices of schools and bodies are set for each request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    Form,
    IntegerField,
    PasswordField,
    SelectChoice,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp

from governance.admin import choices
from governance.domain.permissions import Role
from governance.domain.routes import KindOfSchool
from governance.models.school import BodyKind, Category, Phase, SchoolKind
from governance.web.labels import label

NOT_OFFERED = "Choose one of the list."
DAY_OF_YEAR = r"(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])\Z"
RULES = {
    KindOfSchool.ENGLAND_MAINTAINED: "England: maintained school",
    KindOfSchool.ENGLAND_ACADEMY: "England: academy",
    KindOfSchool.WALES_MAINTAINED: "Wales: maintained school",
    KindOfSchool.CUSTOM: "Rules of its own",
}


def tidy(value: str | None) -> str | None:
    """Without white space around; None where nothing is left."""
    return " ".join(value.split()) or None if value else None


def whole_text(value: str | None) -> str | None:
    """With its lines, without white space around; None where nothing is left."""
    return (value or "").strip() or None


def words(kinds: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """The choices of an enumeration."""
    return [(kind.value, label(kind)) for kind in kinds]


class Day(DateField):
    """A native date input with a sentence for what is no date."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """ValueError with the sentence where it cannot be read."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Enter a day, for example 2026-11-20.") from None


class Whole(IntegerField):
    """A whole number with a sentence for what is none."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """ValueError with the sentence where it cannot be read."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Enter a whole number.") from None


class Offered(SelectField):
    """One of the choices, which are those in reach; anything else is refused with a sentence."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, invalid_choice_message=NOT_OFFERED, choices=[], **kwargs)

    def offer(self, offered: Iterable[tuple[str, str]]) -> None:
        """Set what is offered in this request: (value, words)."""
        self.choices = [SelectChoice(value, said) for value, said in offered]


class Word(Offered):
    """One word of an enumeration."""

    def __init__(self, label: str, kinds: type[StrEnum], **kwargs: Any) -> None:
        super().__init__(label, coerce=kinds, **kwargs)
        self.offer(words(kinds))

    def process_formdata(self, valuelist: list[str]) -> None:
        """ValueError with the sentence for a word that there is not."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(NOT_OFFERED) from None


class Ordered(Form):
    """A form whose fields stand in an order of their own, whatever they were inherited from."""

    order: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Any]:
        first = [self._fields[name] for name in self.order if name in self._fields]
        return iter(first + [one for one in self._fields.values() if one not in first])


def named(what: str, most: int = 200) -> list[Any]:
    """A text that must be there and fit."""
    return [
        InputRequired(f"Enter {what}."),
        Length(max=most, message=f"Use at most {most} characters."),
    ]


def between(low: int, high: int) -> list[Any]:
    """A number within limits."""
    message = f"Enter a number from {low} to {high}."
    return [InputRequired(message), NumberRange(low, high, message)]


def term(which: str, default: str) -> StringField:
    """The day on which a term begins, the same each year."""
    return StringField(
        f"The {which} term begins",
        [InputRequired("Enter a month and a day."), Regexp(DAY_OF_YEAR, 0, "Write it as MM-DD.")],
        description=f"Month and day, for example {default}.",
        default=default,
    )


class TrustForm(Form):
    """A trust."""

    name = StringField("Name", named("the name of the trust"), filters=[tidy])


class SchoolForm(Ordered):
    """A school as its clerk keeps it."""

    name = StringField("Name", named("the name of the school"), filters=[tidy])
    kind = Word("Kind of school", SchoolKind)
    phase = Word("Phase", Phase)
    rules = Word("Rules for decisions", KindOfSchool)
    lead_days = Whole(
        "Reviews open this many days before they are due", between(7, 365), default=56
    )
    window_days = Whole(
        "Approved within this many days of the due date, a policy keeps its anniversary",
        between(0, 120),
        default=28,
    )
    spring_starts = term("spring", "01-01")
    summer_starts = term("summer", "04-01")
    autumn_starts = term("autumn", "09-01")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rules.offer((kind.value, said) for kind, said in RULES.items())


class AnySchoolForm(SchoolForm):
    """A school as an administrator keeps it: with its trust."""

    order = ("name", "trust_id")
    trust_id = Offered("Trust", default="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.trust_id.offer([("", "None"), *choices.trusts()])
        self.trust_id.data = "" if self.trust_id.data in (None, "None") else self.trust_id.data


class BodyForm(Ordered):
    """A body, once its school is known."""

    name = StringField("Name", named("the name of the body"), filters=[tidy])
    kind = Word("Kind of body", BodyKind, default=BodyKind.COMMITTEE)
    seats = Whole(
        "Seats",
        between(1, 60),
        description="Places of governors, filled or vacant; associate members do not count.",
    )
    quorum = Whole(
        "Quorum in its terms of reference",
        [Optional(), NumberRange(1, 60, "Enter a number from 1 to 60, or nothing.")],
        description="Only where it asks for more than the regulations do.",
    )
    terms = TextAreaField(
        "Terms of reference",
        [Optional(), Length(max=20_000, message="Keep them within 20,000 letters.")],
        filters=[whole_text],
        description="What the body is for and what it may decide, in the board’s words.",
    )
    terms_minute = StringField(
        "Minute that agreed them",
        [Optional(), Length(max=80, message="Give the reference in at most 80 letters.")],
        filters=[tidy],
    )


class NewBodyForm(BodyForm):
    """A new body of a school in reach."""

    order = ("school_id",)
    school_id = Offered("School")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.school_id.offer(choices.schools())


class TenureForm(Ordered):
    """From when, and to when."""

    starts = Day("First day", [InputRequired("Enter the first day.")])
    ends = Day("Last day", [Optional()], description="Leave it empty while it lasts.")


class MembershipForm(TenureForm):
    """A member's place on a body."""

    order = ("email", "body", "category", "votes")
    category = Word("Category", Category, default=Category.CO_OPTED)
    votes = BooleanField("May vote", default=True)


class NewMembershipForm(MembershipForm):
    """A new member of a body in reach."""

    body = Offered("Body")
    email = EmailField(
        "E-mail address of the member",
        named("the e-mail address", 254),
        render_kw={"list": "people"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body.offer(choices.bodies())


class PersonForm(Ordered):
    """A person's name and address."""

    name = StringField("Name", named("the name"), filters=[tidy])
    email = EmailField(
        "E-mail address",
        named("the e-mail address", 254),
        description="They sign in with it, and messages go to it.",
    )


class RoleForm(TenureForm):
    """A role at a place in reach."""

    order = ("name", "email", "role", "place")
    role = Word("Role", Role, default=Role.GOVERNOR)
    place = Offered("Where")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.place.offer(choices.places())
        if not choices.kept().everywhere:
            self.role.offer(words(role for role in Role if role is not Role.ADMINISTRATOR))


class NewPersonForm(PersonForm, RoleForm):
    """Somebody new, with their first post."""


class NewPostForm(RoleForm):
    """Another post for somebody in reach."""

    email = EmailField(
        "E-mail address of the person",
        named("the e-mail address", 254),
        render_kw={"list": "people"},
    )


class PasswordForm(Form):
    """A new password, typed twice."""

    password = PasswordField("New password", description="At least 12 characters.")
    again = PasswordField("The same again")
