-- insert_api_key(key: ApiKeyId, name: text, hint: text, scopes: text, by: UserId, now: instant, expires: instant) -> !
insert into api_keys (company_id, key_id, name, hint, scopes, created_by, created_at, expires_at)
values (:company, :key, :name, :hint, :scopes, :by, :now, :expires);

-- insert_api_key_hash(hash: text, key: ApiKeyId) -> !
insert into api_key_hashes (token_hash, company_id, key_id) values (:hash, :company, :key);

-- api_key_of_hash(hash: text) -> ApiKeyRef?
-- across companies: a key names its company
select company_id, key_id from api_key_hashes where token_hash = :hash;

-- find_api_key(key: ApiKeyId) -> ApiKeyRow?
select key_id, name, hint, scopes, created_by, created_at, expires_at, last_used_at, revoked_at
from api_keys where company_id = :company and key_id = :key;

-- list_api_keys(limit: int, offset: int) -> ApiKeyRow*
select key_id, name, hint, scopes, created_by, created_at, expires_at, last_used_at, revoked_at
from api_keys where company_id = :company order by created_at desc, key_id desc limit :limit offset :offset;

-- count_api_keys() -> int
select count(*) as n from api_keys where company_id = :company;

-- count_live_api_keys(now: instant) -> int
select count(*) as n from api_keys where company_id = :company and revoked_at is null and expires_at > :now;

-- touch_api_key(key: ApiKeyId, now: instant) -> !
update api_keys set last_used_at = :now where company_id = :company and key_id = :key;

-- revoke_api_key(key: ApiKeyId, now: instant) -> !
update api_keys set revoked_at = :now where company_id = :company and key_id = :key and revoked_at is null;
