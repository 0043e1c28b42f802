#pragma once
// Declares typed routes: parsing, validation, the OpenAPI operation and the answer follow from a handler's signature.
//
//   at.get ("/{video_id}", &Emotion::find,   Permission::videos_upload, "One video");     VideoDetail find(Work&, VideoId)
//   at.post("",            &Emotion::create, Permission::videos_upload, "Announce one");  http::Created<UploadTicket> create(Work&, NewVideo)
//   at.get ("",            &Emotion::list,   …, "Own videos");                            http::Page<Video> list(Work&, http::Query<ListQuery>, http::Paging)
//   at.post("/token",      &Access::token,   Permission::anyone, "Sign in").form();
//
// After Work&: scalars (std::int64_t, Id<…>, enums, std::string …) are the path's parameters in order; http::Query<T> the
// query and http::Paging its part of a list; any other struct the JSON body; `const http::Request&` the raw request. Answers: a struct or vector → 200 JSON,
// void → 204, Created → 201 + Location, Accepted → 202, Page → array + X-Total-Count and Link, or the
// whole list as a file (export.hpp), Reply as it is.
// Two more kinds of handlers: `Reply f(Upload&)` streams a large body, `T f(const Request&)` answers without a Work.
// Includes reflect-cpp: include it in a feature's .cpp only.

#include <concepts>
#include <limits>
#include <tuple>

#include "platform/http/http.hpp"
#include "platform/http/json.hpp"

namespace attune::http {

// What was declared, to say more about it: `at.post(…).form().body_limit(64 * 1024)`.
class Declared {
public:
    explicit Declared(Route& route) : route_(route) {}
    // Also takes application/x-www-form-urlencoded, each field as text.
    Declared& form();
    Declared& body_limit(std::size_t bytes);
    // Each good answer leaves a row in the audit log, although nothing is changed: `x-audited`, held by the stories.
    Declared& audited();
    // Runs before path and body are read: policy and consent come before 400. Before a change it has a transaction of its own.
    Declared& gate(std::function<void(Work&)> may_pass);
    // The very check that the handler makes of the thing in its path, for who wants to know why somebody may or may not.
    Declared& guard(std::function<void(Work&, const std::string& id)> may_have);
    Declared& viewing(Viewing viewing);
    // Whose bucket it takes from; without a word reading routes are `read`, all others `write`.
    Declared& rate(RateClass rate);
    // These members of the answer are secrets that nobody gets a second time, not even with the same Idempotency-Key.
    Declared& shows_once(std::vector<std::string> members);
    // What a handler means that makes its own Reply, for the description: its status, one of these as JSON, bytes of one of
    // these types, the same under another status, and further problems.
    Declared& success(int status);
    template <class... T>
    Declared& answers();
    Declared& answers_as(std::vector<std::string> media_types);
    // Of a handler that reads the body itself: bytes of one of these types.
    Declared& takes(std::vector<std::string> media_types);
    Declared& also(std::vector<int> statuses);
    Declared& refuses(const std::vector<int>& statuses);

private:
    Route& route_;
};

// In the list of answers<…>(): an object without members.
struct Empty {};

template <class... T>
[[gnu::cold]] Declared& Declared::answers() {
    json::Schema schema(false);
    std::string text;
    const auto one = [&]<class Answer>() {
        if (!text.empty()) text += ',';
        if constexpr (std::same_as<Answer, Empty>) {
            text += R"({"type":"object","maxProperties":0})";
        } else {
            json::rule_of<Answer>().describe(schema, text);
        }
    };
    (one.template operator()<T>(), ...);
    if constexpr (sizeof...(T) > 1) text = R"({"anyOf":[)" + text + "]}";
    route_.reply_schema = schema.with_definitions(std::move(text));
    return *this;
}

// ---- the non-template half (routes.cpp) ----

// The JSON text of a body: an absent one is `{}`, a form becomes an object of strings. Throws 415 for another type.
std::string json_body(const Request& request, bool takes_form);
// The word of the next path parameter; throws 400 named after it with the sentence of `read`.
void read_parameter(const Request& request, std::size_t index, std::string (*read)(void*, std::string_view),
                    void* into);
Reply page_reply(const Request& request, std::string items, std::int64_t total, const Paging& paging);
// Reads a query into the struct that has these members; `paged` ones leave its paging aside. Throws 400 naming all that is wrong,
// in the paging too.
void read_query(std::span<const json::Member> members, void* into, const QueryPairs& query, bool paged);
Paging read_paging(const QueryPairs& query);
Reply created_reply(const Request& request, const std::string& location, std::string body);
// "uuid", "integer", "date" or "string", from a scalar's schema.
std::string path_type(const std::string& schema);
// Names the route's path parameters by its scalars; a Bug when their numbers differ.
void describe_path(Route& route, const std::vector<std::string>& types);

template <class T>
inline constexpr bool is_query = false;
template <class T>
inline constexpr bool is_query<Query<T>> = true;
template <class T>
inline constexpr bool is_created = false;
template <class T>
inline constexpr bool is_created<Created<T>> = true;
template <class T>
inline constexpr bool is_accepted = false;
template <class T>
inline constexpr bool is_accepted<Accepted<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_page = false;
template <class T>
inline constexpr bool is_page<Page<T>> = true;

// One word of a path: a number, text, an enum, or a type of core that reads itself from text.
template <class T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::same_as<T, std::string> || json::Wrapped<T>;

// Takes a handler's arguments from a request, in the order of its signature.
class Arguments {
public:
    Arguments(const Request& request, const Route& route) : request_(request), route_(route) {}

    template <class T>
    decltype(auto) take() {
        using Plain = std::remove_cvref_t<T>;
        if constexpr (std::same_as<Plain, Request>) {
            return static_cast<const Request&>(request_);
        } else if constexpr (is_query<Plain>) {
            Plain query{};
            read_query(json::members_of<decltype(query.value)>(), &query.value, request_.query, route_.paged);
            return query;
        } else if constexpr (std::same_as<Plain, Paging>) {
            return request_.piece ? *request_.piece : read_paging(request_.query);
        } else if constexpr (Scalar<Plain>) {
            Plain value{};
            read_parameter(request_, next_parameter_++, json::rule_of<Plain>().read_word, &value);
            return value;
        } else {
            return read_json<Plain>(json_body(request_, route_.takes_form));
        }
    }

private:
    const Request& request_;
    const Route& route_;
    std::size_t next_parameter_ = 0;
};

template <class T>
Reply reply_from(const Request& request, T&& answer) {
    using Plain = std::remove_cvref_t<T>;
    if constexpr (std::same_as<Plain, Reply>) {
        return std::forward<T>(answer);
    } else if constexpr (is_created<Plain>) {
        return created_reply(request, answer.location, write_json(answer.body));
    } else if constexpr (is_accepted<Plain>) {
        return Reply::json(202, write_json(answer.body));
    } else if constexpr (is_page<Plain>) {
        return page_reply(request, write_json(answer.items), answer.total, answer.paging);
    } else {
        return Reply::json(200, write_json(answer));
    }
}

// What a signature says about its route.
template <class Answer, class... A>
[[gnu::cold]] void describe_route(Route& route) {
    std::vector<std::string> types;
    const auto one = [&]<class T>() {
        if constexpr (std::same_as<T, Request> || std::same_as<T, Work> || std::same_as<T, Upload>) {
        } else if constexpr (is_query<T>) {
            route.query_schema = schema_of<decltype(T::value)>(Use::wish);
        } else if constexpr (std::same_as<T, Paging>) {
            route.paged = true;
        } else if constexpr (Scalar<T>) {
            types.push_back(path_type(schema_of<T>(Use::wish)));
        } else {
            route.body_schema = schema_of<T>(Use::wish);
        }
    };
    (one.template operator()<std::remove_cvref_t<A>>(), ...);
    describe_path(route, types);

    if constexpr (std::same_as<Answer, void>) {
        route.success = 204;
    } else if constexpr (is_created<Answer>) {
        route.success = 201;
        route.reply_schema = schema_of<decltype(Answer::body)>(Use::answer);
    } else if constexpr (is_accepted<Answer>) {
        route.success = 202;
        route.reply_schema = schema_of<decltype(Answer::body)>(Use::answer);
    } else if constexpr (is_page<Answer>) {
        route.is_list = true;
        for (const auto& member : json::members_of<typename decltype(Answer::items)::value_type>())
            route.columns.emplace_back(member.name);
        route.reply_schema = schema_of<decltype(Answer::items)>(Use::answer);
    } else if constexpr (!std::same_as<Answer, Reply>) {
        route.reply_schema = schema_of<Answer>(Use::answer);
        route.has_etag = route.method == Method::get && std::is_class_v<Answer> && !is_list<Answer>;
    }
}

// A group of routes under one prefix and tag, bound to one feature object, which outlives the router.
template <class Feature>
class Group {
public:
    Group(Router& router, std::string prefix, Feature& feature, std::string tag)
        : router_(router), prefix_(std::move(prefix)), feature_(feature), tag_(std::move(tag)) {}

    template <class Handler>
    Declared get(std::string_view path, Handler handler, Permission permission, std::string summary) {
        return add(Method::get, path, handler, permission, std::move(summary));
    }
    template <class Handler>
    Declared post(std::string_view path, Handler handler, Permission permission, std::string summary) {
        return add(Method::post, path, handler, permission, std::move(summary));
    }
    template <class Handler>
    Declared put(std::string_view path, Handler handler, Permission permission, std::string summary) {
        return add(Method::put, path, handler, permission, std::move(summary));
    }
    template <class Handler>
    Declared patch(std::string_view path, Handler handler, Permission permission, std::string summary) {
        return add(Method::patch, path, handler, permission, std::move(summary));
    }
    template <class Handler>
    Declared del(std::string_view path, Handler handler, Permission permission, std::string summary) {
        return add(Method::del, path, handler, permission, std::move(summary));
    }

private:
    template <class Handler>
    [[gnu::cold]] Declared add(Method method, std::string_view path, Handler handler, Permission permission,
                               std::string summary) {
        Route& route = router_.add(Route{.method = method,
                                         .path = prefix_ + std::string(path),
                                         .permission = permission,
                                         .summary = std::move(summary),
                                         .tag = tag_,
                                         .rate = method == Method::get ? RateClass::read : RateClass::write});
        bind(route, handler);
        return Declared(route);
    }

    template <class Answer, class... A>
    void bind(Route& route, Answer (Feature::*handler)(A...)) {
        connect<Answer, A...>(route, handler);
    }
    template <class Answer, class... A>
    void bind(Route& route, Answer (Feature::*handler)(A...) const) {
        connect<Answer, A...>(route, handler);
    }

    template <class Answer, class First, class... A, class Handler>
    [[gnu::cold]] void connect(Route& route, Handler handler) {
        describe_route<Answer, First, A...>(route);
        if constexpr (std::same_as<std::remove_cvref_t<First>, Work>) {
            route.handle = [&feature = feature_, handler, &route](Work& work, const Request& request) {
                return call<Answer, A...>(request, route, [&](auto&&... arguments) -> Answer {
                    return (feature.*handler)(work, std::forward<decltype(arguments)>(arguments)...);
                });
            };
        } else if constexpr (std::same_as<std::remove_cvref_t<First>, Upload>) {
            route.receive = [&feature = feature_, handler](Upload& upload) { return (feature.*handler)(upload); };
            route.body_limit = std::numeric_limits<std::size_t>::max();  // the handler knows the length it was promised
        } else {
            route.answer = [&feature = feature_, handler, &route](const Request& request) {
                return call<Answer, First, A...>(request, route, [&](auto&&... arguments) -> Answer {
                    return (feature.*handler)(std::forward<decltype(arguments)>(arguments)...);
                });
            };
        }
    }

    template <class Answer, class... A, class Call>
    static Reply call(const Request& request, const Route& route, Call&& handler) {
        Arguments from(request, route);
        // Braces: the arguments are taken from left to right.
        auto arguments = std::tuple<decltype(from.template take<A>())...>{from.template take<A>()...};
        if constexpr (std::same_as<Answer, void>) {
            std::apply(handler, std::move(arguments));
            return Reply::empty(204);
        } else {
            return reply_from(request, std::apply(handler, std::move(arguments)));
        }
    }

    Router& router_;
    std::string prefix_;
    Feature& feature_;
    std::string tag_;
};

class Api {
public:
    explicit Api(Router& router) : router_(router) {}
    template <class Feature>
    Group<Feature> group(std::string prefix, Feature& feature, std::string tag) {
        return {router_, std::move(prefix), feature, std::move(tag)};
    }
    Router& router() { return router_; }

private:
    Router& router_;
};

}  // namespace attune::http
