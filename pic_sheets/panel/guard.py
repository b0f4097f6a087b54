"""Who may speak to the panel: pages of its own, opened by the token in the address that it printed, on this computer.

A page of another site could otherwise have the browser speak to it (cross-site forms; DNS rebinding, where a foreign name is made
to mean 127.0.0.1): the Host and the Origin of each request are compared with the panel's own (OWASP, CSRF Prevention Cheat
Sheet, « Verifying Origin »).
"""

import hmac

from flask import Blueprint, Flask, Response, abort, current_app, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from pic_sheets.texts import NBSP

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_READS = frozenset({"GET", "HEAD", "OPTIONS"})

entrance = Blueprint("entrance", __name__)


@entrance.get("/entrer")
def enter() -> AnyResponse:
    """Let in whoever has the token, and remember it in a cookie that no script and no other site can use."""
    if not _same(request.args.get("jeton", ""), _token()):
        abort(403)
    answer = redirect("/", 303)
    answer.set_cookie(_cookie(), _token(), httponly=True, samesite="Strict")
    return answer


def guard(app: Flask, token: str, hosts: frozenset[str]) -> None:
    """Refuse what does not come from a page of the panel, and say to browsers what a page may do.

    `hosts` are the only names that it answers to, port included.
    """
    app.config["PIC_TOKEN"] = token
    app.register_blueprint(entrance)

    @app.before_request
    def refuse_strangers() -> None:
        if request.host not in hosts:
            abort(403)
        if request.endpoint == "entrance.enter":
            return
        if not _same(request.cookies.get(_cookie(), ""), token):
            abort(403)
        if request.method not in _READS and request.headers.get("Origin") not in {f"http://{host}" for host in hosts}:
            abort(403)

    @app.after_request
    def say_what_is_allowed(answer: Response) -> Response:
        for name, value in _HEADERS.items():
            answer.headers.setdefault(name, value)
        return answer


def _token() -> str:
    return str(current_app.config["PIC_TOKEN"])


def _cookie() -> str:
    """A name for this port alone: cookies do not tell ports apart."""
    return f"pic_sheets_{request.host.rpartition(':')[2]}"


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode(), token.encode())


#: What each refusal of the web is, for people: its title, what happened, what to do.
REFUSALS = {
    400: ("Demande incomprise", "La page a envoyé quelque chose d'inattendu.", "Revenez en arrière et recommencez."),
    403: (
        "Accès refusé",
        "Cette page ne s'ouvre que par l'adresse donnée au lancement du tableau de bord.",
        f"Fermez cet onglet et relancez {'«'}{NBSP}Tableau de bord{NBSP}{'»'}.",
    ),
    404: ("Page introuvable", "Il n'y a rien à cette adresse.", "Revenez à l'accueil."),
    405: ("Demande incomprise", "Cette adresse ne répond pas à cela.", "Revenez à l'accueil."),
    413: ("Fichier trop grand", f"Un fichier envoyé ne peut pas dépasser 20{NBSP}Mo.", "Mettez-le vous-même dans le dossier, à côté du classeur."),
}  # fmt: skip
