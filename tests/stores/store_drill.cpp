// One S3 store driven by lines on stdin, fields between tabs, one line of answer each: what check_s3.py asks of a real server.
//
//   store_drill ENDPOINT REGION BUCKET ACCESS_KEY SECRET_KEY
//   make_bucket | health | creates_only | origin | facts KEY | head KEY BYTES | open KEY | put KEY TYPE TEXT | remove KEY
//   quarantine KEY | list PREFIX AFTER LIMIT | sign_put KEY TYPE SIZE NOW LIFETIME | sign_get KEY NOW LIFETIME NAME

#include <unistd.h>

#include <format>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "core/problem.hpp"
#include "platform/files/s3_signing.hpp"
#include "platform/outbound/outbound.hpp"

using namespace attune;

namespace {

using Fields = std::vector<std::string>;

Fields fields_of(const std::string& line) {
    Fields fields(1);
    for (const char c : line) {
        if (c == '\t') {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

Instant moment(const std::string& seconds) { return Instant(std::chrono::seconds(std::stoll(seconds))); }
std::chrono::seconds duration(const std::string& seconds) { return std::chrono::seconds(std::stoll(seconds)); }

std::string make_bucket(const files::S3Settings& settings) {
    const auto place = files::s3_place(settings, "");
    const auto now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    const auto answer = outbound::fetch({.method = "PUT",
                                         .url = place.url(),
                                         .headers = files::s3_signed_headers(settings, "PUT", place, {}, {}, "", now)});
    return std::to_string(answer.status);
}

std::string shown(const files::SignedUrl& link) {
    auto text = link.url;
    for (const auto& [name, value] : link.headers) text += std::format("\t{}: {}", name, value);
    return text;
}

std::string shown(const std::optional<files::ObjectFacts>& facts) {
    if (!facts) return "nothing";
    return std::format("{}\t{}\t{}", facts->size, facts->content_type, to_text(facts->modified_at));
}

std::string content(const files::OpenObject& object) {
    std::string text(10000, '\0');
    text.resize(static_cast<std::size_t>(read(object.descriptor(), text.data(), text.size())));
    return text;
}

std::string joined(const std::vector<std::string>& keys) {
    std::string text;
    for (const auto& key : keys) text += (text.empty() ? "" : "\t") + key;
    return text;
}

}  // namespace

int main(int, char** arguments) {
    const files::S3Settings settings{.endpoint = arguments[1],
                                     .region = arguments[2],
                                     .bucket = arguments[3],
                                     .access_key = arguments[4],
                                     .secret_key = arguments[5],
                                     .session_token = {}};
    const auto store = files::open_s3(settings);
    const std::map<std::string, std::function<std::string(const Fields&)>> commands = {
        {"make_bucket", [&](const Fields&) { return make_bucket(settings); }},
        {"health", [&](const Fields&) { return store->check_health(), "done"; }},
        {"creates_only", [&](const Fields&) { return store->creates_only() ? "yes" : "no"; }},
        {"origin", [&](const Fields&) { return store->origin(); }},
        {"facts", [&](const Fields& given) { return shown(store->facts(given.at(1))); }},
        {"head",
         [&](const Fields& given) { return store->head(given.at(1), std::stoul(given.at(2))).value_or("nothing"); }},
        {"open", [&](const Fields& given) { return content(store->open(given.at(1))); }},
        {"put", [&](const Fields& given) { return store->put(given.at(1), given.at(2), given.at(3)), "done"; }},
        {"remove", [&](const Fields& given) { return store->remove(given.at(1)), "done"; }},
        {"quarantine", [&](const Fields& given) { return store->quarantine(given.at(1)), "done"; }},
        {"list",
         [&](const Fields& given) { return joined(store->list(given.at(1), given.at(2), std::stoul(given.at(3)))); }},
        {"sign_put",
         [&](const Fields& given) {
             return shown(store->sign_put(given.at(1), given.at(2), std::stoull(given.at(3)), moment(given.at(4)),
                                          duration(given.at(5))));
         }},
        {"sign_get",
         [&](const Fields& given) {
             return shown(store->sign_get(given.at(1), moment(given.at(2)), duration(given.at(3)), given.at(4)));
         }},
    };
    for (std::string line; std::getline(std::cin, line);) {
        const auto fields = fields_of(line);
        try {
            std::cout << commands.at(fields.at(0))(fields) << std::endl;
        } catch (const Problem& problem) {
            std::cout << problem.code << std::endl;
        }
    }
}
