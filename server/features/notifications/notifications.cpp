#include "features/notifications/notifications.hpp"

#include <algorithm>
#include <utility>

#include "features/notifications/notifications.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr auto kept = std::chrono::days(90);
constexpr std::int64_t most_kept = 500;  // of one person
constexpr std::int64_t most_told = 100;  // of one event

Notification shown(NotificationRow row) {
    return {.notification_id = std::move(row.notification_id),
            .kind = row.kind,
            .values = http::read_json<NotificationValues>(row.details),
            .link = std::move(row.link),
            .created_at = row.created_at,
            .read_at = row.read_at};
}

// Anybody may ask to join, as often as they like: the newest one unread stands for all, behind it is the list of those who wait.
bool newest_stands_for_all(NotificationKind kind) { return kind == NotificationKind::join_asked; }

}  // namespace

void Notifications::routes(http::Api& api) {
    using enum Permission;
    using http::Viewing::refused;
    auto at = api.group("/notifications", *this, "notifications");
    at.get("", &Notifications::list, member, "What one was told, newest first, for ninety days").viewing(refused);
    at.get("/unread", &Notifications::unread, member, "How many of one's notifications are unread").viewing(refused);
    at.put("/{notification_id}", &Notifications::change, member, "Mark a notification of one's own as read or unread");
    at.post("/read-all", &Notifications::read_all, member, "Mark all of one's notifications as read");
}

// ---- telling ----

void Notifications::tell(Work& work, const UserId& user, const News& news) { tell_all(work, {user}, news); }

void Notifications::tell_who_may(Work& work, Permission permission, const std::vector<UserId>& near, const News& news) {
    check(static_cast<bool>(who_may_), "somebody knows who may do what");
    tell_all(work, who_may_(work, permission, near, most_told), news);
}

void Notifications::tell_all(Work& work, std::vector<UserId> users, const News& news) {
    std::ranges::sort(users);
    users.erase(std::ranges::unique(users).begin(), users.end());
    std::erase(users, work.user());
    if (users.empty()) return;
    const Notification told{.notification_id = NotificationId(work.new_id()),
                            .kind = news.kind,
                            .values = news.values,
                            .link = news.link,
                            .created_at = Timestamp(work.now),
                            .read_at = {}};
    const auto list = http::write_json(users);
    work.db(sql::drop_before{.before = work.now - kept});
    if (newest_stands_for_all(news.kind)) work.db(sql::drop_unread_of_kind{.users = list, .kind = news.kind});
    work.db(sql::insert_notifications{.users = list,
                                      .notification = told.notification_id,
                                      .kind = told.kind,
                                      .details = http::write_json(told.values),
                                      .link = told.link,
                                      .now = work.now});
    work.db(sql::drop_beyond{.users = list, .most = most_kept});
    work.after_commit([this, company = work.company(),
                       audience = live::Audience{.users = {users.begin(), users.end()}, .permission = {}},
                       body = http::write_json(told)] { hub_.publish(company, audience, "notification", body); });
}

// ---- reading ----

http::Page<Notification> Notifications::list(Work& work, http::Query<NotificationQuery> query, http::Paging page) {
    const bool unread = query->unread.value_or(false);
    const auto since = work.now - kept;
    http::Page<Notification> result{
        .items = {},
        .total = work.db(sql::count_notifications{.user = work.user(), .unread = unread, .since = since}),
        .paging = page};
    for (auto& row : work.db(sql::list_notifications{
             .user = work.user(), .unread = unread, .since = since, .limit = page.page_size, .offset = page.offset()}))
        result.items.push_back(shown(std::move(row)));
    return result;
}

UnreadNotifications Notifications::unread(Work& work) {
    return {work.db(sql::count_notifications{.user = work.user(), .unread = true, .since = work.now - kept})};
}

UnreadNotifications Notifications::say_unread(Work& work) {
    const auto left = unread(work);
    work.after_commit([this, company = work.company(),
                       audience = live::Audience{.users = {work.user()}, .permission = {}},
                       body = http::write_json(left)] { hub_.publish(company, audience, "notification.read", body); });
    return left;
}

Notification Notifications::change(Work& work, NotificationId id, NotificationChange wish) {
    auto row = wish.read ? work.db(sql::mark_read{.user = work.user(), .notification = id, .now = work.now})
                         : work.db(sql::mark_unread{.user = work.user(), .notification = id});
    if (!row) throw not_found("notification");
    say_unread(work);
    return shown(*std::move(row));
}

UnreadNotifications Notifications::read_all(Work& work) {
    work.db(sql::mark_all_read{.user = work.user(), .now = work.now});
    return say_unread(work);
}

}  // namespace attune
