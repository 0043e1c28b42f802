-- find_consent(user: UserId, purpose: text) -> ConsentRow?
select granted, text_version, decided_at from consents where company_id = :company and user_id = :user and purpose = :purpose;

-- put_consent(user: UserId, purpose: text, granted: bool, version: int, address: text, now: instant) -> !
insert into consents (company_id, user_id, purpose, granted, text_version, address, decided_at)
values (:company, :user, :purpose, :granted, :version, :address, :now)
on conflict (company_id, user_id, purpose) do update set granted = excluded.granted, text_version = excluded.text_version,
    address = excluded.address, decided_at = excluded.decided_at;

-- insert_video(video: VideoId, user: UserId, employee: EmployeeId?, filename: text, content_type: text, size: int, sha256: text?, key: text,
--              now: instant, day: day, department: DepartmentId?, team: TeamId?) -> !
insert into videos (company_id, video_id, user_id, employee_id, original_filename, content_type, size, sha256, object_key, status,
                    is_processed, progress, upload_timestamp, day, department_id, team_id)
values (:company, :video, :user, :employee, :filename, :content_type, :size, :sha256, :key, 'uploading', false, 0.0, :now, :day, :department, :team);

-- find_video(video: VideoId) -> VideoRow?
select video_id, user_id, employee_id, original_filename, content_type, size, sha256, object_key, status, is_processed, progress, error,
       upload_timestamp, duration_seconds, faces_detected, status_text, transcript, timeline, model_name, model_version, top_emotion,
       top_score, day, department_id, team_id, verified
from videos where company_id = :company and video_id = :video;

-- list_videos(user: UserId, status: VideoStatus?, limit: int, offset: int) -> VideoSummary*
select video_id, original_filename, upload_timestamp, duration_seconds, status, progress, is_processed, top_emotion, top_score, error
from videos where company_id = :company and user_id = :user
-- if status: and status = :status
order by upload_timestamp desc, video_id desc limit :limit offset :offset;

-- count_own_videos(user: UserId, status: VideoStatus?) -> int
select count(*) as n from videos where company_id = :company and user_id = :user
-- if status: and status = :status
;

-- queue_upload(video: VideoId) -> !
update videos set status = 'queued', verified = true, error = null, progress = 0.0
where company_id = :company and video_id = :video and status = 'uploading';

-- queue_again(video: VideoId) -> !
update videos set status = 'queued', error = null, progress = 0.0
where company_id = :company and video_id = :video and verified = true and status in ('failed', 'refused');

-- begin_video(video: VideoId) -> !
update videos set status = 'processing', progress = 0.0
where company_id = :company and video_id = :video and status in ('queued', 'processing');

-- progress_video(video: VideoId, progress: real) -> !
update videos set progress = :progress where company_id = :company and video_id = :video and status = 'processing';

-- end_video(video: VideoId, status: VideoStatus, error: text) -> !
update videos set status = :status, error = :error, progress = 0.0
where company_id = :company and video_id = :video and status in ('uploading', 'queued', 'processing');

-- complete_video(video: VideoId, duration: real?, faces: int, status_text: text, transcript: text?, timeline: json, model: text, version: text,
--                top_emotion: text?, top_score: real?) -> !
update videos set status = 'processed', is_processed = true, progress = 1.0, error = null, duration_seconds = :duration, faces_detected = :faces,
    status_text = :status_text, transcript = :transcript, timeline = :timeline, model_name = :model, model_version = :version,
    top_emotion = :top_emotion, top_score = :top_score
where company_id = :company and video_id = :video and status = 'processing';

-- delete_video(video: VideoId) -> VideoRow?
delete from videos where company_id = :company and video_id = :video
returning video_id, user_id, employee_id, original_filename, content_type, size, sha256, object_key, status, is_processed, progress, error,
       upload_timestamp, duration_seconds, faces_detected, status_text, transcript, null as timeline, model_name, model_version, top_emotion,
       top_score, day, department_id, team_id, verified;

-- live_videos_of(user: UserId) -> LiveVideo*
select video_id, user_id from videos where company_id = :company and user_id = :user and status in ('queued', 'processing');

-- live_videos() -> LiveVideo*
select video_id, user_id from videos where company_id = :company and status in ('queued', 'processing');

-- objects_after(after: text, limit: int) -> KnownObject*
select video_id, object_key, verified from videos where company_id = :company and video_id > :after order by video_id limit :limit;

-- insert_score(video: VideoId, emotion: text, score: int) -> !
insert into video_scores (company_id, video_id, emotion, score) values (:company, :video, :emotion, :score);

-- scores_of(video: VideoId) -> ScoreRow*
select video_id, emotion, score from video_scores where company_id = :company and video_id = :video order by emotion;

-- scores_of_employee(employee: EmployeeId, from: day, to: day) -> ScoreRow*
select s.video_id, s.emotion, s.score from video_scores s
join videos v on v.company_id = s.company_id and v.video_id = s.video_id
where s.company_id = :company and v.employee_id = :employee and v.day >= :from and v.day <= :to
    and v.upload_timestamp >= (select min(upload_timestamp) from (select upload_timestamp from videos
        where company_id = :company and employee_id = :employee and day >= :from and day <= :to
        order by upload_timestamp desc limit 500) newest)
order by s.video_id, s.emotion;

-- delete_scores(video: VideoId) -> !
delete from video_scores where company_id = :company and video_id = :video;

-- history_of(employee: EmployeeId, from: day, to: day) -> VideoRow*
select video_id, user_id, employee_id, original_filename, content_type, size, sha256, object_key, status, is_processed, progress, error,
       upload_timestamp, duration_seconds, faces_detected, status_text, transcript, null as timeline, model_name, model_version, top_emotion,
       top_score, day, department_id, team_id, verified
from videos where company_id = :company and employee_id = :employee and day >= :from and day <= :to
order by upload_timestamp desc limit 500;

-- newest_processed(employee: EmployeeId) -> LatestVideo?
select employee_id, video_id, upload_timestamp, top_emotion, top_score
from videos where company_id = :company and employee_id = :employee and status = 'processed' order by upload_timestamp desc, video_id desc limit 1;

-- put_latest(employee: EmployeeId, video: VideoId, uploaded: instant, top_emotion: text?, top_score: real?) -> !
insert into emotion_latest (company_id, employee_id, video_id, upload_timestamp, top_emotion, top_score)
values (:company, :employee, :video, :uploaded, :top_emotion, :top_score)
on conflict (company_id, employee_id) do update set video_id = excluded.video_id, upload_timestamp = excluded.upload_timestamp,
    top_emotion = excluded.top_emotion, top_score = excluded.top_score;

-- drop_latest(employee: EmployeeId) -> !
delete from emotion_latest where company_id = :company and employee_id = :employee;

-- latest_among(employees: json) -> LatestVideo*
select employee_id, video_id, upload_timestamp, top_emotion, top_score from emotion_latest where company_id = :company
-- postgres: and employee_id in (select jsonb_array_elements_text(:employees)::bigint)
-- sqlite: and employee_id in (select value from json_each(:employees))
;

-- all_latest() -> LatestVideo*
select employee_id, video_id, upload_timestamp, top_emotion, top_score from emotion_latest where company_id = :company;
