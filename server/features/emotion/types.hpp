#pragma once
// Videos, what was measured in them, and what the HR dashboard answers.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "features/emotion/groups.hpp"

namespace attune {

// uploading → queued → processing → processed | failed; refused when consent or policy ended it.
enum class VideoStatus { uploading, queued, processing, processed, failed, refused };

struct NewVideo {
    Text<1, 255> filename;
    Text<1, 100> content_type;
    Whole<1, 4'294'967'296> size;        // bytes
    std::optional<Text<64, 64>> sha256;  // hexadecimal
};

struct UploadTicket {
    VideoId video_id;
    std::string upload_url;
    std::string method;
    std::map<std::string, std::string> headers;  // to be sent exactly so
    Timestamp expires_at;
};

struct VideoState {
    VideoId video_id;
    VideoStatus status = VideoStatus::queued;
};

struct VideoSummary {
    VideoId video_id;
    std::string original_filename;
    Timestamp upload_timestamp;
    std::optional<double> duration_seconds;
    VideoStatus status = VideoStatus::uploading;
    double progress = 0;  // 0…1
    bool is_processed = false;
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
    std::optional<std::string> error;
};

// Half a second of a video.
struct Moment {
    double t = 0;  // seconds from the start
    std::int64_t faces = 0;
    std::map<std::string, double> scores;  // those measured
};

struct ModelName {
    std::string name;
    std::string version;
};

struct VideoDetail {
    VideoId video_id;
    UserId user_id;  // whose video it is
    std::optional<EmployeeId> employee_id;
    std::string original_filename;
    Timestamp upload_timestamp;
    std::optional<double> duration_seconds;
    VideoStatus status = VideoStatus::uploading;
    double progress = 0;
    bool is_processed = false;
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
    std::optional<std::string> error;
    std::map<std::string, double> predictions;  // those measured
    std::vector<Moment> timeline;
    std::optional<std::int64_t> faces_detected;
    std::optional<std::string> status_text;
    std::optional<std::string> transcript;
    std::optional<ModelName> model;
};

struct ViewUrl {
    std::string url;
    std::string method;
    Timestamp expires_at;
};

struct VideoQuery {
    std::optional<VideoStatus> status;
};

struct Consent {
    std::string purpose;
    bool granted = false;
    std::int64_t text_version = 0;
    std::string text;  // what the person agrees to
    std::optional<Timestamp> decided_at;
};

struct ConsentWish {
    bool granted = false;
};

// ---- the dashboard ----

struct DashboardQuery {
    std::optional<Date> from, to;  // local days of the company, both included
    std::optional<DepartmentId> department;
    std::optional<TeamId> team;
};

struct TrendQuery {
    std::optional<Whole<1, 180>> days;
    std::optional<Date> from, to;
    std::optional<DepartmentId> department;
    std::optional<TeamId> team;
};

struct HistogramQuery {
    std::optional<std::string> emotion;
    std::optional<std::int64_t> bins;
    std::optional<Date> from, to;
    std::optional<DepartmentId> department;
    std::optional<TeamId> team;
};

struct ExportQuery {
    std::optional<std::string> format;
    std::optional<Date> from, to;
    std::optional<DepartmentId> department;
    std::optional<TeamId> team;
};

struct Withheld {
    std::string withheld;  // why, for people
};

struct Distribution {
    std::map<std::string, double> distribution;  // sums of scores
    double total = 0;
};

struct Pie {
    std::map<std::string, double> pie;  // fractions, sum 1, or all 0
};

// Means of one day; null where nothing was measured or the group is too small.
struct TrendDay {
    Date date;
    std::optional<double> stress, anxiety, fatigue, happiness, neutral, anger, surprise;
};

struct Trend {
    std::vector<TrendDay> series;
};

struct HistogramBin {
    double from = 0, to = 0;
    std::int64_t count = 0;
};

struct Histogram {
    std::string emotion;
    std::vector<HistogramBin> histogram;
};

struct DepartmentEmployees {
    std::optional<DepartmentId> department_id;
    std::string name;
    std::int64_t employees = 0;
};

struct EmployeeDepartments {
    std::int64_t total_employees = 0;
    std::vector<DepartmentEmployees> departments;
};

struct Summary {
    // Absent where the group is withheld.
    std::optional<std::int64_t> total_videos, processed_videos;
    std::optional<std::int64_t> active_employees;  // people with at least one processed video in the period
    std::int64_t total_employees = 0;
    std::optional<double> avg_stress;
    std::optional<std::string> top_emotion;
    std::optional<std::string> withheld;
};

struct HrEmployeeQuery {
    std::optional<std::string> q, sort;
    std::optional<DepartmentId> department;
    std::optional<TeamId> team;
    std::optional<Date> from, to;
};

struct HistoryQuery {
    std::optional<Date> from, to;  // local days of the company, both included
};

struct HrEmployee {
    std::optional<UserId> user_id;
    EmployeeId employee_id = 0;
    std::string name;
    std::string email;
    std::optional<std::string> role;
    std::optional<std::string> department;
    std::optional<VideoId> last_video_id;
    std::optional<Timestamp> last_prediction;
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
};

struct HrEmployees {
    std::int64_t total = 0;
    std::int64_t page = 1;
    std::int64_t page_size = 50;
    std::optional<std::string> withheld;
    std::vector<HrEmployee> items;
};

struct HistoryEntry {
    VideoId video_id;
    Timestamp uploaded_at;
    bool is_processed = false;
    VideoStatus status = VideoStatus::uploading;
    std::map<std::string, double> predictions;
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
};

struct HrEmployeeDetail {
    std::optional<UserId> user_id;
    EmployeeId employee_id = 0;
    std::string name;
    std::string email;
    std::optional<std::string> withheld;
    std::vector<HistoryEntry> history;
};

// ---- rows ----

struct VideoRow {
    VideoId video_id;
    UserId user_id;
    std::optional<EmployeeId> employee_id;
    std::string original_filename;
    std::string content_type;
    std::int64_t size = 0;
    std::optional<std::string> sha256;
    std::string object_key;
    VideoStatus status = VideoStatus::uploading;
    bool is_processed = false;
    double progress = 0;
    std::optional<std::string> error;
    Timestamp upload_timestamp;
    std::optional<double> duration_seconds;
    std::optional<std::int64_t> faces_detected;
    std::optional<std::string> status_text;
    std::optional<std::string> transcript;
    std::optional<std::string> timeline;  // JSON
    std::optional<std::string> model_name;
    std::optional<std::string> model_version;
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
    std::optional<Date> day;
    std::optional<DepartmentId> department_id;
    std::optional<TeamId> team_id;
    bool verified = false;  // its bytes were looked at and are what was announced
};

struct ScoreRow {
    VideoId video_id;
    std::string emotion;
    std::int64_t score = 0;  // millionths
};

struct EmotionSum {
    std::string emotion;
    std::int64_t n = 0;
    std::int64_t total = 0;  // millionths
};

struct DaySum {
    Date day;
    std::string emotion;
    std::int64_t n = 0;
    std::int64_t total = 0;
};

struct DayPeople {
    Date day;
    std::int64_t people = 0;
};

struct BinCount {
    std::int64_t bin = 0;  // hundredths
    std::int64_t n = 0;
};

struct VideoCounts {
    std::int64_t uploaded = 0;
    std::int64_t processed = 0;
    std::int64_t people = 0;  // whose videos they are, with a result
};

struct ConsentRow {
    bool granted = false;
    std::int64_t text_version = 0;
    Timestamp decided_at;
};

struct LatestVideo {
    EmployeeId employee_id = 0;
    VideoId video_id;
    Timestamp upload_timestamp;
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
};

// What the rollups need to know of a video.
struct CountableVideo {
    VideoId video_id;
    UserId user_id;
    bool is_processed = false;
    Date day;
    std::optional<DepartmentId> department_id;
    std::optional<TeamId> team_id;
};

// Where a video's bytes should be; before they were looked at they may be missing.
struct KnownObject {
    VideoId video_id;
    std::string object_key;
    bool verified = false;
};

struct LiveVideo {
    VideoId video_id;
    UserId user_id;
};

}  // namespace attune
