#include <catch2/catch_test_macros.hpp>

#include "platform/http/fixture.hpp"

using namespace attune;
using namespace attune::http;
using namespace attune::http::fixture;

namespace {

struct Shared {
    std::int64_t id = 0;
    std::optional<std::string> note;
};
struct Holder {
    Shared inner;
};
class Both {
public:
    Holder echo(Work&, Holder wish) { return wish; }
};

class Several {
public:
    Reply reply(Work&) { return Reply::empty(200); }
    Reply file(const Request&) { return Reply::empty(200); }
    Reply receive(Upload&) { return Reply::empty(200); }
};

std::string document_of_notes() {
    Router router;
    Notes notes;
    Api api(router);
    notes.routes(api);
    return openapi(router, "1.2.3", "https://attune.example/");
}

}  // namespace

TEST_CASE("the document is JSON, and the same for the same routes") {
    const auto document = document_of_notes();
    CHECK_NOTHROW(read_json<Json>(document));
    CHECK(document == document_of_notes());
    CHECK(document.contains(R"("openapi":"3.1.0")"));
    CHECK(document.contains(R"("version":"1.2.3")"));
    CHECK(document.contains(R"("servers":[{"url":"https://attune.example/api"}])"));
}

TEST_CASE("an operation says what its handler's signature says") {
    const auto document = document_of_notes();
    CHECK(document.contains(R"("operationId":"get_notes_by_note_id","summary":"One note","tags":["notes"])"));
    CHECK(document.contains(
        R"({"name":"note_id","in":"path","required":true,"schema":{"type":"integer","format":"int64"}})"));
    CHECK(document.contains(
        R"({"name":"colour","in":"query","required":false,"schema":{"type":"string","enum":["red","green"]}})"));
    CHECK(document.contains(
        R"({"name":"since","in":"query","required":false,"schema":{"type":"string","format":"date"}})"));
    CHECK(document.contains(R"("application/x-www-form-urlencoded")"));
    CHECK(document.contains(
        R"("201":{"description":"Created","content":{"application/json":{"schema":{"$ref":"#/components/schemas/)"));
    CHECK(document.contains(R"("204":{"description":"No Content"})"));
    CHECK(document.contains(R"("404":{"$ref":"#/components/responses/Problem404"})"));
    CHECK(document.contains(R"("security":[{"bearer":[]},{"cookie":[]},{"api_key":[]}])"));
    CHECK_FALSE(document.contains("$defs"));
}

TEST_CASE("limits of core's types are in the schema, and unknown members are refused in requests only") {
    const auto wish = schema_of<NewNote>(Use::wish), answer = schema_of<Note>(Use::answer);
    CHECK(wish.contains(R"("title":{"type":"string","minLength":1,"maxLength":20})"));
    CHECK(wish.contains(R"("required":["title","numbers"],"additionalProperties":false)"));
    CHECK(answer.contains(R"("required":["id","title","colour","weight"])"));
    CHECK_FALSE(answer.contains("additionalProperties"));
    CHECK(schema_of<UserId>(Use::answer) == R"({"type":"string","format":"uuid"})");
    CHECK(schema_of<NoteChange>(Use::wish).contains(R"("title":{"anyOf":[{"type":"string"},{"type":"null"}]})"));
    CHECK_FALSE(schema_of<NoteChange>(Use::wish).contains("required"));
}

TEST_CASE("a type that is asked for and answered is described twice, since an answer has every member") {
    Router router;
    Both both;
    Api api(router);
    api.group("/both", both, "both").post("", &Both::echo, Permission::anyone, "Echo");
    const auto document = openapi(router, "1", "");
    CHECK(document.contains(R"(_Holder_wish")"));
    CHECK(document.contains(R"(_Shared_wish")"));
    CHECK(document.contains(R"("required":["id","note"])"));
    CHECK(document.contains(R"("required":["id"],"additionalProperties":false)"));
}

TEST_CASE("names of components are short and C++-free") {
    CHECK(json::component_name("attune::NewVideo") == "NewVideo");
    CHECK(json::component_name("attune::sql::find_video::Row") == "sql_find_video_Row");
    CHECK(json::component_name("attune::http::Page<attune::Video>") == "http_Page_attune_Video");
}

TEST_CASE("a handler that makes its own reply says what it answers, and with which problems") {
    Router router;
    Several several;
    Api api(router);
    auto at = api.group("/several", several, "several");
    at.get("/shapes", &Several::reply, Permission::member, "Shapes").answers<Shared, Empty>().also({503});
    at.get("/table", &Several::reply, Permission::member, "Table").answers<Shared>().answers_as({"text/csv"});
    at.get("/files/{name}", &Several::file, Permission::anyone, "File")
        .answers_as({"*/*"})
        .also({206, 304})
        .refuses({416});
    at.put("/files/{name}", &Several::receive, Permission::anyone, "Put");
    at.get("/gated", &Several::reply, Permission::member, "Gated").gate([](Work&) {});
    const auto document = openapi(router, "1", "");
    const auto has = [&](std::string_view text) { return document.contains(text); };
    CHECK(has(
        R"("200":{"description":"OK","content":{"application/json":{"schema":{"anyOf":[{"$ref":"#/components/schemas/)"));
    CHECK(has(
        R"(},{"type":"object","maxProperties":0}]}}}},"503":{"description":"Service Unavailable","content":{"application/json")"));
    CHECK(has(R"(,"text/csv":{"schema":{"type":"string"}}}})"));
    CHECK(has(R"("206":{"description":"Partial Content","content":{"*/*":{}}},"304":{"description":"Not Modified"})"));
    CHECK(has(R"("416":{"$ref":"#/components/responses/Problem416"})"));
    CHECK(has(
        R"("put":{"operationId":"put_several_files_by_name","summary":"Put","tags":["several"],"x-permission":"anyone",)"
        R"("parameters":[{"name":"name","in":"path","required":true,"schema":{"type":"string"}}])"));
    const auto gated = document.substr(document.find("get_several_gated"));
    CHECK(gated.substr(0, gated.find("security")).contains("Problem451"));
    CHECK_FALSE(document.substr(0, document.find("get_several_gated")).contains("Problem451"));
}
