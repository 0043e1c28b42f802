#pragma once
// One net: loaded when first used, shared by all threads, let go when idle. For this room's .cpp files.

#include <chrono>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include <onnxruntime_cxx_api.h>

namespace attune::ai {

std::string sha256_of(std::span<const std::byte> bytes);
// Throws ModelUnavailable unless the file is there and has this sha256.
std::vector<std::byte> checked_bytes(const std::filesystem::path& path, const std::string& sha256);

class Net {
public:
    Net(std::string name, std::filesystem::path path, std::string sha256);

    // Held for the length of one use; the net is not let go meanwhile. Throws ModelUnavailable.
    std::shared_ptr<Ort::Session> session();
    bool loaded() const;
    void unload_if_unused_since(std::chrono::steady_clock::time_point moment);

    std::vector<Ort::Value> run(std::initializer_list<const char*> input_names, std::span<Ort::Value> inputs,
                                std::initializer_list<const char*> output_names);

private:
    std::string name_;  // of its model, as in GET /models
    std::filesystem::path path_;
    std::string sha256_;
    mutable std::mutex mutex_;
    std::shared_ptr<Ort::Session> session_;
    std::chrono::steady_clock::time_point last_used_{};
};

// A tensor over numbers that the caller keeps.
template <class Number>
Ort::Value tensor(std::span<Number> numbers, std::initializer_list<std::int64_t> shape) {
    static const auto memory = Ort::MemoryInfo::CreateCpu(OrtArenaAllocator, OrtMemTypeDefault);
    return Ort::Value::CreateTensor<Number>(memory, numbers.data(), numbers.size(), shape.begin(), shape.size());
}

// The numbers of a result; throws ModelUnavailable when there are not exactly `count` of them.
std::span<const float> numbers(const Ort::Value& value, std::size_t count);
std::span<const float> numbers(const Ort::Value& value);

}  // namespace attune::ai
