#include "features/companies/jurisdictions.hpp"

#include <algorithm>
#include <array>

namespace attune {
namespace {

constexpr auto european_economic_area = std::to_array<std::string_view>(
    {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
     "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"});

// Countries whose code is their own but whose law on this is a member state's: outermost regions and Åland.
constexpr auto european_territories = std::to_array<std::string_view>({"AX", "GF", "GP", "MF", "MQ", "RE", "YT"});

constexpr std::string_view countries = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL "
                                       "BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF "
                                       "CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER "
                                       "ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH "
                                       "GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
                                       "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW "
                                       "KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP "
                                       "MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG "
                                       "NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS "
                                       "RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN "
                                       "SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG "
                                       "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT "
                                       "ZA ZM ZW";

}  // namespace

bool is_jurisdiction(std::string_view code) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code.size() < 2 || !is_capital(code[0]) || !is_capital(code[1])) return false;
    if (countries.find(code.substr(0, 2)) == std::string_view::npos) return false;
    if (code.size() == 2) return true;
    return code[2] == '-' && code.size() >= 4 && code.size() <= 6 &&
           std::ranges::all_of(code.substr(3), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

bool prohibits_emotion_inference(std::string_view code) {
    const auto country = code.substr(0, 2);
    return std::ranges::find(european_economic_area, country) != european_economic_area.end() ||
           std::ranges::find(european_territories, country) != european_territories.end();
}

}  // namespace attune
