#pragma once
// Everyday English words, so that none of them is taken for a name with a typo. For lexicon.cpp.

#include <string_view>

namespace attune::assistant {

constexpr std::string_view words_of_dates =
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "today yesterday tomorrow tonight week weeks month months quarter quarters year years weekend weekends fortnight "
    "last past this next previous since until between during beginning ending starting commencing christmas "
    "spring summer autumn winter ago before after date days recently lately currently morning afternoon evening";

constexpr std::string_view common_words =
    "a able about above according across actual actually add after again against ago ahead all almost alone along already "
    "also although always am among amount an and another answer any anybody anyhow anyone anything anyway anywhere apart "
    "apparently are area around as ask asked asking at away back bad based be became because become been before began "
    "begin behind being believe below beside best better beyond big bit both bring broken brought bunch business but buy by "
    "call called came can care case catch certain certainly chance check clear clearly close come comes coming common "
    "company complete completely concerned consider contain could couple course curious current cut data database day "
    "deal definitely depend despite detail detailed did differ difference different do does doing done double doubt down "
    "due each early easily easy either else end ended enough entire especially even evenly eventually ever every "
    "everybody everyone everything exact exactly example except exclude excluded excluding extra face fact fair fairly far fast few fewer fill "
    "final finally find fine first five follow following for form forward four free from front full further gave "
    "general generally get gets getting give given gives go goes going gone good got great group groups had half hand "
    "happen happened happens hard hardly has have having he hear held help her here hers herself high higher him himself "
    "his hold how however i idea if in include included including indeed inside instead into is issue it item items its "
    "itself jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "just keep kept kind kindly knew know known large largest last later latest latter lead learn least leave left less "
    "let lets level like likely likes line list little live local long longer look looked looking looks lot lots low "
    "lower made main mainly make makes making manage many mark matter may maybe me mean means meant might mind mine minus "
    "moment more most mostly move moved much must my myself name named names near nearly necessary need needed needs "
    "neither never new newest news next nice nine no nobody none nor normal normally not note nothing notice now nowhere "
    "number numbers obviously occur of off office often oh ok okay old on once one ones only onto open or order other "
    "others otherwise our ours ourselves out outside over overall own page pair part particular particularly past per "
    "percent perhaps period person place plain please plus point points possible possibly present pretty previous prior "
    "probably problem provide pull purpose put question questions quick quickly quite quote raised ran range rather "
    "ratio read ready real really reason recent recently regard regarding regular regularly remain report reported "
    "rest result results right round row run said same saw say says second see seem seems seen self send sense sent "
    "separate separately serious set seven several shall share she should show shown side similar simple simply since "
    "single six small so some somebody somehow someone something sometime sometimes somewhat somewhere soon sorry sort "
    "sorted specific specifically split spent start state stay still stop stopped such sum suppose sure table take taken "
    "takes taking talk tell ten tend than that the their theirs them themselves then there these they thing things think third "
    "this those though thought three through throughout thus time times to today together told too took top total "
    "toward towards tried true try trying turn twice two type typical typically u under unless unlike until up upon us use used "
    "user uses using usual usually various very via view views want wanted wants was way ways we week well went were what "
    "whatever when whenever where wherever whether which while whilst who whoever whole whom whose why will wish with within without "
    "wonder wondering word words work worked working works world worse worst worth would write wrong year yep yes yet "
    "you your yours yourself zero pm am oclock o'clock once twice thrice x id ids csv excel pdf colleague colleagues guy guys folks folk "
    "man men woman women girl boy lady sir madam dear team teams member members staff employee employees hey hello hi "
    "thanks thank welcome bye cheers bot assistant attune dashboard app system software server computer lunch break "
    "meeting home house room door car train bus traffic doctor kid kids school job jobs boss chief morning evening night "
    "noon midnight hour minute hours minutes late early fresh short shorter shortest longest biggest bigger smaller "
    "smallest lowest highest quarterly monthly weekly daily yearly annual annually percentage proportion figure figures "
    "stat stats statistic statistics graph chart charts plot pie bar column columns rows trend trends metric metrics "
    "kpi kpis report reports overview summary detail details breakdown compare compared comparing comparison versus vs "
    "against between relative respect respectively concerning related relating etc ie eg";

}  // namespace attune::assistant
