#include <toml++/toml.hpp>

#include <algorithm>
#include <filesystem>
#include <format>
#include <sstream>

#include "core/percent.hpp"
#include "core/problem.hpp"
#include "platform/config/table.hpp"

namespace attune::config {
namespace {

enum class Source { none, file, environment, flag };

struct Given {
    Source source = Source::none;
    std::string value, place;  // place: "the flag --port"
};

std::string text_of(const toml::node& node, const std::string& place) {
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
    if (const auto flag = node.value_exact<bool>()) return *flag ? "true" : "false";
    if (const auto* items = node.as_array()) {
        std::string list;
        for (const auto& item : *items) list += (list.empty() ? "" : ",") + text_of(item, place);
        return list;
    }
    throw Wrong(place + " must be text, a whole number, true or false, or a list of texts.");
}

std::map<std::string, Given> from_file(const std::string& path) {
    std::map<std::string, Given> result;
    try {
        for (const auto& [key, node] : toml::parse_file(path)) {
            const std::string name(key.str());
            const auto place = std::format("{} in {}", name, path);
            const auto known =
                std::ranges::find(settings(), name, [](const Setting& setting) { return setting.option.name; });
            if (known == settings().end() || name == "config")
                throw Wrong(std::format("{} is not a setting; see --help.", place));
            result[name] = {Source::file, text_of(node, place), place};
        }
    } catch (const toml::parse_error& error) {
        std::ostringstream where;
        where << error.source().begin;
        throw Wrong(
            std::format("The settings file {} cannot be read ({}): {}.", path, where.str(), error.description()));
    }
    return result;
}

// What was given last on the way file → environment → flag. Empty variables count as not set.
Given given(const Option& option, const std::map<std::string, Given>& file, const Environment& environment,
            const std::map<std::string, std::string>& flags) {
    if (const auto found = flags.find(option.name); found != flags.end())
        return {Source::flag, found->second, "the flag " + option.flag};
    for (const auto& name : option.environment)
        if (auto value = environment(name); value && !value->empty())
            return {Source::environment, *value, "the environment variable " + name};
    if (const auto found = file.find(option.name); found != file.end()) return found->second;
    return {};
}

std::string composed_database_url(const Config& config) {
    std::string who = percent_encoded(config.database_user);
    if (!config.database_password.empty()) who += ":" + percent_encoded(config.database_password);
    if (!who.empty()) who += "@";
    const bool is_ip6 = config.database_host.contains(':');
    const auto host = is_ip6 ? "[" + config.database_host + "]" : percent_encoded(config.database_host);
    return std::format("postgresql://{}{}:{}/{}", who, host, config.database_port,
                       percent_encoded(config.database_name));
}

std::string composed_smtp_url(const Config& config) {
    const bool is_ip6 = config.smtp_host.contains(':');
    return std::format("{}://{}:{}", config.smtp_port == 465 ? "smtps" : "smtp",
                       is_ip6 ? "[" + config.smtp_host + "]" : config.smtp_host, config.smtp_port);
}

std::string own_address(const Config& config) {
    auto host = config.host;
    if (host == "0.0.0.0" || host == "::") host = "localhost";
    if (host.contains(':')) host = "[" + host + "]";
    return std::format("http://{}:{}", host, config.port);
}

}  // namespace

Config load(const std::map<std::string, std::string>& flags, const Environment& environment) {
    for (const auto& [name, value] : flags)
        check(std::ranges::any_of(options(), [&](const Option& option) { return option.name == name; }),
              "a flag is a known option: " + name);

    const auto file_option = given(options()[0], {}, environment, flags);
    const auto file = file_option.value.empty() ? std::map<std::string, Given>{} : from_file(file_option.value);

    Config config;
    std::map<std::string, Source> sources;
    for (const auto& [option, set] : settings()) {
        const auto value = given(option, file, environment, flags);
        sources[option.name] = value.source;
        if (value.source == Source::none) continue;
        try {
            set(config, value.value);
        } catch (const std::invalid_argument& wanted) {
            const auto shown = option.secret ? std::string("the value") : std::format("\"{}\"", value.value);
            throw Wrong(std::format("{} must be {}; {} is not ({}).", option.name, wanted.what(), shown, value.place));
        }
    }
    if (!config.database_name.empty() && sources["database_name"] > sources["database_url"])
        config.database_url = composed_database_url(config);
    if (!config.database_read_url.empty() && config.database_url.empty())
        throw Wrong("database_read_url names a replica, and there is nothing to replicate: set DATABASE_URL too.");
    if (!config.smtp_host.empty() && sources["smtp_host"] > sources["smtp_url"])
        config.smtp_url = composed_smtp_url(config);
    if (config.public_url.empty() && config.port != 0) config.public_url = own_address(config);
    if (config.models.empty()) config.models = (std::filesystem::path(config.data) / "models").string();
    config.storage = storage_from(config);
    if (config.debug) config.log_level = "debug";
    config.mail = mail_from(config);
    if (config.mail.is_configured() && config.mail.from_address.empty())
        throw Wrong("mail_from is needed with a mail server: set MAIL_FROM to the address that mail comes from.");
    if (!config.llm_url.empty() && config.llm_model.empty())
        throw Wrong("llm_model is needed with llm_url: set ATTUNE_LLM_MODEL to what that address calls the model.");
    return config;
}

}  // namespace attune::config
