#include <format>

#include "core/percent.hpp"
#include "platform/config/table.hpp"

namespace attune::config {
namespace {

void set_parameter(Storage& storage, const std::string& name, const std::string& value) {
    if (name == "endpoint") {
        if (!value.starts_with("http://") && !value.starts_with("https://"))
            throw std::invalid_argument("a storage address whose endpoint begins with http:// or https://");
        storage.endpoint = value;
        while (storage.endpoint.ends_with('/')) storage.endpoint.pop_back();
    } else if (name == "region" && storage.kind == Storage::Kind::s3) {
        storage.region = value;
    } else if (name == "path_style" && storage.kind == Storage::Kind::s3 && (value == "true" || value == "false")) {
        storage.path_style = value == "true";
    } else {
        throw std::invalid_argument("a storage address with endpoint, region and path_style=true or false only");
    }
}

}  // namespace

Storage storage_from(const Config& config) {
    Storage storage;
    storage.folder = config.data;
    std::string_view url = config.storage_url;
    if (url.empty()) return storage;
    if (url.starts_with("file:")) {
        url.remove_prefix(5);
        if (url.starts_with("//")) url.remove_prefix(2);
        storage.folder = percent_decoded(url);
        if (storage.folder.empty()) throw std::invalid_argument("file: and a folder");
        return storage;
    }
    const bool is_s3 = url.starts_with("s3://");
    if (!is_s3 && !url.starts_with("gs://"))
        throw std::invalid_argument("an address that begins with file:, s3:// or gs://");
    storage.folder.clear();
    storage.kind = is_s3 ? Storage::Kind::s3 : Storage::Kind::gcs;
    url.remove_prefix(5);
    const auto question = url.find('?');
    storage.bucket = url.substr(0, question);
    while (storage.bucket.ends_with('/')) storage.bucket.pop_back();
    if (storage.bucket.empty() || storage.bucket.contains('/'))
        throw std::invalid_argument("a storage address with the name of one bucket");

    auto rest = question == url.npos ? std::string_view{} : url.substr(question + 1);
    while (!rest.empty()) {
        const auto part = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        const auto equals = part.find('=');
        const auto value = equals == part.npos ? std::string_view{} : part.substr(equals + 1);
        set_parameter(storage, percent_decoded(part.substr(0, equals)), percent_decoded(value));
    }
    if (is_s3 && storage.region.empty()) storage.region = "us-east-1";
    if (is_s3 && storage.endpoint.empty()) {
        // Amazon's own addresses want the bucket in the host name.
        storage.endpoint = std::format("https://s3.{}.amazonaws.com", storage.region);
        storage.path_style = false;
    }
    return storage;
}

}  // namespace attune::config
