"""The JSON form of an account; nothing of its secrets."""

from __future__ import annotations

from broadcaster.model import MAY, Account


def account_document(account: Account) -> dict[str, object]:
    """Give the JSON form of who may log in, as what."""
    return {
        "login": account.login,
        "name": account.name,
        "role": account.role.value,
        "may": sorted(each.value for each in MAY[account.role]),
        "closed": account.is_closed,
        "second_factor": account.has_second_factor,
        "last_login_at": account.last_login_at,
    }
