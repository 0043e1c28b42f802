#include "app/demo_plans.hpp"

namespace attune::app {
namespace {

using Words = std::string_view;

constexpr auto engineers =
    std::to_array<Words>({"Software Engineer", "QA Engineer", "Site Reliability Engineer", "Data Engineer"});
constexpr auto field_people = std::to_array<Words>({"Field Technician", "Dispatcher", "Shift Technician"});
constexpr auto carers = std::to_array<Words>({"Support Agent", "Customer Success Manager", "Onboarding Specialist"});
constexpr auto accountants = std::to_array<Words>({"Accountant", "Payroll Specialist", "Financial Controller"});
constexpr auto sellers = std::to_array<Words>({"Account Executive", "Sales Engineer", "Account Manager"});
constexpr auto marketers = std::to_array<Words>({"Content Editor", "Campaign Manager", "Brand Designer"});
constexpr auto drivers = std::to_array<Words>({"Warehouse Operator", "Forklift Driver", "Route Planner"});
constexpr auto makers = std::to_array<Words>({"Machine Operator", "Assembler", "Process Technician"});
constexpr auto keepers = std::to_array<Words>({"Maintenance Technician", "Electrician", "Mechanic"});
constexpr auto inspectors = std::to_array<Words>({"Quality Inspector", "Quality Engineer"});
constexpr auto researchers = std::to_array<Words>({"Research Scientist", "Laboratory Technician"});
constexpr auto administrators =
    std::to_array<Words>({"System Administrator", "Service Desk Agent", "Network Engineer"});
constexpr auto buyers = std::to_array<Words>({"Buyer", "Category Manager"});
constexpr auto lawyers = std::to_array<Words>({"Counsel", "Compliance Officer", "Contract Manager"});
constexpr auto people_people = std::to_array<Words>({"Recruiter", "Training Specialist", "HR Coordinator"});
constexpr auto guards = std::to_array<Words>({"Security Officer", "Facilities Coordinator"});
constexpr auto planners = std::to_array<Words>({"Demand Planner", "Supply Analyst"});
constexpr auto designers = std::to_array<Words>({"Product Designer", "Product Manager", "User Researcher"});

constexpr auto in_small = std::to_array<DepartmentPlan>({
    {.name = "Engineering", .head = "VP of Engineering", .lead = "Engineering Manager", .titles = engineers},
    {.name = "Operations", .head = "Head of Operations", .lead = "Operations Lead", .titles = field_people},
    {.name = "Customer Care", .head = "Head of Customer Care", .lead = "Care Team Lead", .titles = carers},
    {.name = "People & Finance", .head = "Chief Financial Officer", .lead = "Finance Lead", .titles = accountants},
});

constexpr auto teams_of_small = std::to_array<TeamPlan>({
    {.name = "Platform", .department = 0, .people = 7},
    {.name = "Product", .department = 0, .people = 5},
    {.name = "Field Service", .department = 1, .people = 8, .on_site = true, .troubled = true},
    {.name = "Night Operations", .department = 1, .people = 7, .at_night = true, .on_site = true, .troubled = true},
    {.name = "Support", .department = 2, .people = 7},
    {.name = "Onboarding", .department = 2, .people = 4},
    {.name = "Finance", .department = 3, .people = 3},
});

constexpr auto in_many = std::to_array<DepartmentPlan>({
    {.name = "Logistics",
     .head = "Head of Logistics",
     .lead = "Warehouse Supervisor",
     .titles = drivers,
     .works_nights = true,
     .on_site = true},
    {.name = "Manufacturing",
     .head = "Head of Manufacturing",
     .lead = "Shift Supervisor",
     .titles = makers,
     .works_nights = true,
     .on_site = true},
    {.name = "Customer Care",
     .head = "Head of Customer Care",
     .lead = "Care Team Lead",
     .titles = carers,
     .works_nights = true},
    {.name = "Engineering", .head = "VP of Engineering", .lead = "Engineering Manager", .titles = engineers},
    {.name = "Field Service",
     .head = "Head of Field Service",
     .lead = "Operations Lead",
     .titles = field_people,
     .on_site = true},
    {.name = "Sales", .head = "VP of Sales", .lead = "Regional Sales Manager", .titles = sellers},
    {.name = "Finance", .head = "Chief Financial Officer", .lead = "Finance Lead", .titles = accountants},
    {.name = "People", .head = "Chief People Officer", .lead = "HR Lead", .titles = people_people},
    {.name = "Maintenance",
     .head = "Head of Maintenance",
     .lead = "Maintenance Supervisor",
     .titles = keepers,
     .works_nights = true,
     .on_site = true},
    {.name = "Marketing", .head = "Chief Marketing Officer", .lead = "Marketing Lead", .titles = marketers},
    {.name = "Quality", .head = "Head of Quality", .lead = "Quality Lead", .titles = inspectors, .on_site = true},
    {.name = "Research", .head = "Head of Research", .lead = "Principal Scientist", .titles = researchers},
    {.name = "IT", .head = "Chief Information Officer", .lead = "IT Lead", .titles = administrators},
    {.name = "Procurement", .head = "Head of Procurement", .lead = "Procurement Lead", .titles = buyers},
    {.name = "Legal & Compliance", .head = "General Counsel", .lead = "Lead Counsel", .titles = lawyers},
    {.name = "Product", .head = "Chief Product Officer", .lead = "Product Lead", .titles = designers},
    {.name = "Planning", .head = "Head of Planning", .lead = "Planning Lead", .titles = planners},
    {.name = "Security & Facilities",
     .head = "Head of Facilities",
     .lead = "Site Supervisor",
     .titles = guards,
     .works_nights = true,
     .on_site = true},
});

constexpr auto cities = std::to_array<Words>(
    {"Amsterdam", "Antwerp",  "Atlanta",   "Austin", "Barcelona", "Bergen",    "Bilbao",  "Birmingham", "Bologna",
     "Boston",    "Bristol",  "Brno",      "Bremen", "Cardiff",   "Chicago",   "Cologne", "Cork",       "Curitiba",
     "Dallas",    "Denver",   "Dublin",    "Gdańsk", "Geneva",    "Ghent",     "Glasgow", "Gothenburg", "Hamburg",
     "Helsinki",  "İzmir",    "Kraków",    "Lagos",  "Leeds",     "Leipzig",   "Lille",   "Lisbon",     "Lyon",
     "Madrid",    "Malmö",    "Marseille", "Milan",  "Montréal",  "Mumbai",    "Nairobi", "Nantes",     "Newcastle",
     "Oslo",      "Porto",    "Prague",    "Pune",   "Recife",    "Rotterdam", "Seattle", "Sevilla",    "Turin",
     "Utrecht",   "Valencia", "Vienna",    "Warsaw", "Zagreb",    "Zürich"});

constexpr auto american = std::to_array<Words>({"en", "en", "es", "en_IN", "en_NG"});
constexpr auto british = std::to_array<Words>({"en", "en", "en_IN", "pl"});
constexpr auto german = std::to_array<Words>({"de", "de", "de", "pl"});
constexpr auto brazilian = std::to_array<Words>({"pt_BR", "pt_BR", "it"});
constexpr auto indian = std::to_array<Words>({"en_IN"});

constexpr auto one = std::to_array<CompanyPlan>({{"Lumen Works", "lumen.example", "US", "America/New_York", american}});
constexpr auto two = std::to_array<CompanyPlan>({
    {"Harbour & Finch", "harbourfinch.example", "GB", "Europe/London", british},
    {"Nordlicht Logistik", "nordlicht.example", "DE", "Europe/Berlin", german},
});
constexpr auto three = std::to_array<CompanyPlan>({
    {"Meridian Freight", "meridian.example", "US", "America/Chicago", american},
    {"Casa Aurora", "aurora.example", "BR", "America/Sao_Paulo", brazilian},
    {"Kestrel Health", "kestrel.example", "IN", "Asia/Kolkata", indian},
});

}  // namespace

std::span<const DepartmentPlan> small_departments() { return in_small; }
std::span<const TeamPlan> small_teams() { return teams_of_small; }
std::span<const DepartmentPlan> departments_of_many() { return in_many; }
std::span<const std::string_view> places() { return cities; }
std::span<const CompanyPlan> small_companies() { return one; }
std::span<const CompanyPlan> medium_companies() { return two; }
std::span<const CompanyPlan> large_companies() { return three; }

}  // namespace attune::app
