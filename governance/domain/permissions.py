"""Who may do what: roles, permissions and the posts that people hold.

A permission is a word that each view and each verb wears. A post gives a person a role at one
school, at every school of one trust, or (the administrator) everywhere, from a day and to a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.domain.errors import NotFound, WrongPerson


class Role(StrEnum):
    """The roles people hold, in the order in which lists show them."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    CLERK = "clerk"
    HEADTEACHER = "headteacher"
    BUSINESS_MANAGER = "business_manager"
    GOVERNOR = "governor"
    TRUST_LEAD = "trust_lead"
    STAFF = "staff"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        """As people say it."""
        return _LABELS[self]


_LABELS = {
    Role.CHAIR: "Chair of governors",
    Role.VICE_CHAIR: "Vice-chair of governors",
    Role.CLERK: "Clerk",
    Role.HEADTEACHER: "Headteacher",
    Role.BUSINESS_MANAGER: "School business manager",
    Role.GOVERNOR: "Governor",
    Role.TRUST_LEAD: "Trust lead",
    Role.STAFF: "Staff",
    Role.ADMINISTRATOR: "Administrator",
}


class Permission(StrEnum):
    """The words that views and verbs wear."""

    READ_POLICIES = "read policies in force"
    SEE_REGISTER = "see the register"
    SEE_MEETINGS = "see meetings and their papers"
    BRING_IN = "bring documents into the register"
    SET_DATES = "set dates and frequencies"
    OPEN_REVIEWS = "open reviews"
    UPLOAD_DRAFT = "upload a draft"
    MAKE_AMENDMENTS = "hand in a text amended as decided"
    SEND_BACK = "send a draft back to the headteacher"
    PLAN_MEETINGS = "plan meetings and agendas"
    RECORD_DECISIONS = "record attendance and decisions"
    STATE_URGENCY = "state that a matter is urgent"
    SIGN = "sign a decided policy"
    ANSWER_QUERY = "answer the chair’s query"
    KEEP_RECORDS = "keep the records of schools, boards and people"
    READ_JOURNAL = "read the journal"
    DECLARE_INTERESTS = "declare interests of their own"
    KEEP_INTERESTS = "keep the register of interests and the link governors"


P = Permission
_GOVERNOR = {P.READ_POLICIES, P.SEE_REGISTER, P.SEE_MEETINGS, P.DECLARE_INTERESTS}
_CHAIR = _GOVERNOR | {P.SIGN, P.STATE_URGENCY, P.SEND_BACK, P.READ_JOURNAL}
_HEAD = _GOVERNOR | {P.UPLOAD_DRAFT, P.MAKE_AMENDMENTS}
_CLERK = _GOVERNOR | {
    P.BRING_IN,
    P.SET_DATES,
    P.OPEN_REVIEWS,
    P.MAKE_AMENDMENTS,
    P.SEND_BACK,
    P.PLAN_MEETINGS,
    P.RECORD_DECISIONS,
    P.ANSWER_QUERY,
    P.KEEP_RECORDS,
    P.READ_JOURNAL,
    P.KEEP_INTERESTS,
}

ALLOWED: dict[Role, frozenset[Permission]] = {
    Role.CHAIR: frozenset(_CHAIR),
    Role.VICE_CHAIR: frozenset(_CHAIR),
    Role.CLERK: frozenset(_CLERK),
    Role.HEADTEACHER: frozenset(_HEAD),
    Role.BUSINESS_MANAGER: frozenset(_HEAD),
    Role.GOVERNOR: frozenset(_GOVERNOR),
    Role.TRUST_LEAD: frozenset(_GOVERNOR | {P.READ_JOURNAL}),
    Role.STAFF: frozenset({P.READ_POLICIES}),
    Role.ADMINISTRATOR: frozenset({P.SEE_REGISTER, P.KEEP_RECORDS, P.READ_JOURNAL}),
}


@dataclass(frozen=True, slots=True)
class Post:
    """A role somebody holds at a school, or across a trust, or (both None) everywhere."""

    role: Role
    school_id: int | None = None
    trust_id: int | None = None
    starts: date | None = None
    ends: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the post is held on this day; both ends count."""
        return (self.starts is None or self.starts <= day) and (
            self.ends is None or day <= self.ends
        )

    def covers(self, school: SchoolRef) -> bool:
        """Whether the post reaches this school."""
        if self.school_id is not None:
            return self.school_id == school.id
        return self.trust_id is None or self.trust_id == school.trust_id


@dataclass(frozen=True, slots=True)
class SchoolRef:
    """A school as far as permissions care: its number and its trust's."""

    id: int
    trust_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Which schools a question may look at: a plain predicate, never a list of objects."""

    everywhere: bool = False
    school_ids: tuple[int, ...] = ()
    trust_ids: tuple[int, ...] = ()

    @property
    def nowhere(self) -> bool:
        """Whether no school at all is in reach."""
        return not (self.everywhere or self.school_ids or self.trust_ids)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts: who they are and the posts they hold today."""

    person_id: int
    name: str
    posts: tuple[Post, ...] = ()

    def roles_at(self, school: SchoolRef) -> tuple[Role, ...]:
        """The roles held at a school, in the order of `Role`."""
        held = {post.role for post in self.posts if post.covers(school)}
        return tuple(role for role in Role if role in held)

    def may(self, permission: Permission, school: SchoolRef) -> bool:
        """Whether a role held at this school carries the permission."""
        return any(permission in ALLOWED[role] for role in self.roles_at(school))

    def may_somewhere(self, permission: Permission) -> bool:
        """Whether any post carries the permission."""
        return any(permission in ALLOWED[post.role] for post in self.posts)

    def reach(self, permission: Permission) -> Reach:
        """The schools at which this person holds the permission."""
        posts = [post for post in self.posts if permission in ALLOWED[post.role]]
        return Reach(
            any(post.school_id is None and post.trust_id is None for post in posts),
            tuple(sorted({post.school_id for post in posts if post.school_id is not None})),
            tuple(
                sorted(
                    {
                        post.trust_id
                        for post in posts
                        if post.trust_id is not None and post.school_id is None
                    }
                )
            ),
        )

    def require(self, permission: Permission, school: SchoolRef) -> None:
        """Raise NotFound where the school is out of reach, WrongPerson where the role is wrong."""
        if self.may(permission, school):
            return
        if not self.roles_at(school):
            raise NotFound("There is no such page, or it belongs to another school.")
        roles = ", ".join(role.label.lower() for role in self.roles_at(school))
        raise WrongPerson(f"As {roles} you cannot {permission.value}. Ask the clerk who can.")
