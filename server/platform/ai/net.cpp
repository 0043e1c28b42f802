#include "platform/ai/net.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <format>
#include <fstream>

#include "platform/ai/ai.hpp"

namespace attune::ai {
namespace {

// Debian's ONNX Runtime writes about 1,100 lines "Schema error" when the first session is made, and never again.
class QuietErrors {
public:
    QuietErrors() : kept_(dup(STDERR_FILENO)) {
        const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (kept_ >= 0 && nothing >= 0) dup2(nothing, STDERR_FILENO);
        if (nothing >= 0) close(nothing);
    }
    ~QuietErrors() {
        if (kept_ < 0) return;
        dup2(kept_, STDERR_FILENO);
        close(kept_);
    }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    int kept_;
};

Observer& observer() {
    static Observer told;
    return told;
}

Ort::Env& environment() {
    static Ort::Env made(ORT_LOGGING_LEVEL_FATAL, "attune");
    return made;
}

Ort::SessionOptions options() {
    Ort::SessionOptions options;
    // One core a call; two spinning threads measured slower than one.
    options.SetIntraOpNumThreads(1);
    options.SetInterOpNumThreads(1);
    options.AddConfigEntry("session.intra_op.allow_spinning", "0");
    options.SetGraphOptimizationLevel(GraphOptimizationLevel::ORT_ENABLE_ALL);
    options.SetLogSeverityLevel(ORT_LOGGING_LEVEL_FATAL);
    return options;
}

std::shared_ptr<Ort::Session> load(std::span<const std::byte> bytes) {
    std::shared_ptr<Ort::Session> session;
    const auto make = [&] {
        session = std::make_shared<Ort::Session>(environment(), bytes.data(), bytes.size(), options());
    };
    static std::once_flag first;
    std::call_once(first, [&] {
        const QuietErrors quiet;
        make();
    });
    if (!session) make();
    return session;
}

}  // namespace

std::string sha256_of(std::span<const std::byte> bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string text;
    for (const unsigned char byte : digest) text += std::format("{:02x}", byte);
    return text;
}

std::vector<std::byte> checked_bytes(const std::filesystem::path& path, const std::string& sha256) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream)
        throw ModelUnavailable(
            std::format("{} is missing. tools/models/fetch.py fills the models folder.", path.string()));
    std::vector<std::byte> bytes(size);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (!stream || sha256_of(bytes) != sha256)
        throw ModelUnavailable(std::format(
            "{} is not the file that the manifest names: its sha256 differs. It is not used.", path.string()));
    return bytes;
}

void observe(Observer told) { observer() = std::move(told); }

Net::Net(std::string name, std::filesystem::path path, std::string sha256)
    : name_(std::move(name)), path_(std::move(path)), sha256_(std::move(sha256)) {}

std::shared_ptr<Ort::Session> Net::session() {
    const std::lock_guard lock(mutex_);
    last_used_ = std::chrono::steady_clock::now();
    if (!session_) {
        const auto bytes = checked_bytes(path_, sha256_);
        try {
            session_ = load(bytes);
        } catch (const Ort::Exception& error) {
            throw ModelUnavailable(std::format("{} cannot be loaded: {}", path_.string(), error.what()));
        }
    }
    return session_;
}

bool Net::loaded() const {
    const std::lock_guard lock(mutex_);
    return session_ != nullptr;
}

void Net::unload_if_unused_since(std::chrono::steady_clock::time_point moment) {
    const std::lock_guard lock(mutex_);
    if (session_ && session_.use_count() == 1 && last_used_ < moment) session_.reset();
}

std::vector<Ort::Value> Net::run(std::initializer_list<const char*> input_names, std::span<Ort::Value> inputs,
                                 std::initializer_list<const char*> output_names) try {
    const auto held = session();
    const auto begin = std::chrono::steady_clock::now();
    auto outputs = held->Run(Ort::RunOptions{nullptr}, input_names.begin(), inputs.data(), inputs.size(),
                             output_names.begin(), output_names.size());
    if (observer()) observer()(name_, std::chrono::steady_clock::now() - begin);
    return outputs;
} catch (const Ort::Exception& error) {
    throw ModelUnavailable(std::format("{} did not run: {}", path_.string(), error.what()));
}

std::span<const float> numbers(const Ort::Value& value) {
    const auto count = value.GetTensorTypeAndShapeInfo().GetElementCount();
    return {value.GetTensorData<float>(), count};
}

std::span<const float> numbers(const Ort::Value& value, std::size_t count) {
    const auto all = numbers(value);
    if (all.size() != count)
        throw ModelUnavailable(std::format("A net gave {} numbers where {} were expected.", all.size(), count));
    return all;
}

}  // namespace attune::ai
