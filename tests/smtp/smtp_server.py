"""smtp.mjs for the length of a test: a real mail server whose mail is read as it comes in."""

import base64
import email
import email.policy
import json
import os
import pathlib
import queue
import subprocess
import threading

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 60.0


class Mail:
    """One mail as it arrived, with its envelope."""

    def __init__(self, arrived: dict):
        self.envelope_from, self.envelope_to = arrived["from"], arrived["to"]
        self.secure, self.user = arrived["secure"], arrived["user"]
        self.raw = base64.b64decode(arrived["raw"])
        self.message = email.message_from_bytes(self.raw, policy=email.policy.default)

    def part(self, kind: str) -> str:
        return self.message.get_body((kind,)).get_content()

    def defects(self) -> list:
        found = [defect for part in self.message.walk() for defect in part.defects]
        return found + [defect for header in self.message.values() for defect in getattr(header, "defects", ())]


class MailServer:
    def __init__(self, port: int = 0, **environment: str):
        self.arrived: queue.Queue[dict] = queue.Queue()
        self.kept: list[Mail] = []
        self.process = subprocess.Popen(["node", HERE / "smtp.mjs", str(port)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        text=True, env={**os.environ, **environment})
        self.reader = threading.Thread(target=self.read)
        self.reader.start()
        self.port = self.arrived.get(timeout=PATIENCE)["listening"]

    def __enter__(self) -> "MailServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait()
        self.reader.join()
        self.process.stdout.close()

    def read(self) -> None:
        for line in self.process.stdout:
            self.arrived.put(json.loads(line))

    def mail_to(self, address: str) -> Mail:
        """The next mail to this address, waiting for it; mail to others is kept for whoever asks."""
        while True:
            for mail in self.kept:
                if address in mail.envelope_to:
                    self.kept.remove(mail)
                    return mail
            self.kept.append(Mail(self.arrived.get(timeout=PATIENCE)))
