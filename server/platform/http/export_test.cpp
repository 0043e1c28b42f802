#include <catch2/catch_test_macros.hpp>

#include "platform/http/fixture.hpp"

using namespace attune;
using namespace attune::http;
using namespace attune::http::fixture;

namespace {

struct Measure {
    std::int64_t id = 0;
    std::string name;
    std::optional<double> value;
    std::optional<Date> day;
    bool good = false;
    std::vector<std::int64_t> parts;
};
struct MeasureFilter {
    std::optional<std::int64_t> rows;
};

// A list of so many rows, which also says how often it was asked.
class Measures {
public:
    void routes(Api& api) {
        auto at = api.group("/measures", *this, "measures");
        at.get("", &Measures::list, Permission::member, "All measures");
        at.get("/{kind}/of-kind", &Measures::of_kind, Permission::anyone, "Those of a kind");
        at.get("/{kind}", &Measures::find, Permission::anyone, "One");
    }
    Page<Measure> list(Work&, Query<MeasureFilter> query, Paging paging) {
        ++asked;
        const auto total = query->rows.value_or(2);
        Page<Measure> page{.items = {}, .total = total, .paging = paging};
        for (auto i = paging.first; i < total && std::ssize(page.items) < paging.page_size; ++i)
            page.items.push_back({.id = i + 100'000,
                                  .name = i == 0 ? "=1+1" : "a \"b\", c",
                                  .value = {},
                                  .day = Date(*day_from("2026-02-01")),
                                  .parts = {}});
        return page;
    }
    Page<Measure> of_kind(Work&, std::string, Paging paging) { return {.items = {}, .total = 0, .paging = paging}; }
    Measure find(Work&, std::string) { return {}; }

    std::atomic<int> asked = 0;
};

struct House {
    Router router;
    NoDatabase database;
    FixedClock clock;
    Measures measures;
    std::vector<std::string> exported;
    std::optional<Server> server;

    House() {
        Api api(router);
        measures.routes(api);
        server.emplace(settings(), router, database, clock, authenticate);
        server->on_exported([this](Work&, const Route& route) { exported.push_back(route.path); });
        server->start();
    }
    std::string get(std::string_view target, std::string_view method = "GET") {
        Client client(server->port());
        client.send(std::string(method) + " " + std::string(target) +
                    " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer employee\r\n\r\n");
        return client.reply(method != "HEAD");
    }
};

std::ptrdiff_t lines_of(const std::string& text) { return std::ranges::count(text, '\n'); }

}  // namespace

TEST_CASE("a list leaves as CSV: all rows, members as columns, formulas defused") {
    House house;
    const auto reply = house.get("/measures?format=csv&page_size=1");
    CHECK(status_of(reply) == 200);
    CHECK(reply.contains("Content-Type: text/csv; charset=utf-8\r\n"));
    CHECK(reply.contains("Content-Disposition: attachment; filename=\"measures-2026-11-20.csv\"\r\n"));
    CHECK(reply.contains("X-Total-Count: 2\r\n"));
    CHECK(body_of(reply) == "id,name,value,day,good,parts\r\n"
                            "100000,\"'=1+1\",,2026-02-01,false,[]\r\n"
                            "100001,\"a \"\"b\"\", c\",,2026-02-01,false,[]\r\n");
    CHECK(house.exported == std::vector<std::string>{"/measures"});
}

TEST_CASE("a long list is asked for piece by piece, and not after its end") {
    House house;
    CHECK(lines_of(body_of(house.get("/measures?format=csv&rows=12001"))) == 12'002);
    CHECK(house.measures.asked == 3);
    house.measures.asked = 0;
    const auto json = body_of(house.get("/measures?format=json&rows=5001"));
    CHECK(read_json<std::vector<Measure>>(json).size() == 5'001);
    CHECK(house.measures.asked == 2);
}

TEST_CASE("a list without rows is a file with a heading, or an empty array") {
    House house;
    CHECK(body_of(house.get("/measures?format=csv&rows=0")) == "id,name,value,day,good,parts\r\n");
    CHECK(body_of(house.get("/measures?format=json&rows=0")) == "[]");
    CHECK(house.get("/measures/x/of-kind?format=csv").contains("filename=\"measures-of-kind-2026-11-20.csv\""));
}

TEST_CASE("a list leaves as a workbook") {
    House house;
    const auto reply = house.get("/measures?format=xlsx");
    CHECK(status_of(reply) == 200);
    CHECK(body_of(reply).starts_with("PK\x03\x04"));
    CHECK(!reply.contains("Accept-Ranges"));
}

TEST_CASE("what cannot be had as a file is refused by the name of the parameter") {
    House house;
    for (const auto* target :
         {"/measures?format=pdf", "/measures?format=xlsx&rows=200001", "/measures?format=csv&rows=1000001"}) {
        const auto reply = house.get(target);
        CAPTURE(target, reply);
        CHECK(status_of(reply) == 400);
        CHECK(reply.contains(R"("field":"format")"));
    }
    CHECK(house.exported.empty());
}

TEST_CASE("the heads of a file and of a list are those of their bodies") {
    House house;
    CHECK(house.get("/measures?format=csv", "HEAD").contains("Content-Type: text/csv"));
    CHECK(house.get("/measures").contains("Content-Type: application/json"));
    CHECK(house.exported.size() == 1);
}
