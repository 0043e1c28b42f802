-- insert_import(import: ImportId, kind: ImportKind, filename: text?, format: text, rows: int, columns: json, choices: json, by: UserId, now: instant) -> !
insert into imports (company_id, import_id, kind, filename, format, state, row_count, rows_done, columns, choices, created_by, created_at, updated_at)
values (:company, :import, :kind, :filename, :format, 'ready', :rows, 0, :columns, :choices, :by, :now, :now);

-- insert_rows(import: ImportId, rows: json) -> !
insert into import_rows (company_id, import_id, row_number, cells)
select :company, :import, r.row_number, r.cells
-- postgres: from jsonb_to_recordset(:rows) as r(row_number bigint, cells jsonb)
-- sqlite: from (select value ->> 'row_number' as row_number, value ->> 'cells' as cells from json_each(:rows)) as r
where true;

-- find_import(import: ImportId) -> ImportTableRow?
select import_id, kind, filename, format, state, row_count, rows_done, columns, choices, result, error, created_by, created_at, ran_at
from imports where company_id = :company and import_id = :import;

-- import_to_change(import: ImportId) -> ImportTableRow?
select import_id, kind, filename, format, state, row_count, rows_done, columns, choices, result, error, created_by, created_at, ran_at
from imports where company_id = :company and import_id = :import
-- postgres: for update
;

-- list_imports(limit: int, offset: int) -> ImportSummary*
select import_id, kind, filename, state, row_count as rows, rows_done, created_by, created_at, ran_at
from imports where company_id = :company order by created_at desc, import_id desc limit :limit offset :offset;

-- count_imports() -> int
select count(*) as n from imports where company_id = :company;

-- put_choices(import: ImportId, choices: json, now: instant) -> !
update imports set choices = :choices, updated_at = :now where company_id = :company and import_id = :import;

-- put_state(import: ImportId, state: ImportState, now: instant) -> !
update imports set state = :state, error = null, rows_done = 0, updated_at = :now where company_id = :company and import_id = :import;

-- put_result(import: ImportId, state: ImportState, result: json, now: instant) -> !
update imports set state = :state, result = :result, error = null, rows_done = row_count, ran_at = :now, updated_at = :now
where company_id = :company and import_id = :import;

-- put_undone(import: ImportId, result: json, now: instant) -> !
update imports set state = 'undone', result = :result, rows_done = row_count, updated_at = :now
where company_id = :company and import_id = :import;

-- put_failure(import: ImportId, error: text, now: instant) -> !
update imports set state = 'failed', error = :error, updated_at = :now
where company_id = :company and import_id = :import and state in ('running', 'undoing');

-- delete_import(import: ImportId) -> !
delete from imports where company_id = :company and import_id = :import;

-- delete_rows(import: ImportId) -> !
delete from import_rows where company_id = :company and import_id = :import;

-- brought_rows(import: ImportId, after: int, limit: int) -> BroughtRow*
select row_number, cells from import_rows where company_id = :company and import_id = :import and row_number > :after order by row_number limit :limit;

-- put_reports(import: ImportId, rows: json) -> !
insert into import_rows (company_id, import_id, row_number, cells, outcome, field, message, subject, before, after)
select i.company_id, i.import_id, i.row_number, i.cells, r.outcome, r.field, r.message, r.subject, r.before, r.after
-- postgres: from jsonb_to_recordset(:rows) as r(row bigint, outcome text, field text, message text, subject bigint, before jsonb, after jsonb)
-- sqlite: from (select value ->> 'row' as row, value ->> 'outcome' as outcome, value ->> 'field' as field, value ->> 'message' as message, value ->> 'subject' as subject, value ->> 'before' as before, value ->> 'after' as after from json_each(:rows)) as r
cross join import_rows i
where i.company_id = :company and i.import_id = :import and i.row_number = r.row
on conflict (company_id, import_id, row_number) do update set outcome = excluded.outcome, field = excluded.field, message = excluded.message,
    subject = excluded.subject, before = excluded.before, after = excluded.after;

-- list_rows(import: ImportId, outcome: RowOutcome?, limit: int, offset: int) -> RowReportRow*
select row_number, outcome, field, message, subject, before, after from import_rows where company_id = :company and import_id = :import
-- if outcome: and outcome = :outcome
order by row_number limit :limit offset :offset;

-- count_rows(import: ImportId, outcome: RowOutcome?) -> int
select count(*) as n from import_rows where company_id = :company and import_id = :import
-- if outcome: and outcome = :outcome
;

-- written_rows(import: ImportId, after: int, limit: int) -> RowReportRow*
select row_number, outcome, field, message, subject, before, after from import_rows
where company_id = :company and import_id = :import and outcome in ('created', 'changed') and row_number > :after order by row_number limit :limit;

-- put_fates(import: ImportId, rows: json) -> !
insert into import_rows (company_id, import_id, row_number, cells, outcome, message)
select i.company_id, i.import_id, i.row_number, i.cells, r.outcome, r.message
-- postgres: from jsonb_to_recordset(:rows) as r(row bigint, outcome text, message text)
-- sqlite: from (select value ->> 'row' as row, value ->> 'outcome' as outcome, value ->> 'message' as message from json_each(:rows)) as r
cross join import_rows i
where i.company_id = :company and i.import_id = :import and i.row_number = r.row
on conflict (company_id, import_id, row_number) do update set outcome = excluded.outcome, message = excluded.message;

-- headings(kind: ImportKind) -> HeadingField*
select heading_key, field from import_headings where company_id = :company and kind = :kind limit 2000;

-- put_headings(kind: ImportKind, rows: json) -> !
insert into import_headings (company_id, kind, heading_key, field)
select :company, :kind, r.heading_key, r.field
-- postgres: from jsonb_to_recordset(:rows) as r(heading_key text, field text)
-- sqlite: from (select value ->> 'heading_key' as heading_key, value ->> 'field' as field from json_each(:rows)) as r
where true on conflict (company_id, kind, heading_key) do update set field = excluded.field;
