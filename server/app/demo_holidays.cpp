#include "app/demo_holidays.hpp"

#include <algorithm>

namespace attune::app {
namespace {

using namespace std::chrono;

// Meeus, Jones, Butcher: Anonymous Gregorian algorithm.
sys_days easter(year of) {
    const int y = static_cast<int>(of);
    const int a = y % 19, b = y / 100, c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return of / (n / 31) / (n % 31 + 1);
}

// Saturday's holiday rests on Friday, Sunday's on Monday.
sys_days off_the_weekend(sys_days day) {
    const weekday on{day};
    if (on == Saturday) return day - days{1};
    return on == Sunday ? day + days{1} : day;
}

}  // namespace

std::vector<DemoHoliday> holidays_of(std::string_view jurisdiction, year of) {
    std::vector<DemoHoliday> holidays;
    const auto add = [&](sys_days day, std::string name) { holidays.push_back({Day(day), std::move(name)}); };
    const auto after_easter = [&](int distance) { return easter(of) + days{distance}; };
    if (jurisdiction == "US") {
        add(off_the_weekend(of / January / 1), "New Year's Day");
        add(of / January / Monday[3], "Martin Luther King Jr. Day");
        add(of / May / Monday[last], "Memorial Day");
        add(off_the_weekend(of / June / 19), "Juneteenth");
        add(off_the_weekend(of / July / 4), "Independence Day");
        add(of / September / Monday[1], "Labor Day");
        add(of / November / Thursday[4], "Thanksgiving");
        add(off_the_weekend(of / December / 25), "Christmas Day");
    } else if (jurisdiction == "GB") {
        add(of / January / 1, "New Year's Day");
        add(after_easter(-2), "Good Friday");
        add(after_easter(1), "Easter Monday");
        add(of / May / Monday[1], "Early May bank holiday");
        add(of / May / Monday[last], "Spring bank holiday");
        add(of / August / Monday[last], "Summer bank holiday");
        add(of / December / 25, "Christmas Day");
        add(of / December / 26, "Boxing Day");
    } else if (jurisdiction == "DE") {
        add(of / January / 1, "Neujahr");
        add(after_easter(-2), "Karfreitag");
        add(after_easter(1), "Ostermontag");
        add(of / May / 1, "Tag der Arbeit");
        add(after_easter(39), "Christi Himmelfahrt");
        add(after_easter(50), "Pfingstmontag");
        add(of / October / 3, "Tag der Deutschen Einheit");
        add(of / December / 25, "Erster Weihnachtstag");
        add(of / December / 26, "Zweiter Weihnachtstag");
    } else if (jurisdiction == "BR") {
        add(of / January / 1, "Confraternização Universal");
        add(after_easter(-2), "Sexta-feira Santa");
        add(of / April / 21, "Tiradentes");
        add(of / May / 1, "Dia do Trabalho");
        add(after_easter(60), "Corpus Christi");
        add(of / September / 7, "Independência do Brasil");
        add(of / October / 12, "Nossa Senhora Aparecida");
        add(of / November / 2, "Finados");
        add(of / November / 15, "Proclamação da República");
        add(of / December / 25, "Natal");
    } else if (jurisdiction == "IN") {
        add(of / January / 26, "Republic Day");
        add(after_easter(-2), "Good Friday");
        add(of / May / 1, "Labour Day");
        add(of / August / 15, "Independence Day");
        add(of / October / 2, "Gandhi Jayanti");
        add(of / December / 25, "Christmas Day");
    }
    std::ranges::sort(holidays, {}, &DemoHoliday::day);
    // Two that fall on one day are one.
    const auto doubled = std::ranges::unique(holidays, {}, &DemoHoliday::day);
    holidays.erase(doubled.begin(), doubled.end());
    return holidays;
}

}  // namespace attune::app
