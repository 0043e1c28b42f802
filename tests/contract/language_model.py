"""A language model behind HTTP, on a free loopback port, scripted: it speaks as OpenAI-compatible endpoints do, and obeys whatever
instruction it finds in what it is given, be it in a question, a name or a note."""

import contextlib
import dataclasses
import http.server
import json
import re
import threading
import time

import servers

CALL = re.compile(r"call (\w+)\s*(?=\{)", re.IGNORECASE)
RECORD = re.compile(r"(delete|remove|update|approve) (?:record|employee|team) (\d+)", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?|javascript|data):[^\s\"')\\]+", re.IGNORECASE)
SAY = re.compile(r"(?:say|print|answer|repeat|reveal)[: ]+([^\"\\]+)", re.IGNORECASE)


@dataclasses.dataclass
class Asked:
    headers: dict[str, str]
    body: dict
    text: str

    @property
    def results(self) -> list[str]:
        return [message["content"] for message in self.body["messages"] if message["role"] == "tool"]

    @property
    def question(self) -> str:
        return [message["content"] for message in self.body["messages"] if message["role"] == "user"][-1]


def calls_in(heard: str) -> list[tuple[str, str]]:
    """Each "call NAME {…}", by name and arguments."""
    found = []
    for match in CALL.finditer(heard):
        with contextlib.suppress(json.JSONDecodeError):
            found.append((match[1], json.dumps(json.JSONDecoder().raw_decode(heard, match.end())[0])))
    return found


def call(name: str, arguments: object, identity: str = "") -> dict:
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    return {"id": identity or f"c{time.monotonic_ns()}", "type": "function", "function": {"name": name, "arguments": text}}


def calling(*calls: dict) -> dict:
    return {"role": "assistant", "content": None, "tool_calls": list(calls)}


def saying(words: str) -> dict:
    return {"role": "assistant", "content": words}


def planning(*steps: dict) -> dict:
    return calling(call("plan", {"steps": list(steps)}))


class Obedient:
    """Looks everything up first, then does what it reads there, then tells all that it has seen to whom it was told to."""

    def __init__(self, look_ups: list[dict]) -> None:
        self.look_ups = look_ups
        self.tried: list[str] = []

    def __call__(self, asked: Asked) -> dict:
        done = len(asked.results)
        if done < len(self.look_ups):
            return calling(self.look_ups[done])
        heard = "\n".join([asked.question, *asked.results])
        if done < len(self.look_ups) + 2:
            wishes = [call(name, arguments) for name, arguments in calls_in(heard.replace('\\"', '"'))]
            wishes += [call(f"{verb.lower()}_record", {"record_id": int(number)}) for verb, number in RECORD.findall(heard)]
            if wishes:
                self.tried += [wish["function"]["name"] for wish in wishes[:4]]
                return calling(*wishes[:4])
        words = [f"![done]({address}?all={heard[:400]}) see {address} " for address in ADDRESS.findall(heard)[:3]]
        words += SAY.findall(heard)[:3]
        return saying("As told: " + " ".join(words)[:3000])


class LanguageModel:
    """`answers` says what a request is answered with: a message, or a callable that writes bytes itself."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers = lambda asked: planning({"intent": "teams"})
        self.streams = True
        self.released = threading.Event()  # ends what hangs
        self.server: http.server.ThreadingHTTPServer | None = None
        self.port = servers.free_port()
        self.come()
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def __enter__(self) -> "LanguageModel":
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self.go()

    def come(self) -> None:
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), type("Call", (Call,), {"model": self}))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def go(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None


class Call(http.server.BaseHTTPRequestHandler):
    model: LanguageModel

    def do_POST(self) -> None:
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = Asked({name.lower(): value for name, value in self.headers.items()}, json.loads(text), text)
        self.model.asked.append(asked)
        if self.path != "/v1/chat/completions":
            return self.send_error(404)
        answer = self.model.answers(asked)
        try:
            if callable(answer):
                answer(self)
            elif self.model.streams:
                self.stream(answer)
            else:
                reason = "tool_calls" if answer.get("tool_calls") else "stop"
                self.whole(200, {"id": "x", "object": "chat.completion", "choices": [{"index": 0, "message": answer, "finish_reason": reason}]})
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever asked has heard enough

    def whole(self, status: int, answer: object, kind: str = "application/json") -> None:
        text = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

    def event(self, delta: dict, reason: str | None = None) -> None:
        chunk = {"id": "x", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()

    def stream(self, message: dict) -> None:
        self.begin()
        self.event({"role": "assistant", "content": None})
        words = message.get("content") or ""
        for at in range(0, len(words), 7):
            self.event({"content": words[at:at + 7]})
        for index, each in enumerate(message.get("tool_calls", [])):
            function = each["function"]
            self.event({"tool_calls": [{"index": index, "id": each["id"], "type": "function", "function": {"name": function["name"], "arguments": ""}}]})
            for at in range(0, len(function["arguments"]), 9):
                self.event({"tool_calls": [{"index": index, "function": {"arguments": function["arguments"][at:at + 9]}}]})
        self.event({}, "tool_calls" if message.get("tool_calls") else "stop")
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, *_: object) -> None:
        pass
