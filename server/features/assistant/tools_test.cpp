#include "features/assistant/tools.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "platform/crypto/crypto.hpp"
#include "platform/jobs/jobs.hpp"

using namespace attune;
using namespace attune::assistant;
using namespace std::chrono_literals;

namespace {

class FixedClock : public Clock {
public:
    Instant now() const override { return *instant_from("2026-11-26T10:00:00Z"); }
};

const UserId ann_user("019a0000-0000-7000-8000-00000000000a"), bob_user("019a0000-0000-7000-8000-00000000000b");

// A company of two: Ann of the team Sales, and Bob of none.
struct House {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("attune-tools-" + crypto::random_token(8));
    std::unique_ptr<db::Database> database = opened(folder);
    FixedClock clock;
    wait::Pool blocking{"blocking", 1, 8};
    Audit audit{crypto::Secrets("the secret of this test"), blocking};
    jobs::Queue queue{*database, clock};
    Notices notices{
        {.secrets = crypto::Secrets("the secret of this test"), .from = {.name = "", .address = "a@b.example"}},
        {},
        queue,
        audit};
    Companies companies{{.public_url = "", .providers = {}}, *database, notices, audit};
    People people{audit, companies};
    Attendance attendance{companies, people, audit, clock};
    Tools tools{{.companies = companies, .people = people, .attendance = attendance}};
    EmployeeId ann = 0, bob = 0;
    TeamId sales = 0;

    House() {
        auto work = this->work(Work::system(company), db::Mode::write);
        companies.found(work, "Acme", "US", "UTC");
        sales = people.add_team(work, {.team_name = Text<1, 255>("Sales")}).body.team_id;
        ann = people.join(work, ann_user, "ann@acme.example", "Ann Lee", sales).employee_id;
        bob = people.join(work, bob_user, "bob@acme.example", "Bob Ray", {}).employee_id;
        const auto of_bob = *people.by_id(work, bob);
        attendance.put_day(work, of_bob, {.attendance_date = Date(2026y / 11 / 24), .status = AttendanceStatus::Late});
        attendance.put_day(work, of_bob,
                           {.attendance_date = Date(2026y / 11 / 25), .status = AttendanceStatus::Absent});
        work.commit();
    }
    ~House() { std::filesystem::remove_all(folder); }

    static std::unique_ptr<db::Database> opened(const std::filesystem::path& folder) {
        std::filesystem::create_directories(folder);
        auto database = db::open_sqlite({.path = (folder / "test.db").string()});
        database->migrate();
        return database;
    }
    Work work(Asker asker, db::Mode mode) { return {*database, std::move(asker), mode, clock.now()}; }
    std::string call(const UserId& user, Role role, std::string_view tool, const std::string& arguments) {
        auto reading =
            work({.user = user, .company = company, .role = role, .permissions = permissions_of(role)}, db::Mode::read);
        return tools.call(reading, tool, arguments);
    }
    static inline const CompanyId company{"019a0000-0000-7000-8000-00000000000c"};
};

}  // namespace

TEST_CASE("tools answer as the person who asks") {
    House house;
    const auto of_bob = std::format(R"({{"employee_id":{},"start":"2026-11-01","end":"2026-11-30"}})", house.bob);
    const auto stats = house.call(ann_user, Role::hr, "get_employee_attendance_stats", of_bob);
    CHECK(stats.contains(R"("name":"Bob Ray")"));
    CHECK(stats.contains(R"("late":1,"wfh":0,"leave":0,"absent":1,"attendance_rate":50)"));
    CHECK(house.call(ann_user, Role::employee, "get_employee_attendance_stats", of_bob) ==
          R"({"error":{"code":"employee_not_found","message":"There is no such employee.","fields":[]}})");
    CHECK(house.call(bob_user, Role::employee, "get_employee_attendance_stats", of_bob).contains(R"("absent":1)"));

    const auto of_sales = std::format(R"({{"team_id":{},"start":"2026-11-01","end":"2026-11-30"}})", house.sales);
    CHECK(house.call(bob_user, Role::employee, "get_team_attendance_stats", of_sales)
              .contains(R"("code":"not_allowed")"));
    CHECK(house.call(bob_user, Role::analyst, "get_team_attendance_stats", of_sales)
              .contains(R"("attendance_rate":null)"));
}

TEST_CASE("tools find people, records and who has none") {
    House house;
    CHECK(house.call(ann_user, Role::hr, "get_all_employees", "{}").starts_with(R"({"total":2,)"));
    CHECK(house.call(ann_user, Role::employee, "get_all_employees", "").starts_with(R"({"total":1,)"));
    CHECK(house.call(ann_user, Role::hr, "search_employees", R"({"name":"RAY"})").contains("Bob Ray"));
    CHECK(house.call(ann_user, Role::hr, "search_teams", R"({"name":"sal"})").starts_with(R"({"total":1,)"));
    CHECK(house.call(ann_user, Role::hr, "get_attendance_data", R"({"timeframe":"yesterday"})")
              .contains(R"("status":"Absent")"));
    CHECK(house
              .call(ann_user, Role::hr, "get_attendance_by_status",
                    R"({"status":"Late","start":"2026-11-01","end":"2026-11-30"})")
              .contains(R"("total":1,)"));
    const auto missing = house.call(ann_user, Role::hr, "get_employees_without_attendance", R"({"date":"2026-11-24"})");
    CHECK(missing.contains("Ann Lee"));
    CHECK_FALSE(missing.contains("Bob Ray"));
}

TEST_CASE("tools count dates") {
    House house;
    CHECK(house.call(ann_user, Role::employee, "get_today_date", "{}") ==
          R"({"date":"2026-11-26","weekday":"Thursday"})");
    CHECK(house.call(ann_user, Role::employee, "process_date",
                     R"({"date":"2026-11-26","days":1,"weeks":2,"operation":"subtract"})") ==
          R"({"date":"2026-11-11","weekday":"Wednesday"})");
}

TEST_CASE("what a tool cannot do is told as JSON") {
    House house;
    CHECK(house.call(ann_user, Role::hr, "drop_tables", "{}").contains(R"("code":"tool_not_found")"));
    CHECK(
        house.call(ann_user, Role::hr, "get_employee", R"({"employee_id":"x"})").contains(R"("field":"employee_id")"));
    CHECK(house.call(ann_user, Role::hr, "get_employee", "no json").contains(R"("error":)"));
    CHECK(house.call(ann_user, Role::hr, "get_attendance_by_date_range", R"({"start":"2026-11-30","end":"2026-11-01"})")
              .contains(R"("field":"end")"));
}

TEST_CASE("each tool describes its arguments by itself") {
    House house;
    CHECK(house.tools.all().size() == 17);
    for (const auto& tool : house.tools.all()) {
        CAPTURE(tool.name);
        CHECK(tool.parameters.contains("\"properties\""));
        CHECK_FALSE(tool.parameters.contains("#/components/"));
    }
}
