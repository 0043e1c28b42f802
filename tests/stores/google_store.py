"""Google Cloud Storage's XML API as far as Attune speaks it, on a free loopback port, for as long as a `with` lasts.

Every call is verified as Google's "V4 signing process" says, against the public half of a key file made for the occasion, and
bound by the conditions that were signed: x-goog-content-length-range and x-goog-if-generation-match.
"""

import datetime
import hashlib
import http.server
import json
import pathlib
import re
import tempfile
import threading
import urllib.parse
from xml.sax.saxutils import escape

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

BUCKET, ACCOUNT = "videos", "attune@made-up.iam.gserviceaccount.com"
LONGEST_LIFE = 7 * 24 * 3600


class Refusal(Exception):
    def __init__(self, status: int, code: str) -> None:
        self.status, self.code = status, code


class GoogleStore:
    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="attune-google-")
        self.key_file = pathlib.Path(self.folder.name) / "key.json"
        self.objects: dict[str, tuple[str, bytes]] = {}  # by key: content type and bytes
        self.lock = threading.Lock()
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.public_key = key.public_key()
        pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        self.key_file.write_text(json.dumps({"type": "service_account", "client_email": ACCOUNT, "private_key": pem.decode()}))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Call", (Call,), {"store": self}))
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> "GoogleStore":
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()

    def verify(self, method: str, target: str, headers: dict[str, str]) -> None:
        path, _, text = target.partition("?")
        query = [(name, value) for name, value in urllib.parse.parse_qsl(text, keep_blank_values=True) if name != "X-Goog-Signature"]
        given = dict(urllib.parse.parse_qsl(text, keep_blank_values=True))
        if "X-Goog-Signature" not in given:
            raise Refusal(403, "AccessDenied")
        time, names = given.get("X-Goog-Date", ""), given.get("X-Goog-SignedHeaders", "").split(";")
        scope = f"{time[:8]}/auto/storage/goog4_request"
        well_formed = (given.get("X-Goog-Algorithm") == "GOOG4-RSA-SHA256" and given.get("X-Goog-Credential") == f"{ACCOUNT}/{scope}"
                       and re.fullmatch(r"\d{8}T\d{6}Z", time) and re.fullmatch(r"\d{1,6}", given.get("X-Goog-Expires", ""))
                       and 0 < int(given["X-Goog-Expires"]) <= LONGEST_LIFE)
        # What the caller adds beside the signature must not steer the store.
        if not well_formed or "host" not in names or any(name.startswith("x-goog-") and name not in names for name in headers):
            raise Refusal(400, "AuthorizationQueryParametersError")
        encoded = lambda word: urllib.parse.quote(word, safe="-_.~")
        canonical = "\n".join([method, path, "&".join(f"{encoded(name)}={encoded(value)}" for name, value in sorted(query)),
                               *(f"{name}:{' '.join(headers.get(name, '').split())}" for name in names), "", ";".join(names), "UNSIGNED-PAYLOAD"])
        signed = f"GOOG4-RSA-SHA256\n{time}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
        try:
            self.public_key.verify(bytes.fromhex(given["X-Goog-Signature"]), signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        except (InvalidSignature, ValueError):
            raise Refusal(403, "SignatureDoesNotMatch") from None
        began = datetime.datetime.strptime(time, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
        age = (datetime.datetime.now(datetime.timezone.utc) - began).total_seconds()
        if age >= int(given["X-Goog-Expires"]):
            raise Refusal(400, "ExpiredToken")
        if age < -15 * 60:
            raise Refusal(403, "RequestTimeTooSkewed")

    def put(self, key: str, headers: dict[str, str], body: bytes) -> None:
        least, most = map(int, headers.get("x-goog-content-length-range", f"0,{len(body)}").split(","))
        if not least <= len(body) <= most:
            raise Refusal(400, "EntityTooLarge" if len(body) > most else "EntityTooSmall")
        with self.lock:
            if headers.get("x-goog-if-generation-match") == "0" and key in self.objects:
                raise Refusal(412, "PreconditionFailed")
            if "x-goog-copy-source" in headers:
                source = urllib.parse.unquote(headers["x-goog-copy-source"]).removeprefix(f"{BUCKET}/")
                self.objects[key] = self.stored(source)
            else:
                self.objects[key] = headers.get("content-type", "application/octet-stream"), body

    def stored(self, key: str) -> tuple[str, bytes]:
        if key not in self.objects:
            raise Refusal(404, "NoSuchKey")
        return self.objects[key]

    def listed(self, given: dict[str, str]) -> bytes:
        keys = sorted(key for key in self.objects if key.startswith(given.get("prefix", "")) and key > given.get("start-after", ""))
        page = keys[:int(given.get("max-keys", "1000"))]
        found = "".join(f"<Contents><Key>{escape(key)}</Key></Contents>" for key in page)
        return f"<ListBucketResult>{found}<IsTruncated>{str(len(page) < len(keys)).lower()}</IsTruncated></ListBucketResult>".encode()


class Call(http.server.BaseHTTPRequestHandler):
    store: GoogleStore
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", "0")))
        try:
            self.store.verify(self.command, self.path, headers)
            self.carry_out(headers, body)
        except Refusal as refusal:
            self.reply(refusal.status, f"<Error><Code>{refusal.code}</Code></Error>".encode(), {"Content-Type": "application/xml"})

    def carry_out(self, headers: dict[str, str], body: bytes) -> None:
        path, _, text = self.path.partition("?")
        bucket, _, key = urllib.parse.unquote(path).removeprefix("/").partition("/")
        if bucket != BUCKET:
            raise Refusal(404, "NoSuchBucket")
        if not key and self.command == "GET":
            return self.reply(200, self.store.listed(dict(urllib.parse.parse_qsl(text))), {"Content-Type": "application/xml"})
        if self.command == "PUT":
            self.store.put(key, headers, body)
            return self.reply(200)
        if self.command == "DELETE":
            self.store.stored(key)
            del self.store.objects[key]
            return self.reply(204)
        if self.command not in ("GET", "HEAD"):
            raise Refusal(405, "MethodNotAllowed")
        return self.send_object(*self.store.stored(key), headers.get("range", ""))

    def send_object(self, content_type: str, content: bytes, wanted: str) -> None:
        if part := re.fullmatch(r"bytes=(\d+)-(\d+)", wanted):
            content = content[int(part[1]):int(part[2]) + 1]
        self.reply(206 if part else 200, content, {"Content-Type": content_type})

    def reply(self, status: int, content: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = answer

    def log_message(self, *_: object) -> None:
        pass
