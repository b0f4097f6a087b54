"""What the server refuses, in the words and the JSON of Google's."""

from collections.abc import Mapping
from typing import Any

_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    503: "UNAVAILABLE",
}
_RPC = "type.googleapis.com/google.rpc"


class RefusalError(Exception):
    """A request that is answered with an error."""

    def __init__(
        self, code: int, message: str, *, details: list[Mapping[str, Any]] | None = None, body: Any = None
    ) -> None:
        """With the JSON of the Sheets API, unless a body of another form is given."""
        super().__init__(message)
        self.code = code
        error = {"code": code, "message": message, "status": _STATUS.get(code, "UNKNOWN")}
        if details:
            error["details"] = details
        self.body = {"error": error} if body is None else body


def invalid_argument(message: str) -> RefusalError:
    """A request that is well formed and makes no sense."""
    return RefusalError(400, message)


def violation(field: str, description: str, message: str | None = None) -> RefusalError:
    """A request that names a field that is not there, or gives it what it cannot hold."""
    broken = {"description": description, **({"field": field} if field else {})}
    return RefusalError(
        400, message or description, details=[{"@type": f"{_RPC}.BadRequest", "fieldViolations": [broken]}]
    )


def no_such_sheet() -> RefusalError:
    """A spreadsheet that does not exist."""
    return RefusalError(404, "Requested entity was not found.")


def not_shared() -> RefusalError:
    """A spreadsheet that the caller may not open."""
    return RefusalError(403, "The caller does not have permission")


def not_signed_in() -> RefusalError:
    """A request without any token."""
    return RefusalError(
        403,
        "Method doesn't allow unregistered callers (callers without established identity). "
        "Please use API Key or other form of API consumer identity to call this API.",
    )


def bad_token() -> RefusalError:
    """A token that is unknown or has expired."""
    return RefusalError(
        401,
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication "
        "credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    )


def narrow_token(service: str, method: str) -> RefusalError:
    """A token whose scopes do not allow what is asked."""
    return RefusalError(
        403,
        "Request had insufficient authentication scopes.",
        details=[
            {
                "@type": f"{_RPC}.ErrorInfo",
                "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                "domain": "googleapis.com",
                "metadata": {"service": service, "method": method},
            }
        ],
    )


def drive_refusal(code: int, reason: str, message: str, **where: str) -> RefusalError:
    """An error in the older form that Drive keeps."""
    first = {"message": message, "domain": "global", "reason": reason, **where}
    return RefusalError(code, message, body={"error": {"errors": [first], "code": code, "message": message}})


def no_such_file(identifier: str) -> RefusalError:
    """A file that does not exist, or that the caller may not see: Drive does not tell which."""
    return drive_refusal(404, "notFound", f"File not found: {identifier}.", locationType="parameter", location="fileId")


def token_refusal(error: str, description: str, code: int = 400) -> RefusalError:
    """An error of the token endpoint."""
    return RefusalError(code, description, body={"error": error, "error_description": description})
