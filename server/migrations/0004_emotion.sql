create table consents (
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    purpose text collate "C" not null,
    granted boolean not null,
    text_version bigint not null,
    address text not null,
    decided_at timestamptz not null,
    primary key (company_id, user_id, purpose)
);
-- tenant: consents

create table videos (
    company_id text collate "C" not null,
    video_id text collate "C" not null,
    user_id text collate "C" not null,
    employee_id bigint,
    original_filename text not null,
    content_type text not null,
    size bigint not null,
    sha256 text,
    object_key text collate "C" not null,
    status text not null check (status in ('uploading', 'queued', 'processing', 'processed', 'failed', 'refused')),
    is_processed boolean not null,
    progress double precision not null,
    error text,
    upload_timestamp timestamptz not null,
    duration_seconds double precision,
    faces_detected bigint,
    status_text text,
    transcript text,
    timeline jsonb,
    model_name text,
    model_version text,
    top_emotion text,
    top_score double precision,
    day date,
    department_id bigint,
    team_id bigint,
    primary key (company_id, video_id)
);
create index videos_of_user on videos (company_id, user_id, upload_timestamp);
create index videos_of_employee on videos (company_id, employee_id, upload_timestamp);
create index videos_by_status on videos (company_id, status, upload_timestamp);
-- tenant: videos

-- Scores are millionths, so that sums subtract exactly when a video is deleted.
create table video_scores (
    company_id text collate "C" not null,
    video_id text collate "C" not null,
    emotion text collate "C" not null,
    score bigint not null,
    primary key (company_id, video_id, emotion)
);
-- tenant: video_scores

create table emotion_rollups (
    company_id text collate "C" not null,
    day date not null,
    department_id bigint not null,
    team_id bigint not null,
    emotion text collate "C" not null,
    n bigint not null,
    total bigint not null,
    primary key (company_id, day, department_id, team_id, emotion)
);
-- tenant: emotion_rollups

create table emotion_bins (
    company_id text collate "C" not null,
    emotion text collate "C" not null,
    day date not null,
    department_id bigint not null,
    team_id bigint not null,
    bin bigint not null,
    n bigint not null,
    primary key (company_id, emotion, day, department_id, team_id, bin)
);
-- tenant: emotion_bins

create table emotion_presence (
    company_id text collate "C" not null,
    day date not null,
    department_id bigint not null,
    team_id bigint not null,
    user_id text collate "C" not null,
    n bigint not null,
    primary key (company_id, day, department_id, team_id, user_id)
);
-- tenant: emotion_presence

-- How many videos there are, by day and whether they are processed: the dashboard's cards.
create table video_counts (
    company_id text collate "C" not null,
    day date not null,
    department_id bigint not null,
    team_id bigint not null,
    uploaded bigint not null,
    processed bigint not null,
    primary key (company_id, day, department_id, team_id)
);
-- tenant: video_counts

-- The newest processed video of each employee, for the employee table.
create table emotion_latest (
    company_id text collate "C" not null,
    employee_id bigint not null,
    video_id text collate "C" not null,
    upload_timestamp timestamptz not null,
    top_emotion text,
    top_score double precision,
    primary key (company_id, employee_id)
);
-- tenant: emotion_latest
