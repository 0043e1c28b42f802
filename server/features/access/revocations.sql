-- insert_revocation(id: text, user: UserId, session: SessionId?, now: instant) -> !
insert into revocations (revocation_id, company_id, user_id, session_id, revoked_at)
values (:id, :company, :user, :session, :now);

-- revocations_since(since: instant, limit: int) -> Revocation*
-- across companies: a node holds sessions and sockets of all companies
select revocation_id, user_id, session_id, revoked_at from revocations where revoked_at >= :since limit :limit;

-- forget_revocations_before(before: instant) -> !
-- across companies: what every node has learnt long ago
delete from revocations where revoked_at < :before;

-- use_ticket(hash: text, expires: instant) -> !
-- across companies: a ticket is used before its person is known
insert into used_tickets (ticket_hash, expires_at) values (:hash, :expires) on conflict (ticket_hash) do nothing;

-- forget_tickets_before(before: instant) -> !
-- across companies: tickets that are over, whoever had them
delete from used_tickets where expires_at < :before;
