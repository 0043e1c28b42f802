#!/usr/bin/python3
"""Fills the models folder from models/manifest.toml: packs the npm packages, checks, converts, checks again.

What is there with the right sha256 stays, so a second call costs a tenth of a second and no network, and an
interrupted one goes on where it stopped."""

import argparse
import contextlib
import errno
import hashlib
import importlib
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "models"
NETWORK_SIGNS = ("EAI_AGAIN", "ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "network")
CERTIFICATE_SIGNS = ("SELF_SIGNED", "UNABLE_TO_VERIFY", "CERT_", "certificate")


class Trouble(Exception):
    """Something that a person can mend; the text says how."""


def sha256_of(path):
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def stands(path, sha256):
    return path.is_file() and sha256_of(path) == sha256


def write_whole(path, content):
    """The file appears complete or not at all."""
    partial = path.with_name(path.name + ".partial")
    with open(partial, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    partial.replace(path)


@contextlib.contextmanager
def step(title):
    started = time.monotonic()
    print(f"{title} … ", end="", flush=True)
    try:
        yield
    except BaseException:
        print("failed", flush=True)
        raise
    print(f"{time.monotonic() - started:.1f}s", flush=True)


def explain_npm(package, output):
    if any(sign in output for sign in CERTIFICATE_SIGNS):
        return (f"A TLS certificate was not trusted while fetching {package}. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its CA "
                "and run the same command again.")
    if "E404" in output or "ETARGET" in output:
        return f"The npm registry does not have {package}. A mirror may lack it: look at the registry in ~/.npmrc."
    if any(sign in output for sign in NETWORK_SIGNS):
        return (f"The network did not answer while fetching {package}. Check the connection, the proxy settings or the registry in ~/.npmrc, "
                "then run the same command again: it resumes.")
    if "ENOSPC" in output:
        return "The disk is full. Free some space and run the same command again: it resumes."
    return f"npm could not fetch {package}:\n{output.strip()[-800:]}"


def npm_pack(package, folder):
    """Downloads the package's tarball without installing it, so that no script of it ever runs."""
    command = ["npm", "pack", package, "--ignore-scripts", "--silent", "--pack-destination", str(folder)]
    try:
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=900, check=False)
    except FileNotFoundError:
        raise Trouble("npm is missing. ./dev installs it; by hand: apt-get install npm") from None
    except subprocess.TimeoutExpired:
        raise Trouble(f"Fetching {package} took more than 15 minutes. Check the connection and run the same command again.") from None
    if ran.returncode != 0:
        # --silent hides the reason as well.
        loud = subprocess.run([word for word in command if word != "--silent"], cwd=folder, capture_output=True, text=True, timeout=900, check=False)
        if loud.returncode != 0:
            raise Trouble(explain_npm(package, loud.stderr + loud.stdout))
    return next(pathlib.Path(folder).glob("*.tgz"))


def tarball_of(package, downloads):
    kept = downloads / f"{package['sha256']}.tgz"
    if stands(kept, package["sha256"]):
        return kept
    with step(f"Fetching {package['npm']}"), tempfile.TemporaryDirectory(dir=downloads) as folder:
        packed = npm_pack(package["npm"], folder)
        if sha256_of(packed) != package["sha256"]:
            raise Trouble(f"{package['npm']} is not the package that models/manifest.toml names: its sha256 differs. Nothing of it was used.")
        packed.replace(kept)
    return kept


def extract(tarball, wanted, folder):
    """Only the named files, under their own names, each with its sha256 checked. wanted: {path in the tarball: sha256}."""
    with tarfile.open(tarball) as archive:
        for path, sha256 in wanted.items():
            content = archive.extractfile(archive.getmember(path)).read()
            if hashlib.sha256(content).hexdigest() != sha256:
                raise Trouble(f"{path} is not the file that models/manifest.toml names: its sha256 differs.")
            (folder / pathlib.PurePosixPath(path).name).write_bytes(content)


def converted(file, folder):
    source = folder / pathlib.PurePosixPath(file["file"]).name
    if file["conversion"] == "none":
        return source.read_bytes()
    return importlib.import_module(file["conversion"]).convert(source)


def make_file(file, packages, downloads, target):
    tarball = tarball_of(packages[file["package"]], downloads)
    with step(f"Making {file['output']}"), tempfile.TemporaryDirectory(dir=downloads) as folder:
        extract(tarball, {file["file"]: file["sha256"], **file.get("beside", {})}, pathlib.Path(folder))
        content = converted(file, pathlib.Path(folder))
        if hashlib.sha256(content).hexdigest() != file["output_sha256"]:
            raise Trouble(f"{file['output']} came out of its conversion with another sha256 than models/manifest.toml names. "
                          "Another version of python3-onnx may write it differently: use Debian 13's.")
        write_whole(target / file["output"], content)


def copy_texts(manifest_path, manifest, target):
    """The server reads the manifest and the cards where the models are."""
    (target / "cards").mkdir(exist_ok=True)
    for card in sorted({model["card"] for model in manifest["model"]}):
        write_whole(target / "cards" / card, (manifest_path.parent / "cards" / card).read_bytes())
    write_whole(target / "manifest.toml", manifest_path.read_bytes())


def fetch(manifest_path, target):
    manifest = tomllib.loads(manifest_path.read_text())
    packages = manifest["package"]
    downloads = target / ".downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    files = [file for model in manifest["model"] for file in model.get("file", [])]
    for file in [*files, manifest["common_passwords"], manifest["mail_providers"], manifest["names"]]:
        if not stands(target / file["output"], file["output_sha256"]):
            make_file(file, packages, downloads, target)
    photos = target / "photos"
    photos.mkdir(exist_ok=True)
    missing = {path: sha256 for path, sha256 in manifest["photos"]["sha256"].items()
               if not stands(photos / pathlib.PurePosixPath(path).name, sha256)}
    if missing:
        tarball = tarball_of(packages[manifest["photos"]["package"]], downloads)
        with step("Unpacking photos for the tests"):
            extract(tarball, missing, photos)
    copy_texts(manifest_path, manifest, target)
    shutil.rmtree(downloads)


def main():
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--to", type=pathlib.Path, default=cache / "attune" / "models", help="the models folder (%(default)s)")
    words.add_argument("--manifest", type=pathlib.Path, default=SOURCES / "manifest.toml", help="another list of models")
    wish = words.parse_args()
    try:
        fetch(wish.manifest.resolve(), wish.to.resolve())
    except Trouble as trouble:
        sys.exit(f"\n{trouble}")
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.exit(f"\nThe disk is full. The models need about 250 MB in {wish.to} while they are made. Free some space and run the same command again: it resumes.")
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            sys.exit(f"\n{error.filename or wish.to} cannot be written. Choose another folder with --to.")
        raise


if __name__ == "__main__":
    main()
