#include "platform/http/routes.hpp"

#include <algorithm>
#include <format>
#include <iterator>

#include "platform/http/accept.hpp"
#include "platform/http/target.hpp"

namespace attune::http {
namespace {

bool is_type(std::string_view content_type, std::string_view wanted) {
    const auto end = content_type.find_first_of("; \t");
    return equals_ignoring_case(content_type.substr(0, end), wanted);
}

// A form's fields as a JSON object of strings, so that one reader serves both.
std::string object_of_form(std::string_view form) {
    std::string text = "{";
    for (const auto& [name, value] : query_pairs(form)) {
        if (text.size() > 1) text += ',';
        json::write_text(name, text);
        text += ':';
        json::write_text(value, text);
    }
    return text + "}";
}

struct PagingWish {
    std::optional<std::int64_t> page, page_size, skip, limit;
};

bool is_paging(std::string_view name) {
    return std::ranges::contains(json::members_of<PagingWish>(), name, &json::Member::name);
}

// Of a query, what is paging, or what is not.
QueryPairs part_of(const QueryPairs& query, bool paging) {
    QueryPairs part;
    std::ranges::copy_if(query, std::back_inserter(part),
                         [&](const auto& pair) { return is_paging(pair.first) == paging; });
    return part;
}

// The target's query without paging, and the page asked for.
std::string page_link(const Request& request, std::int64_t page, std::int64_t page_size, std::string_view relation) {
    std::string link = std::format("<{}?", request.target.substr(0, request.target.find('?')));
    for (const auto& [name, value] : request.query) {
        if (is_paging(name)) continue;
        link += std::format("{}={}&", percent_encoded(name), percent_encoded(value));
    }
    return link + std::format("page={}&page_size={}>; rel=\"{}\"", page, page_size, relation);
}

}  // namespace

Declared& Declared::form() {
    route_.takes_form = true;
    return *this;
}

Declared& Declared::body_limit(std::size_t bytes) {
    route_.body_limit = bytes;
    return *this;
}

Declared& Declared::audited() {
    route_.audited = true;
    return *this;
}

Declared& Declared::gate(std::function<void(Work&)> may_pass) {
    check(route_.handle != nullptr, "a gate stands before a handler with a Work");
    route_.gate = may_pass;
    refuses({409, 451});  // what has to be done first, and what the law forbids
    route_.handle = [may_pass = std::move(may_pass), handle = std::move(route_.handle)](Work& work,
                                                                                        const Request& request) {
        if (request.method == Method::get || request.method == Method::head) {
            may_pass(work);
            return handle(work, request);
        }
        if (work.db.is_open()) {  // If-Match has looked already
            may_pass(work);
            return handle(work, request);
        }
        Work look(work.database(), work.asker, db::Mode::read, work.now);
        may_pass(look);
        look.db.close();
        return handle(work, request);
    };
    return *this;
}

Declared& Declared::guard(std::function<void(Work&, const std::string&)> may_have) {
    route_.guard = std::move(may_have);
    return *this;
}

Declared& Declared::viewing(Viewing viewing) {
    route_.viewing = viewing;
    return *this;
}

Declared& Declared::rate(RateClass rate) {
    route_.rate = rate;
    return *this;
}

Declared& Declared::shows_once(std::vector<std::string> members) {
    route_.secrets = std::move(members);
    return *this;
}

Declared& Declared::success(int status) {
    route_.success = status;
    return *this;
}

Declared& Declared::answers_as(std::vector<std::string> media_types) {
    route_.media_types = std::move(media_types);
    return *this;
}

Declared& Declared::takes(std::vector<std::string> media_types) {
    route_.body_types = std::move(media_types);
    return *this;
}

Declared& Declared::also(std::vector<int> statuses) {
    route_.also = std::move(statuses);
    return *this;
}

Declared& Declared::refuses(const std::vector<int>& statuses) {
    route_.refusals.insert(route_.refusals.end(), statuses.begin(), statuses.end());
    return *this;
}

std::string json_body(const Request& request, bool takes_form) {
    if (request.body.empty()) return "{}";
    const auto type = request.header("content-type");
    if (is_type(type, "application/json")) return request.body;
    if (takes_form && is_type(type, "application/x-www-form-urlencoded")) return object_of_form(request.body);
    throw problem(415, "unsupported_media_type");
}

void read_parameter(const Request& request, std::size_t index, std::string (*read)(void*, std::string_view),
                    void* into) {
    check(index < request.parameters.size(), "a route has a path parameter for each scalar of its handler");
    const auto& [name, word] = request.parameters[index];
    auto sentence = read(into, word);
    if (!sentence.empty()) throw invalid(name, std::move(sentence));
}

void read_query(std::span<const json::Member> members, void* into, const QueryPairs& query, bool paged) {
    auto errors = json::read_query(members, into, paged ? part_of(query, false) : query);
    if (paged) {
        PagingWish wish;
        std::ranges::move(json::read_query(json::members_of<PagingWish>(), &wish, part_of(query, true)),
                          std::back_inserter(errors));
    }
    if (!errors.empty()) throw invalid(std::move(errors));
}

Paging read_paging(const QueryPairs& query) {
    PagingWish wish;
    auto errors = json::read_query(json::members_of<PagingWish>(), &wish, part_of(query, true));
    if (!errors.empty()) throw invalid(std::move(errors));
    return paging(wish.page, wish.page_size, wish.skip, wish.limit);
}

Reply page_reply(const Request& request, std::string items, std::int64_t total, const Paging& paging) {
    const auto [page, page_size, first] = paging;
    auto reply = Reply::json(200, std::move(items));
    reply.with("X-Total-Count", std::to_string(total));
    const auto last = page_size > 0 ? std::max<std::int64_t>(1, (total + page_size - 1) / page_size) : 1;
    auto links = page_link(request, 1, page_size, "first");
    if (page > 1) links += ", " + page_link(request, std::min(page - 1, last), page_size, "prev");
    if (page < last) links += ", " + page_link(request, page + 1, page_size, "next");
    links += ", " + page_link(request, last, page_size, "last");
    return std::move(reply.with("Link", std::move(links)));
}

Reply created_reply(const Request& request, const std::string& location, std::string body) {
    auto reply = Reply::json(201, std::move(body));
    if (!location.empty()) reply.with("Location", (request.under_api ? "/api" : "") + location);
    return reply;
}

namespace {

bool may_be_guarded(const Route& route) {
    return route.handle && route.permission != Permission::anyone && !route.path.starts_with("/auth/");
}

}  // namespace

bool takes_idempotency_key(const Route& route) { return may_be_guarded(route) && route.method == Method::post; }

bool takes_if_match(const Route& route) {
    return may_be_guarded(route) &&
           (route.method == Method::put || route.method == Method::patch || route.method == Method::del);
}

std::string without_secrets(const Route& route, const std::string& body) {
    if (route.secrets.empty()) return body;
    std::string text = "{";
    json::Document(body).root().each_member([&](std::string_view name, json::Node value) {
        if (text.size() > 1) text += ',';
        json::write_text(name, text);
        text += ':';
        text += std::ranges::contains(route.secrets, name) ? R"("already_shown")" : value.written();
    });
    return text + "}";
}

std::string path_type(const std::string& schema) {
    if (schema.contains("\"uuid\"")) return "uuid";
    if (schema.contains("\"date\"")) return "date";
    if (schema.contains("\"integer\"")) return "integer";
    if (schema.contains("\"number\"")) return "number";
    return "string";
}

void describe_path(Route& route, const std::vector<std::string>& types) {
    std::vector<std::string> names;
    for (std::string_view rest = route.path; rest.contains('{');) {
        rest.remove_prefix(rest.find('{') + 1);
        names.emplace_back(rest.substr(0, rest.find('}')));
    }
    // A handler that takes the raw request may read the parameters itself.
    check(types.empty() || names.size() == types.size(),
          std::format("{} has one scalar per path parameter", route.path));
    for (std::size_t i = 0; i < names.size(); ++i)
        route.path_types.emplace_back(names[i], types.empty() ? "string" : types[i]);
}

}  // namespace attune::http
