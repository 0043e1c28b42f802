#pragma once
// What people are told inside the product: kept in the transaction of what has happened, pushed to their open pages after it.

#include <functional>
#include <string>
#include <vector>

#include "features/notifications/types.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/live/live.hpp"

namespace attune {

// Who of the company's people may do that: those of `near` who hold the permission beyond themselves, then those who hold it over
// the whole company, at most `limit` of these.
using WhoMay =
    std::function<std::vector<UserId>(Work&, Permission, const std::vector<UserId>& near, std::int64_t limit)>;

class Notifications {
public:
    explicit Notifications(live::Hub& hub) : hub_(hub) {}
    void routes(http::Api& api);
    // Said once, by the feature that knows roles.
    void people_who_may(WhoMay who_may) { who_may_ = std::move(who_may); }

    // In the caller's transaction; nobody is told anything when it rolls back, nor what they did themselves.
    void tell(Work& work, const UserId& user, const News& news);
    // The people to whom something falls, at most a hundred: those near whom it concerns, and whoever may do it for everybody.
    void tell_who_may(Work& work, Permission permission, const std::vector<UserId>& near, const News& news);

    http::Page<Notification> list(Work& work, http::Query<NotificationQuery> query, http::Paging page);
    UnreadNotifications unread(Work& work);
    // Read once, it stays read as of that moment. 404 `notification_not_found` for one of somebody else.
    Notification change(Work& work, NotificationId id, NotificationChange wish);
    UnreadNotifications read_all(Work& work);

private:
    void tell_all(Work& work, std::vector<UserId> users, const News& news);
    // To the person's other open pages.
    UnreadNotifications say_unread(Work& work);

    live::Hub& hub_;
    WhoMay who_may_;
};

}  // namespace attune
