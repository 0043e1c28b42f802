-- A row a team and month instead of one a team, day and status: a line of 31 × 5 numbers of seven digits, day by day, in the order Present,
-- Late, WFH, Leave, Absent; team 0 is the whole company.
alter table attendance_counts rename to attendance_counts_by_day;
-- postgres: alter index attendance_counts_pkey rename to attendance_counts_by_day_pkey;
-- postgres: alter table attendance_counts_by_day no force row level security;
create table attendance_counts (
    company_id text collate "C" not null,
    team_id bigint not null,
    month date not null,
    counts text not null,
    primary key (company_id, team_id, month)
);
insert into attendance_counts (company_id, team_id, month, counts)
with recursive
    days (day) as (select 1 union all select day + 1 from days where day < 31),
    statuses (place, status) as (values (1, 'Present'), (2, 'Late'), (3, 'WFH'), (4, 'Leave'), (5, 'Absent')),
-- postgres: counted as (select company_id, team_id, date_trunc('month', day)::date as month, extract(day from day)::int as day, status, n from attendance_counts_by_day),
-- sqlite: counted as (select company_id, team_id, substr(day, 1, 8) || '01' as month, cast(substr(day, 9) as integer) as day, status, n from attendance_counts_by_day),
    months as (select distinct company_id, team_id, month from counted)
-- postgres: select m.company_id, m.team_id, m.month, string_agg(lpad(greatest(coalesce(c.n, 0), 0)::text, 7, '0'), '' order by d.day, s.place)
-- sqlite: select m.company_id, m.team_id, m.month, group_concat(printf('%07d', max(coalesce(c.n, 0), 0)), '' order by d.day, s.place)
from months m cross join days d cross join statuses s
left join counted c on c.company_id = m.company_id and c.team_id = m.team_id and c.month = m.month and c.day = d.day and c.status = s.status
group by m.company_id, m.team_id, m.month;
-- tenant: attendance_counts
drop table attendance_counts_by_day;
