-- add_rollup(day: day, department: int, team: int, emotion: text, n: int, total: int) -> !
insert into emotion_rollups (company_id, day, department_id, team_id, emotion, n, total)
values (:company, :day, :department, :team, :emotion, :n, :total)
on conflict (company_id, day, department_id, team_id, emotion) do update set n = emotion_rollups.n + excluded.n, total = emotion_rollups.total + excluded.total;

-- add_bin(emotion: text, day: day, department: int, team: int, bin: int, n: int) -> !
insert into emotion_bins (company_id, emotion, day, department_id, team_id, bin, n)
values (:company, :emotion, :day, :department, :team, :bin, :n)
on conflict (company_id, emotion, day, department_id, team_id, bin) do update set n = emotion_bins.n + excluded.n;

-- add_presence(day: day, department: int, team: int, user: UserId, n: int) -> !
insert into emotion_presence (company_id, day, department_id, team_id, user_id, n)
values (:company, :day, :department, :team, :user, :n)
on conflict (company_id, day, department_id, team_id, user_id) do update set n = emotion_presence.n + excluded.n;

-- add_count(day: day, department: int, team: int, uploaded: int, processed: int) -> !
insert into video_counts (company_id, day, department_id, team_id, uploaded, processed)
values (:company, :day, :department, :team, :uploaded, :processed)
on conflict (company_id, day, department_id, team_id) do update set uploaded = video_counts.uploaded + excluded.uploaded,
    processed = video_counts.processed + excluded.processed;

-- sums(from: day, to: day, department: int?, team: int?) -> EmotionSum*
select emotion, cast(sum(n) as bigint) as n, cast(sum(total) as bigint) as total from emotion_rollups
where company_id = :company and day >= :from and day <= :to
-- if department: and department_id = :department
-- if team: and team_id = :team
group by emotion;

-- sums_by_day(from: day, to: day, department: int?, team: int?) -> DaySum*
select day, emotion, cast(sum(n) as bigint) as n, cast(sum(total) as bigint) as total from emotion_rollups
where company_id = :company and day >= :from and day <= :to
-- if department: and department_id = :department
-- if team: and team_id = :team
group by day, emotion order by day;

-- people_by_day(from: day, to: day, department: int?, team: int?) -> DayPeople*
select day, count(distinct user_id) as people from emotion_presence
where company_id = :company and day >= :from and day <= :to and n > 0
-- if department: and department_id = :department
-- if team: and team_id = :team
group by day;

-- people_in(from: day, to: day, department: int?, team: int?) -> int
select count(distinct user_id) as people from emotion_presence
where company_id = :company and day >= :from and day <= :to and n > 0
-- if department: and department_id = :department
-- if team: and team_id = :team
;

-- people_by_department(from: day, to: day, team: int?) -> GroupPart*
select department_id as part, count(distinct user_id) as people from emotion_presence
where company_id = :company and day >= :from and day <= :to and n > 0
-- if team: and team_id = :team
group by department_id;

-- people_by_team(from: day, to: day, department: int?) -> GroupPart*
select team_id as part, count(distinct user_id) as people from emotion_presence
where company_id = :company and day >= :from and day <= :to and n > 0
-- if department: and department_id = :department
group by team_id;

-- bins_of(emotion: text, from: day, to: day, department: int?, team: int?) -> BinCount*
select bin, cast(sum(n) as bigint) as n from emotion_bins
where company_id = :company and emotion = :emotion and day >= :from and day <= :to
-- if department: and department_id = :department
-- if team: and team_id = :team
group by bin;

-- counts(from: day, to: day, department: int?, team: int?) -> VideoCounts
select cast(coalesce(sum(uploaded), 0) as bigint) as uploaded, cast(coalesce(sum(processed), 0) as bigint) as processed,
    (select count(distinct user_id) from emotion_presence
     where company_id = :company and day >= :from and day <= :to and n > 0
     -- if department: and department_id = :department
     -- if team: and team_id = :team
    ) as people
from video_counts
where company_id = :company and day >= :from and day <= :to
-- if department: and department_id = :department
-- if team: and team_id = :team
;

-- clear_rollups() -> !
delete from emotion_rollups where company_id = :company;
-- clear_bins() -> !
delete from emotion_bins where company_id = :company;
-- clear_presence() -> !
delete from emotion_presence where company_id = :company;
-- clear_counts() -> !
delete from video_counts where company_id = :company;

-- countable_videos(after: text, limit: int) -> CountableVideo*
select video_id, user_id, is_processed, day, department_id, team_id
from videos where company_id = :company and verified = true and video_id > :after order by video_id limit :limit;

-- countable_scores(after: text, last: text) -> ScoreRow*
select video_id, emotion, score from video_scores where company_id = :company and video_id > :after and video_id <= :last order by video_id, emotion;
