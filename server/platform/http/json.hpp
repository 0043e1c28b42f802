#pragma once
// Structs as JSON: read strictly, written, described as JSON Schema, from one table a type that reflection fills.
//
// A member that is not optional is required in a request; an optional one that is absent or null stays empty. An answer
// writes every member, null where empty. `Change<T>` tells absent, null and value apart, and is left out when absent.
// Numbers: an integer outside its type's range is refused, NaN and infinities are written as null. Text: NUL is refused,
// malformed UTF-8 is written as U+FFFD. A misfit is named by its JSON pointer.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <rfl/internal/bind_to_tuple.hpp>
#include <rfl/internal/get_field_names.hpp>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/enum_names.hpp"
#include "platform/http/http.hpp"
#include "platform/http/json_document.hpp"
#include "platform/http/json_schema.hpp"

namespace attune::http::json {

// What can be done with a value of one type, as plain functions: the templates below stay thin.
struct Rule {
    void (*read)(void* into, Node node, Faults& faults);
    void (*write)(const void* from, std::string& text);
    void (*describe)(Schema& schema, std::string& text);
    // One word of a path, query or form. The sentence says what is wrong with it; null where a type has no such form.
    std::string (*read_word)(void* into, std::string_view word);
    bool may_be_absent;
    bool takes_many;                        // a repeated query parameter adds to it
    bool (*is_left_out)(const void* from);  // null: always written
};

struct Member {
    std::string_view name;
    std::size_t offset;
    const Rule* rule;
};

template <class T>
struct RuleOf {
    static const Rule value;
};
template <class T>
const Rule& rule_of() {
    return RuleOf<T>::value;
}

// A member's own name, or the one it was given with rfl::Rename.
template <class T, std::size_t I, class M>
constexpr std::string_view member_name() {
    if constexpr (requires {
                      typename M::Name;
                      M::name_;
                  })
        return M::name_.string_view();
    else
        return rfl::internal::get_field_name_str_view<
            T, rfl::internal::get_ith_field_from_fake_object<T, static_cast<int>(I)>()>();
}

template <class T, std::size_t I, class M>
Member member_at(const M* member, const void* object) {
    const auto offset = reinterpret_cast<const char*>(member) - static_cast<const char*>(object);
    return {member_name<T, I, M>(), static_cast<std::size_t>(offset), &rule_of<M>()};
}

// What runs once is [[gnu::cold]], here and in routes.hpp: a unit with many routes compiles faster.
template <class T>
std::span<const Member> members_of() {
    static const auto table = [] [[gnu::cold]] {
        T sample{};
        const auto pointers = rfl::internal::bind_to_tuple(sample);
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::array<Member, sizeof...(I)>{member_at<T, I>(rfl::get<I>(pointers), &sample)...};
        }(std::make_index_sequence<rfl::internal::num_fields<T>>());
    }();
    return table;
}

// ---- the non-template half (json_rules.cpp) ----

void read_object(std::span<const Member> members, void* into, Node node, Faults& faults);
void write_object(std::span<const Member> members, const void* from, std::string& text);
void describe_object(std::string_view type_name, std::span<const Member> members, Schema& schema, std::string& text);
void describe_enum(std::span<const std::string_view> names, std::string& text);
void write_text(std::string_view value, std::string& text);
void write_integer(std::int64_t value, std::string& text);
void write_real(double value, std::string& text);
std::optional<std::int64_t> read_integer(Node node, Faults& faults, std::int64_t least, std::int64_t most);
std::string read_integer_word(std::string_view word, std::int64_t least, std::int64_t most, std::int64_t& into);
std::string read_real_word(std::string_view word, double& into);
std::string read_boolean_word(std::string_view word, bool& into);
std::string choices_sentence(std::span<const std::string_view> names);
// What does not fit is answered, each by its name.
std::vector<FieldError> read_query(std::span<const Member> members, void* into, const QueryPairs& query);

// ---- which shape a type has ----

template <class T>
concept Wrapped = requires { typename T::ReflectionType; };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_change = false;
template <class T>
inline constexpr bool is_change<Change<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_fixed_list = false;
template <class T, std::size_t N>
inline constexpr bool is_fixed_list<std::array<T, N>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool is_map<std::unordered_map<std::string, T>> = true;
template <class T>
inline constexpr bool is_renamed = requires {
    typename T::Name;
    T::name_;
};  // rfl::Rename

template <class E>
constexpr std::span<const std::string_view> enum_words() {
    constexpr auto count = [] {
        std::size_t n = 0;
        while (n < 64 && !enum_names_detail::names<E>[n].empty() && enum_names_detail::names<E>[n] != "count_") ++n;
        return n;
    }();
    return std::span<const std::string_view>(enum_names_detail::names<E>).first(count);
}

// ---- the templates ----

template <class T>
struct Shape {
    static T& at(void* pointer) { return *static_cast<T*>(pointer); }
    static const T& at(const void* pointer) { return *static_cast<const T*>(pointer); }

    static void read(void* pointer, Node node, Faults& faults) {
        T& into = at(pointer);
        if constexpr (std::is_same_v<T, bool>) {
            if (const auto value = node.boolean())
                into = *value;
            else
                faults.add_wrong_kind("true or false");
        } else if constexpr (std::is_enum_v<T>) {
            const auto word = node.text();
            const auto value = word ? named<T>(*word) : std::nullopt;
            if (value && *word != "count_")
                into = *value;
            else
                faults.add(choices_sentence(enum_words<T>()));
        } else if constexpr (std::is_integral_v<T>) {
            if (const auto value = read_integer(node, faults, least(), most())) into = static_cast<T>(*value);
        } else if constexpr (std::is_floating_point_v<T>) {
            if (const auto value = node.number())
                into = static_cast<T>(*value);
            else
                faults.add_wrong_kind("a number");
        } else if constexpr (std::is_same_v<T, std::string>) {
            if (const auto value = node.text())
                into = std::string(*value);
            else
                faults.add_wrong_kind("text");
        } else if constexpr (std::is_same_v<T, Json>) {
            into.text = node.written();
        } else if constexpr (is_optional<T>) {
            using Inner = typename T::value_type;
            if (node.is_null())
                into.reset();
            else
                rule_of<Inner>().read(&into.emplace(), node, faults);
        } else if constexpr (is_change<T>) {
            into.present = true;
            rule_of<decltype(into.value)>().read(&into.value, node, faults);
        } else if constexpr (is_list<T>) {
            using Inner = typename T::value_type;
            if (!node.is_array()) return faults.add_wrong_kind("a list");
            into.reserve(node.size());
            std::size_t index = 0;
            node.each_item([&](Node item) {
                faults.enter(index++);
                rule_of<Inner>().read(&into.emplace_back(), item, faults);
                faults.leave();
            });
        } else if constexpr (is_fixed_list<T>) {
            using Inner = typename T::value_type;
            if (!node.is_array() || node.size() != into.size()) return faults.add_wrong_length(into.size());
            std::size_t index = 0;
            node.each_item([&](Node item) {
                faults.enter(index);
                rule_of<Inner>().read(&into[index++], item, faults);
                faults.leave();
            });
        } else if constexpr (is_map<T>) {
            using Inner = typename T::mapped_type;
            if (!node.is_object()) return faults.add_wrong_kind("an object");
            node.each_member([&](std::string_view name, Node member) {
                faults.enter(name);
                rule_of<Inner>().read(&into[std::string(name)], member, faults);
                faults.leave();
            });
        } else if constexpr (is_renamed<T>) {
            rule_of<typename T::Type>().read(&into.value_, node, faults);
        } else if constexpr (Wrapped<T>) {
            using Plain = std::remove_cvref_t<typename T::ReflectionType>;
            Plain plain{};
            const auto before = faults.count();
            rule_of<Plain>().read(&plain, node, faults);
            if (faults.count() != before) return;
            try {
                into = T(std::move(plain));
            } catch (const std::exception& refusal) {
                faults.add(refusal.what());
            }
        } else {
            read_object(members_of<T>(), pointer, node, faults);
        }
    }

    static void write(const void* pointer, std::string& text) {
        const T& from = at(pointer);
        if constexpr (std::is_same_v<T, bool>) {
            text += from ? "true" : "false";
        } else if constexpr (std::is_enum_v<T>) {
            write_text(attune::name_of(from), text);
        } else if constexpr (std::is_integral_v<T>) {
            write_integer(static_cast<std::int64_t>(from), text);
        } else if constexpr (std::is_floating_point_v<T>) {
            write_real(static_cast<double>(from), text);
        } else if constexpr (std::is_same_v<T, std::string>) {
            write_text(from, text);
        } else if constexpr (std::is_same_v<T, Json>) {
            text += from.text.empty() ? "null" : from.text;
        } else if constexpr (is_optional<T>) {
            if (from)
                rule_of<typename T::value_type>().write(&*from, text);
            else
                text += "null";
        } else if constexpr (is_change<T>) {
            rule_of<std::remove_cvref_t<decltype(from.value)>>().write(&from.value, text);
        } else if constexpr (is_list<T> || is_fixed_list<T>) {
            text += '[';
            bool first = true;
            for (const auto& item : from) {
                if (!std::exchange(first, false)) text += ',';
                rule_of<typename T::value_type>().write(&item, text);
            }
            text += ']';
        } else if constexpr (is_map<T>) {
            text += '{';
            bool first = true;
            for (const auto& [name, value] : from) {
                if (!std::exchange(first, false)) text += ',';
                write_text(name, text);
                text += ':';
                rule_of<typename T::mapped_type>().write(&value, text);
            }
            text += '}';
        } else if constexpr (is_renamed<T>) {
            rule_of<typename T::Type>().write(&from.value_, text);
        } else if constexpr (Wrapped<T>) {
            const auto& plain = from.reflection();
            rule_of<std::remove_cvref_t<typename T::ReflectionType>>().write(&plain, text);
        } else {
            write_object(members_of<T>(), pointer, text);
        }
    }

    [[gnu::cold]] static void describe(Schema& schema, std::string& text) {
        if constexpr (std::is_same_v<T, bool>) {
            text += R"({"type":"boolean"})";
        } else if constexpr (std::is_enum_v<T>) {
            describe_enum(enum_words<T>(), text);
        } else if constexpr (std::is_integral_v<T>) {
            text += R"({"type":"integer","format":"int64"})";
        } else if constexpr (std::is_floating_point_v<T>) {
            text += R"({"type":"number"})";
        } else if constexpr (std::is_same_v<T, std::string>) {
            text += R"({"type":"string"})";
        } else if constexpr (std::is_same_v<T, Json>) {
            text += "{}";
        } else if constexpr (is_optional<T>) {
            describe_nullable(rule_of<typename T::value_type>().describe, schema, text);
        } else if constexpr (is_change<T>) {
            rule_of<decltype(T::value)>().describe(schema, text);
        } else if constexpr (is_list<T> || is_fixed_list<T>) {
            text += R"({"type":"array","items":)";
            rule_of<typename T::value_type>().describe(schema, text);
            text += '}';
        } else if constexpr (is_map<T>) {
            text += R"({"type":"object","additionalProperties":)";
            rule_of<typename T::mapped_type>().describe(schema, text);
            text += '}';
        } else if constexpr (is_renamed<T>) {
            rule_of<typename T::Type>().describe(schema, text);
        } else if constexpr (Wrapped<T>) {
            if constexpr (requires { describe_wrapped(static_cast<const T*>(nullptr), text); })
                describe_wrapped(static_cast<const T*>(nullptr), text);
            else
                rule_of<std::remove_cvref_t<typename T::ReflectionType>>().describe(schema, text);
        } else {
            static_assert(std::is_aggregate_v<T>, "a wire type is a plain struct or one of the types of json.hpp");
            describe_object(type_name<T>(), members_of<T>(), schema, text);
        }
    }

    static std::string read_word(void* pointer, std::string_view word) {
        T& into = at(pointer);
        if constexpr (std::is_same_v<T, bool>) {
            return read_boolean_word(word, into);
        } else if constexpr (std::is_enum_v<T>) {
            const auto value = named<T>(word);
            if (!value || word == "count_") return choices_sentence(enum_words<T>());
            into = *value;
            return {};
        } else if constexpr (std::is_integral_v<T>) {
            std::int64_t number = 0;
            auto sentence = read_integer_word(word, least(), most(), number);
            if (sentence.empty()) into = static_cast<T>(number);
            return sentence;
        } else if constexpr (std::is_floating_point_v<T>) {
            double number = 0;
            auto sentence = read_real_word(word, number);
            if (sentence.empty()) into = static_cast<T>(number);
            return sentence;
        } else if constexpr (std::is_same_v<T, std::string>) {
            into = std::string(word);
            return {};
        } else if constexpr (is_optional<T>) {
            return rule_of<typename T::value_type>().read_word(&into.emplace(), word);
        } else if constexpr (is_list<T>) {
            return rule_of<typename T::value_type>().read_word(&into.emplace_back(), word);
        } else if constexpr (is_renamed<T>) {
            return rule_of<typename T::Type>().read_word(&into.value_, word);
        } else if constexpr (Wrapped<T>) {
            using Plain = std::remove_cvref_t<typename T::ReflectionType>;
            Plain plain{};
            auto sentence = rule_of<Plain>().read_word(&plain, word);
            if (!sentence.empty()) return sentence;
            try {
                into = T(std::move(plain));
            } catch (const std::exception& refusal) {
                return refusal.what();
            }
            return {};
        } else {
            return "This cannot be given here.";
        }
    }

    static bool is_left_out(const void* pointer) {
        if constexpr (is_change<T>) return !at(pointer).present;
        return false;
    }

private:
    static constexpr std::int64_t least() {
        if constexpr (std::is_unsigned_v<T>)
            return 0;
        else
            return std::numeric_limits<T>::min();
    }
    static constexpr std::int64_t most() {
        constexpr auto limit = std::numeric_limits<std::int64_t>::max();
        if constexpr (std::is_unsigned_v<T> && sizeof(T) == 8)
            return limit;
        else
            return std::numeric_limits<T>::max();
    }
};

template <class T>
inline constexpr bool starts_absent = is_optional<T> || is_change<T>;
template <class T>
    requires is_renamed<T>
inline constexpr bool starts_absent<T> = starts_absent<typename T::Type>;

template <class T>
constinit const Rule RuleOf<T>::value{.read = &Shape<T>::read,
                                      .write = &Shape<T>::write,
                                      .describe = &Shape<T>::describe,
                                      .read_word = &Shape<T>::read_word,
                                      .may_be_absent = starts_absent<T>,
                                      .takes_many = is_list<T>,
                                      .is_left_out = is_change<T> ? &Shape<T>::is_left_out : nullptr};

}  // namespace attune::http::json

namespace attune::http {

// JSON text → T, strictly. Throws Problem 400 that names every misfit.
template <class T>
T read_json(std::string_view text) {
    T result{};
    const json::Document document(text);
    json::Faults faults;
    json::rule_of<T>().read(&result, document.root(), faults);
    faults.throw_if_any();
    return result;
}

template <class T>
std::string write_json(const T& value) {
    std::string text;
    json::rule_of<T>().write(&value, text);
    return text;
}

enum class Use { wish, answer };  // of a request, or of an answer, where every member is there

// The schema with what it refers to under "$defs"; references already point to #/components/schemas.
template <class T>
std::string schema_of(Use use) {
    json::Schema schema(use == Use::wish);
    std::string text;
    json::rule_of<T>().describe(schema, text);
    return schema.with_definitions(std::move(text));
}

}  // namespace attune::http
