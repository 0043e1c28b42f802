"""OpenStack Swift with its S3 API on free loopback ports, in a folder of its own, for as long as a `with` lasts.

Only Debian's python3-swift is needed: the packages of the single servers would start daemons on the developer's machine.
"""

import contextlib
import getpass
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ACCESS_KEY, SECRET_KEY, REGION = "company:attune", "made-up/secret+with=signs", "us-east-1"

COMMON = """[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {user}
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
log_level = ERROR
fallocate_reserve = 0
"""

STORAGE = COMMON + """
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
conn_timeout = 30
node_timeout = 60
"""

PROXY = COMMON + """
[pipeline:main]
pipeline = catch_errors gatekeeper cache s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
# Half a second to connect is Swift's default, and too short for four servers on a busy machine.
conn_timeout = 30
node_timeout = 60
error_suppression_limit = 1000
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
# Nobody listens there: tempauth wants a cache to be configured, and S3 signatures need none.
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = {region}
s3_acl = false
[filter:slo]
use = egg:swift#slo
[filter:tempauth]
use = egg:swift#tempauth
user_{access} = {secret} .admin
"""

# What swift's own start scripts do, after turning its eyes from /etc/swift to our folder.
RUN = """import sys
from swift.common.utils import set_swift_dir
from swift.common.wsgi import run_wsgi
set_swift_dir(sys.argv[3])
sys.exit(run_wsgi(sys.argv[1], sys.argv[2]))
"""


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def write_rings(folder: pathlib.Path, ports: dict[str, int]) -> None:
    from swift.common.ring import RingBuilder

    for kind, port in ports.items():
        builder = RingBuilder(part_power=2, replicas=1, min_part_hours=0)
        builder.add_dev(dict(id=0, region=1, zone=1, ip="127.0.0.1", port=port, device="one", weight=1.0))
        builder.rebalance()
        builder.get_ring().save(str(folder / f"{kind}.ring.gz"))


class SwiftNode:
    def __init__(self) -> None:
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-swift-"))
        self.processes: list[subprocess.Popen] = []

    def __enter__(self) -> "SwiftNode":
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        os.environ["no_proxy"] = "127.0.0.1"
        account, container, object_, proxy = free_ports(4)
        self.port, self.endpoint = proxy, f"http://127.0.0.1:{proxy}"
        (self.folder / "devices/one").mkdir(parents=True)
        (self.folder / "swift.conf").write_text("[swift-hash]\nswift_hash_path_prefix = a\nswift_hash_path_suffix = b\n"
                                                "[storage-policy:0]\nname = one\ndefault = yes\n")
        write_rings(self.folder, dict(account=account, container=container, object=object_))
        settings = dict(folder=self.folder, user=getpass.getuser(), region=REGION, access=ACCESS_KEY.replace(":", "_"), secret=SECRET_KEY)
        for kind, port in dict(account=account, container=container, object=object_, proxy=proxy).items():
            text = (PROXY if kind == "proxy" else STORAGE).format(kind=kind, port=port, **settings)
            self.launch(kind, text)
        # The proxy last: it leaves a server alone for a minute that did not answer it.
        for port in (account, container, object_, proxy):
            self.await_answer(f"http://127.0.0.1:{port}/")

    def launch(self, kind: str, text: str) -> None:
        settings_file = self.folder / f"{kind}.conf"
        settings_file.write_text(text)
        with open(self.folder / f"{kind}.log", "w") as log:
            self.processes.append(subprocess.Popen([sys.executable, "-c", RUN, settings_file, f"{kind}-server", self.folder], stdout=log, stderr=log,
                                                   stdin=subprocess.DEVNULL, env={**os.environ, "HOME": str(self.folder)}))

    def await_answer(self, address: str) -> None:
        deadline = time.monotonic() + 300  # four Python servers on a busy machine
        while time.monotonic() < deadline:
            if any(process.poll() is not None for process in self.processes):
                break
            try:
                urllib.request.urlopen(address, timeout=10)
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("Swift did not start:\n" + "".join(log.read_text()[-2000:] for log in self.folder.glob("*.log")))
