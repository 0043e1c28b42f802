#pragma once
// Whom words mean: people, teams, departments and job titles of a company, as far as the person who asks may see them.
//
// Built once for many questions and never changed; finding is safe from many threads. A word matches exactly (any case,
// accents or none, with 's), as a first or last name, or with a typo: none below three letters, a swap of two neighbours at
// three, one edit up to seven, two from eight on.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/ids.hpp"
#include "core/time.hpp"

namespace attune::assistant {

struct KnownPerson {
    EmployeeId id = 0;
    std::string name;
    std::optional<Day> hire_date;
    std::optional<TeamId> team;
    std::optional<DepartmentId> department;
    std::optional<std::string> title;
};
struct KnownTeam {
    TeamId id = 0;
    std::string name;
    std::optional<DepartmentId> department;
};
struct KnownDepartment {
    DepartmentId id = 0;
    std::string name;
};

enum class Kind { person, team, department, title };

// Something that words can mean. Titles have no id.
struct Meant {
    Kind kind = Kind::person;
    std::int64_t id = 0;
    std::string name;  // as the company spells it
    bool operator==(const Meant&) const = default;
};

// What the words from the first on mean: all candidates are equally near.
struct Match {
    std::vector<Meant> candidates;
    std::size_t words = 0;  // how many they are
    int edits = 0;          // typos
    bool whole = false;     // the whole name was said, not only a first or last name
};

class Directory {
public:
    Directory() = default;
    Directory(std::vector<KnownPerson> people, std::vector<KnownTeam> teams, std::vector<KnownDepartment> departments);

    // The longest run of words, from the first one on, that means something exactly. Words are folded (core/text.hpp).
    std::optional<Match> exact(std::span<const std::string> words) const;
    // The same for one or two words with typos. Costs more: only for words that nothing else knows.
    std::optional<Match> near(std::span<const std::string> words) const;

    const KnownPerson* person(EmployeeId id) const;
    const KnownTeam* team(TeamId id) const;
    const KnownDepartment* department(DepartmentId id) const;

private:
    struct Entry {
        Meant meant;
        std::vector<std::string> words;
    };
    struct Vocabulary {
        std::string word;
        std::uint32_t letters = 0;           // which of a…z it has, to pass over most words without comparing
        std::vector<std::uint32_t> entries;  // that have it
    };

    void add(Meant meant, std::string_view spelling);
    std::vector<std::uint32_t> similar(std::string_view word, int& edits) const;
    std::optional<Match> longest(std::span<const std::string> words, const std::vector<std::uint32_t>& entries) const;

    std::vector<KnownPerson> people_;
    std::vector<KnownTeam> teams_;
    std::vector<KnownDepartment> departments_;
    std::vector<Entry> entries_;
    std::vector<Vocabulary> vocabulary_;
    std::unordered_map<std::string, std::uint32_t> by_word_;  // into vocabulary_
    std::vector<std::vector<std::uint32_t>> by_length_;       // into vocabulary_
    std::unordered_map<EmployeeId, std::uint32_t> people_by_id_;
};

}  // namespace attune::assistant
