#include <algorithm>
#include <array>
#include <cstring>
#include <format>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "core/text.hpp"
#include "platform/documents/documents.hpp"
#include "platform/documents/wire.hpp"

namespace attune::documents {
namespace {

// What the child says is as untrusted as the file.
void require(bool holds) {
    if (!holds) throw Unreadable("This file is damaged in a way that confused the reader.");
}

std::uint32_t take_number(std::string_view& body) {
    std::uint32_t number = 0;
    require(body.size() >= sizeof number);
    std::memcpy(&number, body.data(), sizeof number);
    body.remove_prefix(sizeof number);
    return number;
}

std::string take_text(std::string_view& body, std::size_t length) {
    require(body.size() >= length);
    auto text = valid_utf8(body.substr(0, length));
    body.remove_prefix(length);
    return text;
}

class TableListener {
public:
    explicit TableListener(const std::function<void(Row&&)>& on_row) : on_row_(on_row) {}

    void hear(const sandbox::Message& message) {
        std::string_view body(reinterpret_cast<const char*>(message.body.data()), message.body.size());
        if (message.kind == kind_table) return facts(body);
        require(message.kind == kind_rows && has_facts_);
        while (!body.empty()) row(body);
    }
    TableFacts facts() const { return facts_; }

private:
    void facts(std::string_view body) {
        require(!std::exchange(has_facts_, true) && body.size() < 4096);
        for (auto* field : {&facts_.format, &facts_.encoding, &facts_.separator, &facts_.sheet}) {
            const auto end = body.find('\0');
            require(end != body.npos);
            *field = valid_utf8(body.substr(0, end));
            body.remove_prefix(end + 1);
        }
    }

    void row(std::string_view& body) {
        Row row{.number = take_number(body), .cells = {}};
        const auto cells = take_number(body);
        require(row.number > last_ && cells > 0 && cells <= most_columns && ++rows_ <= most_rows + 1);
        last_ = row.number;
        row.cells.reserve(cells);
        for (std::uint32_t i = 0; i < cells; ++i) {
            const auto length = take_number(body);
            require(length <= longest_cell + 4);  // what is no text may have become longer
            row.cells.push_back(take_text(body, length));
        }
        on_row_(std::move(row));
    }

    const std::function<void(Row&&)>& on_row_;
    TableFacts facts_;
    bool has_facts_ = false;
    std::int64_t rows_ = 0, last_ = 0;
};

class CalendarListener {
public:
    CalendarListener(Day from, Day to) : from_(from), to_(to) {}

    void hear(const sandbox::Message& message) {
        std::string_view body(reinterpret_cast<const char*>(message.body.data()), message.body.size());
        if (message.kind == kind_left_out) {
            calendar.timed = take_number(body);
            calendar.outside = take_number(body);
            return;
        }
        constexpr std::size_t day_length = 10;
        require(message.kind == kind_day && body.size() >= day_length && body.size() < 4096);
        const auto day = day_from(take_text(body, day_length));
        require(day && *day >= from_ && *day <= to_ && calendar.days.size() < most_days);
        calendar.days.push_back({.day = *day, .name = valid_utf8(body)});
    }

    Calendar calendar;

private:
    const Day from_, to_;
};

template <class Listener>
void run(int file, const Wish& wish, std::vector<std::string> settings, Listener& listener) {
    auto command = wish.child;
    std::ranges::move(settings, std::back_inserter(command.environment));
    try {
        sandbox::run(command, file, wish.limits, [&](const sandbox::Message& message) { listener.hear(message); });
    } catch (const sandbox::Failure& failure) {
        throw Unreadable(failure.sentence);
    }
}

}  // namespace

TableFacts read_table(int file, const Wish& wish, const std::function<void(Row&&)>& on_row) {
    TableListener listener(on_row);
    run(file, wish, {std::format("{}=table", variable_content)}, listener);
    return listener.facts();
}

Calendar read_calendar(int file, const Wish& wish, Day from, Day to) {
    CalendarListener listener(from, to);
    run(file, wish,
        {std::format("{}=calendar", variable_content), std::format("{}={}", variable_from, to_text(from)),
         std::format("{}={}", variable_to, to_text(to))},
        listener);
    std::ranges::stable_sort(listener.calendar.days, {}, &CalendarDay::day);
    return std::move(listener.calendar);
}

}  // namespace attune::documents
