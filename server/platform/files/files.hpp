#pragma once
// Where the bytes of uploads live: a local folder, S3 (or anything that speaks it) or Google Cloud Storage, behind one Store.
// Clients put and get bytes themselves through signed URLs; the server only signs, looks, copies and removes.
//
// A key is segments of letters, digits, '.', '_' and '-' between slashes, none beginning with a dot, at most 512 bytes; other
// keys are a Bug. A store that cannot be used throws Problem 503 `storage_unavailable` and logs why.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::files {

struct SignedUrl {
    std::string url;
    std::string method;                                        // "PUT" or "GET"
    std::vector<std::pair<std::string, std::string>> headers;  // the client must send exactly these
    Instant expires_at;
};

struct ObjectFacts {
    std::uint64_t size = 0;
    std::string content_type;
    std::optional<std::string> sha256;  // hexadecimal, where the store knows it
    Instant modified_at;
};

// An object open for reading only, from its first byte, seekable: a descriptor the sandbox can inherit.
class OpenObject {
public:
    explicit OpenObject(int descriptor) : descriptor_(descriptor) {}
    ~OpenObject();
    OpenObject(OpenObject&& other) noexcept;
    OpenObject& operator=(OpenObject&&) = delete;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

// All calls may block: jobs call them directly, requests through a pool. A store that is away throws Problem 503.
class Store {
public:
    virtual ~Store() = default;

    // Create-only where the server can (`creates_only()`): bound to key, type, length and expiry.
    virtual SignedUrl sign_put(std::string_view key, std::string_view content_type, std::uint64_t size, Instant now,
                               std::chrono::seconds lifetime) const = 0;
    virtual SignedUrl sign_get(std::string_view key, Instant now, std::chrono::seconds lifetime,
                               std::string_view download_name = {}) const = 0;

    virtual std::optional<ObjectFacts> facts(std::string_view key) = 0;
    // Reads the first bytes, for magic numbers. Nothing when absent.
    virtual std::optional<std::string> head(std::string_view key, std::size_t bytes) = 0;
    // A local copy or the file itself. Throws Problem 404 `object_not_found` when absent.
    virtual OpenObject open(std::string_view key) = 0;
    // Replaces what is there: for what the server itself makes.
    virtual void put(std::string_view key, std::string_view content_type, std::string_view bytes) = 0;
    // Removing what is not there is fine.
    virtual void remove(std::string_view key) = 0;
    // Removes it also from quarantine.
    void remove_for_good(std::string_view key);
    // Moves the object out of reach of its URLs, under "quarantine/". Moving what is not there is fine.
    virtual void quarantine(std::string_view key) = 0;
    // Keys under a prefix, in order, at most `limit`, after `after`.
    virtual std::vector<std::string> list(std::string_view prefix, std::string_view after, std::size_t limit) = 0;

    virtual bool creates_only() const = 0;
    virtual std::string describe() const = 0;  // "local", "s3 bucket …", "gcs bucket …"
    // Origin of signed URLs for the Content-Security-Policy; empty when it is our own.
    virtual std::string origin() const { return {}; }
    virtual void check_health() = 0;  // throws when it cannot be used
};

struct LocalSettings {
    std::string folder;
    std::string public_url;        // base of signed URLs: PUBLIC_URL/objects/KEY?…
    crypto::Secrets signing_keys;  // HMAC
};
struct S3Settings {
    std::string endpoint;  // https://s3.eu-central-1.amazonaws.com or http://127.0.0.1:8080
    std::string region, bucket, access_key, secret_key, session_token;
    bool path_style = true;
};
struct GcsSettings {
    std::string bucket;
    std::string client_email, private_key_pem;  // of the key file; both empty: keyless signing through the IAM API
    std::string endpoint = "https://storage.googleapis.com";
    std::string metadata_endpoint = "http://metadata.google.internal";
    std::string iam_endpoint = "https://iamcredentials.googleapis.com";
};

// The local store also receives and serves: what the route of its signed URLs calls.
class LocalStore : public Store {
public:
    // Checks signature, method, key and expiry; throws Problem 403 `signature_wrong`. The caller compares Content-Type and
    // Content-Length of a PUT with the permit before it reads the body; the Writer holds the length again.
    struct Permit {
        std::string key, content_type;
        std::uint64_t size = 0;  // of a PUT
        std::string download_name;
    };
    virtual Permit verify(std::string_view method, std::string_view key, std::string_view query, Instant now) const = 0;

    // Streams into a temporary file, then fsync and an atomic create-only rename. Throws 409 `object_exists`.
    class Writer {
    public:
        virtual ~Writer() = default;
        virtual void write(std::span<const char> bytes) = 0;  // 400 `upload_size_wrong` beyond the permit's size
        virtual void
        finish() = 0;  // without it the temporary file goes away; 400 `upload_size_wrong` when bytes are missing
    };
    virtual std::unique_ptr<Writer> create(const Permit& permit) = 0;
    // Removes what uploads left behind whose process died; done once when the store is opened. Returns the number of files.
    virtual std::size_t sweep() = 0;
};

// Fills client_email and private_key_pem from a service account's JSON key file. Throws std::runtime_error with a sentence.
void read_key_file(GcsSettings& settings, const std::string& path);

std::unique_ptr<LocalStore> open_local(LocalSettings settings);
std::unique_ptr<Store> open_s3(S3Settings settings);
std::unique_ptr<Store> open_gcs(GcsSettings settings);

}  // namespace attune::files
