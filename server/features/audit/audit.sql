-- insert_audit(audit: text, at: instant, user: UserId?, action: text, resource: text, resource_id: text?, address: text, request: text) -> !
insert into audit_log (company_id, audit_id, at, user_id, action, resource, resource_id, address, request_id, details)
values (:company, :audit, :at, :user, :action, :resource, :resource_id, :address, :request, '{}');

-- list_audit(user: UserId?, action: text?, resource: text?, since: instant, limit: int, offset: int) -> AuditEntry*
select audit_id, at, user_id, action, resource, resource_id, address, request_id
from audit_log where company_id = :company and at >= :since
-- if user: and user_id = :user
-- if action: and action = :action
-- if resource: and resource = :resource
order by audit_id desc limit :limit offset :offset;

-- count_audit(user: UserId?, action: text?, resource: text?, since: instant) -> int
select count(*) as n from audit_log where company_id = :company and at >= :since
-- if user: and user_id = :user
-- if action: and action = :action
-- if resource: and resource = :resource
;

-- looks_at(resource: text, resource_id: text) -> Look*
select at, user_id, action from audit_log
where company_id = :company and resource = :resource and resource_id = :resource_id and action in ('results_seen', 'video_played')
order by audit_id desc limit 100;
