#include "platform/mail/mail.hpp"

#include <curl/curl.h>

#include <format>
#include <memory>

#include "core/problem.hpp"
#include "core/text.hpp"
#include "platform/mail/headers.hpp"

namespace attune::mail {
namespace {

constexpr std::size_t longest_reply = 500;

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
using Handle = std::unique_ptr<CURL, Free>;
using List = std::unique_ptr<curl_slist, Free>;
using Mime = std::unique_ptr<curl_mime, Free>;

Handle new_handle() {
    static const bool prepared = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    check(prepared, "libcurl can be used");
    Handle handle(curl_easy_init());
    check(handle != nullptr, "libcurl has memory");
    return handle;
}

List list_of(std::initializer_list<std::string> lines) {
    curl_slist* list = nullptr;
    for (const auto& line : lines) list = curl_slist_append(list, line.c_str());
    return List(list);
}

// The lines with which the server refused; "550 No such user here" after the last thing it agreed to.
struct Refusal {
    std::string words;
    bool for_good = false;
};

size_t on_reply(char* data, size_t size, size_t count, void* user) {
    auto& refusal = *static_cast<Refusal*>(user);
    const std::string_view line(data, size * count);
    const bool refuses = line.starts_with('4') || line.starts_with('5');
    // libcurl takes leave after a refusal, and the 221 that answers it is no agreement.
    if (!refuses && !line.starts_with("221")) refusal = {};
    if (refuses && line.size() > 3 && refusal.words.size() < longest_reply) {
        const bool first = refusal.words.empty();
        refusal.words += first ? trimmed(valid_utf8(line)) : " " + trimmed(valid_utf8(line.substr(4)));
        refusal.for_good = line.starts_with('5');
    }
    return size * count;
}

std::string with_network_line_ends(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

void add_part(curl_mime* parts, const std::string& body, const char* type) {
    const auto lines = with_network_line_ends(body);
    auto* part = curl_mime_addpart(parts);
    curl_mime_data(part, lines.data(), lines.size());
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
}

List header_list(const Message& message) {
    const auto domain = message.from.address.substr(message.from.address.rfind('@') + 1);
    return list_of({"From: " + mailbox(message.from), "To: " + message.to, "Subject: " + unstructured(message.subject),
                    "Date: " + mail_date(message.date), std::format("Message-ID: <{}@{}>", message.id, domain),
                    // No auto-responder answers a program (RFC 3834).
                    "Auto-Submitted: auto-generated",
                    // libcurl adds the boundary; it would say multipart/mixed by itself.
                    "Content-Type: multipart/alternative"});
}

void describe_server(CURL* handle, const Server& server) {
    curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     static_cast<long>(server.encryption == Encryption::required ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!server.authority_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.authority_file.c_str());
    if (!server.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(server.timeout.count()));
}

// What is wrong with the way to the server, whatever the message: a later try may find it mended.
bool concerns_the_server(CURLcode result) {
    return result == CURLE_LOGIN_DENIED || result == CURLE_REMOTE_ACCESS_DENIED || result == CURLE_USE_SSL_FAILED;
}

Failure failure_of(CURLcode result, const Refusal& refusal, const char* reason) {
    if (!refusal.words.empty()) {
        const bool never = refusal.for_good && !concerns_the_server(result);
        return {.kind = never ? Failure::Kind::permanent : Failure::Kind::temporary,
                .reason = "The mail server answered: " + refusal.words};
    }
    return {.kind = Failure::Kind::temporary,
            .reason = std::format("The mail server cannot be used: {}",
                                  valid_utf8(*reason ? reason : curl_easy_strerror(result)))};
}

}  // namespace

Sender::Sender(Server server) : server_(std::move(server)) {
    check(server_.url.starts_with("smtp://") || server_.url.starts_with("smtps://"), "mail goes over SMTP");
}

std::expected<void, Failure> Sender::send(const Message& message) const {
    check(is_email(message.from.address) && is_email(message.to), "mail goes from one address to one address");
    check(is_one_line(message.from.name) && is_one_line(message.subject) && is_one_line(message.id),
          "a header is one line");
    check(!message.text.empty() && !message.html.empty(), "a message has both forms");

    // libcurl still takes leave of the server, and reports it, when the handle goes.
    Refusal refusal;
    char reason[CURL_ERROR_SIZE] = "";
    const auto handle = new_handle();
    const auto headers = header_list(message);
    const auto recipients = list_of({std::format("<{}>", message.to)});
    const auto from = std::format("<{}>", message.from.address);
    const Mime parts(curl_mime_init(handle.get()));
    add_part(parts.get(), message.text, "text/plain; charset=utf-8");
    add_part(parts.get(), message.html, "text/html; charset=utf-8");

    describe_server(handle.get(), server_);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_MIMEPOST, parts.get());
    curl_easy_setopt(handle.get(), CURLOPT_HEADERFUNCTION, on_reply);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERDATA, &refusal);
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, reason);

    const auto result = curl_easy_perform(handle.get());
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, nullptr);
    if (result != CURLE_OK) return std::unexpected(failure_of(result, refusal, reason));
    return {};
}

}  // namespace attune::mail
