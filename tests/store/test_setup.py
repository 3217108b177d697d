"""`flask governance setup`: the first school, its board and its clerk; safe to run twice."""

from __future__ import annotations

import pytest

from governance.adapters.passwords import Passwords
from governance.db import db
from governance.domain.permissions import Role
from governance.domain.routes import KindOfSchool
from governance.models.journal import JournalEntry
from governance.models.person import Person, Post
from governance.models.school import Body, BodyKind, School

GOOD = "a fine long password"
OTHER = "another fine password"
BY_OPTIONS = [
    "governance",
    "setup",
    "--school",
    "Alder Brook School",
    "--clerk-name",
    "Mina Holt",
    "--clerk-email",
    "Mina@Example.org",
    "--password-from",
    "-",
]


@pytest.fixture
def run(app):
    """Run the command as typed, with what is typed at its questions."""
    runner = app.test_cli_runner()

    def call(*arguments: str, typed: str = f"{GOOD}\n"):
        return runner.invoke(args=list(arguments), input=typed)

    return call


def everything(app):
    with app.app_context():
        return {
            table.__name__: db.session.query(table).count()
            for table in (School, Body, Person, Post, JournalEntry)
        }


def test_by_options_it_makes_the_school_its_board_and_a_clerk_who_can_sign_in(app, run):
    answer = run(*BY_OPTIONS)
    assert answer.exit_code == 0, answer.output
    assert "Sign in as mina@example.org" in answer.output
    assert GOOD not in answer.output
    with app.app_context():
        school = db.session.query(School).one()
        assert (school.name, school.rules) == (
            "Alder Brook School",
            KindOfSchool.ENGLAND_MAINTAINED,
        )
        assert db.session.query(Body).one().kind is BodyKind.GOVERNING_BOARD
        clerk = db.session.query(Person).one()
        assert Passwords(64).matches(clerk.password_hash, GOOD)
        post = db.session.query(Post).one()
        assert (post.role, post.school_id) == (Role.CLERK, school.id)
        entry = db.session.query(JournalEntry).one()
        assert (entry.verb, entry.actor_name) == ("set up the school", "Mina Holt")


def test_asked_at_a_terminal_the_password_is_typed_twice_and_never_shown(app, run):
    typed = [
        "Alder Brook School",
        "academy",
        "secondary",
        "",
        "",
        "11",
        "Mina Holt",
        "mina@example.org",
        "short",
        "short",
        GOOD,
        "something else entirely",
        GOOD,
        GOOD,
        "n",
    ]
    answer = run("governance", "setup", typed="\n".join(typed) + "\n")
    assert answer.exit_code == 0, answer.output
    assert "at least 12 characters" in answer.output
    assert GOOD not in answer.output
    with app.app_context():
        assert db.session.query(School).one().rules is KindOfSchool.ENGLAND_ACADEMY
        assert db.session.query(Body).one().kind is BodyKind.TRUST_BOARD
        assert db.session.query(Person).count() == 1


def test_an_administrator_is_made_only_where_one_is_wanted(app, run):
    wanted = ["--administrator-name", "Per Ives", "--administrator-email", "per@example.org"]
    assert run(*BY_OPTIONS, *wanted, typed=f"{GOOD}\n{OTHER}\n").exit_code == 0
    with app.app_context():
        post = db.session.query(Post).filter_by(role=Role.ADMINISTRATOR).one()
        assert (post.school_id, post.trust_id) == (None, None)
        assert Passwords(64).matches(post.person.password_hash, OTHER)


def test_a_dry_run_says_what_it_would_make_and_makes_nothing(app, run):
    before = everything(app)
    answer = run(*BY_OPTIONS, "--dry-run")
    assert answer.exit_code == 0
    assert "Would make Alder Brook School" in answer.output
    assert "Nothing was changed." in answer.output
    assert everything(app) == before


def test_a_second_run_is_refused_and_changes_nothing(app, run):
    run(*BY_OPTIONS)
    before = everything(app)
    answer = run(*BY_OPTIONS)
    assert answer.exit_code == 1
    assert "There is a register already; nothing was changed." in answer.output
    assert everything(app) == before


def test_another_school_is_added_only_by_its_word_and_under_a_name_of_its_own(app, run):
    run(*BY_OPTIONS)
    before = everything(app)
    again = run(*BY_OPTIONS, "--add-school")
    assert again.exit_code == 1
    assert "“Alder Brook School” is in the register already." in again.output
    assert everything(app) == before
    other = ["governance", "setup", "--add-school", "--school", "Hazel Ford School"]
    other += ["--clerk-name", "Ann Roe", "--clerk-email", "ann@example.org"]
    assert run(*other, "--password-from", "-").exit_code == 0
    assert everything(app)["School"] == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("short\n", "Use at least 12 characters."),
        ("\n", "Use at least 12 characters."),
        ("aaaaaaaaaaaaaaaa\n", "more than a few different characters"),
        ("", "holds no line for the clerk’s password."),
    ],
)
def test_no_password_or_a_weak_one_makes_nothing(app, run, typed, said):
    answer = run(*BY_OPTIONS, typed=typed)
    assert answer.exit_code == 1
    assert said in answer.output
    assert not any(everything(app).values())


def test_an_address_that_is_none_is_refused_with_a_sentence(app, run):
    options = [one if one != "Mina@Example.org" else "mina" for one in BY_OPTIONS]
    answer = run(*options)
    assert answer.exit_code == 1
    assert "“mina” is not an e-mail address." in answer.output
    assert not any(everything(app).values())
