#pragma once
// The HTTP front: what a request and a reply are, how routes are declared, and the server that carries them.
// A feature declares its routes with `Api` (routes.hpp, in its .cpp only); handlers are plain functions of Work and structs.

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/permissions.hpp"
#include "core/problem.hpp"
#include "core/time.hpp"
#include "core/trace.hpp"
#include "platform/db/db.hpp"

namespace attune::http {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options };
std::string_view name_of(Method method);  // "GET" …

using Headers = std::vector<std::pair<std::string, std::string>>;
using QueryPairs = std::vector<std::pair<std::string, std::string>>;  // decoded, in order

// `page`, `page_size`, `skip`, `limit` as any list takes them: a handler's argument. Values out of range are clamped.
struct Paging {
    std::int64_t page = 1, page_size = 50;  // page 1…, page_size 1…200
    std::int64_t first = 0;                 // items before the page
    std::int64_t offset() const { return first; }
};
Paging paging(std::optional<std::int64_t> page, std::optional<std::int64_t> page_size,
              std::optional<std::int64_t> skip = {}, std::optional<std::int64_t> limit = {});

struct Request {
    Method method = Method::get;
    std::string target;      // as sent: path and query
    std::string path;        // decoded, without /api and without a trailing slash
    bool under_api = false;  // the target had the /api prefix
    QueryPairs query;
    std::vector<std::pair<std::string, std::string>> parameters;  // of the route: {"video_id", "…"}
    Headers headers;                                              // names in lower case
    std::string body;
    std::string address;  // of the client; from X-Forwarded-For only behind a trusted proxy
    std::string request_id;
    bool secure = false;  // the client speaks https (through the proxy)
    TraceContext trace;   // with the span of this request; the trace of its `traceparent`, or a new one
    std::uint64_t parent_span = 0;
    std::optional<Paging> piece;  // of a list that leaves as a file, instead of the page that the query asks for

    std::string_view header(std::string_view lower_case_name) const;  // empty when absent
    std::optional<std::string_view> query_value(std::string_view name) const;
    std::string_view cookie(std::string_view name) const;
};

// An open file, closed when the last copy is gone.
class Descriptor {
public:
    Descriptor() = default;
    Descriptor(int descriptor);  // takes it over
    int value() const { return held_ ? *held_ : -1; }

private:
    std::shared_ptr<const int> held_;
};

// Bytes of a file as a body; the server answers Range and If-None-Match for it.
struct FileBody {
    Descriptor descriptor;
    std::uint64_t size = 0;
    std::string etag;
    bool has_parts = true;  // not where it is made anew for each request: parts of two would not belong together
};

struct Reply {
    int status = 200;
    Headers headers;
    std::string body;
    std::shared_ptr<const std::string> shared_body;  // instead of `body`: bytes that many replies share
    std::optional<FileBody> file;
    // Instead of `body`: called until it answers false, each call appends a piece. For exports that do not fit in memory.
    std::function<bool(std::string& piece)> stream;

    static Reply json(int status, std::string body);
    static Reply text(int status, std::string body, std::string content_type = "text/plain; charset=utf-8");
    static Reply empty(int status);
    Reply& with(std::string name, std::string value);
};

// The ETag of these bytes, and whether a header's list of tags names it; weak tags count as strong ones, because compression
// makes a tag weak.
std::string etag_of(std::string_view bytes);
bool matches_etag(std::string_view header, std::string_view etag);

// RFC 9457 body of a problem, with the extension members that the seeds' clients read.
Reply reply_of(const Problem& problem, const std::string& request_id);

// ---- typed answers ----

template <class T>
struct Created {
    std::string location;  // path without prefix
    T body;
};
template <class T>
struct Accepted {
    T body;
};
// A page of a list: a plain JSON array on the wire, with X-Total-Count and Link.
template <class T>
struct Page {
    std::vector<T> items;
    std::int64_t total = 0;
    Paging paging;
};
// A member of a PUT body: absent stays as it is, null clears, a value sets. In an answer an absent one is left out.
template <class T>
struct Change {
    bool present = false;
    std::optional<T> value;
};
// A part of a body that is JSON already, carried as it is: documents from a table, payloads of jobs. Empty text is null.
struct Json {
    std::string text;
};
// Query parameters of a route: a plain struct, every field optional or defaulted. Unknown parameters are refused.
template <class T>
struct Query {
    T value;
    const T* operator->() const { return &value; }
    const T& operator*() const { return value; }
};

// A body too large for memory, read piece by piece with back-pressure. Nothing has been read, nor 100-continue sent, until
// the first read(); an early refusal closes the connection.
class Upload {
public:
    virtual ~Upload() = default;
    virtual const Request& request() const = 0;
    virtual std::uint64_t content_length() const = 0;  // required: 411 otherwise
    // 0 at the end. Throws Problem 408 when bytes come slower than the minimum body rate.
    virtual std::size_t read(std::span<char> into) = 0;
};

// ---- rate limits ----

// What kind of work a route asks for. A class may have a bucket of its own, for a user, or for an address that is not signed in.
enum class RateClass : std::uint8_t { auth, read, write, upload, exports, questions, count_ };
inline constexpr auto rate_classes = static_cast<std::size_t>(RateClass::count_);

struct RateLimits {  // a window; 0: no limit
    int anonymous_requests = 100;
    int user_requests = 600;
    int company_requests = 0;
    std::array<int, rate_classes> class_requests{};
    std::chrono::seconds window{60};

    int of(RateClass rate) const { return class_requests[static_cast<std::size_t>(rate)]; }
};

struct Bucket {
    std::string key;
    int limit = 0;  // requests a window
};
struct Allowance {
    bool allowed = true;
    int limit = 0, remaining = 0;
    int reset_seconds = 0;  // until the bucket is full again; when refused, until one more is allowed
};
// Takes one from each of the buckets that several servers share, or nothing where one is empty. No answer while they are away:
// it may take some milliseconds, never more.
using SharedBuckets = std::function<std::vector<Allowance>(std::span<const Bucket>, std::chrono::seconds window)>;

// ---- routes ----

// What a route is: for the router, OpenAPI, the tenant matrix.
// Whether a route answers somebody who views as another person. `reading`: unless it changes something.
enum class Viewing : std::uint8_t { reading, allowed, refused };

struct Route {
    Method method = Method::get;
    std::string path;  // "/videos/{video_id}", no prefix, no trailing slash
    Permission permission = Permission::member;
    std::string summary;
    std::string tag;  // the feature
    std::size_t body_limit = 1 << 20;
    RateClass rate = RateClass::read;
    bool audited = false;
    Viewing viewing = Viewing::reading;
    bool paged = false;                // takes page, page_size, skip and limit
    bool is_list = false;              // answers with a page of a list, or all of it as a file
    std::vector<std::string> columns;  // of a list: the members of its items
    bool has_etag = false;             // answers with one thing, whose ETag If-Match may name
    bool takes_form = false;           // application/x-www-form-urlencoded beside JSON
    std::vector<std::string> secrets;  // members of the answer that are shown once
    // JSON Schemas as text: empty where there is none. What they refer to sits under their "$defs".
    std::string query_schema, body_schema, reply_schema;
    int success = 200;
    std::vector<int> also;                 // further statuses with the answer's body, such as 206
    std::vector<int> refusals;             // problems that other routes of this method do not answer
    std::vector<std::string> media_types;  // of an answer that is not, or not always, JSON
    std::vector<std::string> body_types;   // of a body that the handler reads itself
    std::vector<std::pair<std::string, std::string>> path_types;  // {"video_id", "uuid"}, {"employee_id", "integer"}
    // What may refuse before the handler runs, in its order: policy and consent, then what the handler asks of the one thing in
    // the path, named by its first parameter. Either may be empty.
    std::function<void(Work&)> gate;
    std::function<void(Work&, const std::string&)> guard;
    // Exactly one of these two is set.
    std::function<Reply(Work&, const Request&)> handle;
    std::function<Reply(Upload&)> receive;
    // Answers without a Work: sign-in, health, documents. `handle` and `receive` are empty then.
    std::function<Reply(const Request&)> answer;
};

// Which changes may be guarded: not signing in and what belongs to it, nor what has no Work.
bool takes_idempotency_key(const Route& route);  // a POST
bool takes_if_match(const Route& route);         // a PUT, PATCH or DELETE
// An answer of the route as a repetition gets it: each member that is shown once says "already_shown".
std::string without_secrets(const Route& route, const std::string& body);
// Throws what stands between who asks and a route, before anything is known of the thing in its path: 403.
void admit(const Asker& asker, const Route& route);

class Api;  // routes.hpp

class Router {
public:
    // The path gets its final form: no trailing slash, "" becomes "/". A second route of that method and path is a Bug.
    Route& add(Route route);
    struct Match {
        const Route* route = nullptr;
        std::vector<std::pair<std::string, std::string>> parameters;
        std::vector<Method> allowed;  // when the path is known and the method is not
    };
    // Exact segments win over parameters; lookup is a walk over segments, never over routes.
    Match find(Method method, std::string_view path) const;
    const std::vector<std::unique_ptr<Route>>& routes() const;

    Router();
    ~Router();

private:
    struct Node;
    std::unique_ptr<Node> root_;
    std::vector<std::unique_ptr<Route>> routes_;
};

// ---- why somebody may or may not ----

// A request in words: "GET /hr/employees/12", or the path alone for a GET.
struct Asked {
    const Route* route = nullptr;
    std::string text;      // with its method, without /api and a query
    std::string first_id;  // the first parameter of its path, empty where there is none
};
std::optional<Asked> asked(const Router& router, std::string_view words);

// What admission, gate and guard of a route say to the asker of a Work: all that was decided on the way, and where it ended.
enum class Stage : std::uint8_t { admission, gate, guard, passed };
struct Verdict {
    Stage stage = Stage::passed;
    std::vector<Decision> decisions;
    std::optional<Problem> refusal;
};
Verdict judge(Work& work, const Asked& asked);

// OpenAPI 3.1 of all routes as JSON text.
std::string openapi(const Router& router, std::string_view version, std::string_view public_url);

// ---- the server ----

// Runs the handler of a POST with Idempotency-Key or of another change with If-Match; platform/writes does it.
using GuardedChange = std::function<Reply(Asker, const Request&, const Route&)>;

// A list has left as a file. Called after its transaction, in which nothing can be written.
using Exported = std::function<void(Work&, const Route&)>;

// Who asks, from the request's Authorization header or cookies. Throws Problem 401 for a bad token; nothing when none was sent.
using Authenticate = std::function<std::optional<Asker>(const Request&)>;

struct Limits {
    std::size_t header_bytes = 16 * 1024;
    std::chrono::milliseconds header_deadline{10'000};
    std::chrono::milliseconds idle_deadline{75'000};  // between two requests of one connection
    std::size_t minimum_body_rate = 1024;             // bytes a second after the grace, in both directions
    std::chrono::milliseconds body_grace{10'000};
    std::size_t connections = 20000;
    std::chrono::milliseconds drain_deadline{25'000};
    std::size_t socket_queue_messages = 256;  // of one WebSocket, then it is closed with 1013
    std::size_t socket_queue_bytes = 1 << 20;
    std::size_t socket_message_bytes = 64 * 1024;  // of one incoming message
};

struct Settings {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8000;  // 0: any free one
    unsigned loops = 0;         // 0: one a core
    unsigned threads = 0;       // 0: fibers; else connections run on this many plain threads, for sanitizers
    std::string public_url;     // base of every absolute link
    std::vector<std::string> allowed_origins;  // CORS, exact
    std::vector<std::string> trusted_proxies;  // addresses or networks: "10.0.0.0/8"
    std::vector<std::string> store_origins;    // where the browser sends and fetches objects, for the CSP
    std::string version;                       // shown in /openapi.json
    std::string web_folder;                    // the built web app; empty: API only
    std::vector<std::string> pages;            // paths of the web app: "/dashboard", "/employees/{id}"
    Limits limits;
    RateLimits rate_limits;
    SharedBuckets shared_buckets;  // none: this server counts for itself
    double traces_sampled = 0;     // 0…1: the share of requests without a traceparent whose trace is exported
};

// One accepted WebSocket, seen from the live room: text messages out through a bounded queue, in through a callback.
class Socket {
public:
    virtual ~Socket() = default;
    virtual void send(std::shared_ptr<const std::string> message) = 0;  // any thread; a full queue closes with 1013
    virtual void close(int code, std::string reason) = 0;
};
struct SocketHandlers {
    std::function<void(std::string_view message)> on_message;
    std::function<void()> on_close;
};
// Called on a fiber after the Origin was checked, before the upgrade: checks the ticket of `?ticket=`, throws Problem to
// refuse. The handlers run on the loop itself, so they must not wait; what is sent before the upgrade is queued.
using AcceptSocket = std::function<SocketHandlers(const Request&, std::shared_ptr<Socket>)>;

struct Observation {  // of one finished request, for logs and metrics
    Method method;
    std::string_view route;  // pattern, or "" when none matched
    int status;
    std::chrono::nanoseconds took;
    const Request* request;
    std::string_view user, company;
    std::string_view failure;  // what() of a Bug or an unknown exception
    std::string_view stack;    // where it was thrown, one frame a line
};

class Server {
public:
    Server(Settings settings, Router& router, db::Database& database, const Clock& clock, Authenticate authenticate);
    ~Server();

    // All before start().
    void on_socket(std::string path, AcceptSocket accept);  // "/ws/events"
    void on_guarded_change(GuardedChange change);
    void on_exported(Exported exported);
    void observe(std::function<void(const Observation&)> observer);  // called on the loops, so it must not wait

    // Counts what somebody asks over a socket as a request of this class is counted, and throws Problem 429. Not for a loop, for
    // buckets that servers share may have to be asked. It may be called when the server is gone.
    std::function<void(const Asker& asker)> counter(RateClass rate) const;

    void start();                // listens; throws a clear sentence when the port is taken
    std::uint16_t port() const;  // the one bound
    void drain();  // closes listeners, finishes requests, sockets get 1012; returns when done or past the deadline
    std::int64_t active_requests() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace attune::http
