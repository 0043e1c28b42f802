#pragma once
// Identifiers that cannot be mixed up: UUIDv7 text for users, companies, videos …, plain integers for employees and teams.
// A malformed id in a path or body is an invalid request (400), an unknown one is not found (404).

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>

#include "core/time.hpp"

namespace attune {

// True for 8-4-4-4-12 lower-case hexadecimal text.
bool is_uuid(std::string_view text);

// RFC 9562 version 7: 48 bits of Unix milliseconds, then the caller's 10 random bytes.
std::string uuid_v7(Instant now, std::span<const std::uint8_t, 10> random);

template <class Tag>
struct Id {
    using ReflectionType = std::string;  // read and written as text on the wire

    std::string value;

    Id() = default;
    explicit Id(std::string text) : value(std::move(text)) {
        if (!is_uuid(value)) throw std::invalid_argument("This is not a valid id.");
    }
    const std::string& reflection() const { return value; }
    bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};

using CompanyId = Id<struct CompanyTag>;
using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using ApiKeyId = Id<struct ApiKeyTag>;
using RoleId = Id<struct RoleTag>;
using InviteId = Id<struct InviteTag>;
using VideoId = Id<struct VideoTag>;
using JobId = Id<struct JobTag>;
using NoticeId = Id<struct NoticeTag>;
using CorrectionId = Id<struct CorrectionTag>;
using ImportId = Id<struct ImportTag>;
using ConversationId = Id<struct ConversationTag>;
using ReportId = Id<struct ReportTag>;

using EmployeeId = std::int64_t;
using TeamId = std::int64_t;
using DepartmentId = std::int64_t;

}  // namespace attune

template <class Tag>
struct std::hash<attune::Id<Tag>> {
    std::size_t operator()(const attune::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
