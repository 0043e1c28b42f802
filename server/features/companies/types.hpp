#pragma once
// A company, what its law allows, and its departments.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

// What may be done with emotions of people at work (docs/words.md).
enum class EmotionPolicy { prohibited, safety_programme, aggregate, individual };

struct Company {
    CompanyId company_id;
    std::string name;
    std::optional<std::string> jurisdiction;  // ISO 3166-1 alpha-2, with region where it matters ("US-IL")
    std::string time_zone;                    // IANA
    EmotionPolicy emotion_policy = EmotionPolicy::individual;
    std::int64_t group_minimum = 5;  // the smallest group whose results are shown under `aggregate`
    std::optional<std::string> programme_purpose;
    std::optional<UserId> programme_runner;  // who runs the safety programme and sees its results
    std::optional<Date> programme_ends;
    Timestamp created_at;
    Timestamp updated_at;
};

struct CompanyRef {
    CompanyId company_id;
};

struct CompanyChange {
    std::optional<Text<1, 255>> name;
    http::Change<std::string> jurisdiction;
    std::optional<std::string> time_zone;
    std::optional<EmotionPolicy> emotion_policy;
    std::optional<Whole<5, 1000>> group_minimum;
    http::Change<Text<1, 500>> programme_purpose;
    http::Change<UserId> programme_runner;
    http::Change<Date> programme_ends;
};

struct Department {
    DepartmentId id = 0;
    std::string name;
    std::optional<std::string> description;
    std::optional<double> budget;
    std::optional<UserId> manager_id;
    bool is_active = true;
    Timestamp created_at;
    Timestamp updated_at;
};

struct NewDepartment {
    Text<1, 255> name;
    std::optional<Text<0, 2000>> description;
    std::optional<double> budget;
    std::optional<UserId> manager_id;
};

struct DepartmentChange {
    std::optional<Text<1, 255>> name;
    http::Change<Text<0, 2000>> description;
    http::Change<double> budget;
    http::Change<UserId> manager_id;
    std::optional<bool> is_active;
};

}  // namespace attune
