-- insert_join_confirmation(hash: text, user: UserId, address: text, now: instant, expires: instant) -> !
insert into join_confirmations (token_hash, company_id, user_id, address_hash, created_at, expires_at)
values (:hash, :company, :user, :address, :now, :expires);

-- join_confirmations_since(address: text, since: instant) -> int
-- across companies: a mailbox is not to be flooded, whichever company somebody names
select count(*) as n from join_confirmations where address_hash = :address and created_at > :since;

-- join_confirmation_of(hash: text) -> JoinConfirmationRef?
-- across companies: whoever holds the link is in no company yet
select c.company_id, c.user_id, c.expires_at, c.used_at, i.password_hash, i.state
from join_confirmations c join identities i on i.user_id = c.user_id where c.token_hash = :hash;

-- use_join_confirmation(hash: text, now: instant) -> !
update join_confirmations set used_at = :now
where company_id = :company and token_hash = :hash and used_at is null and expires_at > :now;

-- forget_join_confirmations_before(before: instant) -> !
-- across companies: links of the past, whoever they were for
delete from join_confirmations where created_at < :before;
