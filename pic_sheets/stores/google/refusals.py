"""Why a shared sheet is out of reach, in French, with the next step. Words only: no library of Google's is needed to say it.

The reasons are those of https://cloud.google.com/apis/design/errors and https://developers.google.com/workspace/sheets/api/limits.
"""

from pic_sheets.errors import UnreachableSheet
from pic_sheets.texts import NBSP, typeset

_GUIDE = "docs/google.md"


class UncertainWrite(UnreachableSheet):
    """Google was asked to write and never said whether it did: it is not asked twice, the sheet is to be read again."""


def _refusal(message: str, advice: str) -> UnreachableSheet:
    return UnreachableSheet(typeset(message), typeset(advice))


def missing_library() -> UnreachableSheet:
    """What reaches Google was not installed."""
    return _refusal(
        "Pour lire un classeur Google, il manque une partie de PIC Sheets.",
        "Installez de nouveau PIC Sheets : double-cliquez sur « installer », ou tapez pip install pic-sheets.",
    )  # fmt: skip


def not_shared(account: str, *, writing: bool = False) -> UnreachableSheet:
    """The sheet is there and this access may not see it; `account` is the service account's address, "" for a person."""
    role = "Éditeur" if writing else "Lecteur"
    if not account:
        return _refusal(
            "Votre compte Google n'a pas accès à ce classeur.",
            f"Demandez à son propriétaire de le partager avec vous comme {role}, ou vérifiez l'adresse et le compte que vous avez choisi.",
        )
    return _refusal(
        f"Le classeur n'est pas partagé avec {account}, ou son adresse n'est pas la bonne.",
        f"Dans le classeur : « Partager », collez {account}, choisissez « {role} », puis « Envoyer ». "
        "Vérifiez aussi qu'il n'est pas dans la corbeille.",
    )


def not_editable(account: str) -> UnreachableSheet:
    """The sheet may be read and not written to."""
    who = account or "votre compte Google"
    return _refusal(
        f"Le classeur n'est pas partagé en écriture avec {who} : rien n'y a été écrit.",
        f"Dans le classeur : « Partager », puis choisissez « Éditeur » pour {who}.",
    )


def protected_range() -> UnreachableSheet:
    """A tab or a range that somebody has protected."""
    return _refusal(
        "Une feuille ou une plage du classeur est protégée : rien n'y a été écrit.",
        "Dans le classeur : « Données », « Feuilles et plages protégées », puis autorisez ce compte ou enlevez la protection.",
    )


def no_such_sheet(account: str) -> UnreachableSheet:
    """Nothing at that address."""
    shared = f", et qu'il est partagé avec {account}" if account else ""
    return _refusal(
        "Il n'y a pas de classeur Google à cette adresse.",
        f"Ouvrez-le dans votre navigateur et copiez toute l'adresse ; vérifiez qu'il n'est pas dans la corbeille{shared}.",
    )


def office_file() -> UnreachableSheet:
    """An .xlsx opened in Google Sheets, which its API does not read."""
    return _refusal(
        "Ce classeur est un fichier Excel ouvert dans Google Sheets (« .XLSX » est écrit à côté de son nom).",
        "Dans le classeur : « Fichier », « Enregistrer au format Google Sheets », puis donnez l'adresse du nouveau "
        "classeur. Ou téléchargez le fichier et donnez-le tel quel.",
    )


def api_disabled(project: str) -> UnreachableSheet:
    """Google Sheets was not switched on for the project that the key is from."""
    link = "https://console.cloud.google.com/apis/library/sheets.googleapis.com" + (
        f"?project={project}" if project else ""
    )
    return _refusal(
        "L'accès à Google Sheets n'est pas encore activé pour le projet de votre clé.",
        f"Ouvrez {link}, cliquez sur « Activer », attendez quelques minutes et recommencez.",
    )


def revoked_key(account: str) -> UnreachableSheet:
    """The key was deleted or replaced, or its account was."""
    whose = f" de {account}" if account else ""
    return _refusal(
        f"Google ne reconnaît plus la clé{whose} : elle a été supprimée, ou son compte de service l'a été.",
        f"Faites une nouvelle clé et mettez-la à la place de l'ancienne ({_GUIDE}, « Faire la clé »).",
    )


def wrong_clock() -> UnreachableSheet:
    """The computer's clock is minutes away from Google's, and signatures bear the time."""
    return _refusal(
        "L'horloge de cet ordinateur n'est pas à l'heure : Google refuse la clé.",
        "Réglez la date et l'heure (« Régler l'heure automatiquement »), puis recommencez.",
    )


def revoked_consent() -> UnreachableSheet:
    """A person's agreement is withdrawn, out of date or too narrow."""
    return _refusal(
        "L'accès que vous aviez donné avec votre compte Google n'est plus valable.",
        "Recommencez : Google vous le redemandera dans votre navigateur.",
    )


def refused_client() -> UnreachableSheet:
    """The desktop application declared at Google was deleted or switched off."""
    return _refusal(
        "Google ne reconnaît plus l'application de votre fichier « client_secret ».",
        f"Téléchargez-le de nouveau, ou faites-en une autre ({_GUIDE}).",
    )


def refused_access(code: str) -> UnreachableSheet:
    """The token endpoint refused for a reason that we have no better words for; `code` is the protocol's own word."""
    return _refusal(
        f"Google refuse l'accès ({code}).",
        f"Faites une nouvelle clé ({_GUIDE}). Si votre compte est celui d'une organisation, demandez à son administrateur.",
    )


def quota() -> UnreachableSheet:
    """Too many requests in a minute or in a day, after waiting as long as is reasonable."""
    return _refusal(
        "Google trouve qu'on lui demande trop de choses à la fois, et n'a pas voulu répondre.",
        "Attendez quelques minutes et recommencez ; rien n'est perdu.",
    )


def asked_to_wait(minutes: int) -> UnreachableSheet:
    """Google tells when to come back, and it is too long to wait here."""
    return _refusal(
        f"Google demande d'attendre {minutes} minutes.",
        "Recommencez après ; rien n'est perdu.",
    )


def unavailable(status: int) -> UnreachableSheet:
    """Google's own fault, several times over."""
    return _refusal(
        f"Google Sheets ne répond pas correctement pour le moment (erreur {status}).",
        "Attendez quelques minutes et recommencez ; si cela dure, regardez https://www.google.com/appsstatus.",
    )


def refused_request(status: int) -> UnreachableSheet:
    """Google does not understand what it is asked."""
    return _refusal(
        f"Google refuse cette demande (erreur {status}).",
        "Vérifiez que le classeur s'ouvre dans votre navigateur ; si oui, c'est une erreur de PIC Sheets : dites-le-nous.",
    )


def no_network() -> UnreachableSheet:
    """No name is resolved, nothing answers."""
    return _refusal(
        "Cet ordinateur n'arrive pas à joindre Google.",
        "Vérifiez qu'il est connecté à Internet, puis recommencez. Au bureau, demandez si un proxy est nécessaire (HTTPS_PROXY).",
    )


def refusing_proxy() -> UnreachableSheet:
    """The way out of the network is closed."""
    return _refusal(
        "Le proxy de votre réseau ne laisse pas passer vers Google.",
        "Demandez à la personne qui s'occupe de votre réseau d'autoriser sheets.googleapis.com et oauth2.googleapis.com.",
    )


def too_slow() -> UnreachableSheet:
    """Nothing came in time, several times over."""
    return _refusal(
        "Google n'a pas répondu à temps.",
        "Vérifiez votre connexion, puis recommencez ; rien n'est perdu.",
    )


def cut_short() -> UnreachableSheet:
    """The connection was closed before the whole answer came, several times over."""
    return _refusal(
        "La connexion avec Google s'est coupée avant la fin de la réponse.",
        "Vérifiez votre connexion, puis recommencez ; rien n'est perdu.",
    )


def intercepted() -> UnreachableSheet:
    """The certificate is not one that this computer trusts: a filter reads the traffic, or the clock is wrong."""
    return _refusal(
        "La connexion avec Google n'est pas sûre : le certificat reçu n'est pas reconnu. Rien n'a été envoyé.",
        "Un antivirus ou le filtre de votre réseau s'interpose sans doute, ou l'horloge de l'ordinateur est fausse. Demandez à "
        "la personne qui s'occupe de votre réseau le fichier de son certificat, et donnez-le par REQUESTS_CA_BUNDLE.",
    )


def not_google(what: str = "une page web") -> UnreachableSheet:
    """Something else answers in Google's place: the page of a Wi-Fi or of a filter, nothing at all."""
    return _refusal(
        f"À la place de Google, c'est {what} qui a répondu.",
        "Ouvrez votre navigateur : si le Wi-Fi demande de vous identifier, faites-le, puis recommencez.",
    )


def uncertain_write(reason: str) -> UncertainWrite:
    """A write whose outcome is unknown; `reason` is the sentence of what happened meanwhile."""
    return UncertainWrite(
        reason,
        typeset("Google n'a pas dit s'il a écrit dans le classeur : ouvrez-le et regardez avant de recommencer."),
    )


def waiting(seconds: float) -> str:
    """What is said while Google is left alone.

    >>> waiting(3.2).replace(NBSP, " ")
    'Google demande de patienter, nouvel essai dans 4 s'
    """
    return f"Google demande de patienter, nouvel essai dans {-int(-seconds // 1)}{NBSP}s"
