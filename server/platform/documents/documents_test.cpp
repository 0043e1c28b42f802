#include "platform/documents/documents.hpp"

#include <zip.h>

#include <rapidcheck.h>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <format>
#include <map>

#include "platform/sheets/sheets.hpp"

using namespace attune;
using namespace attune::documents;

namespace {

using Table = std::vector<std::vector<std::string>>;

using File = Bytes;

Wish wish() {
    Wish result;
    result.child = {.program = DOCUMENTS_CHILD, .arguments = {}, .environment = {}};
    return result;
}

struct Read {
    TableFacts facts;
    Table cells;
    std::vector<std::int64_t> numbers;
};

Read read(std::string_view bytes) {
    const File file(bytes);
    Read result;
    result.facts = read_table(file.descriptor(), wish(), [&](Row&& row) {
        result.numbers.push_back(row.number);
        result.cells.push_back(std::move(row.cells));
    });
    return result;
}

std::string refusal(std::string_view bytes) {
    try {
        read(bytes);
    } catch (const Unreadable& unreadable) {
        return unreadable.sentence;
    }
    return {};
}

std::string zipped(const std::map<std::string, std::string>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    zip_source_keep(source);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
    REQUIRE(zip_close(archive) == 0);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

// The least that makes a workbook of a sheet.
std::string workbook(const std::string& rows, const std::string& before = "", const std::string& properties = "") {
    return zipped(
        {{"xl/workbook.xml",
          "<workbook xmlns:r=\"r\">" + properties +
              R"(<sheets><sheet name="Old" state="hidden" r:id="r1"/><sheet name="People" r:id="r2"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="r1" Target="worksheets/old.xml"/><Relationship Id="r2" Target="/xl/worksheets/people.xml"/></Relationships>)"},
         {"xl/styles.xml",
          R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>)"
          R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>)"},
         {"xl/sharedStrings.xml",
          R"(<sst><si><t>shared</t></si><si><r><t>in </t></r><r><t>runs</t></r><rPh><t>aloud</t></rPh></si></sst>)"},
         {"xl/worksheets/people.xml", before + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

}  // namespace

TEST_CASE("CSV in every encoding and with every separator is the same table") {
    const Table wanted{{"name", "town"}, {"Zoë", "Köln €"}};
    CHECK(read("name,town\r\nZo\xC3\xAB,K\xC3\xB6ln \xE2\x82\xAC\r\n").cells == wanted);
    CHECK(read("\xEF\xBB\xBFname;town\nZo\xC3\xAB;K\xC3\xB6ln \xE2\x82\xAC").cells == wanted);
    const auto western = read("name\ttown\rZo\xEB\tK\xF6ln \x80\r");
    CHECK(western.cells == wanted);
    CHECK(western.facts.encoding == "Windows-1252");
    CHECK(western.facts.separator == "\t");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("name|town\n\xEBx|y\n")) (wide += c) += '\0';
    const auto utf_16 = read(wide);
    CHECK(utf_16.cells == Table{{"name", "town"}, {"ëx", "y"}});
    CHECK(utf_16.facts.encoding == "UTF-16");
    CHECK(utf_16.facts.separator == "|");
}

TEST_CASE("a separator inside of quotes is none, and rows are counted as a spreadsheet counts them") {
    const auto table = read("name;note\n\"a, b, c\";\"say \"\"hi\"\"\"\n\n;\n\"two\nlines\";x;;\n");
    CHECK(table.cells == Table{{"name", "note"}, {"a, b, c", "say \"hi\""}, {"two\nlines", "x"}});
    CHECK(table.numbers == std::vector<std::int64_t>{1, 2, 5});
}

TEST_CASE("what is no table, or too much of one, is refused with what is wrong") {
    CHECK(refusal("") == "This file is empty.");
    CHECK(refusal("name\n\"never closed\n").contains("quotation mark"));
    CHECK(refusal("name\n\"a\"b\"\n").contains("Row 2"));
    CHECK(refusal(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)).contains("no table"));
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").contains(".xls"));
    CHECK(refusal(std::string(1'000'000, ',')).contains("200 columns"));
    CHECK(refusal("a\n" + std::string(40'000, 'x')).contains("A2"));
    std::string many;
    for (int i = 0; i < 100'002; ++i) many += "x\n";
    CHECK(refusal(many).contains("100000 rows"));
    CHECK(refusal("PK\x03\x04 and nothing else").contains("damaged"));
    CHECK(refusal(zipped({{"word/document.xml", "<x/>"}})).contains("no workbook"));
}

TEST_CASE("a workbook's cells are what they show") {
    const auto table = read(workbook(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>inline</t></is></c></row>)"
        R"(<row r="3"><c r="A3" s="1"><v>46054</v></c><c r="B3" s="2"><v>1</v></c><c r="C3" s="3"><v>0.354166666666667</v></c><c r="D3" s="4"><v>46054.5</v></c></row>)"
        R"(<row><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>sharedx</v></c><c t="e"><v>#REF!</v></c><c s="5"><v>1.5</v></c></row>)"));
    CHECK(table.facts.sheet == "People");
    CHECK(table.numbers == std::vector<std::int64_t>{1, 3, 4});
    CHECK(table.cells == Table{{"shared", "in runs", "", "inline"},
                               {"2026-02-01", "1900-01-01", "08:30:00", "2026-02-01 12:00:00"},
                               {"0.3", "true", "sharedx", "#REF!", "1900-01-01 12:00:00"}});
    const auto other =
        read(workbook(R"(<row r="1"><c r="A1" s="1"><v>44592</v></c></row>)", "", R"(<workbookPr date1904="1"/>)"));
    CHECK(other.cells == Table{{"2026-02-01"}});
}

TEST_CASE("a workbook that means harm is refused") {
    const std::string laughs = R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>)";
    CHECK(refusal(workbook(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>)", laughs))
              .contains("document type"));
    CHECK(refusal(workbook(R"(<row r="1"><c r="ZZZ1"><v>1</v></c></row>)")).contains("200 columns"));
    CHECK(refusal(workbook(R"(<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>)")).contains("order"));
    CHECK(refusal(workbook(R"(<row r="1"><c r="A1" t="s"><v>99</v></c></row>)")).contains("A1"));
    CHECK(refusal(workbook("<row>")).contains("damaged"));
    // 600 MiB of spaces between two rows, in half a megabyte.
    CHECK(refusal(workbook(std::string(std::size_t{600} << 20, ' '))).contains("512 MiB"));
}

TEST_CASE("what leaves as CSV or XLSX and comes back is the same table") {
    rc::check([] {
        const auto cell =
            rc::gen::map(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abz,;|\"'=+-@5"))),
                         [](const std::string& text) { return "x" + text + "x"; });
        const auto defused =
            rc::gen::map(cell, [](const std::string& text) { return text.substr(1, text.size() - 2) + "q"; });
        const auto rows = *rc::gen::nonEmpty(
            rc::gen::container<Table>(rc::gen::container<std::vector<std::string>>(3, rc::gen::oneOf(cell, defused))));
        sheets::Sheet sheet{.name = "T", .columns = {"one", "two", "three"}, .rows = {}};
        Table wanted{sheet.columns};
        for (const auto& row : rows) {
            sheet.rows.push_back({row[0], row[1], row[2]});
            wanted.push_back(row);
        }
        RC_ASSERT(read(sheets::xlsx(sheet)).cells == wanted);
        RC_ASSERT(read(sheets::csv(sheet)).cells == wanted);
    });
}

TEST_CASE("50,000 rows are read in little time") {
    sheets::Sheet sheet{.name = "T", .columns = {"name", "email", "team", "hire_date"}, .rows = {}};
    for (int i = 0; i < 50'000; ++i)
        sheet.rows.push_back({std::format("Person {}", i), std::format("p{}@acme.example", i), "Team", "2026-02-01"});
    for (const auto& [name, bytes] :
         std::map<std::string, std::string>{{"csv", sheets::csv(sheet)}, {"xlsx", sheets::xlsx(sheet)}}) {
        const auto begin = std::chrono::steady_clock::now();
        CHECK(read(bytes).cells.size() == 50'001);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        WARN(std::format("50,000 rows of {} ({} KiB): {:.2f} s", name, bytes.size() >> 10, took.count()));
    }
}

TEST_CASE("a calendar's whole days, those that repeat on each of them") {
    const File file(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Christ\r\n "
        "mas\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200501\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20270501\r\nSUMMARY:May "
        "Day\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20261124T090000Z\r\nSUMMARY:A meeting\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20190101\r\nSUMMARY:Long ago\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    const auto calendar = read_calendar(file.descriptor(), wish(), *day_from("2026-01-01"), *day_from("2028-12-31"));
    std::vector<std::string> days;
    for (const auto& day : calendar.days) days.push_back(to_text(day.day) + " " + day.name);
    CHECK(days == std::vector<std::string>{"2026-05-01 May Day", "2026-12-25 Christmas", "2026-12-26 Christmas",
                                           "2028-05-01 May Day"});
    CHECK(calendar.timed == 1);
    CHECK(calendar.outside == 1);
}

TEST_CASE("what is no calendar is refused") {
    for (const auto* text : {"name,town\n", "BEGIN:VCARD\nEND:VCARD\n", "{}"}) {
        const File file(text);
        CHECK_THROWS_AS(read_calendar(file.descriptor(), wish(), *day_from("2026-01-01"), *day_from("2026-12-31")),
                        Unreadable);
    }
}
