#!/usr/bin/env python3
"""People of another system sign in with the password that they had there, and its hash is replaced by one of today's kind."""

import json
import os
import pathlib
import secrets
import subprocess
import sys
import tempfile

from people import Server

# Public test vectors: of crypt_blowfish, and of passlib for Django's form.
PEOPLE = (("$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U"),
          ("pbkdf2_sha256$10000$seasalt$p2Nf8SH5q1HFJUvFvVd4Nj71pVA5fI7cpL2WDbb86bc=", "password"))


def attune(*words: str) -> subprocess.CompletedProcess:
    with tempfile.TemporaryDirectory() as data:
        return subprocess.run([os.environ["ATTUNE_BINARY"], *words, "--data", data], capture_output=True, text=True,
                              env={**os.environ, "AUTH_SECRET_KEY": secrets.token_hex(32)})


def hash_of(email: str) -> str:
    asked = subprocess.run(["psql", os.environ["DATABASE_URL"], "-Atc", f"select password_hash from identities where email_key = '{email}'"],
                           capture_output=True, text=True, check=True)
    return asked.stdout.strip()


def main() -> int:
    if "DATABASE_URL" not in os.environ:
        print("0 passed, 0 failed, 1 skipped")  # a file of SQLite is somewhere in the server's own folder
        return 0
    server, word = Server(), secrets.token_hex(4)
    company = f"Imported {word}"
    founder = {"company_name": company, "email": f"admin@{word}.example", "password": "a-long-Walk-by-the-8-lakes"}
    server.must(201, "POST", "/auth/signup", body=founder)
    results = []
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        print(json.dumps({"email": f"plain@{word}.example", "password_hash": "password", "role": "hr"}), file=file, flush=True)
        results.append(("a password in plain text is refused", attune("import-people", company, file.name).returncode == 1))
    people = [{"email": f"person{number}@{word}.example", "password_hash": kept, "role": "hr", "first_name": "Ada"}
              for number, (kept, _) in enumerate(PEOPLE)]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        print("\n".join(map(json.dumps, people)), file=file, flush=True)
        imported = attune("import-people", company, file.name)
    results.append((f"people are imported: {imported.stderr}", imported.returncode == 0))
    for person, (kept, password) in zip(people, PEOPLE):
        email, title = person["email"], kept.split("$")[0] or kept.split("$")[1]
        results.append((f"{title}: it lies as it came", hash_of(email) == kept))
        wrong = server.ask("POST", "/auth/login", body={"email": email, "password": "another"})
        results.append((f"{title}: a wrong password is refused", wrong.code == "bad_credentials" and hash_of(email) == kept))
        for time in ("first", "second"):
            reply = server.ask("POST", "/auth/login", body={"email": email, "password": password})
            results.append((f"{title}: the {time} sign-in works", reply.status == 200))
            results.append((f"{title}: after the {time} it is of today's kind", hash_of(email).startswith("$argon2id$v=19$m=19456,t=2,p=1$")))
    for claim, holds in results:
        if not holds:
            print(f"FAILED {claim}")
    good = sum(holds for _, holds in results)
    print(f"{good} passed, {len(results) - good} failed")
    return 0 if good == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
