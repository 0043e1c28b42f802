#pragma once
// The assistant's English, by meaning: alternatives between bars, spelled as tokens.hpp leaves them. For lexicon.cpp.

#include <array>
#include <string_view>

#include "features/assistant/lexicon.hpp"

namespace attune::assistant {

struct Phrases {
    Concept concept_;
    std::string_view phrases;
};

constexpr auto phrases = std::to_array<Phrases>({
    {Concept::late, "late|lates|lateness|tardy|tardies|tardiness|delayed|belated|late arrival|late arrivals|late "
                    "day|late days|late comer|late comers|latecomer|"
                    "latecomers|late coming|late comings|behind time|behind schedule|not on time|came late|come "
                    "late|arrived late|arrive late|arriving late|coming late|showed up late|turned up late|"
                    "running late|unpunctual|overslept|unpunctuality|late check in|late check ins|arrives late|comes "
                    "late|delay|delays|late marks|late mark|late records"},
    {Concept::absent, "absent|absence|absences|absentee|absentees|absenteeism|no show|no shows|skipped "
                      "work|skipped|skip work|awol|truant|played truant|bunked off|unexcused|missed work|miss work|"
                      "missed the most work|missing work|skived|skiving|did not show up|did not turn up|not show "
                      "up|not turn up|not come in|did not come in|not come to work|did not come to work|"
                      "not coming in|failed to show up|failed to turn up|absent days|days absent|absence days|missed a "
                      "day|missed days|days missed|missed day|miss days|missed|absents|absense|absences recorded|not "
                      "showed up|not come|did not come"},
    {Concept::leave,
     "on leave|leave|leaves|annual leave|sick|sick leave|ill|illness|sickness|sick day|sick days|off sick|on "
     "holiday|on holidays|on vacation|"
     "vacation|vacations|vacationing|holidaying|pto|time off|off|off work|day off|days off|off duty|leave day|leave "
     "days|days of leave|days leave|parental leave|maternity leave|paternity leave|"
     "paid leave|unpaid leave|sabbatical|out of office|ooo|out sick|out|away|on a break|took leave|taking leave|take "
     "leave|holiday leave|unwell|furlough|"
     "on annual leave|on sick leave|on parental leave|on maternity leave|taking time off|vacation days|holiday "
     "days|calling in sick|called in sick"},
    {Concept::from_home,
     "from home|work from home|works from home|worked from home|working from home|wfh|home office|remote|remotely|work "
     "remotely|worked remotely|"
     "working remotely|works remotely|homeworking|home "
     "working|telework|teleworking|teleworked|telecommute|telecommuting|telecommuted|remote work|remote working|remote "
     "days|remote day|wfh days|wfh day|home office days|at home|wfhing|wfh'ing|"
     "days from home|home days|working at home|worked at home|work at home|remote workers|remote worker|home "
     "workers|wfhers|hybrid|off site|offsite"},
    {Concept::present,
     "present|marked present|present days|days present|marked as present|on site|onsite|in the office|at the office|in "
     "office|in the building|in person|at their desk|physically present|from the office|at their desks"},
    {Concept::attended,
     "at work|attended|attend|attending|attends|attendees|showed up|show up|shows up|shown up|turned up|turn up|come "
     "in|came in|come to work|came to work|coming in|came into work|here|"
     "in today|in yesterday|been in|working|available|made it in|made it to work|around|reported for work|reported to "
     "work|on duty|at their posts|worked|present or late|came into the office|came to the office|come to the office|go "
     "to work|went to work|attendance days|days attended|days worked|working today"},
    {Concept::punctual, "on time|punctual|punctually|punctuality|in time|timely|early birds|promptly|always on time"},
    {Concept::flawless, "perfect attendance|full attendance|flawless attendance|spotless attendance|100 % "
                        "attendance|100 percent attendance|hundred percent attendance|never missed a day|never "
                        "missed|not missed a day|never been absent|never miss a day|not missed a single day"},
    {Concept::attendance,
     "attendance|attendances|presence|turnout|attendence|presences|attn|attendance situation|attendance "
     "numbers|attendance data|attendance figures|attendance level|attendance levels|attendance performance"},
    {Concept::rate,
     "attendance rate|attendance rates|rate of attendance|attendance percentage|attendance percentages|attendance "
     "percent|attendance %|% attendance|percent attendance|attendance ratio|rate|rates|attendance score|attendance "
     "quota|presence rate|percentage of attendance|percentage attendance|attendance in percent|attendance in %|rate of "
     "presence|attending rate"},
    {Concept::share, "percentage|percentages|percentage of|what percent|percent of|share of|proportion|proportion "
                     "of|what share|fraction of|what fraction|%age|what % of|what %|percent of people|absence "
                     "rate|absenteeism rate|late rate|lateness rate|rate of absence|rate of lateness|absence "
                     "percentage|wfh rate|remote rate|distribution|distribution of|split"},
    {Concept::hours, "hours|hours worked|working hours|work hours|worked hours|time worked|working "
                     "time|overtime|hour|work time|worked time|hours of work|man hours|hours did|hours put in|time at "
                     "work|hours logged|hours clocked|total time|minutes worked"},
    {Concept::arrival,
     "arrive|arrives|arrived|arriving|arrival|arrivals|arrival time|arrival times|check in time|check in times|checkin "
     "time|checkin times|clock in time|clock in times|start time|start times|starting time|get in|gets in|got in|"
     "getting in|get to work|gets to work|get to the office|start work|starts work|started work|starting work|start "
     "working|started working|start the day|start their day|begin work|begins work|time of arrival|time of check "
     "in|earliest|earliest arrival|latest arrival|arrive at work|arrived at work|get here|got here|time in|in time "
     "average|"
     "starts their day|come into work|first check in|arrived at the office|arrive at the office|clocking in time"},
    {Concept::departure, "leave work|left work|go home|went home|check out time|checkout time|check out|checked "
                         "out|clock out|clocked out|leave the office|left the office|left for the day|head home|finish "
                         "work|finished work|departure|knock off|sign out|signed out"},
    {Concept::records,
     "records|record of attendance|attendance record|attendance records|attendance history|attendance log|attendance "
     "logs|attendance sheet|timesheet|timesheets|time sheet|entries|log|logs|history|"
     "attendance entries|attendance details|attendance list|attendance report for each day|day by day|days list|daily "
     "records|raw data|check ins|check in records|attendance register|each record"},
    {Concept::record, "record|entry|records for|anything recorded|recorded|attendance recorded|logged"},
    {Concept::check_in,
     "checked in|check in|checking in|clocked in|clock in|clocking in|signed in|sign in|punched in|punch in|logged "
     "in|log in|badged in|swiped in|registered|stamped in|logged their time|logged attendance|marked attendance|marked "
     "their attendance|mark attendance|"
     "recorded attendance|recorded their attendance|tapped in|tap in|checkin|checkedin|checked into work|been "
     "seen|been marked|submitted attendance|logged anything|clockd in|checkd in|heard from"},
    {Concept::missing,
     "missing|unaccounted for|unaccounted|unrecorded|not recorded|missing records|missing record|missing "
     "entries|missing entry|record missing|records missing|missing attendance|forgot to check in|forgotten to check "
     "in|forgot to clock in|"
     "forgot to sign in|failed to check in|forgotten|yet to check in|yet to clock in|yet to sign in|yet to "
     "arrive|still to arrive|gaps|no attendance record|no record|no records|no entry|no entries|no attendance|no "
     "attendance recorded|without record|without a record|without records|without any record|without any "
     "records|without attendance|without attendance record|without an attendance record|"
     "without an entry|without entry|without check in|without checking in|without a check in|no check in|no attendance "
     "records|lacks a record|lacking a record|has not a record|nothing recorded|nothing logged|not logged|not checked "
     "in|not clocked in|unlogged|mia|blank|not accounted for|accounted for|accounted|still missing|nothing on "
     "record|without any attendance|forgot to clock|unmarked|not marked|not been marked|no data|without any entry|yet "
     "to log in|yet to punch in|yet to show up|yet to come in|yet to turn up"},
    {Concept::issues,
     "issue|issues|problem|problems|trouble|troubles|problematic|concern|concerns|concerning|red flag|red "
     "flags|struggling|troubling|worrying|worrisome|attendance issues|attendance issue|attendance problems|attendance "
     "problem|poor attendance|bad attendance|attendance concerns|"
     "attendance trouble|attendance troubles|irregularities|anomalies|difficulties|unexplained absences|unexplained "
     "absence|unexplained|issues with attendance|problems with attendance|needs attention|need attention|needing "
     "attention|should worry|worry about|worried about|warning signs|weak attendance|unusual|anything unusual|anything "
     "odd|odd|strange|suspicious|abnormal|outlier|outliers|low attendance|chronic absenteeism|attendance alerts|issue "
     "with attendance|stand out negatively|look bad|attention"},
    {Concept::summary, "summary|summarise|summarize|overview|breakdown|stats|statistics|statistic|report|recap|rundown|"
                       "attendance summary|attendance overview|attendance report|attendance breakdown|attendance "
                       "stats|attendance statistics|figures|numbers|snapshot|sum up|attendance by status"},

    {Concept::why, "why|how come|reason|explain|what is the reason|for what reason|what caused|what made|because of "
                   "what|reason for|reasons|explanation|wherefore|how is it that|what was the reason"},
    {Concept::who, "who|whom|whose|who all|which one|which ones"},
    {Concept::anyone, "anyone|anybody|someone|somebody|any one|any of|does anyone|anyone else|any employee|any "
                      "employees|any people|any person"},
    {Concept::which, "which"},
    {Concept::what, "what"},
    {Concept::when, "when|what time|at what time|what hour|how early|on what date|on which date|what date|which date"},
    {Concept::where, "where|whereabouts"},
    {Concept::how_many, "how many|how much|number of|the number of|count of|amount of|no of|no. of|nr of|# of|total "
                        "number of|total of|quantity of|in how many|on how many|what number of|howmany|how mny|# "
                        "people|how may people|hw many|tally of|tally|count"},
    {Concept::how_often, "how often|how frequently|how many times|how regularly|on how many days|how many days|number "
                         "of times|number of days|frequency|how many occasions|times was|how many work days|how many "
                         "working days|how many workdays|how many mornings"},
    {Concept::how_long, "how long|since when|for how long|how many years|how many months"},
    {Concept::how_late, "how late|how many minutes late|minutes late"},
    {Concept::show,
     "show|list|display|give me|give us|view|see|find|fetch|pull up|pull|get|get me|print|present me|bring up|look "
     "up|enumerate|name all|name the|names of|let me see|i want to see|show me|list out|list all|search|search "
     "for|find me|lookup|output|provide|see all|retrieve|name everyone|name everybody"},
    {Concept::count, "headcount|head count|headcounts|staff size|workforce size|staffing|staff count"},
    {Concept::total, "total|in total|altogether|overall|sum|all together|combined|as a whole"},
    {Concept::average, "average|mean|on average|typical|typically|usually|normally|avg"},

    {Concept::no, "not|no|never|without|none|neither|nobody|no one|hardly|has not|non|excluding|except|yet "
                  "to|lack|lacks|lacking|free of|zero|failed to|didnt"},
    {Concept::more,
     "more|increase|increased|increasing|higher|up|rise|risen|rose|rising|grow|grew|growing|better|improve|improved|"
     "improving|improvement|gone up|went up|greater|larger|worse|worsen|worsened|getting worse|getting "
     "better|deteriorated|deteriorating|deteriorate|spike|spiked"},
    {Concept::fewer, "less|fewer|decrease|decreased|decreasing|lower|decline|declined|declining|drop|dropped|dropping|"
                     "fall|fell|fallen|falling|gone down|went down|down|reduced|dip|dipped"},
    {Concept::change_over_time, "change|changed|changes|difference|differ|different|delta|compare to before"},
    {Concept::compare, "compare|compared|comparing|comparison|versus|vs|vs.|v|against|difference between|compared "
                       "to|compared with|in comparison to|in comparison with|relative to|side by side|contrast|stack "
                       "up|as compared to|opposed to|head to head|comparison of|comparison between"},
    {Concept::than, "than"},
    {Concept::best, "best|top|best performing|strongest|top performing|most reliable|leading|finest|most "
                    "dependable|star|champions|champion|first place"},
    {Concept::worst, "worst|bottom|poorest|weakest|worst performing|least reliable|most "
                     "unreliable|lagging|trailing|last place|laggards"},
    {Concept::most,
     "most|highest|the most|greatest|largest|biggest|maximum|max|peak|most often|most frequently|most common|most "
     "commonly|most of the time|most days|busiest|longest|hardest|record high|most times|fullest|latest on "
     "average|more often than anyone|peaked|leads in|more than anyone else|mostly|most regularly"},
    {Concept::least, "least|lowest|the least|fewest|smallest|minimum|min|least often|least "
                     "frequently|quietest|shortest|emptiest|rarest|slowest|record low|least common|least commonly"},
    {Concept::often, "often|frequently|regularly|repeatedly|chronically|always|keeps|keep|habitually|usually "
                     "late|constantly|a lot|many times|persistently|consistently"},
    {Concept::rank, "rank|ranking|ranked|ranks|leaderboard|league table|order by|sort|sorted|sorted by|sort by|in "
                    "order of|ordered by|rankings"},
    {Concept::latest, "newest|most recent|most recently|latest hires|latest hire|latest joiners|newest "
                      "employees|latest|recently joined"},

    {Concept::by,
     "by|per|each|every|for each|for every|broken down by|break down by|break it down by|break down|broken "
     "down|grouped by|group by|group them by|group it by|split by|split up by|split into|across|among|amongst|in "
     "each|of each|in every|of every|by each|by every|across all|separated by|by the|wise|breakdown by|for all the"},
    {Concept::employee, "employee|employees|person|people|persons|staff|staff member|staff "
                        "members|member|members|colleague|colleagues|worker|workers|individual|individuals|"
                        "individually|folks|folk|teammate|teammates|guys|coworker|coworkers|personnel|workforce|name|"
                        "names|staffers|team member|team members|team mates|staffer|human|humans"},
    {Concept::team, "team|teams|squad|squads|teamwise|all teams|unit|units|crew|crews|work group|tems"},
    {Concept::department, "department|departments|division|divisions|area|areas|departmental|section|sections|branch|"
                          "branches|function|functions|all departments"},
    {Concept::status, "status|statuses|kind of day|kind|kinds|category|categories|type|types|by type|state|attendance "
                      "status|attendance statuses"},
    {Concept::day, "day|days|daily|date|dates|everyday|day wise|daywise|working day|workday|workdays|working days|per "
                   "diem|day to day"},
    {Concept::week, "week|weeks|weekly|weekwise|calendar week|calendar weeks"},
    {Concept::month, "month|months|quarter|quarters|quarterly|monthly|monthwise|calendar month"},
    {Concept::weekday, "weekday|weekdays|day of the week|days of the week|day of week|weekday "
                       "wise|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|day of the working "
                       "week|each monday|every monday|every friday|weekly pattern"},
    {Concept::over_time,
     "over "
     "time|trend|trends|trending|develop|developed|development|evolve|evolved|evolution|timeline|progress|progression|"
     "history of the rate|curve|trajectory|over the course|time series|pattern|patterns|course of"},

    {Concept::manager, "manager|boss|line manager|supervisor|superior|manages|managed "
                       "by|manage|managing|chief|reporting manager|bosses|reports into|line managers|managers"},
    {Concept::reports_to,
     "reports to|report to|reporting to|direct reports|reportees|direct report|subordinates|direct reports of|report "
     "directly to|works under|work under|works for|work for|underlings"},
    {Concept::email,
     "email|e mail|mail|emails|email address|e mail address|mail address|email id|contact|contact details|contact "
     "information|contact info|reach|email addresses|mail id|in touch|get hold of|get in touch with|write to"},
    {Concept::title,
     "title|job title|role|roles|position|positions|job|jobs|occupation|designation|profession|job "
     "titles|titles|function of|do for a living|what does|job role|work as|works as|post|job description"},
    {Concept::hire_date,
     "hire date|start date|join date|joining date|date of joining|date of hire|hiring date|tenure|seniority|length of "
     "service|work anniversary|anniversary|been with us|been here|been working here|been at the company|been with the "
     "company|been employed|with the company|been on the team|been working for us|working here|worked here|first "
     "day|years of service|service length|been around|been employed here|entry date|date joined|how long here|worked "
     "for us|been working with us|employed since"},
    {Concept::joined,
     "is new|are new|joined|join|joining|hired|hire|hires|new hires|new hire|newcomers|newcomer|new joiners|new "
     "joiner|joiners|new employees|new people|new starters|new starter|starters|new staff|recruited|recruits|new "
     "recruits|onboarded|started|start|begin|began|came on board|come on board|new colleagues|new colleague|new "
     "faces|new members|new team members|taken on|brought on|new here|got hired|new folks|newly hired|new people "
     "joined|employ|newbies|newbie|came aboard|start here|starts"},
    {Concept::lead,
     "who is in charge|who is in charge of|lead|leads|leader|leaders|team lead|team leads|team leader|lead of|head "
     "of|heads|heads up|head up|runs|run by|led by|led|leading the|in charge of|in charge|responsible for|who "
     "runs|head|team head|captain|manages the|chairs|run the|runs the|running|oversees|heading|heading up|team "
     "leaders|manager of|leader of|the boss of|boss of|calls the shots"},
    {Concept::size, "strength|strength of|how strong|how big|how large|size|size of|team size|how small|how big "
                    "is|number of members|member count|department size|size of the"},
    {Concept::about,
     "about|tell me about|information on|information about|info on|info about|info|information|details of|details "
     "on|details about|details|profile|profile of|facts about|facts|background|introduce|what do you know "
     "about|description of|describe|more about|something about|data on|contact card"},
    {Concept::members,
     "members of|in the team|on the team|belongs to|belong to|part of|member of|people in|people on|everyone "
     "in|everyone on|everybody in|everybody on|employees of|employees in|staff of|staff in|made up of|consists "
     "of|consist of|composition|composed of|make up|who is in|who is on|who are in|who are on|who sits in|works "
     "in|work in|works on|work on|works with|roster|team roster|who all are in"},
    {Concept::works, "works|work"},
    {Concept::active, "active|current|currently employed|employed"},
    {Concept::holiday,
     "holiday|holidays|public holiday|public holidays|bank holiday|bank holidays|company holiday|company "
     "holidays|national holiday|national holidays|non working day|non working days|next day off|long weekend|long "
     "weekends|company closed|office closed|office is closed|closed|days we are off|day are we off|festive|statutory "
     "holiday|statutory holidays|free day|free days|office close|office closures|company days off|days off do we "
     "have|day off do we have|holiday calendar|a working day|a workday|a normal day|do we have off|do we get "
     "off|offices closed|office open|red letter day"},
    {Concept::date,
     "what day|which day is|which day was|what date|date today|the date|todays date|current date|day is it|day was "
     "it|day will it be|date is it|date was it|weekday of|what week is it|which week is it|week number|calendar "
     "date|what year|what month is it|which month is it|what time is it|day it is|date it is"},
    {Concept::next, "next|upcoming|coming|following|soon|nearest|ahead"},

    {Concept::i, "i|me|mine|myself|i am|am i"},
    {Concept::my, "my"},
    {Concept::my_team, "my team|our team|my people|my direct reports|my reports|my teammates|my team mates|my "
                       "colleagues|my team members|my squad|my crew|my staff|my team's|people i manage|i manage|people "
                       "i lead|i lead|my guys|my group|my folks|my employees|my coworkers|my workers|who reports to "
                       "me|report to me|reports to me|reporting to me|team of mine|under me|works for me|work for me"},
    {Concept::my_department, "my department|our department|my division|our division"},
    {Concept::my_manager, "my manager|my boss|my line manager|my supervisor|my superior"},
    {Concept::they, "he|she|they|him|her|them|his|hers|their|theirs|this person|that person|those people|these "
                    "people|the same person|same person|the same people|themselves"},
    {Concept::it, "it|that|those|these|this|the same|same|ones|there|them all|result|results"},
    {Concept::everybody, "everyone|everybody|all people|all employees|all staff|whole company|entire company|company "
                         "wide|companywide|all of us|whole organisation|across the company|across the board|each "
                         "person|entire staff|the entire workforce|overall company"},
    {Concept::company, "company|organisation|organization|the firm|we|us|our|business|firm|workplace|all"},

    {Concept::polite,
     "please|could you|can you|would you|will you|kindly|i want to know|i would like to know|i would like to|i would "
     "like|i want|i want to|i need|i need to|i need to know|tell me|let me know|do you know|can you tell me|could you "
     "tell me|would you mind|any idea|may i|may i know|may i ask|can i|can i get|could i|could i get|can i have|could "
     "i have|can i see|could i see|can we|could we|do you have|i was wondering|i wonder|wondering|just wondering|for "
     "me|"
     "if you can|if possible|quick question|quickly|help me|help me find|i am looking for|looking for|i would love "
     "to|please tell|let us|go ahead and|i am curious|curious|just|ok|okay|so|well|hey attune|now|then|and|also|next "
     "up|would it be possible to|be so kind|be a dear|pretty please|thank you in advance|thanks in advance|asap|right "
     "away|immediately|again|actually|um|uh|hmm|hm|er|like to|i|want|want to|want you to|need you to|you|to|the|do me "
     "a favour|do me a "
     "favor|first|finally|sir|madam|mate|buddy|bro|dude|bot|attune|assistant|dear|yo|hey|hi|hello|help|how do i|how "
     "can i|how do you|how would i|how could i|how to|where can i|where do i|is there a way to|is it possible "
     "to|should i|trying to|try to|must|shall we|shall i|someone|somebody|make sure to|be sure to|i have to|have "
     "to|would like you to|say|yes|yeah|no|sorry|oh|alright|right"},
    {Concept::change,
     "mark|set|change|update|edit|modify|amend|adjust|delete|remove|erase|drop|fix|correct|approve|reject|decline|"
     "accept|add|create|insert|register|enter|fire|sack|dismiss|promote|demote|transfer|move|"
     "assign|reassign|rename|cancel|book|request|apply|apply "
     "for|submit|send|mail|email|message|notify|remind|invite|schedule|grant|record|log|put|make|check me|clock "
     "me|sign me|check him|check her|clock him|clock her|upload|import|reset|enable|disable|block|"
     "deactivate|activate|terminate|overwrite|wipe|truncate|backdate|write to|write an email|write a mail|write an e "
     "mail|export|download|switch|swap|give everyone|give "
     "everybody|clear|purge|undo|revert|restore|replace|publish|post|forward|share|ping|text|declare|warn|punish|"
     "reward|onboard|hire|report|merge|archive|excuse|extend|shift|reschedule|turn off|turn "
     "on|unblock|close|open|check in|clock in|sign in|check out|clock out|sign out|let go|add up all and "
     "save|save|store|lock|unlock|raise|report sick|report in sick|call in sick|call sick|take a day off|take the day "
     "off|take leave|take time off|report me|have a day off"},
    {Concept::hello, "hello|hi|hey|hiya|howdy|greetings|good morning|good afternoon|good evening|good day|yo|hey "
                     "there|hi there|hello there|sup|whats up|morning|evening|afternoon|helo|hallo|heya|gday|g'day|how "
                     "are you|how are you doing|how do you do|nice to meet you|how is it going|how are things|what is "
                     "up|long time no see|hii|hiii|heyy|helloo|hey you|good to see you|hows it going|welcome back"},
    {Concept::thanks,
     "thanks|thank you|thank u|thankyou|many thanks|cheers|thanks a lot|thank you very much|thank you so "
     "much|ty|tysm|appreciated|appreciate it|much appreciated|that is all|that will be all|that is "
     "great|great|perfect|awesome|brilliant|excellent|wonderful|nice|nice one|cool|got it|good job|well "
     "done|lovely|bye|goodbye|good bye|see you|see ya|that helps|that helped|super|fantastic|amazing|ta|sweet|good "
     "night|have a nice day|have a good day|later|you rock|legend|good bot|nice work|great job|great work|very "
     "helpful|that is perfect|makes sense|understood|never mind|nevermind|ciao"},
    {Concept::help,
     "help|how does this work|how do you work|how does it work|how do i use you|how do i use this|how can i use "
     "you|instructions|usage|manual|guide|tutorial|commands|capabilities|faq|options|examples|example "
     "questions|features|functions|docs|documentation|menu|get started|getting started|how to use this|how to use "
     "you|how do i ask|what to ask|menu please"},
    {Concept::ability,
     "what can you do|what can i ask|what can you tell me|what do you know|what can you answer|what do you do|who are "
     "you|what are you|what is this|are you a bot|are you human|are you real|are you an ai|what can i do here|what "
     "questions can i ask|what can i ask you|what are your capabilities|what are your features|what else can you "
     "do|what can you help with|what can you help me with|"
     "what do you understand|what sort of questions|what kind of questions|what kinds of questions|what are you able "
     "to do|what should i ask|what are you capable of|what could i ask|what kind of things can you do|what kind of "
     "things can i ask|how can you help|how can you help me|what is your name|your name|tell me what you can do|show "
     "me what you can do|can you help me|can you help|i need help|need help|please help|help please|help me please|i "
     "am lost|i am stuck|what all can you do|what do you offer|what topics|which questions|what information do you "
     "have|what data do you have|explain what you can do|tell me about yourself|introduce yourself|what is attune|are "
     "you there|what things can you do|what stuff can you do|how can i use this"},
    {Concept::pay, "salary|salaries|pay|paid|payroll|wage|wages|bonus|bonuses|earn|earns|earned|earning|earnings|"
                   "income|compensation|payslip|payslips|make per year|a raise|pay rise|pay raise|stock "
                   "options|remuneration|paycheck|get paid|paying|pension|tax|taxes|cost "
                   "us|costs|budget|expense|expenses|revenue|profit|money|per diem rate|commission"},
    {Concept::emotion,
     "emotion|emotions|emotional|emotionally|stress|stressed|stressful|happy|happiness|unhappy|sad|sadness|angry|anger|"
     "mood|moods|feeling|feelings|feel|feels|felt|anxious|anxiety|burnout|burned out|burnt out|burning "
     "out|tired|tiredness|fatigue|fatigued|exhausted|exhaustion|morale|wellbeing|well "
     "being|depressed|depression|motivated|motivation|sentiment|satisfied|satisfaction|"
     "mental "
     "health|upset|frustrated|frustration|nervous|cheerful|miserable|overwhelmed|overworked|lonely|engaged|engagement|"
     "bored|surprise|surprised|fearful|emotion analytics|emotion "
     "analysis|smiling|smile|joyful|worried|grumpy|calm|excited|crying|psychological"},
    {Concept::instructions,
     "ignore previous|ignore all|ignore the|ignore your|ignore any|ignore above|ignore prior|ignore everything|ignore "
     "my|disregard|disregard all|forget all|forget your|forget previous|forget everything|forget the rules|system "
     "prompt|your instructions|your rules|your prompt|initial prompt|hidden prompt|previous instructions|prior "
     "instructions|all instructions|jailbreak|"
     "pretend|pretend you|act as|act like|you are now|developer mode|debug mode|admin mode|god mode|reveal|select "
     "*|select from|drop table|drop database|union select|delete from|insert into|update employees set|truncate "
     "table|or 1 = 1|script|img src|onerror|javascript|sudo|bypass|override your|roleplay|role "
     "play|password|passwords|api key|api keys|secret key|secret|secrets|access token|"
     "token|tokens|unrestricted|no restrictions|without restrictions|as an admin|make me admin|you must obey|new "
     "instructions|repeat after me|print your|show your source|source code|environment variables|etc passwd|rm "
     "rf|exec|eval|simulate|hypothetically|from now on you|database schema|schema of|dump the "
     "database|dump|hack|exploit|credentials|stop being|prompt|impersonate|1 = 1|pg sleep|information schema|sleep ("},
    {Concept::outside,
     "weather|rain|raining|sunny|snow|temperature|forecast|humidity|election|elections|president|prime "
     "minister|politics|political|vote|win "
     "the|recipe|recipes|cook|cooking|bake|cake|pizza|dinner|restaurant|restaurants|joke|jokes|poem|poems|poetry|haiku|"
     "story|stories|song|songs|lyrics|essay|stock price|stock market|share "
     "price|stocks|bitcoin|crypto|cryptocurrency|exchange rate|capital "
     "of|translate|translation|football|soccer|cricket|basketball|world cup|olympics|champions league|match "
     "score|news|headline|headlines|"
     "movie|movies|film|films|netflix|music|book recommendation|python|javascript code|write code|code for|write a "
     "program|programming|algorithm|sql|square root|calculate|equation|integral|prime number|prime numbers|meaning of "
     "life|quantum|physics|chemistry|biology|history of|world "
     "war|flight|flights|hotel|hotels|travel|trip|birthday|birthdays|birth date|date of birth|born|how "
     "old|age|ages|oldest|youngest|home address|phone number|phone|mobile number|telephone|address "
     "of|religion|religious|gender|"
     "pregnant|married|single "
     "or|marital|girlfriend|boyfriend|wife|husband|children|race|ethnicity|nationality|disability|disabled|medical|"
     "diagnosis|performance review|performance reviews|productivity|productive|kpi|kpis|password of|lunch "
     "menu|cafeteria|canteen|lunch|parking|wifi|printer|coffee|project|projects|deadline|deadlines|meeting|meetings|"
     "sales "
     "figures|customers|customer|invoice|invoices|contract|contracts|laptop|candidate|candidates|interview|interviews|"
     "applicant|applicants|cv|resume|resumes|training|course|courses|horoscope|zodiac|lottery|"
     "god|universe|moon|mars|planet|planets|distance to|population "
     "of|tallest|invent|invented|discovered|wikipedia|google|chatgpt|gpt|llm|openai|alexa|siri|dog|cat|cats|dogs|game|"
     "games|chess|sing|dance|draw|picture of|paint|image of|generate an image|love me|marry "
     "me|sexy|sex|attractive|ugly|stupid|smartest|dumbest|idiot|smart|gossip|fat|hobby|hobbies|favourite|favorite|"
     "linkedin|facebook|twitter|instagram|tiktok|medicine|doctor|lawyer|legal "
     "advice|law|lawsuit|sue|stock|invest|investment|mortgage|loan|visa|passport|workload|skills|skill|performance|"
     "layoffs|layoff|should i fire|should be fired|should we fire|fire|should i promote|should be "
     "promoted|promoted|new job|job hunting|looking for a job|laid "
     "off|quit|quits|quitting|resign|resigned|resigning|turnover|attrition|churn|leave the company|leaving the "
     "company|left the company|likely to leave|fired|redundancies|redundancy|vacancies|vacancy|job "
     "openings|desk|seating|seat"},
    {Concept::chart,
     "chart|graph|plot|diagram|bar chart|pie chart|line chart|table|visualise|visualize|visual|csv|spreadsheet|as a "
     "chart|as a graph|as a table|in a chart|in a graph|in a table|picture|bars|histogram|draw a chart"},
    {Concept::only,
     "only|just|filter|filtered|restrict|limit|narrow|narrow down|limit to|limited to|solely|but only|exclusively"},
    {Concept::also, "and|also|what about|how about|and what about|same for|same thing for|the same for|same question "
                    "for|same again for|now for|ok and|okay and|how is|or|then|plus|as well|too|now|but|what of|and "
                    "how about|and for|and in|and on|again for|again but|repeat for|do the same for|and the|and "
                    "by|make it|make that|ok now|but for|but in|likewise|similarly|ditto|now show|now by|and now"},
    {Concept::instead, "instead|rather|i meant|i mean|no i meant|sorry i meant|actually|correction|not that"},
});

}  // namespace attune::assistant
