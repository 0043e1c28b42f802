#!/usr/bin/env python3
"""Holds the table "The rooms" of ARCHITECTURE.md: which folder may include what. Prints every breach; silent when there is none."""

import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
LINKED = re.compile(r"\b(?:room|feature)\((\w+)\s+ROOMS\s+([^)]*?)(?:\s+LIBRARIES\b[^)]*)?\)")
IMPORTED = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]""")

# A room has one door, the header named like it. These are the others, each with who may come in.
OTHER_DOORS = {
    "platform/http/routes.hpp": ("features", "app"),  # brings the JSON library to the one file where a feature's routes stand
    "platform/db/replica.hpp": ("platform/http", "app"),  # where a request finds the database that it changes
    "platform/wait/fiber.hpp": ("platform/http", "platform/db", "app"),  # where a loop parks and wakes its fibers
}

# What has a name of its own, and the borders of namespaces, each at the beginning of a line (clang-format sees to it).
NAMED = re.compile(r"^(?:(?:inline )?namespace(?: (?P<inside>[\w:]+))? \{|(?P<left>\})  // namespace|(?:struct|class|enum class|enum) (?P<type>\w+)\b[^:;(]*(?::[^:;(]*)?\{)", re.MULTILINE)


def room_of(file: str) -> str:
    """server/core/ids.cpp → core, server/platform/db/notes/x.cpp → platform/db, server/app/main.cpp → app."""
    parts = pathlib.PurePosixPath(file).parts
    return "/".join(parts[:2]) if parts[0] in ("platform", "features") else parts[0]


def is_third_party(header: str) -> bool:
    """Standard headers have no dot and no slash; <unistd.h> and <sys/…> are the operating system."""
    system = header.startswith(("sys/", "netinet/", "arpa/", "linux/")) or ("/" not in header and header in POSIX)
    return ("/" in header or "." in header) and not system


POSIX = {"unistd.h", "fcntl.h", "signal.h", "poll.h", "netdb.h", "sched.h", "dirent.h", "termios.h", "spawn.h", "cxxabi.h", "dlfcn.h",
         "syslog.h", "pwd.h", "grp.h", "stdlib.h", "stdio.h", "time.h", "errno.h", "string.h"}


class Rooms:
    def __init__(self, server: pathlib.Path):
        self.server = server
        self.files = {str(file.relative_to(server)): file.read_text(errors="replace")
                      for file in sorted(server.rglob("*")) if file.suffix in (".hpp", ".cpp")}
        self.links = {}
        for file in server.rglob("CMakeLists.txt"):
            for name, rooms in LINKED.findall(file.read_text()):
                self.links.setdefault(name, set()).update(rooms.split())

    def breaches(self) -> list[str]:
        found = []
        for file, text in self.files.items():
            for own, system in INCLUDE.findall(text):
                if sentence := self.breach(file, own, system):
                    found.append(f"server/{file}: {sentence}")
        return found + self.open_doors() + self.doubles()

    def breach(self, file: str, own: str, system: str) -> str:
        room, kind = room_of(file), room_of(file).split("/")[0]
        is_test = file.endswith("_test.cpp")
        if own and "/" in own and own.split("/")[0] not in ("core", "platform", "features", "app"):
            system = own
        if system:
            if is_third_party(system) and not is_test and kind in ("core", "features"):
                return f"<{system}> is a third-party header, and {kind}/ has none"
            return ""
        if "/" not in own:
            return "" if (self.server / file).parent.joinpath(own).exists() else f'"{own}" is not named from server/ on'
        target = room_of(own)
        if target in (room, "core") or kind == "app":
            return ""
        if kind == "core":
            return f'"{own}": core/ includes only the standard library'
        if target == "app":
            return f'"{own}": nothing includes app/'
        if target.startswith("features/"):
            return self.breach_of_feature(room, kind, own, target)
        return self.breach_of_door(room, own, target)

    def breach_of_feature(self, room: str, kind: str, own: str, target: str) -> str:
        if kind != "features":
            return f'"{own}": {kind}/ knows no features'
        name = target.split("/")[1]
        if own != f"{target}/{name}.hpp":
            return f'"{own}": of another feature only {name}/{name}.hpp'
        if name not in self.links.get(room.split("/")[1], set()):
            return f'"{own}": CMakeLists.txt of {room} does not name {name}'
        return ""

    def breach_of_door(self, room: str, own: str, target: str) -> str:
        name = target.split("/")[1]
        if any(room.startswith(guest) for guest in OTHER_DOORS.get(own, ())) or own == f"{target}/{name}.hpp":
            return "" if name in self.links.get(room.split("/")[1], {name}) else f'"{own}": CMakeLists.txt of {room} does not name {name}'
        return f'"{own}": of another room only {name}/{name}.hpp'

    def open_doors(self) -> list[str]:
        """A third-party header that can be reached through a platform room's door has left the room."""
        found = []
        for file in self.files:
            room = room_of(file)
            if not room.startswith("platform/") or file != f"{room}/{room.split('/')[1]}.hpp":
                continue
            for reached in self.reachable(file, room):
                for _, system in INCLUDE.findall(self.files[reached]):
                    if system and is_third_party(system):
                        found.append(f"server/{reached}: <{system}> is a third-party header, and {file} lets it out")
        return found

    def reachable(self, file: str, room: str) -> set[str]:
        found, waiting = {file}, [file]
        while waiting:
            for own, _ in INCLUDE.findall(self.files[waiting.pop()]):
                if own in self.files and own not in found and room_of(own) == room:
                    found.add(own)
                    waiting.append(own)
        return found

    def doubles(self) -> list[str]:
        """Two types of one name in one namespace: the linker takes the functions of either for both, and says nothing."""
        files, found = {}, []
        for file, text in self.files.items():
            inside = []
            for match in NAMED.finditer(text):
                if match["left"]:
                    inside.pop()
                elif not match["type"]:
                    inside.append(match["inside"])
                elif None not in inside:
                    name = "::".join([*inside, match["type"]])
                    first = files.setdefault(name, file)
                    if first != file:
                        found.append(f"server/{file}: {name} is also defined in server/{first}: name it otherwise, or let a namespace without a name hide it")
        return found


def web_breaches(source: pathlib.Path) -> list[str]:
    """web/src/features/x knows neither web/src/features/y nor web/src/app; nothing below app/ knows app/."""
    found = []
    for file in sorted([*source.rglob("*.ts"), *source.rglob("*.tsx")]):
        own = file.relative_to(source).parts
        for name in IMPORTED.findall(file.read_text(errors="replace")):
            if name.startswith("@/"):
                parts = pathlib.PurePosixPath(name[2:]).parts
            elif name.startswith("."):
                path = (file.parent / name).resolve()
                parts = path.relative_to(source.resolve()).parts if path.is_relative_to(source.resolve()) else ()
            else:
                continue
            if len(parts) > 1 and parts[0] == "features" and own[0] != "app" and len(own) > 1 and own[:2] != parts[:2]:
                found.append(f"web/src/{'/'.join(own)}: '{name}' is another feature's")
            if parts[:1] == ("app",) and own[0] != "app" and len(own) > 1:
                found.append(f"web/src/{'/'.join(own)}: '{name}': nothing imports app/")
    return found


def main(top: pathlib.Path) -> int:
    found = Rooms(top / "server").breaches() + web_breaches(top / "web/src")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(__file__).resolve().parents[1]))
