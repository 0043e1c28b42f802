#include "features/assistant/understanding.hpp"

#include <catch2/catch_test_macros.hpp>

#include "features/assistant/test_company.hpp"

using namespace attune;
using namespace attune::assistant;
