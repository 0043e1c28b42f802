-- insert_invite(invite: InviteId, email: text, role: Role, role_id: RoleId?, team: TeamId?, by: UserId, now: instant, expires: instant) -> !
insert into invites (company_id, invite_id, email, role, role_id, team_id, created_by, created_at, expires_at)
values (:company, :invite, :email, :role, :role_id, :team, :by, :now, :expires);

-- insert_invite_token(hash: text, invite: InviteId) -> !
insert into invite_tokens (token_hash, company_id, invite_id) values (:hash, :company, :invite);

-- invite_of_token(hash: text) -> InviteRef?
-- across companies: the holder of an invitation is in no company yet
select company_id, invite_id from invite_tokens where token_hash = :hash;

-- find_invite(invite: InviteId) -> Invite?
select invite_id, email, role, role_id, team_id, created_at, expires_at, used_at, revoked_at
from invites where company_id = :company and invite_id = :invite;

-- inviter_of(invite: InviteId) -> UserId?
select created_by from invites where company_id = :company and invite_id = :invite;

-- list_invites(limit: int, offset: int) -> Invite*
select invite_id, email, role, role_id, team_id, created_at, expires_at, used_at, revoked_at
from invites where company_id = :company order by created_at desc, invite_id desc limit :limit offset :offset;

-- count_invites() -> int
select count(*) as n from invites where company_id = :company;

-- use_invite(invite: InviteId, now: instant) -> !
update invites set used_at = :now
where company_id = :company and invite_id = :invite and used_at is null and revoked_at is null and expires_at > :now;

-- revoke_invite(invite: InviteId, now: instant) -> !
update invites set revoked_at = :now where company_id = :company and invite_id = :invite and used_at is null and revoked_at is null;
