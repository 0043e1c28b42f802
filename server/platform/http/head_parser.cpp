#include "platform/http/head_parser.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <cstring>

#include "platform/http/accept.hpp"
#include "platform/http/target.hpp"

namespace attune::http {
namespace {

namespace beast_http = boost::beast::http;

std::optional<Method> method_of(beast_http::verb verb) {
    switch (verb) {
        case beast_http::verb::get: return Method::get;
        case beast_http::verb::head: return Method::head;
        case beast_http::verb::post: return Method::post;
        case beast_http::verb::put: return Method::put;
        case beast_http::verb::patch: return Method::patch;
        case beast_http::verb::delete_: return Method::del;
        case beast_http::verb::options: return Method::options;
        default: return {};
    }
}

// Where a message ends, and whom it is for. A tab beside the value is blank to some readers and a part of it to others.
bool is_misread_with_tabs(std::string_view line) {
    const auto name = line.substr(0, line.find(':'));
    return std::ranges::any_of(std::array<std::string_view, 3>{"content-length", "transfer-encoding", "host"},
                               [&](auto one) { return equals_ignoring_case(name, one); });
}

// What is one value: two readers may take the first of two, or the last.
constexpr std::array single{beast_http::field::host,          beast_http::field::content_length,
                            beast_http::field::expect,        beast_http::field::authorization,
                            beast_http::field::content_range, beast_http::field::if_match,
                            beast_http::field::if_none_match, beast_http::field::if_modified_since,
                            beast_http::field::if_range,      beast_http::field::if_unmodified_since};

}  // namespace

HeadScan scan_head(std::string_view bytes, std::size_t& from) {
    using enum HeadScan::Verdict;
    for (;;) {
        const auto line = bytes.find('\n', from);
        if (line == std::string_view::npos) return {.verdict = incomplete};
        if (line == 0 || bytes[line - 1] != '\r') return {.verdict = malformed};
        const auto text = bytes.substr(from, line - 1 - from);
        if (text.find_first_of(std::string_view("\0\r", 2)) != std::string_view::npos) return {.verdict = malformed};
        if (text.contains('\t') && is_misread_with_tabs(text)) return {.verdict = malformed};
        if (from > 0 && text.empty()) return {.verdict = complete, .end = line + 1};
        // Text at the start of a line that is blank continues the line above: obsolete, and read differently by proxies.
        if (text.empty() || text.front() == ' ' || text.front() == '\t') return {.verdict = malformed};
        from = line + 1;
    }
}

void HeadParser::read_head(std::string_view head, std::size_t limit) {
    header_limit(static_cast<std::uint32_t>(limit));
    body_limit(boost::none);
    error_code error;
    while (!is_header_done() && !error) {
        head.remove_prefix(put(boost::asio::const_buffer(head.data(), head.size()), error));
    }
    if (refusal_) throw std::move(*refusal_);
    if (error == beast_http::error::header_limit) throw problem(431, "header_too_large");
    if (error == beast_http::error::bad_version) throw problem(505, "http_version_unknown");
    if (error) throw problem(400, "malformed_request");
    if (!has_host_ && is_http_1_1()) throw problem(400, "malformed_request");
    if (chunked() && !is_http_1_1()) throw problem(400, "malformed_request");
}

HeadParser::Decoded HeadParser::decode(std::string_view bytes, std::span<char> into) {
    into_ = into;
    produced_ = 0;
    Decoded result;
    while (!is_done() && produced_ < into.size()) {
        error_code error;
        const auto used = put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
        bytes.remove_prefix(used);
        result.consumed += used;
        if (error == beast_http::error::need_more) break;
        if (error == beast_http::error::body_limit) throw problem(413, "body_too_large");
        if (error) throw problem(400, "malformed_request");
        if (used == 0 && bytes.empty()) break;
    }
    result.produced = produced_;
    return result;
}

void HeadParser::on_request_impl(beast_http::verb verb, string_view, string_view target, int version,
                                 error_code& error) {
    version_ = version;
    request_.target = std::string(target);
    request_.headers.reserve(16);
    if (const auto method = method_of(verb)) {
        request_.method = *method;
    } else {
        refusal_ = problem(501, "method_unknown");
        error = beast_http::error::bad_method;
    }
}

void HeadParser::on_field_impl(beast_http::field name, string_view name_string, string_view value, error_code& error) {
    if (!in_head_) return;  // a trailer: read and dropped
    using beast_http::field;
    if (name == field::host) {
        has_host_ = true;
        if (!is_host(value)) error = beast_http::error::bad_value;
    }
    if (name == field::content_length && value.contains(',')) error = beast_http::error::bad_content_length;
    if (name == field::transfer_encoding && !equals_ignoring_case(value, "chunked")) {
        refusal_ = problem(501, "transfer_encoding_unknown");
        error = beast_http::error::bad_transfer_encoding;
    }
    if (name == field::expect) expects_continue_ = equals_ignoring_case(value, "100-continue");

    std::string key(name_string);
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    // A repeated field is one list, so that nobody sees a part of it only.
    const auto same = std::ranges::find(request_.headers, key, &Headers::value_type::first);
    if (same == request_.headers.end()) {
        request_.headers.emplace_back(std::move(key), std::string(value));
    } else if (std::ranges::contains(single, name)) {
        error = beast_http::error::bad_field;
    } else {
        same->second.append(key == "cookie" ? "; " : ", ").append(value);
    }
}

void HeadParser::on_chunk_header_impl(std::uint64_t, string_view extension, error_code& error) {
    // Beast lets anything stand between quotes. A line feed there ends the line for other readers.
    const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    if (std::ranges::any_of(extension, is_control)) error = beast_http::error::bad_chunk_extension;
}

std::size_t HeadParser::on_chunk_body_impl(std::uint64_t, string_view body, error_code&) {
    const auto count = std::min(body.size(), into_.size() - produced_);
    std::memcpy(into_.data() + produced_, body.data(), count);
    produced_ += count;
    return count;
}

}  // namespace attune::http
