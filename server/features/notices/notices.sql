-- insert_notice(notice: NoticeId, kind: NoticeKind, recipient: text, language: Language, subject: text, state: NoticeState, sealed: text?, now: instant) -> !
insert into notices (company_id, notice_id, kind, recipient, language, subject, state, sealed_values, attempts, created_at)
values (:company, :notice, :kind, :recipient, :language, :subject, :state, :sealed, 0, :now);

-- find_notice(notice: NoticeId) -> NoticeRow?
select kind, recipient, language, sealed_values from notices where company_id = :company and notice_id = :notice;

-- outbox_notice(notice: NoticeId) -> OutboxNotice?
select notice_id, kind, recipient, language, subject, state, attempts, last_error,
    state = 'failed' and sealed_values is not null as can_retry, created_at, sent_at
from notices where company_id = :company and notice_id = :notice;

-- list_notices(state: NoticeState?, kind: NoticeKind?, q: text?, limit: int, offset: int) -> OutboxNotice*
select notice_id, kind, recipient, language, subject, state, attempts, last_error,
    state = 'failed' and sealed_values is not null as can_retry, created_at, sent_at
from notices where company_id = :company
-- if state: and state = :state
-- if kind: and kind = :kind
-- if q: and lower(recipient) like :q escape '\'
order by created_at desc, notice_id desc limit :limit offset :offset;

-- count_notices(state: NoticeState?, kind: NoticeKind?, q: text?) -> int
select count(*) as n from notices where company_id = :company
-- if state: and state = :state
-- if kind: and kind = :kind
-- if q: and lower(recipient) like :q escape '\'
;

-- notice_sent(notice: NoticeId, now: instant) -> !
update notices set state = 'sent', sent_at = :now, attempts = attempts + 1, last_error = null, sealed_values = null
where company_id = :company and notice_id = :notice;

-- notice_refused(notice: NoticeId, error: text) -> !
update notices set attempts = attempts + 1, last_error = :error where company_id = :company and notice_id = :notice;

-- notice_failed(notice: NoticeId, error: text) -> !
update notices set state = 'failed', last_error = :error where company_id = :company and notice_id = :notice;

-- requeue_notice(notice: NoticeId) -> !
update notices set state = 'queued', attempts = 0
where company_id = :company and notice_id = :notice and state = 'failed' and sealed_values is not null;

-- forget_values(notice: NoticeId) -> !
update notices set sealed_values = null where company_id = :company and notice_id = :notice and state = 'failed';

-- forget_old_notices(before: instant) -> !
delete from notices where company_id = :company and created_at < :before and state <> 'queued';

-- sealed_notices(after: NoticeId, limit: int) -> SealedNotice*
select notice_id, sealed_values from notices
where company_id = :company and notice_id > :after and sealed_values is not null order by notice_id limit :limit;

-- reseal_notice(notice: NoticeId, before: text, sealed: text) -> !
update notices set sealed_values = :sealed where company_id = :company and notice_id = :notice and sealed_values = :before;
