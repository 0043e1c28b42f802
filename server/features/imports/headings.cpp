#include "features/imports/headings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"

namespace attune {
namespace {

using enum ImportField;

constexpr auto of_employees =
    std::to_array<ImportField>({employee_id, name, first_name, last_name, email, role, team, team_id, department,
                                department_id, manager, manager_id, hire_date, is_active});
constexpr auto of_attendance = std::to_array<ImportField>(
    {employee_id, email, attendance_date, status, check_in_time, check_out_time, notes, place});

// Keys of headings, as other systems and people write them: English, German, French, Spanish and Portuguese.
constexpr auto usual = std::to_array<std::pair<std::string_view, ImportField>>({
    {"employeeid", employee_id},
    {"employeenumber", employee_id},
    {"personnelnumber", employee_id},
    {"staffid", employee_id},
    {"personalnummer", employee_id},
    {"matricule", employee_id},
    {"name", name},
    {"fullname", name},
    {"employee", name},
    {"employeename", name},
    {"mitarbeiter", name},
    {"nom", name},
    {"nombre", name},
    {"nome", name},
    {"displayname", name},
    {"firstname", first_name},
    {"givenname", first_name},
    {"vorname", first_name},
    {"prenom", first_name},
    {"forename", first_name},
    {"lastname", last_name},
    {"surname", last_name},
    {"familyname", last_name},
    {"nachname", last_name},
    {"apellido", last_name},
    {"apellidos", last_name},
    {"sobrenome", last_name},
    {"email", email},
    {"emailaddress", email},
    {"mail", email},
    {"workemail", email},
    {"emailadresse", email},
    {"courriel", email},
    {"correo", email},
    {"correoelectronico", email},
    {"role", role},
    {"title", role},
    {"jobtitle", role},
    {"position", role},
    {"designation", role},
    {"stelle", role},
    {"poste", role},
    {"puesto", role},
    {"cargo", role},
    {"team", team},
    {"teamname", team},
    {"group", team},
    {"gruppe", team},
    {"equipe", team},
    {"equipo", team},
    {"teamid", team_id},
    {"department", department},
    {"departmentname", department},
    {"dept", department},
    {"division", department},
    {"abteilung", department},
    {"departement", department},
    {"service", department},
    {"departamento", department},
    {"departmentid", department_id},
    {"manager", manager},
    {"managername", manager},
    {"manageremail", manager},
    {"reportsto", manager},
    {"supervisor", manager},
    {"linemanager", manager},
    {"vorgesetzter", manager},
    {"vorgesetzte", manager},
    {"responsable", manager},
    {"gestor", manager},
    {"managerid", manager_id},
    {"hiredate", hire_date},
    {"startdate", hire_date},
    {"joiningdate", hire_date},
    {"dateofjoining", hire_date},
    {"hiredon", hire_date},
    {"eintrittsdatum", hire_date},
    {"eintritt", hire_date},
    {"datedembauche", hire_date},
    {"fechadeingreso", hire_date},
    {"isactive", is_active},
    {"active", is_active},
    {"aktiv", is_active},
    {"actif", is_active},
    {"activo", is_active},
    {"ativo", is_active},
    {"attendancedate", attendance_date},
    {"date", attendance_date},
    {"day", attendance_date},
    {"datum", attendance_date},
    {"tag", attendance_date},
    {"jour", attendance_date},
    {"fecha", attendance_date},
    {"data", attendance_date},
    {"status", status},
    {"attendance", status},
    {"attendancestatus", status},
    {"statut", status},
    {"estado", status},
    {"checkintime", check_in_time},
    {"checkin", check_in_time},
    {"clockin", check_in_time},
    {"in", check_in_time},
    {"timein", check_in_time},
    {"start", check_in_time},
    {"von", check_in_time},
    {"kommen", check_in_time},
    {"beginn", check_in_time},
    {"entrada", check_in_time},
    {"checkouttime", check_out_time},
    {"checkout", check_out_time},
    {"clockout", check_out_time},
    {"out", check_out_time},
    {"timeout", check_out_time},
    {"end", check_out_time},
    {"bis", check_out_time},
    {"gehen", check_out_time},
    {"ende", check_out_time},
    {"salida", check_out_time},
    {"saida", check_out_time},
    {"notes", notes},
    {"note", notes},
    {"comment", notes},
    {"comments", notes},
    {"remarks", notes},
    {"bemerkung", notes},
    {"remarque", notes},
    {"place", place},
    {"placeofwork", place},
    {"workplace", place},
    {"location", place},
    {"arbeitsort", place},
    {"lieu", place},
    {"lugar", place},
});

}  // namespace

std::span<const ImportField> fields_of(ImportKind kind) {
    return kind == ImportKind::employees ? std::span<const ImportField>(of_employees)
                                         : std::span<const ImportField>(of_attendance);
}

bool is_day(ImportField field) { return field == hire_date || field == attendance_date; }

std::string heading_key(std::string_view heading) {
    auto key = folded(heading);
    std::erase_if(key, [](unsigned char c) { return c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); });
    return key.substr(0, 200);
}

std::vector<std::optional<ImportField>> proposed_fields(
    ImportKind kind, std::span<const std::string> headings,
    const std::map<std::string, std::optional<ImportField>>& chosen_before) {
    std::vector<std::optional<ImportField>> fields(headings.size());
    const auto give = [&](std::size_t column, ImportField field) {
        if (std::ranges::contains(fields_of(kind), field) && !std::ranges::contains(fields, std::optional(field)))
            fields[column] = field;
    };
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const auto before = chosen_before.find(heading_key(headings[i]));
        if (before != chosen_before.end() && before->second) give(i, *before->second);
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const auto key = heading_key(headings[i]);
        const auto found =
            std::ranges::find(usual, std::string_view(key), &std::pair<std::string_view, ImportField>::first);
        if (!fields[i] && !chosen_before.contains(key) && found != usual.end()) give(i, found->second);
    }
    return fields;
}

}  // namespace attune
