"""The usual backend: FastAPI, SQLAlchemy and asyncpg, doing the same work on the same tables as Attune's two routes."""

import base64
import hashlib
import hmac
import json
import os
import time

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

SECRET = os.environ["PEER_SECRET"].encode()
engine = create_async_engine(os.environ["PEER_DATABASE_URL"], pool_size=8, max_overflow=0)
sessions = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()


class Employee(BaseModel):
    employee_id: int
    name: str
    email: str
    team_id: int | None
    role: str | None
    department_id: int | None
    manager_id: int | None
    user_id: str | None
    hire_date: str | None
    is_active: bool


class Summary(BaseModel):
    total_videos: int
    processed_videos: int
    active_employees: int
    total_employees: int
    avg_stress: float | None
    top_emotion: str | None


def decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


async def database():
    async with sessions() as session:
        yield session


async def asker(authorization: str = Header(), session: AsyncSession = Depends(database)):
    head, body, signature = authorization.removeprefix("Bearer ").split(".")
    expected = hmac.new(SECRET, f"{head}.{body}".encode(), hashlib.sha256).digest()
    claims = json.loads(decoded(body))
    if not hmac.compare_digest(expected, decoded(signature)) or claims["exp"] < time.time():
        raise HTTPException(401)
    row = (await session.execute(text("select user_id, company_id, role from identities where user_id = :user and state = 'active'"), {"user": claims["sub"]})).first()
    if row is None or row.role not in ("admin", "hr"):
        raise HTTPException(403)
    return row


@app.get("/employees/{employee_id}", response_model=Employee)
async def employee(employee_id: int, who=Depends(asker), session: AsyncSession = Depends(database)):
    row = (await session.execute(
        text("select employee_id, name, email, team_id, role, department_id, manager_id, user_id, hire_date::text, is_active"
             " from employees where company_id = :company and employee_id = :id"),
        {"company": who.company_id, "id": employee_id})).mappings().first()
    if row is None:
        raise HTTPException(404)
    return row


@app.get("/hr/dashboard/summary", response_model=Summary)
async def summary(who=Depends(asker), session: AsyncSession = Depends(database)):
    company = {"company": who.company_id}
    counts = (await session.execute(text("select coalesce(sum(uploaded), 0) as uploaded, coalesce(sum(processed), 0) as processed from video_counts where company_id = :company"), company)).one()
    people = (await session.execute(text("select count(*) from employees where company_id = :company and is_active"), company)).scalar_one()
    active = (await session.execute(text("select count(distinct user_id) from emotion_presence where company_id = :company and n > 0"), company)).scalar_one()
    sums = (await session.execute(text("select emotion, sum(n) as n, sum(total) as total from emotion_rollups where company_id = :company group by emotion"), company)).all()
    stress = next((float(row.total) / float(row.n) / 1e6 for row in sums if row.emotion == "stress" and row.n), None)
    top = max(sums, key=lambda row: row.total, default=None)
    return Summary(total_videos=counts.uploaded, processed_videos=counts.processed, active_employees=active, total_employees=people,
                   avg_stress=stress, top_emotion=top.emotion if top else None)
