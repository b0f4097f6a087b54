"""What came in place of an answer: what to tell, whether it may pass, whether Google may have done what it was asked.

Everything that the libraries raise is known here and nowhere else: gspread's errors (a 403 is Python's own PermissionError, with
no message), google-auth's, which are no errors of gspread, and those of requests under both.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from google.auth.exceptions import GoogleAuthError, RefreshError, TransportError
from gspread.exceptions import APIError, GSpreadException, SpreadsheetNotFound

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google import refusals

#: Everything that the libraries may raise when they talk to Google.
FAILURES = (requests.RequestException, GoogleAuthError, GSpreadException, PermissionError)

#: Answers that another try may change. 403 is one of them when it tells of a quota.
PASSING = frozenset({408, 429, 500, 502, 503, 504})
_QUOTA_REASONS = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED"})
_DISABLED_REASONS = frozenset({"SERVICE_DISABLED", "accessNotConfigured"})
_UNCONNECTED = re.compile("NewConnectionError|NameResolutionError")
_CUT = (requests.ConnectionError, requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError)
#: A refusal that a program answers is short; more than this is not worth reading.
_LONGEST_REASON = 20_000


@dataclass(frozen=True, slots=True)
class Setback:
    """A try that failed.

    `may_pass` says that another may not; `may_be_done` that Google may have carried out what it was asked; `is_connected`
    that somebody was there; `wait` is how many seconds Google asks for.
    """

    refusal: UnreachableSheet
    may_pass: bool = False
    may_be_done: bool = False
    is_connected: bool = True
    wait: float = 0


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the service account's address ("" for a person) and the project of the key, to be told in refusals."""

    account: str = ""
    project: str = ""


NOBODY = Asker()


def of_answer(answer: requests.Response, asker: Asker = NOBODY, *, writing: bool = False) -> Setback | None:
    """What is wrong with an answer; None when it is one of Google's that says yes."""
    told = _told(answer)
    if answer.ok and not answer.is_redirect:
        return None if told is not None else Setback(_not_google(answer), may_be_done=True)
    if answer.status_code == requests.codes.too_many_requests or (told and _reasons(told) & _QUOTA_REASONS):
        return Setback(refusals.quota(), may_pass=True, wait=_seconds_asked(answer))
    if answer.status_code in PASSING:
        return Setback(
            refusals.unavailable(answer.status_code), may_pass=True, may_be_done=True, wait=_seconds_asked(answer)
        )
    if told is None:
        return Setback(_not_google(answer))
    return Setback(_refusal(answer.status_code, told, asker, writing=writing))


def _told(answer: requests.Response) -> Mapping[str, Any] | None:
    """The JSON object of an answer; None when it is anything else."""
    try:
        told = answer.json()
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def _not_google(answer: requests.Response) -> UnreachableSheet:
    start = answer.content[:_LONGEST_REASON].lstrip()
    if answer.is_redirect or start.startswith(b"<"):
        return refusals.not_google()
    return refusals.not_google("une réponse incompréhensible" if start else "une réponse vide")


def _refusal(status: int, told: Mapping[str, Any], asker: Asker, *, writing: bool) -> UnreachableSheet:
    reasons, words = _reasons(told), _words(told)
    match status:
        case 401:
            return _lost_access(asker)
        case 403:
            return _forbidden(told, asker, writing=writing)
        case 404:
            return refusals.no_such_sheet(asker.account)
        case 400 if "FAILED_PRECONDITION" in reasons or "Office file" in words:
            return refusals.office_file()
        case 400 if "protected cell" in words:
            return refusals.protected_range()
    return refusals.refused_request(status)


def _forbidden(told: Mapping[str, Any], asker: Asker, *, writing: bool) -> UnreachableSheet:
    reasons = _reasons(told)
    if reasons & _DISABLED_REASONS:
        return refusals.api_disabled(_project(told) or asker.project)
    if "ACCESS_TOKEN_SCOPE_INSUFFICIENT" in reasons:
        return refusals.revoked_consent()
    return refusals.not_editable(asker.account) if writing else refusals.not_shared(asker.account)


def _lost_access(asker: Asker) -> UnreachableSheet:
    return refusals.revoked_key(asker.account) if asker.account else refusals.revoked_consent()


def _error(told: Mapping[str, Any]) -> Mapping[str, Any]:
    error = told.get("error")
    return error if isinstance(error, dict) else {}


def _words(told: Mapping[str, Any]) -> str:
    return str(_error(told).get("message", ""))[:_LONGEST_REASON]


def _reasons(told: Mapping[str, Any]) -> set[str]:
    """The machine's words for why, in the old form (`errors`) and in the new (`status` and `details`)."""
    error = _error(told)
    listed = [*_listed(error, "errors"), *_listed(error, "details")]
    return {str(entry["reason"]) for entry in listed if "reason" in entry} | {str(error.get("status", ""))}


def _listed(error: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    entries = error.get(name)
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _project(told: Mapping[str, Any]) -> str:
    """The number of the project whose API is to be enabled, as Google's message tells it."""
    found = re.search(r"project[ =](\d{1,20})", _words(told))
    return found[1] if found else ""


def _seconds_asked(answer: requests.Response) -> float:
    """How long Retry-After asks to wait: seconds, or a date held against that of the answer; 0 when it asks nothing."""
    asked = answer.headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d{1,9}", asked):
        return float(asked)
    try:
        sent = parsedate_to_datetime(answer.headers.get("Date", ""))
        return max(0.0, (parsedate_to_datetime(asked) - sent).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def of_failure(error: Exception, asker: Asker = NOBODY, *, writing: bool = False) -> Setback:
    """What one of FAILURES means."""
    if isinstance(error, requests.RequestException):
        return _network_setback(error)
    if isinstance(error, GoogleAuthError):
        return _token_setback(error, asker)
    if isinstance(error, APIError):
        return of_answer(error.response, asker, writing=writing) or Setback(refusals.refused_request(200))
    if isinstance(error, PermissionError):
        return Setback(refusals.not_shared(asker.account, writing=writing))
    if isinstance(error, SpreadsheetNotFound):
        return Setback(refusals.no_such_sheet(asker.account))
    return Setback(refusals.refused_request(400))


def _token_setback(error: GoogleAuthError, asker: Asker) -> Setback:
    """No token could be had: whatever was asked of the sheet has not been done."""
    if isinstance(error, RefreshError):
        return Setback(_refresh_refusal(str(error.args[0] if error.args else ""), asker), may_pass=error.retryable)
    if isinstance(error, TransportError):
        return _before_asking(error, asker)
    return Setback(refusals.refused_access(type(error).__name__))


def _before_asking(error: TransportError, asker: Asker) -> Setback:
    """What kept the token endpoint from answering, as a Setback of what was asked after it."""
    cause = error.args[0] if error.args else None
    if isinstance(cause, requests.Response):
        setback = of_answer(cause, asker)
    elif isinstance(cause, requests.RequestException):
        setback = _network_setback(cause)
    else:
        setback = None
    told = setback or Setback(refusals.no_network())
    return Setback(told.refusal, told.may_pass, is_connected=told.is_connected, wait=told.wait)


def _refresh_refusal(told: str, asker: Asker) -> UnreachableSheet:
    """Why the token endpoint said no, by the words of its answer: `code: description`."""
    code, _, description = told.partition(": ")
    if "short-lived" in description or "iat" in description.split():
        return refusals.wrong_clock()
    if code == "invalid_grant":
        return _lost_access(asker)
    if code in {"invalid_client", "deleted_client", "disabled_client", "unauthorized_client"}:
        return refusals.revoked_key(asker.account) if asker.account else refusals.refused_client()
    # The code is a word of the protocol; anything else came from who knows where, and is not repeated.
    return refusals.refused_access(code if re.fullmatch(r"[a-z_]{3,40}", code) else "sans raison donnée")


def _network_setback(error: requests.RequestException) -> Setback:
    """A failure under the protocol; a class is looked at before those it is one of."""
    if isinstance(error, requests.exceptions.SSLError):
        return Setback(refusals.intercepted())
    if isinstance(error, requests.exceptions.ProxyError):
        return Setback(refusals.refusing_proxy(), may_pass=True, is_connected=False)
    # urllib3 tells of what never got through by these names; anything else happened on an open connection.
    if isinstance(error, requests.ConnectTimeout) or _UNCONNECTED.search(repr(error)):
        return Setback(refusals.no_network(), may_pass=True, is_connected=False)
    if isinstance(error, requests.Timeout):
        return Setback(refusals.too_slow(), may_pass=True, may_be_done=True)
    if isinstance(error, _CUT):
        return Setback(refusals.cut_short(), may_pass=True, may_be_done=True)
    return Setback(refusals.refused_request(400))


@contextmanager
def translated(asker: Asker = NOBODY, *, writing: bool = False) -> Iterator[None]:
    """Whatever the libraries raise inside becomes an UnreachableSheet."""
    try:
        yield
    except FAILURES as error:
        raise of_failure(error, asker, writing=writing).refusal from error
