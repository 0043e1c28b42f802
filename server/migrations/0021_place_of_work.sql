alter table attendance_records add column place text;
