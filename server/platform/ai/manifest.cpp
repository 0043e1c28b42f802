#include "platform/ai/manifest.hpp"

#include <algorithm>
#include <format>
#include <fstream>
#include <iterator>

#include <toml++/toml.hpp>

#include "core/text.hpp"

namespace attune::ai {
namespace {

constexpr std::array<std::string_view, expression_count> expression_names{"angry", "disgust",  "fear",   "happy",
                                                                          "sad",   "surprise", "neutral"};

[[noreturn]] void wrong(std::string_view what) {
    throw ModelUnavailable(std::format("The models' manifest.toml is wrong: {}.", what));
}

template <class Value>
Value required(const toml::table& table, std::string_view name) {
    const auto value = table[name].value<Value>();
    if (!value) wrong(std::format("\"{}\" is missing or of another kind", name));
    return *value;
}

Expression expression_named(std::string_view name) {
    const auto found = std::ranges::find(expression_names, name);
    if (found == expression_names.end()) wrong(std::format("\"{}\" is no basic expression", name));
    return static_cast<Expression>(found - expression_names.begin());
}

template <class Value>
std::vector<Value> list(const toml::table& table, std::string_view name) {
    std::vector<Value> values;
    const auto* found = table[name].as_array();
    if (!found) wrong(std::format("\"{}\" is no list", name));
    for (const auto& element : *found) {
        const auto value = element.value<Value>();
        if (!value) wrong(std::format("\"{}\" holds something of another kind", name));
        values.push_back(*value);
    }
    return values;
}

ExpressionForm expression_form(const toml::table& file) {
    ExpressionForm form;
    const auto* picture = file["picture"].as_table();
    if (!picture) wrong("an expression net has no \"picture\"");
    form.size = static_cast<int>(required<std::int64_t>(*picture, "size"));
    form.colours = required<std::string>(*picture, "colours") == "grey" ? Colours::grey : Colours::rgb;
    form.mean = list<double>(*picture, "mean");
    form.scale = required<double>(*picture, "scale");
    if (form.mean.size() != (form.colours == Colours::grey ? 1 : 3)) wrong("\"mean\" needs a number for each colour");
    if (form.size < 8 || form.size > 1024 || form.scale == 0) wrong("an expression net's \"picture\" makes no sense");

    const auto labels = list<std::string>(file, "labels");
    if (labels.size() != expression_count) wrong("an expression net needs seven \"labels\"");
    std::ranges::transform(labels, form.labels.begin(),
                           [](const std::string& label) { return expression_named(label); });
    auto sorted = form.labels;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end()) wrong("a label appears twice");
    form.weight = required<double>(file, "weight");
    if (const auto* bias = file["bias"].as_table())
        for (const auto& [name, value] : *bias)
            form.bias[static_cast<std::size_t>(expression_named(name.str()))] = value.value_or(0.0);
    return form;
}

ModelFile model_file(const toml::table& file, const std::filesystem::path& folder) {
    ModelFile read{.role = required<std::string>(file, "role"),
                   .path = folder / required<std::string>(file, "output"),
                   .sha256 = required<std::string>(file, "output_sha256"),
                   .expression = std::nullopt};
    if (read.role == "expression") read.expression = expression_form(file);
    return read;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw ModelUnavailable(
            std::format("{} is missing. tools/models/fetch.py fills the models folder.", path.string()));
    return valid_utf8(std::string(std::istreambuf_iterator<char>(stream), {}));
}

}  // namespace

std::vector<ModelEntry> read_manifest(const std::filesystem::path& folder) try {
    const toml::table manifest = toml::parse(text_of(folder / "manifest.toml"));
    const auto* models = manifest["model"].as_array();
    if (!models) wrong("it names no models");
    std::vector<ModelEntry> entries;
    for (const auto& element : *models) {
        const auto* model = element.as_table();
        if (!model) wrong("a model is no table");
        ModelEntry entry{.card = {.name = required<std::string>(*model, "name"),
                                  .version = required<std::string>(*model, "version"),
                                  .purpose = required<std::string>(*model, "purpose"),
                                  .licence = required<std::string>(*model, "licence"),
                                  .text = text_of(folder / "cards" / required<std::string>(*model, "card"))},
                         .files = {}};
        if (const auto* files = (*model)["file"].as_array())
            for (const auto& file : *files)
                if (const auto* table = file.as_table()) entry.files.push_back(model_file(*table, folder));
        entries.push_back(std::move(entry));
    }
    return entries;
} catch (const toml::parse_error& error) {
    wrong(std::format("line {}: {}", error.source().begin.line, error.description()));
}

}  // namespace attune::ai
