"""The session cookie is Secure, and a browser keeps it on the loopback address."""

from __future__ import annotations

from governance.adapters.passwords import Passwords
from governance.db import unit_of_work
from governance.domain.permissions import Role
from tests import factories
from tests.browser.looking import PHONE, look
from tests.browser.site import PASSWORD, press, sign_in


def test_somebody_signs_in_and_out_again_on_a_phone(site):
    with site.app.app_context(), unit_of_work():
        factories.holder(
            Role.STAFF,
            factories.school(),
            email="staff@example.org",
            password_hash=Passwords(64).hash(PASSWORD),
        )
    with site.window(PHONE) as page:
        page.goto("/sign-in")
        look(page)
        sign_in(page, "staff@example.org")
        cookie = next(one for one in page.context.cookies() if one["name"] == "policies")
        assert cookie["secure"]
        assert cookie["httpOnly"]
        press(page, page.get_by_role("button", name="Sign out"))
        page.get_by_role("heading", name="Sign in").wait_for()
