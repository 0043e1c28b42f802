#include "features/emotion/analysed.hpp"

#include <algorithm>
#include <cmath>

#include "features/emotion/consent_texts.hpp"
#include "features/emotion/emotion.hpp"
#include "features/emotion/emotion.sql.hpp"
#include "features/emotion/rollups.hpp"
#include "platform/http/routes.hpp"

namespace attune {

void keep_analysed(Work& work, const AnalysedVideo& video) {
    const auto& id = video.video_id;
    work.db(sql::insert_video{.video = id,
                              .user = video.user_id,
                              .employee = video.employee_id,
                              .filename = video.filename,
                              .content_type = video.content_type,
                              .size = video.size,
                              .sha256 = std::nullopt,
                              .key = object_key_of(work, id),
                              .now = video.uploaded_at.value,
                              .day = video.day.value,
                              .department = video.department_id,
                              .team = video.team_id});
    work.db(sql::queue_upload{.video = id});
    work.db(sql::begin_video{.video = id});
    const auto top = std::ranges::max_element(video.predictions, {}, [](const auto& each) { return each.second; });
    work.db(sql::complete_video{.video = id,
                                .duration = video.duration_seconds,
                                .faces = video.faces,
                                .status_text = video.status_text,
                                .transcript = {},
                                .timeline = http::write_json(video.timeline),
                                .model = video.model.name,
                                .version = video.model.version,
                                .top_emotion = top->first,
                                .top_score = top->second});
    std::vector<ScoreRow> scores;
    for (const auto& [emotion, score] : video.predictions) {
        scores.push_back({.video_id = id, .emotion = emotion, .score = std::llround(score * 1e6)});
        work.db(sql::insert_score{.video = id, .emotion = emotion, .score = scores.back().score});
    }
    const CountableVideo counted{.video_id = id,
                                 .user_id = video.user_id,
                                 .is_processed = true,
                                 .day = video.day,
                                 .department_id = video.department_id,
                                 .team_id = video.team_id};
    count_upload(work, counted, Counted::in);
    count_results(work, counted, scores, Counted::in);
    if (!video.employee_id) return;
    const auto newest = work.db(sql::newest_processed{.employee = *video.employee_id});
    if (newest && newest->video_id == id)
        work.db(sql::put_latest{.employee = *video.employee_id,
                                .video = id,
                                .uploaded = video.uploaded_at.value,
                                .top_emotion = top->first,
                                .top_score = top->second});
}

void note_consent(Work& work, const UserId& user, Instant at) {
    work.db(sql::put_consent{.user = user,
                             .purpose = std::string(emotion_analysis),
                             .granted = true,
                             .version = emotion_analysis_version,
                             .address = {},
                             .now = at});
}

}  // namespace attune
