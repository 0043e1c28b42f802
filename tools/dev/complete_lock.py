#!/usr/bin/env python3
"""Adds to a package-lock.json the optional packages of other platforms that the registry used for it did not offer, so that
npm ci accepts the file everywhere. Run it after npm install has written the file."""

import json
import pathlib
import re
import sys

SYSTEMS = {"android", "darwin", "freebsd", "linux", "win32", "openharmony", "aix", "netbsd", "openbsd", "sunos"}
PROCESSORS = {"arm64", "x64", "ia32", "arm", "wasm32", "ppc64", "s390x", "riscv64", "loong64", "mips64el"}


def complete(lock: dict) -> list[str]:
    packages = lock["packages"]
    added = []
    for entry in list(packages.values()):
        for name, version in entry.get("optionalDependencies", {}).items():
            place = f"node_modules/{name}"
            if place in packages or not re.fullmatch(r"\d+\.\d+\.\d+(-[\w.]+)?", version):
                continue
            words = name.split("/")[-1].split("-")
            packages[place] = {
                "version": version,
                "cpu": [word for word in words if word in PROCESSORS] or ["x64"],
                **({"dev": True} if entry.get("dev") else {}),
                "license": entry.get("license", "MIT"),
                "optional": True,
                "os": [word for word in words if word in SYSTEMS] or ["none"],
            }
            added.append(name)
    root = {"": packages.pop("")}
    lock["packages"] = root | dict(sorted(packages.items()))
    return added


def main(file: pathlib.Path) -> None:
    lock = json.loads(file.read_text())
    for name in complete(lock):
        print(f"added {name}")
    file.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
