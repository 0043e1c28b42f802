#pragma once
// What both kinds of imports have in common: a row's cells by what they say, and what is reported of it.

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "features/imports/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

inline constexpr std::size_t rows_at_once = 5'000;

class Cells {
public:
    Cells(const std::vector<std::optional<ImportField>>& fields, const std::vector<std::string>& cells)
        : fields_(fields), cells_(cells) {}
    // Empty where the row says nothing, or the file has no such column.
    std::string_view at(ImportField field) const {
        const auto column = std::ranges::find(fields_, std::optional(field)) - fields_.begin();
        return std::cmp_less(column, cells_.size()) ? std::string_view(cells_[static_cast<std::size_t>(column)])
                                                    : std::string_view();
    }

private:
    const std::vector<std::optional<ImportField>>& fields_;
    const std::vector<std::string>& cells_;
};

// Calls with each row of the file, in their order.
using EachRow = std::function<void(const std::function<void(std::int64_t row, const Cells& cells)>&)>;

// How an import is to be carried out.
struct ImportWish {
    ImportChoices choices;
    std::optional<DateOrder> date_order;
    bool dry_run = true;
    std::function<void(std::size_t rows)> passed = [](std::size_t) {};  // told whenever rows have gone through a step
};

struct Taken {
    std::vector<RowReport> rows;
    bool written = false;
};

// Thrown while a row is read, and reported.
struct RefusedRow {
    ImportField field;
    std::string message;
};

// Carries out what a row may be refused for, and answers why it was.
template <class Step>
std::optional<RefusedRow> refusal_of(Step&& step) {
    try {
        step();
        return {};
    } catch (RefusedRow& refused) {
        return std::move(refused);
    } catch (const Problem& problem) {  // what would be refused from anybody
        if (problem.errors.empty()) throw;
        return RefusedRow{named<ImportField>(problem.errors.front().field).value_or(ImportField::name),
                          problem.errors.front().message};
    }
}

inline RowReport report_of(std::int64_t row, const RefusedRow& refused) {
    return {.row = row,
            .outcome = RowOutcome::refused,
            .field = std::string(name_of(refused.field)),
            .message = refused.message,
            .subject = {},
            .before = {},
            .after = {}};
}

// Whether all of these may be written: none is refused, or they are to be left out.
inline bool may_be_written(const ImportWish& wish, bool any_refused) {
    return !wish.dry_run && (!any_refused || wish.choices.on_error == OnError::skip);
}

// Runs a step for each stretch of a list that is not too long for one statement.
template <class Items, class Step>
void in_stretches(Items& items, Step&& step) {
    for (std::size_t begin = 0; begin < items.size(); begin += rows_at_once)
        step(std::span(items).subspan(begin, std::min(rows_at_once, items.size() - begin)));
}

}  // namespace attune
