"""The server itself ends: killed while it writes, or asked to end while a proxy has another one."""

import contextlib
import pathlib
import subprocess
import time

import servers
from house import PostgreSQL, Server, new_company
from load import Load

LONGEST_END = 30  # seconds


def killed_while_writing(folder: pathlib.Path, database_url: str | None, times: int) -> str:
    server = Server(folder, database_url)
    kept = 0
    with contextlib.closing(server):
        server.start()
        client = new_company(server)
        for _ in range(times):
            with Load(server.port, client.token, people=4) as load:
                time.sleep(0.4)
                load.ending.set()  # what breaks from now on broke because of the kill
                server.kill()
            server.start()
            load.check_nothing_lost(client)
            kept += len(load.acknowledged)
    assert kept, "nothing was written"
    return f"{times} × kill -9 while writing: all of {kept} acknowledged writes kept"


NGINX = """daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    upstream attune {{ server 127.0.0.1:{first} max_fails=0; server 127.0.0.1:{second} max_fails=0; }}
    server {{
        listen 127.0.0.1:{port};
        location / {{ proxy_pass http://attune; proxy_next_upstream error timeout http_503; proxy_connect_timeout 2s; }}
    }}
}}
"""


def ended_behind_a_proxy(folder: pathlib.Path, long: bool) -> str:
    times = 20 if long else 4
    with contextlib.ExitStack() as stack:
        (folder / "postgresql").mkdir()
        database = stack.enter_context(contextlib.closing(PostgreSQL(folder / "postgresql")))
        database.start()
        nodes = []
        for name in ("first", "second"):
            (folder / name).mkdir()
            nodes.append(stack.enter_context(contextlib.closing(Server(folder / name, database.url))))
            nodes[-1].start()
            port = servers.free_port()
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, first=nodes[0].port, second=nodes[1].port, port=port))
        process = subprocess.Popen(["nginx", "-c", folder / "nginx.conf", "-e", folder / "nginx.log"], start_new_session=True)
        stack.callback(servers.stop, process, 15, 10)
        proxy = new_company(nodes[0])
        servers.wait_until(lambda: servers.is_ready(f"http://127.0.0.1:{port}"), process, folder / "nginx.log", "nginx")
        longest = 0.0
        with Load(port, proxy.token) as load:
            time.sleep(1)
            for i in range(times):
                node = nodes[i % 2]
                asked = time.monotonic()
                node.process.terminate()
                node.process.wait(LONGEST_END)
                longest = max(longest, time.monotonic() - asked)
                node.start()
        load.check_answers({200, 201})
        load.check_nothing_lost(proxy)
    return f"{times} × SIGTERM behind a proxy: {len(load.answers)} requests, none failed; the longest end took {longest:.1f} s"
