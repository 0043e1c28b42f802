#include "platform/http/deliver.hpp"

#include <algorithm>
#include <format>

#include "platform/http/accept.hpp"
#include "platform/http/compress.hpp"

namespace attune::http {
namespace {

constexpr std::size_t worth_compressing = 1024;
constexpr std::size_t long_to_compress = 256 * 1024;  // the loop's other requests wait meanwhile
constexpr int usual_level = 5, quickest_level = 1;

void drop_header(Reply& reply, std::string_view name) {
    std::erase_if(reply.headers, [&](const auto& header) { return equals_ignoring_case(header.first, name); });
}

void become_not_modified(Reply& reply) {
    reply.status = 304;
    reply.body.clear();
    reply.shared_body.reset();
    drop_header(reply, "Content-Type");
    drop_header(reply, "Content-Encoding");
}

void compress(const Request& request, Reply& reply) {
    if (reply.body.size() < worth_compressing || has_header(reply, "Content-Encoding")) return;
    if (!is_compressible(header_of(reply, "Content-Type"))) return;
    reply.with("Vary", "Accept-Encoding");
    const auto accepted = request.header("accept-encoding");
    if (preferred_encoding(accepted) == Encoding::identity) return;
    // Brotli at a speed fit for waiting gains little over gzip.
    if (!accepted.contains("gzip")) return;
    reply.body = gzipped(reply.body, reply.body.size() > long_to_compress ? quickest_level : usual_level);
    reply.with("Content-Encoding", "gzip");
    for (auto& [name, value] : reply.headers) {
        if (equals_ignoring_case(name, "ETag") && !value.starts_with("W/")) value.insert(0, "W/");
    }
}

// Which bytes of the file leave, the head's fields set accordingly.
RangeWish cut(const Request& request, Reply& reply) {
    const auto size = reply.file->size;
    if (!reply.file->has_parts) return {};
    reply.with("Accept-Ranges", "bytes");
    const auto condition = request.header("if-range");
    RangeWish wish;
    if (reply.status == 200 && (condition.empty() || condition == header_of(reply, "ETag")))
        wish = range_from(request.header("range"), size);
    if (wish.kind == RangeKind::part) {
        reply.status = 206;
        reply.with("Content-Range", std::format("bytes {}-{}/{}", wish.range.first, wish.range.last, size));
    } else if (wish.kind == RangeKind::unsatisfiable) {
        reply.status = 416;
        reply.with("Content-Range", std::format("bytes */{}", size));
    }
    return wish;
}

void send_stream(Wire& wire, std::string head, Reply& reply, bool chunked, Wire::Pace pace) {
    wire.send(head, {}, pace);
    std::string piece, framed;
    for (bool more = true; more;) {
        piece.clear();
        more = reply.stream(piece);
        if (piece.empty()) continue;
        if (!chunked) {
            wire.send(piece, {}, pace);
            continue;
        }
        framed = std::format("{:x}\r\n", piece.size());
        piece += "\r\n";
        wire.send(framed, piece, pace);
    }
    if (chunked) wire.send("0\r\n\r\n", {}, pace);
}

}  // namespace

bool deliver(const Context& context, Wire& wire, const Request& request, Reply& reply, bool keep_alive,
             bool is_http_1_1) {
    const Wire::Pace pace{context.settings.limits.body_grace, context.settings.limits.minimum_body_rate};
    const bool is_head = request.method == Method::head, reads = is_head || request.method == Method::get;
    if (reply.file && !reply.file->etag.empty() && !has_header(reply, "ETag")) reply.with("ETag", reply.file->etag);
    const auto etag = header_of(reply, "ETag");
    if (reads && reply.status == 200 && !etag.empty() && matches_etag(request.header("if-none-match"), etag)) {
        become_not_modified(reply);
        reply.file.reset();
    }

    const auto origin = request.header("origin");
    Heading heading{.request_id = request.request_id,
                    .origin = context.heads.allows_origin(origin) ? origin : std::string_view{},
                    .secure = request.secure,
                    .keep_alive = keep_alive};
    std::string head;
    head.reserve(1536);
    const auto now = std::chrono::system_clock::now();

    if (reply.file) {
        const auto wish = cut(request, reply);
        const auto [first, last] = wish.range;
        heading.length = wish.kind == RangeKind::whole  ? reply.file->size
                         : wish.kind == RangeKind::part ? last - first + 1
                                                        : 0;
        context.heads.write(reply, heading, now, head);
        wire.send(head, {}, pace);
        if (!is_head && heading.length > 0) wire.send_file(reply.file->descriptor.value(), first, heading.length, pace);
        return keep_alive;
    }
    if (reply.stream && reply.status != 304) {
        heading.chunked = is_http_1_1;
        heading.keep_alive = keep_alive && is_http_1_1;
        heading.ends_at_close = !is_http_1_1;
        context.heads.write(reply, heading, now, head);
        if (is_head)
            wire.send(head, {}, pace);
        else
            send_stream(wire, std::move(head), reply, heading.chunked, pace);
        return heading.keep_alive;
    }
    if (!reply.shared_body) compress(request, reply);
    const std::string_view body =
        reply.shared_body ? std::string_view(*reply.shared_body) : std::string_view(reply.body);
    heading.length = body.size();
    context.heads.write(reply, heading, now, head);
    wire.send(head, is_head || reply.status == 204 || reply.status == 304 ? std::string_view{} : body, pace);
    return keep_alive;
}

}  // namespace attune::http
