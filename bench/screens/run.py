#!/usr/bin/env python3
"""Takes the pictures of docs/screens: every page of the web app at 1440 and 390 px, in light and dark, on the demo company. Replaces all of them,
and only when all could be taken."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
SCREENS = TOP / "docs/screens"
MOST = 6_000_000


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="attune-screens-") as made:
        folder = pathlib.Path(made) / "screens"
        with servers.attune(BINARY, pathlib.Path(made) / "log", arguments=("--demo",)) as url:
            taken = subprocess.run(["npx", "playwright", "test", "--project=screens", "--retries=2", *sys.argv[1:]], cwd=TOP / "tests/browser",
                                   env={**os.environ, "ATTUNE_URL": url, "SCREENS": str(folder)})
        if taken.returncode:
            print("Not all pictures could be taken, so docs/screens stays as it is.")
            return 1
        pictures = sorted(folder.glob("*.webp"))
        size = sum(picture.stat().st_size for picture in pictures)
        print(f"{len(pictures)} pictures, {size / 1e6:.1f} MB")
        if size > MOST:
            print(f"That is more than {MOST / 1e6:.0f} MB, so docs/screens stays as it is.")
            return 1
        if not sys.argv[1:]:
            for old in SCREENS.glob("*.*"):
                old.unlink()
        SCREENS.mkdir(exist_ok=True)
        for picture in pictures:
            shutil.copy(picture, SCREENS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
