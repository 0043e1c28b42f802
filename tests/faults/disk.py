"""The disk is full: reads go on, writes say so, and all is well once there is room. Run inside a small tmpfs (see run.py)."""

import contextlib
import pathlib
import time

from house import Server, new_company
from load import Load


def fill(folder: pathlib.Path) -> list[pathlib.Path]:
    """Takes all the room there is, the last of it in crumbs, so that nothing of a page's size is left."""
    files = []
    for size in (1 << 20, 1 << 16, 1 << 12, 1 << 10):
        piece = bytes(size)
        file = folder / f"filler{size}"
        files.append(file)
        with file.open("wb", buffering=0) as into, contextlib.suppress(OSError):
            while into.write(piece) == size:
                pass
    return files


def full_disk(folder: pathlib.Path, database_url: str | None, _times: int) -> str:
    with contextlib.closing(Server(folder, database_url)) as server:
        server.start()
        client = new_company(server)
        with Load(server.port, client.token, people=4) as load:
            time.sleep(2)
            files = fill(folder)
            refused_after = time.monotonic()
            end = refused_after + 20
            while time.monotonic() < end and not any(a.status in (503, 507) and a.moment > refused_after for a in load.answers):
                time.sleep(0.1)
            time.sleep(1)
            full = time.monotonic()
            time.sleep(3)
            while_full = [answer for answer in load.answers if answer.moment >= full]
            assert any(answer.status == 200 for answer in while_full), "nobody can read while the disk is full"
            refused = {answer.status for answer in while_full} - {200, 201}  # what fits into a page that is there already is kept
            assert refused and refused <= {503, 507}, f"writes to a full disk are answered {refused or 'as always'}"
            for file in files:
                file.unlink()
            room = time.monotonic()
            end = room + 20
            while time.monotonic() < end and not any(a.status == 201 and a.moment > room for a in load.answers):
                time.sleep(0.1)
            again = time.monotonic()
            time.sleep(2)
            late = {answer.status for answer in load.answers if answer.moment > again + 1}
            assert late <= {200, 201} and late, f"with room again it answers {late}"
        load.check_answers({200, 201, 503, 507})
        load.check_nothing_lost(client)
    return f"a full disk: reads go on, writes say {'/'.join(map(str, sorted(refused)))}, {again - room:.1f} s after there was room they go on"
