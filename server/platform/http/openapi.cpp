// OpenAPI 3.1 of all routes, built from what their declarations say; the same routes give the same text.

#include <yyjson.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <format>
#include <map>
#include <set>

#include "platform/http/http.hpp"
#include "platform/http/json_schema.hpp"
#include "platform/http/status.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune::http {
namespace {

constexpr std::string_view about = "A people platform. Every refusal is a problem of RFC 9457; one that has nothing to "
                                   "do with the address (405, 408, 431, "
                                   "501, 505, and 500, which is a bug) is answered by every operation. Beside the "
                                   "operations there are this document at "
                                   "/openapi.json, pages that show it at /docs and /redoc, and live events over a "
                                   "WebSocket at /ws/events, and questions to the assistant over one at /ws/chat, both "
                                   "opened with a ticket.";

constexpr std::string_view problem_schema =
    R"({"type":"object","description":"RFC 9457 problem details",)"
    R"("properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},)"
    R"("detail":{"type":"string"},"request_id":{"type":"string"},"error":{"type":"string"},"errors":{"type":"array","items":)"
    R"({"type":"object","properties":{"field":{"type":"string"},"message":{"type":"string"}},"required":["field","message"]}}},)"
    R"("required":["type","title","status","code","detail","request_id","error","errors"],)"
    R"("additionalProperties":{"type":"array","items":{"type":"string"}}})";

constexpr auto paging_parameters = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"page", "Which page, from 1"},
     {"page_size", "Items of a page: 50 unless said, at most 200"},
     {"skip", "Items to leave out, instead of page"},
     {"limit", "The same as page_size"}});

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

// A parsed schema, walked member by member.
class Parsed {
public:
    explicit Parsed(const std::string& text) : document_(yyjson_read(text.data(), text.size(), YYJSON_READ_NOFLAG)) {
        check(document_ != nullptr, "a schema is JSON");
    }
    ~Parsed() { yyjson_doc_free(document_); }
    Parsed(const Parsed&) = delete;
    Parsed& operator=(const Parsed&) = delete;
    yyjson_val* root() const { return yyjson_doc_get_root(document_); }

    static std::string written(yyjson_val* value) {
        std::size_t length = 0;
        char* text = yyjson_val_write(value, YYJSON_WRITE_NOFLAG, &length);
        std::string result(text, length);
        std::free(text);
        return result;
    }
    template <class Visit>
    static void members(yyjson_val* object, Visit&& visit) {
        std::size_t index = 0, count = 0;
        yyjson_val *name = nullptr, *value = nullptr;
        yyjson_obj_foreach(object, index, count, name, value) visit(std::string(yyjson_get_str(name)), value);
    }

private:
    yyjson_doc* document_;
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

class Components {
public:
    Components() { schemas_.emplace("Problem", problem_schema); }

    // The schema with its definitions moved here; one that differs from its namesake gets a name of its own.
    std::string take(std::string schema) {
        const Parsed parsed(schema);
        auto* definitions = yyjson_obj_get(parsed.root(), "$defs");
        if (definitions == nullptr) return schema;
        std::map<std::string, std::string> taken;
        Parsed::members(definitions, [&](const std::string& name, yyjson_val* value) {
            taken.emplace(name, Parsed::written(value));
        });
        std::string bare = without_definitions(parsed.root());

        // A request and an answer may differ in what is required. Whoever refers to a renamed one differs too.
        std::map<std::string, std::string> renamed;
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& [name, text] : taken) {
                if (renamed.contains(name)) continue;
                const auto known = schemas_.find(name);
                const bool refers = std::ranges::any_of(
                    renamed, [&](const auto& pair) { return text.contains(reference(pair.first)); });
                if ((known != schemas_.end() && known->second != text) || refers) {
                    renamed.emplace(name, name + "_wish");
                    changed = true;
                }
            }
        }
        for (auto& [name, text] : taken) {
            for (const auto& [from, to] : renamed) replace_all(text, reference(from), reference(to));
            schemas_.emplace(renamed.contains(name) ? renamed[name] : name, text);
        }
        for (const auto& [from, to] : renamed) replace_all(bare, reference(from), reference(to));
        return bare;
    }

    std::string text() const {
        std::string result;
        for (const auto& [name, schema] : schemas_)
            result += std::format("{}{}:{}", result.empty() ? "" : ",", in_quotes(name), schema);
        return result;
    }

private:
    static std::string reference(const std::string& name) { return "\"#/components/schemas/" + name + "\""; }

    static std::string without_definitions(yyjson_val* root) {
        std::string text;
        Parsed::members(root, [&](const std::string& name, yyjson_val* value) {
            if (name != "$defs")
                text += std::format("{}{}:{}", text.empty() ? "{" : ",", in_quotes(name), Parsed::written(value));
        });
        return text + "}";
    }

    std::map<std::string, std::string> schemas_;
};

// "GET /videos/{video_id}" → "get_videos_by_video_id".
std::string operation_id(const Route& route) {
    std::string id(name_of(route.method));
    std::ranges::transform(id, id.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    for (const char c : route.path) {
        if (c == '{')
            id += "by_";
        else if (c == '/' || c == '-' || c == '.')
            id += '_';
        else if (c != '}')
            id += c;
    }
    while (id.ends_with('_')) id.pop_back();
    return id;
}

std::string parameter_schema(const std::string& type) {
    if (type == "uuid") return R"({"type":"string","format":"uuid"})";
    if (type == "date") return R"({"type":"string","format":"date"})";
    if (type == "integer") return R"({"type":"integer","format":"int64"})";
    return std::format(R"({{"type":"{}"}})", type);
}

std::string header_parameter(const std::string& before, std::string_view name, std::string_view says) {
    return std::format(
        R"({}{{"name":"{}","in":"header","required":false,"description":"{}","schema":{{"type":"string"}}}})",
        before.empty() ? "" : ",", name, says);
}

std::string parameters(const Route& route, Components& components) {
    std::string text;
    for (const auto& [name, type] : route.path_types) {
        text += std::format(R"({}{{"name":{},"in":"path","required":true,"schema":{}}})", text.empty() ? "" : ",",
                            in_quotes(name), parameter_schema(type));
    }
    if (takes_idempotency_key(route))
        text += header_parameter(text, "Idempotency-Key",
                                 "The same request under the same key takes effect once, for a day");
    if (takes_if_match(route))
        text +=
            header_parameter(text, "If-Match", "The ETag that the change is based on: 412 when it is no longer that");
    if (route.has_etag)
        text += header_parameter(text, "If-None-Match", "The ETag that is known: 304 when it is still that");
    if (route.paged) {
        for (const auto& [name, says] : paging_parameters)
            text += std::format(
                R"({}{{"name":"{}","in":"query","required":false,"description":"{}","schema":{{"type":"integer","format":"int64"}}}})",
                text.empty() ? "" : ",", name, says);
    }
    if (route.is_list)
        text += std::format(
            R"({}{{"name":"format","in":"query","required":false,"description":"Every row that the filters match, as a file, instead of a page","schema":{{"type":"string","enum":["csv","xlsx","json"]}}}})",
            text.empty() ? "" : ",");
    if (route.query_schema.empty()) return text;
    // The query struct itself is no component: its members are the parameters.
    const Parsed parsed(route.query_schema);
    auto* definitions = yyjson_obj_get(parsed.root(), "$defs");
    std::string name = yyjson_get_str(yyjson_obj_get(parsed.root(), "$ref"));
    name = name.substr(name.rfind('/') + 1);
    Parsed::members(yyjson_obj_get(yyjson_obj_get(definitions, name.c_str()), "properties"),
                    [&](const std::string& member, yyjson_val* value) {
                        // In an address there is no null: an optional parameter is one that may be left out.
                        auto* choices = yyjson_obj_get(value, "anyOf");
                        auto* schema = choices != nullptr ? yyjson_arr_get_first(choices) : value;
                        text += std::format(R"({}{{"name":{},"in":"query","required":false,"schema":{}}})",
                                            text.empty() ? "" : ",", in_quotes(member),
                                            components.take(Parsed::written(schema)));
                    });
    return text;
}

std::string problems(const Route& route) {
    std::set<int> statuses{400, 404, 429, 503};
    if (route.permission != Permission::anyone) statuses.insert({401, 403});
    if (route.permission == Permission::anyone && route.method != Method::get) statuses.insert({401, 403});
    if (route.method != Method::get) statuses.insert({409, 413, 415});
    statuses.insert(route.refusals.begin(), route.refusals.end());
    if (takes_idempotency_key(route)) statuses.insert(422);
    if (takes_if_match(route)) statuses.insert(412);
    std::string text;
    for (const int status : statuses) {
        if (std::ranges::contains(route.also, status)) continue;
        text += std::format(R"(,"{}":{{"$ref":"#/components/responses/Problem{}"}})", status, status);
    }
    return text;
}

std::string success(const Route& route, Components& components) {
    std::string content;
    if (!route.reply_schema.empty())
        content = std::format(R"("application/json":{{"schema":{}}})", components.take(route.reply_schema));
    auto types = route.media_types;
    if (route.is_list) types.insert(types.end(), {"text/csv", sheets::xlsx_type});
    for (const auto& type : types) {
        const auto* schema = type.starts_with("text/") ? R"("schema":{"type":"string"})" : "";
        content += std::format("{}{}:{{{}}}", content.empty() ? "" : ",", in_quotes(type), schema);
    }
    if (!content.empty()) content = std::format(R"(,"content":{{{}}})", content);
    constexpr std::string_view listing =
        R"(,"headers":{"X-Total-Count":{"description":"How many there are in all","schema":{"type":"integer"}},)"
        R"("Link":{"description":"first, prev, next and last page, as RFC 8288 says","schema":{"type":"string"}}})";
    constexpr std::string_view tagged =
        R"(,"headers":{"ETag":{"description":"Changes with what is said","schema":{"type":"string"}}})";
    const auto headers = route.is_list ? listing : route.has_etag ? tagged : std::string_view();
    auto text = std::format(R"("{}":{{"description":{}{}{}}})", route.success, in_quotes(reason_of(route.success)),
                            content, headers);
    if (route.has_etag) text += std::format(R"(,"304":{{"description":{}}})", in_quotes(reason_of(304)));
    for (const int status : route.also) {
        text += std::format(R"(,"{}":{{"description":{}{}}})", status, in_quotes(reason_of(status)),
                            status == 304 ? "" : content);
    }
    return text;
}

std::string request_body(const Route& route, Components& components) {
    if (route.receive) return R"(,"requestBody":{"required":true,"content":{"*/*":{}}})";
    if (!route.body_types.empty()) {
        std::string content;
        for (const auto& type : route.body_types)
            content += std::format("{}{}:{{}}", content.empty() ? "" : ",", in_quotes(type));
        return std::format(R"(,"requestBody":{{"required":true,"content":{{{}}}}})", content);
    }
    if (route.body_schema.empty()) return {};
    const auto schema = components.take(route.body_schema);
    auto text =
        std::format(R"(,"requestBody":{{"required":true,"content":{{"application/json":{{"schema":{}}})", schema);
    if (route.takes_form) text += std::format(R"(,"application/x-www-form-urlencoded":{{"schema":{}}})", schema);
    return text + "}}";
}

std::string operation(const Route& route, Components& components) {
    const bool is_open = route.permission == Permission::anyone || route.permission == Permission::signed_url;
    auto text = std::format(R"({{"operationId":{},"summary":{},"tags":[{}],"x-permission":{},{}"parameters":[{}])",
                            in_quotes(operation_id(route)), in_quotes(route.summary), in_quotes(route.tag),
                            in_quotes(attune::name_of(route.permission)),
                            route.audited   ? R"("x-audited":true,)"
                            : route.is_list ? R"("x-exported":true,)"
                                            : "",
                            parameters(route, components));
    text += request_body(route, components);
    text += std::format(R"(,"responses":{{{}{}}},"security":{}}})", success(route, components), problems(route),
                        is_open ? "[]" : R"([{"bearer":[]},{"cookie":[]},{"api_key":[]}])");
    return text;
}

}  // namespace

std::string openapi(const Router& router, std::string_view version, std::string_view public_url) {
    std::map<std::string, std::map<std::string, const Route*>> paths;
    for (const auto& route : router.routes()) {
        std::string method(name_of(route->method));
        std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c | 0x20); });
        paths[route->path][method] = route.get();
    }
    // Answers come first, so that a name that both use is the answer's.
    Components components;
    for (const auto& route : router.routes()) {
        if (!route->reply_schema.empty()) components.take(route->reply_schema);
    }
    std::string path_text;
    for (const auto& [path, methods] : paths) {
        path_text += std::format("{}{}:{{", path_text.empty() ? "" : ",", in_quotes(path));
        bool first = true;
        for (const auto& [method, route] : methods) {
            path_text += std::format("{}{}:{}", first ? "" : ",", in_quotes(method), operation(*route, components));
            first = false;
        }
        path_text += '}';
    }
    std::string responses;
    for (const int status : {400, 401, 403, 404, 409, 411, 412, 413, 415, 416, 422, 429, 451, 503}) {
        responses += std::format(
            R"({}"Problem{}":{{"description":{},"content":{{"application/problem+json":{{"schema":{{"$ref":"#/components/schemas/Problem"}}}}}}}})",
            responses.empty() ? "" : ",", status, in_quotes(reason_of(status)));
    }
    std::string base(public_url);
    while (base.ends_with('/')) base.pop_back();
    return std::format(
        R"({{"openapi":"3.1.0","info":{{"title":"Attune","version":{},"description":{},"license":{{"name":"Apache-2.0","identifier":"Apache-2.0"}}}},)"
        R"("servers":[{{"url":{}}}],"paths":{{{}}},"components":{{"schemas":{{{}}},"responses":{{{}}},"securitySchemes":{{)"
        R"("bearer":{{"type":"http","scheme":"bearer"}},"cookie":{{"type":"apiKey","in":"cookie","name":"__Host-attune"}},"api_key":{{"type":"apiKey","in":"header","name":"X-API-Key"}}}}}}}})",
        in_quotes(version), in_quotes(about), in_quotes(base + "/api"), path_text, components.text(), responses);
}

}  // namespace attune::http
