#include <format>

#include "core/problem.hpp"
#include "platform/files/gcs_identity.hpp"
#include "platform/files/names.hpp"
#include "platform/files/remote_store.hpp"
#include "platform/log/log.hpp"

namespace attune::files {
namespace {

constexpr auto call_lifetime = std::chrono::minutes(5);

class Gcs final : public RemoteStore {
public:
    explicit Gcs(GcsSettings settings) : settings_(std::move(settings)), identity_(settings_) {}

    SignedUrl sign_put(std::string_view key, std::string_view content_type, std::uint64_t size, Instant now,
                       std::chrono::seconds lifetime) const override {
        check_key(key);
        return signing([&](const GcsSigner& signer) {
            return gcs_put_link(settings_, signer, key, content_type, size, now, lifetime);
        });
    }

    SignedUrl sign_get(std::string_view key, Instant now, std::chrono::seconds lifetime,
                       std::string_view download_name) const override {
        check_key(key);
        return signing([&](const GcsSigner& signer) {
            return gcs_get_link(settings_, signer, key, now, lifetime, download_name);
        });
    }

    bool creates_only() const override { return true; }
    std::string describe() const override { return std::format("gcs bucket {}", settings_.bucket); }
    std::string origin() const override { return endpoint_from(settings_.endpoint).origin(); }

private:
    template <class Make>
    SignedUrl signing(Make make) const {
        try {
            return make(identity_.signer());
        } catch (const outbound::Unreachable& unreachable) {
            log::error("nothing can be signed", {{"store", describe()}, {"cause", unreachable.log_text}});
            throw unavailable("storage_unavailable", 5);
        }
    }

    // With a key the server signs links for itself, as for anybody; without one a token is cheaper than a remote signature.
    outbound::Call authorised(const Wish& wish) override {
        outbound::Call call{.headers = wish.headers};
        if (identity_.has_key()) {
            const auto now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
            call.url = gcs_signed_url(settings_, identity_.signer(), wish.method, wish.key, wish.query, wish.headers,
                                      now, call_lifetime);
        } else {
            const auto query = encoded_query(wish.query);
            call.url = gcs_url(settings_, wish.key) + (query.empty() ? "" : "?" + query);
            call.headers.emplace_back("authorization", "Bearer " + identity_.access_token());
        }
        return call;
    }

    std::pair<std::string, std::string> copy_source(std::string_view key) const override {
        return {"x-goog-copy-source", std::format("{}/{}", settings_.bucket, path_encoded(key))};
    }

    GcsSettings settings_;
    mutable GcsIdentity identity_;
};

}  // namespace

std::unique_ptr<Store> open_gcs(GcsSettings settings) { return std::make_unique<Gcs>(std::move(settings)); }

}  // namespace attune::files
