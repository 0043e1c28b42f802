#include "features/emotion/emotion.hpp"

#include <algorithm>
#include <cmath>
#include <format>

#include "features/emotion/consent_texts.hpp"
#include "features/emotion/emotion.sql.hpp"
#include "features/emotion/emotion_model.hpp"
#include "features/emotion/magic_bytes.hpp"
#include "features/emotion/rollups.hpp"
#include "platform/drill/drill.hpp"
#include "platform/http/routes.hpp"
#include "platform/log/log.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto progress_interval = 500ms;
constexpr std::string_view analyse_video = "analyse_video";
constexpr std::string_view remove_object = "remove_object";
constexpr std::string_view forget_upload = "forget_upload";
constexpr auto upload_patience = std::chrono::days(1);

struct VideoOrder {
    VideoId video_id;
};
struct ObjectOrder {
    std::string key;
};
struct VideoEvent {
    VideoId video_id;
    UserId user_id;
    VideoStatus status = VideoStatus::queued;
    double progress = 0;
    std::optional<std::string> error;
};

std::string key_of(const VideoId& video) { return "analyse_video:" + video.value; }
std::string upload_key_of(const VideoId& video) { return "forget_upload:" + video.value; }

CountableVideo countable(const VideoRow& row) {
    return {.video_id = row.video_id,
            .user_id = row.user_id,
            .is_processed = row.is_processed,
            .day = row.day.value_or(Date{}),
            .department_id = row.department_id,
            .team_id = row.team_id};
}

}  // namespace

std::map<std::string, double> scores_by_name(const std::vector<ScoreRow>& scores) {
    std::map<std::string, double> result;
    for (const auto& score : scores) result[score.emotion] = static_cast<double>(score.score) / 1e6;
    return result;
}

Emotion::Emotion(Rooms rooms) : rooms_(rooms) {
    rooms_.queue.handle(
        std::string(analyse_video), [this](jobs::Run& run) { analyse(run); },
        [this](Work& work, const jobs::Leased& job, const std::string& reason) { give_up(work, job, reason); });
    rooms_.queue.handle(std::string(remove_object), [this](jobs::Run& run) {
        rooms_.store.remove_for_good(http::read_json<ObjectOrder>(run.job().payload).key);
        auto work = run.work(db::Mode::write);
        run.finish(*work);
    });
    rooms_.queue.handle(std::string(forget_upload), [this](jobs::Run& run) { forget(run); });
    rooms_.companies.on_policy_change([this](Work& work, const Company&) {
        refuse_queued(work, work.db(sql::live_videos{}), sentence_for("policy_changed"));
    });
}

void Emotion::routes(http::Api& api) {
    using enum Permission;
    const auto allowed = [this](Work& work) { may_analyse(work); };
    const auto visible_by = [this](Permission permission) {
        return [this, permission](Work& work, const std::string& id) {
            if (!is_uuid(id)) throw not_found("video");
            visible(work, permission, VideoId(id));
        };
    };
    const auto readable = visible_by(videos_read);
    const auto manageable = visible_by(videos_manage);
    auto videos = api.group("/videos", *this, "emotion");
    videos.post("", &Emotion::announce, videos_upload, "Announce a video; the answer says where to put its bytes")
        .gate(allowed)
        .rate(http::RateClass::upload);
    videos.get("", &Emotion::list, videos_read, "Own videos, newest first");
    videos.get("/{video_id}", &Emotion::find, videos_read, "One video and what was measured in it")
        .guard(readable)
        .refuses({409, 451});
    videos.post("/{video_id}/complete", &Emotion::complete, videos_upload, "The bytes are there: analyse them")
        .gate(allowed);
    videos.get("/{video_id}/view-url", &Emotion::view_url, videos_read, "A short-lived address to play the video from")
        .guard(readable)
        .refuses({409, 451});
    videos.post("/{video_id}/retry", &Emotion::retry, videos_manage, "Analyse again a video whose analysis failed")
        .gate([this](Work& work) { rooms_.companies.require_emotion_analysis(work); })
        .guard(manageable);
    videos.del("/{video_id}", &Emotion::remove, videos_manage, "Delete the video and everything measured in it")
        .guard(manageable)
        .refuses({451});

    auto own = api.group("", *this, "emotion");
    own.get("/looks", &Emotion::looks, member, "Who looked at one's own results").viewing(http::Viewing::refused);
    own.get("/consents", &Emotion::consents, member, "What one has agreed to").viewing(http::Viewing::refused);
    own.put("/consents/{purpose}", &Emotion::decide, member, "Give or withdraw consent").refuses({451});
}

// ---- who may ----

bool Emotion::has_consent(Work& work, const UserId& user) {
    const auto consent = work.db(sql::find_consent{.user = user, .purpose = std::string(emotion_analysis)});
    return consent && consent->granted && consent->text_version == emotion_analysis_version;
}

void Emotion::may_analyse(Work& work) {
    rooms_.companies.require_emotion_analysis(work);
    if (!has_consent(work, work.user())) throw forbidden("consent_needed");
}

// What the policy lets people see of others; who views as somebody else sees no more of them than that.
void Emotion::may_see_others(Work& work) {
    if (work.asker.viewer && !attune::decide(work.asker.viewers, Permission::videos_read, Scope::company).allowed())
        throw forbidden("not_allowed");
    const auto company = rooms_.companies.require_emotion_analysis(work);
    if (company.emotion_policy == EmotionPolicy::aggregate) throw forbidden("policy_hides_individuals");
    if (company.emotion_policy == EmotionPolicy::safety_programme && company.programme_runner != work.eyes())
        throw forbidden("safety_programme_only");
}

VideoRow Emotion::visible(Work& work, Permission permission, const VideoId& id) {
    auto row = work.db(sql::find_video{.video = id});
    const auto relation = row ? rooms_.people.relation_to(work, row->user_id) : Scope::company;
    const bool reached = row && work.may(permission, relation);
    if (reached && row->user_id == work.eyes()) return *std::move(row);
    const bool reaches_others = attune::decide(work.asker.permissions, permission, Scope::own_team).allowed();
    if (!reaches_others && !(reached && work.asker.viewer)) throw not_found("video");
    may_see_others(work);
    if (!reached) throw not_found("video");
    return *std::move(row);
}

// ---- uploading ----

http::Created<UploadTicket> Emotion::announce(Work& work, NewVideo wish) {
    if (!wish.content_type.value.starts_with("video/") && wish.content_type.value != "application/octet-stream") {
        throw invalid("content_type", "Give the type of a video, like video/mp4.");
    }
    if (wish.sha256 && wish.sha256->value.find_first_not_of("0123456789abcdef") != std::string::npos) {
        throw invalid("sha256", "Give 64 lower-case hexadecimal digits.");
    }
    const auto employee = rooms_.people.of_user(work, work.user());
    const auto company = rooms_.companies.current(work);
    const VideoId id(work.new_id());
    const auto key = object_key_of(work, id);
    work.db(sql::insert_video{.video = id,
                              .user = work.user(),
                              .employee = employee ? std::optional(employee->employee_id) : std::nullopt,
                              .filename = wish.filename.value,
                              .content_type = wish.content_type.value,
                              .size = wish.size.value,
                              .sha256 = wish.sha256 ? std::optional(wish.sha256->value) : std::nullopt,
                              .key = key,
                              .now = work.now,
                              .day = day_in_zone(work.now, company.time_zone),
                              .department = employee ? employee->department_id : std::nullopt,
                              .team = employee ? employee->team_id : std::nullopt});
    rooms_.queue.order(work, forget_upload, http::write_json(VideoOrder{id}), upload_key_of(id), upload_patience);
    rooms_.audit.record(work, "video_announced", "video", id.value);
    work.commit();
    const auto signed_url = work.offload(rooms_.blocking, [&] {
        return rooms_.store.sign_put(key, wish.content_type.value, static_cast<std::uint64_t>(wish.size.value),
                                     work.now, rooms_.upload_link_lifetime);
    });
    return {.location = "/videos/" + id.value,
            .body = {.video_id = id,
                     .upload_url = signed_url.url,
                     .method = signed_url.method,
                     .headers = {signed_url.headers.begin(), signed_url.headers.end()},
                     .expires_at = Timestamp(signed_url.expires_at)}};
}

http::Accepted<VideoState> Emotion::complete(Work& work, VideoId id) {
    std::optional<VideoRow> row;
    {
        Work look(work.database(), work.asker, db::Mode::read, work.now);
        row = look.db(sql::find_video{.video = id});
    }
    if (!row || row->user_id != work.user()) throw not_found("video");
    // Asked twice (a lost answer, an impatient finger): the same answer, nothing done twice.
    if (row->status != VideoStatus::uploading) return {{.video_id = id, .status = row->status}};

    const auto refusal = work.offload(rooms_.blocking, [&]() -> std::optional<std::string> {
        const auto facts = rooms_.store.facts(row->object_key);
        if (!facts) return "upload_incomplete";
        if (facts->size != static_cast<std::uint64_t>(row->size)) return "upload_size_wrong";
        if (row->sha256 && facts->sha256 && *facts->sha256 != *row->sha256) return "checksum_mismatch";
        const auto head = rooms_.store.head(row->object_key, magic_bytes);
        if (!head || !looks_like_video(*head)) return "not_a_video";
        return {};
    });
    if (refusal == "upload_incomplete") throw problem(400, *refusal);
    if (refusal) {
        work.offload(rooms_.blocking, [&] { rooms_.store.quarantine(row->object_key); });
        Work own(work.database(), work.asker, db::Mode::write, work.now);
        own.db(sql::end_video{.video = id, .status = VideoStatus::failed, .error = sentence_for(*refusal)});
        rooms_.audit.record(own, "upload_quarantined", "video", id.value);
        own.commit();
        throw problem(400, *refusal);
    }
    if (work.db(sql::queue_upload{.video = id}) == 0) {
        // Somebody was faster: with the same call, or with the deletion.
        row = work.db(sql::find_video{.video = id});
        if (!row) throw not_found("video");
        return {{.video_id = id, .status = row->status}};
    }
    count_upload(work, countable(*row), Counted::in);
    rooms_.queue.cancel(work, upload_key_of(id));
    rooms_.queue.order(work, analyse_video, http::write_json(VideoOrder{id}), key_of(id));
    rooms_.audit.record(work, "video_uploaded", "video", id.value);
    row->status = VideoStatus::queued;
    announce_change(work, *row, "video.queued");
    drill::point("complete");
    work.after_commit([] { drill::point("completed"); });
    return {{.video_id = id, .status = VideoStatus::queued}};
}

// ---- analysing ----

void Emotion::analyse(jobs::Run& run) {
    const auto id = http::read_json<VideoOrder>(run.job().payload).video_id;
    std::optional<VideoRow> row;
    {
        auto work = run.work(db::Mode::write);
        row = work->db(sql::find_video{.video = id});
        if (!row || row->status == VideoStatus::processed) return run.finish(*work);
        if (refuse_if_forbidden(*work, *row)) return run.finish(*work);
        if (work->db(sql::begin_video{.video = id}) == 0) return run.finish(*work);
        row->status = VideoStatus::processing;
        announce_change(*work, *row, "video.progress");
        work->commit();
    }

    drill::point("leased");
    auto told_at = run.now();
    const auto tell = [&](double progress) {
        drill::point("decoding");
        if (run.now() - told_at < progress_interval) return;
        told_at = run.now();
        auto work = run.work(db::Mode::write);
        row->progress = std::clamp(progress, 0.0, 1.0);
        work->db(sql::progress_video{.video = id, .progress = row->progress});
        announce_change(*work, *row, "video.progress");
        work->commit();
    };
    const auto analysis = rooms_.model.analyse({.object_key = row->object_key, .progress = tell, .stop = run.stop()});
    if (run.stop().stop_requested()) return;

    auto work = run.work(db::Mode::write);
    // A programme's last day may have passed while the video was read.
    if (refuse_if_forbidden(*work, *row)) return run.finish(*work);
    // Consent withdrawn or a policy changed meanwhile have taken its row out of processing.
    if (work->db(sql::complete_video{.video = id,
                                     .duration = analysis.duration_seconds,
                                     .faces = analysis.faces_detected,
                                     .status_text = valid_utf8(analysis.status_text),
                                     .transcript = analysis.transcript,
                                     .timeline = http::write_json(analysis.timeline),
                                     .model = analysis.model.name,
                                     .version = analysis.model.version,
                                     .top_emotion = analysis.top_emotion,
                                     .top_score = analysis.top_score}) == 0) {
        return run.finish(*work);
    }
    std::vector<ScoreRow> scores;
    for (const auto& [emotion, score] : analysis.predictions) {
        scores.push_back(
            {.video_id = id, .emotion = emotion, .score = std::llround(std::clamp(score, 0.0, 1.0) * 1e6)});
        work->db(sql::insert_score{.video = id, .emotion = emotion, .score = scores.back().score});
    }
    count_results(*work, countable(*row), scores, Counted::in);
    if (row->employee_id) {
        const auto newest = work->db(sql::newest_processed{.employee = *row->employee_id});
        if (newest && newest->video_id == id) {
            work->db(sql::put_latest{.employee = *row->employee_id,
                                     .video = id,
                                     .uploaded = row->upload_timestamp.value,
                                     .top_emotion = newest->top_emotion,
                                     .top_score = newest->top_score});
        }
    }
    row->status = VideoStatus::processed;
    row->progress = 1;
    announce_change(*work, *row, "video.processed");
    tell_end(*work, *row, NotificationKind::analysis_finished);
    work->after_commit([] { drill::point("committed"); });
    drill::point("committing");
    run.finish(*work);
}

bool Emotion::refuse_if_forbidden(Work& work, VideoRow& video) {
    const bool allowed = allows_emotion_analysis(rooms_.companies.current(work), work.now);
    if (allowed && has_consent(work, video.user_id)) return false;
    video.status = VideoStatus::refused;
    video.error = sentence_for(allowed ? "consent_needed" : "policy_changed");
    work.db(sql::end_video{.video = video.video_id, .status = video.status, .error = *video.error});
    rooms_.audit.record(work, "analysis_refused", "video", video.video_id.value);
    announce_change(work, video, "video.refused");
    return true;
}

void Emotion::give_up(Work& work, const jobs::Leased& job, const std::string& reason) {
    const auto id = http::read_json<VideoOrder>(job.payload).video_id;
    work.db(sql::end_video{.video = id, .status = VideoStatus::failed, .error = reason});
    if (const auto row = work.db(sql::find_video{.video = id})) {
        announce_change(work, *row, "video.failed");
        tell_end(work, *row, NotificationKind::analysis_failed);
    }
}

// Whose video it is, and nobody else: what was measured stands on its page.
void Emotion::tell_end(Work& work, const VideoRow& video, NotificationKind kind) {
    rooms_.notifications.tell(work, video.user_id,
                              {.kind = kind,
                               .values = {{"filename", video.original_filename}},
                               .link = "/portal/videos/" + video.video_id.value});
}

void Emotion::announce_change(Work& work, const VideoRow& video, std::string_view type) {
    live::Audience audience{.users = {video.user_id}, .permission = {}};
    const auto company = rooms_.companies.current(work);
    // HR learns that there is something new; whose it is only where the policy shows individuals. What was measured stands in
    // no event: whoever looks at it asks for it, and the look is recorded.
    if (company.emotion_policy == EmotionPolicy::individual) audience.permission = Permission::emotion_results;
    if (const auto runner = rooms_.companies.programme_runner(work, company)) audience.users.insert(*runner);
    auto body = http::write_json(VideoEvent{.video_id = video.video_id,
                                            .user_id = video.user_id,
                                            .status = video.status,
                                            .progress = video.progress,
                                            .error = video.error});
    work.after_commit([this, company = work.company(), audience, type = std::string(type), body = std::move(body)] {
        rooms_.hub.publish(company, audience, type, body);
    });
}

// ---- reading ----

http::Page<VideoSummary> Emotion::list(Work& work, http::Query<VideoQuery> query, http::Paging page) {
    if (work.asker.viewer) {
        may_see_others(work);
        Audit::record_apart(work, "results_seen", "user", work.user().value);
    }
    return {.items = work.db(sql::list_videos{
                .user = work.user(), .status = query->status, .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_own_videos{.user = work.user(), .status = query->status}),
            .paging = page};
}

VideoDetail Emotion::find(Work& work, VideoId id) {
    const auto row = visible(work, Permission::videos_read, id);
    if (row.user_id != work.eyes()) Audit::record_apart(work, "results_seen", "user", row.user_id.value);
    VideoDetail detail{.video_id = row.video_id,
                       .user_id = row.user_id,
                       .employee_id = row.employee_id,
                       .original_filename = row.original_filename,
                       .upload_timestamp = row.upload_timestamp,
                       .duration_seconds = row.duration_seconds,
                       .status = row.status,
                       .progress = row.progress,
                       .is_processed = row.is_processed,
                       .top_emotion = row.top_emotion,
                       .top_score = row.top_score,
                       .error = row.error,
                       .predictions = scores_by_name(work.db(sql::scores_of{.video = id})),
                       .timeline = {},
                       .faces_detected = row.faces_detected,
                       .status_text = row.status_text,
                       .transcript = row.transcript};
    if (row.timeline) detail.timeline = http::read_json<std::vector<Moment>>(*row.timeline);
    if (row.model_name) detail.model = ModelName{*row.model_name, row.model_version.value_or("")};
    return detail;
}

ViewUrl Emotion::view_url(Work& work, VideoId id) {
    const auto row = visible(work, Permission::videos_read, id);
    if (row.status == VideoStatus::uploading) throw not_found("video");
    if (row.user_id != work.eyes()) Audit::record_apart(work, "video_played", "user", row.user_id.value);
    work.db.close();
    const auto url = work.offload(
        rooms_.blocking, [&] { return rooms_.store.sign_get(row.object_key, work.now, rooms_.view_link_lifetime); });
    return {.url = url.url, .method = url.method, .expires_at = Timestamp(url.expires_at)};
}

http::Page<Look> Emotion::looks(Work& work, http::Paging page) {
    return rooms_.audit.looks(work, "user", work.user().value, page);
}

// ---- changing ----

http::Accepted<VideoState> Emotion::retry(Work& work, VideoId id) {
    const auto row = visible(work, Permission::videos_manage, id);
    if (!has_consent(work, row.user_id)) throw forbidden("consent_needed");
    // What was not a video when it came is none the second time.
    if (work.db(sql::queue_again{.video = id}) == 0) throw conflict("video_not_retryable");
    rooms_.queue.order(work, analyse_video, http::write_json(VideoOrder{id}), key_of(id));
    rooms_.audit.record(work, "analysis_retried", "video", id.value);
    return {{.video_id = id, .status = VideoStatus::queued}};
}

void Emotion::remove(Work& work, VideoId id) {
    visible(work, Permission::videos_manage, id);
    // The row as it is when it goes: its analysis may have been finished since it was looked at.
    const auto deleted = work.db(sql::delete_video{.video = id});
    if (!deleted) throw not_found("video");
    const auto& row = *deleted;
    rooms_.queue.cancel(work, key_of(id));
    rooms_.queue.cancel(work, upload_key_of(id));
    const auto scores = work.db(sql::scores_of{.video = id});
    if (row.verified) count_upload(work, countable(row), Counted::out);
    if (row.is_processed) count_results(work, countable(row), scores, Counted::out);
    work.db(sql::delete_scores{.video = id});
    if (row.employee_id) {
        if (const auto newest = work.db(sql::newest_processed{.employee = *row.employee_id})) {
            work.db(sql::put_latest{.employee = *row.employee_id,
                                    .video = newest->video_id,
                                    .uploaded = newest->upload_timestamp.value,
                                    .top_emotion = newest->top_emotion,
                                    .top_score = newest->top_score});
        } else {
            work.db(sql::drop_latest{.employee = *row.employee_id});
        }
    }
    forget_object(work, row.object_key);
    rooms_.audit.record(work, "video_deleted", "video", id.value);
}

// In jobs of the same transaction, so that a crash between the two leaves nothing behind. The link to upload may still be good:
// what comes through it later goes when it no longer is.
void Emotion::forget_object(Work& work, const std::string& key) {
    const auto order = http::write_json(ObjectOrder{key});
    rooms_.queue.order(work, remove_object, order);
    rooms_.queue.order(work, remove_object, order, {}, upload_patience);
}

void Emotion::refuse_queued(Work& work, const std::vector<LiveVideo>& videos, const std::string& reason) {
    for (const auto& video : videos) {
        rooms_.queue.cancel(work, key_of(video.video_id));
        work.db(sql::end_video{.video = video.video_id, .status = VideoStatus::refused, .error = reason});
        if (const auto row = work.db(sql::find_video{.video = video.video_id}))
            announce_change(work, *row, "video.refused");
    }
}

void Emotion::forget(jobs::Run& run) {
    const auto id = http::read_json<VideoOrder>(run.job().payload).video_id;
    auto work = run.work(db::Mode::write);
    const auto row = work->db(sql::find_video{.video = id});
    if (row && !row->verified) {
        if (row->status == VideoStatus::uploading) work->db(sql::delete_video{.video = id});
        forget_object(*work, row->object_key);
    }
    run.finish(*work);
}

std::string object_key_of(const Work& work, const VideoId& video) {
    return std::format("{}/videos/{}", work.company().value, video.value);
}

// ---- consent ----

std::vector<Consent> Emotion::consents(Work& work) {
    const auto row = work.db(sql::find_consent{.user = work.user(), .purpose = std::string(emotion_analysis)});
    Consent consent{.purpose = std::string(emotion_analysis),
                    .granted = false,
                    .text_version = emotion_analysis_version,
                    .text = std::string(emotion_analysis_text)};
    if (row) {
        consent.granted = row->granted && row->text_version == emotion_analysis_version;
        consent.decided_at = row->decided_at;
    }
    return {consent};
}

Consent Emotion::decide(Work& work, std::string purpose, ConsentWish wish) {
    if (purpose != emotion_analysis) throw not_found("consent");
    // Giving consent needs a policy that allows the analysis; withdrawing it works always.
    if (wish.granted) rooms_.companies.require_emotion_analysis(work);
    work.db(sql::put_consent{.user = work.user(),
                             .purpose = purpose,
                             .granted = wish.granted,
                             .version = emotion_analysis_version,
                             .address = work.asker.address,
                             .now = work.now});
    rooms_.audit.record(work, wish.granted ? "consent_given" : "consent_withdrawn", "consent", purpose);
    if (!wish.granted)
        refuse_queued(work, work.db(sql::live_videos_of{.user = work.user()}), sentence_for("consent_needed"));
    return consents(work).front();
}

}  // namespace attune
