#pragma once
// Videos of employees, from the announcement of an upload to what was measured in them; consent; who may see what.

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/emotion/types.hpp"
#include "features/notifications/notifications.hpp"
#include "features/people/people.hpp"
#include "platform/db/db.hpp"
#include "platform/files/files.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/live/live.hpp"

namespace attune {

class EmotionModel;

class Emotion {
public:
    struct Rooms {
        Companies& companies;
        People& people;
        Audit& audit;
        Notifications& notifications;
        jobs::Queue& queue;
        files::Store& store;
        live::Hub& hub;
        wait::Pool& blocking;  // for calls to the store
        EmotionModel& model;
        std::chrono::seconds upload_link_lifetime, view_link_lifetime;
    };
    explicit Emotion(Rooms rooms);
    void routes(http::Api& api);

    // Refusals that come before a body is read: policy 451, consent 403.
    void may_analyse(Work& work);

    http::Created<UploadTicket> announce(Work& work, NewVideo wish);
    http::Accepted<VideoState> complete(Work& work, VideoId video);
    http::Page<VideoSummary> list(Work& work, http::Query<VideoQuery> query, http::Paging page);
    VideoDetail find(Work& work, VideoId video);
    ViewUrl view_url(Work& work, VideoId video);
    http::Accepted<VideoState> retry(Work& work, VideoId video);
    void remove(Work& work, VideoId video);
    http::Page<Look> looks(Work& work, http::Paging page);

    std::vector<Consent> consents(Work& work);
    Consent decide(Work& work, std::string purpose, ConsentWish wish);

private:
    void may_see_others(Work& work);
    // The video, where the permission and the company's policy let the asker have it.
    VideoRow visible(Work& work, Permission permission, const VideoId& video);
    void analyse(jobs::Run& run);
    // Ends the video as refused, and says so, where policy or consent do not allow its analysis (any more).
    bool refuse_if_forbidden(Work& work, VideoRow& video);
    // An upload that was announced a day ago and never completed: its row and whatever came of its bytes.
    void forget(jobs::Run& run);
    void give_up(Work& work, const jobs::Leased& job, const std::string& reason);
    void forget_object(Work& work, const std::string& key);
    void refuse_queued(Work& work, const std::vector<LiveVideo>& videos, const std::string& reason);
    void announce_change(Work& work, const VideoRow& video, std::string_view type);
    void tell_end(Work& work, const VideoRow& video, NotificationKind kind);
    bool has_consent(Work& work, const UserId& user);

    Rooms rooms_;
};

// The names of the product's seven in their order, as every answer has them.
std::map<std::string, double> scores_by_name(const std::vector<ScoreRow>& scores);

// Where the store keeps a video of the Work's company.
std::string object_key_of(const Work& work, const VideoId& video);

}  // namespace attune
