"""A proxy that answers as Google's hosts, with certificates of an authority of its own; any other host is refused and noted.

The packaged command runs unmodified through it: HTTPS_PROXY, REQUESTS_CA_BUNDLE, and a key whose addresses are the true ones.
"""

import json
import ssl
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.google.running import HOSTS, Running
from tests.google.server import Service, serve
from tests.google.tokens import AUDIENCE


@cache
def _certificates() -> tuple[bytes, bytes]:
    """The authority's certificate; the certificate and key of all of Google's hosts here."""
    authority, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "PIC Sheets: autorité d'essai")])
    root = (
        _begun(issuer, issuer, authority.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(authority.public_key()), critical=False)
        .sign(authority, hashes.SHA256())
    )
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOSTS[0])])
    leaf = (
        _begun(subject, issuer, key.public_key())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in HOSTS]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key()), critical=False)
        .sign(authority, hashes.SHA256())
    )
    own = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return root.public_bytes(serialization.Encoding.PEM), leaf.public_bytes(serialization.Encoding.PEM) + own


def _begun(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return x509.CertificateBuilder(
        subject_name=subject, issuer_name=issuer, public_key=key, serial_number=x509.random_serial_number(),
        not_valid_before=now - timedelta(days=1), not_valid_after=now + timedelta(days=7),
    )  # fmt: skip


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True, key_cert_sign=signs_certificates, crl_sign=signs_certificates, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    """Opens a tunnel that ends here, then answers what comes through it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    service: Service
    refused: list[str]
    tls: ssl.SSLContext
    host = ""

    def do_CONNECT(self) -> None:
        host = self.path.partition(":")[0]
        if self.host or host not in HOSTS:
            self._refuse(host)
            return
        self.send_response(200, "Connection established")
        self.end_headers()
        try:
            self.connection = self.tls.wrap_socket(self.connection, server_side=True)
        except OSError:
            self.close_connection = True
            return
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb")
        self.host, self.close_connection = host, False

    def _serve(self) -> None:
        if self.host:
            serve(self, self.service, self.path, self.host)
        else:
            self._refuse(self.path)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = _serve  # noqa: N815 - named by http.server

    def _refuse(self, what: str) -> None:
        self.refused.append(what)
        self.close_connection = True
        self.send_error(403, "Only Google's hosts are expected here")

    def log_message(self, *_: object) -> None:
        """Nothing: the service records what it is asked."""

    def finish(self) -> None:
        """Close what is open; a caller that has gone is nobody's concern."""
        try:
            super().finish()
            if isinstance(self.connection, ssl.SSLSocket):
                self.connection.close()
        except OSError:
            self.close_connection = True


@dataclass(frozen=True, slots=True)
class Proxied:
    """A proxy that runs."""

    address: str
    #: The authority's certificate, to trust.
    bundle: Path
    #: A key file of the service account with Google's true addresses.
    key: Path
    #: The hosts that were asked for and refused.
    refused: list[str] = field(default_factory=list)

    @property
    def environment(self) -> Mapping[str, str]:
        """What a command is run with so that all it asks of the network comes here."""
        proxies = dict.fromkeys(
            ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"), self.address
        )
        return {
            **proxies,
            "NO_PROXY": "",
            "no_proxy": "",
            "REQUESTS_CA_BUNDLE": str(self.bundle),
            "SSL_CERT_FILE": str(self.bundle),
        }


@contextmanager
def proxied(server: Running) -> Iterator[Proxied]:
    """A proxy to that server, until the end of the block."""
    root, chain = _certificates()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "autorite.pem").write_bytes(root)
        (folder / "google.pem").write_bytes(chain)
        key = folder / "cle.json"
        key.write_text(json.dumps({**json.loads(server.key.read_text("utf-8")), "token_uri": AUDIENCE}), "utf-8")
        key.chmod(0o600)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "google.pem")
        refused: list[str] = []
        bound = type("BoundHandler", (_Handler,), {"service": server.service, "refused": refused, "tls": context})
        proxy = ThreadingHTTPServer(("127.0.0.1", 0), bound)
        proxy.daemon_threads = True
        thread = threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield Proxied(f"http://127.0.0.1:{proxy.server_address[1]}", folder / "autorite.pem", key, refused)
        finally:
            proxy.shutdown()
            proxy.server_close()
            thread.join()
