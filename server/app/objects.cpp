#include "app/objects.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <format>
#include <stdexcept>

#include "app/house.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::app {
namespace {

constexpr std::size_t listed_at_a_time = 1000;

std::string sha256_of(int file) {
    crypto::Sha256 hash;
    std::string piece(128 * 1024, '\0');
    off_t at = 0;
    for (;;) {
        const auto got = ::pread(file, piece.data(), piece.size(), at);
        if (got < 0) throw std::runtime_error(std::format("An object cannot be read: {}.", std::strerror(errno)));
        if (got == 0) return crypto::hex(hash.digest());
        hash.add({piece.data(), static_cast<std::size_t>(got)});
        at += got;
    }
}

std::string_view mapped(int file, std::size_t size, void*& place) {
    if (size == 0) return {};
    place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (place == MAP_FAILED)
        throw std::runtime_error(std::format("An object cannot be read: {}.", std::strerror(errno)));
    return {static_cast<const char*>(place), size};
}

config::Config with_store(config::Config config, const std::string& url) {
    if (url.empty()) return config;
    const auto named = config::load({{"storage_url", url}, {"data", config.data}});
    config.storage_url = named.storage_url;
    config.storage = named.storage;
    return config;
}

void copy_object(files::Store& from, files::Store& to, const std::string& key) {
    const auto facts = from.facts(key);
    if (!facts) return;  // deleted meanwhile
    const auto object = from.open(key);
    const auto sha256 = sha256_of(object.descriptor());
    const auto arrived = [&] {
        const auto there = to.facts(key);
        return there && there->size == facts->size && sha256_of(to.open(key).descriptor()) == sha256;
    };
    if (arrived()) return;
    void* place = nullptr;
    to.put(key, facts->content_type, mapped(object.descriptor(), facts->size, place));
    if (place != nullptr) ::munmap(place, facts->size);
    if (!arrived()) throw std::runtime_error(std::format("The object {} did not arrive as it was.", key));
}

}  // namespace

void for_each_object(files::Store& store, const std::function<void(const std::string& key)>& visit) {
    std::string after;
    for (;;) {
        const auto keys = store.list("", after, listed_at_a_time);
        for (const auto& key : keys) visit(key);
        if (keys.size() < listed_at_a_time) return;
        after = keys.back();
    }
}

Spool::Spool(const std::string& folder) {
    auto path = folder + "/.spool-XXXXXX";
    file_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (file_ < 0) throw std::runtime_error(std::format("{} cannot be written: {}.", folder, std::strerror(errno)));
    ::unlink(path.c_str());
}

Spool::~Spool() {
    if (mapped_ != nullptr) ::munmap(mapped_, size_);
    ::close(file_);
}

void Spool::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written <= 0) throw std::runtime_error(std::format("An object cannot be kept: {}.", std::strerror(errno)));
        bytes.remove_prefix(static_cast<std::size_t>(written));
        size_ += static_cast<std::size_t>(written);
    }
}

std::string_view Spool::bytes() { return mapped(file_, size_, mapped_); }

std::int64_t copy_objects(const config::Config& config, const std::string& from, const std::string& to) {
    files::LocalStore* local = nullptr;
    const crypto::Secrets secrets(crypto::random_token());  // signs no link that leaves
    const auto source = open_store(with_store(config, from), secrets, local);
    const auto target = open_store(with_store(config, to), secrets, local);
    if (source->describe() == target->describe()) throw std::runtime_error("Both names mean the same store.");
    std::int64_t objects = 0;
    for_each_object(*source, [&](const std::string& key) {
        copy_object(*source, *target, key);
        ++objects;
    });
    return objects;
}

}  // namespace attune::app
