// What Attune needs beside itself: the store, the models, the web app, mail, Valkey, a collector.

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <format>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>
#include <toml++/toml.hpp>

#include "app/findings.hpp"
#include "app/house.hpp"
#include "features/access/common_passwords.hpp"
#include "features/companies/mail_providers.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/outbound/outbound.hpp"

namespace attune::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string sha256_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    crypto::Sha256 hash;
    std::string piece(1 << 20, '\0');
    while (file.read(piece.data(), std::ssize(piece)) || file.gcount() > 0)
        hash.add({piece.data(), static_cast<std::size_t>(file.gcount())});
    return crypto::hex(hash.digest());
}

void compare_models(const fs::path& folder) {
    const auto manifest = toml::parse_file((folder / "manifest.toml").string());
    const auto* models = manifest["model"].as_array();
    if (models == nullptr) throw std::runtime_error("manifest.toml names no models");
    for (const auto& model : *models) {
        const auto* files = model.as_table()->get_as<toml::array>("file");
        if (files == nullptr) continue;
        for (const auto& file : *files) {
            const auto name = (*file.as_table())["output"].value_or(std::string());
            const auto wanted = (*file.as_table())["output_sha256"].value_or(std::string());
            if (!wanted.empty() && sha256_of_file(folder / name) != wanted)
                throw std::runtime_error(std::format("{} is not the file that the manifest names", name));
        }
    }
}

// Says something and hears the beginning of an answer. Throws std::runtime_error.
class Talk {
public:
    Talk(const std::string& host, const std::string& port) {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        if (const int failure = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); failure != 0)
            throw std::runtime_error(std::format("{} cannot be looked up ({})", host, ::gai_strerror(failure)));
        const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> keep(found, &::freeaddrinfo);
        int reason = 0;
        for (const auto* each = found; each != nullptr; each = each->ai_next) {
            socket_ = ::socket(each->ai_family, each->ai_socktype | SOCK_CLOEXEC, 0);
            const timeval patience{.tv_sec = 5, .tv_usec = 0};
            ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
            ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            if (::connect(socket_, each->ai_addr, each->ai_addrlen) == 0) return;
            reason = errno;
            ::close(std::exchange(socket_, -1));
        }
        throw std::runtime_error(std::format("{}:{} does not answer ({})", host, port, std::strerror(reason)));
    }
    ~Talk() {
        if (socket_ >= 0) ::close(socket_);
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;

    void say(std::string_view text) { ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL); }
    // A reply of SMTP: its last line has a space behind the number.
    std::string hear_reply() {
        std::string heard;
        while (!is_whole(heard)) {
            std::array<char, 512> piece{};
            const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
            if (got <= 0 || heard.size() > 8192) throw std::runtime_error("it does not speak SMTP");
            heard.append(piece.data(), static_cast<std::size_t>(got));
        }
        return heard;
    }

private:
    static bool is_whole(const std::string& heard) {
        if (!heard.ends_with("\r\n")) return false;
        const auto begin = heard.rfind('\n', heard.size() - 2);
        const auto line = heard.substr(begin == std::string::npos ? 0 : begin + 1);
        return line.size() > 3 && line[3] == ' ';
    }
    int socket_ = -1;
};

void ask_mail_server(const config::Mail& mail) {
    const auto begin = mail.url.find("://") + 3;
    const auto colon = mail.url.rfind(':');
    auto host = mail.url.substr(begin, colon - begin);
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    Talk talk(host, mail.url.substr(colon + 1));
    if (mail.url.starts_with("smtps://")) return;
    if (!talk.hear_reply().starts_with("220")) throw std::runtime_error("it turns us away");
    talk.say("EHLO doctor.invalid\r\n");
    const auto offers = talk.hear_reply();
    talk.say("QUIT\r\n");
    if (mail.needs_starttls && !offers.contains("STARTTLS"))
        throw std::runtime_error("it offers no encryption (STARTTLS), and without it no mail is handed over");
}

void ask_valkey(const std::string& url) {
    constexpr auto patience = 2s;  // to connect and sign in, which happens beside us
    redis::Link link(url, "attune:doctor", [](std::string_view) {});
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!link.is_up() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(10ms);
    link.ping();
}

void ask_over_http(const std::string& url) {
    outbound::fetch({.url = url, .headers = {}, .body = {}, .connect_timeout = 3'000ms, .timeout = 5'000ms});
}

}  // namespace

void look_at_store(const config::Config& config, Findings& findings) {
    std::unique_ptr<files::Store> store;
    files::LocalStore* local = nullptr;
    const auto mend =
        config.storage.kind == config::Storage::Kind::local
            ? "Make the folder writable, or correct STORAGE_URL"
            : "Correct STORAGE_URL, its keys and their rights; the line of the log above says what it answered";
    if (!findings.look(
            "The store answers",
            [&] {
                store = open_store(config, crypto::Secrets(crypto::random_token()), local);
                store->check_health();
            },
            mend))
        return;
    if (local != nullptr) return;
    findings.look(
        "Uploads can be stored",
        [&] {
            const auto key = "doctor/" + crypto::hex(crypto::sha256(crypto::random_token())).substr(0, 16);
            store->put(key, "text/plain", "a probe of attune doctor");
            store->remove(key);
        },
        "Grant the keys the right to write and delete objects; the line of the log above says what it answered");
}

void look_at_models(const config::Config& config, Findings& findings) {
    if (findings.look(
            "The models are there",
            [&] {
                const ai::Models models(config.models);
                if (const auto missing = models.missing_files(); !missing.empty())
                    throw std::runtime_error(std::format("{} is missing", missing.front()));
            },
            "Copy the models folder of a release or of `./dev build`, and name it with --models"))
        findings.look(
            "The models are the right ones", [&] { compare_models(config.models); },
            "Fetch them again: `python3 tools/models/fetch.py --to FOLDER`");
    findings.look(
        "Common passwords are known", [&] { CommonPasswords::read(config.models + "/common_passwords.txt"); },
        "It comes with the models: copy their whole folder");
    findings.look(
        "Mail providers are known", [&] { MailProviders::read(config.models + "/mail_providers.txt"); },
        "It comes with the models: copy their whole folder");
    if (!config.web.empty())
        findings.look(
            "The web app is there",
            [&] {
                for (const auto* file : {"index.html", "pages.json"})
                    if (!fs::exists(fs::path(config.web) / file))
                        throw std::runtime_error(std::format("{} has no {}", config.web, file));
            },
            "Build it (`./dev build`), or set --web to its folder");
}

void look_at_neighbours(const config::Config& config, Findings& findings) {
    if (config.mail.is_configured()) {
        findings.look(
            "The mail server answers", [&] { ask_mail_server(config.mail); },
            "Start it, or correct SMTP_URL; \"?tls=off\" there is for a server on this machine only");
    } else {
        findings.warning("Mail is sent", "no mail server is set, so invitations have to be passed on by hand",
                         "Set SMTP_URL and MAIL_FROM");
    }
    if (!config.redis_url.empty())
        findings.look(
            "Valkey answers", [&] { ask_valkey(config.redis_url); },
            "Start it, or correct REDIS_URL and its password; until then nodes do not hear of each other's events");
    if (!config.traces_endpoint.empty())
        findings.look(
            "The collector of traces answers", [&] { ask_over_http(config.traces_endpoint); },
            "Start it, or correct OTEL_EXPORTER_OTLP_ENDPOINT");
    if (!config.emotion_model_url.empty())
        findings.look(
            "The emotion model answers", [&] { ask_over_http(config.emotion_model_url); },
            "Start it, or correct EMOTION_MODEL_URL; videos wait meanwhile");
    if (!config.llm_url.empty())
        findings.look(
            "The language model answers", [&] { ask_over_http(config.llm_url); },
            "Start it, or correct ATTUNE_LLM_URL; the assistant understands by itself meanwhile");
}

}  // namespace attune::app
