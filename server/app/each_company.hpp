#pragma once
// Visits one company, or all of them, in the order of their ids.

#include <functional>
#include <string>

#include "app/house.hpp"

namespace attune::app {

// `only`: a company's id; empty for all.
void in_each_company(House& house, const std::string& only, const std::function<void(const CompanyId&)>& visit);

// How the chain of its audit log is, as a sentence.
std::string sentence_of(const AuditVerification& verified);

}  // namespace attune::app
