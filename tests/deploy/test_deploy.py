"""What stands in deploy/, held against the linters of those who read it and against the program that it starts."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
DEPLOY = TOP / "deploy"
sys.path.insert(0, str(TOP / "tools/dev"))

from suites import BINARY  # noqa: E402

MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))


def run(*command: object, folder: pathlib.Path = TOP, **environment: str) -> tuple[int, str]:
    ran = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True,
                         env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/tmp", **environment})
    return ran.returncode, ran.stdout + ran.stderr


class Linted(unittest.TestCase):
    def fits(self, result: tuple[int, str]) -> None:
        self.assertEqual(result[0], 0, result[1])

    def validated(self, *files: pathlib.Path) -> tuple[int, str]:
        return run("node", "validate.mjs", *files, folder=TOP / "tests/deploy")

    def test_kubernetes_manifests_fit_the_schemas_of_kubernetes_and_keda(self):
        code, said = self.validated(*MANIFESTS)
        self.assertEqual(code, 0, said)
        self.assertRegex(said, r"^1[0-9] documents, 0 faults")

    def test_a_manifest_with_a_wrong_member_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            wrong = pathlib.Path(folder) / "serve.yaml"
            wrong.write_text((DEPLOY / "kubernetes/serve.yaml").read_text().replace("replicas: 2", "replicas: two"))
            code, said = self.validated(wrong)
        self.assertEqual(code, 1)
        self.assertIn("replicas", said)

    def test_the_dockerfile_is_one(self):
        self.fits(self.validated(DEPLOY / "Dockerfile"))

    def test_compose(self):
        folder = DEPLOY / "compose"
        secrets = dict.fromkeys(("AUTH_SECRET_KEY", "POSTGRES_PASSWORD", "STORE_SECRET"), "0123456789abcdef")
        settings = dict(line.split("=", 1) for line in (folder / "example.env").read_text().splitlines() if re.match(r"\w+=.", line))
        self.fits(run("docker-compose", "--file", folder / "compose.yaml", "config", "--quiet", **settings, **secrets))
        code, said = run("docker-compose", "--file", folder / "compose.yaml", "config", "--quiet", **settings)
        self.assertNotEqual(code, 0, "without secrets it must not start")
        self.assertIn("is missing a value", said)

    def test_systemd_units(self):
        for unit in UNITS:
            with self.subTest(unit.name), tempfile.TemporaryDirectory() as folder:
                # The program need not be installed where the units are looked at.
                for other in UNITS:
                    text = re.sub(r"^ExecStart=/usr/local/bin/attune", "ExecStart=/usr/bin/true", other.read_text(), flags=re.MULTILINE)
                    (pathlib.Path(folder) / other.name).write_text(text)
                code, said = run("systemd-analyze", "verify", "--man=no", pathlib.Path(folder) / unit.name,
                                 SYSTEMD_UNIT_PATH=f"{folder}:/usr/lib/systemd/system")
                self.assertEqual((code, said.strip()), (0, ""))

    def test_systemd_units_are_hardened(self):
        for unit in UNITS:
            with self.subTest(unit.name):
                # In tenths of systemd's exposure level; 10.0 is a service without any wall.
                self.fits(run("systemd-analyze", "security", "--offline=yes", "--threshold=25", unit))

    def test_nginx(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate(pathlib.Path(folder))
            self.fits(run("nginx", "-t", "-q", "-c", nginx_configuration(pathlib.Path(folder), "attune.example", 8080, 8443, 8000)))

    def test_caddy(self):
        with tempfile.TemporaryDirectory() as folder:
            self.fits(run("caddy", "validate", "--adapter", "caddyfile", "--config", DEPLOY / "caddy/Caddyfile",
                          HOME=folder, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder))


class Named(unittest.TestCase):
    """Whatever deploy/ and docs/deploy.md name is there."""

    TEXTS = {file: file.read_text() for file in [*DEPLOY.rglob("*"), TOP / "docs/deploy.md"] if file.is_file() and file.suffix != ".json"}
    # Of other programs, and of the command line itself.
    FOREIGN = {"ATTUNE_IMAGE", "ATTUNE_TESTS", "ATTUNE_ADMIN_PASSWORD"}

    def test_settings(self):
        code, help_text = run(BINARY, "serve", "--help")
        self.assertEqual(code, 0)
        known = set(re.findall(r"\b[A-Z][A-Z0-9_]+\b", "".join(re.findall(r"Environment:([A-Z0-9_ ]+)", run(BINARY, "--help")[1]))))
        self.assertGreater(len(known), 40)
        prefixes = r"(?:ATTUNE|DATABASE|STORAGE|AUTH|AWS|REDIS|OTEL|SERVICE|GOOGLE|EMOTION|CORS)_[A-Z0-9_]+"
        found = 0
        for file, text in self.TEXTS.items():
            for name in set(re.findall(rf"\b{prefixes}\b", text)) - self.FOREIGN:
                found += 1
                self.assertIn(name, known, f"{file.relative_to(TOP)} sets {name}, which no setting has")
            for flag in re.findall(r"\battune \w+(?: --[a-z-]+)+", text):
                for name in re.findall(r"--[a-z-]+", flag):
                    self.assertIn(name, help_text, file)
        self.assertGreater(found, 20)

    def test_settings_of_the_python_original(self):
        """An .env file of the system that Attune follows is understood whole."""
        help_text = run(BINARY, "--help")[1]
        for name in ("DATABASE_URL", "DATABASE_POOL_SIZE", "DATABASE_MAX_OVERFLOW", "AUTH_SECRET_KEY", "AUTH_ACCESS_TOKEN_EXPIRE_MINUTES",
                     "AUTH_REFRESH_TOKEN_EXPIRE_DAYS", "REDIS_URL", "SERVICE_NAME", "SERVICE_PORT", "SERVICE_DEBUG",
                     "SERVICE_RATE_LIMIT_REQUESTS", "SERVICE_RATE_LIMIT_WINDOW", "SERVICE_ENABLE_METRICS", "SERVICE_LOG_LEVEL"):
            self.assertRegex(help_text, rf"Environment:[A-Z0-9_ ]* {name}\b")

    def test_commands(self):
        help_text = run(BINARY, "--help")[1]
        started = set()
        for text in self.TEXTS.values():
            started.update(re.findall(r"(?:bin/attune |command: \[|args: \[|CMD \[\")(\w+)(?=[\]\s\"])", text))
        self.assertLessEqual({"serve", "worker", "migrate"}, started)
        for command in started - {"bash"}:  # of the health check
            self.assertRegex(help_text, rf"(?m)^  {command}\b", command)

    def test_paths_and_ports(self):
        with tempfile.TemporaryDirectory() as data:
            description = run(BINARY, "openapi", "--data", data, "--models", os.environ["ATTUNE_MODELS"])[1]
        probed = {path for file in MANIFESTS for path in re.findall(r"path: (/[a-z]+)", file.read_text())}
        self.assertEqual(probed, {"/livez", "/readyz", "/metrics"})
        for path in probed | {"/objects/{company}/{folder}/{name}"}:
            self.assertIn(f'"{path}"', description)
        for file in (DEPLOY / "nginx/attune.conf", DEPLOY / "caddy/Caddyfile", DEPLOY / "kubernetes/serve.yaml", DEPLOY / "Dockerfile"):
            self.assertRegex(file.read_text(), r"\b8000\b")
        self.assertRegex(run(BINARY, "serve", "--help")[1], r"port to listen on; 0 for any free one")


def certificate(folder: pathlib.Path) -> None:
    made = subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                           "-subj", "/CN=attune.example", "-addext", "subjectAltName=DNS:attune.example,IP:127.0.0.1",
                           "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr


def nginx_configuration(folder: pathlib.Path, name: str, http: int, https: int, attune: int) -> pathlib.Path:
    """deploy/nginx/attune.conf as it is, but for ports, name and the place of the certificate."""
    site = (DEPLOY / "nginx/attune.conf").read_text()
    for old, new in ((r"listen \[::\].*;\n", ""), (r"listen 80;", f"listen 127.0.0.1:{http};"), (r"listen 443 ssl;", f"listen 127.0.0.1:{https} ssl;"),
                     (r"/etc/ssl/attune", str(folder)), (r"127\.0\.0\.1:8000", f"127.0.0.1:{attune}"), (r"attune\.example;", f"{name};")):
        site, count = re.subn(old, new, site)
        assert count, old
    (folder / "site.conf").write_text(site)
    main = folder / "nginx.conf"
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    main.write_text(f"daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\n"
                    f"http {{\naccess_log off;\n{temporary}include {folder}/site.conf;\n}}\n")
    return main


if __name__ == "__main__":
    unittest.main()
