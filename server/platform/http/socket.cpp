#include "platform/http/socket.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>

namespace attune::http {
namespace {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;
using boost::beast::error_code;

constexpr int server_fault = 1011, try_again_later = 1013;
constexpr auto last_words = std::chrono::seconds(5);  // for a close frame to be read
constexpr auto handshake_deadline = std::chrono::seconds(10);
constexpr auto silence_deadline = std::chrono::seconds(60);  // a ping goes out at half of it

boost::beast::http::request<boost::beast::http::empty_body> handshake_of(const Request& request) {
    boost::beast::http::request<boost::beast::http::empty_body> result{boost::beast::http::verb::get, request.target,
                                                                       11};
    for (const auto& [name, value] : request.headers) result.set(name, value);
    return result;
}

std::string_view host_of(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
    return address.substr(0, std::min(address.find('/'), address.size()));
}

bool is_same_site(const Context& context, const Request& request) {
    const auto origin = request.header("origin");
    if (origin.empty()) return true;  // not a browser: the ticket speaks for it
    if (context.heads.allows_origin(origin)) return true;
    const auto host = host_of(origin);
    return host == request.header("host") ||
           (!context.settings.public_url.empty() && host == host_of(context.settings.public_url));
}

}  // namespace

// Lives on its loop: every member but the queue is touched there only.
class OpenSocket final : public Socket, public std::enable_shared_from_this<OpenSocket> {
public:
    OpenSocket(Sockets& sockets, asio::io_context& loop, const Limits& limits)
        : sockets_(sockets), loop_(loop), limits_(limits) {}

    void send(std::shared_ptr<const std::string> message) override {
        const std::lock_guard lock(mutex_);
        if (is_closed_ || is_overfull_) return;
        if (queue_.size() >= limits_.socket_queue_messages ||
            queued_bytes_ + message->size() > limits_.socket_queue_bytes) {
            is_overfull_ = true;
            asio::post(loop_, [self = shared_from_this()] { self->begin_close(try_again_later, "too slow"); });
            return;
        }
        queued_bytes_ += message->size();
        queue_.push_back(std::move(message));
        if (queue_.size() == 1) asio::post(loop_, [self = shared_from_this()] { self->write_next(); });
    }

    void close(int code, std::string reason) override {
        const std::lock_guard lock(mutex_);
        if (is_closed_) return;
        asio::post(loop_,
                   [self = shared_from_this(), code, reason = std::move(reason)] { self->begin_close(code, reason); });
    }

    void start(asio::ip::tcp::socket socket, Request request, SocketHandlers handlers) {
        handlers_ = std::move(handlers);
        stream_.emplace(std::move(socket));
        stream_->set_option(websocket::stream_base::timeout{
            .handshake_timeout = handshake_deadline, .idle_timeout = silence_deadline, .keep_alive_pings = true});
        stream_->set_option(websocket::stream_base::decorator(
            [id = request.request_id](websocket::response_type& response) { response.set("X-Request-ID", id); }));
        stream_->read_message_max(limits_.socket_message_bytes);
        stream_->auto_fragment(false);
        stream_->text(true);
        const auto handshake =
            std::make_shared<boost::beast::http::request<boost::beast::http::empty_body>>(handshake_of(request));
        stream_->async_accept(*handshake, [self = shared_from_this(), handshake](error_code error) {
            if (error) return self->end();
            self->is_open_ = true;
            if (self->closing_) return self->send_close();
            self->read_next();
            self->write_next();
        });
    }

    // The loop is about to go away: lets go of everything that belongs to it.
    void abandon() {
        {
            const std::lock_guard lock(mutex_);
            is_closed_ = true;
        }
        force_.reset();
        stream_.reset();
    }

private:
    void read_next() {
        stream_->async_read(incoming_, [self = shared_from_this()](error_code error, std::size_t) {
            if (error) return self->end();
            const auto bytes = self->incoming_.cdata();
            if (self->handlers_.on_message && !self->closing_)
                self->hear({static_cast<const char*>(bytes.data()), bytes.size()});
            self->incoming_.consume(bytes.size());
            self->read_next();
        });
    }

    void hear(std::string_view message) {
        try {
            handlers_.on_message(message);
        } catch (const std::exception&) {
            begin_close(server_fault, "");
        }
    }

    void write_next() {
        if (!is_open_ || is_writing_ || closing_ || has_ended_) return;
        std::shared_ptr<const std::string> message;
        {
            const std::lock_guard lock(mutex_);
            if (queue_.empty()) return;
            message = queue_.front();
        }
        is_writing_ = true;
        const auto buffer = asio::buffer(*message);
        stream_->async_write(buffer,
                             [self = shared_from_this(), message = std::move(message)](error_code error, std::size_t) {
                                 self->is_writing_ = false;
                                 if (error) return self->end();
                                 {
                                     const std::lock_guard lock(self->mutex_);
                                     self->queued_bytes_ -= message->size();
                                     self->queue_.pop_front();
                                 }
                                 if (self->closing_) return self->send_close();
                                 self->write_next();
                             });
    }

    void begin_close(int code, const std::string& reason) {
        if (closing_ || has_ended_) return;
        closing_ = websocket::close_reason(static_cast<websocket::close_code>(code), reason);
        force_.emplace(loop_, last_words);
        force_->async_wait([self = shared_from_this()](error_code error) {
            if (error || !self->stream_) return;
            error_code ignored;
            self->stream_->next_layer().close(ignored);
        });
        if (is_open_ && !is_writing_) send_close();
    }

    void send_close() {
        stream_->async_close(*closing_, [self = shared_from_this()](error_code) { self->end(); });
    }

    void end() {
        if (std::exchange(has_ended_, true)) return;
        {
            const std::lock_guard lock(mutex_);
            is_closed_ = true;
        }
        if (force_) force_->cancel();
        if (stream_) {
            error_code ignored;
            stream_->next_layer().close(ignored);
        }
        if (handlers_.on_close) handlers_.on_close();
        // Who holds this Socket may outlive the loop; what belongs to the loop goes once its own callbacks are done.
        asio::post(loop_, [self = shared_from_this()] {
            self->handlers_ = {};
            self->force_.reset();
            self->stream_.reset();
            self->sockets_.forget(self.get());
        });
    }

    Sockets& sockets_;
    asio::io_context& loop_;
    const Limits& limits_;
    SocketHandlers handlers_;
    std::optional<websocket::stream<asio::ip::tcp::socket>> stream_;
    std::optional<asio::steady_timer> force_;
    boost::beast::flat_buffer incoming_;
    std::optional<websocket::close_reason> closing_;
    bool is_open_ = false, is_writing_ = false, has_ended_ = false;

    std::mutex mutex_;
    std::deque<std::shared_ptr<const std::string>> queue_;
    std::size_t queued_bytes_ = 0;
    bool is_closed_ = false, is_overfull_ = false;
};

void Sockets::admit(const Request& request, Wire& wire, std::string_view early) {
    constexpr std::size_t key_length = 24;
    if (request.method != Method::get || !early.empty() || request.header("sec-websocket-key").size() != key_length ||
        request.header("sec-websocket-version") != "13")
        throw problem(400, "malformed_request");
    if (!is_same_site(context_, request)) throw forbidden("origin_not_allowed");
    if (context_.is_draining) throw unavailable("service_draining");

    const auto socket = std::make_shared<OpenSocket>(*this, loop_, context_.settings.limits);
    auto handlers = context_.sockets.find(request.path)->second(request, socket);
    {
        const std::lock_guard lock(mutex_);
        open_.insert(socket);
    }
    boost::system::error_code error;
    const auto protocol = wire.socket().local_endpoint(error).protocol();
    asio::ip::tcp::socket carrier(loop_, protocol, wire.socket().release(error));
    asio::post(loop_,
               [socket, request = request, carrier = std::move(carrier), handlers = std::move(handlers)]() mutable {
                   socket->start(std::move(carrier), std::move(request), std::move(handlers));
               });
}

void Sockets::close_all(int code, const std::string& reason) {
    const std::lock_guard lock(mutex_);
    for (const auto& socket : open_) socket->close(code, reason);
}

void Sockets::abandon_all() {
    std::unordered_set<std::shared_ptr<OpenSocket>> open;
    {
        const std::lock_guard lock(mutex_);
        open.swap(open_);
    }
    for (const auto& socket : open) socket->abandon();
}

std::size_t Sockets::count() const {
    const std::lock_guard lock(mutex_);
    return open_.size();
}

void Sockets::forget(OpenSocket* socket) {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(open_, [&](const auto& open) { return open.get() == socket; });
    }
    if (on_end_) on_end_();
}

}  // namespace attune::http
