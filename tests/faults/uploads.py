"""Kills Attune (as kill -9 does) at named phases of a video's way, and looks at what is left.

Every acknowledged upload must end processed once, no prediction may be doubled, no object may be left without its row.
"""

import contextlib
import pathlib
import time

from house import CLIP, Client, Gone, Server, new_company

# complete: before the commit that queues; completed: after it, before the answer. committing, committed: the same for results.
PHASES = ["upload", "complete", "completed", "leased", "decoding", "committing", "committed"]


def drill(server: Server, client: Client, phase: str) -> str:
    """One video whose way is cut at the phase; the person tries again as people do. Returns the video's id."""
    server.start(drill=phase)
    ticket = client.expect(201, "POST", "/videos", {"filename": "clip.mp4", "content_type": "video/mp4", "size": CLIP.stat().st_size})
    with contextlib.suppress(Gone):
        client.put_clip(ticket)
        client.expect(202, "POST", f"/videos/{ticket['video_id']}/complete")
    assert server.was_killed(), f"the server did not come to the phase {phase}"
    server.start()
    client.put_clip(ticket)
    client.expect(202, "POST", f"/videos/{ticket['video_id']}/complete")
    deadline = time.monotonic() + 60
    while client.expect(200, "GET", f"/videos/{ticket['video_id']}")["status"] != "processed":
        assert time.monotonic() < deadline, f"{phase}: the video was not processed"
        time.sleep(0.1)
    server.stop()
    return ticket["video_id"]


def objects(folder: pathlib.Path) -> set[str]:
    return {file.name for file in (folder / "objects").rglob("videos/*") if file.is_file() and "quarantine" not in file.parts}


def check_what_is_left(server: Server, client: Client, videos: list[str]) -> None:
    server.start()
    listed = client.expect(200, "GET", "/videos?page_size=200")
    assert {video["video_id"] for video in listed} == set(videos), "the list holds other videos than were uploaded"
    summary = client.expect(200, "GET", "/hr/dashboard/summary")
    assert summary["processed_videos"] == summary["total_videos"] == len(videos), f"{len(videos)} videos, but the cards say {summary}"
    left = objects(server.folder)
    assert left == set(videos), f"objects without a row: {left - set(videos)}, rows without an object: {set(videos) - left}"
    incoming = [file for file in (server.folder / "objects").rglob("*") if ".incoming" in file.parts and file.is_file()]
    assert not incoming, f"half an upload was left: {incoming}"
    company = client.expect(200, "GET", "/companies/current")["company_id"]
    server.stop()
    checked = server.command("rollups", "check", company)
    assert checked.returncode == 0, f"rollups: {checked.stdout}{checked.stderr}"


def kill_at_each_phase(folder: pathlib.Path, database_url: str | None, times: int) -> str:
    server = Server(folder, database_url)
    with contextlib.closing(server):
        server.start()
        client = new_company(server)
        server.stop()
        hits = dict.fromkeys(PHASES, 0)
        videos = []
        for i in range(times):
            phase = PHASES[i % len(PHASES)]
            videos.append(drill(server, client, phase))
            hits[phase] += 1
        check_what_is_left(server, client, videos)
    return f"{times} × kill -9, by phase: {', '.join(f'{phase} {count}' for phase, count in hits.items())}"
