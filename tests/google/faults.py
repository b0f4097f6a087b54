"""Faults that are asked for: the next requests that match are answered with an error, late, in HTML, or not at all."""

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

_RPC = "type.googleapis.com/google.rpc"


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to the next `times` requests whose `METHOD /path` the pattern is found in."""

    status: int = 503
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    times: int = 1
    match: str = ""
    #: Seconds before the answer, the true one when the status is 0.
    delay: float = 0.0
    #: The connection is closed without a word: before the request is carried out, or after.
    closed: bool = False
    carried_out: bool = False

    def answered(self) -> Any:
        """The body: a text is HTML, anything else JSON."""
        return self.body or _error(self.status, "The service is currently unavailable.")


class Faults:
    """The faults still to come."""

    def __init__(self) -> None:
        """With none."""
        self._waiting: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, *faults: Fault) -> None:
        """Ask for those."""
        with self._lock:
            self._waiting.extend(faults)

    def clear(self) -> None:
        """Ask for none."""
        with self._lock:
            self._waiting.clear()

    def taken(self, verb: str, path: str) -> Fault | None:
        """The fault that a request meets, counted."""
        with self._lock:
            for n, fault in enumerate(self._waiting):
                if re.search(fault.match, f"{verb} {path}"):
                    left = replace(fault, times=fault.times - 1)
                    self._waiting[n : n + 1] = [left] if left.times > 0 else []
                    return fault
        return None


def _error(code: int, message: str, status: str = "UNAVAILABLE", **more: Any) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "status": status, **more}}


def quota(times: int = 1, *, retry_after: int | None = None, match: str = "") -> Fault:
    """Too many requests in a minute."""
    message = (
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service "
        "'sheets.googleapis.com' for consumer 'project_number:123456789012'."
    )
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return Fault(429, _error(429, message, "RESOURCE_EXHAUSTED"), headers, times, match)


def drive_quota(times: int = 1, *, match: str = "") -> Fault:
    """Too many requests, in the form that Drive gives it: a 403."""
    reason = {"domain": "usageLimits", "reason": "userRateLimitExceeded", "message": "User Rate Limit Exceeded"}
    return Fault(
        403, {"error": {"errors": [reason], "code": 403, "message": "User Rate Limit Exceeded"}}, {}, times, match
    )


def api_disabled(times: int = 1, *, match: str = "") -> Fault:
    """The Sheets API is not enabled in the account's project."""
    address = "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123456789012"
    message = (
        f"Google Sheets API has not been used in project 123456789012 before or it is disabled. Enable it by visiting {address} then "
        "retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry."
    )
    details = [
        {"@type": f"{_RPC}.Help", "links": [{"description": "Google developers console API activation", "url": address}]},
        {"@type": f"{_RPC}.ErrorInfo", "reason": "SERVICE_DISABLED", "domain": "googleapis.com",
         "metadata": {"service": "sheets.googleapis.com", "consumer": "projects/123456789012"}},
    ]  # fmt: skip
    return Fault(403, _error(403, message, "PERMISSION_DENIED", details=details), {}, times, match)


def page(status: int = 502, times: int = 1, *, match: str = "") -> Fault:
    """An HTML page instead of JSON, as a front server gives it."""
    return Fault(
        status,
        f"<!DOCTYPE html><html lang=en><title>Error {status} (Server Error)!!1</title><p>That’s an error.</html>",
        {},
        times,
        match,
    )


def closed(times: int = 1, *, carried_out: bool = False, match: str = "") -> Fault:
    """A connection that is closed: once the request was carried out, or before."""
    return Fault(0, times=times, match=match, closed=True, carried_out=carried_out)


def late(seconds: float, times: int = 1, *, match: str = "") -> Fault:
    """The true answer, after some seconds."""
    return Fault(0, times=times, match=match, delay=seconds)


#: The faults that `POST /_faults` names by `kind`; any other field of the body is an argument.
KINDS = {
    "quota": quota,
    "drive_quota": drive_quota,
    "api_disabled": api_disabled,
    "page": page,
    "closed": closed,
    "late": late,
    "status": Fault,
}
