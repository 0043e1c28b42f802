#include <format>
#include <mutex>

#include "core/problem.hpp"
#include "platform/files/names.hpp"
#include "platform/files/remote_store.hpp"
#include "platform/files/s3_signing.hpp"
#include "platform/log/log.hpp"

namespace attune::files {
namespace {

constexpr auto probe_key = "attune-create-only";

class S3 final : public RemoteStore {
public:
    explicit S3(S3Settings settings) : settings_(std::move(settings)) {
        check(!settings_.access_key.empty() && !settings_.secret_key.empty(),
              "S3 is used with an access key and its secret");
    }

    SignedUrl sign_put(std::string_view key, std::string_view content_type, std::uint64_t size, Instant now,
                       std::chrono::seconds lifetime) const override {
        check_key(key);
        return s3_put_link(settings_, key, content_type, size, now, lifetime, creates_only());
    }

    SignedUrl sign_get(std::string_view key, Instant now, std::chrono::seconds lifetime,
                       std::string_view download_name) const override {
        check_key(key);
        return s3_get_link(settings_, key, now, lifetime, download_name);
    }

    // Asked of the server once, by creating the same object twice.
    bool creates_only() const override {
        const std::lock_guard lock(probe_mutex_);
        if (!probed_) probed_ = const_cast<S3*>(this)->probe();
        return *probed_;
    }

    std::string describe() const override {
        return std::format("s3 bucket {} at {}", settings_.bucket, settings_.endpoint);
    }
    std::string origin() const override { return s3_place(settings_, "").endpoint.origin(); }

private:
    outbound::Call authorised(const Wish& wish) override {
        const auto now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
        const auto place = s3_place(settings_, wish.key);
        const auto query = sorted_encoded_query(wish.query);
        return {.url = place.url() + (query.empty() ? "" : "?" + query),
                .headers = s3_signed_headers(settings_, wish.method, place, wish.query, wish.headers, wish.body, now)};
    }

    std::pair<std::string, std::string> copy_source(std::string_view key) const override {
        return {"x-amz-copy-source", std::format("/{}/{}", settings_.bucket, path_encoded(key))};
    }

    bool probe() {
        const Wish once{.method = "PUT",
                        .key = probe_key,
                        .query = {},
                        .headers = {{"if-none-match", "*"}, {"content-type", "text/plain"}},
                        .body = "x"};
        const auto first = ask(once);
        if (first.status == 401 || first.status == 403 || first.status == 404 ||
            (first.status >= 500 && first.status != 501))
            refuse(once, first);
        // 409: another node is asking the same at this moment.
        const auto answer = first.succeeded() ? ask(once).status : first.status;
        remove(probe_key);
        const bool refuses = answer == 412 || answer == 409;
        if (!refuses)
            log::warning("the store cannot refuse a second upload to one link: uploads are not create-only",
                         {{"store", describe()}, {"status", answer}});
        return refuses;
    }

    S3Settings settings_;
    mutable std::mutex probe_mutex_;
    mutable std::optional<bool> probed_;
};

}  // namespace

std::unique_ptr<Store> open_s3(S3Settings settings) { return std::make_unique<S3>(std::move(settings)); }

}  // namespace attune::files
