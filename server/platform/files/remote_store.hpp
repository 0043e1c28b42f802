#pragma once
// What S3 and Google Cloud Storage have in common: objects over HTTP with XML around them. Each says how a call is signed.

#include <string>
#include <string_view>

#include "platform/files/canonical.hpp"
#include "platform/files/files.hpp"
#include "platform/outbound/outbound.hpp"

namespace attune::files {

// One call to the store. An empty key means the bucket itself.
struct Wish {
    std::string method, key;
    Pairs query, headers;
    std::string_view body;
    int into_descriptor = -1;
};

class RemoteStore : public Store {
public:
    std::optional<ObjectFacts> facts(std::string_view key) override;
    std::optional<std::string> head(std::string_view key, std::size_t bytes) override;
    OpenObject open(std::string_view key) override;
    void put(std::string_view key, std::string_view content_type, std::string_view bytes) override;
    void remove(std::string_view key) override;
    void quarantine(std::string_view key) override;
    std::vector<std::string> list(std::string_view prefix, std::string_view after, std::size_t limit) override;
    void check_health() override;

protected:
    // The signed call, ready to be sent.
    virtual outbound::Call authorised(const Wish& wish) = 0;
    virtual std::pair<std::string, std::string> copy_source(std::string_view key) const = 0;  // the header of a copy

    outbound::Response ask(const Wish& wish);  // 503 when nobody answers
    [[noreturn]] void refuse(const Wish& wish, const outbound::Response& response) const;
};

}  // namespace attune::files
