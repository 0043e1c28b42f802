#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/percent.hpp"
#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/files/canonical.hpp"
#include "platform/files/files.hpp"
#include "platform/outbound/outbound.hpp"
#include "tests/fixtures/fake_server.hpp"

using namespace attune;
using namespace std::chrono_literals;
using fixtures::FakeServer;

namespace {

Instant now() { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

struct Key {
    EVP_PKEY* key = EVP_RSA_gen(2048);
    Key() = default;
    Key(const Key&) = delete;
    ~Key() { EVP_PKEY_free(key); }

    std::string pem() const {
        BIO* bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
        char* data = nullptr;
        const auto length = BIO_get_mem_data(bio, &data);
        std::string text(data, static_cast<std::size_t>(length));
        BIO_free(bio);
        return text;
    }
    bool signed_by(const std::string& text, const std::string& signature) const {
        EVP_MD_CTX* context = EVP_MD_CTX_new();
        EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key);
        const bool result =
            EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                             reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
        EVP_MD_CTX_free(context);
        return result;
    }
};

// Google's side, as far as links go: verifies the signature over what was really asked, then the bounds, then keeps the bytes.
class FakeGoogle {
public:
    Key key;
    std::map<std::string, std::string> objects;
    bool machine_answers = true;
    FakeServer server{[this](const FakeServer::Asked& asked) { return answer(asked); }};

    files::GcsSettings settings(bool with_key = true) const {
        return {.bucket = "videos",
                .client_email = with_key ? "attune@example.iam" : "",
                .private_key_pem = with_key ? key.pem() : "",
                .endpoint = server.url(),
                .metadata_endpoint = server.url(),
                .iam_endpoint = server.url()};
    }

private:
    using Answer = FakeServer::Answer;

    Answer answer(const FakeServer::Asked& asked) {
        if (asked.target.starts_with("/computeMetadata/")) return metadata(asked);
        if (asked.target.ends_with(":signBlob")) return sign_blob(asked);
        const bool has_token =
            asked.headers.contains("authorization") && asked.headers.at("authorization") == "Bearer the-token";
        if (!has_token && !is_signed(asked)) return {.status = 403};
        return object(asked);
    }

    Answer metadata(const FakeServer::Asked& asked) const {
        if (!machine_answers) return {.status = 404};
        if (!asked.headers.contains("metadata-flavor")) return {.status = 403};
        if (asked.target.ends_with("/email")) return {.body = "machine@example.iam"};
        return {.body = R"({"access_token":"the-token","expires_in":3599,"token_type":"Bearer"})"};
    }

    Answer sign_blob(const FakeServer::Asked& asked) const {
        if (asked.target != "/v1/projects/-/serviceAccounts/machine@example.iam:signBlob") return {.status = 404};
        const auto begin = asked.body.find(":\"") + 2;
        const auto payload = crypto::base64_decoded(asked.body.substr(begin, asked.body.rfind('"') - begin));
        return {.body = R"({"keyId":"1","signedBlob":")" +
                        crypto::base64(crypto::sign_rsa_sha256(key.pem(), payload.value())) + "\"}"};
    }

    bool is_signed(const FakeServer::Asked& asked) const {
        const auto question = asked.target.find('?');
        files::CanonicalRequest request{
            .method = asked.method, .path = asked.target.substr(0, question), .query = {}, .headers = {}};
        std::map<std::string, std::string> query;
        for (auto rest = question == asked.target.npos ? std::string() : asked.target.substr(question + 1);
             !rest.empty();) {
            const auto part = rest.substr(0, rest.find('&'));
            rest.erase(0, part.size() + 1);
            query[percent_decoded(part.substr(0, part.find('=')))] = percent_decoded(part.substr(part.find('=') + 1));
        }
        for (const auto& [name, value] : query)
            if (name != "X-Goog-Signature") request.query.emplace_back(name, value);
        auto names = query["X-Goog-SignedHeaders"] + ";";
        while (!names.empty()) {
            const auto name = names.substr(0, names.find(';'));
            names.erase(0, name.size() + 1);
            const auto found = asked.headers.find(name);
            request.headers.emplace_back(name, found == asked.headers.end() ? "" : found->second);
        }
        const auto& time = query["X-Goog-Date"];
        if (query["X-Goog-Algorithm"] != "GOOG4-RSA-SHA256" || time.size() != 16 || query["X-Goog-Expires"].empty())
            return false;
        const auto text = std::format("GOOG4-RSA-SHA256\n{}\n{}/auto/storage/goog4_request\n{}", time,
                                      time.substr(0, 8), request.hash());
        const auto began =
            *instant_from(std::format("{}-{}-{}T{}:{}:{}Z", time.substr(0, 4), time.substr(4, 2), time.substr(6, 2),
                                      time.substr(9, 2), time.substr(11, 2), time.substr(13, 2)));
        return key.signed_by(text, bytes_of(query["X-Goog-Signature"])) &&
               now() < began + std::chrono::seconds(std::stoll(query["X-Goog-Expires"]));
    }

    static std::string bytes_of(const std::string& hex) {
        std::string bytes;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            bytes += static_cast<char>(std::strtol(hex.substr(i, 2).c_str(), nullptr, 16));
        return bytes;
    }

    Answer object(const FakeServer::Asked& asked) {
        const auto path = asked.target.substr(0, asked.target.find('?'));
        if (path == "/videos") return list();
        const auto name = path.substr(8);
        if (asked.method == "PUT") return put(asked, name);
        const auto found = objects.find(name);
        if (found == objects.end()) return {.status = 404};
        if (asked.method == "DELETE") return objects.erase(found), Answer{.status = 204};
        return {.body = found->second, .headers = "Content-Type: video/mp4\r\n"};
    }

    Answer put(const FakeServer::Asked& asked, const std::string& name) {
        if (const auto source = asked.headers.find("x-goog-copy-source"); source != asked.headers.end()) {
            const auto found = objects.find(source->second.substr(7));
            if (found == objects.end()) return {.status = 404};
            objects[name] = found->second;
            return {};
        }
        if (const auto range = asked.headers.find("x-goog-content-length-range"); range != asked.headers.end()) {
            const auto size = std::to_string(asked.body.size());
            if (range->second != size + "," + size) return {.status = 400};
        }
        if (asked.headers.contains("x-goog-if-generation-match") && objects.contains(name)) return {.status = 412};
        objects[name] = asked.body;
        return {};
    }

    Answer list() const {
        std::string text = "<ListBucketResult>";
        for (const auto& [name, bytes] : objects) text += "<Contents><Key>" + name + "</Key></Contents>";
        return {.body = text + "<IsTruncated>false</IsTruncated></ListBucketResult>"};
    }
};

int put(const files::SignedUrl& link, std::string_view bytes = "abcd") {
    return outbound::fetch({.method = "PUT", .url = link.url, .headers = link.headers, .body = bytes}).status;
}

std::string code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Problem& problem) {
        return problem.code;
    }
    return "";
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
    const auto at = text.find(part);
    REQUIRE(at != text.npos);
    return text.replace(at, part.size(), by);
}

}  // namespace

TEST_CASE("With a key file or as the machine's own account, the store does all that a store does") {
    FakeGoogle google;
    const auto store = files::open_gcs(google.settings(GENERATE(true, false)));
    store->check_health();
    CHECK(store->creates_only());
    CHECK(store->origin() == google.server.url());
    CHECK_FALSE(store->facts("a/b"));
    store->put("a/b", "video/mp4", "some bytes");
    CHECK(store->facts("a/b")->size == 10);
    CHECK(store->facts("a/b")->content_type == "video/mp4");
    CHECK(store->head("a/b", 4) == "some");
    char bytes[20] = {};
    const auto object = store->open("a/b");
    CHECK(read(object.descriptor(), bytes, sizeof bytes) == 10);
    CHECK((fcntl(object.descriptor(), F_GETFL) & O_ACCMODE) == O_RDONLY);
    CHECK(store->list("", "", 10) == std::vector<std::string>{"a/b"});
    store->quarantine("a/b");
    CHECK(google.objects.contains("quarantine/a/b"));
    CHECK_FALSE(google.objects.contains("a/b"));
    store->quarantine("a/b");
    store->remove("quarantine/a/b");
    store->remove("quarantine/a/b");
    CHECK(google.objects.empty());
    CHECK(code_of([&] { store->open("a/b"); }) == "object_not_found");
}

TEST_CASE("A signed PUT works once, for what it was signed for") {
    FakeGoogle google;
    const auto store = files::open_gcs(google.settings(GENERATE(true, false)));
    const auto link = store->sign_put("up/one", "video/mp4", 4, now(), 900s);
    CHECK(link.headers == std::vector<std::pair<std::string, std::string>>{{"Content-Type", "video/mp4"},
                                                                           {"x-goog-content-length-range", "4,4"},
                                                                           {"x-goog-if-generation-match", "0"}});
    CHECK(outbound::fetch({.method = "DELETE", .url = link.url, .headers = link.headers}).status == 403);
    CHECK(outbound::fetch({.method = "GET", .url = link.url, .headers = link.headers}).status == 403);
    CHECK(put(link, "abcde") == 400);
    for (std::size_t i = 0; i < link.headers.size(); ++i) {
        auto changed = link, missing = link;
        changed.headers[i].second += "0";
        missing.headers.erase(missing.headers.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK(put(changed) == 403);
        CHECK(put(missing) == 403);
    }
    auto elsewhere = link;
    elsewhere.url = replaced(link.url, "up/one", "up/two");
    CHECK(put(elsewhere) == 403);
    CHECK(put(store->sign_put("up/one", "video/mp4", 4, now() - 901s, 900s)) == 403);
    CHECK(google.objects.empty());

    CHECK(put(link) == 200);
    CHECK(put(link, "efgh") == 412);
    CHECK(google.objects.at("up/one") == "abcd");
}

TEST_CASE("A link that was tampered with anywhere is refused") {
    FakeGoogle google;
    google.objects["down"] = "bytes";
    const auto url = files::open_gcs(google.settings())->sign_get("down", now(), 900s, "a film.mp4").url;
    REQUIRE(outbound::fetch({.url = url}).body == "bytes");
    const auto query = url.find('?');
    for (auto begin = query + 1; begin != 0; begin = url.find('&', begin) + 1) {
        const auto end = std::min(url.find('&', begin), url.size());
        const auto last = url[end - 1];
        INFO(url.substr(begin, 40));
        CHECK(outbound::fetch({.url = url.substr(0, end - 1) + (last == '0' ? '1' : '0') + url.substr(end)}).status ==
              403);
        CHECK(outbound::fetch({.url = url.substr(0, begin) + url.substr(std::min(end + 1, url.size()))}).status == 403);
    }
    CHECK(outbound::fetch({.url = url + "&more=1"}).status == 403);
    CHECK(outbound::fetch({.url = url.substr(0, query)}).status == 403);
}

TEST_CASE("The machine's token is asked for once and each link is signed by IAM") {
    FakeGoogle google;
    const auto store = files::open_gcs(google.settings(false));
    CHECK(store->sign_get("a", now(), 60s).url.contains("X-Goog-Credential=machine%40example.iam%2F"));
    store->sign_get("b", now(), 60s);
    store->facts("a");
    const auto asked = google.server.asked();
    const auto count = [&](std::string_view end) {
        return std::ranges::count_if(asked, [&](const auto& one) { return one.target.ends_with(end); });
    };
    CHECK(count("/token") == 1);
    CHECK(count("/email") == 1);
    CHECK(count(":signBlob") == 2);
}

TEST_CASE("Without a key and outside Google nothing is signed, and that is said") {
    FakeGoogle google;
    google.machine_answers = false;
    const auto store = files::open_gcs(google.settings(false));
    CHECK(code_of([&] { store->sign_get("a", now(), 60s); }) == "storage_unavailable");
    CHECK(code_of([&] { store->facts("a"); }) == "storage_unavailable");
}

TEST_CASE("A key file is read, and a wrong one is refused with its name") {
    std::string folder = (std::filesystem::temp_directory_path() / "gcs_XXXXXX").string();
    REQUIRE(mkdtemp(folder.data()));
    const auto path = folder + "/key.json";
    auto pem = Key().pem();
    for (auto at = pem.find('\n'); at != pem.npos; at = pem.find('\n')) pem.replace(at, 1, "\\n");
    const auto refusal = [&](const std::string& text) -> std::string {
        std::ofstream(path) << text;
        files::GcsSettings settings;
        try {
            files::read_key_file(settings, path);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        CHECK(settings.client_email == "a@b");
        return "";
    };
    CHECK(refusal(R"({"type":"service_account","client_email":"a@b","private_key":")" + pem + "\"}").empty());
    CHECK(refusal("").contains(path));
    CHECK(refusal("{}").contains(path));
    CHECK(refusal(R"({"client_email":"a@b","private_key":"x"})").contains(path));
    CHECK(refusal(R"({"client_email":7,"private_key":[]})").contains(path));
    std::filesystem::remove_all(folder);
    files::GcsSettings settings;
    CHECK_THROWS_AS(files::read_key_file(settings, path), std::runtime_error);
}
