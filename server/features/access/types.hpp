#pragma once
// Signing up, in and out; what proves a person; the people who may sign in: one file a noun.

#include "features/access/types/api_keys.hpp"
#include "features/access/types/explanation.hpp"
#include "features/access/types/invites.hpp"
#include "features/access/types/joining.hpp"
#include "features/access/types/passwords.hpp"
#include "features/access/types/revocations.hpp"
#include "features/access/types/roles.hpp"
#include "features/access/types/second_factor.hpp"
#include "features/access/types/sessions.hpp"
#include "features/access/types/signing_in.hpp"
#include "features/access/types/users.hpp"
#include "features/access/types/viewing.hpp"
