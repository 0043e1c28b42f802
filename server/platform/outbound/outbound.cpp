#include "platform/outbound/outbound.hpp"

#include <curl/curl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <format>
#include <memory>

#include "platform/wait/wait.hpp"

namespace attune::outbound {
namespace {

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// Kept for its open connections; every call begins with a reset, so no state of one call reaches the next.
CURL* handle_of_this_thread() {
    static const bool prepared = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    check(prepared, "libcurl can be used");
    thread_local const std::unique_ptr<CURL, Free> handle(curl_easy_init());
    check(handle != nullptr, "libcurl has memory");
    curl_easy_reset(handle.get());
    return handle.get();
}

// The state of one call, as libcurl's callbacks see it.
struct Exchange {
    const Call& call;
    Response response;
    std::uint64_t sent = 0, received = 0;
    std::string failure;
    std::exception_ptr thrown;  // of the caller's own on_piece, carried past libcurl
    CURL* handle = nullptr;

    std::uint64_t body_size() const { return call.body_descriptor >= 0 ? call.body_size : call.body.size(); }
};

size_t on_read(char* buffer, size_t size, size_t count, void* user) {
    auto& exchange = *static_cast<Exchange*>(user);
    const auto wanted = std::min<std::uint64_t>(size * count, exchange.body_size() - exchange.sent);
    if (exchange.call.body_descriptor < 0) {
        std::memcpy(buffer, exchange.call.body.data() + exchange.sent, wanted);
        exchange.sent += wanted;
        return wanted;
    }
    const auto got = pread(exchange.call.body_descriptor, buffer, wanted, static_cast<off_t>(exchange.sent));
    if (got < 0 || (got == 0 && wanted > 0)) {
        exchange.failure = "the file to send cannot be read";
        return CURL_READFUNC_ABORT;
    }
    exchange.sent += static_cast<std::uint64_t>(got);
    return static_cast<size_t>(got);
}

// A kept connection may turn out to be closed: libcurl then begins again on a new one.
int on_seek(void* user, curl_off_t offset, int origin) {
    if (origin != SEEK_SET) return CURL_SEEKFUNC_FAIL;
    static_cast<Exchange*>(user)->sent = static_cast<std::uint64_t>(offset);
    return CURL_SEEKFUNC_OK;
}

size_t tell(Exchange& exchange, std::string_view piece) {
    try {
        exchange.call.on_piece(piece);
        return piece.size();
    } catch (...) {
        exchange.thrown = std::current_exception();
        return CURL_WRITEFUNC_ERROR;
    }
}

size_t on_body(char* data, size_t size, size_t count, void* user) {
    auto& exchange = *static_cast<Exchange*>(user);
    const size_t bytes = size * count;
    exchange.received += bytes;
    if (exchange.received > exchange.call.max_bytes) {
        exchange.failure = "the answer is too large";
        return CURL_WRITEFUNC_ERROR;
    }
    long status = 0;
    curl_easy_getinfo(exchange.handle, CURLINFO_RESPONSE_CODE, &status);
    if (exchange.call.on_piece && status / 100 == 2) return tell(exchange, {data, bytes});
    if (exchange.call.into_descriptor < 0 || status / 100 != 2) {
        exchange.response.body.append(data, bytes);
        return bytes;
    }
    for (size_t written = 0; written < bytes;) {
        const auto step = write(exchange.call.into_descriptor, data + written, bytes - written);
        if (step < 0) {
            if (errno == EINTR) continue;
            exchange.failure = std::format("the answer cannot be stored: {}", std::strerror(errno));
            return CURL_WRITEFUNC_ERROR;
        }
        written += static_cast<size_t>(step);
    }
    return bytes;
}

size_t on_header(char* data, size_t size, size_t count, void* user) {
    auto& headers = static_cast<Exchange*>(user)->response.headers;
    std::string_view line(data, size * count);
    if (line.starts_with("HTTP/")) headers.clear();  // an interim answer came before
    const auto colon = line.find(':');
    if (colon == line.npos) return line.size();
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    auto value = line.substr(colon + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == '\r' || value.back() == '\n' || value.back() == ' '))
        value.remove_suffix(1);
    headers.emplace_back(std::move(name), value);
    return size * count;
}

// libcurl asks once a second at least.
int on_progress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    auto& exchange = *static_cast<Exchange*>(user);
    if (!exchange.call.stop.stop_requested()) return 0;
    exchange.failure = "the caller stopped it";
    return 1;
}

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

std::unique_ptr<curl_slist, Free> header_list(const Headers& headers) {
    // libcurl's own additions that would change what was signed or cost a round trip.
    auto* list = curl_slist_append(nullptr, "Expect:");
    list = curl_slist_append(list, "Accept:");
    for (const auto& [name, value] : headers) {
        check(is_one_line(name) && is_one_line(value) && !name.empty(), "a header is one line");
        const auto line = value.empty() ? name + ";" : std::format("{}: {}", name, value);
        list = curl_slist_append(list, line.c_str());
    }
    return std::unique_ptr<curl_slist, Free>(list);
}

void describe_request(CURL* handle, Exchange& exchange) {
    const auto& call = exchange.call;
    curl_easy_setopt(handle, CURLOPT_URL, call.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "attune");
    if (call.method == "HEAD") {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    } else if (exchange.body_size() > 0 || call.method == "PUT" || call.method == "POST") {
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(exchange.body_size()));
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, on_read);
        curl_easy_setopt(handle, CURLOPT_READDATA, &exchange);
        curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, on_seek);
        curl_easy_setopt(handle, CURLOPT_SEEKDATA, &exchange);
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, call.method.c_str());
    } else {
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, call.method.c_str());
    }
}

void describe_limits(CURL* handle, const Call& call) {
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(call.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(call.timeout.count()));
    if (call.stalled_after.count() > 0) {
        curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1024L);
        curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(call.stalled_after.count()));
    }
    if (call.proxy == Proxy::none) curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

std::function<void(const Observation&)>& observer() {
    static std::function<void(const Observation&)> told;
    return told;
}

// Tells the observer how the call went, also when it throws.
class Told {
public:
    Told(const Call& call, const TraceContext& caller) : call_(call), caller_(caller), trace_(caller) {
        if (caller_.is_empty()) return;
        arc4random_buf(&trace_.span, sizeof trace_.span);
        trace_.span |= 1;  // zero would be no span
    }
    ~Told() {
        if (!caller_.is_empty() && observer())
            observer()({.call = &call_,
                        .trace = trace_,
                        .parent = caller_.span,
                        .status = status,
                        .took = std::chrono::steady_clock::now() - begin_});
    }
    Told(const Told&) = delete;
    Told& operator=(const Told&) = delete;

    Headers headers() const {
        auto headers = call_.headers;
        if (!caller_.is_empty()) headers.emplace_back("traceparent", traceparent_of(trace_));
        return headers;
    }

    int status = 0;

private:
    const Call& call_;
    const TraceContext caller_;
    TraceContext trace_;
    const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

// A signed URL's query is a secret while it lives: it never gets into a log.
std::string without_query(std::string_view url) { return std::string(url.substr(0, url.find('?'))); }

}  // namespace

Unreachable::Unreachable(std::string log_text)
    : Problem(unavailable("service_unreachable", 5)), log_text(std::move(log_text)) {}

std::string_view Response::header(std::string_view lower_case_name) const {
    const auto found = std::ranges::find(headers, lower_case_name, &Headers::value_type::first);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

void observe(std::function<void(const Observation&)> told) { observer() = std::move(told); }

Response fetch(const Call& call) {
    check(call.url.starts_with("http://") || call.url.starts_with("https://"), "only http and https are called");
    check(is_one_line(call.url) && is_one_line(call.method), "an address is one line");

    CURL* handle = handle_of_this_thread();
    Exchange exchange{.call = call, .handle = handle};
    Told told(call, wait::current_trace());
    const auto headers = header_list(told.headers());
    char reason[CURL_ERROR_SIZE] = "";
    describe_request(handle, exchange);
    describe_limits(handle, call);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, reason);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, call.stop.stop_possible() ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &exchange);

    const auto result = curl_easy_perform(handle);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
    if (exchange.thrown) std::rethrow_exception(exchange.thrown);
    if (result != CURLE_OK) {
        if (exchange.failure.empty()) exchange.failure = *reason ? reason : curl_easy_strerror(result);
        throw Unreachable(std::format("{} {}: {}", call.method, without_query(call.url), exchange.failure));
    }
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    exchange.response.status = told.status = static_cast<int>(status);
    return std::move(exchange.response);
}

}  // namespace attune::outbound
