"""Each failure, told in French with the next step, whatever library raised it."""

import pytest
import requests
from google.auth.exceptions import DefaultCredentialsError, RefreshError, TransportError
from google_answers import ACCOUNT, ASKER, PORTAL, answer, refusal
from gspread.exceptions import APIError, GSpreadException, SpreadsheetNotFound

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google.setbacks import NOBODY, of_answer, of_failure, translated
from pic_sheets.texts import NBSP

FORBIDDEN = refusal(403, "PERMISSION_DENIED", "The caller does not have permission")
DISABLED = "Google Sheets API has not been used in project 123456789 before or it is disabled."


def sentences(setback):
    """Message and advice with ordinary spaces."""
    return str(setback.refusal).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("refused", "message", "step"),
    [
        (FORBIDDEN, f"n'est pas partagé avec {ACCOUNT}", f"« Partager », collez {ACCOUNT}, choisissez « Lecteur »"),
        (refusal(404, "NOT_FOUND"), "pas de classeur Google à cette adresse", "copiez toute l'adresse"),
        (refusal(404, "NOT_FOUND"), "pas de classeur", f"corbeille, et qu'il est partagé avec {ACCOUNT}"),
        (
            refusal(403, "PERMISSION_DENIED", DISABLED, "SERVICE_DISABLED"),
            "n'est pas encore activé",
            "https://console.cloud.google.com/apis/library/sheets.googleapis.com?project=123456789, cliquez sur « Activer »",
        ),
        (
            answer(403, {"error": {"errors": [{"reason": "accessNotConfigured"}], "code": 403}}),
            "n'est pas encore activé",
            "?project=pic-mericourt",
        ),
        (
            refusal(403, "PERMISSION_DENIED", "Insufficient scopes", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
            "n'est plus valable",
            "Recommencez",
        ),
        (refusal(401, "UNAUTHENTICATED"), f"ne reconnaît plus la clé de {ACCOUNT}", "Faites une nouvelle clé"),
        (
            refusal(400, "FAILED_PRECONDITION", "This operation is not supported for this document"),
            "fichier Excel ouvert dans Google Sheets",
            "« Enregistrer au format Google Sheets »",
        ),
        (refusal(400, "INVALID_ARGUMENT", "edit a protected cell or object"), "protégée", "Feuilles et plages"),
        (refusal(400, "INVALID_ARGUMENT", "Invalid fields"), "erreur 400", "dites-le-nous"),
        (answer(200, PORTAL), "c'est une page web qui a répondu", "Wi-Fi"),
        (answer(403, PORTAL), "c'est une page web qui a répondu", "Wi-Fi"),
        (answer(200, b""), "c'est une réponse vide qui a répondu", "Wi-Fi"),
        (answer(200, b"{'a': "), "une réponse incompréhensible", "Wi-Fi"),
        (answer(200, b"[1]"), "une réponse incompréhensible", "Wi-Fi"),
        (answer(503, PORTAL), "erreur 503", "appsstatus"),
        (answer(429, {"error": "text"}), "trop de choses", "quelques minutes"),
        (answer(403, {"error": {"errors": "text", "details": [3], "message": 4}}), "n'est pas partagé", "Partager"),
    ],
)
def test_an_answer_that_says_no_is_told_with_the_next_step(refused, message, step):
    told = sentences(of_answer(refused, ASKER))
    assert message in told
    assert step in told


def test_a_sheet_that_may_only_be_read_asks_for_an_editor():
    told = sentences(of_answer(FORBIDDEN, ASKER, writing=True))
    assert "rien n'y a été écrit" in told
    assert f"« Éditeur » pour {ACCOUNT}" in told


def test_a_person_is_told_of_the_person_s_own_account():
    assert "Votre compte Google n'a pas accès" in sentences(of_answer(FORBIDDEN))
    assert "n'est plus valable" in sentences(of_answer(refusal(401, "UNAUTHENTICATED")))
    assert "votre compte Google" in sentences(of_answer(FORBIDDEN, writing=True))


def test_an_answer_that_says_yes_is_no_setback():
    assert of_answer(answer(200, {"sheets": []})) is None


INVALID = "invalid_grant: "


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (RefreshError(f"{INVALID}Invalid JWT Signature.", {}), f"ne reconnaît plus la clé de {ACCOUNT}"),
        (RefreshError(f"{INVALID}Invalid grant: account not found", {}), f"ne reconnaît plus la clé de {ACCOUNT}"),
        (
            RefreshError(
                f"{INVALID}Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
                "Check your iat and exp values in the JWT claim."
            ),
            "n'est pas à l'heure",
        ),
        (RefreshError("invalid_client: The OAuth client was not found."), "ne reconnaît plus la clé"),
        (RefreshError("invalid_scope: bad"), "refuse l'accès (invalid_scope)"),
        (RefreshError(PORTAL.decode()), "refuse l'accès (sans raison donnée)"),
        (RefreshError(), "refuse l'accès (sans raison donnée)"),
        (TransportError(requests.ConnectionError("NameResolutionError")), "n'arrive pas à joindre Google"),
        (
            TransportError(requests.exceptions.SSLError("CERTIFICATE_VERIFY_FAILED")),
            "certificat reçu n'est pas reconnu",
        ),
        (TransportError(answer(200, PORTAL)), "c'est une page web qui a répondu"),
        (TransportError(answer(503, PORTAL)), "erreur 503"),
        (TransportError("?"), "n'arrive pas à joindre Google"),
        (TransportError(), "n'arrive pas à joindre Google"),
        (DefaultCredentialsError("/home/lea/cle.json"), "refuse l'accès (DefaultCredentialsError)"),
        (requests.exceptions.SSLError("CERTIFICATE_VERIFY_FAILED"), "certificat reçu n'est pas reconnu"),
        (requests.exceptions.ProxyError("Tunnel connection failed: 407"), "proxy de votre réseau"),
        (requests.ConnectTimeout(), "n'arrive pas à joindre Google"),
        (requests.ReadTimeout(), "n'a pas répondu à temps"),
        (requests.ConnectionError("RemoteDisconnected"), "s'est coupée"),
        (requests.exceptions.ChunkedEncodingError("IncompleteRead"), "s'est coupée"),
        (requests.exceptions.ContentDecodingError("gzip"), "s'est coupée"),
        (requests.exceptions.InvalidURL(), "erreur 400"),
        (APIError(FORBIDDEN), f"n'est pas partagé avec {ACCOUNT}"),
        (APIError(answer(200, {"error": {"code": 200}})), "erreur 200"),
        (PermissionError(), f"n'est pas partagé avec {ACCOUNT}"),
        (SpreadsheetNotFound(), "pas de classeur Google à cette adresse"),
        (GSpreadException(), "erreur 400"),
    ],
)
def test_whatever_a_library_raises_is_a_sentence_at_the_border(raised, message):
    with pytest.raises(UnreachableSheet) as caught, translated(ASKER):
        raise raised
    assert message in str(caught.value).replace(NBSP, " ")
    assert caught.value.advice
    assert caught.value.__cause__ is raised


def test_an_application_that_google_no_longer_knows_is_told_to_a_person():
    told = sentences(of_failure(RefreshError("invalid_client: The OAuth client was deleted."), NOBODY))
    assert "client_secret" in told


def test_a_token_that_could_not_be_had_leaves_the_sheet_as_it_is():
    """So that a write may be tried again after it."""
    for cause in (answer(503, PORTAL), answer(200, PORTAL), requests.ReadTimeout()):
        assert not of_failure(TransportError(cause)).may_be_done
    assert of_failure(TransportError(answer(503, PORTAL))).may_pass
    assert of_failure(RefreshError("internal_failure: ", retryable=True)).may_pass


def test_what_is_not_theirs_goes_through():
    with pytest.raises(KeyError), translated():
        raise KeyError
