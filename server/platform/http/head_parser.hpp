#pragma once
// Beast's parser, filling our Request, with the refusals that it leaves to its caller. For .cpp files of this room only.

#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "platform/http/http.hpp"

namespace attune::http {

// Where the head ends in what has arrived, or why it never will.
struct HeadScan {
    enum class Verdict { incomplete, complete, malformed };
    Verdict verdict = Verdict::incomplete;
    std::size_t end = 0;  // behind the empty line
};
// Looks at raw bytes: a line ends in CRLF, none is folded, no NUL, no tab beside a length, an encoding or a host.
// `from` is where the last scan stopped; it moves on.
HeadScan scan_head(std::string_view bytes, std::size_t& from);

class HeadParser final : public boost::beast::http::basic_parser<true> {
public:
    explicit HeadParser(Request& request) : request_(request) {}

    // Reads a complete head. Throws Problem with the status that the client deserves.
    void read_head(std::string_view head, std::size_t limit);
    // Decodes chunks from `bytes` into `into`: how many bytes were consumed and how many came out.
    struct Decoded {
        std::size_t consumed = 0, produced = 0;
    };
    Decoded decode(std::string_view bytes, std::span<char> into);

    bool expects_continue() const { return expects_continue_; }
    bool is_http_1_1() const { return version_ == 11; }

private:
    using string_view = boost::beast::string_view;
    using error_code = boost::beast::error_code;

    void on_request_impl(boost::beast::http::verb method, string_view, string_view target, int version,
                         error_code&) override;
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(boost::beast::http::field name, string_view name_string, string_view value,
                       error_code&) override;
    void on_header_impl(error_code&) override { in_head_ = false; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view body, error_code&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, string_view extension, error_code& error) override;
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code&) override;
    void on_finish_impl(error_code&) override {}

    Request& request_;
    std::optional<Problem> refusal_;
    std::span<char> into_;
    std::size_t produced_ = 0;
    int version_ = 11;
    bool in_head_ = true, has_host_ = false, expects_continue_ = false;
};

}  // namespace attune::http
