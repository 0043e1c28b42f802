-- open_conversation(conversation: ConversationId, user: UserId, title: text, now: instant) -> !
insert into assistant_conversations (company_id, conversation_id, user_id, title, messages, created_at, updated_at)
values (:company, :conversation, :user, :title, 0, :now, :now);

-- count_question(conversation: ConversationId, user: UserId, now: instant) -> int?
update assistant_conversations set messages = messages + 1, updated_at = :now
where company_id = :company and conversation_id = :conversation and user_id = :user returning messages;

-- find_conversation(conversation: ConversationId, user: UserId) -> assistant::Conversation?
select conversation_id, title, messages, created_at, updated_at from assistant_conversations
where company_id = :company and conversation_id = :conversation and user_id = :user;

-- list_conversations(user: UserId, limit: int, offset: int) -> assistant::Conversation*
select conversation_id, title, messages, created_at, updated_at from assistant_conversations
where company_id = :company and user_id = :user order by updated_at desc, conversation_id desc limit :limit offset :offset;

-- count_conversations(user: UserId) -> int
select count(*) as n from assistant_conversations where company_id = :company and user_id = :user;

-- delete_conversation(conversation: ConversationId, user: UserId) -> !
delete from assistant_conversations where company_id = :company and conversation_id = :conversation and user_id = :user;

-- delete_messages(conversation: ConversationId) -> !
delete from assistant_messages where company_id = :company and conversation_id = :conversation;

-- forget_messages(conversation: ConversationId, up_to: int) -> !
delete from assistant_messages where company_id = :company and conversation_id = :conversation and number <= :up_to;

-- insert_message(conversation: ConversationId, number: int, message: text, plan: json, answer: json, now: instant) -> !
insert into assistant_messages (company_id, conversation_id, number, message, plan, answer, asked_at)
values (:company, :conversation, :number, :message, :plan, :answer, :now);

-- messages_of(conversation: ConversationId) -> assistant::MessageRow*
select number, message, plan, answer, asked_at from assistant_messages
where company_id = :company and conversation_id = :conversation order by number limit 200;

-- message_of(conversation: ConversationId, number: int) -> assistant::MessageRow?
select number, message, plan, answer, asked_at from assistant_messages
where company_id = :company and conversation_id = :conversation and number = :number;

-- recent_plans(conversation: ConversationId) -> text*
select cast(plan as text) as plan from assistant_messages
where company_id = :company and conversation_id = :conversation order by number desc limit 5;

-- conversations_beyond(user: UserId, kept: int) -> ConversationId*
select conversation_id from assistant_conversations
where company_id = :company and user_id = :user order by updated_at desc, conversation_id desc limit 100 offset :kept;

-- insert_report(report: ReportId, user: UserId, name: text, name_key: text, plan: json, now: instant) -> assistant::ReportRow
insert into assistant_reports (company_id, report_id, user_id, name, name_key, plan, created_at)
values (:company, :report, :user, :name, :name_key, :plan, :now) returning report_id, name, plan, created_at;

-- find_report(report: ReportId, user: UserId) -> assistant::ReportRow?
select report_id, name, plan, created_at from assistant_reports
where company_id = :company and report_id = :report and user_id = :user;

-- list_reports(user: UserId, limit: int, offset: int) -> assistant::ReportRow*
select report_id, name, plan, created_at from assistant_reports
where company_id = :company and user_id = :user order by name_key, report_id limit :limit offset :offset;

-- count_reports(user: UserId) -> int
select count(*) as n from assistant_reports where company_id = :company and user_id = :user;

-- delete_report(report: ReportId, user: UserId) -> !
delete from assistant_reports where company_id = :company and report_id = :report and user_id = :user;

-- model_choice() -> assistant::ModelChoiceRow?
select language_model, updated_at from assistant_choices where company_id = :company;

-- choose_model(allowed: bool, now: instant) -> !
insert into assistant_choices (company_id, language_model, updated_at) values (:company, :allowed, :now)
on conflict (company_id) do update set language_model = excluded.language_model, updated_at = excluded.updated_at;
