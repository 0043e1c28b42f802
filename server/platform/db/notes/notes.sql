-- Statements of this room's tests.

-- add_note(title: text, mood: Mood, weight: real?, pinned: bool, written: instant, due: Date?, details: json) -> int
insert into notes (company_id, title, mood, weight, pinned, written_at, due, details)
values (:company, :title, :mood, :weight, :pinned, :written, :due, :details)
returning note_id;

-- find_note(note: int) -> Note?
select note_id, title, mood, weight, pinned, written_at, due, details
from notes where company_id = :company and note_id = :note;

-- list_notes(mood: Mood?, before: instant?, pinned_only: bool) -> Note*
select note_id, title, mood, weight, pinned, written_at, due, details
from notes where company_id = :company
-- if mood: and mood = :mood
-- if before: and written_at < :before
-- if pinned_only: and pinned
-- sort title: order by title
-- sort -title: order by title desc
-- sort due: order by due nulls last, title
;

-- count_notes() -> int
select count(*) as n from notes where company_id = :company;

-- rename_note(note: int, title: text) -> !
update notes set title = :title where company_id = :company and note_id = :note;

-- lend_note(borrower: int, original: int) -> !
update notes set copy_of = :original where company_id = :company and note_id = :borrower;

-- drop_note(note: int) -> !
delete from notes where company_id = :company and note_id = :note;

-- titles_of_everybody() -> OwnedNote*
-- across companies: shows what row-level security leaves of it
select company_id, title from notes order by title;

-- plant_note(owner: CompanyId, title: text) -> !
-- across companies: shows that row-level security refuses another company's row
insert into notes (company_id, title, mood, pinned, written_at, details)
values (:owner, :title, 'calm', true, '2026-01-01T00:00:00.000000Z', '{}');

-- own_process() -> int
-- postgres: select pg_backend_pid() as process;
-- sqlite: select 0 as process;

-- own_scans() -> int
-- postgres: select seq_scan as scans from pg_stat_xact_user_tables where relname = 'notes';
-- sqlite: select 0 as scans;

-- dawdle() -> int
with recursive t(n) as (select 1 union all select n + 1 from t where n < 2000000000) select count(*) as n from t;

-- add_fact(fact: text) -> !
insert into plain_facts (fact) values (:fact);
