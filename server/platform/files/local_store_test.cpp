#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <functional>
#include <iterator>
#include <thread>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/files/files.hpp"

using namespace attune;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const Instant now = *instant_from("2026-11-20T12:00:00Z");

struct Place {
    fs::path folder;
    Place() {
        std::string name = (fs::temp_directory_path() / "files_XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~Place() { fs::remove_all(folder); }
    std::unique_ptr<files::LocalStore> store(const std::string& key = "a signing key") const {
        return files::open_local(
            {.folder = folder.string(), .public_url = "https://attune.example", .signing_keys = crypto::Secrets(key)});
    }
    std::size_t files_in(const std::string& name) const {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "objects" / name))
            count += entry.is_regular_file();
        return count;
    }
};

void upload(files::LocalStore& store, const std::string& key, const std::string& bytes,
            const std::string& type = "video/mp4") {
    auto writer = store.create({.key = key, .content_type = type, .size = bytes.size(), .download_name = {}});
    writer->write(bytes);
    writer->finish();
}

std::string code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Problem& problem) {
        return problem.code;
    }
    return "";
}

std::string text_of(const files::OpenObject& object) {
    std::string text(1000, '\0');
    text.resize(static_cast<std::size_t>(pread(object.descriptor(), text.data(), text.size(), 0)));
    return text;
}

}  // namespace

TEST_CASE("An uploaded object is there, whole, with its facts") {
    const Place place;
    const auto store = place.store();
    upload(*store, "videos/one.mp4", "some bytes");
    const auto facts = store->facts("videos/one.mp4");
    REQUIRE(facts);
    CHECK(facts->size == 10);
    CHECK(facts->content_type == "video/mp4");
    CHECK(facts->sha256 == crypto::hex(crypto::sha256("some bytes")));
    CHECK(facts->modified_at > *instant_from("2025-01-01T00:00:00Z"));
    CHECK(store->head("videos/one.mp4", 4) == "some");
    CHECK(store->head("videos/one.mp4", 400) == "some bytes");
    CHECK(text_of(store->open("videos/one.mp4")) == "some bytes");
    CHECK(place.files_in(".incoming") == 0);
}

TEST_CASE("What is not there is not there") {
    const Place place;
    const auto store = place.store();
    CHECK_FALSE(store->facts("none"));
    CHECK_FALSE(store->head("none", 1));
    CHECK(code_of([&] { store->open("none"); }) == "object_not_found");
    store->remove("none");
    store->quarantine("none");
    upload(*store, "a", "x");
    CHECK_FALSE(store->facts("a/b"));
    CHECK_FALSE(store->head("a/b", 1));
    store->remove("a/b");
}

TEST_CASE("An object is created once, and the second attempt changes nothing") {
    const Place place;
    const auto store = place.store();
    upload(*store, "a", "first", "text/one");
    CHECK(code_of([&] { store->create({.key = "a", .content_type = "text/two", .size = 6, .download_name = {}}); }) ==
          "object_exists");
    CHECK(text_of(store->open("a")) == "first");
    CHECK(store->facts("a")->content_type == "text/one");
}

TEST_CASE("Of eight uploads to one key that finish at once, exactly one wins with its own facts") {
    const Place place;
    const auto store = place.store();
    for (int round = 0; round < 20; ++round) {
        const auto key = std::format("race/{}", round);
        std::vector<std::unique_ptr<files::LocalStore::Writer>> writers;
        for (int i = 0; i < 8; ++i) {
            writers.push_back(
                store->create({.key = key, .content_type = std::format("type/{}", i), .size = 1, .download_name = {}}));
            writers.back()->write(std::to_string(i));
        }
        std::atomic<int> won = 0, refused = 0;
        {
            std::vector<std::jthread> threads;
            threads.reserve(writers.size());
            for (auto& writer : writers)
                threads.emplace_back(
                    [&] { (code_of([&] { writer->finish(); }) == "object_exists" ? refused : won)++; });
        }
        writers.clear();
        CHECK(won == 1);
        CHECK(refused == 7);
        const auto bytes = text_of(store->open(key));
        CHECK(store->facts(key)->content_type == "type/" + bytes);
        CHECK(store->facts(key)->sha256 == crypto::hex(crypto::sha256(bytes)));
    }
    CHECK(place.files_in(".incoming") == 0);
}

TEST_CASE("An upload of another length than announced leaves nothing") {
    const Place place;
    const auto store = place.store();
    {
        auto writer = store->create({.key = "a", .content_type = "x/y", .size = 4, .download_name = {}});
        writer->write(std::string("abc"));
        CHECK(code_of([&] { writer->finish(); }) == "upload_size_wrong");
        CHECK(code_of([&] { writer->write(std::string("de")); }) == "upload_size_wrong");
    }
    CHECK_FALSE(store->facts("a"));
    CHECK(place.files_in("") == 0);
    upload(*store, "empty", "");
    CHECK(store->facts("empty")->size == 0);
}

TEST_CASE(
    "A process that is killed between write and finish leaves no object, and the next start sweeps what it left") {
    const Place place;
    auto store = place.store();
    auto alive = store->create({.key = "alive", .content_type = "x/y", .size = 1, .download_name = {}});
    alive->write(std::string("x"));

    const pid_t child = fork();
    if (child == 0) {
        const auto own = place.store();
        auto writer = own->create({.key = "a", .content_type = "x/y", .size = 4, .download_name = {}});
        writer->write(std::string("abcd"));
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK_FALSE(store->facts("a"));
    CHECK(place.files_in(".incoming") == 2);

    CHECK(store->sweep() == 1);
    CHECK(place.files_in(".incoming") == 1);
    alive->finish();
    CHECK(store->facts("alive"));
    upload(*store, "a", "abcd");
}

TEST_CASE("Facts whose object never came are swept, and do not stand in the way") {
    const Place place;
    auto store = place.store();
    upload(*store, "kept", "x");
    std::ofstream(place.folder / "objects/.facts/gone") << "00 text/plain\n";
    upload(*store, "gone", "y", "x/y");
    CHECK(store->facts("gone")->content_type == "x/y");
    fs::remove(place.folder / "objects/gone");
    CHECK_FALSE(store->facts("gone"));
    CHECK(store->sweep() == 1);
    CHECK(place.files_in(".facts") == 1);
}

TEST_CASE("What the server makes itself replaces what was there") {
    const Place place;
    const auto store = place.store();
    store->put("poster.jpg", "image/jpeg", "one");
    store->put("poster.jpg", "image/png", "three");
    CHECK(text_of(store->open("poster.jpg")) == "three");
    CHECK(store->facts("poster.jpg")->content_type == "image/png");
    CHECK(store->facts("poster.jpg")->sha256 == crypto::hex(crypto::sha256("three")));
}

TEST_CASE("An open object outlives its removal") {
    const Place place;
    const auto store = place.store();
    upload(*store, "a", "bytes");
    const auto object = store->open("a");
    store->remove("a");
    CHECK(text_of(object) == "bytes");
    CHECK_FALSE(store->facts("a"));
    CHECK(place.files_in("") == 0 + 1);  // the lock's file
}

TEST_CASE("Quarantine moves an object with its facts") {
    const Place place;
    const auto store = place.store();
    upload(*store, "videos/a", "bad");
    store->quarantine("videos/a");
    CHECK_FALSE(store->facts("videos/a"));
    REQUIRE(store->facts("quarantine/videos/a"));
    CHECK(store->facts("quarantine/videos/a")->content_type == "video/mp4");
    upload(*store, "videos/a", "worse", "x/y");
    store->quarantine("videos/a");
    CHECK(text_of(store->open("quarantine/videos/a")) == "worse");
    CHECK(store->facts("quarantine/videos/a")->content_type == "x/y");
}

TEST_CASE("Keys are listed in order, by prefix and page, and nothing else is") {
    const Place place;
    const auto store = place.store();
    for (const auto* key : {"b/c", "b/a", "b-1", "b.2", "a", "b0", "c/d/e", "c/d-e"}) upload(*store, key, "x");
    using Keys = std::vector<std::string>;
    const Keys all = {"a", "b-1", "b.2", "b/a", "b/c", "b0", "c/d-e", "c/d/e"};
    CHECK(store->list("", "", 100) == all);
    CHECK(store->list("b/", "", 100) == Keys{"b/a", "b/c"});
    CHECK(store->list("b", "b.2", 2) == Keys{"b/a", "b/c"});
    CHECK(store->list("c/d", "c/d-e", 100) == Keys{"c/d/e"});
    CHECK(store->list("nothing/", "", 100).empty());
    Keys paged;
    for (std::string after;;) {
        const auto page = store->list("", after, 3);
        paged.insert(paged.end(), page.begin(), page.end());
        if (page.size() < 3) break;
        after = page.back();
    }
    CHECK(paged == all);
}

TEST_CASE("A key that is none reaches no file") {
    const Place place;
    const auto store = place.store();
    const auto key = GENERATE("../outside", ".incoming/x", "/etc/passwd", "");
    CHECK_THROWS_AS(store->facts(key), Bug);
    CHECK_THROWS_AS(store->open(key), Bug);
    CHECK_THROWS_AS(store->put(key, "x/y", "z"), Bug);
    CHECK_THROWS_AS(store->remove(key), Bug);
    CHECK_THROWS_AS(store->sign_get(key, now, 60s), Bug);
}

TEST_CASE("The store says whether it can be used") {
    const Place place;
    const auto store = place.store();
    store->check_health();
    CHECK(store->creates_only());
    CHECK(store->origin().empty());
    fs::remove_all(place.folder / "objects/.incoming");
    CHECK(code_of([&] { store->check_health(); }) == "storage_unavailable");
    CHECK(place.files_in("") == 0);
}
